/**
 * Parts of speech by a greedy averaged perceptron (Collins, 2002): each word gets the tag with the highest sum of weights, from its
 * own letters, its neighbours and the two tags before it.
 */
import { TAGS, TAG_COUNT } from './tag-set.ts';
import { compileTemplates, fillKeys } from './templates.ts';
import type { Scorer } from './weight-table.ts';
import { COLUMN } from './weight-table.ts';

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

const NAMES = [
  'word', 'suffix3', 'suffix2', 'prefix3', 'shape', 'atStart', 'before', 'before2', 'left', 'right', 'left2', 'right2', 'leftSuffix', 'rightSuffix', 'rightShape',
] as const;

/** The tagger's templates over the values `readTagValues` gives. */
export const TAG_TEMPLATES = compileTemplates<(typeof NAMES)[number]>(NAMES, [
  [200, 'word'], [201, 'suffix3 shape'], [202, 'suffix2'], [203, 'prefix3'], [204, 'shape atStart'], [205, 'before'], [206, 'before before2'],
  [207, 'before word'], [208, 'left'], [209, 'right'], [210, 'left2'], [211, 'right2'], [212, 'leftSuffix'], [213, 'rightSuffix'],
  [214, 'before suffix3 rightShape'], [215, 'word right'], [216, 'left word'], [217, 'before before2 suffix2'],
]);

function readTagValues(input: TagInput, i: number, first: number, end: number, values: Int32Array, step: number): void {
  const { word, suffix2, suffix3, prefix3, shape, tag } = input;
  values[0] = word[i]!;
  values[step] = suffix3[i]!;
  values[2 * step] = suffix2[i]!;
  values[3 * step] = prefix3[i]!;
  values[4 * step] = shape[i]!;
  values[5 * step] = i === first ? 1 : 0;
  values[6 * step] = i > first ? tag[i - 1]! : OUTSIDE;
  values[7 * step] = i > first + 1 ? tag[i - 2]! : OUTSIDE;
  values[8 * step] = i > first ? word[i - 1]! : 1;
  values[9 * step] = i + 1 < end ? word[i + 1]! : 2;
  values[10 * step] = i > first + 1 ? word[i - 2]! : 1;
  values[11 * step] = i + 2 < end ? word[i + 2]! : 2;
  values[12 * step] = i > first ? suffix3[i - 1]! : 1;
  values[13 * step] = i + 1 < end ? suffix3[i + 1]! : 2;
  values[14 * step] = i + 1 < end ? shape[i + 1]! : 9;
}

const ownValues = new Int32Array(NAMES.length);

/** Fills `keys` with the features of token `i` of the sentence `[first, end)`, given the tags before it; returns how many. */
export function tagFeatures(input: TagInput, i: number, first: number, end: number, keys: Int32Array): number {
  readTagValues(input, i, first, end, ownValues, 1);
  return fillKeys(TAG_TEMPLATES, ownValues, keys, 0);
}

/** Tags the words of the sentence `[first, end)` in place. */
export function tagSentence({ values, scores, run }: Scorer, input: TagInput, first: number, end: number): void {
  for (let i = first; i < end; i++) {
    if (!input.isWord[i]) continue;
    readTagValues(input, i, first, end, values, COLUMN);
    run(1);
    let best = 0;
    for (let label = 1; label < TAGS.length; label++) if (scores[label]! > scores[best]!) best = label;
    input.tag[i] = best;
  }
}
