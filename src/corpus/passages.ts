/** From single shingles that a page and a document share to the passages they share. */
import type { Fingerprints } from './fingerprints.ts';
import { SHINGLE_WORDS } from './fingerprints.ts';
import type { Block, Passage, WordRange } from './records.ts';

/**
 * Words between two shared shingles that may still belong to one passage: with every fifth word changed kept shingles survive
 * 13 words apart on average, and further than 80 once in four hundred times.
 */
const MAX_GAP = 80;
/** By how many words the two sides of a gap may differ, beside an eighth of the longer: words cut or added. */
const GAP_SLACK = 4;
const DRIFT = 1 / 8;
/** Places of one shingle that are looked at; refrains and tables repeat themselves without end. */
const MAX_PLACES = 8;

/** Where each hash of a page stands. */
export type PageShingles = { readonly places: ReadonlyMap<number, readonly number[]> };

type Hit = { readonly known: number; readonly page: number };
type Draft = { hits: Hit[]; last: Hit };

/** Makes a page's shingles ready to be asked by any number of documents. */
export function indexShingles(shingles: Float64Array): PageShingles {
  const places = new Map<number, number[]>();
  shingles.forEach((hash, at) => {
    const known = places.get(hash);
    if (!known) places.set(hash, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  });
  return { places };
}

/** The passages that page and document share, in the order of the document; moved paragraphs are passages of their own. */
export function findPassages({ places }: PageShingles, { hashes, positions }: Fingerprints): Passage[] {
  const open: Draft[] = [];
  const drafts: Draft[] = [];
  hashes.forEach((hash, index) => {
    const known = positions[index]!;
    while (open.length > 0 && known - open[0]!.last.known > MAX_GAP + SHINGLE_WORDS) open.shift();
    for (const page of places.get(hash) ?? []) {
      const hit = { known, page };
      const draft = nearest(open, hit);
      if (draft) {
        draft.hits.push(hit);
        draft.last = hit;
        // Kept in the order of the last hit, so that the ones out of reach stand first.
        open.push(...open.splice(open.indexOf(draft), 1));
        continue;
      }
      const fresh = { hits: [hit], last: hit };
      open.push(fresh);
      drafts.push(fresh);
    }
  });
  return withoutShadows(drafts.map(toPassage));
}

function nearest(open: readonly Draft[], hit: Hit): Draft | null {
  let best: Draft | null = null;
  let bestDrift = Infinity;
  for (const draft of open) {
    const known = hit.known - draft.last.known;
    const page = hit.page - draft.last.page;
    if (known <= 0 || page <= 0 || page > MAX_GAP + SHINGLE_WORDS) continue;
    const drift = Math.abs(known - page);
    if (drift <= GAP_SLACK + Math.max(known, page) * DRIFT && drift < bestDrift) [best, bestDrift] = [draft, drift];
  }
  return best;
}

function toPassage({ hits }: Draft): Passage {
  const blocks: { page: number; known: number; length: number }[] = [];
  for (const hit of hits) {
    const block = blocks.at(-1);
    if (!block || hit.known > block.known + block.length || hit.page - hit.known !== block.page - block.known) {
      // After a change of diagonal two runs may claim the same words: the earlier keeps them.
      const taken = block ? Math.max(0, block.known + block.length - hit.known, block.page + block.length - hit.page) : 0;
      if (taken < SHINGLE_WORDS) blocks.push({ page: hit.page + taken, known: hit.known + taken, length: SHINGLE_WORDS - taken });
    } else {
      block.length = hit.known + SHINGLE_WORDS - block.known;
    }
  }
  return passageOf(blocks);
}

/** The passage from the first to the last of its blocks, which must not be empty and must stand in order. */
export function passageOf(blocks: readonly Block[]): Passage {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  return { page: [first.page, last.page + last.length], known: [first.known, last.known + last.length], blocks };
}

/** A phrase that stands several times yields passages beside the true one: what lies within a longer passage on one side is one of them. */
function withoutShadows(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const passage of [...passages].sort((a, b) => equalWords(b) - equalWords(a))) {
    const isShadow = kept.some((other) => isWithin(passage.known, other.known) || isWithin(passage.page, other.page));
    if (!isShadow) kept.push(passage);
  }
  return kept.sort((a, b) => a.known[0] - b.known[0]);
}

const isWithin = (inner: WordRange, outer: WordRange): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** The number of words of a passage that are known to be the same. */
export function equalWords({ blocks }: Passage): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}
