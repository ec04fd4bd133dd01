/**
 * Finds quoted words again in a text that may have been edited since.
 *
 * 1. The words where they were, with the same context: done.
 * 2. The same words elsewhere, white space and typographic marks aside. Of several places the one whose context and position
 *    fit best wins.
 * 3. Almost the same words: rare words and pairs of words of the quote that the text still has vote for places it may now stand, and only there the
 *    words are searched with errors (Myers' bit-vector algorithm, approx-string-match), at most min(256, half their length).
 *
 * Weights of words, context and position are those of Hypothesis' annotator (`match-quote.ts`). Unlike there, a candidate
 * must also reach a floor: a note that is told to be lost is better than one that stands at words it never meant.
 */
import search from 'approx-string-match';
import { lowerSameLength, normalise } from './normalise.ts';
import type { TextQuote } from './quote.ts';
import type { Span } from './span.ts';

/** A text made ready for finding quotes in it: make one for many quotes. */
export type QuoteText = {
  readonly text: string;
  /** `text` with typographic marks made plain and each run of white space made one space. */
  readonly plain: string;
  /** For each character of `plain`, and one past its end, the offset in `text`. */
  readonly offsets: Uint32Array;
  /** Where each word and each two words of `plain` begin; built when first needed. */
  readonly words: () => ReadonlyMap<string, readonly number[]>;
};

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** Characters of context from which it has its full weight. */
const FULL_CONTEXT = 32;
/** Errors searched for: at most half the words' length, and never more than this many, or a search grows slow. */
const MAX_ERRORS = 256;
/** Share of the weights a candidate must reach; a short quote proves little by itself, so its context must fit too. */
const MIN_SCORE = 0.5;
const MIN_SCORE_SHORT = 0.75;
const SHORT = 24;
/** Places looked at closely, of exact and of edited words: a bound on time for words that stand everywhere. */
const MAX_EXACT = 40;
const MAX_PLACES = 4;
/** A word that stands more often than this in the text says nothing on where the quote is. */
const MAX_OCCURRENCES = 60;
/** Quotes longer than this are not aligned letter by letter, which takes time with the square of their length. */
const MAX_ALIGNED = 1000;
/** Slack, in characters, around a place that was voted for, beside a quarter of the quote's length. */
const SLACK = 64;

const WORD = /[\p{L}\p{N}]/u;

type Candidate = { readonly start: number; readonly end: number; readonly errors: number };
type Plain = { readonly exact: string; readonly prefix: string; readonly suffix: string; readonly start: number };

/** Makes a text ready for `matchQuote`; linear in its length. */
export function prepareText(text: string): QuoteText {
  const { plain, offsets } = plainOf(text);
  let words: Map<string, number[]> | undefined;
  return { text, plain, offsets, words: () => (words ??= wordsOf(plain)) };
}

/** Where the quoted words stand in the text now, or null when they are gone. */
export function matchQuote(text: string | QuoteText, quote: TextQuote): Span | null {
  if (quote.exact === '') return null;
  const found = typeof text === 'string' ? atItsPlace(text, quote) : atItsPlace(text.text, quote);
  if (found) return found;
  const prepared = typeof text === 'string' ? prepareText(text) : text;
  const plain = plainQuote(quote, prepared);
  if (plain.exact.trim() === '') return null;
  const candidates = exactPlaces(prepared.plain, plain);
  const best = bestOf(prepared.plain, plain, candidates) ?? bestOf(prepared.plain, plain, editedPlaces(prepared, plain));
  return best && [prepared.offsets[best.start]!, prepared.offsets[best.end - 1]! + 1];
}

function atItsPlace(text: string, { exact, prefix, suffix, start }: TextQuote): Span | null {
  const end = start + exact.length;
  const isThere = text.startsWith(exact, start) && text.startsWith(suffix, end) && text.slice(0, start).endsWith(prefix);
  return isThere ? [start, end] : null;
}

function exactPlaces(text: string, { exact, start }: Plain): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) found.push({ start: at, end: at + exact.length, errors: 0 });
  if (found.length <= MAX_EXACT) return found;
  return found.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, MAX_EXACT);
}

/** Words of the quote, and pairs of them, that are rare in the text vote for where it would begin; the places with most votes are searched. */
function editedPlaces(prepared: QuoteText, quote: Plain): Candidate[] {
  const { exact } = quote;
  const reach = Math.ceil(exact.length / 4) + SLACK;
  const votes = new Map<number, number>();
  const known = prepared.words();
  for (const [word, within] of wordsOf(exact)) {
    const places = known.get(word) ?? [];
    if (places.length > MAX_OCCURRENCES) continue;
    for (const place of places) {
      const bin = Math.floor((place - within[0]!) / reach);
      votes.set(bin, (votes.get(bin) ?? 0) + word.length / places.length);
    }
  }
  // Votes near a border fall to both sides of it, so neighbours count half.
  const weight = (bin: number): number => (votes.get(bin) ?? 0) + ((votes.get(bin - 1) ?? 0) + (votes.get(bin + 1) ?? 0)) / 2;
  const bins = [...votes.keys()].sort((a, b) => weight(b) - weight(a) || a - b).slice(0, MAX_PLACES);
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(exact.length / 2));
  return bins.flatMap((bin) => {
    const from = Math.max(0, (bin - 1) * reach);
    const window = prepared.plain.slice(from, (bin + 2) * reach + exact.length);
    return search(window, exact, maxErrors)
      .filter((match) => match.end > match.start)
      .map(({ start, end, errors }) => tidied(prepared.plain, quote, { start: from + start, end: from + end, errors }))
      .flatMap((candidate) => [candidate, upToContext(prepared.plain, quote, candidate)]);
  });
}

