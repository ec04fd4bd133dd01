/** The scoring of tokens, made for one table and one list of templates. */
import type { Templates } from '../templates.ts';
import type { Code } from './instructions.ts';
import {
  ADD, AND, BELOW, BLOCK, bump, COUNT_BITS, END, EQUAL, FLOAT_FROM_INT, FLOAT_MULTIPLY, floats, get, int, INT_ADD, INT_FROM_HIGH_SHORTS, INT_FROM_LOW_SHORTS,
  INT_MULTIPLY, INT_SHIFT_RIGHT, ints, IS_ZERO, join, jump, jumpIf, load, loadInt, loadShort, loop, LOOP, set, SHIFT_LEFT, SHIFT_RIGHT, store, storeInt,
  tee, VECTOR_XOR, XOR, ZEROS,
} from './instructions.ts';
import type { Routine } from './module.ts';

/** Where a table's parts stand in its bytes, and how a key finds its cell; see `weight-table.ts`. */
export type TablePlan = {
  readonly values: number; readonly scores: number; readonly keys: number; readonly hits: number; readonly filter: number; readonly cells: number;
  readonly words: number; readonly rows: number; readonly filterShift: number; readonly vectors: number; readonly scale: number;
  /** Bytes from one value's column to the next one's. */
  readonly column: number;
};

/** Tokens whose features are mixed at once, one in each lane of a vector. */
export const LANES = 4;
/** Bytes of a line of the processor's cache. */
const LINE = 64;
/** Bytes for the keys of a token, and for the list of those that are known. */
export const KEY_BYTES = 4 * 128;
/** The numbers features are mixed with: those of `hash.ts` and `templates.ts`. */
export const STIR = 0x9e3779b1, LAST_STIR = 0xc2b2ae35;
const COUNT = 0, KEY = 1, AT = 2, CELL = 3, BIT = 4, T = 5, VALUES = 6, SCORES = 7, HITS = 8, INTS = HITS + LANES;
const MIXED = INTS, STIRS = INTS + 1, LAST_STIRS = INTS + 2, EIGHT = INTS + 3, SUMS = INTS + 4;
const EACH_LANE = Array.from({ length: LANES }, (_, lane) => lane);

/**
 * For each of `count` tokens reads the values, mixes every template's key and sums the cells of those that the table knows; four tokens at a
 * time, so that there must be room for as many as fill the last four. A jump that cannot be foreseen costs more than all the rest: keys are
 * sorted out by writing each down and moving on only past those that the bitmap knows, and what is left nearly always has its cell at once.
 */
export function scoreRoutine(plan: TablePlan, templates: Templates, keyBits: number): Routine {
  const { scores, hits, vectors } = plan;
  const four = join(
    mixKeys(plan, templates, keyBits), ...EACH_LANE.map((lane) => join(int(hits + lane * KEY_BYTES), set(HITS + lane))),
    sortOut(plan, templates.seeds.length), ...EACH_LANE.map((lane) => sumHits(plan, lane)),
    bump(VALUES, int(4 * LANES)), bump(SCORES, int(32 * vectors * LANES)), bump(T, int(LANES)),
  );
  return {
    parameters: 1, ints: INTS - 1, vectors: SUMS - INTS + 2 * vectors,
    body: join(int(scores), set(SCORES), int(STIR), ints, set(STIRS), int(LAST_STIR), ints, set(LAST_STIRS), loop(four, T, get(COUNT))),
  };
}

/** Writes the keys of four tokens down, template by template. */
function mixKeys({ values, keys, column }: TablePlan, { seeds, slots, starts }: Templates, keyBits: number): Code {
  const fold = (by: number): Code => join(tee(MIXED), get(MIXED), int(by), INT_SHIFT_RIGHT, VECTOR_XOR);
  const parts: Code[] = [], mix = join(VECTOR_XOR, get(STIRS), INT_MULTIPLY, fold(15)), finish = join(fold(13), get(LAST_STIRS), INT_MULTIPLY, int(32 - keyBits), INT_SHIFT_RIGHT);
  seeds.forEach((seed, t) => {
    parts.push(int(0), int(seed), ints);
    for (let at = starts[t]!; at < starts[t + 1]!; at++) parts.push(get(VALUES), load(values + slots[at]! * column), mix);
    parts.push(finish, store(keys + 4 * LANES * t));
  });
  return join(...parts);
}

