/** What unpacks the asset; `fill.ts` has the same in JavaScript and says what the parts are. Addresses in bytes. */
import type { Code } from './instructions.ts';
import {
  ADD, AND, BELOW, BLOCK, bump, DOUBLE_ADD, DOUBLE_DIVIDE, DOUBLE_FLOOR, DOUBLE_FROM_FLOAT, double, END, FLOAT_FROM_INT, FLOAT_MULTIPLY, get, IF, int, INT_FROM_DOUBLE,
  INT_FROM_LOW_SHORTS, IS_ZERO, join, jump, jumpIf, loadByte, loadDouble, loadFour, loadInt, loadOneFloat, loadSignedByte, loadSplat, loop, LOOP,
  LOWEST_BIT, ONE_FLOAT_FROM_INT, ONE_FLOAT_MULTIPLY, OR, set, SHIFT_LEFT, SHIFT_RIGHT, SHORTS_FROM_LOW_BYTES, store, storeInt, storeShort, SUBTRACT, tee,
} from './instructions.ts';
import type { Routine } from './module.ts';

/** Fills a weight table's bitmap and cells with at least one row; `scale` is where the scale stands. */
export type FillTable = (
  rows: number, keys: number, masks: number, maskBytes: number, weights: number, scales: number, filter: number, filterShift: number,
  cells: number, cellBytes: number, scale: number,
) => void;
/** Fills a hash index with at least one key. */
export type FillIndex = (count: number, keys: number, slots: number, shift: number, lastByte: number) => void;
/** Turns at least one weight into a float; up to three more may be written. */
export type Spread = (count: number, bytes: number, scales: number, out: number) => void;

/** The three, in this order. */
export const FILL_ROUTINES = (): readonly Routine[] => [fillTableRoutine(), fillIndexRoutine(), spreadRoutine()];

/** Adds the number at `at` to the key, and goes past it. */
const nextKey = (at: number, key: number, byte: number, shift: number): Code => join(
  int(0), set(shift),
  LOOP,
  get(key), get(at), loadByte(), tee(byte), int(127), AND, get(shift), SHIFT_LEFT, ADD, set(key),
  bump(at, int(1)), bump(shift, int(7)),
  get(byte), int(128), AND, jumpIf(0),
  END,
);

/** The address of the scale of weight number `k`. */
const scaleOf = (scales: number, k: number): Code => join(get(scales), get(k), int(6), SHIFT_RIGHT, int(2), SHIFT_LEFT, ADD);

function fillTableRoutine(): Routine {
  const ROWS = 0, KEYS = 1, MASKS = 2, MASK_BYTES = 3, WEIGHTS = 4, SCALES = 5, FILTER = 6, FILTER_SHIFT = 7;
  const CELLS = 8, CELL_BYTES = 9, SCALE = 10;
  const KEY = 11, BYTE = 12, SHIFT = 13, ROW = 14, AT = 15, MASK = 16, K = 17, END_OF_MASKS = 18, BIT = 19, NEXT = 20;
  const known = join(
    get(KEY), get(FILTER_SHIFT), SHIFT_RIGHT, tee(BIT), get(NEXT), BELOW, IF, get(NEXT), set(BIT), END,
    get(BIT), int(1), ADD, set(NEXT),
    get(FILTER), get(BIT), int(5), SHIFT_RIGHT, int(3), SHIFT_LEFT, ADD, tee(AT), loadInt(), IS_ZERO, IF, get(AT), get(ROW), storeInt(4), END,
    get(AT), get(AT), loadInt(), int(1), get(BIT), SHIFT_LEFT, OR, storeInt(),
  );
  const cell = join(
    bump(CELLS, get(CELL_BYTES)), get(CELLS), get(CELL_BYTES), ADD, int(-2), ADD, get(KEY), storeShort(),
    get(CELLS), set(AT),
  );
  const weight = join(
    get(AT), get(MASK), LOWEST_BIT, int(1), SHIFT_LEFT, ADD,
    get(WEIGHTS), loadSignedByte(), ONE_FLOAT_FROM_INT, scaleOf(SCALES, K), loadOneFloat(), ONE_FLOAT_MULTIPLY,
    DOUBLE_FROM_FLOAT, get(SCALE), loadDouble(), DOUBLE_DIVIDE, double(0.5), DOUBLE_ADD, DOUBLE_FLOOR, INT_FROM_DOUBLE, storeShort(),
    bump(WEIGHTS, int(1)), bump(K, int(1)),
    get(MASK), get(MASK), int(1), SUBTRACT, AND, set(MASK),
  );
  const mask = join(
    get(MASKS), loadByte(), set(MASK),
    BLOCK, LOOP, get(MASK), IS_ZERO, jumpIf(1), weight, jump(0), END, END,
    bump(AT, int(16)), bump(MASKS, int(1)),
  );
  const row = join(
    nextKey(KEYS, KEY, BYTE, SHIFT), known, cell,
    get(MASKS), get(MASK_BYTES), ADD, set(END_OF_MASKS), loop(mask, MASKS, get(END_OF_MASKS)),
    bump(ROW, int(1)),
  );
  return { parameters: 11, ints: 10, vectors: 0, body: loop(row, ROW, get(ROWS)) };
}

function fillIndexRoutine(): Routine {
  const COUNT = 0, KEYS = 1, SLOTS = 2, PLACE_SHIFT = 3, LAST_BYTE = 4, KEY = 5, BYTE = 6, SHIFT = 7, ROW = 8, AT = 9;
  const body = join(
    nextKey(KEYS, KEY, BYTE, SHIFT), bump(ROW, int(1)),
    get(KEY), get(PLACE_SHIFT), SHIFT_RIGHT, int(3), SHIFT_LEFT, set(AT),
    BLOCK, LOOP,
    get(SLOTS), get(AT), ADD, loadInt(4), IS_ZERO, jumpIf(1),
    get(AT), int(8), ADD, get(LAST_BYTE), AND, set(AT), jump(0),
    END, END,
    bump(AT, get(SLOTS)), get(AT), get(KEY), storeInt(), get(AT), get(ROW), storeInt(4),
  );
  return { parameters: 5, ints: 5, vectors: 0, body: loop(body, ROW, get(COUNT)) };
}

function spreadRoutine(): Routine {
  const COUNT = 0, BYTES = 1, SCALES = 2, OUT = 3, K = 4;
  const four = join(
    get(OUT), get(BYTES), loadFour(), SHORTS_FROM_LOW_BYTES, INT_FROM_LOW_SHORTS, FLOAT_FROM_INT, scaleOf(SCALES, K), loadSplat(), FLOAT_MULTIPLY, store(),
    bump(BYTES, int(4)), bump(OUT, int(16)), bump(K, int(4)),
  );
  return { parameters: 4, ints: 1, vectors: 0, body: loop(four, K, get(COUNT)) };
}
