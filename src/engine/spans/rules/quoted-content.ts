/** Quotations as content: what stands before a trailing cue, after it, and in the quoted sentences that follow. */
import { type Cuts, clauseFrom, hasVerb, isCut, trimRun } from './clauses.ts';
import { KIND } from './kinds.ts';
import { type Reading, type Run, isClosing, isDash, isOpening, kindAt, lowerAt, quotationAt, sentenceAt } from './reading.ts';

/** The quotation that closes right before `edge`, a comma or dash in between allowed; its outermost where several close; -1 for none. */
export function quotationClosingAt(reading: Reading, edge: number): number {
  let at = edge;
  if (lowerAt(reading, at) === ',' || isDash(reading, at)) at--;
  if (!isClosing(reading, at)) return -1;
  const { quotations } = reading.document;
  let index = reading.tokens[at]!.quotation;
  while (quotations[index]!.outer >= 0 && quotations[quotations[index]!.outer]!.end === at + 1) index = quotations[index]!.outer;
  return index;
}

/** What a trailing cue attributes: all that stands before it in its sentence, with the quotation it ends in taken whole. */
export function contentBefore(reading: Reading, edge: number, frame: Run): Run[] {
  const quotation = quotationClosingAt(reading, edge);
  const { quotations } = reading.document;
  let start = leadEnd(reading, frame[0], edge);
  if (quotation >= 0) {
    const { first } = quotations[quotation]!;
    const sentence = sentenceAt(reading, first);
    const opensSentence = first === sentence.first || !hasWords(reading, Math.max(frame[0], sentence.first), first);
    start = opensSentence ? first : leadEnd(reading, sentence.first, first);
  }
  // The sentence may begin inside a quotation that opened sentences ago: “A. B,” he said, according to C.
  start = quotationStart(reading, start, edge, frame[0]);
  const last = trimRun(reading, start, edge + (isClosing(reading, edge) ? 1 : 0));
  const carried = quotation >= 0 && start === quotations[quotation]!.first ? carriedPieces(reading, quotation) : [];
  return last ? [...carried, last] : carried;
}

function hasWords(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (reading.tokens[at]!.isWord && kindAt(reading, at) !== KIND.coordinator && kindAt(reading, at) !== KIND.adverb) return true;
  return false;
}

/** Past "But", "However," and the like at the beginning of a sentence. */
function leadEnd(reading: Reading, first: number, end: number): number {
  let at = datelineEnd(reading, first, end);
  while (at < end && (kindAt(reading, at) === KIND.coordinator || (kindAt(reading, at) === KIND.adverb && lowerAt(reading, at + 1) === ','))) {
    at += lowerAt(reading, at + 1) === ',' ? 2 : 1;
  }
  return at;
}

/** Past "CARVER CITY, Ohio (AP) —" at the beginning of a paragraph. */
function datelineEnd(reading: Reading, first: number, end: number): number {
  const { tokens, document } = reading;
  if (document.paragraphs[tokens[first]!.paragraph]!.first !== first || !/^\p{Lu}{3,}/u.test(tokens[first]!.text)) return first;
  for (let at = first + 1; at < Math.min(end, first + 14); at++) if (isDash(reading, at) && tokens[at - 1]!.end < tokens[at]!.start) return at + 1;
  return first;
}

function quotationStart(reading: Reading, start: number, edge: number, level: number): number {
  let quotation = quotationAt(reading, start);
  const { quotations } = reading.document;
  while (quotation && quotation.first < start && quotation.end <= edge + 1) {
    if (reading.tokens[level]?.quotation === reading.tokens[start]!.quotation && quotation.first < level && quotation.end > edge) break;
    start = quotation.first;
    quotation = quotation.outer >= 0 ? quotations[quotation.outer]! : null;
  }
  return start;
}

/** The longest speech, in paragraphs, that one cue is followed through. */
const MOST_PARAGRAPHS = 40;