/** A bit of the bitmap as 1 or 0; `bit` is the local with its number. */
export const bitOf = (filter: number, bit: number): Code => join(get(bit), int(5), SHIFT_RIGHT, int(3), SHIFT_LEFT, loadInt(filter), get(bit), SHIFT_RIGHT, int(1), AND);

/** Does `add` with the cell of a key whose bit is set, if it has one; `key`, `bit` and `cell` are locals, the last two to work with. */
export function withCell({ filter, filterShift, cells, vectors }: TablePlan, key: number, bit: number, cell: number, add: Code): Code {
  const bytes = vectors * 16, isOwn = join(get(cell), loadShort(cells + bytes - 2), get(key), int(0xffff), AND, EQUAL);
  const first = join(
    get(key), int(filterShift), SHIFT_RIGHT, tee(bit), int(5), SHIFT_RIGHT, int(3), SHIFT_LEFT, tee(cell), loadInt(filter),
    get(bit), int(-1), XOR, SHIFT_LEFT, COUNT_BITS, get(cell), loadInt(filter + 4), ADD, int(Math.log2(bytes)), SHIFT_LEFT, set(cell),
  );
  const next = join(bump(bit, int(1)), bump(cell, int(bytes)), bitOf(filter, bit), IS_ZERO, jumpIf(2), isOwn, IS_ZERO, jumpIf(0));
  return join(first, BLOCK, BLOCK, isOwn, jumpIf(0), LOOP, next, END, END, add, END);
}

/** Keeps the keys that the bitmap knows, for each token in its list. */
function sortOut({ keys, filter, filterShift }: TablePlan, templates: number): Code {
  const each = EACH_LANE.map((lane) => join(
    get(HITS + lane), get(AT), loadInt(keys + 4 * lane), tee(KEY), storeInt(),
    get(KEY), int(filterShift), SHIFT_RIGHT, set(BIT), get(HITS + lane), bitOf(filter, BIT), int(2), SHIFT_LEFT, ADD, set(HITS + lane),
  ));
  return join(int(0), set(AT), loop(join(...each, bump(AT, int(4 * LANES))), AT, int(4 * LANES * templates)));
}

/** Adds up the cells of a token's keys, then writes the scores. */
function sumHits(plan: TablePlan, lane: number): Code {
  const { hits, cells, vectors, scale } = plan, low = (v: number): number => SUMS + 2 * v;
  const each = Array.from({ length: vectors }, (_, v) => v);
  const add = join(...each.map((v) => join(
    get(CELL), load(cells + 16 * v), set(EIGHT),
    get(low(v)), get(EIGHT), INT_FROM_LOW_SHORTS, INT_ADD, set(low(v)),
    get(low(v) + 1), get(EIGHT), INT_FROM_HIGH_SHORTS, INT_ADD, set(low(v) + 1),
  )));
  const key = join(get(AT), loadInt(), set(KEY), withCell(plan, KEY, BIT, CELL, add), bump(AT, int(4)));
  const out = (local: number, offset: number): Code =>
    join(get(SCORES), get(local), FLOAT_FROM_INT, floats(scale), FLOAT_MULTIPLY, store(32 * vectors * lane + offset));
  return join(
    ...each.flatMap((v) => [ZEROS, set(low(v)), ZEROS, set(low(v) + 1)]),
    int(hits + lane * KEY_BYTES), set(AT),
    BLOCK, LOOP, get(AT), get(HITS + lane), BELOW, IS_ZERO, jumpIf(1), key, jump(0), END, END,
    ...each.flatMap((v) => [out(low(v), 32 * v), out(low(v) + 1, 32 * v + 16)]),
  );
}

/**
 * Looks at every line of the cells once. A text needs most of them, in no order, and what comes from far in order comes many times faster: the processor
 * sees it coming.
 */
export function sweepRoutine({ hits, cells, rows, vectors }: TablePlan): Routine {
  const AT_CELL = 0, SUM = 1, end = cells + 16 * vectors * (rows + 1);
  return {
    parameters: 0, ints: 2, vectors: 0,
    body: join(
      int(cells), set(AT_CELL), loop(join(bump(SUM, join(get(AT_CELL), loadInt())), bump(AT_CELL, int(LINE))), AT_CELL, int(end)),
      // Kept, or it might be held for needless.
      int(hits), get(SUM), storeInt(),
    ),
  };
}
