/**
 * Linear-chain conditional random field over dense score arrays (Lafferty, McCallum and Pereira, 2001): marginals by the scaled
 * forward–backward recursions, the best labelling by Viterbi. Transitions differ by the class of the token they enter.
 */

/** Begin and end scores by label, and transition scores `[class][from][to]`, flattened. */
export type Transitions = {
  readonly labels: number;
  readonly begin: Float32Array;
  readonly end: Float32Array;
  readonly between: Float32Array;
};

/** Work arrays for sequences of up to `capacity` tokens; they grow as needed and are used again. */
export type Lattice = {
  labels: number;
  capacity: number;
  /** Emission scores, token-major. */
  scores: Float32Array;
  alpha: Float32Array;
  beta: Float32Array;
  /** exp(score - maximum of the token's scores), then marginals after `marginals`. */
  marginal: Float32Array;
  back: Uint8Array;
  /** exp of the transitions, refreshed by `prepare`. */
  between: Float32Array;
  begin: Float32Array;
  end: Float32Array;
};

/** An empty lattice for a label set. */
export function makeLattice(labels: number, capacity = 256): Lattice {
  const cells = labels * capacity;
  return {
    labels, capacity,
    scores: new Float32Array(cells), alpha: new Float32Array(cells), beta: new Float32Array(cells), marginal: new Float32Array(cells),
    back: new Uint8Array(cells),
    between: new Float32Array(0), begin: new Float32Array(labels), end: new Float32Array(labels),
  };
}

/** Makes room for `count` tokens; what the lattice held is lost when it grows. */
export function reserve(lattice: Lattice, count: number): void {
  if (count <= lattice.capacity) return;
  Object.assign(lattice, makeLattice(lattice.labels, Math.max(count, lattice.capacity * 2)), {
    between: lattice.between, begin: lattice.begin, end: lattice.end,
  });
}

/** Takes over the transition scores, exponentiated once for the sums that follow. */
export function prepare(lattice: Lattice, transitions: Transitions): void {
  lattice.begin = transitions.begin.map(Math.exp);
  lattice.end = transitions.end.map(Math.exp);
  lattice.between = transitions.between.map(Math.exp);
}

/**
 * Fills `lattice.marginal` with the probability of each label at each of `count` tokens, from `lattice.scores`, and `alpha`
 * and `beta` with the scaled recursions. Returns the log of the partition function.
 */
export function marginals(lattice: Lattice, count: number, classes: Uint8Array): number {
  const { labels: L, scores, alpha, beta, marginal, between, begin, end } = lattice;
  let logZ = 0;
  for (let t = 0; t < count; t++) {
    const row = t * L;
    let top = -Infinity;
    for (let l = 0; l < L; l++) if (scores[row + l]! > top) top = scores[row + l]!;
    logZ += top;
    const matrix = classes[t]! * L * L;
    let sum = 0;
    for (let l = 0; l < L; l++) {
      const emission = Math.exp(scores[row + l]! - top);
      let into = 0;
      if (t === 0) into = begin[l]!;
      else for (let k = 0; k < L; k++) into += alpha[row - L + k]! * between[matrix + k * L + l]!;
      const value = into * emission;
      marginal[row + l] = emission;
      alpha[row + l] = value;
      sum += value;
    }
    let last = sum;
    if (t === count - 1) {
      last = 0;
      for (let l = 0; l < L; l++) last += alpha[row + l]! * end[l]!;
    }
    logZ += Math.log(last);
    const factor = 1 / sum;
    for (let l = 0; l < L; l++) alpha[row + l]! *= factor;
  }
  backward(lattice, count, classes);
  for (let t = 0; t < count; t++) {
    const row = t * L;
    let sum = 0;
    for (let l = 0; l < L; l++) sum += alpha[row + l]! * beta[row + l]!;
    const factor = 1 / sum;
    for (let l = 0; l < L; l++) marginal[row + l] = alpha[row + l]! * beta[row + l]! * factor;
  }
  return logZ;
}

/** The backward half; leaves `marginal` (emissions) untouched and scales each row to a maximum near one. */
function backward(lattice: Lattice, count: number, classes: Uint8Array): void {
  const { labels: L, beta, marginal: emission, between, end } = lattice;
  const weighted = new Float64Array(L);
  for (let l = 0; l < L; l++) beta[(count - 1) * L + l] = end[l]!;
  for (let t = count - 2; t >= 0; t--) {
    const next = (t + 1) * L, matrix = classes[t + 1]! * L * L;
    for (let l = 0; l < L; l++) weighted[l] = beta[next + l]! * emission[next + l]!;
    let top = 0;
    for (let k = 0; k < L; k++) {
      let out = 0;
      for (let l = 0; l < L; l++) out += between[matrix + k * L + l]! * weighted[l]!;
      beta[t * L + k] = out;
      if (out > top) top = out;
    }
    const factor = 1 / top;
    for (let k = 0; k < L; k++) beta[t * L + k]! *= factor;
  }
}

let lastBest = new Float64Array(8), nextBest = new Float64Array(8), backSteps = new Uint8Array(0);

/**
 * Writes the best labelling of `count` tokens into `path` and returns its score (Viterbi). `scores` are token-major, in rows of `row` numbers; only the
 * labels in `allowed[t]`, one bit each, are open to a token. There are at most eight labels.
 */
export function bestPath(
  { labels: L, between, begin, end }: Transitions, scores: Float32Array, row: number, count: number, classes: Uint8Array, allowed: Uint8Array, path: Uint8Array,
): number {
  if (backSteps.length < count * L) backSteps = new Uint8Array(count * L * 2);
  let last = lastBest, next = nextBest;
  const back = backSteps;
  for (let l = 0; l < L; l++) last[l] = (allowed[0]! & (1 << l)) !== 0 ? begin[l]! + scores[l]! : -Infinity;
  for (let t = 1; t < count; t++) {
    const matrix = classes[t]! * L * L, open = allowed[t]!;
    for (let l = 0; l < L; l++) {
      let best = -Infinity, from = 0;
      if ((open & (1 << l)) !== 0) {
        for (let k = 0, at = matrix + l; k < L; k++, at += L) {
          const score = last[k]! + between[at]!;
          if (score <= best) continue;
          best = score;
          from = k;
        }
      }
      next[l] = best + scores[t * row + l]!;
      back[t * L + l] = from;
    }
    [last, next] = [next, last];
  }
  [lastBest, nextBest] = [last, next];
  let label = 0;
  for (let l = 0; l < L; l++) if ((last[l]! += end[l]!) > last[label]!) label = l;
  const best = last[label]!;
  for (let t = count - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * L + label]!;
  }
  return best;
}