/** The quoted paragraphs that `quotation` carries on from. */
function carriedPieces(reading: Reading, quotation: number): Run[] {
  const { quotations } = reading.document;
  const pieces: Run[] = [];
  for (let at = quotations[quotation]!.continues; at >= 0 && pieces.length < MOST_PARAGRAPHS; at = quotations[at]!.continues) pieces.unshift([quotations[at]!.first, quotations[at]!.end]);
  return pieces;
}

/**
 * The rest of what a trailing cue interrupts: “…,” she said, “…”; The deal, she said, is off. Where what stands before it
 * `isWhole`, a quotation or a main clause, only a quotation goes on.
 */
export function contentAfterTrailing(reading: Reading, at: number, frame: Run, cuts: Cuts, isWhole: boolean): Run | null {
  for (let here = at; here < frame[1]; here++) {
    if (here > at && isCut(cuts, here, at)) return null;
    if (isOpening(reading, here)) {
      const before = lowerAt(reading, here - 1);
      const follows = before === ',' || before === ':' || before === ';' || isDash(reading, here - 1) || here === at;
      return follows ? clauseFrom(reading, here, frame, cuts) : null;
    }
  }
  if (isWhole || lowerAt(reading, at) !== ',' || at + 1 >= frame[1]) return null;
  const next = kindAt(reading, at + 1);
  if (next === KIND.ing || next === KIND.ed || next === KIND.relative || next === KIND.coordinator || next === KIND.subordinator || next === KIND.weekday || isCut(cuts, at + 1, at + 1)) return null;
  return hasVerb(reading, at + 1, frame[1]) ? clauseFrom(reading, at + 1, frame, cuts) : null;
}

/**
 * The quoted sentences right after token `end`, as pieces: “…,” she said. “We do.” A sentence that goes on after its
 * quotation ("“We do,” he added") is another's.
 */
export function quotedSentencesAfter(reading: Reading, end: number, isTaken: (quotation: number) => boolean): Run[] {
  const { tokens, document } = reading;
  const pieces: Run[] = [];
  const paragraph = tokens[end - 1]?.paragraph ?? -1;
  let at = end;
  while (at < tokens.length && tokens[at]!.paragraph === paragraph && isOpening(reading, at)) {
    const index = tokens[at]!.quotation;
    const quotation = document.quotations[index]!;
    if (isTaken(index) || !endsSentence(reading, quotation.end)) break;
    pieces.push([quotation.first, quotation.end]);
    at = quotation.end;
  }
  const lastPiece = pieces.at(-1);
  if (lastPiece) pieces.push(...paragraphsCarryingOn(reading, tokens[lastPiece[0]]!.quotation, isTaken));
  return pieces;
}

/** The paragraphs that carry an unclosed quotation on; the last one counts even where a cue follows it. */
export function paragraphsCarryingOn(reading: Reading, quotation: number, isTaken: (quotation: number) => boolean): Run[] {
  const { quotations } = reading.document;
  const pieces: Run[] = [];
  let last = quotation;
  for (let at = quotation + 1; at < quotations.length && pieces.length < MOST_PARAGRAPHS; at++) {
    const { continues, first, end } = quotations[at]!;
    if (continues === last && !isTaken(at)) {
      pieces.push([first, end]);
      last = at;
    } else if (continues !== last && quotations[at]!.outer < 0 && first > quotations[last]!.end && continues < 0) break;
  }
  return pieces;
}

function endsSentence(reading: Reading, end: number): boolean {
  return end >= reading.tokens.length || sentenceAt(reading, end - 1).end === end;
}

/** After "She went on:" the quotation, or the paragraph, that follows. */
export function blockAfter(reading: Reading, colon: number, isTaken: (quotation: number) => boolean): Run[] {
  const { tokens, document } = reading;
  const paragraph = document.paragraphs[tokens[colon]!.paragraph]!;
  const next = document.paragraphs[tokens[colon]!.paragraph + 1];
  if (colon !== paragraph.end - 1 || !next) return [];
  if (!isOpening(reading, next.first)) return [];
  const index = tokens[next.first]!.quotation;
  if (isTaken(index)) return [];
  const { first, end } = document.quotations[index]!;
  return [[first, end], ...quotedSentencesAfter(reading, end, isTaken), ...paragraphsCarryingOn(reading, index, isTaken)];
}
