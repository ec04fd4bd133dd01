import type { TextDocument } from '../../../text/document.ts';
import type { Candidate } from './candidates.ts';
import { windowOf } from './candidates.ts';
import { fieldFor, ROW } from './field.ts';
import type { CrfModel } from './model.ts';
import { PAIR_OUT } from './net-shape.ts';
import type { PairOpinion, PairSource } from './pair.ts';
import { readPairs } from './pair.ts';
import type { MarginalSteps, Walk } from './pass-two-features.ts';
import { IN_CUE, passTwoClass, readCue, readPassTwoValues, startWalk, walkPast } from './pass-two-features.ts';
import { PASS_TWO_LABELS } from './pass-two-labels.ts';
import type { SentenceContext } from './sentence-context.ts';
import type { TokenView } from './token-view.ts';
import { COLUMN, MOST_TOKENS, sumPlainly } from './weight-table.ts';

/** Called for each token of a window, outwards from the cue on each side; the values of those outside the cue (`side` 2) stand ready. */
export type VisitToken = (i: number, side: number) => void;

/** Where values are put: `step` from one to the next, for the token of a window's place `t` from `t % tokens` on. */
export type ValueGrid = { readonly values: Int32Array; readonly step: number; readonly tokens: number };

/** Visits a candidate's window outwards from the cue: the cue, then leftwards, then rightwards. Before each call the token's values are put in the grid. */
export function visitWindow(
  document: TextDocument, view: TokenView, context: SentenceContext, steps: MarginalSteps, pairs: PairOpinion, candidate: Candidate,
  { values, step, tokens }: ValueGrid, visit: VisitToken,
): void {
  const { first, end } = windowOf(document, candidate);
  const facts = readCue(document, view, context, candidate);
  for (let i = candidate.first; i < candidate.end; i++) visit(i, 2);
  const see = (i: number, side: number, walk: Walk): void => {
    readPassTwoValues(document, view, context, steps, facts, pairs, side, walk, i, first, end, values, (i - first) % tokens, step);
    visit(i, side);
    walkPast(walk, view, context, steps, i);
  };
  const left = startWalk(), right = startWalk();
  for (let i = candidate.first - 1; i >= first; i--) see(i, 0, left);
  for (let i = candidate.end; i < end; i++) see(i, 1, right);
}

/** A candidate with the second pass's marginals over its window, and the scores for its best labelling, in rows of `ROW`, and the classes. */
export type Linked = {
  readonly candidate: Candidate; readonly first: number; readonly end: number;
  readonly marginal: Float32Array; readonly pathScores: Float32Array; readonly classes: Uint8Array;
};

/** How much the linear scores and the network's own count: the linear ones have heard the network already. */
const LINEAR_SHARE = 0.9, PAIR_SHARE = 0.2;
/** The same for the best labelling: where a content begins and ends, the network deserves more of a hearing than in how sure all is. */
const PATH_LINEAR_SHARE = 1, PATH_PAIR_SHARE = 0.3;

/** In candidates, whose windows have some fifty tokens each. */
const WORTH_SWEEPING = 5;

/** Runs the second pass for each candidate. */
export function runPassTwo(
  document: TextDocument, view: TokenView, context: SentenceContext, steps: MarginalSteps,
  candidates: readonly Candidate[], model: CrfModel, source: PairSource,
): Linked[] {
  const L = PASS_TWO_LABELS, { scorer: { values, scores: linear, width, run, sweep }, table, transitions } = model;
  const grid: ValueGrid = { values, step: COLUMN, tokens: MOST_TOKENS }, inCue = new Float32Array(L);
  if (candidates.length >= WORTH_SWEEPING) sweep();
  sumPlainly(table, Int32Array.of(IN_CUE), 1, inCue);
  return candidates.map((candidate) => {
    const { first, end } = windowOf(document, candidate);
    const count = end - first, classes = new Uint8Array(count);
    const pairs = readPairs(source, candidate.first, candidate.end, first, end), field = fieldFor(transitions, count);
    visitWindow(document, view, context, steps, pairs, candidate, grid, (i, side) => {
      classes[i - first] = passTwoClass(view, side, i);
    });
    run(count);
    for (let i = candidate.first; i < candidate.end; i++) linear.set(inCue, (i - first) * width);
    const pathScores = new Float32Array(count * ROW), { logs } = pairs, { scores } = field;
    for (let t = 0; t < count; t++) {
      for (let l = 0, row = t * ROW; l < L; l++) {
        const own = linear[t * width + l]!, pair = logs[t * PAIR_OUT + l]!;
        pathScores[row + l] = PATH_LINEAR_SHARE * own + PATH_PAIR_SHARE * pair;
        scores[row + l] = LINEAR_SHARE * own + PAIR_SHARE * pair;
      }
    }
    field.sum(count, classes);
    return { candidate, first, end, marginal: field.marginal.slice(0, count * ROW), pathScores, classes };
  });
}
