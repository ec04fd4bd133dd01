/** The tagging of a sentence's words from left to right, made for one table. What does not depend on the tags before a word is scored beforehand. */
import type { Templates } from '../templates.ts';
import type { Code } from './instructions.ts';
import {
  across, ADD, bump, END, FLOAT_ADD, FLOAT_EQUAL, FLOAT_FROM_INT, FLOAT_MAX, get, IF, int, INT_FROM_HIGH_SHORTS, INT_FROM_LOW_SHORTS, IS_ZERO, join, LANE_BITS,
  load, loadInt, loop, LOWEST_BIT, MULTIPLY, OR, set, SHIFT_LEFT, SHIFT_RIGHT, shuffle, storeInt, SUBTRACT, tee, XOR,
} from './instructions.ts';
import type { Routine } from './module.ts';
import { bitOf, LAST_STIR, STIR, withCell } from './score-routine.ts';
import type { TablePlan } from './score-routine.ts';

/** Columns that the routine reads and writes itself: the two tags before, and a token's own, which is zero for a word and one more than the tag for a mark. */
export type TagSlots = { readonly before: number; readonly before2: number; readonly own: number };

const COUNT = 0, KEY = 1, CELL = 2, BIT = 3, T = 4, VALUES = 5, SCORES = 6, BEFORE = 7, BEFORE2 = 8, TAG = 9, INTS = 10, EIGHT = INTS, MOST = INTS + 1, SUMS = INTS + 2;

/**
 * Tags `count` tokens. At the first token's place stand the tags before it; at every token's the sum of what the other templates say, as whole numbers in
 * floats. Leaves one more than the tag in place of each token's own.
 */
export function tagRoutine(plan: TablePlan, templates: Templates, { before, before2, own }: TagSlots, labels: number, keyBits: number): Routine {
  const { values, scores, vectors, column } = plan, ownTag = values + own * column, each = Array.from({ length: 2 * vectors }, (_, v) => v);
  const word = join(
    ...each.map((v) => join(get(SCORES), load(16 * v), set(SUMS + v))),
    ...keysOf(plan, templates, { before, before2, own }, keyBits).map((key) => join(key, addCell(plan))),
    bestOf(labels), int(1), ADD, set(TAG), get(VALUES), get(TAG), storeInt(ownTag),
  );
  const token = join(
    get(VALUES), loadInt(ownTag), tee(TAG), IS_ZERO, IF, word, END,
    get(BEFORE), set(BEFORE2), get(TAG), int(1), SUBTRACT, set(BEFORE),
    bump(VALUES, int(4)), bump(SCORES, int(32 * vectors)), bump(T, int(1)),
  );
  return {
    parameters: 1, ints: INTS - 1, vectors: 2 + 2 * vectors,
    body: join(
      int(scores), set(SCORES), get(VALUES), loadInt(values + before * column), set(BEFORE), get(VALUES), loadInt(values + before2 * column), set(BEFORE2),
      loop(token, T, get(COUNT)),
    ),
  };
}

/** Codes that mix each template's key. */
function keysOf({ values, column }: TablePlan, { seeds, slots, starts }: Templates, { before, before2 }: TagSlots, keyBits: number): Code[] {
  const valueOf = (slot: number): Code => (slot === before ? get(BEFORE) : slot === before2 ? get(BEFORE2) : join(get(VALUES), loadInt(values + slot * column)));
  const fold = (by: number): Code => join(tee(KEY), get(KEY), int(by), SHIFT_RIGHT, XOR);
  return Array.from(seeds, (seed, t) => join(
    int(seed), ...Array.from(slots.subarray(starts[t]!, starts[t + 1]!), (slot) => join(valueOf(slot), XOR, int(STIR), MULTIPLY, fold(15))),
    fold(13), int(LAST_STIR), MULTIPLY, int(32 - keyBits), SHIFT_RIGHT, set(KEY),
  ));
}

/** Adds the key's cell to the sums, if the table knows it. */
function addCell(plan: TablePlan): Code {
  const { filter, filterShift, cells, vectors } = plan;
  const add = join(...Array.from({ length: vectors }, (_, v) => join(
    get(CELL), load(cells + 16 * v), set(EIGHT),
    get(SUMS + 2 * v), get(EIGHT), INT_FROM_LOW_SHORTS, FLOAT_FROM_INT, FLOAT_ADD, set(SUMS + 2 * v),
    get(SUMS + 2 * v + 1), get(EIGHT), INT_FROM_HIGH_SHORTS, FLOAT_FROM_INT, FLOAT_ADD, set(SUMS + 2 * v + 1),
  )));
  return join(get(KEY), int(filterShift), SHIFT_RIGHT, set(BIT), bitOf(filter, BIT), IF, withCell(plan, KEY, BIT, CELL, add), END);
}

/** The first label of those with the highest sum. */
function bestOf(labels: number): Code {
  const vectors = Math.ceil(labels / 4), last = SUMS + vectors - 1, rest = labels - 4 * (vectors - 1);
  const each = Array.from({ length: vectors }, (_, v) => v);
  return join(
    // Lanes past the labels say what the last label says, which comes before them.
    get(last), get(last), shuffle([0, 1, 2, 3].map((lane) => Math.min(lane, rest - 1))), set(last),
    get(SUMS), set(MOST), ...each.slice(1).map((v) => join(get(SUMS + v), get(MOST), FLOAT_MAX, set(MOST))), across(MOST, FLOAT_MAX),
    int(0), ...each.map((v) => join(get(SUMS + v), get(MOST), FLOAT_EQUAL, LANE_BITS, int(4 * v), SHIFT_LEFT, OR)), LOWEST_BIT,
  );
}
