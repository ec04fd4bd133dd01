/**
 * Sourcing phrases that stand in the writer's own words. All lists are ours; `tests/engine/phrases` has for each kind what
 * it finds and what it leaves alone.
 */

/** What a phrase tells of the sourcing. */
export type PhraseKind =
  /** A particular source without a name; with the reason it has none, where the article gives it. */
  | 'unnamed' | 'unnamed-reason-given'
  /** Nobody in particular: a class, the press, "a report". */
  | 'vague'
  /** Somebody says so, and nobody is named at all. */
  | 'agentless'
  /** "on condition of anonymity", where it stands. */
  | 'anonymity'
  /** Another outlet through which words came. */
  | 'second-hand'
  | 'hedged' | 'doubt' | 'factive' | 'official' | 'declined' | 'no-response';

export type PhraseEntry = { readonly kind: PhraseKind; readonly why: string };

const BE = '(is|are|was|were)';
const BELIEVED = '(believed|thought|rumoured|rumored|understood|feared|alleged|presumed|suspected)';

/** Each kind's patterns by the key of its reason. */
export const PHRASE_PATTERNS: readonly (PhraseEntry & { readonly patterns: readonly string[] })[] = [
  { kind: 'agentless', why: 'agentless-adverb', patterns: ['reportedly', 'allegedly', 'supposedly', 'purportedly', 'reputedly'] },
  {
    kind: 'agentless', why: 'agentless-passive', patterns: [
      `it (is|was|has been|had been|is being) (widely|generally|commonly|often|also|) (believed|thought|rumoured|rumored|understood|feared|alleged|presumed|suspected|said|reported|claimed|suggested|assumed) (that|)`,
      `${BE} (widely|generally|commonly|often|also|) ${BELIEVED} to`, `${BE} (widely|generally|commonly|often|also|) (said|reported|claimed) to`,
      `${BELIEVED} to (be|have)`, '(rumour|rumor|rumours|rumors|word|legend) (has|had|have) it', 'there (are|were|have been) (reports|rumours|rumors|claims|allegations)',
    ],
  },
  {
    kind: 'anonymity', why: 'anonymity', patterns: [
      '(on|under) (the|) condition of anonymity', '(on|under) condition (that|) (he|she|they) not be (named|identified)',
      '(requested|requesting|asked for|asking for|granted|sought) anonymity', 'speaking anonymously', '(spoke|talked) anonymously',
      '(asked|asking|wished|wishing|wanted|preferred|preferring|chose|wishes|wants|prefers|declined|declining|refused) (not|) to be (named|identified)',
      '(he|she|they|who) (could|can|may|would) not be (named|identified)', 'not authorized to (speak|discuss|comment|talk)', 'not authorised to (speak|discuss|comment|talk)',
      'insisted on anonymity', 'insisting on anonymity',
    ],
  },
  {
    kind: 'hedged', why: 'hedge-appearance', patterns: [
      '(appear|appears|appeared|appearing|seem|seems|seemed|seeming) to (be|have|)', 'it (appears|appeared|seems|seemed) (that|as if|as though|)',
      'apparently', 'seemingly', 'evidently', 'ostensibly',
    ],
  },
  { kind: 'hedged', why: 'hedge-possibility', patterns: ['(may|might) (well|also|not|) have', '(possibly|presumably|conceivably)', 'could (well|) have been', '(is|are|was|were) likely to have'] },
  {
    kind: 'hedged', why: 'not-verified', patterns: [
      'could not (immediately|independently|) be (immediately|independently|) (verified|confirmed|authenticated|corroborated)',
      '(could|can|was|were|has|have) not (been|able to|) (immediately|independently|) (verify|confirm|verified|confirmed|authenticate|corroborate)',
      '(was|were) unable to (immediately|independently|) (verify|confirm|authenticate)', '(unconfirmed|unverified)', 'not (immediately|independently) (verified|confirmed)',
      "couldn't (be|) (immediately|independently|) (verify|confirm|verified|confirmed)",
      'it (is|was|remains|remained) (unclear|not clear|not immediately clear|not yet clear)', "it (isn't|wasn't) (immediately|yet|) clear",
    ],
  },
  { kind: 'doubt', why: 'doubt-word', patterns: ['so-called', 'so called', '(self-styled|self-proclaimed|self-declared|self-appointed|self-titled|self-anointed)', '(supposed|purported|alleged|ostensible)'] },
  { kind: 'factive', why: 'factive-noun', patterns: ['(revelation|revelations)', '(admission|admissions) (that|of guilt)', 'as (is|) well known', 'it is (well|) known that'] },
  {
    kind: 'official', why: 'official-statement', patterns: [
      'in (a|an|its|his|her|their|another|one) (official|written|prepared|joint|emailed|e-mailed|brief|short|separate|public|press|) (statement|communique|communiqué|press release|news release)',
      '(issued|released|published) (a|an|its|his|her|their|the following) (official|written|prepared|joint|brief|short|separate|public|press|) (statement|communique|communiqué|press release)',
      '(statement|communique|communiqué|press release) (issued|released|published) by', 'according to (a|an|the) (official|written|prepared|joint|) statement', '(a|the) statement said',
    ],
  },
  { kind: 'official', why: 'spokesperson', patterns: ['(spokesman|spokeswoman|spokesperson|spokesmen|spokespeople|spokespersons)', 'press secretary'] },
  {
    kind: 'declined', why: 'declined', patterns: [
      '(declined|declines|declining|refused|refuses|refusing) (further|any|) to (further|) (comment|elaborate|answer|discuss|specify|be interviewed|speak|provide details|give details|go into details|say)',
      '(declined|refused) (comment|further comment|an interview|interview requests|multiple interview requests|all comment)', '(would|will) not (comment|elaborate|discuss|say|confirm or deny)', "(wouldn't|won't) (comment|elaborate|say)",
      '(had|has|have|with) no (immediate|further|) comment', '(would|could|did|does) (neither|not) confirm (nor|or) deny',
    ],
  },
  {
    kind: 'no-response', why: 'no-response', patterns: [
      "(did not|didn't|has not|hasn't|have not|haven't|had not|hadn't|does not|do not) (immediately|yet|so far|) (respond|responded|reply|replied)",
      "(did not|didn't|has not|hasn't|have not|haven't|had not|hadn't) (immediately|yet|) (return|returned|answer|answered) (a|an|any|several|multiple|repeated|numerous|) (phone|telephone|) (call|calls|email|emails|e-mail|e-mails|message|messages|request|requests|questions|inquiries)",
      "(could not|couldn't|cannot) (immediately|) be (immediately|) reached", "(was|were|wasn't|weren't) (not|) (immediately|) (available|reachable) (for|to) (comment|be interviewed)",
      '(was|were) (unavailable|unreachable) for comment', 'failed to (respond|reply|comment)', 'there was no (immediate|) (comment|response|reply|reaction|word)',
      '(did not|has not|have not) (immediately|yet|publicly|) (comment|commented)', 'no (immediate|) (comment|response|reply) (from|was)', '(went|gone) (unanswered|unreturned)', '(was|were) not (immediately|) (returned|answered)',
    ],
  },
];

