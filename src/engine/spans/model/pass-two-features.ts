/** The second pass's features: what each token of a paragraph says about being source or content of one cue. */
import type { TextDocument } from '../../../text/document.ts';
import type { Candidate, Marginals } from './candidates.ts';
import { feature1, feature2, feature3, feature4, keyOf, mix } from './hash.ts';
import type { PairOpinion } from './pair.ts';
import { ONE, PASS_ONE_LABELS } from './pass-one.ts';
import { distanceStep } from './pass-one-features.ts';
import { chanceStep } from './pass-two-labels.ts';
import type { SentenceContext } from './sentence-context.ts';
import { IS_FINITE, IS_VERB, TAG_COUNT } from './tag-set.ts';
import type { TokenView } from './token-view.ts';

/** At most this many features a token. */
export const MAX_PASS_TWO_FEATURES = 80;

/** First-pass marginals of each token in steps, and mixes of them. */
export type MarginalSteps = { readonly source: Uint8Array; readonly cue: Uint8Array; readonly content: Uint8Array; readonly all: Int32Array };

/** Cuts marginals in steps, once for all candidates. */
export function readSteps(marginals: Marginals, count: number): MarginalSteps {
  const steps: MarginalSteps = {
    source: new Uint8Array(count), cue: new Uint8Array(count), content: new Uint8Array(count), all: new Int32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const row = i * PASS_ONE_LABELS;
    const bs = marginals[row + ONE.beginSource]!, is = marginals[row + ONE.inSource]!;
    const bc = marginals[row + ONE.beginContent]!, ic = marginals[row + ONE.inContent]!;
    steps.source[i] = chanceStep(bs + is);
    steps.content[i] = chanceStep(bc + ic);
    steps.cue[i] = chanceStep(marginals[row + ONE.beginCue]! + marginals[row + ONE.inCue]!);
    steps.all[i] = (chanceStep(bs) * 7 + chanceStep(is)) * 49 + chanceStep(bc) * 7 + chanceStep(ic);
  }
  return steps;
}

/** What does not change from token to token: the cue's own facts. */
export type CueFacts = {
  readonly cue: Candidate;
  readonly head: number;
  readonly headStem: number;
  readonly headTag: number;
  readonly last: number;
  readonly next: number;
  readonly before: number;
  readonly shape: number;
  readonly sentence: number;
};

/** Reads the cue's facts. Its head is its strongest word, the last of equals. */
export function readCue(document: TextDocument, view: TokenView, context: SentenceContext, cue: Candidate): CueFacts {
  let head = cue.first;
  for (let i = cue.first; i < cue.end; i++) {
    const better = view.strength[i]! * 2 + IS_VERB[view.tag[i]!]! >= view.strength[head]! * 2 + IS_VERB[view.tag[head]!]!;
    if (better) head = i;
  }
  const before = cue.first > 0 ? view.tag[cue.first - 1]! : TAG_COUNT, next = cue.end < view.count ? cue.end : cue.end - 1;
  const passive = cue.end - cue.first > 1 ? 1 : 0;
  return {
    cue, head, headStem: view.stem[head]!, headTag: view.tag[head]!, last: view.word[cue.end - 1]!,
    next: mix(view.tag[next]!, context.marker[next]!), before,
    shape: mix(view.strength[head]! * 4 + passive * 2 + Number(view.state[head]! > 0), view.tag[head]!),
    sentence: document.tokens[cue.first]!.sentence,
  };
}

/** Running counts of what lies between the cue and the token, walked outwards from the cue. */
export type Walk = { chain: number; last3: number; cues: number; finite: number; commas: number; quotes: number };

/** A walk that has not left the cue. */
export const startWalk = (): Walk => ({ chain: 7, last3: 0, cues: 0, finite: 0, commas: 0, quotes: 0 });

/** Takes token `i` into the walk. */
export function walkPast(walk: Walk, view: TokenView, context: SentenceContext, steps: MarginalSteps, i: number): void {
  const marker = context.marker[i]!;
  if (steps.cue[i]! >= 3) walk.cues++;
  if (IS_FINITE[view.tag[i]!]) walk.finite++;
  if (marker === 0) return;
  if (marker === 1) walk.commas++;
  if (marker === 4 || marker === 5) walk.quotes++;
  walk.chain = mix(walk.chain, marker);
  walk.last3 = ((walk.last3 << 4) | marker) & 0xfff;
}

