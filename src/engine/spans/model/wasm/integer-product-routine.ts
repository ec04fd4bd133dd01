/**
 * A matrix product in whole numbers of thirteen bits, twice as fast as in floats: two products and their sum are one instruction.
 * The rows of A share a scale each, the columns of B one each, so that little is lost.
 */
import type { Code } from './instructions.ts';
import {
  across, ADD, AND, bump, DOT, doubles, DOUBLES_ABSOLUTE, DOUBLES_ADD, DOUBLES_DIVIDE, DOUBLES_FLOOR, DOUBLES_FROM_LOW_FLOATS, DOUBLES_MAX,
  DOUBLES_MULTIPLY, FLOAT_ABSOLUTE, FLOAT_ADD, FLOAT_DIVIDE, FLOAT_FROM_INT, FLOAT_MAX, FLOAT_MULTIPLY, floats, FLOATS_FROM_DOUBLES, get, int,
  INT_ADD, INT_SHIFT_LEFT, INT_SUBTRACT, ints, INTS_FROM_DOUBLES, join, load, loadSplat, loadTwo, loop, MULTIPLY, ROUNDING, set, SHIFT_LEFT,
  SHIFT_RIGHT, SHORTS_FROM_INTS, store, storeTwo, tee, VECTOR_AND, VECTOR_OR, ZEROS,
} from './instructions.ts';
import type { Routine } from './module.ts';

/** The largest whole number: 96 products of two such fit in 32 bits with their sign. */
const LARGEST_WHOLE = 4095;
/** Below this a row counts as zero. */
const SMALLEST = 1e-20;

/** Turns `count` rows of floats into whole numbers at `out`, and writes each row's scale, four times, at `scales`. Byte addresses. */
export type Quantise = (count: number, rows: number, out: number, scales: number) => void;

/** For rows of `width` floats, a multiple of 16. Its loops are short, for in a long body the numbers do not all find room in registers. */
export function quantiseRoutine(width: number): Routine {
  const COUNT = 0, ROWS = 1, OUT = 2, SCALES = 3, T = 4, END_OF_ROW = 5, AT = 6, LARGEST = 7, OFFSET = 8;
  const four = [0, 1, 2, 3];
  const largest = join(...four.map((n) => join(get(AT), load(16 * n), FLOAT_ABSOLUTE)), FLOAT_MAX, FLOAT_MAX, FLOAT_MAX, get(LARGEST), FLOAT_MAX, set(LARGEST), bump(AT, int(64)));
  const whole = (n: number): Code => join(get(ROWS), load(16 * n), get(LARGEST), FLOAT_MULTIPLY, floats(ROUNDING), FLOAT_ADD, get(OFFSET), INT_SUBTRACT);
  const eight = join(get(OUT), whole(0), whole(1), SHORTS_FROM_INTS, store(), bump(OUT, int(16)), bump(ROWS, int(32)));
  const row = join(
    get(ROWS), int(4 * width), ADD, set(END_OF_ROW), floats(SMALLEST), set(LARGEST),
    get(ROWS), set(AT), loop(largest, AT, get(END_OF_ROW)), across(LARGEST, FLOAT_MAX),
    get(SCALES), get(LARGEST), floats(1 / LARGEST_WHOLE), FLOAT_MULTIPLY, store(),
    floats(LARGEST_WHOLE), get(LARGEST), FLOAT_DIVIDE, set(LARGEST),
    loop(eight, ROWS, get(END_OF_ROW)), bump(SCALES, int(16)), bump(T, int(1)),
  );
  return { parameters: 4, ints: 3, vectors: 2, body: join(floats(ROUNDING), set(OFFSET), loop(row, T, get(COUNT))) };
}

/**
 * Sets C (floats) to the product of A, `rows` rows of whole numbers, and B, as `quantiseColumns` writes it, with the bias added. `rows` must be a
 * multiple of 4, `columns` of 8. Byte addresses.
 */
export type MultiplyWhole = (a: number, aScales: number, b: number, bScales: number, bias: number, c: number, rows: number, columns: number) => void;

/** Columns that stand together in B. */
const TILE = 8;

