import { expect, test } from 'vitest';
import { feature1, feature3, keyOf } from '../../../src/engine/spans/model/hash.ts';
import { compileTemplates, fillKeys } from '../../../src/engine/spans/model/templates.ts';
import { makeTable, rowOf, sumRows } from '../../../src/engine/spans/model/weight-table.ts';

const ROWS = 5000, LABELS = 3;
const KEYS = Int32Array.from({ length: ROWS }, (_, at) => keyOf(feature1(5, at)));
const WEIGHTS = Float32Array.from({ length: (ROWS + 1) * LABELS }, (_, at) => (at < LABELS ? 0 : Math.sin(at)));
const TABLE = makeTable(LABELS, KEYS, WEIGHTS);

test('every known key leads to its own row', () => {
  KEYS.forEach((key, at) => {
    const row = rowOf(TABLE, key);
    for (let label = 0; label < LABELS; label++) expect(TABLE.weights[row + label]! * TABLE.scale).toBeCloseTo(WEIGHTS[(at + 1) * LABELS + label]!, 3);
  });
});

test('hardly any other key leads to a row', () => {
  let mistaken = 0;
  for (let at = 0; at < 20_000; at++) if (rowOf(TABLE, keyOf(feature1(6, at))) !== 0) mistaken++;
  expect(mistaken).toBeLessThan(20);
});

test('sums add the rows of known keys only', () => {
  const scores = new Float32Array(8);
  sumRows(TABLE, Int32Array.of(KEYS[3]!, keyOf(feature1(7, 1)), KEYS[9]!), 3, scores, 0);
  for (let label = 0; label < LABELS; label++) expect(scores[label]).toBeCloseTo(WEIGHTS[4 * LABELS + label]! + WEIGHTS[10 * LABELS + label]!, 3);
});

test('templates give the keys of the features they stand for', () => {
  const keys = new Int32Array(4);
  const templates = compileTemplates(['a', 'b', 'c'], [[12, 'b'], [34, 'c a b']]);
  expect(fillKeys(templates, Int32Array.of(7, -8, 9), keys, 1)).toBe(3);
  expect([...keys]).toEqual([0, keyOf(feature1(12, -8)), keyOf(feature3(34, 9, 7, -8)), 0]);
});

test('a template that names no value is refused', () => {
  expect(() => compileTemplates(['a'], [[1, 'b' as 'a']])).toThrow('no value is called b');
});
