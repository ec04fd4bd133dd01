/**
 * Trains a linear-chain CRF by FTRL-proximal (McMahan et al., 2013): per-coordinate steps with an L1 term that keeps rare features
 * at exactly zero, so that few rows ship.
 */
import type { Lattice, Transitions } from '../../src/engine/spans/model/crf.ts';
import { makeLattice, marginals, prepare, reserve } from '../../src/engine/spans/model/crf.ts';
import { KEY_BITS } from '../../src/engine/spans/model/hash.ts';
import { makeRandom, shuffled } from './random.ts';

/** Sequences laid end to end. `features` hold rows (0 is none) of token `t` at `starts[t]` … `starts[t + 1]`. */
export type SequenceSet = {
  readonly features: Int32Array;
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  readonly classes: Uint8Array;
  /** First token of each sequence, and the number of tokens at the end. */
  readonly sequences: Int32Array;
  /** Weight of each sequence in the loss. */
  readonly weights?: Float32Array;
  /** Row → key; row 0 is unused. */
  readonly keys: Int32Array;
};

export type CrfSettings = {
  readonly labels: number;
  readonly classes: number;
  readonly epochs: number;
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
  readonly seed: number;
};

export type CrfWeights = { readonly labels: number; readonly keys: Int32Array; readonly weights: Float32Array; readonly transitions: Transitions };

/** Collects features in two passes over the same texts: first counted, then kept where seen often enough. */
export type FeatureCounter = { readonly counts: Uint8Array; rows: Int32Array | null; keys: Int32Array };

/** An empty counter over the whole key space. */
export function makeCounter(): FeatureCounter {
  return { counts: new Uint8Array(2 ** KEY_BITS), rows: null, keys: new Int32Array(1) };
}

/** Counts the first `count` keys, up to 255. */
export function countKeys(counter: FeatureCounter, keys: Int32Array, count: number): void {
  for (let k = 0; k < count; k++) {
    const key = keys[k]!;
    if (counter.counts[key]! < 255) counter.counts[key]!++;
  }
}

/** Numbers the keys seen at least `least` times from 1 on. */
export function freeze(counter: FeatureCounter, least: number): void {
  const rows = new Int32Array(2 ** KEY_BITS), keys: number[] = [0];
  for (let key = 0; key < rows.length; key++) {
    if (counter.counts[key]! < least) continue;
    rows[key] = keys.length;
    keys.push(key);
  }
  counter.rows = rows;
  counter.keys = Int32Array.from(keys);
}

const TINY_GRADIENT = 0.001;

/** Trains and returns the weights; `log` hears of each epoch, `watch` sees the weights after each. */
export function trainCrf(
  set: SequenceSet, settings: CrfSettings, log: (line: string) => void, watch?: (weights: CrfWeights) => void,
): CrfWeights {
  const { labels: L, classes: C } = settings;
  const rows = set.keys.length;
  const w = new Float32Array(rows * L), z = new Float32Array(rows * L), n = new Float32Array(rows * L);
  const transitions: Transitions = { labels: L, begin: new Float32Array(L), end: new Float32Array(L), between: new Float32Array(C * L * L) };
  const slopes = { begin: new Float32Array(L), end: new Float32Array(L), between: new Float32Array(C * L * L) };
  const lattice = makeLattice(L);
  const random = makeRandom(settings.seed);
  const gradient = new Float32Array(L);
  const count = set.sequences.length - 1;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const started = Date.now();
    let loss = 0, tokens = 0;
    for (const at of shuffled(count, random)) {
      const first = set.sequences[at]!, length = set.sequences[at + 1]! - first;
      const weight = set.weights ? set.weights[at]! : 1;
      if (length === 0 || weight === 0) continue;
      reserve(lattice, length);
      emit(set, w, L, first, length, lattice.scores);
      prepare(lattice, transitions);
      const classes = set.classes.subarray(first, first + length);
      const logZ = marginals(lattice, length, classes);
      loss += weight * (logZ - pathScore(set, lattice, transitions, first, length));
      tokens += length;
      stepTransitions(set.labels.subarray(first, first + length), classes, lattice, transitions, slopes, weight);
      for (let t = 0; t < length; t++) {
        let moved = false;
        for (let l = 0; l < L; l++) {
          const g = weight * (lattice.marginal[t * L + l]! - (set.labels[first + t] === l ? 1 : 0));
          gradient[l] = g > TINY_GRADIENT || g < -TINY_GRADIENT ? g : 0;
          if (gradient[l] !== 0) moved = true;
        }
        if (moved) stepRows(set, first + t, gradient, w, z, n, settings);
      }
    }
    log(`epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(4)} a token, ${((Date.now() - started) / 1000).toFixed(0)} s`);
    watch?.({ labels: L, keys: set.keys, weights: w, transitions });
  }
  return { labels: L, keys: set.keys, weights: w, transitions };
}

