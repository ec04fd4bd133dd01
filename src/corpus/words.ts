/** A text as a row of hashed words: what fingerprints, selectors and alignments are made of. */
import { isInvisible } from '../text/normalise.ts';

/** The words of a text in order. Word `i` stands at `[starts[i], ends[i])`. */
export type Words = {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 32 bits a word, equal for words that differ only in case, accents, apostrophes or soft hyphens. */
  readonly hashes: Uint32Array;
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Zero stands for a unit not met yet. */
const NOT_A_WORD = 1;
/** A combining mark: part of the word, without a say in its hash. */
const SILENT = 2;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const COMMA = 0x2c;

/** For each UTF-16 code unit what it counts as; filled in as units are met. */
const FOLDED = new Uint16Array(0x10000);

/**
 * Reads the words of `text`: runs of letters and digits, cut at hyphens and points, so that "arms-sales" is "arms sales".
 * Apostrophes and the commas of figures join. A Han, kana or Hangul syllable is a word of its own, as there are no spaces.
 */
export function readWords(text: string): Words {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const hashes = new Uint32Array(text.length);
  let count = 0;
  let hash = FNV_OFFSET;
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (start < 0) return;
    starts[count] = start;
    ends[count] = end;
    hashes[count++] = mixed(hash);
    hash = FNV_OFFSET;
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const folded = FOLDED[code]! || fold(code);
    if (folded === NOT_A_WORD) {
      if (start < 0 || !joins(text, at, code)) close();
      continue;
    }
    if (folded === SILENT) {
      if (start >= 0) end = at + 1;
      continue;
    }
    const isWhole = isSyllable(code);
    if (isWhole) close();
    if (start < 0) start = at;
    hash = Math.imul(hash ^ folded, FNV_PRIME);
    end = at + 1;
    if (isWhole) close();
  }
  close();
  return { count, starts: starts.slice(0, count), ends: ends.slice(0, count), hashes: hashes.slice(0, count) };
}

/** The run of words `[first, end)` that `[start, end)` of the text touches. */
export function wordsWithin({ starts, ends, count }: Words, [from, to]: readonly [number, number]): readonly [first: number, end: number] {
  const first = countWhile(count, (word) => ends[word]! <= from);
  const end = countWhile(count, (word) => starts[word]! < to);
  return [first, Math.max(first, end)];
}

/** How many of the words from the first on `holds`, which must be true up to some word and false from there; by bisection. */
function countWhile(count: number, holds: (word: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last step of MurmurHash3: every bit of the result depends on every bit that went in. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function joins(text: string, at: number, code: number): boolean {
  if (isInvisible(code)) return true;
  if (code === APOSTROPHE || code === CURLY_APOSTROPHE) return isWordUnit(text.charCodeAt(at + 1));
  return code === COMMA && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWordUnit = (code: number): boolean => (FOLDED[code]! || fold(code)) > SILENT;
const isSyllable = (code: number): boolean => code >= 0x3040 && (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7a3));

function fold(code: number): number {
  const folded = foldOnce(code);
  FOLDED[code] = folded;
  return folded;
}

function foldOnce(code: number): number {
  // Halves of surrogate pairs count as letters: rare scripts and emoji need only be equal to themselves.
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const unit = String.fromCharCode(code);
  if (/\p{M}/u.test(unit)) return SILENT;
  if (!/[\p{L}\p{N}]/u.test(unit)) return NOT_A_WORD;
  return unit.normalize('NFKD').toLowerCase().charCodeAt(0);
}
