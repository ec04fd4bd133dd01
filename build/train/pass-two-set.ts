/** Turns articles and their (out-of-fold) first-pass results into the second pass's training sequences: one a cue candidate. */
import type { Candidate } from '../../src/engine/spans/model/candidates.ts';
import { windowOf } from '../../src/engine/spans/model/candidates.ts';
import { IN_CUE, MAX_PASS_TWO_FEATURES, PASS_TWO_TEMPLATES, passTwoClass, readSteps } from '../../src/engine/spans/model/pass-two-features.ts';
import { TWO } from '../../src/engine/spans/model/pass-two-labels.ts';
import type { PairSource } from '../../src/engine/spans/model/pair.ts';
import { readPairs } from '../../src/engine/spans/model/pair.ts';
import type { PassOneResult } from '../../src/engine/spans/model/run-pass-one.ts';
import type { ValueGrid } from '../../src/engine/spans/model/run-pass-two.ts';
import { visitWindow } from '../../src/engine/spans/model/run-pass-two.ts';
import { fillKeys } from '../../src/engine/spans/model/templates.ts';
import type { Gold, Run } from './corpus.ts';
import type { FeatureCounter, SequenceSet } from './crf-trainer.ts';
import { countKeys } from './crf-trainer.ts';
import type { Prepared } from './pass-one-set.ts';

/** The gold attribution a candidate stands for: the one whose cue it shares most words with. */
export function goldOf(gold: readonly Gold[], candidate: Candidate): Gold | undefined {
  let best: Gold | undefined, most = 0;
  for (const one of gold) {
    const shared = Math.min(candidate.end, one.cue[1]) - Math.max(candidate.first, one.cue[0]);
    if (shared > most) {
      most = shared;
      best = one;
    }
  }
  return best;
}

/** Candidates to learn from: those found, and the gold cues that were not. */
export function learningCandidates(prepared: Prepared, found: readonly Candidate[]): Candidate[] {
  const { gold, discarded } = prepared.article;
  const missed = gold
    .filter(({ cue }) => !found.some((one) => one.first < cue[1] && cue[0] < one.end))
    .map(({ cue }): Candidate => ({ first: cue[0], end: cue[1], exact: 0, mass: 0 }));
  return [...found, ...missed].filter(({ first }) => !discarded[first]);
}

/** Labels of a window for the gold attribution, all outside where there is none. */
export function passTwoLabels(gold: Gold | undefined, first: number, end: number, candidate: Candidate): Uint8Array {
  const labels = new Uint8Array(end - first);
  if (!gold) return labels;
  const paint = (runs: readonly Run[], begin: number, inside: number, last: number): void => {
    for (const [from, to] of runs) {
      for (let i = Math.max(from, first); i < Math.min(to, end); i++) {
        if (i >= candidate.first && i < candidate.end) continue;
        labels[i - first] = i === from || i === first ? begin : i === to - 1 ? last : inside;
      }
    }
  };
  paint(gold.content, TWO.beginContent, TWO.inContent, TWO.endContent);
  paint(gold.source, TWO.beginSource, TWO.inSource, TWO.inSource);
  return labels;
}

/** One candidate to learn from. */
export type Lesson = { readonly prepared: Prepared; readonly result: PassOneResult; readonly candidates: readonly Candidate[]; readonly source: PairSource };

const values = new Int32Array(MAX_PASS_TWO_FEATURES), keys = new Int32Array(MAX_PASS_TWO_FEATURES);
/** Room for one token. */
const GRID: ValueGrid = { values, step: 1, tokens: 1 };

/** Fills `keys` with the features of the token whose values stand ready; returns how many. */
function readKeys(side: number): number {
  if (side < 2) return fillKeys(PASS_TWO_TEMPLATES, values, keys, 0);
  keys[0] = IN_CUE;
  return 1;
}

/** Counts the features of an article's candidates. */
export function countPassTwo(counter: FeatureCounter, { prepared, result, candidates, source }: Lesson): void {
  const { article, view, context } = prepared;
  const steps = readSteps(result.marginals, view.count);
  for (const candidate of candidates) {
    const { first, end } = windowOf(article.document, candidate), pairs = readPairs(source, candidate.first, candidate.end, first, end);
    visitWindow(article.document, view, context, steps, pairs, candidate, GRID, (_i, side) => countKeys(counter, keys, readKeys(side)));
  }
}

/** The training set over articles, with the counter's rows. */
export function passTwoSet(counter: FeatureCounter, lessons: readonly Lesson[]): SequenceSet {
  const rows = counter.rows!;
  let tokens = 0;
  for (const { prepared, candidates } of lessons) {
    for (const candidate of candidates) {
      const { first, end } = windowOf(prepared.article.document, candidate);
      tokens += end - first;
    }
  }
  const starts = new Int32Array(tokens + 1), labels = new Uint8Array(tokens), classes = new Uint8Array(tokens);
  let features = new Int32Array(tokens * 30), used = 0, base = 0;
  const sequences: number[] = [0];
  for (const { prepared, result, candidates, source } of lessons) {
    const { article, view, context } = prepared;
    const steps = readSteps(result.marginals, view.count);
    for (const candidate of candidates) {
      const { first, end } = windowOf(article.document, candidate);
      const kept: (readonly number[])[] = new Array(end - first);
      const pairs = readPairs(source, candidate.first, candidate.end, first, end);
      visitWindow(article.document, view, context, steps, pairs, candidate, GRID, (i, side) => {
        const count = readKeys(side);
        const found: number[] = [];
        for (let k = 0; k < count; k++) if (rows[keys[k]!]! > 0) found.push(rows[keys[k]!]!);
        kept[i - first] = found;
        classes[base + i - first] = passTwoClass(view, side, i);
      });
      labels.set(passTwoLabels(goldOf(article.gold, candidate), first, end, candidate), base);
      for (let t = 0; t < kept.length; t++) {
        const found = kept[t]!;
        if (used + found.length > features.length) {
          const grown = new Int32Array(Math.ceil(features.length * 1.4));
          grown.set(features);
          features = grown;
        }
        features.set(found, used);
        used += found.length;
        starts[base + t + 1] = used;
      }
      base += end - first;
      sequences.push(base);
    }
  }
  return { features, starts, labels, classes, sequences: Int32Array.from(sequences), keys: counter.keys };
}

/** Weights by key as the engine's table, rows without weight left out. */
export function nonZeroRows(keys: Int32Array, weights: Float32Array, labels: number, least = 0): { keys: Int32Array; weights: Float32Array } {
  const kept: number[] = [];
  for (let row = 1; row < keys.length; row++) {
    for (let l = 0; l < labels; l++) {
      if (Math.abs(weights[row * labels + l]!) > least) {
        kept.push(row);
        break;
      }
    }
  }
  const values = new Float32Array((kept.length + 1) * labels);
  kept.forEach((row, at) => values.set(weights.subarray(row * labels, (row + 1) * labels), (at + 1) * labels));
  return { keys: Int32Array.from(kept, (row) => keys[row]!), weights: values };
}
