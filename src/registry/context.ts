/** What stands around a name and tells whether it is an outlet there: "told …", "… reported", "the news agency …". */
import type { Word } from './name-index.ts';

/** A name in a text, as words `[first, end)`. */
export type Place = { readonly text: string; readonly words: readonly Word[]; readonly first: number; readonly end: number };

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const VERBS = set(
  'said says saying reported reports report reporting wrote writes writing quoted quotes quoting cited cites citing published ' +
  'publishes publishing broadcast broadcasts broadcasting aired airs announced announces noted notes added adds claimed claims ' +
  'revealed reveals confirmed confirms described carried ran posted tweeted asked interviewed learned learnt understands obtained ' +
  'contacted alleged alleges called headlined editorialised editorialized commented stated states showed shows suggested paraphrased explained ' +
  'told tells first',
);
/** Words that may stand between a name and its verb: "Fars also reported", "The Guardian on Monday wrote". */
const BETWEEN = set(
  'has have had also later earlier then separately first recently previously reportedly even further today yesterday ' +
  'on in monday tuesday wednesday thursday friday saturday sunday meanwhile again itself only news agency was is',
);
const QUOTING = set('quoted quotes quoting');
const AFTER_COMMA = set('citing quoting');
const BEFORE = set('told tell tells telling citing cites cited quoting quotes quoted via per');
/** "by" and "in" need more: a participle before them, or a time to be reported. */
const TWO_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  to: set('according speaking told spoke talking spoken confirmed said statement writing'),
  by: set('reported published quoted cited carried released issued broadcast aired written seen obtained reviewed run interviewed report said conducted interview asked story posted'),
  in: set('reported published wrote writing report article interview appeared story piece column editorial letter'),
  with: set('interview interviewed spoke interviews conversation talking speaking'),
  from: set('reporting report reports information correspondent journalist reporter journalists reporters'),
  for: set('correspondent reporter journalist editor writing wrote columnist writes photographer'),
  of: set('editor reporter correspondent editions edition journalist chief readers pages publisher owner columnist newsroom'),
};
const NAMING_NOUNS = set(
  'agency newspaper paper daily weekly broadcaster channel network station website site portal outlet outlets magazine tabloid ' +
  'broadsheet publication newswire newswires television tv radio',
);
const NAMING_AFTER = set(
  'agency newspaper paper daily broadcaster channel network television tv radio station website magazine newswire news tabloid weekly',
);
const STATE_WORDS = set('run owned linked affiliated backed controlled funded state official');
const CLAUSE_BREAK = /[.!?;:\n]|["“”]\s|--/;

/** A verb of reporting, "told", "according to" or the like stands beside the name, or the name is called an outlet. */
export function hasReportingContext(place: Place): boolean {
  return isToldOrCited(place) || isFollowedByVerb(place) || isCalledAnOutlet(place) || isCredit(place);
}

/** "PTI quoted its boss as saying": what only an outlet does, where a party or office of the same letters would "say". */
export function isQuoting({ text, words, end }: Place): boolean {
  const verb = words[end];
  return verb !== undefined && QUOTING.has(verb.folded) && /^ $/.test(text.slice(words[end - 1]!.end, verb.start));
}

/** The text calls the name an agency, newspaper, channel …, or writes it as a dateline or credit. */
export function isCalledAnOutlet(place: Place): boolean {
  const { words, first, end } = place;
  if (end < words.length && gapAfter(place).trim() === '' && NAMING_AFTER.has(words[end]!.folded)) return true;
  for (let at = first - 1, seen = 0; at >= 0 && seen < 2; at--, seen++) {
    if (!/^[\s\-,“"'‘]*$/.test(place.text.slice(words[at]!.end, words[at + 1]!.start))) break;
    if (NAMING_NOUNS.has(words[at]!.folded)) return seen === 0 || words[at + 1]!.folded === 'the' || words[at + 1]!.folded === 'called';
    if (seen === 0 && STATE_WORDS.has(words[at]!.text) && isSpace(place, at)) return true;
    if (words[at]!.folded !== 'the' && words[at]!.folded !== 'called') break;
  }
  return isDateline(place);
}

/** "LONDON (AP) —", "… he said. (AP)" at the end of a line, or "Source: AP" and the like at its start. */
function isCredit(place: Place): boolean {
  const { text, words, first, end } = place;
  if (text[words[first]!.start - 1] === '(' && /^\)\s*(?:\n|$)/.test(text.slice(words[end - 1]!.end, words[end - 1]!.end + 4))) return true;
  const before = text.slice(Math.max(0, words[first]!.start - 24), words[first]!.start);
  return isDateline(place) || /(?:^|\n|\()\s*(?:source|sources|credit|photo|image|by|via)\s*:?\s*(?:the )?$/i.test(before);
}

function isDateline({ text, words, first, end }: Place): boolean {
  const before = text.slice(0, words[first]!.start);
  const after = text.slice(words[end - 1]!.end, words[end - 1]!.end + 6);
  if (!/\($/.test(before.slice(-1)) || !/^\)\s*(?:-|–|—)/.test(after)) return false;
  return true;
}

function isToldOrCited({ text, words, first }: Place): boolean {
  let at = first - 1;
  if (at >= 0 && words[at]!.folded === 'the') at--;
  if (at < 0 || CLAUSE_BREAK.test(text.slice(words[at]!.end, words[first]!.start))) return false;
  const word = words[at]!.folded;
  if (BEFORE.has(word)) return true;
  const pair = Object.hasOwn(TWO_BEFORE, word) ? TWO_BEFORE[word] : undefined;
  if (!pair || at === 0) return false;
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    if (CLAUSE_BREAK.test(text.slice(words[back]!.end, words[at]!.start))) return false;
    if (pair.has(words[back]!.folded)) return true;
  }
  return false;
}

function isFollowedByVerb(place: Place): boolean {
  const { text, words, end } = place;
  const rest = text.slice(words[end - 1]!.end, words[end - 1]!.end + 8);
  if (/^['’]s/.test(rest)) return false;
  for (let at = end; at < Math.min(words.length, end + 5); at++) {
    const gap = text.slice(words[at - 1]!.end, words[at]!.start);
    if (CLAUSE_BREAK.test(gap) || (at > end && /\(/.test(gap))) return false;
    // "a storm in the Atlantic, said forecasters", but "The Guardian, citing two officials, said".
    if (gap.includes(',')) return AFTER_COMMA.has(words[at]!.folded);
    if (VERBS.has(words[at]!.folded)) return true;
    if (!BETWEEN.has(words[at]!.folded)) return false;
  }
  return false;
}

function isSpace({ text, words }: Place, left: number): boolean {
  return text.slice(words[left]!.end, words[left + 1]!.start) === ' ';
}

function gapAfter({ text, words, end }: Place): string {
  return end < words.length ? text.slice(words[end - 1]!.end, words[end]!.start) : '';
}
