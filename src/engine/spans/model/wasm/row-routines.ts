/** Routines that add up rows: of the first layer's ready products, and of a token and a cue. */
import {
  ADD, bump, FLOAT_ADD, FLOAT_MAX, FLOAT_MULTIPLY, floats, get, int, load, loadInt, loadSplat, loop, set, store,
} from './instructions.ts';
import type { Routine } from './module.ts';

/** For each of `count` tokens adds the rows whose byte addresses stand at `addresses`, some a token, into rows at `out`. */
export type AddRows = (count: number, addresses: number, out: number) => void;

const COUNT = 0, ADDRESSES = 1, OUT = 2;

/** Adds `rows` rows of `width` floats a token; `width` must be a multiple of 4. */
export function addRowsRoutine(rows: number, width: number): Routine {
  const T = 3, N = 4, ROW = 5;
  const each = Array.from({ length: rows }, (_, row) => row);
  const column = [
    ...get(OUT), ...get(N), ...ADD,
    ...each.flatMap((row) => [...get(ROW + row), ...get(N), ...ADD, ...load(), ...(row > 0 ? FLOAT_ADD : [])]),
    ...store(), ...bump(N, int(16)),
  ];
  const token = [
    ...each.flatMap((row) => [...get(ADDRESSES), ...loadInt(4 * row), ...set(ROW + row)]),
    ...int(0), ...set(N), ...loop(column, N, int(width * 4)),
    ...bump(ADDRESSES, int(4 * rows)), ...bump(OUT, int(width * 4)), ...bump(T, int(1)),
  ];
  return { parameters: 3, ints: 2 + rows, vectors: 0, body: loop(token, T, get(COUNT)) };
}

/**
 * Scores `count` tokens toward a cue: for each the four rows of `width` floats whose addresses stand at `addresses` and the cue's half are added and
 * cut at zero, and multiplied with the matrix of `width` rows of eight. Byte addresses; eight floats a token at `out`.
 */
export type ScorePairs = (count: number, addresses: number, cueHalf: number, matrix: number, bias: number, hidden: number, out: number) => void;

/** The pairs' scores; `width` must be a multiple of 4. */
export function scorePairsRoutine(width: number): Routine {
  const CUE = 2, MATRIX = 3, BIAS = 4, HIDDEN = 5, TO = 6, T = 7, ROW = 8, LOW = 12, HIGH = 13, SPLAT = 14;
  const rows = [0, 1, 2, 3];
  const token = [
    ...rows.flatMap((row) => [...get(ADDRESSES), ...loadInt(4 * row), ...set(ROW + row)]),
    ...Array.from({ length: width / 4 }, (_, n) => [
      ...get(HIDDEN), ...get(CUE), ...load(16 * n), ...rows.flatMap((row) => [...get(ROW + row), ...load(16 * n), ...FLOAT_ADD]), ...floats(0), ...FLOAT_MAX, ...store(16 * n),
    ]).flat(),
    ...get(BIAS), ...load(0), ...set(LOW), ...get(BIAS), ...load(16), ...set(HIGH),
    ...Array.from({ length: width }, (_, p) => [
      ...get(HIDDEN), ...loadSplat(4 * p), ...set(SPLAT),
      ...get(SPLAT), ...get(MATRIX), ...load(32 * p), ...FLOAT_MULTIPLY, ...get(LOW), ...FLOAT_ADD, ...set(LOW),
      ...get(SPLAT), ...get(MATRIX), ...load(32 * p + 16), ...FLOAT_MULTIPLY, ...get(HIGH), ...FLOAT_ADD, ...set(HIGH),
    ]).flat(),
    ...get(TO), ...get(LOW), ...store(0), ...get(TO), ...get(HIGH), ...store(16),
    ...bump(ADDRESSES, int(16)), ...bump(TO, int(32)), ...bump(T, int(1)),
  ];
  return { parameters: 7, ints: 5, vectors: 3, body: loop(token, T, get(COUNT)) };
}
