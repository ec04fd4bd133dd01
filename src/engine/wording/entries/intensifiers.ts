/** Words that turn up the volume of what they tell. */
import { type WordingEntry, wordSet } from '../entry.ts';

export const INTENSIFIERS: readonly WordingEntry[] = [
  {
    id: 'attack-verb', kind: 'intensifier',
    short: `(slam*|bash+|bashes|lambaste*|lambast*|excoriate*|assail*|berate*|castigate*|pillory*|skewer*|eviscerate*|pummel*|flay+|vilify*|malign*|trash+|deride*|ridicule+|mock+|taunt*|chide*|scold*|chastise*|upbraid*|scoff*|sneer*|jeer*|rant*|fume+|rail+|bristle*|grumble*|gripe*|whine+|bellow*|snarl*|bark+|gush*|crow*|needle+|razz+|troll+|denigrate*|disparage*|belittle*|besmirch*|savage+),
      (lash*|hit+) out at, lash* out, lashed out, (tear*|tore|rip+|lit|light*|lay*|laid) into, (take*|took|taking) (a|another|several|some|his|her|) (swipe|swipes|shot|shots|jab|jabs|dig|digs|potshot|potshots|aim) at, (took|take*|taking) (a|another) (swipe|jab|dig), (took|take*|taking) aim at, rail* against, rage* against, went on a (tear|rant|tirade), (pile*|piling) on, (beat*|beating) up on, clap* back, double* down, (tee*) off on, (go*|went) ballistic, (took|take*) to task, (hammer+|blast+|ripped|rips|ripping|torched|thrash*|clobber*|hammered away), war of words, twitter (war|rant|tirade|feud|storm|tirades|rants), (verbal|political) (attack|firestorm|broadside|lashing|fisticuffs)`,
    wide: '(call* out|fire* back|decry*|storm+|complain*|rebuff*|boast*|brag*|trumpet+|snub+|spurn*|hail+|rip+|rage|raged|raging)',
    notBefore: wordSet('home shut into against dunk door off up through apart open out from down by effect trial brake brakes'), notAfter: wordSet('grand dog dogs traffic oil water'),
    finds: ['Leaders [slam] the decree.', 'The senator [lashed out at] the clerk.', 'She [doubled down] on Tuesday.', 'He [mocked] the plan.'],
    leavesAlone: ['The door was slammed shut by the wind.', 'The dog barked.', 'The grand slam was hers.', 'The trash was collected.'],
  },
  {
    id: 'force-verb', kind: 'intensifier',
    short: `(soaring|plunge+|plummet*|decimate*|obliterate*|trounce*|torpedo+|torpedoes|gutted|gutting|eviscerate*|cripple*|skyrocket*|steamroll*|annihilate*|trample*|clobber*|wallop*|rout+|drub*|hobble*|bludgeon*|barrel+|catapult*|rocket+|implode+|crater+|dump* on|wreak* havoc|run* roughshod), (muddy*|muddied) the waters, rip* apart, (tear*|tore) apart, (throw*|threw) under the bus, chip* away at`,
    wide: '(slash*|soar*|topple+|crush+|derail*|sabotage+|raid+|scramble+)',
    notBefore: wordSet('by to launcher storm'), notAfter: wordSet('storm earthquake flood floods fire fell'),
    finds: ['The cut has [gutted] the library.', 'Prices [skyrocketed] in June.'],
    leavesAlone: ['The bomb exploded near a bus.', 'The hall was gutted by fire.'],
  },
  {
    id: 'strong-adjective', kind: 'intensifier',
    short: `(outrageous|appalling|abysmal|dismal|atrocious|shameful|disgraceful|despicable|deplorable|horrendous|ghastly|terrifying|horrifying|shocking|stunning|staggering|jaw-dropping|eye-popping|mind-boggling|mind-blowing|gobsmacking|earth-shattering|damning|scathing|blistering|withering|searing|ferocious|vicious|vitriolic|venomous|fiery|savage|explosive|bombshell|ludicrous|ridiculous|absurd|preposterous|laughable|farcical|bizarre|outlandish|idiotic|asinine|ham-fisted|humiliating|bombastic|disdainful|pugnacious|brash|bellicose|rambling|incoherent|unhinged|deranged|rabid|frenzied|hysterical|furious|seething|livid|irate|enraged|brazen|blatant|flagrant|shameless|unabashed|egregious|draconian|heavy-handed|ruthless|callous|cold-blooded|heartless|crass|tawdry|lurid|salacious|whopping|colossal|sky-high|rock-bottom|over-the-top|far-fetched|harebrained|hare-brained|half-baked|cockamamie|zany|wacky|kooky|nutty|loony|cringeworthy|cringe-inducing|gut-wrenching|heart-wrenching|heartbreaking|tear-jerking|bone-chilling|chilling|spine-tingling|nightmarish|apocalyptic|cataclysmic|disastrous|catastrophic|calamitous|ruinous|ill-advised|ill-conceived|wrong-headed|misguided|foolhardy|reckless|audacious|swaggering|blustery|petulant|smug|sanctimonious|pompous|haughty|snarky|snide|sneering|mocking|condescending|dismissive|fawning|adoring|rabble-rousing|incendiary|inflammatory|hard-charging|razor-sharp|take-no-prisoners|no-holds-barred|last-ditch|unrelenting|relentless|frenetic|acerbic|caustic|lacerating)`,
    wide: '(stinging|bruising|fervent|adamant|fierce|brutal|devastating|massive|sensational|spectacular|startling|crushing|embarrassing|chaotic|raucous|provocative|toxic|nasty|ugly|restive|shrill|feisty|combative)',
    notBefore: wordSet('damage injuries flooding floods material materials device devices ordnance effect crash crashes explosion wreck blaze heat temperatures sun cycle circle circles dog dogs bat bats animal driving homicide endangerment disregard burns'), notAfter: wordSet('high'),
    finds: ['He read the [damning] report.', 'Three patients had [terrifying] reactions.', '[Furious] parents wrote letters.'],
    leavesAlone: ['Police found explosive material.', 'The novel “Furious Hours” sold well.'],
  },
  {
    id: 'strong-adverb', kind: 'intensifier',
    short: '(unabashedly|shamelessly|brazenly|blatantly|flagrantly|egregiously|outrageously|ridiculously|absurdly|laughably|hilariously|famously|infamously|notoriously|woefully|hopelessly|grossly|utterly|wildly|insanely|incredibly|unbelievably|shockingly|stunningly|staggeringly|breathlessly|gleefully|smugly|snidely|sarcastically|facetiously|mockingly|derisively|dismissively|indignantly|defiantly|furiously|viciously|savagely|ferociously|mercilessly|ruthlessly|relentlessly|recklessly|callously|cynically|foolishly|stupidly|bizarrely|desperately|hysterically|feverishly|soundly|resoundingly|spectacularly|strikingly|astonishingly|disastrously|disgracefully|shamefully|triumphantly|bombastically|petulantly|sheepishly|pityingly|sneeringly|hardly contain|very very|nothing short of)',
    wide: '(pointedly|overly|sharply|harshly|fiercely|vigorously|forcefully|bitterly|angrily|vehemently|staunchly|adamantly|stubbornly)',
    notAfter: wordSet('slept sleep sleeping asleep'),
    finds: ['She [famously] left early.', 'The roof was [woefully] thin.'],
    leavesAlone: ['The vote was narrowly lost.'],
  },
  {
    id: 'drama-noun', kind: 'intensifier',
    short: `(firestorm|firestorms|maelstrom|onslaught|uproar|furor|furore|brouhaha|hullabaloo|kerfuffle|fuss|debacle|fiasco|meltdown|trainwreck|dumpster fire|bloodbath|smackdown|slugfest|food fight|catfight|tirade|tirades|rant|rants|diatribe|diatribes|screed|screeds|harangue|broadside|broadsides|vitriol|bluster|bombast|hysteria|frenzy|free-for-all|mayhem|fury|tongue-lashing|bombshell|bombshells|shellacking|drubbing|black eye|bloodletting|avalanche of|torrent of|barrage of|drumbeat|hornet's nest|lightning rod|powder keg|ticking time bomb|perfect storm|house of cards|tailspin|death knell|death spiral|nail in the coffin|slap in the face|kick in the teeth|slap on the wrist|crosshairs|cross hairs|hot seat|feeding frenzy|political football|far cry|juggernaut|doomsday|armageddon)`,
    wide: '(political headache|circus|nightmare|salvo|catastrophe|outrage|chorus of|flurry of|rage|wrath|swipe|barrage|flurry|chaos|turmoil|shambles|scandal|rising star)',
    notBefore: wordSet('rockets missiles drones shells artillery fire snow rain rocks acts'), notAfter: wordSet('flying traveling travelling reactor core nuclear reactor’s'),
    finds: ['The plan met a [firestorm].', 'The latest [fuss] ended on Friday.', 'His [tirade] lasted an hour.'],
    leavesAlone: ['A travelling circus came to town.', 'The nuclear meltdown of 2011 was studied.'],
  },
];
