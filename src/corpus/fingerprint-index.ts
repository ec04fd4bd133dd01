/**
 * Which documents have some of a page's shingles: an inverted index in two typed arrays. A posting is one 32-bit word, the
 * document's number and as many bits of the hash as are left; more bits of the hash are the bucket it lies in. A posting that
 * agrees by chance costs one needless comparison, as every document found is compared with its full fingerprints afterwards.
 *
 * Up to MOST_POSTINGS all fingerprints are indexed and any shared run of GUARANTEED_WORDS is found. Beyond, they are winnowed once
 * more, with a window as much wider as is needed: a window's first hash in scrambled order is the first of all smaller windows
 * around it too, so what is left is what the wider window would have kept at once, and its guarantee holds (`guaranteedWords`).
 * A short document keeps more than that, those that come first in the scrambled order (a bottom-k sketch: A. Broder, "On the
 * resemblance and containment of documents", 1997), as of two or three too few would outlive its editing.
 *
 * Why not all of a million documents: 172 million pairs of a hash of 33 bits (fewer, and chance brings more documents than can be
 * compared) and a number of 20 bits take log₂(2⁵³ / n) + log₂ e = 27 bits each whatever their coding, 580 MB.
 */
import type { Fingerprints } from './fingerprints.ts';
import { SHINGLE_WORDS, WINDOW, orderOf } from './fingerprints.ts';

/** Four bytes each: 80 MB, so that a million documents take 93 MB with buckets and scores. */
export const MOST_POSTINGS = 20_000_000;
/** Fingerprints that a document keeps at least: with every fifth word changed 26 % of shingles are left, none of 16 once in 120 times. */
const FEWEST_KEPT = 16;
const ALL = Infinity;
/** No document has so many shingles to a window. */
const WIDEST_WINDOW = 1 << 16;
/** Postings in a bucket on average, at most: one cache line is read for each look-up, seldom two. */
const BUCKET_SIZE = 10;
const MOST_BUCKET_BITS = 24;
const HIGH_BITS = 21;
const TWO_32 = 2 ** 32;
/** A shingle that more documents have is boilerplate and proves nothing. */
const MOST_SHARING = 1000;
/** Documents worth a comparison, best first. */
const MOST_CANDIDATES = 64;

export type FingerprintIndex = {
  readonly documentCount: number;
  /** Neighbouring shingles of which one is indexed at least. */
  readonly window: number;
  readonly bucketBits: number;
  readonly checkBits: number;
  /** Bucket `b` holds the postings `[bounds[b], bounds[b + 1])`. */
  readonly bounds: Uint32Array;
  readonly postings: Uint32Array;
  /** Room for one look-up's sums; zero between look-ups. */
  readonly scores: Float32Array;
};

/** A document that may have a page's words: its number in the index, and the sum of its shared shingles' rarity. */
export type Candidate = { readonly document: number; readonly score: number };

/** The source an index is built from; read three times, so that a large one need not be in memory at once. */
export type FingerprintSource = { readonly count: number; readonly fingerprintsOf: (document: number) => Fingerprints };

/** Builds the index of documents `0 … count - 1`; in time linear in the fingerprints, and with no memory beside the result. */
export function buildFingerprintIndex({ count, fingerprintsOf }: FingerprintSource, mostPostings = MOST_POSTINGS): FingerprintIndex {
  const { window, size, fewest } = windowFor({ count, fingerprintsOf }, mostPostings);
  const bucketBits = Math.min(MOST_BUCKET_BITS, Math.max(1, Math.ceil(Math.log2(Math.max(2, size / BUCKET_SIZE)))));
  const documentBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, count))));
  const checkBits = Math.min(HIGH_BITS, 32 - documentBits);
  const bounds = new Uint32Array(2 ** bucketBits + 1);
  for (let document = 0; document < count; document++) {
    each(kept(fingerprintsOf(document), window, fewest), (hash) => { bounds[bucketOf(hash, bucketBits) + 1]!++; });
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) bounds[bucket]! += bounds[bucket - 1]!;
  const postings = new Uint32Array(bounds.at(-1)!);
  // Filled from each bucket's end, which its bound is moved down to: the bounds end up one bucket early, and so in place.
  for (let document = count - 1; document >= 0; document--) {
    each(kept(fingerprintsOf(document), window, fewest), (hash) => {
      postings[--bounds[bucketOf(hash, bucketBits) + 1]!] = (document << checkBits) | checkOf(hash, checkBits);
    });
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) bounds[bucket - 1] = bounds[bucket]!;
  bounds[bounds.length - 1] = postings.length;
  return { documentCount: count, window, bucketBits, checkBits, bounds, postings, scores: new Float32Array(count) };
}

/** The index of documents held in memory. */
export function indexFingerprints(documents: readonly Fingerprints[], mostPostings = MOST_POSTINGS): FingerprintIndex {
  return buildFingerprintIndex({ count: documents.length, fingerprintsOf: (at) => documents[at]! }, mostPostings);
}

/** Any run of so many words that a page shares with a document of the index is found. */
export function guaranteedWords({ window }: Pick<FingerprintIndex, 'window'>): number {
  return SHINGLE_WORDS + window - 1;
}

