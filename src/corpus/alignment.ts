/**
 * Which word of a page is which word of a document. From shared shingles alone where only a known document's fingerprints are
 * at hand; with its text, what stands between two shared shingles is compared word by word as well.
 */
import { runHashes, SHINGLE_WORDS } from './fingerprints.ts';
import { findPassages, indexShingles } from './passages.ts';
import type { Block, Passage, WordRange } from './records.ts';
import type { Words } from './words.ts';

export type Alignment = {
  /** For each word of the document the same word of the page, or -1. */
  readonly toPage: Int32Array;
  /** For each word of the page the same word of the document, or -1. */
  readonly toKnown: Int32Array;
};

/** Words between two shared stretches that are still compared one by one; beyond, both sides were rewritten. */
const MOST_COMPARED = 200;
/** A single equal word counts only so near to other equal ones; "the" and "of" are equal everywhere. */
const NEIGHBOURHOOD = 2;

/** The alignment that shared passages show by themselves. */
export function alignPassages(passages: readonly Passage[], knownCount: number, pageCount: number): Alignment {
  return alignBlocks(passages.flatMap(({ blocks }) => blocks), knownCount, pageCount);
}

/** The alignment of two texts at hand, word by word. */
export function alignWords(known: Words, page: Words): Alignment {
  const shingles = runHashes(known.hashes, SHINGLE_WORDS);
  const positions = Uint32Array.from(shingles, (_, at) => at);
  const passages = findPassages(indexShingles(runHashes(page.hashes, SHINGLE_WORDS)), { hashes: shingles, positions });
  const blocks = passages.flatMap((passage) => passage.blocks);
  return alignBlocks([...blocks, ...betweenBlocks(known, page, blocks)], known.count, page.count);
}

/** The words of the page that stand for a run of the document's words, as few runs as there are; empty where all are gone. */
export function pageRangesOf({ toPage }: Alignment, ranges: readonly WordRange[]): number[] {
  const found: number[] = [];
  for (const [first, end] of ranges) for (let word = first; word < end; word++) if (toPage[word]! >= 0) found.push(toPage[word]!);
  return found.sort((a, b) => a - b);
}

function alignBlocks(blocks: readonly Block[], knownCount: number, pageCount: number): Alignment {
  const toPage = new Int32Array(knownCount).fill(-1);
  const toKnown = new Int32Array(pageCount).fill(-1);
  for (const { page, known, length } of [...blocks].sort((a, b) => b.length - a.length)) {
    for (let at = 0; at < length; at++) {
      if (toPage[known + at] !== -1 || toKnown[page + at] !== -1) continue;
      toPage[known + at] = page + at;
      toKnown[page + at] = known + at;
    }
  }
  return { toPage, toKnown };
}

/** Equal words in the gaps before, between and after blocks that stand in the same order on both sides. */
function betweenBlocks(known: Words, page: Words, blocks: readonly Block[]): Block[] {
  const ends: Block[] = [{ known: 0, page: 0, length: 0 }, ...blocks, { known: known.count, page: page.count, length: 0 }];
  return ends.slice(1).flatMap((after, at) => {
    const before = ends[at]!;
    const gap = { known: [before.known + before.length, after.known], page: [before.page + before.length, after.page] } as const;
    const [knownSize, pageSize] = [gap.known[1] - gap.known[0], gap.page[1] - gap.page[0]];
    if (knownSize <= 0 || pageSize <= 0 || knownSize > MOST_COMPARED || pageSize > MOST_COMPARED) return [];
    return equalRuns(known.hashes.subarray(...gap.known), page.hashes.subarray(...gap.page))
      .map((run) => ({ known: gap.known[0] + run.known, page: gap.page[0] + run.page, length: run.length }));
  });
}

/** A longest common subsequence as runs, without single words that stand far from any other and from both ends. */
function equalRuns(known: Uint32Array, page: Uint32Array): Block[] {
  const runs: { known: number; page: number; length: number }[] = [];
  for (const [k, p] of commonSubsequence(known, page)) {
    const last = runs.at(-1);
    if (last && k === last.known + last.length && p === last.page + last.length) last.length++;
    else runs.push({ known: k, page: p, length: 1 });
  }
  return runs.filter((run, at) => {
    if (run.length > 1) return true;
    const before = runs[at - 1] ?? { known: 0, page: 0, length: 0 };
    const after = runs[at + 1] ?? { known: known.length, page: page.length, length: 0 };
    const isNear = (gap: number): boolean => gap <= NEIGHBOURHOOD;
    return (isNear(run.known - before.known - before.length) && isNear(run.page - before.page - before.length))
      || (isNear(after.known - run.known - 1) && isNear(after.page - run.page - 1));
  });
}

function commonSubsequence(a: Uint32Array, b: Uint32Array): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j]
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
