import { expect, test } from 'vitest';
import { HIDDEN, WIDTH } from '../../../src/engine/spans/model/net-shape.ts';
import { makeLayerState, runLayer } from '../../../src/engine/spans/model/recurrence.ts';
import { makeMatrixMemory } from '../../../src/engine/spans/model/simd.ts';

const wave = (size: number, step: number): Float32Array => Float32Array.from({ length: size }, (_, at) => Math.sin(at * step));

test('the product in WebAssembly is the product by hand', () => {
  const rows = 8, inner = 5, columns = 16;
  const { floats, multiply } = makeMatrixMemory(1024, HIDDEN);
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
  const memory = makeMatrixMemory(products.length + gates.length + HIDDEN + count * WIDTH, HIDDEN);
  expect(memory.recur).not.toBeNull();
  const gatesAt = products.length, carriedAt = gatesAt + gates.length, outAt = carriedAt + HIDDEN;
  memory.floats.set(products, 0);
  memory.floats.set(gates, gatesAt);
  [1, -1].forEach((sign, direction) => {
    const start = sign === 1 ? 0 : count - 1, from = start * columns + direction * 4 * HIDDEN;
    memory.floats.fill(0, carriedAt, carriedAt + HIDDEN);
    memory.recur!(
      count, from * 4, sign * columns * 4, (gatesAt + direction * 4 * HIDDEN) * 4, (from + 3 * HIDDEN) * 4, sign * columns * 4,
      (outAt + start * WIDTH + direction * HIDDEN) * 4, sign * WIDTH * 4, carriedAt * 4,
    );
  });
  state.output.forEach((value, at) => expect(memory.floats[outAt + at]).toBeCloseTo(value, 5));
});
