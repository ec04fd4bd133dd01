/**
 * Words of cues. A cue with any speech word is a statement, however it goes on ("expressed concern"); one with a word of
 * belief, knowledge, intention, wish, liking, fear or perception and none of speech is an attitude.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stems of verbs and nouns of speech, writing and showing; a form counts when its stem is listed. */
export const SPEECH_STEMS = words(`
  say said tell told speak spoke spoken state report announce declare add note write wrote written call claim allege assert insist argue contend maintain
  explain describe express voice comment remark mention point stress emphasise emphasize underline underscore reiterate repeat confirm deny denied dismiss reject rebut
  refute acknowledge admit concede confess reveal disclose indicate suggest imply hint warn caution advise recommend urge ask request demand appeal plead
  beg order instruct command rule decree promise pledge vow swear swore sworn threaten offer propose accuse blame charge criticise criticize condemn denounce slam blast
  praise laud hail welcome congratulate thank apologise apologize complain protest object oppose quip joke shout yell cry cried whisper mutter reply replied respond answer
  retort counter quote cite tweet post text email blog publish broadcast air tweet testify testified attest certify verify predict forecast estimate conclude find found show
  demonstrate prove document record read list label brand dub term question query discuss talk chat debate agree disagree concur refuse decline accept
  approve ratify ratified endorse support back vote sign signal summarise summarize recount recall narrate relate account according answer statement remark testimony
  speech word words comment message interview letter advice warning promise pledge claim allegation accusation call urge invoke lecture preach
  acknowledge address highlight outline detail elaborate clarify clarified specify specified correct contradict dispute challenge rebuke scold mock ridicule
  liken compare portray depict characterise characterize suggest teach taught inform notify notified brief update assure reassure persuade convince encourage
  rate grade judge acquit convict sentence find found determine assess calculate project reckon-on conclude advocate lobby campaign decide
  chant sing sang sung pray recite dictate sentence spokesman declare proclaim herald trumpet brag boast lament bemoan bristle gush marvel
  cause-none stand-by blame pitch push press present plead insist raise cast paint attack hit rip slam tear
  confirm disclose divulge leak let-know unveil unveil accuse name identify identified reference refer invite summon
`);

/** Stems of words of belief, knowledge, intention, wish, liking, fear and perception. */
export const ATTITUDE_STEMS = words(`
  believe think thought feel felt know knew known understand understood realise realize want wish desire hope expect anticipate intend plan aim
  fear dread worry worried doubt suspect assume presume suppose imagine guess reckon wonder consider regard view see saw seen hear heard watch notice
  perceive sense remember forget forgot forgotten like love hate prefer dislike enjoy admire respect trust mistrust distrust value appreciate resent regret envy
  bear tolerate favour favor seek sought look learn learnt discover deem dream long yearn crave care mean meant hoping mull eye ponder weigh contemplate
  suspicion belief hope expectation intention plan desire fear concern doubt view opinion conviction wish ambition feeling understanding knowledge sense
`);

/** Adjectives after "be", "remain" and the like that tell a state of mind. */
export const ATTITUDE_ADJECTIVES = words(`
  aware unaware ready willing unwilling confident sure unsure certain uncertain convinced afraid worried concerned hopeful optimistic pessimistic eager keen
  reluctant determined happy unhappy glad sad angry proud sorry grateful surprised disappointed pleased committed open prepared inclined interested skeptical sceptical
  doubtful anxious nervous fearful terrified comfortable uncomfortable satisfied frustrated fond jealous mindful conscious suspicious curious opposed
`);

/** Heads of cues that are no speech but acts: attempts, pressure, moves. */
export const EFFORT_STEMS = words('try tried attempt strive struggle endeavour endeavor pressure effort push bid drive campaign seek sought work lobby block refuse fail');

/** Nouns that make a speech verb after them an act all the same: "pressure urging". */
export const EFFORT_NOUNS = words('pressure efforts effort attempts attempt bid drive move moves steps');

/** Verbs by which a writer keeps a distance: they can suggest doubt. */
export const DOUBT_STEMS = words('claim allege purport insinuate contend maintain assert pretend');

/** Verbs that take what follows for settled. */
export const FACTIVE_STEMS = words('admit acknowledge concede confess reveal realise realize note expose recognise recognize discover recall regret forget');
