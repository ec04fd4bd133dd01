/** The network's view of a token and a cue together: one hidden layer over both, and over what lies between them. */
import type { TextDocument } from '../../../text/document.ts';
import { BETWEEN_ROWS, OUT_COLUMNS, PAIR, PAIR_OUT } from './net-shape.ts';
import type { FastRoutines } from './net-memory.ts';
import { MOST_PAIRS, MOST_SCORE } from './net-memory.ts';
import type { Net, Parameters } from './net.ts';
import { distanceStep } from './pass-one-features.ts';
import { chanceStep, PASS_TWO_LABELS, TWO } from './pass-two-labels.ts';
import type { SentenceContext } from './sentence-context.ts';
import { IS_FINITE } from './tag-set.ts';
import type { TokenView } from './token-view.ts';

/** Called with a token of the window and its rows in the three tables of what lies between. */
export type VisitPair = (i: number, place: number, chain: number, counts: number) => void;

const CUE_MARKER = 6;

/** Visits the window `[first, end)` outwards from the cue `[cueFirst, cueEnd)`, the cue's own words left out. */
export function visitPairs(
  document: TextDocument, view: TokenView, context: SentenceContext, cueFirst: number, cueEnd: number, first: number, end: number, visit: VisitPair,
): void {
  const home = document.tokens[cueFirst]!.sentence;
  for (let side = 0; side < 2; side++) {
    let last3 = 0, cues = 0, finite = 0, commas = 0, quotes = 0;
    for (let i = side === 0 ? cueFirst - 1 : cueEnd; side === 0 ? i >= first : i < end; i += side === 0 ? -1 : 1) {
      const offset = Math.max(-2, Math.min(2, document.tokens[i]!.sentence - home)) + 2;
      const distance = distanceStep(side === 0 ? cueFirst - i : i - cueEnd + 1);
      const counts = (((Math.min(cues, 3) * 4 + Math.min(finite, 3)) * 4 + Math.min(commas, 3)) * 2 + Math.min(quotes, 1)) * 2 + side;
      visit(i, (side * 5 + offset) * 8 + distance, (((last3 % BETWEEN_ROWS[1]) * 2 + side) % BETWEEN_ROWS[1]), counts);
      const marker = context.marker[i]!;
      if (IS_FINITE[view.tag[i]!]) finite++;
      if (marker === 0) continue;
      if (marker === CUE_MARKER) cues++;
      if (marker === 1) commas++;
      if (marker === 4 || marker === 5) quotes++;
      last3 = (last3 * 9 + marker) % 729;
    }
  }
}

/** Sums a cue's half of the hidden layer over its words and divides by their number, into `cueHalf`. */
export function readCueHalf(outputs: Float32Array, base: number, cueFirst: number, cueEnd: number, cueHalf: Float32Array): void {
  cueHalf.fill(0);
  for (let i = cueFirst; i < cueEnd; i++) {
    const at = base + i * OUT_COLUMNS + 8 + PAIR;
    for (let p = 0; p < PAIR; p++) cueHalf[p]! += outputs[at + p]!;
  }
  for (let p = 0; p < PAIR; p++) cueHalf[p]! /= cueEnd - cueFirst;
}

/** The hidden layer of one pair, into `hidden`. */
export function readPair(
  parameters: Parameters, outputs: Float32Array, base: number, cueHalf: Float32Array, i: number, place: number, chain: number, counts: number,
  hidden: Float32Array,
): void {
  const at = base + i * OUT_COLUMNS + 8;
  const a = parameters.between0!, b = parameters.between1!, c = parameters.between2!;
  for (let p = 0; p < PAIR; p++) {
    const sum = outputs[at + p]! + cueHalf[p]! + a[place * PAIR + p]! + b[chain * PAIR + p]! + c[counts * PAIR + p]!;
    hidden[p] = sum > 0 ? sum : 0;
  }
}

/** The chances of the second pass's labels for one pair, into `chances`. */
export function scorePair(parameters: Parameters, hidden: Float32Array, chances: Float32Array): void {
  const pair = parameters.pair!, bias = parameters.pairBias!;
  for (let l = 0; l < PASS_TWO_LABELS; l++) chances[l] = bias[l]!;
  for (let p = 0; p < PAIR; p++) {
    const value = hidden[p]!;
    if (value === 0) continue;
    for (let l = 0; l < PASS_TWO_LABELS; l++) chances[l]! += value * pair[p * PAIR_OUT + l]!;
  }
  toChances(chances);
}

/** Turns scores into chances, in place. */
function toChances(scores: Float32Array): void {
  let sum = 0;
  for (let l = 0; l < PASS_TWO_LABELS; l++) sum += scores[l] = Math.exp(Math.min(MOST_SCORE, scores[l]!));
  for (let l = 0; l < PASS_TWO_LABELS; l++) scores[l]! /= sum;
}

