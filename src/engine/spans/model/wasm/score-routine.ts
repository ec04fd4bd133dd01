/** The scoring of tokens, made for one table and one list of templates. */
import type { Templates } from '../templates.ts';
import type { Code } from './instructions.ts';
import {
  ADD, AND, BELOW, BLOCK, bump, END, EQUAL, FLOAT_FROM_INT, FLOAT_MULTIPLY, floats, get, IF, int, INT_ADD, INT_FROM_HIGH_SHORTS, INT_FROM_LOW_SHORTS,
  IS_ZERO, join, jump, jumpIf, load, loadInt, loadShort, loop, LOOP, MULTIPLY, OR, set, SHIFT_LEFT, SHIFT_RIGHT, store, storeInt, tee, XOR, ZEROS,
} from './instructions.ts';
import type { Routine } from './module.ts';

/** Where a table's parts stand in its bytes, and how a key finds its cell; see `weight-table.ts`. */
export type TablePlan = {
  readonly values: number; readonly scores: number; readonly hits: number; readonly filter: number; readonly cells: number;
  readonly filterShift: number; readonly cellShift: number; readonly cellCount: number; readonly vectors: number; readonly scale: number;
  /** Bytes from one token's values to the next one's. */
  readonly valueStep: number;
};

/** The numbers features are mixed with: those of `hash.ts` and `templates.ts`. */
const STIR = 0x9e3779b1, LAST_STIR = 0xc2b2ae35;
const COUNT = 0, HASH = 1, END_OF_HITS = 2, AT = 3, CELL = 4, WANTED = 5, TAG = 6, T = 7, VALUES = 8, SCORES = 9, INTS = 10;

/** Folds the value on the stack into the hash below it. */
const MIX: Code = [...XOR, ...int(STIR), ...MULTIPLY, ...tee(HASH), ...get(HASH), ...int(15), ...SHIFT_RIGHT, ...XOR];

/** Writes down the key of the hash on the stack, and goes on to the next place only where the bitmap knows it. */
const noteHit = ({ filterShift, filter }: TablePlan, keyBits: number): Code => [
  ...tee(HASH), ...get(HASH), ...int(13), ...SHIFT_RIGHT, ...XOR, ...int(LAST_STIR), ...MULTIPLY, ...int(32 - keyBits), ...SHIFT_RIGHT, ...set(HASH),
  ...get(END_OF_HITS), ...get(HASH), ...storeInt(),
  ...get(END_OF_HITS),
  ...get(HASH), ...int(filterShift + 5), ...SHIFT_RIGHT, ...int(2), ...SHIFT_LEFT, ...loadInt(filter),
  ...get(HASH), ...int(filterShift), ...SHIFT_RIGHT, ...SHIFT_RIGHT, ...int(1), ...AND, ...int(2), ...SHIFT_LEFT, ...ADD, ...set(END_OF_HITS),
];

/**
 * For each of `count` tokens reads the values, mixes every template's key and sums the cells of those that the table knows. It goes in two
 * steps, for a jump that cannot be foreseen costs more than all the rest: the first writes down each key and moves on only past those that
 * the bitmap knows.
 */
export function scoreRoutine(plan: TablePlan, templates: Templates, keyBits: number): Routine {
  const { seeds, slots, starts } = templates;
  const keys: Code[] = [int(plan.hits), set(END_OF_HITS)], note = noteHit(plan, keyBits);
  seeds.forEach((seed, t) => {
    keys.push(int(seed));
    for (let at = starts[t]!; at < starts[t + 1]!; at++) keys.push(get(VALUES), loadInt(slots[at]! * 4), MIX);
    keys.push(note);
  });
  const token = join(...keys, sumHits(plan), bump(VALUES, int(plan.valueStep)), bump(SCORES, int(32 * plan.vectors)), bump(T, int(1)));
  return {
    parameters: 1, ints: INTS - 1, vectors: 1 + 2 * plan.vectors,
    body: join(int(plan.values), set(VALUES), int(plan.scores), set(SCORES), loop(token, T, get(COUNT))),
  };
}

/** Finds the cell of every key written down and adds it up, then writes the scores. */
function sumHits({ hits, cells, cellShift, cellCount, vectors, scale }: TablePlan): Code {
  const bytes = vectors * 16, shift = Math.log2(bytes), eight = INTS, low = (v: number): number => INTS + 1 + 2 * v;
  const each = Array.from({ length: vectors }, (_, v) => v);
  const add = join(...each.map((v) => join(
    get(CELL), load(cells + 16 * v), set(eight),
    get(low(v)), get(eight), INT_FROM_LOW_SHORTS, INT_ADD, set(low(v)),
    get(low(v) + 1), get(eight), INT_FROM_HIGH_SHORTS, INT_ADD, set(low(v) + 1),
  )));
  const probe = join(
    get(CELL), loadShort(cells + bytes - 2), tee(TAG), get(WANTED), EQUAL, IF, add, jump(2), END,
    get(TAG), IS_ZERO, jumpIf(1),
    get(CELL), int(bytes), ADD, int(cellCount * bytes - 1), AND, set(CELL), jump(0),
  );
  const key = join(
    get(AT), loadInt(), tee(HASH), int(cellShift), SHIFT_RIGHT, int(shift), SHIFT_LEFT, set(CELL),
    get(HASH), int(0x7fff), AND, int(0x8000), OR, set(WANTED),
    BLOCK, LOOP, probe, END, END,
    bump(AT, int(4)),
  );
  const out = (local: number, offset: number): number[] => join(get(SCORES), get(local), FLOAT_FROM_INT, floats(scale), FLOAT_MULTIPLY, store(offset));
  return join(
    ...each.flatMap((v) => [ZEROS, set(low(v)), ZEROS, set(low(v) + 1)]),
    int(hits), set(AT),
    BLOCK, LOOP, get(AT), get(END_OF_HITS), BELOW, IS_ZERO, jumpIf(1), key, jump(0), END, END,
    ...each.flatMap((v) => [out(low(v), 32 * v), out(low(v) + 1, 32 * v + 16)]),
  );
}
