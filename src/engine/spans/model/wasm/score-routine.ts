/** The scoring of tokens, made for one table and one list of templates. */
import type { Templates } from '../templates.ts';
import type { Code } from './instructions.ts';
import {
  ADD, AND, BLOCK, bump, END, EQUAL, FLOAT_FROM_INT, FLOAT_MULTIPLY, floats, get, int, INT_ADD, INT_FROM_HIGH_SHORTS, INT_FROM_LOW_SHORTS,
  IS_ZERO, jump, jumpIf, load, loadInt, loadShort, loop, LOOP, MULTIPLY, OR, set, SHIFT_LEFT, SHIFT_RIGHT, store, storeInt,
  SUBTRACT, tee, TRAILING_ZEROS, XOR, ZEROS,
} from './instructions.ts';
import type { Routine } from './module.ts';

/** Where a table's parts stand in its bytes, and how a key finds its cell; see `weight-table.ts`. */
export type TablePlan = {
  readonly values: number; readonly scores: number; readonly keys: number; readonly filter: number; readonly cells: number;
  readonly filterShift: number; readonly cellShift: number; readonly cellCount: number; readonly vectors: number; readonly scale: number;
  /** Bytes from one token's values to the next one's. */
  readonly valueStep: number;
};

/** The numbers features are mixed with: those of `hash.ts` and `templates.ts`. */
const STIR = 0x9e3779b1, LAST_STIR = 0xc2b2ae35;
const COUNT = 0, HASH = 1, CELL = 2, WANTED = 3, TAG = 4, T = 5, VALUES = 6, SCORES = 7, KNOWN = 8;
/** Templates to a mask of known keys; the masks are the locals from `KNOWN` on. */
const MASK_BITS = 32;

/** Folds the value on the stack into the hash below it. */
const MIX: Code = [...XOR, ...int(STIR), ...MULTIPLY, ...tee(HASH), ...get(HASH), ...int(15), ...SHIFT_RIGHT, ...XOR];

/** Writes down the key of the hash on the stack as the `t`-th, and in the masks whether the bitmap knows it. */
const noteKey = ({ filterShift, filter, keys }: TablePlan, keyBits: number, t: number): Code => [
  ...tee(HASH), ...get(HASH), ...int(13), ...SHIFT_RIGHT, ...XOR, ...int(LAST_STIR), ...MULTIPLY, ...int(32 - keyBits), ...SHIFT_RIGHT, ...set(HASH),
  ...int(0), ...get(HASH), ...storeInt(keys + 4 * t),
  ...get(HASH), ...int(filterShift + 5), ...SHIFT_RIGHT, ...int(2), ...SHIFT_LEFT, ...loadInt(filter),
  ...get(HASH), ...int(filterShift), ...SHIFT_RIGHT, ...SHIFT_RIGHT, ...int(1), ...AND, ...int(t % MASK_BITS), ...SHIFT_LEFT,
  ...get(KNOWN + Math.floor(t / MASK_BITS)), ...OR, ...set(KNOWN + Math.floor(t / MASK_BITS)),
];

/**
 * For each of `count` tokens reads the values, mixes every template's key and sums the cells of those that the table knows. It goes in two
 * steps, for a jump that cannot be foreseen costs more than all the rest: the first writes down each key, and in a mask which of them the bitmap
 * knows; the second goes from one to the next of these.
 */
export function scoreRoutine(plan: TablePlan, templates: Templates, keyBits: number): Routine {
  const { seeds, slots, starts } = templates;
  const masks = Array.from({ length: Math.ceil(seeds.length / MASK_BITS) }, (_, at) => KNOWN + at);
  const body: number[] = masks.flatMap((mask) => [...int(0), ...set(mask)]);
  seeds.forEach((seed, t) => {
    body.push(...int(seed));
    for (let at = starts[t]!; at < starts[t + 1]!; at++) body.push(...get(VALUES), ...loadInt(slots[at]! * 4), ...MIX);
    body.push(...noteKey(plan, keyBits, t));
  });
  const token = [...body, ...sumKnown(plan, masks), ...bump(VALUES, int(plan.valueStep)), ...bump(SCORES, int(32 * plan.vectors)), ...bump(T, int(1))];
  return {
    parameters: 1, ints: KNOWN - 1 + masks.length, vectors: 1 + 2 * plan.vectors,
    body: [...int(plan.values), ...set(VALUES), ...int(plan.scores), ...set(SCORES), ...loop(token, T, get(COUNT))],
  };
}

/** Finds the cell of every key in the masks and adds it up, then writes the scores. */
function sumKnown({ keys, cells, cellShift, cellCount, vectors, scale }: TablePlan, masks: readonly number[]): Code {
  const bytes = vectors * 16, shift = Math.log2(bytes), eight = KNOWN + masks.length, low = (v: number): number => eight + 1 + 2 * v;
  const each = Array.from({ length: vectors }, (_, v) => v);
  const add = each.flatMap((v) => [
    ...get(CELL), ...load(cells + 16 * v), ...set(eight),
    ...get(low(v)), ...get(eight), ...INT_FROM_LOW_SHORTS, ...INT_ADD, ...set(low(v)),
    ...get(low(v) + 1), ...get(eight), ...INT_FROM_HIGH_SHORTS, ...INT_ADD, ...set(low(v) + 1),
  ]);
  const probe = [
    ...get(CELL), ...loadShort(cells + bytes - 2), ...tee(TAG), ...get(WANTED), ...EQUAL, 0x04, 0x40, ...add, ...jump(2), ...END,
    ...get(TAG), ...IS_ZERO, ...jumpIf(1),
    ...get(CELL), ...int(bytes), ...ADD, ...int(cellCount * bytes - 1), ...AND, ...set(CELL), ...jump(0),
  ];
  const key = (mask: number): Code => [
    ...get(mask), ...TRAILING_ZEROS, ...int(2), ...SHIFT_LEFT, ...loadInt(keys + 4 * MASK_BITS * (mask - KNOWN)), ...tee(HASH),
    ...int(cellShift), ...SHIFT_RIGHT, ...int(shift), ...SHIFT_LEFT, ...set(CELL),
    ...get(HASH), ...int(0x7fff), ...AND, ...int(0x8000), ...OR, ...set(WANTED),
    ...BLOCK, ...LOOP, ...probe, ...END, ...END,
    ...get(mask), ...get(mask), ...int(1), ...SUBTRACT, ...AND, ...set(mask),
  ];
  const out = (local: number, offset: number): number[] => [
    ...get(SCORES), ...get(local), ...FLOAT_FROM_INT, ...floats(scale), ...FLOAT_MULTIPLY, ...store(offset),
  ];
  return [
    ...each.flatMap((v) => [...ZEROS, ...set(low(v)), ...ZEROS, ...set(low(v) + 1)]),
    ...masks.flatMap((mask) => [...BLOCK, ...LOOP, ...get(mask), ...IS_ZERO, ...jumpIf(1), ...key(mask), ...jump(0), ...END, ...END]),
    ...each.flatMap((v) => [...out(low(v), 32 * v), ...out(low(v) + 1, 32 * v + 16)]),
  ];
}
