/**
 * The chances of labels along a chain, as the engine asks for them: `marginals` of `crf.ts` in WebAssembly where that is allowed and the chain is not too
 * long. Training has its own, which keeps more.
 */
import type { Lattice, Transitions } from './crf.ts';
import { makeLattice, marginals, prepare } from './crf.ts';
import type { ChainPlan, SumChain } from './wasm/chain-routine.ts';
import { chainRoutine, ROW } from './wasm/chain-routine.ts';
import { shareBytes, startRoutines } from './wasm/module.ts';

export { ROW } from './wasm/chain-routine.ts';

/** Rows of `ROW` numbers a token, of which the first are for the labels. */
export type Field = {
  readonly scores: Float32Array;
  /** The chance of each label, once the chain is summed. */
  readonly marginal: Float32Array;
  /** How likely, but for a factor, each label makes the token itself and all that follows. */
  readonly onward: Float32Array;
  /** Exponentials of the transition scores `[class][from][to]`, in rows of `ROW` and as many to a class. */
  readonly between: Float32Array;
  /** Sums the chain of the tokens from the first on, given their transition classes. */
  readonly sum: (count: number, classes: Uint8Array) => void;
};

/** The longest chain that is summed in WebAssembly, in tokens; few sentences are longer, and no window is. */
export const MOST_LINKS = 256;
/** Lower than any score. */
const NO_LABEL = -1e30;
const ROW_BYTES = 4 * ROW, MATRIX = ROW * ROW;

const fields = new WeakMap<Transitions, Field | null>();

/** A field for chains of `count` tokens. What it held is lost when another is asked for. */
export function fieldFor(transitions: Transitions, count: number): Field {
  if (count > MOST_LINKS) return plainField(transitions, count);
  let field = fields.get(transitions);
  if (field === undefined) fields.set(transitions, (field = fastField(transitions)));
  return field ?? plainField(transitions, count);
}

function fastField(transitions: Transitions): Field | null {
  const { labels: L, between } = transitions, classes = between.length / (L * L);
  let end = 0;
  const place = (bytes: number): number => (end += bytes) - bytes, rows = (): number => place(MOST_LINKS * ROW_BYTES);
  const plan: ChainPlan = {
    scores: rows(), onward: rows(), alpha: rows(), marginal: rows(), classes: place(MOST_LINKS * 4),
    between: place(classes * MATRIX * 4), turned: place(classes * MATRIX * 4), begin: place(ROW_BYTES), end: place(ROW_BYTES), beta: place(ROW_BYTES),
  };
  const shared = shareBytes(end), [sumChain] = (startRoutines(shared, [chainRoutine(plan, L)]) ?? []) as SumChain[];
  if (!sumChain) return null;
  const floats = (at: number, count: number): Float32Array => new Float32Array(shared.buffer, at, count), all = MOST_LINKS * ROW;
  floats(plan.begin, ROW).set(transitions.begin.map(Math.exp));
  floats(plan.end, ROW).set(transitions.end.map(Math.exp));
  const forth = floats(plan.between, classes * MATRIX), back = floats(plan.turned, classes * MATRIX);
  spread(transitions, (kind, from, to, chance) => {
    forth[kind * MATRIX + from * ROW + to] = back[kind * MATRIX + to * ROW + from] = chance;
  });
  const places = new Int32Array(shared.buffer, plan.classes, MOST_LINKS);
  return {
    scores: floats(plan.scores, all).fill(NO_LABEL), marginal: floats(plan.marginal, all), onward: floats(plan.onward, all), between: forth,
    sum: (count, kinds) => {
      for (let t = 0; t < count; t++) places[t] = kinds[t]! * MATRIX * 4;
      sumChain(count);
    },
  };
}

function plainField(transitions: Transitions, most: number): Field {
  const { labels: L, between } = transitions, lattice: Lattice = makeLattice(L, most), all = most * ROW;
  prepare(lattice, transitions);
  const scores = new Float32Array(all), marginal = new Float32Array(all), onward = new Float32Array(all);
  const matrices = new Float32Array((between.length / (L * L)) * MATRIX);
  spread(transitions, (kind, from, to, chance) => (matrices[kind * MATRIX + from * ROW + to] = chance));
  const sum = (count: number, classes: Uint8Array): void => {
    for (let t = 0; t < count; t++) for (let l = 0; l < L; l++) lattice.scores[t * L + l] = scores[t * ROW + l]!;
    marginals(lattice, count, classes);
    for (let t = 0; t < count; t++) {
      const row = t * ROW, top = scores.subarray(row, row + L).reduce((most, score) => Math.max(most, score), -Infinity);
      for (let l = 0; l < L; l++) {
        marginal[row + l] = lattice.marginal[t * L + l]!;
        onward[row + l] = Math.exp(scores[row + l]! - top) * lattice.beta[t * L + l]!;
      }
    }
  };
  return { scores, marginal, onward, between: matrices, sum };
}

/** Visits the transitions with their exponentials. */
function spread({ labels: L, between }: Transitions, visit: (kind: number, from: number, to: number, chance: number) => void): void {
  between.forEach((score, at) => visit(Math.floor(at / (L * L)), Math.floor(at / L) % L, at % L, Math.exp(score)));
}
