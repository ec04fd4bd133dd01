import type { TextDocument } from '../../../text/document.ts';
import type { Candidate } from './candidates.ts';
import { windowOf } from './candidates.ts';
import type { Lattice } from './crf.ts';
import { makeLattice, marginals, prepare, reserve } from './crf.ts';
import type { CrfModel } from './model.ts';
import type { PairOpinion, PairSource } from './pair.ts';
import { readPairs } from './pair.ts';
import type { MarginalSteps } from './pass-two-features.ts';
import { MAX_PASS_TWO_FEATURES, passTwoClass, passTwoFeatures, readCue, startWalk, walkPast } from './pass-two-features.ts';
import { PASS_TWO_LABELS } from './pass-two-labels.ts';
import type { SentenceContext } from './sentence-context.ts';
import type { TokenView } from './token-view.ts';
import { sumRows } from './weight-table.ts';

/** Called for each token of a window, in reading order within each side, with its features in `keys`. */
export type VisitToken = (i: number, side: number, keys: Int32Array, count: number) => void;

const keys = new Int32Array(MAX_PASS_TWO_FEATURES);

/** Visits a candidate's window outwards from the cue: the cue, then leftwards, then rightwards. */
export function visitWindow(
  document: TextDocument, view: TokenView, context: SentenceContext, steps: MarginalSteps, pairs: PairOpinion, candidate: Candidate,
  visit: VisitToken,
): void {
  const { first, end } = windowOf(document, candidate);
  const facts = readCue(document, view, context, candidate);
  const see = (i: number, side: number, walk = startWalk()): void => {
    visit(i, side, keys, passTwoFeatures(document, view, context, steps, facts, pairs, side, walk, i, first, end, keys));
  };
  for (let i = candidate.first; i < candidate.end; i++) see(i, 2);
  const left = startWalk();
  for (let i = candidate.first - 1; i >= first; i--) {
    see(i, 0, left);
    walkPast(left, view, context, steps, i);
  }
  const right = startWalk();
  for (let i = candidate.end; i < end; i++) {
    see(i, 1, right);
    walkPast(right, view, context, steps, i);
  }
}

/** A candidate with the second pass's marginals over its window, and the scores and classes for its best labelling; token-major. */
export type Linked = {
  readonly candidate: Candidate; readonly first: number; readonly end: number;
  readonly marginal: Float32Array; readonly pathScores: Float32Array; readonly classes: Uint8Array;
};

/** How much the linear scores and the network's own count: the linear ones have heard the network already. */
const LINEAR_SHARE = 0.9, PAIR_SHARE = 0.15;
/** The same for the best labelling: where a content begins and ends, the network deserves more of a hearing than in how sure all is. */
const PATH_LINEAR_SHARE = 1, PATH_PAIR_SHARE = 0.3;
/** Below this a label's chance counts as this much: the network alone never rules a label out. */
const LEAST_CHANCE = 1e-4;

/** Runs the second pass for each candidate. */
export function runPassTwo(
  document: TextDocument, view: TokenView, context: SentenceContext, steps: MarginalSteps,
  candidates: readonly Candidate[], model: CrfModel, source: PairSource,
): Linked[] {
  const L = PASS_TWO_LABELS;
  const lattice: Lattice = makeLattice(L);
  prepare(lattice, model.transitions);
  return candidates.map((candidate) => {
    const { first, end } = windowOf(document, candidate);
    const count = end - first;
    reserve(lattice, count);
    const classes = new Uint8Array(count);
    const pairs = readPairs(source, candidate.first, candidate.end, first, end);
    visitWindow(document, view, context, steps, pairs, candidate, (i, side, found, used) => {
      sumRows(model.table, found, used, lattice.scores, (i - first) * L);
      classes[i - first] = passTwoClass(view, side, i);
    });
    const pathScores = new Float32Array(count * L);
    for (let k = 0; k < count * L; k++) {
      const chance = pairs.chances[k]!, linear = lattice.scores[k]!, pair = chance > 0 ? Math.log(Math.max(LEAST_CHANCE, chance)) : 0;
      pathScores[k] = PATH_LINEAR_SHARE * linear + PATH_PAIR_SHARE * pair;
      lattice.scores[k] = LINEAR_SHARE * linear + PAIR_SHARE * pair;
    }
    marginals(lattice, count, classes);
    return { candidate, first, end, marginal: lattice.marginal.slice(0, count * L), pathScores, classes };
  });
}
