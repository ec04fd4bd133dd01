/**
 * Parts of speech by a greedy averaged perceptron (Collins, 2002): each word gets the tag with the highest sum of weights, from its
 * own letters, its neighbours and the two tags before it.
 */
import { feature1, feature2, feature3, keyOf } from './hash.ts';
import { TAGS, TAG_COUNT } from './tag-set.ts';
import type { WeightTable } from './weight-table.ts';
import { rowOf } from './weight-table.ts';

/** What the tagger reads of each token, as parallel arrays. Marks come with their tag in `tag`. */
export type TagInput = {
  readonly word: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly prefix3: Int32Array;
  readonly shape: Uint8Array;
  readonly isWord: Uint8Array;
  readonly tag: Uint8Array;
};

const OUTSIDE = TAG_COUNT;
const MAX_FEATURES = 20;

/** Fills `keys` with the features of token `i` of the sentence `[first, end)`, given the tags before it; returns how many. */
export function tagFeatures(input: TagInput, i: number, first: number, end: number, keys: Int32Array): number {
  const { word, suffix2, suffix3, prefix3, shape, tag } = input;
  const before = i > first ? tag[i - 1]! : OUTSIDE, before2 = i > first + 1 ? tag[i - 2]! : OUTSIDE;
  const left = i > first ? word[i - 1]! : 1, right = i + 1 < end ? word[i + 1]! : 2;
  const atStart = i === first ? 1 : 0;
  let n = 0;
  keys[n++] = keyOf(feature1(200, word[i]!));
  keys[n++] = keyOf(feature2(201, suffix3[i]!, shape[i]!));
  keys[n++] = keyOf(feature1(202, suffix2[i]!));
  keys[n++] = keyOf(feature1(203, prefix3[i]!));
  keys[n++] = keyOf(feature2(204, shape[i]!, atStart));
  keys[n++] = keyOf(feature1(205, before));
  keys[n++] = keyOf(feature2(206, before, before2));
  keys[n++] = keyOf(feature2(207, before, word[i]!));
  keys[n++] = keyOf(feature1(208, left));
  keys[n++] = keyOf(feature1(209, right));
  keys[n++] = keyOf(feature1(210, i > first + 1 ? word[i - 2]! : 1));
  keys[n++] = keyOf(feature1(211, i + 2 < end ? word[i + 2]! : 2));
  keys[n++] = keyOf(feature1(212, i > first ? suffix3[i - 1]! : 1));
  keys[n++] = keyOf(feature1(213, i + 1 < end ? suffix3[i + 1]! : 2));
  keys[n++] = keyOf(feature3(214, before, suffix3[i]!, i + 1 < end ? shape[i + 1]! : 9));
  keys[n++] = keyOf(feature2(215, word[i]!, right));
  keys[n++] = keyOf(feature2(216, left, word[i]!));
  keys[n++] = keyOf(feature3(217, before, before2, suffix2[i]!));
  return n;
}

const keys = new Int32Array(MAX_FEATURES);
const sums = new Int32Array(TAGS.length);

/** Tags the words of the sentence `[first, end)` in place. */
export function tagSentence(table: WeightTable, input: TagInput, first: number, end: number): void {
  for (let i = first; i < end; i++) {
    if (input.isWord[i]) input.tag[i] = bestTag(table, tagFeatures(input, i, first, end, keys));
  }
}

function bestTag(table: WeightTable, count: number): number {
  const { weights } = table, labels = TAGS.length;
  sums.fill(0);
  for (let k = 0; k < count; k++) {
    const row = rowOf(table, keys[k]!);
    if (row === 0) continue;
    for (let label = 0; label < labels; label++) sums[label]! += weights[row + label]!;
  }
  let best = 0;
  for (let label = 1; label < labels; label++) if (sums[label]! > sums[best]!) best = label;
  return best;
}
