import { expect, test } from 'vitest';
import { makeNetMemory, MOST_SCORE } from '../../../src/engine/spans/model/net-memory.ts';
import { HIDDEN, PAIR, WIDTH } from '../../../src/engine/spans/model/net-shape.ts';
import { makeLayerState, runLayer } from '../../../src/engine/spans/model/recurrence.ts';

const wave = (size: number, step: number): Float32Array => Float32Array.from({ length: size }, (_, at) => Math.sin(at * step));

test('the product in WebAssembly is the product by hand', () => {
  const rows = 8, inner = 5, columns = 16;
  const { floats, multiply } = makeNetMemory(1024);
  const a = wave(rows * inner, 0.3), b = wave(inner * columns, 0.7);
  floats.set(a, 0);
  floats.set(b, 100);
  floats.fill(1, 300, 300 + rows * columns);
  multiply(0, 400, 1200, rows, columns, inner, inner * 4, 4);
  for (let m = 0; m < rows; m++) {
    for (let n = 0; n < columns; n++) {
      let sum = 1;
      for (let k = 0; k < inner; k++) sum += a[m * inner + k]! * b[k * columns + n]!;
      expect(floats[300 + m * columns + n]).toBeCloseTo(sum, 5);
    }
  }
});

test('the recurrence in WebAssembly is the one in JavaScript, in both directions', () => {
  const count = 7, columns = 8 * HIDDEN, products = wave(count * columns, 0.37), gates = wave(8 * HIDDEN, 0.11);
  const state = makeLayerState(count);
  runLayer(count, products, 0, columns, gates, null, state);
  const memory = makeNetMemory(products.length + gates.length + HIDDEN + count * WIDTH);
  expect(memory.fast).not.toBeNull();
  const gatesAt = products.length, carriedAt = gatesAt + gates.length, outAt = carriedAt + HIDDEN;
  memory.floats.set(products, 0);
  memory.floats.set(gates, gatesAt);
  [1, -1].forEach((sign, direction) => {
    const start = sign === 1 ? 0 : count - 1, from = start * columns + direction * 4 * HIDDEN;
    memory.floats.fill(0, carriedAt, carriedAt + HIDDEN);
    memory.fast!.recur(
      count, from * 4, sign * columns * 4, (gatesAt + direction * 4 * HIDDEN) * 4, (from + 3 * HIDDEN) * 4, sign * columns * 4,
      (outAt + start * WIDTH + direction * HIDDEN) * 4, sign * WIDTH * 4, carriedAt * 4,
    );
  });
  state.output.forEach((value, at) => expect(memory.floats[outAt + at]).toBeCloseTo(value, 5));
});

test('rows are added up token by token', () => {
  const width = 8 * HIDDEN, { floats, ints, fast } = makeNetMemory(40 * width);
  floats.set(wave(10 * width, 0.013), 0);
  const rows = [[0, 3, 5, 2, 9], [4, 4, 1, 0, 8]], addressesAt = 20 * width, outAt = 30 * width;
  rows.flat().forEach((row, at) => (ints[addressesAt + at] = row * width * 4));
  fast!.addRows(rows.length, addressesAt * 4, outAt * 4);
  rows.forEach((list, t) => {
    for (let n = 0; n < width; n += 7) expect(floats[outAt + t * width + n]).toBeCloseTo(list.reduce((sum, row) => sum + floats[row * width + n]!, 0), 5);
  });
});

test('a pair is the sum of its rows, cut at zero, times the matrix', () => {
  const { floats, ints, fast } = makeNetMemory(4096);
  const at = { rows: 0, cue: 512, matrix: 600, bias: 1000, hidden: 1100, out: 1200, addresses: 1400 };
  floats.set(wave(16 * PAIR, 0.7), at.rows);
  floats.set(wave(PAIR, 0.9), at.cue);
  floats.set(wave(PAIR * 8, 0.21), at.matrix);
  floats.set(wave(8, 1.7), at.bias);
  const rows = [[0, 1, 2, 3], [7, 7, 4, 15], [9, 11, 13, 1]];
  rows.flat().forEach((row, k) => (ints[at.addresses + k] = (at.rows + row * PAIR) * 4));
  fast!.scorePairs(rows.length, at.addresses * 4, at.cue * 4, at.matrix * 4, at.bias * 4, at.hidden * 4, at.out * 4);
  rows.forEach((list, t) => {
    for (let l = 0; l < 8; l++) {
      let sum = floats[at.bias + l]!;
      for (let p = 0; p < PAIR; p++) sum += Math.max(0, list.reduce((all, row) => all + floats[at.rows + row * PAIR + p]!, floats[at.cue + p]!)) * floats[at.matrix + p * 8 + l]!;
      expect(floats[at.out + t * 8 + l]).toBeCloseTo(sum, 4);
    }
  });
});