/** Fills `scores` with the sums of feature weights of `length` tokens from `first` on. */
export function emit(set: SequenceSet, w: Float32Array, L: number, first: number, length: number, scores: Float32Array): void {
  const { features, starts } = set;
  for (let t = 0; t < length; t++) {
    const at = t * L;
    for (let l = 0; l < L; l++) scores[at + l] = 0;
    for (let k = starts[first + t]!; k < starts[first + t + 1]!; k++) {
      const row = features[k]! * L;
      for (let l = 0; l < L; l++) scores[at + l]! += w[row + l]!;
    }
  }
}

function pathScore(set: SequenceSet, lattice: Lattice, transitions: Transitions, first: number, length: number): number {
  const L = lattice.labels;
  let score = transitions.begin[set.labels[first]!]! + transitions.end[set.labels[first + length - 1]!]!;
  for (let t = 0; t < length; t++) {
    const label = set.labels[first + t]!;
    score += lattice.scores[t * L + label]!;
    if (t > 0) score += transitions.between[(set.classes[first + t]! * L + set.labels[first + t - 1]!) * L + label]!;
  }
  return score;
}

function stepRows(
  set: SequenceSet, token: number, gradient: Float32Array, w: Float32Array, z: Float32Array, n: Float32Array, settings: CrfSettings,
): void {
  const { labels: L, alpha, l1, l2 } = settings;
  for (let k = set.starts[token]!; k < set.starts[token + 1]!; k++) {
    const row = set.features[k]! * L;
    for (let l = 0; l < L; l++) {
      const g = gradient[l]!;
      if (g === 0) continue;
      const at = row + l, before = Math.sqrt(n[at]!);
      n[at]! += g * g;
      const root = Math.sqrt(n[at]!);
      z[at]! += g - ((root - before) / alpha) * w[at]!;
      const pull = z[at]!;
      w[at] = pull > l1 ? -(pull - l1) / ((1 + root) / alpha + l2) : pull < -l1 ? -(pull + l1) / ((1 + root) / alpha + l2) : 0;
    }
  }
}

const TRANSITION_STEP = 0.1;

/** Adagrad on the transitions: they are few and dense, nothing needs to be zero. The lattice holds the sequence's marginals. */
export function stepTransitions(
  labels: Uint8Array, classes: Uint8Array, lattice: Lattice, transitions: Transitions, slopes: Omit<Transitions, 'labels'>, weight: number,
): void {
  const length = labels.length;
  const { labels: L, alpha, beta, marginal, between } = lattice;
  const step = (values: Float32Array, sums: Float32Array, at: number, g: number): void => {
    sums[at]! += g * g;
    values[at]! -= (TRANSITION_STEP * g) / Math.sqrt(sums[at]! + 1);
  };
  for (let l = 0; l < L; l++) {
    step(transitions.begin, slopes.begin, l, weight * (marginal[l]! - (labels[0] === l ? 1 : 0)));
    const last = length - 1;
    step(transitions.end, slopes.end, l, weight * (marginal[(length - 1) * L + l]! - (labels[last] === l ? 1 : 0)));
  }
  const emission = new Float64Array(L), into = new Float64Array(L), cells = new Float64Array(L * L);
  for (let t = 1; t < length; t++) {
    const matrix = classes[t]! * L * L;
    let top = -Infinity, sum = 0;
    for (let l = 0; l < L; l++) top = Math.max(top, lattice.scores[t * L + l]!);
    for (let l = 0; l < L; l++) {
      emission[l] = Math.exp(lattice.scores[t * L + l]! - top);
      into[l] = emission[l]! * beta[t * L + l]!;
    }
    for (let k = 0; k < L; k++) {
      for (let l = 0; l < L; l++) sum += cells[k * L + l] = alpha[(t - 1) * L + k]! * between[matrix + k * L + l]! * into[l]!;
    }
    const was = labels[t - 1]!, is = labels[t]!;
    for (let k = 0; k < L; k++) {
      for (let l = 0; l < L; l++) {
        const g = weight * (cells[k * L + l]! / sum - (k === was && l === is ? 1 : 0));
        if (g > TINY_GRADIENT || g < -TINY_GRADIENT) step(transitions.between, slopes.between, matrix + k * L + l, g);
      }
    }
  }
}
