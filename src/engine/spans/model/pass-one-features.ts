/** The first pass's features: what each token says about being source, cue or content of anything. */
import type { TextDocument } from '../../../text/document.ts';
import { hashText } from './hash.ts';
import type { SentenceContext } from './sentence-context.ts';
import { TAG_COUNT } from './tag-set.ts';
import { compileTemplates, fillKeys } from './templates.ts';
import type { TokenView } from './token-view.ts';

/**
 * What the templates join. w, x: words before and after; t, u: tags; c, d: cue strengths; s: shapes; q, p: places toward quotation marks, 0 the token's
 * own; left and right: the nearest strong cue; before and after: the nearest verb; chain: the markers since the sentence began.
 */
const NAMES = [
  'w0', 'w1', 'w2', 'w3', 'x1', 'x2', 'x3', 't0', 't1', 't2', 't3', 'u1', 'u2', 'u3', 'c0', 'c1', 'c2', 'd1', 'd2', 'strength1',
  's1', 's2', 's3', 'suffix3', 'prefix3', 'suffix2', 'stem0', 'q0', 'q1', 'p1',
  'leftStem', 'leftStep', 'leftTag', 'hasLeft', 'rightStem', 'rightStep', 'rightTag', 'hasRight',
  'beforeWord', 'beforeStep', 'beforeStrength', 'beforeTag', 'afterWord', 'afterStep', 'afterStrength', 'afterTag',
  'chain', 'chain3', 'chain2', 'passed', 'marker', 'firstWord', 'lastWord', 'fromStart', 'toEnd', 'summary', 'previous', 'sameParagraph', 'next',
  'quoteShape', 'outside', 'zero',
] as const;

/** The first pass's templates over the values `readPassOneValues` gives. */
export const PASS_ONE_TEMPLATES = compileTemplates<(typeof NAMES)[number]>(NAMES, [
  [1, 'w0'], [2, 'w1'], [3, 'w2'], [4, 'w3'], [5, 'x1'], [6, 'x2'], [7, 'x3'], [8, 'w0 t0'], [9, 'w1 w0'], [10, 'w0 x1'],
  [11, 'w1 x1'], [12, 'w1 t0'], [13, 't0 x1'], [14, 'w0 u1'], [15, 't1 w0'], [16, 'w2 w1 w0'], [17, 'w0 x1 x2'], [18, 'w2 w1'],
  [19, 'x1 x2'], [20, 't0 t1'], [21, 't0 u1'], [22, 't2 t1 t0'], [23, 't1 t0 u1'], [24, 't0 u1 u2'], [25, 't2 t1 t0 u1 u2'],
  [26, 't3 t2 t1 t0'], [27, 't0 u1 u2 u3'], [28, 'suffix3'], [29, 'prefix3'], [30, 'suffix2 q0'], [31, 's1 s2 s3'], [32, 't0 q0'],
  [33, 'w0 q0'], [34, 'c0 t0 q0'], [35, 'c1 c0 d1'], [36, 't1 c0 t0 u1'], [37, 'c2 c1 t1 t0'], [38, 'd1 d2 t0 u1'],
  [39, 'c1 w1 t0'], [40, 'd1 x1 t0'], [41, 'stem0 u1'], [42, 'stem0 t1'], [43, 'q1 q0 p1'], [44, 'c0 d1 x2 t0'],
  [50, 'leftStem leftStep q0'], [51, 'rightStem rightStep q0'], [52, 'leftStep leftTag t0 passed'],
  [53, 'rightStep rightTag t0 q0'], [54, 'leftStem passed t0'], [55, 'rightStem t0'], [56, 'leftStep rightStep t0 q0'],
  [57, 'beforeWord beforeStep t0'], [58, 'afterWord afterStep t0'], [59, 'beforeStep beforeStrength afterStep afterStrength'],
  [60, 'beforeStrength beforeTag t0 passed'], [61, 'afterStrength afterTag t0 q0'], [62, 'chain'], [63, 'chain t0 q0'],
  [64, 'chain3 t0'], [65, 'chain3 w0 zero'], [66, 'chain3 marker afterStrength'], [67, 'firstWord leftStep rightStep'],
  [68, 't1 afterWord afterStep'], [70, 'fromStart t0'], [71, 'toEnd t0'], [72, 'fromStart toEnd q0'], [73, 'summary q0'],
  [74, 'summary t0 q0'], [75, 'summary chain2 q0'], [76, 'previous sameParagraph q0'], [77, 'next q0 toEnd'],
  [78, 'quoteShape q0'], [79, 'quoteShape q0 hasRight'], [80, 'quoteShape q0 hasLeft strength1'], [81, 'firstWord q0'],
  [82, 'outside t0'], [83, 'lastWord toEnd q0'], [84, 'summary c0 t0 q0'],
]);