const cueHalfOf = new Float32Array(PAIR), hiddenOf = new Float32Array(PAIR), chancesOf = new Float32Array(PAIR_OUT);

/**
 * The network's opinion of a window toward one cue: logarithms of the chances of the second pass's labels, in rows of `PAIR_OUT`, and steps of what
 * matters in the chances. All is zero for the cue's own words.
 */
export type PairOpinion = { readonly logs: Float32Array; readonly content: Uint8Array; readonly source: Uint8Array; readonly edge: Uint8Array };

/** Below this a label's chance counts as this much: the network alone never rules a label out. */
const LEAST_CHANCE = 1e-4, LEAST_LOG = Math.log(LEAST_CHANCE);

/** Reads the opinion of the window `[first, end)` of a cue. */
export function readPairs(source: PairSource, cueFirst: number, cueEnd: number, first: number, end: number): PairOpinion {
  const count = end - first, { net: { parameters, work }, outputs, document, view, context } = source;
  const opinion: PairOpinion = {
    logs: new Float32Array(count * PAIR_OUT), content: new Uint8Array(count), source: new Uint8Array(count), edge: new Uint8Array(count),
  };
  readCueHalf(outputs, 0, cueFirst, cueEnd, cueHalfOf);
  const { fast } = work.matrices;
  if (fast && count <= MOST_PAIRS) {
    scoreWindow(source, fast, cueFirst, cueEnd, first, end, opinion);
    return opinion;
  }
  visitPairs(document, view, context, cueFirst, cueEnd, first, end, (i, place, chain, counts) => {
    readPair(parameters, outputs, 0, cueHalfOf, i, place, chain, counts, hiddenOf);
    scorePair(parameters, hiddenOf, chancesOf);
    for (let l = 0; l < PASS_TWO_LABELS; l++) opinion.logs[(i - first) * PAIR_OUT + l] = Math.log(Math.max(LEAST_CHANCE, chancesOf[l]!));
    keepSteps(opinion, i - first, chancesOf, 0);
  });
  return opinion;
}

/** The whole window at once, in WebAssembly. */
function scoreWindow({ net: { work }, outputs, document, view, context }: PairSource, fast: FastRoutines, cueFirst: number, cueEnd: number, first: number, end: number, opinion: PairOpinion): void {
  const { at, matrices: { floats, ints } } = work, isKept = outputs.buffer === floats.buffer;
  const window = isKept ? outputs.byteOffset / 4 + first * OUT_COLUMNS : at.window;
  if (!isKept) floats.set(outputs.subarray(first * OUT_COLUMNS, end * OUT_COLUMNS), window);
  floats.set(cueHalfOf, at.cueHalf);
  const put = (i: number, place: number, chain: number, counts: number): void => {
    const address = at.addresses + (i - first) * 4;
    ints[address] = (window + (i - first) * OUT_COLUMNS + 8) * 4;
    ints[address + 1] = (at.between0 + place * PAIR) * 4;
    ints[address + 2] = (at.between1 + chain * PAIR) * 4;
    ints[address + 3] = (at.between2 + counts * PAIR) * 4;
  };
  visitPairs(document, view, context, cueFirst, cueEnd, first, end, put);
  // The cue's own words are scored too, and left out below.
  for (let i = cueFirst; i < cueEnd; i++) put(i, 0, 0, 0);
  const count = end - first;
  fast.scorePairs(count, at.addresses * 4, at.cueHalf * 4, at.pair * 4, at.pairBias * 4, at.pairHidden * 4, at.pairScores * 4);
  fast.soften(count, at.pairScores * 4, at.pairChances * 4);
  for (let t = 0; t < count; t++) {
    if (t >= cueFirst - first && t < cueEnd - first) continue;
    const row = at.pairScores + t * PAIR_OUT, most = Math.log(floats[row + PAIR_OUT - 1]!);
    for (let l = 0; l < PASS_TWO_LABELS; l++) opinion.logs[t * PAIR_OUT + l] = Math.max(LEAST_LOG, floats[row + l]! + most);
    keepSteps(opinion, t, floats, at.pairChances + t * PAIR_OUT);
  }
}

/** Cuts in steps the chances that stand from `from` on. */
function keepSteps(opinion: PairOpinion, t: number, chances: Float32Array, from: number): void {
  const begin = chances[from + TWO.beginContent]!, last = chances[from + TWO.endContent]!;
  opinion.content[t] = chanceStep(begin + chances[from + TWO.inContent]! + last);
  opinion.source[t] = chanceStep(chances[from + TWO.beginSource]! + chances[from + TWO.inSource]!);
  opinion.edge[t] = chanceStep(begin) * 8 + chanceStep(last);
}

/** What the network's opinion of pairs is read from. */
export type PairSource = {
  readonly net: Pick<Net, 'parameters' | 'work'>;
  /** `runNet`'s outputs for the document. */
  readonly outputs: Float32Array;
  readonly document: TextDocument;
  readonly view: TokenView;
  readonly context: SentenceContext;
};