/** For rows of A with `inner` numbers, an even number. */
export function wholeProductRoutine(inner: number): Routine {
  const A_START = 0, A_SCALES = 1, B_START = 2, B_SCALES_START = 3, BIAS_START = 4, C = 5, ROWS = 6, COLUMNS = 7;
  const M = 8, N = 9, A = 10, B_SCALES = 11, B = 12, TO = 13, LINE = 14, K = 15, BIAS = 16, SUM = 17, B0 = 25, B1 = 26, SPLAT = 27;
  const four = [0, 1, 2, 3], rowBytes = 2 * inner;
  // One pair a turn: with more, registers run short and it takes twice the time.
  const pair = join(
    get(B), load(0), set(B0), get(B), load(16), set(B1),
    ...four.map((row) => join(
      get(A), loadSplat(rowBytes * row), tee(SPLAT), get(B0), DOT, get(SUM + 2 * row), INT_ADD, set(SUM + 2 * row),
      get(SPLAT), get(B1), DOT, get(SUM + 2 * row + 1), INT_ADD, set(SUM + 2 * row + 1),
    )),
  );
  const out = (row: number, half: number): Code => join(
    get(TO), get(SUM + 2 * row + half), FLOAT_FROM_INT, get(A_SCALES), load(16 * row), FLOAT_MULTIPLY, get(B_SCALES), load(16 * half), FLOAT_MULTIPLY,
    get(BIAS), load(16 * half), FLOAT_ADD, store(16 * half),
  );
  const tile = join(
    ...four.flatMap((row) => [ZEROS, set(SUM + 2 * row), ZEROS, set(SUM + 2 * row + 1)]),
    get(A_START), set(A), int(0), set(K), get(C), set(TO),
    loop(join(pair, bump(A, int(4)), bump(B, int(4 * TILE)), bump(K, int(2))), K, int(inner)),
    ...four.map((row) => join(out(row, 0), out(row, 1), bump(TO, get(LINE)))),
    bump(B_SCALES, int(4 * TILE)), bump(BIAS, int(4 * TILE)), bump(C, int(4 * TILE)), bump(N, int(TILE)),
  );
  const rows = join(
    get(B_START), set(B), get(B_SCALES_START), set(B_SCALES), get(BIAS_START), set(BIAS), int(0), set(N),
    loop(tile, N, get(COLUMNS)),
    bump(A_START, int(4 * rowBytes)), bump(A_SCALES, int(64)), bump(C, join(get(LINE), int(3), MULTIPLY)), bump(M, int(4)),
  );
  return {
    parameters: 8, ints: SUM - M, vectors: SPLAT + 1 - SUM,
    body: join(get(COLUMNS), int(4), MULTIPLY, set(LINE), loop(rows, M, get(ROWS))),
  };
}

/**
 * Writes a matrix of floats (row-major, `columns` even) as whole numbers at `shorts` and its columns' scales at `scales`: eight columns after
 * eight, in each for every pair of rows the columns' two numbers side by side. Byte addresses.
 */
export type QuantiseColumns = (values: number, columns: number, shorts: number, scales: number) => void;

/** For matrices of `inner` rows, an even number. Two columns at a time, in double precision. */
export function quantiseColumnsRoutine(inner: number): Routine {
  const VALUES = 0, COLUMNS = 1, SHORTS = 2, SCALES = 3, N = 4, AT = 5, TO = 6, K = 7, LINE = 8, LARGEST = 9, EVEN = 10;
  const two = join(get(AT), loadTwo(), DOUBLES_FROM_LOW_FLOATS), next = join(bump(AT, get(LINE)), bump(K, int(1)));
  const start = join(get(VALUES), get(N), int(2), SHIFT_LEFT, ADD, set(AT), int(0), set(K));
  const measure = join(two, DOUBLES_ABSOLUTE, get(LARGEST), DOUBLES_MAX, set(LARGEST), next);
  const whole = join(two, get(LARGEST), DOUBLES_DIVIDE, doubles(LARGEST_WHOLE), DOUBLES_MULTIPLY, doubles(0.5), DOUBLES_ADD, DOUBLES_FLOOR, INTS_FROM_DOUBLES);
  const pair = join(
    whole, int(0xffff), ints, VECTOR_AND, set(EVEN), next,
    get(TO), whole, int(16), INT_SHIFT_LEFT, get(EVEN), VECTOR_OR, storeTwo(), next, bump(TO, int(4 * TILE)),
  );
  const columns = join(
    doubles(SMALLEST), set(LARGEST), start, loop(measure, K, int(inner)),
    get(SCALES), get(N), int(2), SHIFT_LEFT, ADD, get(LARGEST), doubles(LARGEST_WHOLE), DOUBLES_DIVIDE, FLOATS_FROM_DOUBLES, storeTwo(),
    get(SHORTS), get(N), int(3), SHIFT_RIGHT, int(2 * TILE * inner), MULTIPLY, ADD, get(N), int(TILE - 1), AND, int(2), SHIFT_LEFT, ADD, set(TO),
    start, loop(pair, K, int(inner)), bump(N, int(2)),
  );
  return { parameters: 4, ints: LARGEST - N, vectors: 2, body: join(get(COLUMNS), int(2), SHIFT_LEFT, set(LINE), loop(columns, N, get(COLUMNS))) };
}