/** At most this many features a token. */
export const MAX_PASS_ONE_FEATURES = 96;

const BEFORE = 1, AFTER = 2;
const EDGE_TAG = TAG_COUNT, EDGE_SHAPE = 9, EDGE_STATE = 9, EDGE_STRENGTH = 8, NO_STRENGTH = 9, NO_CLASS = 99;
/** The word whose place in the sentence decides most about indirect speech. */
export const THAT = hashText('that');

/** Steps of a distance in tokens: 1, 2, 3, 4–5, 6–9, 10–19, more. */
export function distanceStep(distance: number): number {
  return distance <= 3 ? distance : distance <= 5 ? 4 : distance <= 9 ? 5 : distance <= 19 ? 6 : 7;
}

/** Fills `values` from `from` on, `step` by `step`, with what the templates ask of token `i`. */
export function readPassOneValues(document: TextDocument, view: TokenView, context: SentenceContext, i: number, values: Int32Array, from: number, step: number): void {
  const s = document.tokens[i]!.sentence;
  const { first, end } = document.sentences[s]!;
  let n = readNeighbours(view, i, first, end, values, from - step, step);
  n = readCues(view, context, i, values, n, step);
  readPlace(document, view, context, i, s, values, n, step);
}

const ownValues = new Int32Array(NAMES.length);

/** Fills `keys` with the features of token `i`; returns how many. */
export function passOneFeatures(document: TextDocument, view: TokenView, context: SentenceContext, i: number, keys: Int32Array): number {
  readPassOneValues(document, view, context, i, ownValues, 0, 1);
  return fillKeys(PASS_ONE_TEMPLATES, ownValues, keys, 0);
}

/** The values up to the quotation marks, in the order of `NAMES`; `last` is where the one before them stands. */
function readNeighbours(view: TokenView, i: number, first: number, end: number, values: Int32Array, last: number, step: number): number {
  const { word, tag, shape, strength, state } = view;
  const has1 = i > first, has2 = i > first + 1, has3 = i > first + 2, next1 = i + 1 < end, next2 = i + 2 < end, next3 = i + 3 < end;
  let n = last;
  values[n += step] = word[i]!;
  values[n += step] = has1 ? word[i - 1]! : BEFORE;
  values[n += step] = has2 ? word[i - 2]! : BEFORE;
  values[n += step] = has3 ? word[i - 3]! : BEFORE;
  values[n += step] = next1 ? word[i + 1]! : AFTER;
  values[n += step] = next2 ? word[i + 2]! : AFTER;
  values[n += step] = next3 ? word[i + 3]! : AFTER;
  values[n += step] = tag[i]!;
  values[n += step] = has1 ? tag[i - 1]! : EDGE_TAG;
  values[n += step] = has2 ? tag[i - 2]! : EDGE_TAG;
  values[n += step] = has3 ? tag[i - 3]! : EDGE_TAG;
  values[n += step] = next1 ? tag[i + 1]! : EDGE_TAG;
  values[n += step] = next2 ? tag[i + 2]! : EDGE_TAG;
  values[n += step] = next3 ? tag[i + 3]! : EDGE_TAG;
  values[n += step] = strength[i]!;
  values[n += step] = has1 ? strength[i - 1]! : EDGE_STRENGTH;
  values[n += step] = has2 ? strength[i - 2]! : EDGE_STRENGTH;
  values[n += step] = next1 ? strength[i + 1]! : EDGE_STRENGTH;
  values[n += step] = next2 ? strength[i + 2]! : EDGE_STRENGTH;
  values[n += step] = has1 ? strength[i - 1]! : NO_STRENGTH;
  values[n += step] = has1 ? shape[i - 1]! : EDGE_SHAPE;
  values[n += step] = shape[i]!;
  values[n += step] = next1 ? shape[i + 1]! : EDGE_SHAPE;
  values[n += step] = view.suffix3[i]!;
  values[n += step] = view.prefix3[i]!;
  values[n += step] = view.suffix2[i]!;
  values[n += step] = view.stem[i]!;
  values[n += step] = state[i]!;
  values[n += step] = has1 ? state[i - 1]! : EDGE_STATE;
  values[n += step] = next1 ? state[i + 1]! : EDGE_STATE;
  return n;
}

