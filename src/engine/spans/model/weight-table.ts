/**
 * Learned weights by feature key. A text is full of features that training found useless, so many look-ups miss, and what a look-up costs
 * decides the engine's speed: a bitmap small enough for the processor's cache answers nearly all that miss. Rows stand in the order of their
 * keys, one cell to a bit that is set: the bits counted up to a key's own say where its cell is. Beside each 32 bits stands how many rows are
 * before them. A key whose bit is taken has the next one, so that in place of a search it is nearly always one look; the upper bits of a key,
 * which are stirred already, choose the bit, the lower ones stand in the cell behind the weights.
 */
import { KEY_BITS } from './hash.ts';
import type { Room } from './room.ts';
import { place } from './room.ts';
import type { Templates } from './templates.ts';
import { fillKeys } from './templates.ts';
import { shareBytes, startRoutines } from './wasm/module.ts';
import type { SharedBytes } from './wasm/module.ts';
import { KEY_BYTES, LANES, scoreRoutine, sweepRoutine } from './wasm/score-routine.ts';
import type { TablePlan } from './wasm/score-routine.ts';

export type WeightTable = {
  readonly labels: number;
  readonly plan: TablePlan;
  readonly shared: SharedBytes;
  /** Bits and the number of rows before them, by turns. */
  readonly filter: Int32Array;
  /** A weight is its number here times `plan.scale`; the last number of a cell is its key's lower half. */
  readonly cells: Int16Array;
};

/**
 * Scores tokens, up to `MOST_TOKENS` at a time. The values the templates name stand in columns of `values`, `COLUMN` numbers from one to the
 * next and a place a token; a token's scores are then in `scores` from `width` times its place on, one a label.
 */
export type Scorer = {
  readonly values: Int32Array; readonly scores: Float32Array; readonly width: number; readonly run: (count: number) => void;
  /** Makes what follows faster where some hundred tokens or more are to be scored. */
  readonly sweep: () => void;
};

/** Bits of the bitmap for each row: one look-up in sixteen of those that miss goes on to the cells. */
const FILTER_BITS_A_ROW = 16;
const LARGEST = 32767;
/** Where all weights are smaller, or none is there, the scale is made for this one. */
const SMALLEST = 1e-9;
/** Room for a token's values, and tokens at a time. */
export const MOST_VALUES = 64, MOST_TOKENS = 256;
/** Numbers from one value's column to the next one's: no power of two, for then all columns would want the same lines of the processor's cache. */
export const COLUMN = MOST_TOKENS + 16;

/** A table of `keys[i]` → row `i + 1` of `weights`, which are `labels` to a row. */
export function makeTable(labels: number, keys: Int32Array, weights: Float32Array): WeightTable {
  const room = { end: 0 }, plan = planTable(labels, keys.length, largestOf(weights), room);
  const table = openTable(labels, plan, shareBytes(room.end)), { cells, plan: { scale } } = table, claim = startRows(table);
  for (const row of Array.from(keys, (_, at) => at).sort((a, b) => keys[a]! - keys[b]!)) {
    const at = claim(keys[row]!);
    for (let label = 0, from = (row + 1) * labels; label < labels; label++) cells[at + label] = Math.round(weights[from + label]! / scale);
  }
  return table;
}

function largestOf(weights: Float32Array): number {
  let largest = 0;
  for (let at = 0; at < weights.length; at++) largest = Math.max(largest, Math.abs(weights[at]!));
  return largest;
}

/** Where a table of `rows` rows with weights up to `largest` stands, and how a key finds its cell. */
export function planTable(labels: number, rows: number, largest: number, room: Room): TablePlan {
  const vectors = vectorsFor(labels), filterBits = bitsFor(rows * FILTER_BITS_A_ROW, 10);
  // Keys that share the last bits may push some past the end.
  const words = 2 ** (filterBits - 5) + (rows >> 5) + 1;
  return {
    values: place(room, 4 * MOST_VALUES * COLUMN), scores: place(room, 32 * vectors * MOST_TOKENS), keys: place(room, KEY_BYTES * LANES), hits: place(room, KEY_BYTES * LANES),
    filter: place(room, 8 * words), words, cells: place(room, 16 * vectors * (rows + 1)), rows,
    filterShift: KEY_BITS - filterBits, vectors, scale: Math.max(largest, SMALLEST) / LARGEST, column: 4 * COLUMN,
  };
}

