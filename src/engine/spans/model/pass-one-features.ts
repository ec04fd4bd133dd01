/** The first pass's features: what each token says about being source, cue or content of anything. */
import type { TextDocument } from '../../../text/document.ts';
import { feature1, feature2, feature3, feature4, hashText, keyOf, mix } from './hash.ts';
import type { SentenceContext } from './sentence-context.ts';
import { TAG_COUNT } from './tag-set.ts';
import type { TokenView } from './token-view.ts';

/** At most this many features a token. */
export const MAX_PASS_ONE_FEATURES = 96;

const BEFORE = 1, AFTER = 2;
const EDGE_TAG = TAG_COUNT, EDGE_SHAPE = 9;
/** The word whose place in the sentence decides most about indirect speech. */
export const THAT = hashText('that');

/** Steps of a distance in tokens: 1, 2, 3, 4–5, 6–9, 10–19, more. */
export function distanceStep(distance: number): number {
  return distance <= 3 ? distance : distance <= 5 ? 4 : distance <= 9 ? 5 : distance <= 19 ? 6 : 7;
}

/** Fills `keys` with the features of token `i`; returns how many. */
export function passOneFeatures(document: TextDocument, view: TokenView, context: SentenceContext, i: number, keys: Int32Array): number {
  const s = document.tokens[i]!.sentence;
  const sentence = document.sentences[s]!;
  let n = lexicalFeatures(view, i, sentence.first, sentence.end, keys);
  n = cueFeatures(view, context, i, sentence.first, keys, n);
  return placeFeatures(document, view, context, i, s, keys, n);
}

