/** The second pass's features: what each token of a paragraph says about being source or content of one cue. */
import type { TextDocument } from '../../../text/document.ts';
import type { Candidate, Marginals } from './candidates.ts';
import { ROW } from './field.ts';
import { feature1, keyOf, mix } from './hash.ts';
import type { PairOpinion } from './pair.ts';
import { ONE } from './pass-one.ts';
import { distanceStep } from './pass-one-features.ts';
import { chanceStep } from './pass-two-labels.ts';
import type { SentenceContext } from './sentence-context.ts';
import { IS_FINITE, IS_VERB, TAG_COUNT } from './tag-set.ts';
import { compileTemplates } from './templates.ts';
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
    const row = i * ROW;
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

/**
 * What the templates join. all, before, after: mixed steps of the first pass's marginals at the token and its neighbours; roles: those of content and
 * source; here and place: where the token lies toward the cue, with and without the distance; pair…: the network's opinion.
 */
const NAMES = [
  'here', 'place', 'side', 'distance', 'all', 'before', 'after', 'cs', 'ss', 'qs', 'roles', 'sideRoles', 'sideContent', 'nextCue', 'lastCue',
  't0', 't1', 't2', 'u1', 'u2', 'w0', 'w1', 'x1', 'x2', 'shape0', 'q0', 'q1', 'p1', 'quoteShape', 'edge', 'summary', 'cueSummary',
  'chain', 'last3', 'cues', 'finite', 'commas', 'quotes', 'cuesFinite', 'commasQuotes', 'finiteCommas',
  'headStem', 'headTag', 'shape', 'cueNext', 'cueBefore', 'cueLast', 'pair', 'pair1', 'pairNext', 'pairEdge', 'pairEdge1', 'pairEdgeNext', 'zero',
] as const;

/** The second pass's templates over the values `readPassTwoValues` gives. */
export const PASS_TWO_TEMPLATES = compileTemplates<(typeof NAMES)[number]>(NAMES, [
  [101, 'here all'], [102, 'place all'], [103, 'place before all'], [104, 'place all after'], [105, 'here t0 q0'],
  [106, 'chain side all'], [107, 'chain place t0'], [108, 'last3 place all'], [109, 'last3 side t0 q0'],
  [110, 'cues place roles qs'], [111, 'cuesFinite commasQuotes side q0'], [112, 'finite place t0 roles'],
  [113, 'commas quotes place roles'], [114, 'headStem here zero'], [115, 'headStem place roles'], [116, 'headStem side last3 q0'],
  [117, 'headStem side distance t0'], [118, 'headTag here t0 t1'], [119, 'headTag here t0 u1'], [120, 'shape place last3 roles'],
  [121, 'shape here cueNext q0'], [122, 'cueBefore here all zero'], [123, 'cueNext here all zero'], [124, 'cueLast here t0 zero'],
  [125, 'cueLast place roles last3'], [126, 'w0 place roles'], [127, 'w1 place all'], [128, 'x1 place all'], [129, 'w0 w1 side'],
  [130, 'w0 x1 side'], [131, 't1 t0 u1 place'], [132, 't0 u1 u2 sideRoles'], [133, 't2 t1 t0 sideRoles'],
  [134, 'q0 quoteShape place cs'], [135, 'q1 q0 p1 here'], [136, 'edge place roles q0'], [137, 'edge place t0 u1'],
  [138, 'nextCue lastCue place roles'], [139, 'x1 x2 side cs'], [140, 'x1 u2 place cs'], [141, 'cues finiteCommas x1 sideContent'],
  [142, 'chain headStem side t0'], [143, 'summary place q0 cs'], [144, 'cueSummary place q0 roles'], [145, 'here cs ss'],
  [146, 'shape0 t0 ss here'], [160, 'pair here'], [161, 'pair pairEdge'], [162, 'pair1 pair pairNext'], [163, 'pair all place'],
  [164, 'pairEdge all place'], [165, 'pair pair1 t0 last3'], [166, 'pair pairNext t0 pairEdge'], [167, 'pair headStem place'],
  [168, 'pairEdge pairEdge1 pairEdgeNext place'],
]);

const clip = (count: number, top: number): number => (count < top ? count : top);
const EDGE = TAG_COUNT, EDGE_STATE = 9, EDGE_STEP = 9, EDGE_PAIR = 99, BEFORE = 1, AFTER = 2;
/** The only feature of a cue's own words. */
export const IN_CUE = keyOf(feature1(100, 1));

