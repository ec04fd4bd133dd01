import type { TextDocument } from '../../../text/document.ts';
import type { Candidate, Marginals } from './candidates.ts';
import { readCandidates } from './candidates.ts';
import type { Lattice, Transitions } from './crf.ts';
import { makeLattice, marginals, prepare, reserve } from './crf.ts';
import type { CrfModel } from './model.ts';
import { OUT_COLUMNS } from './net-shape.ts';
import { PASS_ONE_LABELS, passOneClass } from './pass-one.ts';
import { readPassOneValues } from './pass-one-features.ts';
import type { SentenceContext } from './sentence-context.ts';
import type { TokenView } from './token-view.ts';
import { COLUMN, MOST_TOKENS } from './weight-table.ts';

export type PassOneResult = { readonly marginals: Marginals; readonly candidates: readonly Candidate[] };

/** How much the linear scores and the network's count where both are there; their sum is above one, for each alone is too sure of itself. */
export const LINEAR_SHARE = 0.6, NET_SHARE = 0.6;

/** Transitions of both scorers, weighed as their scores are. */
export function mixTransitions(linear: Transitions, net: Transitions): Transitions {
  const mixed = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, at) => LINEAR_SHARE * value + NET_SHARE * b[at]!);
  return { labels: linear.labels, begin: mixed(linear.begin, net.begin), end: mixed(linear.end, net.end), between: mixed(linear.between, net.between) };
}

/** Marginals of every token, and the cue candidates, sentence by sentence. With a network's `outputs`, the model's transitions are mixed ones. */
export function runPassOne(document: TextDocument, view: TokenView, context: SentenceContext, model: CrfModel, outputs: Float32Array | null): PassOneResult {
  const L = PASS_ONE_LABELS, { values, scores: linear, width, run } = model.scorer;
  const all = new Float32Array(view.count * L), candidates: Candidate[] = [];
  const lattice: Lattice = makeLattice(L);
  prepare(lattice, model.transitions);
  for (const { first, end } of document.sentences) {
    const count = end - first;
    if (count === 0) continue;
    reserve(lattice, count);
    const classes = new Uint8Array(count);
    for (let from = 0; from < count; from += MOST_TOKENS) {
      const many = Math.min(MOST_TOKENS, count - from);
      for (let t = 0; t < many; t++) readPassOneValues(document, view, context, first + from + t, values, t, COLUMN);
      run(many);
      for (let t = 0; t < many; t++) {
        const row = (from + t) * L, own = t * width, net = (first + from + t) * OUT_COLUMNS;
        for (let l = 0; l < L; l++) lattice.scores[row + l] = outputs ? LINEAR_SHARE * linear[own + l]! + NET_SHARE * outputs[net + l]! : linear[own + l]!;
        classes[from + t] = passOneClass(view, first + from + t);
      }
    }
    marginals(lattice, count, classes);
    all.set(lattice.marginal.subarray(0, count * L), first * L);
    readCandidates(lattice, classes, first, count, all, candidates);
  }
  return { marginals: all, candidates };
}