/** The values of the nearest cues and verbs. */
function readCues(view: TokenView, context: SentenceContext, i: number, values: Int32Array, last: number, step: number): number {
  const { tag, stem, strength } = view;
  const left = context.cueLeft[i]!, right = context.cueRight[i]!, before = context.verbLeft[i]!, after = context.verbRight[i]!;
  let n = last;
  values[n += step] = left < 0 ? 0 : stem[left]!;
  values[n += step] = left < 0 ? 0 : distanceStep(i - left);
  values[n += step] = left < 0 ? EDGE_TAG : tag[left]!;
  values[n += step] = left < 0 ? 0 : 1;
  values[n += step] = right < 0 ? 0 : stem[right]!;
  values[n += step] = right < 0 ? 0 : distanceStep(right - i);
  values[n += step] = right < 0 ? EDGE_TAG : tag[right]!;
  values[n += step] = right < 0 ? 0 : 1;
  values[n += step] = before < 0 ? 0 : stem[before]!;
  values[n += step] = before < 0 ? 0 : distanceStep(i - before);
  values[n += step] = before < 0 ? NO_STRENGTH : strength[before]!;
  values[n += step] = before < 0 ? EDGE_TAG : tag[before]!;
  values[n += step] = after < 0 ? 0 : stem[after]!;
  values[n += step] = after < 0 ? 0 : distanceStep(after - i);
  values[n += step] = after < 0 ? NO_STRENGTH : strength[after]!;
  values[n += step] = after < 0 ? EDGE_TAG : tag[after]!;
  values[n += step] = context.chain[i]!;
  values[n += step] = context.chain3[i]!;
  values[n += step] = context.chain3[i]! & 255;
  // Whether a mark or a relative word stands between the token and the cue on its left decides what the cue governs.
  values[n += step] = left < 0 ? 0 : context.chain3[i]! & 15;
  values[n += step] = context.marker[i]!;
  return n;
}

/** The values of the token's place in its sentence, and of the sentence among its neighbours. */
function readPlace(document: TextDocument, view: TokenView, context: SentenceContext, i: number, s: number, values: Int32Array, last: number, step: number): void {
  const { first, end, paragraph } = document.sentences[s]!;
  let n = last;
  values[n += step] = view.word[first]!;
  values[n += step] = view.word[end - 1]!;
  values[n += step] = distanceStep(i - first + 1);
  values[n += step] = distanceStep(end - i);
  values[n += step] = context.summary[s]!;
  values[n += step] = s > 0 ? context.summaryClass[s - 1]! : NO_CLASS;
  values[n += step] = s > 0 && document.sentences[s - 1]!.paragraph === paragraph ? 1 : 0;
  values[n += step] = s + 1 < document.sentences.length ? context.summaryClass[s + 1]! : NO_CLASS;
  values[n += step] = view.quoteShape[i]!;
  values[n += step] = s === 0 ? 2 : s < 3 ? 1 : 0;
  values[n += step] = 0;
}
