/** The noun phrase on the left of a verb: its subject, read leftwards. */
import { KIND } from './kinds.ts';
import { VERB_FORMS } from './lexicon.ts';
import { type Reading, type Run, isClosing, isDash, isOpening, kindAt, lowerAt, quotationAt } from './reading.ts';
import { isRelativeThat } from './verb-groups.ts';
import { MONTHS, TIME_NOUNS, wordSet } from './word-lists.ts';

export type Subject = {
  readonly run: Run;
  /** The first token that may belong to something before the subject: the mark or word that stopped the search is `from - 1`. */
  readonly from: number;
};

/** The subject that ends before `end`, read leftwards inside `[first, end)`; null where there is none to be seen. */
export function subjectBefore(reading: Reading, end: number, first: number): Subject | null {
  if (end <= first) return null;
  const last = end - 1;
  // Gov. John Vale (R-OH), said: a comma too many.
  if (lowerAt(reading, last) === ',' && lowerAt(reading, last - 1) === ')') {
    const start = phraseStart(reading, last, first);
    if (start !== null && kindAt(reading, start) === KIND.name) return trimLead(reading, start, last, first);
  }
  if (lowerAt(reading, last) === ',' || isDash(reading, last)) return subjectBeforeAside(reading, end, first);
  // Mr. Vale, citing “the magic of numbers,” said
  if (isClosing(reading, last) && lowerAt(reading, last - 1) === ',' && quotationAt(reading, last)!.first > first + 2) return subjectBeforeAside(reading, end, first);
  const kind = kindAt(reading, last);
  if (kind === KIND.pronoun && /^(?:you|that's|there's|what's|here's)/.test(lowerAt(reading, last))) return null;
  if (kind === KIND.pronoun && !BOUND_PRONOUNS.has(lowerAt(reading, last))) return { run: [last, end], from: last };
  if (kind === KIND.relative || (kind === KIND.that && isRelativeThat(reading, last))) return { run: [last, end], from: last };
  const from = phraseStart(reading, end, first);
  return from === null ? null : trimLead(reading, from, end, first);
}

/** "one of them", "others in the room": pronouns that may stand inside a longer phrase. */
export const BOUND_PRONOUNS = wordSet('one others none neither everyone someone nobody anyone');
const QUANTIFIERS = wordSet('at about around nearly almost some more over roughly only approximately up fewer less');

/** Walks left over nouns and what belongs to them until something that cannot; null when nothing nominal stands there. */
function phraseStart(reading: Reading, end: number, first: number): number | null {
  let at = end - 1;
  if (at < first || !endsPhrase(reading, at)) return null;
  while (at >= first) {
    const kind = kindAt(reading, at);
    if (kind === KIND.mark) {
      const step = stepOverMark(reading, at, first);
      if (step === null) break;
      at = step;
      continue;
    }
    if (isHardStop(kind)) break;
    if (kind === KIND.verb || kind === KIND.auxiliary || kind === KIND.modal || isLexiconVerb(reading, at)) {
      const relative = relativeBefore(reading, at, first);
      if (relative === null) break;
      at = relative;
    } else if (kind === KIND.ed || kind === KIND.ing) {
      if (!isReducedClause(reading, at, first)) break;
    } else if (kind === KIND.pronoun && !BOUND_PRONOUNS.has(lowerAt(reading, at))) break;
    at--;
  }
  return at + 1 < end ? at + 1 : null;
}

function endsPhrase(reading: Reading, at: number): boolean {
  switch (kindAt(reading, at)) {
    case KIND.noun: case KIND.name: case KIND.number: case KIND.determiner: case KIND.objectPronoun: case KIND.pronoun: case KIND.ing: case KIND.ed: return true;
    case KIND.mark: return isClosing(reading, at) || /^[)%]$/.test(reading.tokens[at]!.text);
  }
  return false;
}

function isHardStop(kind: number): boolean {
  return kind === KIND.that || kind === KIND.subordinator || kind === KIND.negation || kind === KIND.relative;
}

/** Finite verbs of the lexicon end a phrase; nouns that look like them ("the claims", "campaign calls") do not. */
function isLexiconVerb(reading: Reading, at: number): boolean {
  if (kindAt(reading, at) === KIND.name) return false;
  const known = VERB_FORMS.get(lowerAt(reading, at));
  if (!known || known.forms.has('ing')) return false;
  const before = kindAt(reading, at - 1);
  if (before === KIND.determiner || before === KIND.possessive || before === KIND.preposition || before === KIND.number) return false;
  if (known.forms.has('past')) return true;
  return before === KIND.pronoun || before === KIND.relative || before === KIND.modal || before === KIND.to || /^(?:say|says|tell|tells|think|thinks|believe|believes|know|knows|want|wants)$/.test(lowerAt(reading, at));
}

