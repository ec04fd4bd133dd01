/**
 * Learned weights by feature key. A text is full of features that training found useless, so most look-ups miss, and what a miss costs
 * decides the engine's speed: a bitmap small enough for the processor's cache answers nearly all of them. Behind it stands an
 * open-addressing hash table whose cells hold a row of weights and fifteen bits of its key, side by side, so that a hit reads one place.
 * Keys are stirred already: their upper bits are the place, so that rows in the order of their keys are written one after another.
 */
import { KEY_BITS } from './hash.ts';
import type { Room } from './room.ts';
import { place } from './room.ts';
import type { Templates } from './templates.ts';
import { fillKeys } from './templates.ts';
import { shareBytes, startRoutines } from './wasm/module.ts';
import type { SharedBytes } from './wasm/module.ts';
import { scoreRoutine } from './wasm/score-routine.ts';
import type { TablePlan } from './wasm/score-routine.ts';

export type WeightTable = {
  readonly labels: number;
  readonly plan: TablePlan;
  readonly shared: SharedBytes;
  readonly filter: Int32Array;
  /** A weight is its number here times `plan.scale`; the last number of a cell is its tag. */
  readonly cells: Int16Array;
};

/**
 * Scores tokens, up to `MOST_TOKENS` at a time. The values the templates name stand in `values` from `MOST_VALUES` times the token's number on,
 * its scores then in `scores` from `width` times that on, one a label.
 */
export type Scorer = { readonly values: Int32Array; readonly scores: Float32Array; readonly width: number; readonly run: (count: number) => void };

/** Bits of the bitmap for each row: one look-up in sixteen of those that miss goes on to the cells. */
const FILTER_BITS_A_ROW = 16;
const LARGEST = 32767;
/** Where all weights are smaller, or none is there, the scale is made for this one. */
const SMALLEST = 1e-9;
/** Room for values and keys of a token, and tokens at a time. */
export const MOST_VALUES = 64, MOST_TOKENS = 64;
const MOST_KEYS = 128;

/** A table of `keys[i]` → row `i + 1` of `weights`, which are `labels` to a row. */
export function makeTable(labels: number, keys: Int32Array, weights: Float32Array): WeightTable {
  const room = { end: 0 }, plan = planTable(labels, keys.length, largestOf(weights), room);
  const table = openTable(labels, plan, shareBytes(room.end)), { cells, plan: { scale } } = table;
  for (let row = 0; row < keys.length; row++) {
    const at = claimCell(table, keys[row]!);
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
  const vectors = vectorsFor(labels), filterBits = bitsFor(rows * FILTER_BITS_A_ROW, 10), cellBits = bitsFor(rows * 1.6, 8);
  return {
    values: place(room, 4 * MOST_VALUES * MOST_TOKENS), scores: place(room, 32 * vectors * MOST_TOKENS), hits: place(room, 4 * MOST_KEYS + 4),
    filter: place(room, 2 ** (filterBits - 3)), cells: place(room, 2 ** cellBits * 16 * vectors),
    filterShift: KEY_BITS - filterBits, cellShift: KEY_BITS - cellBits, cellCount: 2 ** cellBits, vectors, scale: Math.max(largest, SMALLEST) / LARGEST, valueStep: 4 * MOST_VALUES,
  };
}

/** A table without rows in the memory for which it was planned, which is zero there. */
export function openTable(labels: number, plan: TablePlan, shared: SharedBytes): WeightTable {
  const { filter, cells, filterShift, cellCount, vectors } = plan;
  return {
    labels, plan, shared,
    filter: new Int32Array(shared.buffer, filter, 2 ** (KEY_BITS - filterShift - 5)), cells: new Int16Array(shared.buffer, cells, cellCount * 8 * vectors),
  };
}

/** Gives a new key its cell; returns where its weights begin. */
export function claimCell({ filter, cells, plan }: WeightTable, key: number): number {
  const bit = key >>> plan.filterShift, width = 8 * plan.vectors;
  filter[bit >> 5]! |= 1 << (bit & 31);
  let at = (key >>> plan.cellShift) * width;
  while (cells[at + width - 1] !== 0) at = (at + width) & (cells.length - 1);
  cells[at + width - 1] = tagOf(key);
  return at;
}

/** Where the key's weights begin in `cells`, -1 where the key is unknown. */
export function cellOf({ filter, cells, plan }: WeightTable, key: number): number {
  const bit = key >>> plan.filterShift;
  if ((filter[bit >> 5]! & (1 << (bit & 31))) === 0) return -1;
  const width = 8 * plan.vectors, last = width - 1, tag = (tagOf(key) << 16) >> 16;
  for (let at = (key >>> plan.cellShift) * width; ; at = (at + width) & (cells.length - 1)) {
    const value = cells[at + last]!;
    if (value === tag) return at;
    if (value === 0) return -1;
  }
}

/** A scorer of a table's own; in WebAssembly where that is allowed. */
export function makeScorer(table: WeightTable, templates: Templates): Scorer {
  const { plan, shared, labels } = table;
  const width = 8 * plan.vectors;
  const values = new Int32Array(shared.buffer, plan.values, MOST_VALUES * MOST_TOKENS), scores = new Float32Array(shared.buffer, plan.scores, width * MOST_TOKENS);
  const [routine] = startRoutines(shared, [scoreRoutine(plan, templates, KEY_BITS)]) ?? [];
  if (routine) return { values, scores, width, run: routine as (count: number) => void };
  const keys = new Int32Array(MOST_KEYS);
  const run = (count: number): void => {
    for (let t = 0; t < count; t++) {
      const used = fillKeys(templates, values.subarray(t * MOST_VALUES, (t + 1) * MOST_VALUES), keys, 0);
      sumPlainly(table, keys, used, scores.subarray(t * width, t * width + labels));
    }
  };
  return { values, scores, width, run };
}

/** Sets `scores` to the sums of the rows of `count` keys. */
export function sumPlainly(table: WeightTable, keys: Int32Array, count: number, scores: Float32Array): void {
  scores.fill(0);
  for (let k = 0; k < count; k++) {
    const at = cellOf(table, keys[k]!);
    if (at >= 0) for (let label = 0; label < scores.length; label++) scores[label]! += table.cells[at + label]! * table.plan.scale;
  }
}

/** A key's lower fifteen bits; never zero, for an empty cell's tag is. */
const tagOf = (key: number): number => (key & 0x7fff) | 0x8000;

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