const clip = (count: number, top: number): number => (count < top ? count : top);
const EDGE = TAG_COUNT;

/** Fills `keys` with the features of token `i` toward a cue; returns how many. `side` is 0 left, 1 right, 2 inside the cue. */
export function passTwoFeatures(
  document: TextDocument, view: TokenView, context: SentenceContext, steps: MarginalSteps, facts: CueFacts,
  pairs: PairOpinion, side: number, walk: Walk, i: number, first: number, end: number, keys: Int32Array,
): number {
  const { cue, headStem, headTag, shape } = facts;
  const distance = side === 2 ? 0 : distanceStep(side === 0 ? cue.first - i : i - cue.end + 1);
  if (side === 2) {
    keys[0] = keyOf(feature1(100, 1));
    return 1;
  }
  const { word, tag, state, quoteShape } = view;
  const sentence = document.tokens[i]!.sentence - facts.sentence;
  const offset = sentence < -2 ? -2 : sentence > 2 ? 2 : sentence;
  const place = side * 8 + offset + 2, here = place * 8 + distance;
  const t0 = tag[i]!, q0 = state[i]!, all = steps.all[i]!;
  const t1 = i > first ? tag[i - 1]! : EDGE, u1 = i + 1 < end ? tag[i + 1]! : EDGE;
  const t2 = i > first + 1 ? tag[i - 2]! : EDGE, u2 = i + 2 < end ? tag[i + 2]! : EDGE;
  const w0 = word[i]!, w1 = i > first ? word[i - 1]! : 1, x1 = i + 1 < end ? word[i + 1]! : 2, x2 = i + 2 < end ? word[i + 2]! : 2;
  const before = i > first ? steps.all[i - 1]! : -1, after = i + 1 < end ? steps.all[i + 1]! : -1;
  const cues = clip(walk.cues, 3), finite = clip(walk.finite, 3), commas = clip(walk.commas, 3), quotes = clip(walk.quotes, 3);
  const { chain, last3 } = walk;
  const cs = steps.content[i]!, ss = steps.source[i]!, qs = steps.cue[i]!;
  const nextCue = i + 1 < end ? steps.cue[i + 1]! : 9, lastCue = i > first ? steps.cue[i - 1]! : 9;
  const sentenceRow = document.sentences[document.tokens[i]!.sentence]!;
  const edge = (i === sentenceRow.first ? 1 : 0) + (i + 1 === sentenceRow.end ? 2 : 0);
  let n = 0;
  keys[n++] = keyOf(feature2(101, here, all));
  keys[n++] = keyOf(feature2(102, place, all));
  keys[n++] = keyOf(feature3(103, place, before, all));
  keys[n++] = keyOf(feature3(104, place, all, after));
  keys[n++] = keyOf(feature3(105, here, t0, q0));
  keys[n++] = keyOf(feature3(106, chain, side, all));
  keys[n++] = keyOf(feature3(107, chain, place, t0));
  keys[n++] = keyOf(feature3(108, last3, place, all));
  keys[n++] = keyOf(feature4(109, last3, side, t0, q0));
  keys[n++] = keyOf(feature4(110, cues, place, cs * 8 + ss, qs));
  keys[n++] = keyOf(feature4(111, cues * 4 + finite, commas * 4 + quotes, side, q0));
  keys[n++] = keyOf(feature4(112, finite, place, t0, cs * 8 + ss));
  keys[n++] = keyOf(feature4(113, commas, quotes, place, cs * 8 + ss));
  keys[n++] = keyOf(feature3(114, headStem, here, 0));
  keys[n++] = keyOf(feature3(115, headStem, place, cs * 8 + ss));
  keys[n++] = keyOf(feature4(116, headStem, side, last3, q0));
  keys[n++] = keyOf(feature4(117, headStem, side, distance, t0));
  keys[n++] = keyOf(feature4(118, headTag, here, t0, t1));
  keys[n++] = keyOf(feature4(119, headTag, here, t0, u1));
  keys[n++] = keyOf(feature4(120, shape, place, last3, cs * 8 + ss));
  keys[n++] = keyOf(feature4(121, shape, here, facts.next, q0));
  keys[n++] = keyOf(feature4(122, facts.before, here, all, 0));
  keys[n++] = keyOf(feature4(123, facts.next, here, all, 0));
  keys[n++] = keyOf(feature4(124, facts.last, here, t0, 0));
  keys[n++] = keyOf(feature4(125, facts.last, place, cs * 8 + ss, last3));
  keys[n++] = keyOf(feature3(126, w0, place, cs * 8 + ss));
  keys[n++] = keyOf(feature3(127, w1, place, all));
  keys[n++] = keyOf(feature3(128, x1, place, all));
  keys[n++] = keyOf(feature3(129, w0, w1, side));
  keys[n++] = keyOf(feature3(130, w0, x1, side));
  keys[n++] = keyOf(feature4(131, t1, t0, u1, place));
  keys[n++] = keyOf(feature4(132, t0, u1, u2, side * 64 + cs * 8 + ss));
  keys[n++] = keyOf(feature4(133, t2, t1, t0, side * 64 + cs * 8 + ss));
  keys[n++] = keyOf(feature4(134, q0, quoteShape[i]!, place, cs));
  keys[n++] = keyOf(feature4(135, i > first ? state[i - 1]! : 9, q0, i + 1 < end ? state[i + 1]! : 9, here));
  keys[n++] = keyOf(feature4(136, edge, place, cs * 8 + ss, q0));
  keys[n++] = keyOf(feature4(137, edge, place, t0, u1));
  keys[n++] = keyOf(feature4(138, nextCue, lastCue, place, cs * 8 + ss));
  keys[n++] = keyOf(feature4(139, x1, x2, side, cs));
  keys[n++] = keyOf(feature4(140, x1, u2, place, cs));
  keys[n++] = keyOf(feature4(141, cues, finite * 4 + commas, x1, side * 8 + cs));
  keys[n++] = keyOf(feature4(142, chain, headStem, side, t0));
  keys[n++] = keyOf(feature4(143, context.summary[document.tokens[i]!.sentence]!, place, q0, cs));
  keys[n++] = keyOf(feature4(144, context.summary[facts.sentence]!, place, q0, cs * 8 + ss));
  keys[n++] = keyOf(feature3(145, here, cs, ss));
  keys[n++] = keyOf(feature4(146, view.shape[i]!, t0, ss, here));
  return pairFeatures(pairs, i - first, end - first, here, all, t0, last3, headStem, keys, n);
}