/** Verbs by which a writer keeps a distance to what they report. */
export const DOUBT_VERBS = /^(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|purport(?:s|ed|ing)?|insinuat(?:e|es|ed|ing)|contend(?:s|ed|ing)?|insist(?:s|ed|ing)?|assert(?:s|ed|ing)?)$/;
/** Verbs that take what they report for settled. */
export const FACTIVE_VERBS = /^(?:admit(?:s|ted|ting)?|acknowledg(?:e|es|ed|ing)|conced(?:e|es|ed|ing)|confess(?:es|ed|ing)?|reveal(?:s|ed|ing)?|expos(?:e|es|ed|ing)|not(?:e|es|ed|ing)|disclos(?:e|es|ed|ing)|discover(?:s|ed|ing)?|recogni[sz](?:e|es|ed|ing)|confirm(?:s|ed|ing)?)$/;

const heads = (list: string): RegExp => new RegExp(`\\b(?:${list.trim().split(/\s+/).join('|')})s?\\b`, 'i');

/** People in office. */
export const OFFICE_WORDS = heads('official diplomat aide minister officer adviser advisor lawmaker senator deputy commander prosecutor investigator regulator staffer negotiator ambassador general authorities police');
/** Sources that are called no more than that. */
export const SOURCE_WORDS = /\b(?:sources?|insiders?|(?:person|people|persons|individuals?|somebody|someone|those) (?:familiar|close|briefed|with (?:direct )?knowledge|involved|who))\b/i;
export const PRONOUNS = /^(?:they|he|she|it|we|i|you|who|which|that|one|them|both|all|others?|some|many)(?:['’]\w+)?$/i;
export const PRESS_WORDS = /\b(?:media|press|outlets?|newspapers?|papers?|headlines|broadcasters|websites|blogs)\b/i;
export const REPORT_WORDS = /\b(?:reports?|stud(?:y|ies)|polls?|surveys?|research|rumou?rs?|speculation|estimates?|accounts|data|figures|documents?|evidence)\b/i;