/** A table without rows in the memory for which it was planned, which is zero there. */
export function openTable(labels: number, plan: TablePlan, shared: SharedBytes): WeightTable {
  const { filter, words, cells, rows, vectors } = plan;
  return {
    labels, plan, shared,
    filter: new Int32Array(shared.buffer, filter, 2 * words), cells: new Int16Array(shared.buffer, cells, (rows + 1) * 8 * vectors),
  };
}

/** Gives new keys, which must rise, their cells one after another; yields where the weights begin. */
export function startRows({ filter, cells, plan: { filterShift, vectors } }: WeightTable): (key: number) => number {
  const width = 8 * vectors;
  let row = 0, last = -1;
  return (key) => {
    last = Math.max(last + 1, key >>> filterShift);
    const word = (last >> 5) * 2, at = ++row * width;
    if (filter[word] === 0) filter[word + 1] = row - 1;
    filter[word]! |= 1 << (last & 31);
    cells[at + width - 1] = key;
    return at;
  };
}

/** Where the key's weights begin in `cells`, -1 where the key is unknown. */
export function cellOf({ filter, cells, plan: { filterShift, vectors } }: WeightTable, key: number): number {
  const width = 8 * vectors, first = key >>> filterShift, word = (first >> 5) * 2, tag = (key << 16) >> 16;
  let at = (filter[word + 1]! + bitsIn(filter[word]! << (31 - (first & 31)))) * width;
  for (let bit = first; ((filter[(bit >> 5) * 2]! >>> (bit & 31)) & 1) === 1; bit++, at += width) if (cells[at + width - 1] === tag) return at;
  return -1;
}

function bitsIn(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}

/** A scorer of a table's own; in WebAssembly where that is allowed. */
export function makeScorer(table: WeightTable, templates: Templates): Scorer {
  const { plan, shared, labels } = table;
  const width = 8 * plan.vectors;
  const values = new Int32Array(shared.buffer, plan.values, MOST_VALUES * COLUMN), scores = new Float32Array(shared.buffer, plan.scores, width * MOST_TOKENS);
  const routines = startRoutines(shared, [scoreRoutine(plan, templates, KEY_BITS), sweepRoutine(plan)]);
  if (routines) {
    const [run, sweep] = routines as [(count: number) => void, () => void];
    return { values, scores, width, run, sweep };
  }
  const keys = new Int32Array(templates.seeds.length), own = new Int32Array(MOST_VALUES);
  const run = (count: number): void => {
    for (let t = 0; t < count; t++) {
      for (let slot = 0; slot < MOST_VALUES; slot++) own[slot] = values[slot * COLUMN + t]!;
      const used = fillKeys(templates, own, keys, 0);
      sumPlainly(table, keys, used, scores.subarray(t * width, t * width + labels));
    }
  };
  return { values, scores, width, run, sweep: () => undefined };
}

/** Sets `scores` to the sums of the rows of `count` keys. */
export function sumPlainly(table: WeightTable, keys: Int32Array, count: number, scores: Float32Array): void {
  scores.fill(0);
  for (let k = 0; k < count; k++) {
    const at = cellOf(table, keys[k]!);
    if (at >= 0) for (let label = 0; label < scores.length; label++) scores[label]! += table.cells[at + label]! * table.plan.scale;
  }
}

/** Groups of eight numbers a cell: the labels and a tag, a power of two. */
function vectorsFor(labels: number): number {
  let vectors = 1;
  while (vectors * 8 < labels + 1) vectors *= 2;
  return vectors;
}

function bitsFor(size: number, least: number): number {
  let bits = least;
  while (2 ** bits < size) bits++;
  return bits;
}
