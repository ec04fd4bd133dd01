/**
 * Fingerprints of a text by winnowing: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document
 * Fingerprinting", SIGMOD 2003. Every run of SHINGLE_WORDS words is hashed; of every WINDOW neighbouring hashes the one that
 * comes first in a scrambled order is kept. Two texts that share a run of GUARANTEED_WORDS words share a whole window, and
 * with it a kept hash; a run shorter than SHINGLE_WORDS is never seen.
 *
 * A page is asked with all its hashes, the known document stores the kept ones: so the guarantee needs only the document's.
 */
import type { Words } from './words.ts';
import { mixed, readWords } from './words.ts';

/**
 * Words hashed together. Of six-word runs 0.8⁶ = 26 % outlive a change of every fifth word, enough to recognise a text of 150
 * words; names with titles ("President of the United States Barack Obama") mostly stay below it.
 */
export const SHINGLE_WORDS = 6;
/**
 * Neighbouring hashes of which one is kept: as many as a shingle has words, so that kept shingles overlap or touch, no word of
 * a document is outside all of them, and a single changed word shows. 2 / (WINDOW + 1) = 29 % of the hashes are kept.
 */
export const WINDOW = 6;
/** A text with fewer shingles keeps them all: of so few, too few of the chosen ones might outlive its editing. */
const SHORT_TEXT = 300;
/** Any run of so many words that two texts share is found. */
export const GUARANTEED_WORDS = SHINGLE_WORDS + WINDOW - 1;

/** The kept hashes of a document, in the order of their place. */
export type Fingerprints = {
  /** Whole numbers below 2⁵³. */
  readonly hashes: Float64Array;
  /** Index of the first word of each shingle. */
  readonly positions: Uint32Array;
};

const BASE_LOW = 0x9e3779b1;
const BASE_HIGH = 0x85ebca77;
const HIGH_BITS = 21;
const TWO_32 = 2 ** 32;

/** The fingerprints of a text, its first and last shingle always among them. Empty for texts under SHINGLE_WORDS words. */
export function fingerprintsOf(text: string | Words): Fingerprints {
  const words = typeof text === 'string' ? readWords(text) : text;
  const shingles = shinglesOf(words);
  const positions = shingles.length < SHORT_TEXT ? Uint32Array.from(shingles, (_, at) => at) : winnow(shingles);
  return { hashes: Float64Array.from(positions, (at) => shingles[at]!), positions };
}

/** The hash of each run of SHINGLE_WORDS words, by its first word; rolling, so linear in the text. */
export function shinglesOf(words: Words): Float64Array {
  return runHashes(words.hashes, SHINGLE_WORDS);
}

/** The 53-bit hash of each run of `size` words: two polynomials modulo 2³² that roll along, mixed. */
export function runHashes(words: Uint32Array, size: number): Float64Array {
  const count = words.length - size + 1;
  if (count <= 0 || size <= 0) return new Float64Array(0);
  const runs = new Float64Array(count);
  const [dropLow, dropHigh] = [power(BASE_LOW, size), power(BASE_HIGH, size)];
  let low = 0;
  let high = 0;
  for (let at = 0; at < words.length; at++) {
    low = (Math.imul(low, BASE_LOW) + words[at]!) | 0;
    high = (Math.imul(high, BASE_HIGH) + words[at]!) | 0;
    if (at >= size) {
      low = (low - Math.imul(dropLow, words[at - size]!)) | 0;
      high = (high - Math.imul(dropHigh, words[at - size]!)) | 0;
    }
    if (at >= size - 1) runs[at - size + 1] = (mixed(high) >>> (32 - HIGH_BITS)) * TWO_32 + mixed(low);
  }
  return runs;
}

/** The places of the hashes that are kept: from each window the first in scrambled order, the rightmost of equal ones. */
export function winnow(shingles: Float64Array): Uint32Array {
  const kept: number[] = [];
  const last = shingles.length - 1;
  if (last < 0) return new Uint32Array(0);
  kept.push(0);
  let least = -1;
  for (let end = Math.min(WINDOW, shingles.length) - 1; end <= last; end++) {
    if (least <= end - WINDOW) least = leastOf(shingles, Math.max(0, end - WINDOW + 1), end);
    else if (orderOf(shingles[end]!) <= orderOf(shingles[least]!)) least = end;
    if (kept.at(-1)! < least) kept.push(least);
  }
  if (kept.at(-1)! < last) kept.push(last);
  return Uint32Array.from(kept);
}

/** A hash's place in the order of choice; unrelated to its value, so that kept hashes are spread evenly over all values. */
export function orderOf(hash: number): number {
  return mixed(Math.imul(hash >>> 0, BASE_HIGH) ^ Math.floor(hash / TWO_32));
}

function leastOf(shingles: Float64Array, first: number, last: number): number {
  let least = first;
  for (let at = first + 1; at <= last; at++) if (orderOf(shingles[at]!) <= orderOf(shingles[least]!)) least = at;
  return least;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step++) result = Math.imul(result, base);
  return result;
}
