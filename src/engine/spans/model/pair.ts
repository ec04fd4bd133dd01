/** The network's view of a token and a cue together: one hidden layer over both, and over what lies between them. */
import type { TextDocument } from '../../../text/document.ts';
import { BETWEEN_ROWS, OUT_COLUMNS, PAIR, PAIR_OUT } from './net-shape.ts';
import type { FastRoutines } from './net-memory.ts';
import { MOST_PAIRS } from './net-memory.ts';
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
  for (let l = 0; l < PASS_TWO_LABELS; l++) sum += scores[l] = Math.exp(Math.min(30, scores[l]!));
  for (let l = 0; l < PASS_TWO_LABELS; l++) scores[l]! /= sum;
}

const cueHalfOf = new Float32Array(PAIR), hiddenOf = new Float32Array(PAIR), chancesOf = new Float32Array(PAIR_OUT);

/** The network's opinion of a window toward one cue: chances of the second pass's labels, token-major, and steps of what matters in them. */
export type PairOpinion = { readonly chances: Float32Array; readonly content: Uint8Array; readonly source: Uint8Array; readonly edge: Uint8Array };

/** Reads the opinion of the window `[first, end)` of a cue. The cue's own words stay at zero. */
export function readPairs(source: PairSource, cueFirst: number, cueEnd: number, first: number, end: number): PairOpinion {
  const count = end - first, L = PASS_TWO_LABELS, { net: { parameters, work }, outputs, document, view, context } = source;
  const opinion: PairOpinion = {
    chances: new Float32Array(count * L), content: new Uint8Array(count), source: new Uint8Array(count), edge: new Uint8Array(count),
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
    keep(opinion, i - first, chancesOf);
  });
  return opinion;
}

const visited = new Int32Array(MOST_PAIRS);

/** The whole window at once, in WebAssembly. */
function scoreWindow({ net: { work }, outputs, document, view, context }: PairSource, fast: FastRoutines, cueFirst: number, cueEnd: number, first: number, end: number, opinion: PairOpinion): void {
  const { at, matrices: { floats, ints } } = work;
  floats.set(outputs.subarray(first * OUT_COLUMNS, end * OUT_COLUMNS), at.window);
  floats.set(cueHalfOf, at.cueHalf);
  let count = 0, address = at.addresses;
  visitPairs(document, view, context, cueFirst, cueEnd, first, end, (i, place, chain, counts) => {
    visited[count++] = i - first;
    ints[address++] = (at.window + (i - first) * OUT_COLUMNS + 8) * 4;
    ints[address++] = (at.between0 + place * PAIR) * 4;
    ints[address++] = (at.between1 + chain * PAIR) * 4;
    ints[address++] = (at.between2 + counts * PAIR) * 4;
  });
  if (count === 0) return;
  fast.scorePairs(count, at.addresses * 4, at.cueHalf * 4, at.pair * 4, at.pairBias * 4, at.pairHidden * 4, at.pairScores * 4);
  for (let k = 0; k < count; k++) {
    for (let l = 0; l < PASS_TWO_LABELS; l++) chancesOf[l] = floats[at.pairScores + k * PAIR_OUT + l]!;
    toChances(chancesOf);
    keep(opinion, visited[k]!, chancesOf);
  }
}

function keep(opinion: PairOpinion, t: number, chances: Float32Array): void {
  const begin = chances[TWO.beginContent]!, last = chances[TWO.endContent]!;
  for (let l = 0; l < PASS_TWO_LABELS; l++) opinion.chances[t * PASS_TWO_LABELS + l] = chances[l]!;
  opinion.content[t] = chanceStep(begin + chances[TWO.inContent]! + last);
  opinion.source[t] = chanceStep(chances[TWO.beginSource]! + chances[TWO.inSource]!);
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
