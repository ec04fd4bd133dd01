import { expect, test, vi } from 'vitest';
import { feature1, feature3, keyOf } from '../../../src/engine/spans/model/hash.ts';
import { compileTemplates, fillKeys } from '../../../src/engine/spans/model/templates.ts';
import { cellOf, COLUMN, makeScorer, makeTable, sumPlainly } from '../../../src/engine/spans/model/weight-table.ts';

const ROWS = 5000;
const KEYS = Int32Array.from({ length: ROWS }, (_, at) => keyOf(feature1(5, at)));
const tableOf = (labels: number) => {
  const weights = Float32Array.from({ length: (ROWS + 1) * labels }, (_, at) => (at < labels ? 0 : Math.sin(at)));
  return { table: makeTable(labels, KEYS, weights), weights };
};

test('every known key leads to its own row', () => {
  const { table, weights } = tableOf(3);
  KEYS.forEach((key, at) => {
    const cell = cellOf(table, key);
    for (let label = 0; label < 3; label++) expect(table.cells[cell + label]! * table.plan.scale).toBeCloseTo(weights[(at + 1) * 3 + label]!, 3);
  });
});

test('hardly any other key leads to a row', () => {
  const { table } = tableOf(3);
  let mistaken = 0;
  for (let at = 0; at < 20_000; at++) if (cellOf(table, keyOf(feature1(6, at))) >= 0) mistaken++;
  expect(mistaken).toBeLessThan(20);
});

test('sums add the rows of known keys only', () => {
  const { table, weights } = tableOf(3), scores = new Float32Array(3);
  sumPlainly(table, Int32Array.of(KEYS[3]!, keyOf(feature1(7, 1)), KEYS[9]!), 3, scores);
  for (let label = 0; label < 3; label++) expect(scores[label]).toBeCloseTo(weights[4 * 3 + label]! + weights[10 * 3 + label]!, 3);
});

test.each([7, 27])('scores in WebAssembly are those by hand, with %i labels', (labels) => {
  const { table } = tableOf(labels);
  const templates = compileTemplates(['a', 'b', 'c'], [[5, 'a'], [5, 'b'], [9, 'c a b'], [5, 'c'], [-200, 'a c']]);
  const scorer = makeScorer(table, templates), keys = new Int32Array(5), expected = new Float32Array(labels);
  for (let round = 0; round < 500; round++) {
    const values = Int32Array.of(round * 7, round * 13 - 900, ROWS - 1 - round);
    values.forEach((value, slot) => (scorer.values[slot * COLUMN + (round % 7)] = value));
    if (round % 100 === 0) scorer.sweep();
    scorer.run(7);
    sumPlainly(table, keys, fillKeys(templates, values, keys, 0), expected);
    expected.forEach((value, label) => expect(scorer.scores[(round % 7) * scorer.width + label]).toBeCloseTo(value, 4));
  }
});

test('a scorer does without WebAssembly', () => {
  const templates = compileTemplates(['a'], [[5, 'a']]), { table, weights } = tableOf(3);
  vi.stubGlobal('WebAssembly', undefined);
  const scorer = makeScorer(tableOf(3).table, templates);
  vi.unstubAllGlobals();
  scorer.values[0] = 17;
  scorer.run(1);
  for (let label = 0; label < 3; label++) expect(scorer.scores[label]).toBeCloseTo(weights[18 * 3 + label]!, 3);
  expect(table.shared.memory).not.toBeNull();
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
