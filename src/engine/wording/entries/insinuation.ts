/** Words that hint at what is not said outright. */
import { type WordingEntry, wordSet } from '../entry.ts';

export const INSINUATION: readonly WordingEntry[] = [
  {
    id: 'hint', kind: 'insinuation',
    short: `if ever, or lack thereof, (bound|sure|likely|certain) to raise (fresh|new|more|further|serious|) (questions|eyebrows|doubts), (raise*) (eyebrows|hackles), (look*|looking) the other way, turn* a blind eye, (conveniently|curiously|tellingly|suspiciously|mysteriously|unsurprisingly|predictably|inexplicably|not surprisingly|ironically|to nobody's surprise|to no one's surprise|surprise surprise),
      (cozy*|cosy*) up to, (in|into) the pocket of, (backroom|sweetheart|shady|murky|dodgy|back-room|secretive|cosy|cozy) (deal|deals|dealings|arrangement|business|relationship|past|world), (shady|dodgy|sketchy|unsavory|unsavoury|seedy|sleazy|sordid|smarmy|slimy), under a cloud, left (holding the bag|scratching their heads), went so far as to, go so far as to, going so far as to, gone so far as to, smoke and mirrors, sleight of hand, (has|have|had) not been shy`,
    wide: '(dubious|questionable|evasive|cover-up|eyebrow-raising|supposedly|technically)',
    notBefore: wordSet('located of situated placed'),
    finds: ['The deal is [bound to raise fresh questions] about the port.', 'The council [looked the other way].', 'She will leave next year, [if ever].', 'The report was [conveniently] late.'],
    leavesAlone: ['The hotel is conveniently located.', 'If he ever returns, the shop will open.'],
  },
  {
    id: 'failed-to-answer', kind: 'insinuation',
    short: '(failed|fails|failing) to (comment|respond|reply|explain|mention|acknowledge|condemn|denounce|disavow|apologize|apologise|answer|disclose|note|address), (dodge*|ducked|ducking|skirted|skirting|weasel+|sidestep*|stonewall*|brush* off|bat* away|bat* down|shrug* off|wave* off|squirm*)',
    wide: '(refused|refuses|refusing) to (apologize|apologise|budge|back down)',
    notBefore: wordSet('bullets bullet traffic out under behind'),
    finds: ['The ministry has [failed to comment].', 'She [dodged] four questions about the bridge.'],
    leavesAlone: ['The pump failed to start.', 'The Dodgers won.'],
  },
  {
    id: 'insist', kind: 'insinuation', wide: 'insist*',
    finds: ['She [insisted] that the bridge was safe.', 'She [insisted] on Monday that it was safe.'], leavesAlone: ['He insisted on paying.'],
  },
  {
    id: 'under-cloud', kind: 'insinuation',
    short: '(embattled|beleaguered|disgraced|scandal-plagued|scandal-ridden|scandal-tainted|scandal-scarred|gaffe-prone|accident-prone|trouble-plagued|crisis-hit|cash-strapped|scandal-hit|graft-tainted|much-maligned|ill-fated|hapless|feckless|clueless|tone-deaf|thin-skinned|floundering|flailing|bumbling|bungling|lackluster|lacklustre|inept|feeble|wobbly|washed-up|has-been|also-ran|sagging), (dogged|plagued|hounded|dragged down) by, mired in, (marred|besmirched|sullied) by',
    wide: '(embroiled in|besieged|frosty|testy|notorious|polarizing|polarising|faltering)',
        finds: ['The [embattled] director spoke at nine.', 'The office is [mired in] paperwork.'],
    leavesAlone: ['The lame duck session ends.', 'A troubled bridge stood there.'],
  },
  {
    id: 'motive', kind: 'insinuation',
    short: `(pander*|grandstand*|posture+|scheme+|concoct*|cook* up|gin* up|cobble* together|flip-flop|flip-flopped|flip-flopping|backpedal*|kowtow*|grovel*|capitulate*|cave+ in|cave+ to|cave+|weaponize*|weaponise*|stoke*|whip* up|fan* the flames|scapegoat*|demonize*|demonise*|fearmonger*|scare-monger*|strong-arm*|browbeat|ram* through|jam* through|bulldoze*|steamroll*|steamroller*|shove+|pounce*|gloat*|crow+|smirk*|peddle+|parrot+|hawk+|foist*|flout*|thumb* (his|her|its|their) nose),
      (cling*|clung) to (power|office|hope|the hope),
      (fearmongering|fear-mongering|scaremongering|saber-rattling|sabre-rattling|grandstanding|pandering|posturing|mudslinging|mud-slinging|arm-twisting|backstabbing|cronyism|witch hunt|witch-hunt|power grab|land grab|publicity stunt|political stunt|political theater|political theatre|political payback|dog whistle|dog-whistle|photo op|photo-op|spin machine|message machine|red meat|blame game|ploy|charade|sham|gimmick|gimmicks|shell game|hatchet job|smear campaign|smears|crusade|vendetta)`,
    wide: '(seize* on|seized|flirt* with|flirted|mischief|plot|scheme|schemes|payback|retribution|backlash|opportunistic|cynical|desperate|desperation|stunt|woo*)',
    notBefore: wordSet('against bar'), notAfter: wordSet('color colour pension housing retirement ponzi burial vegetable marketing story film'),
    finds: ['Ministers [pounced] on the figures.', 'The [power grab] came in June.', 'The minister [pandered] to them.'],
    leavesAlone: ['The pension scheme pays out in May.', 'The cat clung to a branch.'],
  },
];
