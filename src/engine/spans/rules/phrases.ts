/** Noun phrases on the right of a verb: names after an inverted cue, agents after "by" and "according to". */
import { KIND } from './kinds.ts';
import { type Reading, type Run, isOpening, kindAt, lowerAt, quotationAt } from './reading.ts';
import { BOUND_PRONOUNS, QUOTED_NAME, hasHead } from './subjects.ts';
import { TIME_NOUNS } from './word-lists.ts';

/** The phrase that begins at `start` and ends before `end` at the latest: name, description and appositions ("Peter Lowe, a retired fisherman"). */
export function phraseAfter(reading: Reading, start: number, end: number): Run | null {
  let at = start;
  let hasName = false;
  while (at < end) {
    const kind = kindAt(reading, at);
    if (kind === KIND.mark) {
      const next = markInPhrase(reading, at, end, hasName);
      if (next === null) break;
      at = next;
      continue;
    }
    if (kind === KIND.weekday || kind === KIND.that || kind === KIND.subordinator || kind === KIND.modal || kind === KIND.to) break;
    if (at > start && kind === KIND.pronoun && !BOUND_PRONOUNS.has(lowerAt(reading, at))) break;
    if (kind === KIND.preposition && at > start && !isInPhrase(reading, at, hasName)) break;
    if (kind === KIND.auxiliary || kind === KIND.adverb || (kind === KIND.verb && lowerAt(reading, at + 1) !== 'by')) break;
    if ((kind === KIND.ing || kind === KIND.ed) && hasName) break;
    if (kind === KIND.relative) {
      if (at === start) return null;
      at = endOfRelative(reading, at, end);
      break;
    }
    if (kind === KIND.name) hasName = true;
    if (kind === KIND.coordinator && !isNominal(reading, at + 1)) break;
    if (TIME_NOUNS.has(lowerAt(reading, at)) && /^(?:last|this|earlier)$/.test(lowerAt(reading, at - 1))) {
      at--;
      break;
    }
    at++;
  }
  while (at > start && /^[,—–-]$/.test(lowerAt(reading, at - 1))) at--;
  return at > start && hasHead(reading, start, at) ? [start, at] : null;
}

/** After a person's name only "of", "from", "for" and "with" go on describing; "in an interview" does not. */
function isInPhrase(reading: Reading, at: number, hasName: boolean): boolean {
  const word = lowerAt(reading, at);
  if (word === 'of' || word === 'for' || word === 'from' || word === 'with') return true;
  if (/^(?:on|after|before|during|when|as|until|since|following|despite)$/.test(word)) return false;
  return !hasName && !/^(?:a|an|his|her|their|its)$/.test(lowerAt(reading, at + 1));
}

function isNominal(reading: Reading, at: number): boolean {
  const kind = kindAt(reading, at);
  return kind === KIND.noun || kind === KIND.name || kind === KIND.determiner || kind === KIND.possessive || kind === KIND.number;
}

/** Past a comma only appositions and ages go on; past brackets, apostrophes and short nicknames always. */
function markInPhrase(reading: Reading, at: number, end: number, hasName: boolean): number | null {
  const { text } = reading.tokens[at]!;
  if (isOpening(reading, at)) {
    const quotation = quotationAt(reading, at)!;
    const isNickname = quotation.end - quotation.first <= QUOTED_NAME && quotation.end < end && hasName && isNominal(reading, quotation.end);
    return isNickname ? quotation.end : null;
  }
  if (/^['’$%&/#@£€]$/.test(text)) return at + 1;
  if (text === '(') {
    for (let close = at + 1; close < Math.min(end, at + 12); close++) if (reading.tokens[close]!.text === ')') return close + 1;
    return null;
  }
  if (text !== ',' || at + 1 >= end) return null;
  const next = kindAt(reading, at + 1);
  if (next === KIND.number) return at + 2;
  if (next === KIND.preposition) return lowerAt(reading, at + 1) === 'of' ? at + 1 : null;
  if (next === KIND.determiner || next === KIND.possessive) return isAppositionAfter(reading, at + 1, end) ? at + 1 : null;
  return (next === KIND.noun || next === KIND.name) && isAppositionAfter(reading, at + 1, end) ? at + 1 : null;
}

/** Whether the run up to the next comma or the end has no verb of its own, so that it describes rather than goes on. */
function isAppositionAfter(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const kind = kindAt(reading, at);
    if (kind === KIND.mark && !/^['’%&]$/.test(lowerAt(reading, at))) return true;
    if (kind === KIND.relative) return true;
    if (kind === KIND.auxiliary || kind === KIND.modal || kind === KIND.verb || kind === KIND.pronoun) return false;
  }
  return true;
}

/** An identifying relative clause without comma ("a trader who clung to a can") runs to the next mark. */
function endOfRelative(reading: Reading, start: number, end: number): number {
  for (let at = start; at < end; at++) if (kindAt(reading, at) === KIND.mark && !/^['’%&$]$/.test(lowerAt(reading, at))) return at;
  return end;
}