function lexicalFeatures(view: TokenView, i: number, first: number, end: number, keys: Int32Array): number {
  const { word, tag, shape, suffix3, suffix2, prefix3, strength, state } = view;
  const w0 = word[i]!, t0 = tag[i]!, q0 = state[i]!;
  const w1 = i > first ? word[i - 1]! : BEFORE, w2 = i > first + 1 ? word[i - 2]! : BEFORE, w3 = i > first + 2 ? word[i - 3]! : BEFORE;
  const x1 = i + 1 < end ? word[i + 1]! : AFTER, x2 = i + 2 < end ? word[i + 2]! : AFTER, x3 = i + 3 < end ? word[i + 3]! : AFTER;
  const t1 = i > first ? tag[i - 1]! : EDGE_TAG, t2 = i > first + 1 ? tag[i - 2]! : EDGE_TAG, t3 = i > first + 2 ? tag[i - 3]! : EDGE_TAG;
  const u1 = i + 1 < end ? tag[i + 1]! : EDGE_TAG, u2 = i + 2 < end ? tag[i + 2]! : EDGE_TAG, u3 = i + 3 < end ? tag[i + 3]! : EDGE_TAG;
  const c0 = strength[i]!, c1 = i > first ? strength[i - 1]! : 8, c2 = i > first + 1 ? strength[i - 2]! : 8;
  const d1 = i + 1 < end ? strength[i + 1]! : 8, d2 = i + 2 < end ? strength[i + 2]! : 8;
  const s1 = i > first ? shape[i - 1]! : EDGE_SHAPE, s3 = i + 1 < end ? shape[i + 1]! : EDGE_SHAPE;
  let n = 0;
  keys[n++] = keyOf(feature1(1, w0));
  keys[n++] = keyOf(feature1(2, w1));
  keys[n++] = keyOf(feature1(3, w2));
  keys[n++] = keyOf(feature1(4, w3));
  keys[n++] = keyOf(feature1(5, x1));
  keys[n++] = keyOf(feature1(6, x2));
  keys[n++] = keyOf(feature1(7, x3));
  keys[n++] = keyOf(feature2(8, w0, t0));
  keys[n++] = keyOf(feature2(9, w1, w0));
  keys[n++] = keyOf(feature2(10, w0, x1));
  keys[n++] = keyOf(feature2(11, w1, x1));
  keys[n++] = keyOf(feature2(12, w1, t0));
  keys[n++] = keyOf(feature2(13, t0, x1));
  keys[n++] = keyOf(feature2(14, w0, u1));
  keys[n++] = keyOf(feature2(15, t1, w0));
  keys[n++] = keyOf(feature3(16, w2, w1, w0));
  keys[n++] = keyOf(feature3(17, w0, x1, x2));
  keys[n++] = keyOf(feature2(18, w2, w1));
  keys[n++] = keyOf(feature2(19, x1, x2));
  keys[n++] = keyOf(feature2(20, t0, t1));
  keys[n++] = keyOf(feature2(21, t0, u1));
  keys[n++] = keyOf(feature3(22, t2, t1, t0));
  keys[n++] = keyOf(feature3(23, t1, t0, u1));
  keys[n++] = keyOf(feature3(24, t0, u1, u2));
  keys[n++] = keyOf(feature4(25, t2, t1, t0, u1) ^ Math.imul(u2, 0x1b873593));
  keys[n++] = keyOf(feature4(26, t3, t2, t1, t0));
  keys[n++] = keyOf(feature4(27, t0, u1, u2, u3));
  keys[n++] = keyOf(feature1(28, suffix3[i]!));
  keys[n++] = keyOf(feature1(29, prefix3[i]!));
  keys[n++] = keyOf(feature2(30, suffix2[i]!, q0));
  keys[n++] = keyOf(feature3(31, s1, shape[i]!, s3));
  keys[n++] = keyOf(feature2(32, t0, q0));
  keys[n++] = keyOf(feature2(33, w0, q0));
  keys[n++] = keyOf(feature3(34, c0, t0, q0));
  keys[n++] = keyOf(feature3(35, c1, c0, d1));
  keys[n++] = keyOf(feature4(36, t1, c0, t0, u1));
  keys[n++] = keyOf(feature4(37, c2, c1, t1, t0));
  keys[n++] = keyOf(feature4(38, d1, d2, t0, u1));
  keys[n++] = keyOf(feature3(39, c1, w1, t0));
  keys[n++] = keyOf(feature3(40, d1, x1, t0));
  keys[n++] = keyOf(feature2(41, view.stem[i]!, u1));
  keys[n++] = keyOf(feature2(42, view.stem[i]!, t1));
  keys[n++] = keyOf(feature3(43, i > first ? state[i - 1]! : 9, q0, i + 1 < end ? state[i + 1]! : 9));
  keys[n++] = keyOf(feature4(44, c0, d1, x2, t0));
  return n;
}

