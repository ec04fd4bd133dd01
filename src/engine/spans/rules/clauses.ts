/** Where what is attributed begins and ends. */
import { KIND } from './kinds.ts';
import { VERB_FORMS } from './lexicon.ts';
import { type Reading, type Run, isClosing, isOpening, kindAt, lowerAt, quotationAt } from './reading.ts';
import { WEEKDAYS } from './word-lists.ts';

/**
 * The tokens at which contents end because another cue or its source begins: for each the first token from which on a
 * content must have begun to end there, or -1. What encloses both cues goes on.
 */
export type Cuts = Int32Array;

/** No cuts yet, for a text of `length` tokens. */
export const noCuts = (length: number): Cuts => new Int32Array(length + 1).fill(-1);

/** Ends at `at` the contents that begin at `from` or later. */
export function cutAt(cuts: Cuts, at: number, from: number): void {
  const before = cuts[at]!;
  cuts[at] = before < 0 ? from : Math.min(before, from);
}

/** Whether a content that began at `start` ends at `at`. */
export const isCut = (cuts: Cuts, at: number, start: number): boolean => cuts[at]! >= 0 && start >= cuts[at]!;

/**
 * The clause from `start` to the end of its frame, the next cut or a mark that ends clauses, without the full stop or
 * comma at its end. A quotation that opens inside is taken whole, even where it runs on over several sentences.
 */
export function clauseFrom(reading: Reading, start: number, frame: Run, cuts: Cuts): Run | null {
  let at = start;
  let depth = 0;
  let end = frame[1];
  while (at < frame[1]) {
    if (at > start && isCut(cuts, at, start)) {
      end = at;
      break;
    }
    if (isOpening(reading, at)) {
      const quotation = quotationAt(reading, at)!;
      at = quotation.end;
      if (quotation.end >= frame[1]) end = quotation.end;
      continue;
    }
    const { text } = reading.tokens[at]!;
    if (text === '(') depth++;
    if ((text === ')' && --depth < 0) || (at > start && endsClause(reading, at))) {
      end = at;
      break;
    }
    at++;
  }
  return trimRun(reading, start, end);
}

/** Semicolons, ", but" and ", while" begin something the writer adds. */
export function endsClause(reading: Reading, at: number): boolean {
  const { text } = reading.tokens[at]!;
  if (text === ';') return true;
  if (text !== ',') return false;
  const next = lowerAt(reading, at + 1);
  if (next === 'but' || next === 'while' || next === 'although' || next === 'though') return !/^(?:not|only|also)$/.test(lowerAt(reading, at + 2));
  if (next === 'even') return lowerAt(reading, at + 2) === 'as' || lowerAt(reading, at + 2) === 'though';
  // “…, as divers recovered”: a clause of the writer's, unlike “as a candidate”.
  return next === 'as' && hasVerb(reading, at + 2, at + 8);
}

/** `[start, end)` without marks and conjunctions at either end; closing quotation marks and brackets stay. Null when nothing is left. */
export function trimRun(reading: Reading, start: number, end: number): Run | null {
  while (end > start && isLooseEnd(reading, end - 1, start)) end--;
  while (start < end && isLooseStart(reading, start)) start++;
  return start < end ? [start, end] : null;
}

