/** The sums of a linear chain, forward and backward; see `crf.ts` for the same in JavaScript. */
import type { Code } from './instructions.ts';
import {
  across, ADD, BELOW, bump, END, FLOAT_ADD, FLOAT_DIVIDE, FLOAT_MAX, FLOAT_MULTIPLY, FLOAT_SUBTRACT, floats, get, IF, int, join, load, loadInt, loadSplat, loop,
  MULTIPLY, set, SHIFT_RIGHT, store, ZEROS,
} from './instructions.ts';
import { exponential } from './exponential.ts';
import type { Routine } from './module.ts';

/** Numbers in a row: labels are filled up to eight. */
export const ROW = 8;
const ROW_BYTES = 4 * ROW;

/** Where the chain stands, in bytes. All rows are of eight floats. */
export type ChainPlan = {
  /** A token's scores; places past the labels hold a number below all scores. */
  readonly scores: number;
  /** A token's emissions, and after the sums their products with what follows. */
  readonly onward: number;
  readonly alpha: number;
  readonly marginal: number;
  /** Where the matrix of a token's class begins, counted from the first one. */
  readonly classes: number;
  /** Chances of the transitions, a row for each label before, and the same with a row for each label after; places past the labels are zero. */
  readonly between: number;
  readonly turned: number;
  readonly begin: number;
  readonly end: number;
  readonly beta: number;
};

/** Sums the chain of `count` tokens, at least one. */
export type SumChain = (count: number) => void;

const COUNT = 0, AT = 1, LIMIT = 2, MATRIX = 3, LOW = 4, HIGH = 5, TOP = 6, N = 7, POWER = 8, SPLAT = 9;
const HALVES = [[LOW, 0], [HIGH, 16]] as const;

/** Loads a row: of the token at `AT`, or one that stands alone. */
const loadRow = (offset: number, base: Code = get(AT)): Code => join(...HALVES.map(([half, more]) => join(base, load(offset + more), set(half))));
const storeRow = (offset: number, base: Code = get(AT)): Code => join(...HALVES.map(([half, more]) => join(base, get(half), store(offset + more))));
const timesRow = (offset: number, base: Code = get(AT)): Code => join(...HALVES.map(([half, more]) => join(get(half), base, load(offset + more), FLOAT_MULTIPLY, set(half))));
const timesTop = join(...HALVES.map(([half]) => join(get(half), get(TOP), FLOAT_MULTIPLY, set(half))));
/** One over the sum of what stands in the row, in `TOP`. */
const oneOverSum = join(get(LOW), get(HIGH), FLOAT_ADD, set(TOP), across(TOP, FLOAT_ADD), floats(1), get(TOP), FLOAT_DIVIDE, set(TOP));
const ALONE = int(0);

/** The emissions of a token: the exponentials of its scores, the largest of them one. */
const emissions = ({ scores, onward }: ChainPlan): Code => join(
  loadRow(scores), get(LOW), get(HIGH), FLOAT_MAX, set(TOP), across(TOP, FLOAT_MAX),
  ...HALVES.map(([half]) => join(get(half), get(TOP), FLOAT_SUBTRACT, set(half), exponential(half, N, POWER))), storeRow(onward),
);

/** The row at `base` and `offset` times the matrix of the token's class among `matrices`. */
const timesMatrix = ({ classes }: ChainPlan, labels: number, base: Code, offset: number, matrices: number): Code => join(
  get(AT), int(3), SHIFT_RIGHT, loadInt(classes), set(MATRIX), ZEROS, set(LOW), ZEROS, set(HIGH),
  ...Array.from({ length: labels }, (_, k) => join(
    base, loadSplat(offset + 4 * k), set(SPLAT),
    ...HALVES.map(([half, more]) => join(get(half), get(SPLAT), get(MATRIX), load(matrices + ROW_BYTES * k + more), FLOAT_MULTIPLY, FLOAT_ADD, set(half))),
  )),
);

/** The chain of `labels` labels. Each row is scaled by the one before it, so that the sums need not wait for a division. */
export function chainRoutine(plan: ChainPlan, labels: number): Routine {
  const { onward, alpha, beta, marginal, between, turned, begin, end } = plan;
  const forward = join(
    loadRow(alpha - ROW_BYTES), oneOverSum, timesMatrix(plan, labels, get(AT), alpha - ROW_BYTES, between), timesRow(onward), timesTop, storeRow(alpha),
    bump(AT, int(ROW_BYTES)),
  );
  const backward = join(
    loadRow(alpha), timesRow(beta, ALONE), oneOverSum, timesTop, storeRow(marginal),
    loadRow(beta, ALONE), oneOverSum, timesRow(onward), storeRow(onward), timesMatrix(plan, labels, get(AT), onward, turned), timesTop, storeRow(beta, ALONE),
    bump(AT, int(-ROW_BYTES)),
  );
  return {
    parameters: 1, ints: 3, vectors: 6,
    body: join(
      get(COUNT), int(ROW_BYTES), MULTIPLY, set(LIMIT),
      loop(join(emissions(plan), bump(AT, int(ROW_BYTES))), AT, get(LIMIT)),
      int(0), set(AT), loadRow(begin, ALONE), timesRow(onward), storeRow(alpha),
      int(ROW_BYTES), set(AT), get(AT), get(LIMIT), BELOW, IF, loop(forward, AT, get(LIMIT)), END,
      loadRow(end, ALONE), storeRow(beta, ALONE),
      // Below zero the address is above every limit.
      get(LIMIT), int(-ROW_BYTES), ADD, set(AT), loop(backward, AT, get(LIMIT)),
    ),
  };
}
