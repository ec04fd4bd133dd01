import type { TextDocument } from '../../../text/document.ts';
import type { Candidate, Marginals } from './candidates.ts';
import { readCandidates } from './candidates.ts';
import type { Lattice } from './crf.ts';
import { makeLattice, marginals, prepare, reserve } from './crf.ts';
import type { CrfModel } from './model.ts';
import { PASS_ONE_LABELS, passOneClass } from './pass-one.ts';
import { MAX_PASS_ONE_FEATURES, passOneFeatures } from './pass-one-features.ts';
import type { SentenceContext } from './sentence-context.ts';
import type { TokenView } from './token-view.ts';
import { addRows } from './weight-table.ts';

const keys = new Int32Array(MAX_PASS_ONE_FEATURES);

export type PassOneResult = { readonly marginals: Marginals; readonly candidates: readonly Candidate[] };

/** Marginals of every token, and the cue candidates, sentence by sentence. */
export function runPassOne(document: TextDocument, view: TokenView, context: SentenceContext, model: CrfModel): PassOneResult {
  const L = PASS_ONE_LABELS;
  const all = new Float32Array(view.count * L), candidates: Candidate[] = [];
  const lattice: Lattice = makeLattice(L);
  prepare(lattice, model.transitions);
  for (const { first, end } of document.sentences) {
    const count = end - first;
    if (count === 0) continue;
    reserve(lattice, count);
    lattice.scores.fill(0, 0, count * L);
    const classes = new Uint8Array(count);
    for (let t = 0; t < count; t++) {
      const used = passOneFeatures(document, view, context, first + t, keys);
      addRows(model.table, keys, used, lattice.scores, t * L);
      classes[t] = passOneClass(view, first + t);
    }
    marginals(lattice, count, classes);
    all.set(lattice.marginal.subarray(0, count * L), first * L);
    readCandidates(lattice, classes, first, count, all, candidates);
  }
  return { marginals: all, candidates };
}