test('a matrix is written in whole numbers of its columns’ scales, eight columns after eight', () => {
  const columns = 16, { floats, ints, fast } = makeNetMemory(8192), values = wave(WIDTH * columns, 0.17), at = { values: 0, shorts: 3072, scales: 4096 };
  for (let k = 0; k < WIDTH; k++) values[k * columns + 5] = 0;
  floats.set(values, at.values);
  fast!.quantiseColumns(at.values * 4, columns, at.shorts * 4, at.scales * 4);
  const shorts = new Int16Array(ints.buffer, at.shorts * 4, WIDTH * columns);
  for (let n = 0; n < columns; n++) {
    const column = Array.from({ length: WIDTH }, (_, k) => values[k * columns + n]!), largest = Math.max(1e-20, ...column.map(Math.abs));
    expect(floats[at.scales + n]).toBe(Math.fround(largest / 4095));
    column.forEach((value, k) => expect(shorts[((n >> 3) * (WIDTH / 2) * 8 + (k >> 1) * 8 + (n & 7)) * 2 + (k & 1)]).toBe(Math.round((value / largest) * 4095) + 0));
  }
});

test('the product in whole numbers is the product in floats, but for their last digits', () => {
  const rows = 8, columns = 16, { floats, fast } = makeNetMemory(8192);
  const a = wave(rows * WIDTH, 0.31), b = wave(WIDTH * columns, 0.17), at = { rows: 0, whole: 1024, aScales: 2048, b: 3072, bScales: 4096, bias: 4608, c: 5120 };
  a.fill(0, 3 * WIDTH, 4 * WIDTH);
  floats.set(a, at.rows);
  floats.set(b, at.c);
  fast!.quantiseColumns(at.c * 4, columns, at.b * 4, at.bScales * 4);
  floats.set(wave(columns, 0.77), at.bias);
  fast!.quantise(rows, at.rows * 4, at.whole * 4, at.aScales * 4);
  fast!.multiplyWhole(at.whole * 4, at.aScales * 4, at.b * 4, at.bScales * 4, at.bias * 4, at.c * 4, rows, columns);
  for (let m = 0; m < rows; m++) {
    for (let n = 0; n < columns; n++) {
      let sum = floats[at.bias + n]!;
      for (let k = 0; k < WIDTH; k++) sum += a[m * WIDTH + k]! * b[k * columns + n]!;
      expect(Math.abs(floats[at.c + m * columns + n]! - sum)).toBeLessThan(0.005);
    }
  }
});

test('chances of rows of scores are those by hand, and the scores are left below their largest', () => {
  const labels = 6, count = 5, { floats, fast } = makeNetMemory(1024), scores = wave(count * 8, 0.9).map((score, at) => (at % 8 < labels ? score * 12 + 25 : -1e30));
  floats.set(scores, 0);
  fast!.soften(count, 0, 400);
  for (let t = 0; t < count; t++) {
    const row = Array.from(scores.subarray(t * 8, t * 8 + labels), (score) => Math.min(score, MOST_SCORE)), top = Math.max(...row);
    const sum = row.reduce((all, score) => all + Math.exp(score - top), 0);
    row.forEach((score, l) => {
      expect(floats[t * 8 + l]).toBeCloseTo(score - top, 4);
      expect(floats[100 + t * 8 + l]).toBeCloseTo(Math.exp(score - top) / sum, 6);
    });
    expect(floats[t * 8 + 7]).toBeCloseTo(1 / sum, 6);
  }
});
