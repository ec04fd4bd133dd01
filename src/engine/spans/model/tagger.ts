/**
 * Parts of speech by a greedy averaged perceptron (Collins, 2002): each word gets the tag with the highest sum of weights, from its
 * own letters, its neighbours and the two tags before it.
 */
import { KEY_BITS } from './hash.ts';
import { TAG_COUNT } from './tag-set.ts';
import type { Templates } from './templates.ts';
import { compileTemplates, fillKeys } from './templates.ts';
import { startRoutines } from './wasm/module.ts';
import { scoreRoutine } from './wasm/score-routine.ts';
import { tagRoutine } from './wasm/tag-routine.ts';
import type { WeightTable } from './weight-table.ts';
import { COLUMN, MOST_TOKENS, MOST_VALUES, sumPlainly } from './weight-table.ts';

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

const JOINED: readonly (readonly [number, string])[] = [
  [200, 'word'], [201, 'suffix3 shape'], [202, 'suffix2'], [203, 'prefix3'], [204, 'shape atStart'], [205, 'before'], [206, 'before before2'],
  [207, 'before word'], [208, 'left'], [209, 'right'], [210, 'left2'], [211, 'right2'], [212, 'leftSuffix'], [213, 'rightSuffix'],
  [214, 'before suffix3 rightShape'], [215, 'word right'], [216, 'left word'], [217, 'before before2 suffix2'],
];
const waits = ([, names]: readonly [number, string]): boolean => names.includes('before');
const templatesOf = (joined: typeof JOINED): Templates => compileTemplates<(typeof NAMES)[number]>(NAMES, joined);

/** The tagger's templates over the values `readTagValues` gives. */
const TAG_TEMPLATES = templatesOf(JOINED);
/** Those that must wait for the tags before a word, and those that need not. */
const WAITING = templatesOf(JOINED.filter(waits)), READY = templatesOf(JOINED.filter((one) => !waits(one)));
const BEFORE = NAMES.indexOf('before'), BEFORE2 = NAMES.indexOf('before2'), OWN = NAMES.length;

/**
 * Tags up to `MOST_TOKENS` tokens. Their values stand in columns of `values` as a scorer's do; in the column after them zero for each word and one more
 * than the tag for each mark, and there is then one more than the tag of each token.
 */
export type Tagger = { readonly values: Int32Array; readonly run: (count: number) => void };

/** A tagger over a table; in WebAssembly where that is allowed. */
export function makeTagger(table: WeightTable): Tagger {
  const { plan, shared, labels } = table, values = new Int32Array(shared.buffer, plan.values, MOST_VALUES * COLUMN);
  const routines = startRoutines(shared, [
    // Sums are compared, not used: they need no scale.
    scoreRoutine({ ...plan, scale: 1 }, READY, KEY_BITS), tagRoutine(plan, WAITING, { before: BEFORE, before2: BEFORE2, own: OWN }, labels, KEY_BITS),
  ]);
  if (!routines) return { values, run: (count) => tagPlainly(table, values, count) };
  const [score, tag] = routines as ((count: number) => void)[];
  return {
    values,
    run: (count) => {
      score!(count);
      tag!(count);
    },
  };
}

function tagPlainly(table: WeightTable, values: Int32Array, count: number): void {
  const own = new Int32Array(NAMES.length), keys = new Int32Array(JOINED.length), scores = new Float32Array(table.labels), tags = OWN * COLUMN;
  let before = values[BEFORE * COLUMN]!, before2 = values[BEFORE2 * COLUMN]!;
  for (let t = 0; t < count; t++) {
    if (values[tags + t] === 0) {
      for (let slot = 0; slot < NAMES.length; slot++) own[slot] = values[slot * COLUMN + t]!;
      own[BEFORE] = before;
      own[BEFORE2] = before2;
      sumPlainly(table, keys, fillKeys(TAG_TEMPLATES, own, keys, 0), scores);
      let best = 0;
      for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label;
      values[tags + t] = best + 1;
    }
    before2 = before;
    before = values[tags + t]! - 1;
  }
}

function readTagValues(input: TagInput, i: number, first: number, end: number, values: Int32Array, from: number, step: number): void {
  const { word, suffix2, suffix3, prefix3, shape, tag } = input;
  values[from] = word[i]!;
  values[from + step] = suffix3[i]!;
  values[from + 2 * step] = suffix2[i]!;
  values[from + 3 * step] = prefix3[i]!;
  values[from + 4 * step] = shape[i]!;
  values[from + 5 * step] = i === first ? 1 : 0;
  values[from + 6 * step] = i > first ? tag[i - 1]! : OUTSIDE;
  values[from + 7 * step] = i > first + 1 ? tag[i - 2]! : OUTSIDE;
  values[from + 8 * step] = i > first ? word[i - 1]! : 1;
  values[from + 9 * step] = i + 1 < end ? word[i + 1]! : 2;
  values[from + 10 * step] = i > first + 1 ? word[i - 2]! : 1;
  values[from + 11 * step] = i + 2 < end ? word[i + 2]! : 2;
  values[from + 12 * step] = i > first ? suffix3[i - 1]! : 1;
  values[from + 13 * step] = i + 1 < end ? suffix3[i + 1]! : 2;
  values[from + 14 * step] = i + 1 < end ? shape[i + 1]! : 9;
}

const ownValues = new Int32Array(NAMES.length);

/** Fills `keys` with the features of token `i` of the sentence `[first, end)`, given the tags before it; returns how many. */
export function tagFeatures(input: TagInput, i: number, first: number, end: number, keys: Int32Array): number {
  readTagValues(input, i, first, end, ownValues, 0, 1);
  return fillKeys(TAG_TEMPLATES, ownValues, keys, 0);
}

/** Tags the words of the sentence `[first, end)` in place. */
export function tagSentence({ values, run }: Tagger, input: TagInput, first: number, end: number): void {
  const { isWord, tag } = input, own = OWN * COLUMN;
  for (let from = first; from < end; from += MOST_TOKENS) {
    const count = Math.min(MOST_TOKENS, end - from);
    for (let t = 0; t < count; t++) {
      readTagValues(input, from + t, first, end, values, t, COLUMN);
      values[own + t] = isWord[from + t] ? 0 : tag[from + t]! + 1;
    }
    run(count);
    for (let t = 0; t < count; t++) tag[from + t] = values[own + t]! - 1;
  }
}
