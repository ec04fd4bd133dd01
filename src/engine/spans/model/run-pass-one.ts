import type { TextDocument } from '../../../text/document.ts';
import type { Candidate, Marginals } from './candidates.ts';
import { readCandidates } from './candidates.ts';
import type { Transitions } from './crf.ts';
import { fieldFor, ROW } from './field.ts';
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

/** In tokens. */
const WORTH_SWEEPING = 250;

/** Marginals of every token, and the cue candidates, sentence by sentence. With a network's `outputs`, the model's transitions are mixed ones. */
export function runPassOne(document: TextDocument, view: TokenView, context: SentenceContext, model: CrfModel, outputs: Float32Array | null): PassOneResult {
  const all = new Float32Array(view.count * ROW), candidates: Candidate[] = [], source: Scores = { document, view, context, model, outputs };
  if (view.count >= WORTH_SWEEPING) model.scorer.sweep();
  for (const { first, end } of document.sentences) {
    const count = end - first;
    if (count === 0) continue;
    const field = fieldFor(model.transitions, count), classes = new Uint8Array(count);
    for (let t = 0; t < count; t++) classes[t] = passOneClass(view, first + t);
    for (let from = 0; from < count; from += MOST_TOKENS) scoreTokens(source, first + from, Math.min(MOST_TOKENS, count - from), field.scores, from * ROW);
    field.sum(count, classes);
    all.set(field.marginal.subarray(0, count * ROW), first * ROW);
    readCandidates(field, classes, first, count, all, candidates);
  }
  return { marginals: all, candidates };
}

type Scores = { readonly document: TextDocument; readonly view: TokenView; readonly context: SentenceContext; readonly model: CrfModel; readonly outputs: Float32Array | null };

/** Puts the scores of `count` tokens from `first` on in rows of `scores`, the first at `to`. */
function scoreTokens({ document, view, context, model, outputs }: Scores, first: number, count: number, scores: Float32Array, to: number): void {
  const { values, scores: linear, width, run } = model.scorer;
  for (let t = 0; t < count; t++) readPassOneValues(document, view, context, first + t, values, t, COLUMN);
  run(count);
  for (let t = 0; t < count; t++) {
    const row = to + t * ROW, own = t * width, net = (first + t) * OUT_COLUMNS;
    for (let l = 0; l < PASS_ONE_LABELS; l++) scores[row + l] = outputs ? LINEAR_SHARE * linear[own + l]! + NET_SHARE * outputs[net + l]! : linear[own + l]!;
  }
}