/** The transition class of the token entered: side of the cue, and whether a mark or quotation matters. */
export function passTwoClass(view: TokenView, side: number, i: number): number {
  if (side === 2) return 0;
  const kind = view.state[i]! > 0 ? 1 : view.isWord[i] ? 0 : 2;
  return side === 0 ? (kind === 2 ? 2 : 1) : kind === 0 ? 3 : kind === 1 ? 4 : 5;
}

/** What the network holds of the token and its neighbours toward the cue. */
function pairFeatures(
  { content, source, edge }: PairOpinion, t: number, count: number, here: number, all: number, tag: number, last3: number, headStem: number,
  keys: Int32Array, from: number,
): number {
  const mine = content[t]! * 8 + source[t]!;
  const before = t > 0 ? content[t - 1]! * 8 + source[t - 1]! : 99, after = t + 1 < count ? content[t + 1]! * 8 + source[t + 1]! : 99;
  let n = from;
  keys[n++] = keyOf(feature2(160, mine, here));
  keys[n++] = keyOf(feature2(161, mine, edge[t]!));
  keys[n++] = keyOf(feature3(162, before, mine, after));
  keys[n++] = keyOf(feature3(163, mine, all, here >> 3));
  keys[n++] = keyOf(feature3(164, edge[t]!, all, here >> 3));
  keys[n++] = keyOf(feature4(165, mine, before, tag, last3));
  keys[n++] = keyOf(feature4(166, mine, after, tag, edge[t]!));
  keys[n++] = keyOf(feature3(167, mine, headStem, here >> 3));
  keys[n++] = keyOf(feature4(168, edge[t]!, t > 0 ? edge[t - 1]! : 99, t + 1 < count ? edge[t + 1]! : 99, here >> 3));
  return n;
}
