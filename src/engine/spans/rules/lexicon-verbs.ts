import type { Frame } from './lexicon.ts';

/** A group of verbs that take their content alike; "warn+of,about" adds the prepositions of one verb. */
export type LexiconLine = {
  readonly group: string;
  readonly frames: string | Frame;
  readonly verbs: string;
  readonly isAttitude?: true;
};

/** A form that two verbs share belongs to the one listed first ("found" to find, "felt" to feel). */
export const LEXICON: readonly LexiconLine[] = [
  { group: 'say', frames: 'quote that bare wh trail to np', verbs: 'say+of,about' },
  { group: 'speech', frames: 'quote that bare wh trail np', verbs: `write explain argue+for,against note claim insist+on concede allege assert contend
    acknowledge admit+to confirm reveal announce declare predict suggest conclude reiterate recall estimate boast+about,of joke+about stress emphasize
    emphasise clarify quip remark comment+on observe lament testify reason surmise hypothesize theorize counter caution+against opine muse
    confess+to posit deduce forecast project attest vouch gloat proclaim profess recount underscore underline divulge disclose
    hint+at imply intimate infer` },
  { group: 'speech', frames: 'quote that bare wh trail', verbs: 'add state maintain' },
  { group: 'report', frames: 'quote that bare wh trail np', verbs: 'report' },
  { group: 'writing', frames: 'quote that bare trail', verbs: 'tweet post email retweet blog text' },
  { group: 'speech', frames: 'quote that trail np', verbs: `complain+about,of grumble gripe+about fret+about,over warn+of,about,against reply+to respond+to retort repeat
    exclaim shout scream yell chant cry whisper murmur mutter shrug sigh laugh thunder bellow interject crow snap quote deadpan intone scoff sniff vent fume
    rail+against elaborate+on marvel+at rant+about preach plead` },
  { group: 'speech', frames: 'quote that trail', verbs: 'answer shoot continue read protest+against' },
  { group: 'telling', frames: 'told quote that bare wh trail', verbs: 'tell+of,about remind assure reassure inform notify lecture advise email brief+on' },
  { group: 'asking', frames: 'told quote wh trail to that', verbs: 'ask+about,for' },
  { group: 'asking', frames: 'wh quote trail', verbs: 'wonder+about inquire+about' },
  { group: 'asking', frames: 'wh quote trail np', verbs: 'question' },
  { group: 'speech', frames: 'quote that bare wh trail ing np', verbs: 'acknowledge admit+to recall suggest' },
  { group: 'urging', frames: 'told quote that to', verbs: 'urge beg implore order instruct command advise direct exhort petition' },
  { group: 'urging', frames: 'told', verbs: 'encourage persuade convince invite press pressure lobby challenge' },
  { group: 'calling', frames: 'complement quote', verbs: 'call+for,on,upon' },
  { group: 'naming', frames: 'complement', verbs: 'describe portray characterize characterise depict label brand dub deem compare liken rate rank' },
  { group: 'pledging', frames: 'to that bare quote trail np', verbs: 'vow promise threaten propose agree+with,on swear' },
  { group: 'pledging', frames: 'to that bare quote trail', verbs: 'pledge' },
  { group: 'pledging', frames: 'to', verbs: 'offer volunteer' },
  { group: 'refusing', frames: 'to', verbs: 'refuse decline' },
  { group: 'demanding', frames: 'to that np', verbs: 'demand' },
  { group: 'demanding', frames: 'that np ing', verbs: 'recommend request' },
  { group: 'ruling', frames: 'that', verbs: 'rule decree' },
  { group: 'showing', frames: 'that bare wh np', verbs: 'show' },
  { group: 'showing', frames: 'that bare wh trail quote', verbs: 'find indicate' },
  { group: 'showing', frames: 'that', verbs: 'demonstrate prove illustrate signal signify determine establish' },
  { group: 'denying', frames: 'that ing np trail quote', verbs: 'deny' },
  { group: 'denying', frames: 'np that', verbs: 'reject dispute refute rebut disavow repudiate contradict renounce disclaim' },
  { group: 'judging', frames: 'np', verbs: `dismiss criticize criticise condemn denounce praise slam blast mock ridicule defend decry endorse oppose laud hail
    applaud assail bash lambast lambaste rebuke deride chide berate rip excoriate castigate disparage belittle tout extol bemoan deplore denigrate
    fault commend congratulate salute thank welcome pan skewer trash knock savage scold admonish malign vilify demonize insult taunt
    embrace echo` },
  { group: 'accusing', frames: 'np', verbs: 'accuse blame' },
  { group: 'mentioning', frames: 'np', verbs: `mention discuss cite outline detail propose tackle highlight recite reference invoke
    hype tease` },
  { group: 'mentioning', frames: '', verbs: `stand+by disapprove+of approve+of disagree+with object+to vouch+for apologize+for side+with speak+about,of,out,against talk+about,of refer+to point+to,out allude+to weigh+in dwell+on touch+on
    apologise+for rave+about brag+about opine+on harp+on crack+that lash+out hit+back push+back warn+about` },
  { group: 'wanting', frames: 'to object-to np', isAttitude: true, verbs: 'want wish prefer desire' },
  { group: 'wanting', frames: 'to', isAttitude: true, verbs: 'seek intend plan+on decide aim aspire opt vie hesitate' },
  { group: 'wanting', frames: 'to that bare', isAttitude: true, verbs: 'hope+for' },
  { group: 'wanting', frames: 'to object-to that bare np', isAttitude: true, verbs: 'expect' },
  { group: 'believing', frames: 'that bare quote trail', isAttitude: true, verbs: 'think+about,of' },
  { group: 'believing', frames: 'that bare', isAttitude: true, verbs: `believe+in assume suspect speculate reckon guess imagine presume anticipate worry+about,that
    know+about,of realize realise learn+of understand forget remember pray` },
  { group: 'believing', frames: 'that bare np', isAttitude: true, verbs: 'fear' },
  { group: 'believing', frames: 'that wh np', isAttitude: true, verbs: 'doubt' },
  { group: 'believing', frames: 'that complement np', isAttitude: true, verbs: 'consider view see' },
  { group: 'believing', frames: 'that bare wh', isAttitude: true, verbs: 'feel notice discover recognize recognise fantasize' },
  { group: 'judging', frames: 'np', verbs: 'attack champion promote credit identify list approve express attribute boo' },
  { group: 'speech', frames: 'that quote trail', verbs: 'charge advocate+for' },
  { group: 'wanting', frames: '', isAttitude: true, verbs: 'vote+for,against care+about look+for' },
  { group: 'wanting', frames: 'to object-to', isAttitude: true, verbs: 'like' },
  { group: 'liking', frames: 'np', isAttitude: true, verbs: `support back favor favour value love hate loathe dislike fear admire trust distrust mistrust resent respect
    detest despise abhor appreciate cherish tolerate crave dread envy regret` },
];