/** Steps over marks that stand inside a phrase: apostrophes, brackets, "%", "&", a short quoted name; null at a real boundary. */
function stepOverMark(reading: Reading, at: number, first: number): number | null {
  const { text } = reading.tokens[at]!;
  if (isClosing(reading, at)) {
    const quotation = quotationAt(reading, at)!;
    return quotation.end - quotation.first <= QUOTED_NAME && quotation.first > first && !/^[,.?!]$/.test(reading.tokens[at - 1]!.text) ? quotation.first - 1 : null;
  }
  if (/^['’$%&/#@£€+*]$/.test(text)) return at - 1;
  if (text !== ')') return null;
  for (let open = at - 1; open >= Math.max(first, at - 12); open--) if (reading.tokens[open]!.text === '(') return open - 1;
  return null;
}
/** The longest quotation, marks included, that can be a nickname or part of a name. */
export const QUOTED_NAME = 7;

/** The relative pronoun that makes the verb at `at` part of the phrase ("people who live here said"), or null. */
function relativeBefore(reading: Reading, at: number, first: number): number | null {
  for (let back = at - 1; back > Math.max(first, at - 14); back--) {
    const kind = kindAt(reading, back);
    if (kind === KIND.relative || (kind === KIND.that && isRelativeThat(reading, back))) return back;
    if (kind === KIND.mark || kind === KIND.subordinator) return null;
  }
  return null;
}

/** "letters leaked to the paper", "a study published in", "a group calling itself": part of the phrase. */
function isReducedClause(reading: Reading, at: number, first: number): boolean {
  if (at <= first) return false;
  const before = kindAt(reading, at - 1);
  if (before === KIND.determiner || before === KIND.possessive || before === KIND.adverb || before === KIND.coordinator) return true;
  if (before === KIND.preposition) return kindAt(reading, at) === KIND.ing;
  if (before !== KIND.noun && before !== KIND.name && before !== KIND.pronoun) return false;
  if (kindAt(reading, at) === KIND.ing) return true;
  const after = kindAt(reading, at + 1);
  return after === KIND.preposition || after === KIND.to || after === KIND.noun || after === KIND.weekday || /^(?:this|last|earlier)$/.test(lowerAt(reading, at + 1));
}

/** Takes away what stands before the phrase proper: "But", "On Monday", "Last week", "In Rome". */
function trimLead(reading: Reading, from: number, end: number, first: number): Subject | null {
  let start = from;
  while (start < end && isLead(reading, start)) start++;
  const time = endOfTime(reading, start, end);
  if (time > start && time < end) start = time;
  start = afterObject(reading, start, end);
  if (kindAt(reading, start) === KIND.preposition && !QUANTIFIERS.has(lowerAt(reading, start))) start = baseStart(reading, start, end);
  else if (isClauseInside(reading, from, first)) start = afterLastAnd(reading, start, end);
  return start < end && hasHead(reading, start, end) ? { run: [start, end], from: start } : null;
}

/** "an allegation the ministry denied": a second determiner begins the subject, what stands before it is the object. */
function afterObject(reading: Reading, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) {
    const kind = kindAt(reading, at);
    if ((kind === KIND.determiner || kind === KIND.possessive) && kindAt(reading, at - 1) === KIND.noun && !/'s?$/.test(lowerAt(reading, at - 1))) return at;
  }
  return start;
}

function isLead(reading: Reading, at: number): boolean {
  const kind = kindAt(reading, at);
  return kind === KIND.coordinator || kind === KIND.adverb || kind === KIND.to || (kind === KIND.mark && !isOpening(reading, at) && !/^[$#@£€]$/.test(reading.tokens[at]!.text));
}

function endOfTime(reading: Reading, start: number, end: number): number {
  let at = start;
  if (/^(?:on|by|late|early)$/.test(lowerAt(reading, at))) at++;
  const from = at;
  if (/^(?:last|this|next|earlier|that)$/.test(lowerAt(reading, at)) && TIME_NOUNS.has(lowerAt(reading, at + 1))) at += 2;
  else if (kindAt(reading, at) === KIND.weekday) at++;
  else if (MONTHS.has(lowerAt(reading, at)) && kindAt(reading, at + 1) === KIND.number) at += 2;
  if (at > from && TIME_NOUNS.has(lowerAt(reading, at))) at++;
  return at > from && at < end ? at : start;
}

/** The last base noun phrase of a run that begins with a preposition: "In Iowa Mr. Trump" → "Mr. Trump". */
function baseStart(reading: Reading, start: number, end: number): number {
  let at = end - 1;
  while (at > start) {
    const kind = kindAt(reading, at);
    if (kind === KIND.determiner || kind === KIND.possessive) return at;
    if (kind === KIND.preposition) return lowerAt(reading, at) === 'of' ? baseStart(reading, start, at) : at + 1;
    if (kind === KIND.name && kindAt(reading, at - 1) === KIND.noun && kindAt(reading, at - 2) !== KIND.preposition) return at;
    at--;
  }
  return start;
}

/** Whether a verb or preposition stopped the walk, so that an "and" inside joins clauses rather than names. */
function isClauseInside(reading: Reading, from: number, first: number): boolean {
  if (from <= first) return false;
  const kind = kindAt(reading, from - 1);
  return kind === KIND.verb || kind === KIND.auxiliary || kind === KIND.modal || kind === KIND.ed || kind === KIND.ing || VERB_FORMS.has(lowerAt(reading, from - 1));
}

function afterLastAnd(reading: Reading, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (kindAt(reading, at) === KIND.coordinator) return at + 1;
  return start;
}

/** Whether something nominal stands in `[start, end)`. */
export function hasHead(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const kind = kindAt(reading, at);
    if (kind === KIND.noun || kind === KIND.name || kind === KIND.pronoun || kind === KIND.determiner || kind === KIND.number) return true;
  }
  return false;
}

const ASIDE_STOP = /^[;:.?!]$/;

/**
 * The subject before an aside: "Hugh Hill, a doctor, said", "Corvane, which is listed in Toronto, said". An apposition
 * belongs to the source; a relative clause, a participle or an adverb does not.
 */
function subjectBeforeAside(reading: Reading, end: number, first: number): Subject | null {
  const mark = isClosing(reading, end - 1) ? ',' : reading.tokens[end - 1]!.text;
  const isSameMark = (at: number): boolean => reading.tokens[at]!.text === mark;
  let segmentEnd = isClosing(reading, end - 1) ? end : end - 1;
  let headEnd = -1;
  let keepTo = -1;
  for (let at = segmentEnd - 1; at >= first; at--) {
    if (isClosing(reading, at) && quotationAt(reading, at)!.first >= first) {
      at = quotationAt(reading, at)!.first;
      continue;
    }
    if (ASIDE_STOP.test(reading.tokens[at]!.text)) break;
    if (!isSameMark(at)) continue;
    const aside = asideKind(reading, at + 1, segmentEnd);
    headEnd = at;
    if (aside === 'apposition' && keepTo < 0) keepTo = segmentEnd;
    if (aside === 'incidental') keepTo = -1;
    const before = phraseStart(reading, at, first);
    if (before === null) return null;
    segmentEnd = at;
    if (before <= first || !isComma(reading, before - 1)) break;
    // "Morton Blackwell, founder of the institute, a member in the 1960s, endorsed": go on to the name, past "of Raleigh, N.C.".
    if (kindAt(reading, before) === KIND.name && kindAt(reading, at - 1) === KIND.name && !isPlace(reading, before, at) && !isDescribed(reading, before - 1, first)) break;
    // "its managing director, R. Ilango, told"
    if (kindAt(reading, at + 1) === KIND.name && isDetermined(reading, before)) break;
  }
  if (headEnd < 0) return null;
  const head = subjectBefore(reading, headEnd, first);
  if (!head) return null;
  return { from: head.from, run: [head.run[0], keepTo > 0 ? keepTo : headEnd] };
}

/** "in Aurora, Colorado," and "of Raleigh, N.C.,": the second name of a place. */
function isPlace(reading: Reading, start: number, end: number): boolean {
  if (end - start > 2) return false;
  if (/^(?:\p{Lu}\.)+$|^\p{Lu}[a-z]{1,4}\.$|^\p{Lu}{2}$/u.test(reading.tokens[end - 1]!.text)) return true;
  let at = start - 2;
  while (at > 0 && kindAt(reading, at) === KIND.name) at--;
  return at < start - 2 && /^(?:in|of|from|near|at|outside)$/.test(lowerAt(reading, at));
}

/** "The ministry’s secretary, Kirsi Aalto, …": a description before the name, not an opening phrase. */
function isDescribed(reading: Reading, comma: number, first: number): boolean {
  if (comma - 1 < first || kindAt(reading, comma - 1) !== KIND.noun) return false;
  const start = phraseStart(reading, comma, first);
  return start !== null && (start === first || !isComma(reading, start - 1)) && kindAt(reading, start) !== KIND.preposition && kindAt(reading, start) !== KIND.adverb;
}

const isDetermined = (reading: Reading, at: number): boolean => kindAt(reading, at) === KIND.determiner || kindAt(reading, at) === KIND.possessive;

const isComma = (reading: Reading, at: number): boolean => lowerAt(reading, at) === ',';

function asideKind(reading: Reading, start: number, end: number): 'apposition' | 'incidental' {
  const kind = kindAt(reading, start);
  if (lowerAt(reading, start) === 'whose') return 'incidental';
  if (kind === KIND.relative || kind === KIND.ing || kind === KIND.ed || kind === KIND.adverb || kind === KIND.subordinator || kind === KIND.coordinator) return 'incidental';
  if (kind === KIND.preposition) return lowerAt(reading, start) === 'of' ? 'apposition' : 'incidental';
  return start < end ? 'apposition' : 'incidental';
}
