/** A matrix product, four rows by eight columns at a time. */
import { ADD, bump, FLOAT_ADD, FLOAT_MULTIPLY, get, int, load, loadSplat, loop, MULTIPLY, set, store } from './instructions.ts';
import type { Routine } from './module.ts';

/** Adds the product of A (`rows` × `inner`) and B (`inner` × `columns`, row-major) to C (row-major). Offsets and strides in bytes. */
export type Multiply = (
  a: number, b: number, c: number, rows: number, columns: number, inner: number, rowStride: number, innerStride: number,
) => void;

// Locals of the routine, parameters first.
const A = 0, B = 1, C = 2, ROWS = 3, COLUMNS = 4, INNER = 5, ROW_STRIDE = 6, INNER_STRIDE = 7;
const M = 8, N = 9, K = 10, A0 = 11, PB = 15, PC = 16, LINE = 17, AT_A = 18;
const SUM = 19, B0 = 27, B1 = 28, SPLAT = 29;

/** The product; `rows` must be a multiple of 4, `columns` of 8. */
export function productRoutine(): Routine {
  const four = [0, 1, 2, 3];
  const line = (row: number): number[] => [...get(PC), ...get(LINE), ...int(row), ...MULTIPLY, ...ADD];
  const inner = [
    ...get(PB), ...load(0), ...set(B0), ...get(PB), ...load(16), ...set(B1),
    ...four.flatMap((row) => [
      ...get(A0 + row), ...loadSplat(), ...set(SPLAT),
      ...get(SPLAT), ...get(B0), ...FLOAT_MULTIPLY, ...get(SUM + 2 * row), ...FLOAT_ADD, ...set(SUM + 2 * row),
      ...get(SPLAT), ...get(B1), ...FLOAT_MULTIPLY, ...get(SUM + 2 * row + 1), ...FLOAT_ADD, ...set(SUM + 2 * row + 1),
      ...bump(A0 + row, get(INNER_STRIDE)),
    ]),
    ...bump(PB, get(LINE)), ...bump(K, int(1)),
  ];
  const tile = [
    ...get(B), ...get(N), ...int(4), ...MULTIPLY, ...ADD, ...set(PB),
    ...get(C), ...get(M), ...get(LINE), ...MULTIPLY, ...ADD, ...get(N), ...int(4), ...MULTIPLY, ...ADD, ...set(PC),
    ...four.flatMap((row) => [
      ...line(row), ...load(0), ...set(SUM + 2 * row), ...line(row), ...load(16), ...set(SUM + 2 * row + 1),
      ...get(AT_A), ...get(ROW_STRIDE), ...int(row), ...MULTIPLY, ...ADD, ...set(A0 + row),
    ]),
    ...int(0), ...set(K),
    ...loop(inner, K, get(INNER)),
    ...four.flatMap((row) => [...line(row), ...get(SUM + 2 * row), ...store(0), ...line(row), ...get(SUM + 2 * row + 1), ...store(16)]),
    ...bump(N, int(8)),
  ];
  const outer = [
    ...get(A), ...get(M), ...get(ROW_STRIDE), ...MULTIPLY, ...ADD, ...set(AT_A),
    ...int(0), ...set(N), ...loop(tile, N, get(COLUMNS)), ...bump(M, int(4)),
  ];
  const body = [...get(COLUMNS), ...int(4), ...MULTIPLY, ...set(LINE), ...int(0), ...set(M), ...loop(outer, M, get(ROWS))];
  return { parameters: 8, ints: SUM - M, vectors: SPLAT + 1 - SUM, body };
}

/** The same in JavaScript. */
export function multiplyPlainly(
  floats: Float32Array, a: number, b: number, c: number, rows: number, columns: number, inner: number, rowStride: number, innerStride: number,
): void {
  for (let m = 0; m < rows; m++) {
    const out = (c >> 2) + m * columns;
    for (let k = 0; k < inner; k++) {
      const value = floats[(a + m * rowStride + k * innerStride) >> 2]!;
      if (value === 0) continue;
      const row = (b >> 2) + k * columns;
      for (let n = 0; n < columns; n++) floats[out + n]! += value * floats[row + n]!;
    }
  }
}