function cueFeatures(view: TokenView, context: SentenceContext, i: number, first: number, keys: Int32Array, from: number): number {
  const { word, tag, stem, strength, state } = view;
  const { cueLeft, cueRight, verbLeft, verbRight, chain, chain3 } = context;
  const t0 = tag[i]!, q0 = state[i]!;
  const left = cueLeft[i]!, right = cueRight[i]!, before = verbLeft[i]!, after = verbRight[i]!;
  const leftStep = left < 0 ? 0 : distanceStep(i - left), rightStep = right < 0 ? 0 : distanceStep(right - i);
  const leftStem = left < 0 ? 0 : stem[left]!, rightStem = right < 0 ? 0 : stem[right]!;
  const leftTag = left < 0 ? EDGE_TAG : tag[left]!, rightTag = right < 0 ? EDGE_TAG : tag[right]!;
  // Whether a mark or a relative word stands between the token and the cue on its left decides what the cue governs.
  const passed = left < 0 ? 0 : context.chain3[i]! & 15;
  let n = from;
  keys[n++] = keyOf(feature3(50, leftStem, leftStep, q0));
  keys[n++] = keyOf(feature3(51, rightStem, rightStep, q0));
  keys[n++] = keyOf(feature4(52, leftStep, leftTag, t0, passed));
  keys[n++] = keyOf(feature4(53, rightStep, rightTag, t0, q0));
  keys[n++] = keyOf(feature3(54, leftStem, passed, t0));
  keys[n++] = keyOf(feature2(55, rightStem, t0));
  keys[n++] = keyOf(feature4(56, leftStep, rightStep, t0, q0));
  const beforeWord = before < 0 ? 0 : stem[before]!, afterWord = after < 0 ? 0 : stem[after]!;
  const beforeStep = before < 0 ? 0 : distanceStep(i - before), afterStep = after < 0 ? 0 : distanceStep(after - i);
  keys[n++] = keyOf(feature3(57, beforeWord, beforeStep, t0));
  keys[n++] = keyOf(feature3(58, afterWord, afterStep, t0));
  keys[n++] = keyOf(feature4(59, beforeStep, before < 0 ? 9 : strength[before]!, afterStep, after < 0 ? 9 : strength[after]!));
  keys[n++] = keyOf(feature4(60, before < 0 ? 9 : strength[before]!, before < 0 ? EDGE_TAG : tag[before]!, t0, passed));
  keys[n++] = keyOf(feature4(61, after < 0 ? 9 : strength[after]!, after < 0 ? EDGE_TAG : tag[after]!, t0, q0));
  keys[n++] = keyOf(feature1(62, chain[i]!));
  keys[n++] = keyOf(feature3(63, chain[i]!, t0, q0));
  keys[n++] = keyOf(feature2(64, chain3[i]!, t0));
  keys[n++] = keyOf(feature3(65, chain3[i]!, word[i]!, 0));
  keys[n++] = keyOf(feature3(66, chain3[i]!, context.marker[i]!, after < 0 ? 9 : strength[after]!));
  keys[n++] = keyOf(feature3(67, word[first]!, leftStep, rightStep));
  keys[n++] = keyOf(feature3(68, i > first ? tag[i - 1]! : EDGE_TAG, afterWord, afterStep));
  return n;
}

function placeFeatures(
  document: TextDocument, view: TokenView, context: SentenceContext, i: number, s: number, keys: Int32Array, from: number,
): number {
  const sentence = document.sentences[s]!;
  const { tag, state, quoteShape, word, strength } = view;
  const t0 = tag[i]!, q0 = state[i]!;
  const fromStart = distanceStep(i - sentence.first + 1), toEnd = distanceStep(sentence.end - i);
  const summary = context.summary[s]!;
  const previous = s > 0 ? context.summaryClass[s - 1]! : 99, next = s + 1 < document.sentences.length ? context.summaryClass[s + 1]! : 99;
  const sameParagraph = s > 0 && document.sentences[s - 1]!.paragraph === sentence.paragraph ? 1 : 0;
  const outside = s === 0 ? 2 : s < 3 ? 1 : 0;
  let n = from;
  keys[n++] = keyOf(feature2(70, fromStart, t0));
  keys[n++] = keyOf(feature2(71, toEnd, t0));
  keys[n++] = keyOf(feature3(72, fromStart, toEnd, q0));
  keys[n++] = keyOf(feature2(73, summary, q0));
  keys[n++] = keyOf(feature3(74, summary, t0, q0));
  keys[n++] = keyOf(feature3(75, summary, context.chain3[i]! & 255, q0));
  keys[n++] = keyOf(feature3(76, previous, sameParagraph, q0));
  keys[n++] = keyOf(feature3(77, next, q0, toEnd));
  keys[n++] = keyOf(feature2(78, quoteShape[i]!, q0));
  keys[n++] = keyOf(feature3(79, quoteShape[i]!, q0, context.cueRight[i]! < 0 ? 0 : 1));
  keys[n++] = keyOf(feature4(80, quoteShape[i]!, q0, context.cueLeft[i]! < 0 ? 0 : 1, i > sentence.first ? strength[i - 1]! : 9));
  keys[n++] = keyOf(feature2(81, word[sentence.first]!, q0));
  keys[n++] = keyOf(feature2(82, outside, t0));
  keys[n++] = keyOf(feature3(83, word[sentence.end - 1]!, toEnd, q0));
  keys[n++] = keyOf(mix(feature3(84, summary, strength[i]!, t0), q0));
  return n;
}