function isLooseEnd(reading: Reading, at: number, start: number): boolean {
  const { isWord, text } = reading.tokens[at]!;
  if (isWord) return kindAt(reading, at) === KIND.coordinator;
  if (isOpening(reading, at)) return true;
  if (isClosing(reading, at)) return quotationAt(reading, at)!.first < start;
  return /^[.,;:?!…—–-]$|^-+$|^\.+$|^\($|^["“‘«]$/.test(text);
}

function isLooseStart(reading: Reading, at: number): boolean {
  const { isWord, text } = reading.tokens[at]!;
  return !isWord && !isOpening(reading, at) && !/^[$£€#@([]$/.test(text);
}

/** Whether a finite verb, as far as the classes tell, stands in `[start, end)`, quotations inside not counted. */
export function hasVerb(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < Math.min(end, reading.tokens.length); at++) if (isFinite(reading, at)) return true;
  return false;
}

/** Whether token `at` can be the finite verb of a clause. */
export function isFinite(reading: Reading, at: number): boolean {
  const kind = kindAt(reading, at);
  const word = lowerAt(reading, at);
  if (kind === KIND.modal || kind === KIND.verb) return true;
  if (kind === KIND.auxiliary) return word !== 'be' && word !== 'been' && word !== 'being' && word !== 'having';
  if (kind === KIND.pronoun) return /'(?:s|re|m|ve|d|ll)$/.test(word);
  if (kind === KIND.ed) return kindAt(reading, at + 1) !== KIND.noun || kindAt(reading, at - 1) === KIND.pronoun || kindAt(reading, at - 1) === KIND.name;
  if (kind !== KIND.noun) return false;
  const before = kindAt(reading, at - 1);
  if (before === KIND.determiner || before === KIND.possessive || before === KIND.preposition || before === KIND.to) return false;
  const known = VERB_FORMS.get(word);
  if (known) return known.forms.has('past') || (before !== KIND.noun && !known.forms.has('ing')) || (known.forms.has('present') && before === KIND.noun);
  // An unknown word in -s after a name or a pronoun: "Clinton trounces", "she leads".
  return word.endsWith('s') && (before === KIND.pronoun || before === KIND.relative);
}

/** The farthest a subject may stretch before its verb, in tokens. */
const SUBJECT_REACH = 28;

/** Whether a clause with subject and verb begins at `at`. */
export function startsClause(reading: Reading, at: number, end: number): boolean {
  const first = kindAt(reading, at);
  if (first === KIND.mark && !isOpening(reading, at) && !/^[$£€#@]$/.test(lowerAt(reading, at))) return false;
  if (first === KIND.coordinator || first === KIND.that || first === KIND.relative || first === KIND.to || first === KIND.weekday) return false;
  if (first === KIND.auxiliary || first === KIND.modal) return false;
  // "said he and his wife differ"
  if (first === KIND.pronoun && at + 2 < end && kindAt(reading, at + 1) === KIND.coordinator) return true;
  // "said in Rome as he left": a place, not a clause, unless a comma closes it.
  let awaitsComma = first === KIND.preposition;
  let hasSubject = false;
  for (let here = at; here < Math.min(end, at + SUBJECT_REACH); here++) {
    const kind = kindAt(reading, here);
    if (isOpening(reading, here)) {
      hasSubject = true;
      continue;
    }
    if (awaitsComma) {
      if (isFinite(reading, here) || kind === KIND.subordinator) return false;
      if (lowerAt(reading, here) === ',') awaitsComma = false;
      continue;
    }
    if (hasSubject && isFinite(reading, here)) return true;
    if (kind === KIND.pronoun && isFinite(reading, here)) return true;
    if (kind === KIND.mark && /^[:;?!]$/.test(lowerAt(reading, here))) return false;
    if (kind === KIND.mark && here > at && lowerAt(reading, here) === ',' && !hasSubject) return false;
    if (kind === KIND.noun || kind === KIND.name || kind === KIND.pronoun || kind === KIND.number || kind === KIND.determiner) hasSubject = true;
  }
  return false;
}

/** Whether a clause that can stand alone is in `[first, end)`: after "If …", "When asked …" and the like a second one must follow a comma. */
export function hasMainClause(reading: Reading, first: number, end: number): boolean {
  if (!/^(?:when|if|asked|as|after|while|because|speaking|although|though|since|even|before|until)$/.test(lowerAt(reading, first))) return hasVerb(reading, first, end);
  for (let at = first; at < end; at++) if (lowerAt(reading, at) === ',' && startsClause(reading, at + 1, end)) return true;
  return false;
}

/** Steps over "Tuesday", "on Friday", "last week", "in March". */
export function skipTimesAfter(reading: Reading, at: number, end: number): number {
  const match = /^(?:on|late|early|in|since|earlier|last|this|next)$/.test(lowerAt(reading, at));
  let here = match ? at + 1 : at;
  if (match && /^(?:last|this|early|late)$/.test(lowerAt(reading, here))) here++;
  if (here < end && WEEKDAYS.has(lowerAt(reading, here))) return skipDayPart(reading, here + 1, end);
  if (match && TIME_AFTER.test(lowerAt(reading, here))) return here + 1 < end && kindAt(reading, here + 1) === KIND.number ? here + 2 : here + 1;
  return at;
}
const TIME_AFTER = /^(?:week|month|year|day|morning|afternoon|evening|night|weekend|spring|summer|fall|autumn|winter|(?:19|20)\d\d|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

function skipDayPart(reading: Reading, at: number, end: number): number {
  return at < end && /^(?:morning|afternoon|evening|night)$/.test(lowerAt(reading, at)) ? at + 1 : at;
}
