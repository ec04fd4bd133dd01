/** Whether two attributions name the same source and use the same verb. Names and verbs are compared, never judged. */

/** Who is named for words and with which verb: "officials", "said". */
export type Telling = { readonly who: string; readonly verb: string };

/** Words that many sources share, so that they do not make two of them one. */
const GENERIC = new Set((
  'the and for with from his her its their our who that this two three four several some other another former senior top chief deputy general '
  + 'president prime minister ministry secretary ministers spokesman spokeswoman spokesperson official officials office department agency state '
  + 'national international united government police news times daily post media television radio institute university court committee council party '
  + 'foreign defense defence interior health education finance press director head leader member union group'
).split(' '));
const SHORTEST_NAME = 3;

/** Whether two sources are the same as far as their names tell: "Barak" and "Ehud Barak", "the auditor" and "state auditor". */
export function isSameWho(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  if (one.join(' ') === other.join(' ')) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.every((word) => longer.includes(word))) return true;
  return shorter.some((word) => !GENERIC.has(word) && longer.includes(word));
}

/** Whether a word of a name says little about whose name it is: "minister", "news". */
export function isGeneric(word: string): boolean {
  return GENERIC.has(word);
}

/** The words of a name that can be compared: lower case, without articles, titles' points and possessive endings. */
export function nameWords(name: string): string[] {
  return name.toLowerCase().replace(/['’]s\b/g, '').split(/[^\p{L}\p{N}]+/u)
    .filter((word) => (word.length >= SHORTEST_NAME || /^\p{N}/u.test(word) || word === 'un' || word === 'us' || word === 'eu') && word !== 'the');
}

const AUXILIARY = new Set((
  'is are was were be been being am has have had do does did will would can could may might shall should must to by in on of at as that for with it '
  + 'also later then now again still only repeatedly earlier previously recently publicly already once first reportedly a an the and'
).split(' '));
const IRREGULAR = new Map(Object.entries({
  said: 'say', says: 'say', saying: 'say', saith: 'say', told: 'tell', tells: 'tell', telling: 'tell', wrote: 'write', written: 'write', writing: 'write',
  spoke: 'speak', spoken: 'speak', found: 'find', thought: 'think', knew: 'know', known: 'know', held: 'hold', saw: 'see', seen: 'see', heard: 'hear',
  felt: 'feel', denied: 'deny', denies: 'deny', swore: 'swear', sworn: 'swear', sought: 'seek', argued: 'argue', quoted: 'quote', cited: 'cite', citing: 'cite',
  described: 'describe', acknowledged: 'acknowledge', disclosed: 'disclose', admitted: 'admit', admitting: 'admit', according: 'accord', put: 'put',
}));
/** Verbs that say no more than that somebody said so. */
const NEUTRAL = new Set(['say', 'tell', 'accord', 'add', 'write', 'state', 'speak', 'report', 'quote', 'note']);

/** The verb of attributing words, in one form for all its tenses: "has also said" and "says" are both "say". Empty without words. */
export function verbKey(verb: string): string {
  const words = verb.toLowerCase().split(/[^\p{L}]+/u).filter(Boolean);
  const negated = words.some((word) => word === 'not' || word === 'never' || word === 'neither') ? 'not ' : '';
  const main = words.find((word) => !AUXILIARY.has(word) && !/ly$/.test(word) && word !== 'not' && word !== 'never' && word !== 'neither') ?? words[0];
  return main === undefined ? '' : negated + (IRREGULAR.get(main) ?? stem(main));
}

/** Whether both verbs say no more than that it was said: "said" → "told reporters" changes nothing a reader would ask about. */
export function areBothNeutral(a: string, b: string): boolean {
  return NEUTRAL.has(verbKey(a)) && NEUTRAL.has(verbKey(b));
}

/** "claims", "claimed", "claiming" → "claim"; good enough to tell verbs apart, not to be shown. */
function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '');
  const bare = word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
  return bare.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
}