/** Fills `values` from `from` on, `step` by `step`, with what the templates ask of token `i`, outside the cue. `side` is 0 left, 1 right. */
export function readPassTwoValues(
  document: TextDocument, view: TokenView, context: SentenceContext, steps: MarginalSteps, facts: CueFacts,
  pairs: PairOpinion, side: number, walk: Walk, i: number, first: number, end: number, values: Int32Array, from: number, step: number,
): void {
  const { cue } = facts, s = document.tokens[i]!.sentence;
  const distance = distanceStep(side === 0 ? cue.first - i : i - cue.end + 1);
  const offset = s - facts.sentence, place = side * 8 + (offset < -2 ? -2 : offset > 2 ? 2 : offset) + 2;
  let n = readMarginals(steps, i, first, end, side, place, distance, values, from - step, step);
  n = readTokens(view, i, first, end, values, n, step);
  const sentence = document.sentences[s]!;
  values[n += step] = (i === sentence.first ? 1 : 0) + (i + 1 === sentence.end ? 2 : 0);
  values[n += step] = context.summary[s]!;
  values[n += step] = context.summary[facts.sentence]!;
  readWalk(facts, walk, pairs, i - first, end - first, values, n, step);
}

/** Place and marginals, in the order of `NAMES`; `last` is where the value before them stands. */
function readMarginals(steps: MarginalSteps, i: number, first: number, end: number, side: number, place: number, distance: number, values: Int32Array, last: number, step: number): number {
  const content = steps.content[i]!, source = steps.source[i]!;
  let n = last;
  values[n += step] = place * 8 + distance;
  values[n += step] = place;
  values[n += step] = side;
  values[n += step] = distance;
  values[n += step] = steps.all[i]!;
  values[n += step] = i > first ? steps.all[i - 1]! : -1;
  values[n += step] = i + 1 < end ? steps.all[i + 1]! : -1;
  values[n += step] = content;
  values[n += step] = source;
  values[n += step] = steps.cue[i]!;
  values[n += step] = content * 8 + source;
  values[n += step] = side * 64 + content * 8 + source;
  values[n += step] = side * 8 + content;
  values[n += step] = i + 1 < end ? steps.cue[i + 1]! : EDGE_STEP;
  values[n += step] = i > first ? steps.cue[i - 1]! : EDGE_STEP;
  return n;
}

/** The token and its neighbours. */
function readTokens({ word, tag, shape, state, quoteShape }: TokenView, i: number, first: number, end: number, values: Int32Array, last: number, step: number): number {
  let n = last;
  values[n += step] = tag[i]!;
  values[n += step] = i > first ? tag[i - 1]! : EDGE;
  values[n += step] = i > first + 1 ? tag[i - 2]! : EDGE;
  values[n += step] = i + 1 < end ? tag[i + 1]! : EDGE;
  values[n += step] = i + 2 < end ? tag[i + 2]! : EDGE;
  values[n += step] = word[i]!;
  values[n += step] = i > first ? word[i - 1]! : BEFORE;
  values[n += step] = i + 1 < end ? word[i + 1]! : AFTER;
  values[n += step] = i + 2 < end ? word[i + 2]! : AFTER;
  values[n += step] = shape[i]!;
  values[n += step] = state[i]!;
  values[n += step] = i > first ? state[i - 1]! : EDGE_STATE;
  values[n += step] = i + 1 < end ? state[i + 1]! : EDGE_STATE;
  values[n += step] = quoteShape[i]!;
  return n;
}

/** What lies between token and cue, the cue itself, and what the network holds of the token toward it. */
function readWalk(facts: CueFacts, walk: Walk, { content, source, edge }: PairOpinion, t: number, count: number, values: Int32Array, last: number, step: number): void {
  const cues = clip(walk.cues, 3), finite = clip(walk.finite, 3), commas = clip(walk.commas, 3), quotes = clip(walk.quotes, 3);
  let n = last;
  values[n += step] = walk.chain;
  values[n += step] = walk.last3;
  values[n += step] = cues;
  values[n += step] = finite;
  values[n += step] = commas;
  values[n += step] = quotes;
  values[n += step] = cues * 4 + finite;
  values[n += step] = commas * 4 + quotes;
  values[n += step] = finite * 4 + commas;
  values[n += step] = facts.headStem;
  values[n += step] = facts.headTag;
  values[n += step] = facts.shape;
  values[n += step] = facts.next;
  values[n += step] = facts.before;
  values[n += step] = facts.last;
  values[n += step] = content[t]! * 8 + source[t]!;
  values[n += step] = t > 0 ? content[t - 1]! * 8 + source[t - 1]! : EDGE_PAIR;
  values[n += step] = t + 1 < count ? content[t + 1]! * 8 + source[t + 1]! : EDGE_PAIR;
  values[n += step] = edge[t]!;
  values[n += step] = t > 0 ? edge[t - 1]! : EDGE_PAIR;
  values[n += step] = t + 1 < count ? edge[t + 1]! : EDGE_PAIR;
  values[n += step] = 0;
}

/** The transition class of the token entered: side of the cue, and whether a mark or quotation matters. */
export function passTwoClass(view: TokenView, side: number, i: number): number {
  if (side === 2) return 0;
  const kind = view.state[i]! > 0 ? 1 : view.isWord[i] ? 0 : 2;
  return side === 0 ? (kind === 2 ? 2 : 1) : kind === 0 ? 3 : kind === 1 ? 4 : 5;
}