/**
 * The documents that share most of a page's shingles, best first, at most `most`. A shingle that many documents have counts
 * for little, each sharing it equally: so boilerplate does not crowd out the one document whose words the page has.
 */
export function findCandidates(index: FingerprintIndex, shingles: Iterable<number>, most = MOST_CANDIDATES): Candidate[] {
  const { bounds, postings, bucketBits, checkBits, scores } = index;
  const mask = 2 ** checkBits - 1;
  const met: number[] = [];
  for (const hash of shingles) {
    const bucket = bucketOf(hash, bucketBits);
    const check = checkOf(hash, checkBits);
    const [from, to] = [bounds[bucket]!, bounds[bucket + 1]!];
    let sharing = 0;
    for (let at = from; at < to; at++) if ((postings[at]! & mask) === check) sharing++;
    if (sharing === 0 || sharing > MOST_SHARING) continue;
    for (let at = from; at < to; at++) {
      if ((postings[at]! & mask) !== check) continue;
      const document = postings[at]! >>> checkBits;
      if (scores[document] === 0) met.push(document);
      scores[document]! += 1 / sharing;
    }
  }
  const best: Candidate[] = [];
  for (const document of met) {
    insert(best, { document, score: scores[document]! }, most);
    scores[document] = 0;
  }
  return best;
}

/** Puts a candidate in its place among the `most` best; a common phrase may bring thousands, too many to sort. */
function insert(best: Candidate[], candidate: Candidate, most: number): void {
  const goesBefore = (other: Candidate): boolean =>
    candidate.score > other.score || (candidate.score === other.score && candidate.document < other.document);
  if (best.length === most && !goesBefore(best[most - 1]!)) return;
  if (best.length === most) best.pop();
  let at = best.length;
  while (at > 0 && goesBefore(best[at - 1]!)) at--;
  best.splice(at, 0, candidate);
}

/** Bytes the index takes. */
export function bytesOf({ bounds, postings, scores }: FingerprintIndex): number {
  return bounds.byteLength + postings.byteLength + scores.byteLength;
}

type Room = { readonly window: number; readonly size: number; readonly fewest: number };

/** The narrowest window with which the fingerprints of all documents fit, and how many they are then, about. */
function windowFor({ count, fingerprintsOf }: FingerprintSource, most: number): Room {
  const [sizes, lengths] = [new Uint32Array(count), new Uint32Array(count)];
  let total = 0;
  for (let document = 0; document < count; document++) {
    const { hashes, positions } = fingerprintsOf(document);
    total += sizes[document] = hashes.length;
    lengths[document] = (positions.at(-1) ?? -1) + 1;
  }
  if (total <= most) return { window: WINDOW, size: total, fewest: ALL };
  const fewest = Math.max(1, Math.min(FEWEST_KEPT, Math.floor(most / count)));
  const sizeWith = (window: number): number => {
    let sum = 0;
    for (let document = 0; document < count; document++) sum += Math.min(sizes[document]!, Math.max(fewest, (2 * lengths[document]!) / (window + 1)));
    return sum;
  };
  let [low, high] = [WINDOW, WIDEST_WINDOW];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sizeWith(middle) > most) low = middle + 1;
    else high = middle;
  }
  return { window: low, size: Math.min(most, Math.ceil(sizeWith(low))), fewest };
}

/** The hashes that winnowing with a wider window keeps, and of those left out the first ones in scrambled order up to `fewest`. */
function kept({ hashes, positions }: Fingerprints, window: number, fewest: number): ArrayLike<number> {
  if (fewest === ALL || hashes.length <= fewest) return hashes;
  const length = positions.at(-1)! + 1;
  const orders = Uint32Array.from(hashes, orderOf);
  // The last place before a hash, and the first behind it, of one that goes before it; of equal ones the last goes first.
  const [before, after] = [new Int32Array(hashes.length).fill(-1), new Int32Array(hashes.length).fill(length)];
  const open: number[] = [];
  for (let at = 0; at < hashes.length; at++) {
    while (open.length > 0 && orders[open.at(-1)!]! >= orders[at]!) after[open.pop()!] = positions[at]!;
    if (open.length > 0) before[at] = positions[open.at(-1)!]!;
    open.push(at);
  }
  const isFirst = (at: number): boolean => after[at]! - before[at]! - 1 >= Math.min(window, length);
  const found: number[] = [];
  const left: number[] = [];
  for (let at = 0; at < hashes.length; at++) (isFirst(at) ? found : left).push(at);
  if (found.length < fewest) found.push(...left.sort((a, b) => orders[a]! - orders[b]!).slice(0, fewest - found.length));
  return found.map((at) => hashes[at]!);
}

function each(hashes: ArrayLike<number>, visit: (hash: number) => void): void {
  for (let at = 0; at < hashes.length; at++) visit(hashes[at]!);
}

const bucketOf = (hash: number, bits: number): number => (hash >>> 0) >>> (32 - bits);
const checkOf = (hash: number, bits: number): number => Math.floor(hash / TWO_32) % 2 ** bits;
