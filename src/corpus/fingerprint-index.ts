/**
 * Which documents have some of a page's shingles: an inverted index in two typed arrays. A posting is one 32-bit word, the
 * document's number and as many bits of the hash as are left; more bits of the hash are the bucket it lies in. A posting that
 * agrees by chance costs one needless comparison, as every document found is compared with its full fingerprints afterwards.
 *
 * Up to MOST_POSTINGS all fingerprints are indexed and any shared run of GUARANTEED_WORDS is found. Beyond, as many of each
 * document as there is room for, those that come first in the scrambled order (a bottom-k sketch: A. Broder, "On the
 * resemblance and containment of documents", 1997): copies are found still, short quotations no more.
 */
import type { Fingerprints } from './fingerprints.ts';
import { orderOf } from './fingerprints.ts';

/** Four bytes each: 80 MB, so that a million documents take 93 MB with buckets and scores. */
export const MOST_POSTINGS = 20_000_000;
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
  /** Fingerprints of one document that are indexed at most. */
  readonly perDocument: number;
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

/** The source an index is built from; read twice, so that a large one need not be in memory at once. */
export type FingerprintSource = { readonly count: number; readonly total: number; readonly hashesOf: (document: number) => ArrayLike<number> };

/** Builds the index of documents `0 … count - 1`; in time linear in the fingerprints, and with no memory beside the result. */
export function buildFingerprintIndex({ count, total, hashesOf }: FingerprintSource, mostPostings = MOST_POSTINGS): FingerprintIndex {
  const perDocument = total <= mostPostings ? Infinity : Math.max(1, Math.floor(mostPostings / count));
  const size = Math.min(total, mostPostings);
  const bucketBits = Math.min(MOST_BUCKET_BITS, Math.max(1, Math.ceil(Math.log2(Math.max(2, size / BUCKET_SIZE)))));
  const documentBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, count))));
  const checkBits = Math.min(HIGH_BITS, 32 - documentBits);
  const bounds = new Uint32Array(2 ** bucketBits + 1);
  for (let document = 0; document < count; document++) {
    each(chosen(hashesOf(document), perDocument), (hash) => { bounds[bucketOf(hash, bucketBits) + 1]!++; });
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) bounds[bucket]! += bounds[bucket - 1]!;
  const postings = new Uint32Array(bounds.at(-1)!);
  // Filled from each bucket's end, which its bound is moved down to: the bounds end up one bucket early, and so in place.
  for (let document = count - 1; document >= 0; document--) {
    each(chosen(hashesOf(document), perDocument), (hash) => {
      postings[--bounds[bucketOf(hash, bucketBits) + 1]!] = (document << checkBits) | checkOf(hash, checkBits);
    });
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) bounds[bucket - 1] = bounds[bucket]!;
  bounds[bounds.length - 1] = postings.length;
  return { documentCount: count, perDocument, bucketBits, checkBits, bounds, postings, scores: new Float32Array(count) };
}

/** The index of documents held in memory. */
export function indexFingerprints(documents: readonly Fingerprints[], mostPostings = MOST_POSTINGS): FingerprintIndex {
  const total = documents.reduce((sum, { hashes }) => sum + hashes.length, 0);
  return buildFingerprintIndex({ count: documents.length, total, hashesOf: (at) => documents[at]!.hashes }, mostPostings);
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

function chosen(hashes: ArrayLike<number>, most: number): ArrayLike<number> {
  if (hashes.length <= most) return hashes;
  const orders = Uint32Array.from(hashes, orderOf);
  const last = orders.slice().sort()[most - 1]!;
  return Array.from(hashes).filter((_, at) => orders[at]! <= last).slice(0, most);
}

function each(hashes: ArrayLike<number>, visit: (hash: number) => void): void {
  for (let at = 0; at < hashes.length; at++) visit(hashes[at]!);
}

const bucketOf = (hash: number, bits: number): number => (hash >>> 0) >>> (32 - bits);
const checkOf = (hash: number, bits: number): number => Math.floor(hash / TWO_32) % 2 ** bits;
