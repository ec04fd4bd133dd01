/** The memory in which the network's matrices, its work space and its routines stand. */
import type { LayerState } from './recurrence.ts';
import { makeLayerState } from './recurrence.ts';
import { BETWEEN_ROWS, CHUNK, FIXED_ROWS, HIDDEN, INPUT, OUT_COLUMNS, PAIR, PAIR_OUT, WIDTH } from './net-shape.ts';
import { shareBytes, startRoutines } from './wasm/module.ts';
import type { MultiplyWhole, Quantise, QuantiseColumns } from './wasm/integer-product-routine.ts';
import { quantiseColumnsRoutine, quantiseRoutine, wholeProductRoutine } from './wasm/integer-product-routine.ts';
import type { Multiply } from './wasm/product-routine.ts';
import { multiplyPlainly, productRoutine } from './wasm/product-routine.ts';
import type { Recur } from './wasm/recurrence-routine.ts';
import { recurrenceRoutine } from './wasm/recurrence-routine.ts';
import type { AddRows, ScorePairs, Soften } from './wasm/row-routines.ts';
import { addRowsRoutine, scorePairsRoutine, softenRoutine } from './wasm/row-routines.ts';

/** What only WebAssembly does; the same is done in JavaScript where it is not allowed. */
export type FastRoutines = {
  readonly recur: Recur; readonly addRows: AddRows; readonly scorePairs: ScorePairs; readonly soften: Soften;
  readonly quantise: Quantise; readonly quantiseColumns: QuantiseColumns; readonly multiplyWhole: MultiplyWhole;
};

export type NetMemory = { readonly floats: Float32Array; readonly ints: Int32Array; readonly multiply: Multiply; readonly fast: FastRoutines | null };

/** Forms (a word with its beginning and end) whose products are kept; words come back, in one text and from text to text. */
export const FORM_ROWS = 2048;
/** Rows that are added up for a token's first products: its form's, and those of the tables that are no vocabulary. */
const ROW_PARTS = 5;
/** Tokens whose outputs are kept in the memory; those of longer texts are copied. */
export const KEPT_TOKENS = 4096;
/** Scores of pairs count up to this. */
export const MOST_SCORE = 30;
/** The longest window of pairs that is scored at once, in tokens. */
export const MOST_PAIRS = 256;

/** Rows of the tables that are no vocabulary, in the order of their parts, each rounded up to the product's four. */
export const TABLE_PARTS = (Object.keys(FIXED_ROWS) as (keyof typeof FIXED_ROWS)[]).map((name) => ({ name, rows: (FIXED_ROWS[name] + 3) & ~3 }));

const SIZES = {
  one: INPUT * 8 * HIDDEN, two: WIDTH * 6 * HIDDEN, out: WIDTH * OUT_COLUMNS, input: (CHUNK + 4) * INPUT, products: CHUNK * 8 * HIDDEN,
  hidden1: CHUNK * WIDTH, hidden2: CHUNK * WIDTH, output: CHUNK * OUT_COLUMNS,
  gates: 8 * HIDDEN, memory: HIDDEN,
  forms: (FORM_ROWS + 4) * 8 * HIDDEN, tables: TABLE_PARTS.reduce((sum, { rows }) => sum + rows, 0) * 8 * HIDDEN, addresses: Math.max(CHUNK * ROW_PARTS, MOST_PAIRS * 4),
  between0: BETWEEN_ROWS[0] * PAIR, between1: BETWEEN_ROWS[1] * PAIR, between2: BETWEEN_ROWS[2] * PAIR, pair: PAIR * PAIR_OUT, pairBias: PAIR_OUT,
  wholeTwo: (WIDTH / 2) * 6 * HIDDEN, twoScales: 6 * HIDDEN, wholeOut: (WIDTH / 2) * OUT_COLUMNS, outScales: OUT_COLUMNS, noBias: 6 * HIDDEN, outBias: OUT_COLUMNS, whole: (CHUNK * WIDTH) / 2, wholeScales: CHUNK * 4,
  window: MOST_PAIRS * OUT_COLUMNS, cueHalf: PAIR, pairHidden: PAIR, pairScores: MOST_PAIRS * PAIR_OUT, pairChances: MOST_PAIRS * PAIR_OUT,
  outputs: (KEPT_TOKENS + 4) * OUT_COLUMNS,
};

/** Where matrices and work space stand in the memory, in floats. */
export type Workspace = {
  readonly matrices: NetMemory;
  readonly at: Readonly<Record<keyof typeof SIZES, number>>;
  readonly layer1: LayerState;
  readonly layer2: LayerState;
};

/** Lays out a memory for chunks of up to `CHUNK` tokens; `size` in floats. */
export function planWorkspace(): { readonly at: Workspace['at']; readonly size: number } {
  let size = 0;
  const at = Object.fromEntries(Object.entries(SIZES).map(([name, floats]) => {
    size += (floats + 3) & ~3;
    return [name, size - ((floats + 3) & ~3)];
  })) as Workspace['at'];
  return { at, size };
}

/** A work space, with room for `more` floats after it. */
export function makeWorkspace(more = 0): Workspace {
  const { at, size } = planWorkspace();
  return { matrices: makeNetMemory(size + more), at, layer1: makeLayerState(CHUNK), layer2: makeLayerState(CHUNK) };
}

/** A memory of at least `count` floats with the routines over it. */
export function makeNetMemory(count: number): NetMemory {
  const shared = shareBytes(count * 4), floats = new Float32Array(shared.buffer), ints = new Int32Array(shared.buffer);
  const routines = startRoutines(shared, [
    productRoutine(), recurrenceRoutine(HIDDEN), addRowsRoutine(ROW_PARTS, 8 * HIDDEN), scorePairsRoutine(PAIR), quantiseRoutine(WIDTH), wholeProductRoutine(WIDTH), softenRoutine(MOST_SCORE),
    quantiseColumnsRoutine(WIDTH),
  ]);
  if (!routines) return { floats, ints, multiply: (...args) => multiplyPlainly(floats, ...args), fast: null };
  const [multiply, recur, addRows, scorePairs, quantise, multiplyWhole, soften, quantiseColumns] =
    routines as [Multiply, Recur, AddRows, ScorePairs, Quantise, MultiplyWhole, Soften, QuantiseColumns];
  return { floats, ints, multiply, fast: { recur, addRows, scorePairs, soften, quantise, quantiseColumns, multiplyWhole } };
}
