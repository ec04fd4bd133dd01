/**
 * A matrix product in whole numbers of thirteen bits, twice as fast as in floats: two products and their sum are one instruction.
 * The rows of A share a scale each, the columns of B one each, so that little is lost.
 */
import {
  across, ADD, bump, DOT, FLOAT_ABSOLUTE, FLOAT_DIVIDE, FLOAT_FROM_INT, FLOAT_MAX, FLOAT_MULTIPLY, FLOAT_NEAREST, floats, get, int, INT_ADD, INT_FROM_FLOAT,
  load, loadSplat, loop, MULTIPLY, set, SHORTS_FROM_INTS, store, tee, ZEROS,
} from './instructions.ts';
import type { Routine } from './module.ts';

/** The largest whole number: 96 products of two such fit in 32 bits with their sign. */
export const LARGEST_WHOLE = 4095;
/** Below this a row counts as zero. */
const SMALLEST = 1e-20;

/** Turns `count` rows of floats into whole numbers at `out`, and writes each row's scale, four times, at `scales`. Byte addresses. */
export type Quantise = (count: number, rows: number, out: number, scales: number) => void;

/** For rows of `width` floats, a multiple of 8. */
export function quantiseRoutine(width: number): Routine {
  const COUNT = 0, ROWS = 1, OUT = 2, SCALES = 3, T = 4, LARGEST = 5;
  const each = Array.from({ length: width / 4 }, (_, n) => n);
  const row = [
    ...floats(SMALLEST), ...set(LARGEST),
    ...each.flatMap((n) => [...get(ROWS), ...load(16 * n), ...FLOAT_ABSOLUTE, ...get(LARGEST), ...FLOAT_MAX, ...set(LARGEST)]),
    ...across(LARGEST, FLOAT_MAX),
    ...get(SCALES), ...get(LARGEST), ...floats(1 / LARGEST_WHOLE), ...FLOAT_MULTIPLY, ...store(),
    ...floats(LARGEST_WHOLE), ...get(LARGEST), ...FLOAT_DIVIDE, ...set(LARGEST),
    ...each.filter((n) => n % 2 === 0).flatMap((n) => [
      ...get(OUT),
      ...[n, n + 1].flatMap((at) => [...get(ROWS), ...load(16 * at), ...get(LARGEST), ...FLOAT_MULTIPLY, ...FLOAT_NEAREST, ...INT_FROM_FLOAT]),
      ...SHORTS_FROM_INTS, ...store(8 * n),
    ]),
    ...bump(ROWS, int(4 * width)), ...bump(OUT, int(2 * width)), ...bump(SCALES, int(16)), ...bump(T, int(1)),
  ];
  return { parameters: 4, ints: 1, vectors: 1, body: loop(row, T, get(COUNT)) };
}

/**
 * Sets C (floats) to the product of A, `rows` rows of `pairs` pairs of whole numbers, and B, which for each pair of rows holds the columns' two numbers
 * side by side. `rows` must be a multiple of 4, `columns` of 8. Byte addresses.
 */
export type MultiplyWhole = (a: number, aScales: number, b: number, bScales: number, c: number, rows: number, columns: number, pairs: number) => void;

export function wholeProductRoutine(): Routine {
  const A = 0, A_SCALES = 1, B = 2, B_SCALES = 3, C = 4, ROWS = 5, COLUMNS = 6, PAIRS = 7;
  const M = 8, N = 9, K = 10, A0 = 11, PB = 15, PC = 16, LINE = 17, STEP = 18, SUM = 19, B0 = 27, B1 = 28, SPLAT = 29;
  const four = [0, 1, 2, 3];
  const line = (row: number): number[] => [...get(PC), ...get(LINE), ...int(row), ...MULTIPLY, ...ADD];
  const inner = [
    ...get(PB), ...load(0), ...set(B0), ...get(PB), ...load(16), ...set(B1),
    ...four.flatMap((row) => [
      ...get(A0 + row), ...loadSplat(), ...tee(SPLAT), ...get(B0), ...DOT, ...get(SUM + 2 * row), ...INT_ADD, ...set(SUM + 2 * row),
      ...get(SPLAT), ...get(B1), ...DOT, ...get(SUM + 2 * row + 1), ...INT_ADD, ...set(SUM + 2 * row + 1),
      ...bump(A0 + row, int(4)),
    ]),
    ...bump(PB, get(LINE)), ...bump(K, int(1)),
  ];
  const out = (row: number, half: number): number[] => [
    ...line(row), ...get(SUM + 2 * row + half), ...FLOAT_FROM_INT, ...get(A_SCALES), ...load(16 * row), ...FLOAT_MULTIPLY,
    ...get(B_SCALES), ...get(N), ...int(4), ...MULTIPLY, ...ADD, ...load(16 * half), ...FLOAT_MULTIPLY, ...store(16 * half),
  ];
  const tile = [
    ...get(B), ...get(N), ...int(4), ...MULTIPLY, ...ADD, ...set(PB),
    ...get(C), ...get(N), ...int(4), ...MULTIPLY, ...ADD, ...set(PC),
    ...four.flatMap((row) => [
      ...ZEROS, ...set(SUM + 2 * row), ...ZEROS, ...set(SUM + 2 * row + 1),
      ...get(A), ...get(STEP), ...int(row), ...MULTIPLY, ...ADD, ...set(A0 + row),
    ]),
    ...int(0), ...set(K), ...loop(inner, K, get(PAIRS)),
    ...four.flatMap((row) => [...out(row, 0), ...out(row, 1)]),
    ...bump(N, int(8)),
  ];
  const outer = [
    ...int(0), ...set(N), ...loop(tile, N, get(COLUMNS)),
    ...bump(A, [...get(STEP), ...int(4), ...MULTIPLY]), ...bump(A_SCALES, int(64)), ...bump(C, [...get(LINE), ...int(4), ...MULTIPLY]), ...bump(M, int(4)),
  ];
  return {
    parameters: 8, ints: SUM - M, vectors: SPLAT + 1 - SUM,
    body: [
      ...get(COLUMNS), ...int(4), ...MULTIPLY, ...set(LINE), ...get(PAIRS), ...int(4), ...MULTIPLY, ...set(STEP),
      ...loop(outer, M, get(ROWS)),
    ],
  };
}

/** Writes B (`inner` × `columns` floats, `inner` even) as whole numbers into `shorts` and its columns' scales into `scales`. */
export function quantiseColumns(values: Float32Array, inner: number, columns: number, shorts: Int16Array, scales: Float32Array): void {
  for (let n = 0; n < columns; n++) {
    let largest = SMALLEST;
    for (let k = 0; k < inner; k++) largest = Math.max(largest, Math.abs(values[k * columns + n]!));
    scales[n] = largest / LARGEST_WHOLE;
    for (let k = 0; k < inner; k++) shorts[((k >> 1) * columns + n) * 2 + (k & 1)] = Math.round((values[k * columns + n]! / largest) * LARGEST_WHOLE);
  }
}