/**
 * The candidate widened or narrowed to where its context ends and begins: the search drops a quote's end sooner than it takes in
 * a long insertion ("tested with lorries" → "tested, as was announced on Monday, with lorries").
 */
function upToContext(text: string, quote: Plain, candidate: Candidate): Candidate {
  const { exact, prefix, suffix } = quote;
  if (exact.length > MAX_ALIGNED) return candidate;
  const reach = Math.ceil(exact.length / 2);
  const before = Math.max(0, candidate.start - reach - prefix.length);
  const after = Math.max(candidate.start, candidate.end - reach);
  const head = likest(text.slice(before, Math.min(candidate.end, candidate.start + reach)), prefix);
  const tail = likest(text.slice(after, candidate.end + reach + suffix.length), suffix);
  const start = head ? before + head.end : candidate.start;
  const end = tail ? after + tail.start : candidate.end;
  if (end <= start) return candidate;
  const whole = tidied(text, quote, { start, end, errors: 0 });
  return { ...whole, errors: Math.min(exact.length, distance(exact, text.slice(whole.start, whole.end))) };
}

function likest(text: string, context: string): Candidate | undefined {
  return search(text, context, Math.floor(context.length / 4))[0];
}

/** Edits that make one text of the other (Levenshtein), by rows. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Ends that errors left inside a word or at a space are moved to the word's border, unless the quote has such ends itself. */
function tidied(text: string, { exact, prefix, suffix }: Plain, { start, end, errors }: Candidate): Candidate {
  while (end - start > 1 && text[start] === ' ' && !exact.startsWith(' ')) start++;
  while (end - start > 1 && text[end - 1] === ' ' && !exact.endsWith(' ')) end--;
  if (!isInsideWord(prefix + exact, prefix.length)) while (isInsideWord(text, start)) start--;
  if (!isInsideWord(exact + suffix, exact.length)) while (isInsideWord(text, end)) end++;
  return { start, end, errors };
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD.test(text[at - 1]!) && WORD.test(text[at]!);
}

function bestOf(text: string, quote: Plain, candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let bestScore = quote.exact.length < SHORT ? MIN_SCORE_SHORT : MIN_SCORE;
  for (const candidate of candidates) {
    const score = scoreOf(text, quote, candidate);
    if (score > bestScore || (best === null && score === bestScore)) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** 0–1: how well words, context and position of a candidate fit. The shorter a context, the less it counts. */
function scoreOf(text: string, { exact, prefix, suffix, start }: Plain, candidate: Candidate): number {
  const parts: readonly [weight: number, share: number][] = [
    [WEIGHTS.quote, 1 - candidate.errors / exact.length],
    [WEIGHTS.prefix * Math.min(1, prefix.length / FULL_CONTEXT), likeness(text.slice(Math.max(0, candidate.start - prefix.length), candidate.start), prefix)],
    [WEIGHTS.suffix * Math.min(1, suffix.length / FULL_CONTEXT), likeness(text.slice(candidate.end, candidate.end + suffix.length), suffix)],
    [WEIGHTS.position, 1 - Math.min(1, Math.abs(candidate.start - start) / text.length)],
  ];
  const sum = parts.reduce((total, [weight]) => total + weight, 0);
  return parts.reduce((total, [weight, share]) => total + weight * share, 0) / sum;
}

function likeness(there: string, context: string): number {
  if (context === '' || there === context) return 1;
  if (there === '') return 0;
  const errors = Math.min(context.length, ...search(there, context, context.length).map((match) => match.errors));
  return 1 - errors / context.length;
}

function plainOf(text: string): { plain: string; offsets: Uint32Array } {
  const folded = normalise(text);
  const offsets = new Uint32Array(text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let pieceStart = 0;
  const space = /\s{2,}|[^\S ]/g;
  const copy = (end: number): void => {
    for (let at = pieceStart; at < end; at++) offsets[length++] = at;
    pieces.push(folded.slice(pieceStart, end));
  };
  for (let run = space.exec(folded); run; run = space.exec(folded)) {
    copy(run.index);
    pieces.push(' ');
    offsets[length++] = run.index;
    pieceStart = space.lastIndex;
  }
  copy(folded.length);
  offsets[length] = text.length;
  return { plain: pieces.join(''), offsets: offsets.subarray(0, length + 1) };
}

function plainQuote({ exact, prefix, suffix, start }: TextQuote, { offsets }: QuoteText): Plain {
  return {
    exact: plainOf(exact).plain, prefix: plainOf(prefix).plain, suffix: plainOf(suffix).plain,
    start: indexAtOrAfter(offsets, start),
  };
}

/** Index of the first offset that is `offset` or greater, by bisection. */
function indexAtOrAfter(offsets: Uint32Array, offset: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where each word of three letters or more begins, in lower case, and each two of them in a row: words alone are too common in a
 * long text, pairs alone miss a quote of which every other word was changed. Writing without spaces gives runs of three characters.
 */
function wordsOf(text: string): Map<string, number[]> {
  const words = new Map<string, number[]>();
  const add = (word: string, at: number): void => {
    const places = words.get(word);
    if (places) places.push(at);
    else words.set(word, [at]);
  };
  let before: { readonly word: string; readonly at: number } | null = null;
  for (const match of lowerSameLength(text).matchAll(/[\p{L}\p{N}]{3,}/gu)) {
    const [word, at] = [match[0], match.index];
    if (word.length > 24) trigrams(word).forEach((piece, index) => add(piece, at + index));
    else add(word, at);
    if (before) add(`${before.word} ${word}`, before.at);
    before = { word, at };
  }
  return words;
}

function trigrams(run: string): string[] {
  return Array.from({ length: run.length - 2 }, (_, at) => run.slice(at, at + 3));
}
