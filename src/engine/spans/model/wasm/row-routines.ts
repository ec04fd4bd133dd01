/** Routines that add up rows: of the first layer's ready products, and of a token and a cue. */
import { exponential } from './exponential.ts';
import {
  across, ADD, bump, FLOAT_ADD, FLOAT_DIVIDE, FLOAT_MAX, FLOAT_MIN, FLOAT_MULTIPLY, FLOAT_SUBTRACT, floats, get, int, join, load, loadInt, loadSplat, loop, set,
  shuffle, store, tee,
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

/**
 * For `count` rows of eight scores writes the chances they stand for (softmax) at `chances`, and leaves in place of each score how far it is below the
 * largest, the last place holding the largest chance. Scores past the labels must be far below all others.
 */
export type Soften = (count: number, scores: number, chances: number) => void;

/** The chances of rows of eight scores, which count up to `most`. */
export function softenRoutine(most: number): Routine {
  const SCORES = 1, CHANCES = 2, T = 3, LOW = 4, HIGH = 5, TOP = 6, N = 7, POWER = 8;
  const halves = [[LOW, 0], [HIGH, 16]] as const;
  const row = join(
    ...halves.map(([half, offset]) => join(get(SCORES), load(offset), floats(most), FLOAT_MIN, set(half))),
    get(LOW), get(HIGH), FLOAT_MAX, set(TOP), across(TOP, FLOAT_MAX),
    ...halves.map(([half, offset]) => join(get(SCORES), get(half), get(TOP), FLOAT_SUBTRACT, tee(half), store(offset), exponential(half, N, POWER))),
    get(LOW), get(HIGH), FLOAT_ADD, set(TOP), across(TOP, FLOAT_ADD), floats(1), get(TOP), FLOAT_DIVIDE, set(TOP),
    ...halves.map(([half, offset]) => join(get(CHANCES), get(half), get(TOP), FLOAT_MULTIPLY, store(offset))),
    get(SCORES), get(SCORES), load(16), get(TOP), shuffle([0, 1, 2, 7]), store(16),
    bump(SCORES, int(32)), bump(CHANCES, int(32)), bump(T, int(1)),
  );
  return { parameters: 3, ints: 1, vectors: 5, body: loop(row, T, get(COUNT)) };
}
