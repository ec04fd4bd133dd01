import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { packModel } from '../../../build/train/pack.ts';
import type { PackedModel } from '../../../build/train/pack.ts';
import { feature1, hashText, keyOf } from '../../../src/engine/spans/model/hash.ts';
import { loadModel } from '../../../src/engine/spans/model/load-model.ts';
import type { AttributionModel } from '../../../src/engine/spans/model/model.ts';
import { parameterSizes } from '../../../src/engine/spans/model/net-shape.ts';
import { PASS_ONE_CLASSES, PASS_ONE_LABELS } from '../../../src/engine/spans/model/pass-one.ts';
import { PASS_TWO_CLASSES, PASS_TWO_LABELS } from '../../../src/engine/spans/model/pass-two-labels.ts';
import { TAGS } from '../../../src/engine/spans/model/tag-set.ts';
import type { WeightTable } from '../../../src/engine/spans/model/weight-table.ts';
import { cellOf } from '../../../src/engine/spans/model/weight-table.ts';

const BYTES = readFileSync(new URL('../../../src/engine/spans/model/attribution.bin', import.meta.url));
const WORDS = ['said', 'told', 'harbour', 'ferry', 'île', ''].map((word) => hashText(word));

afterEach(() => vi.unstubAllGlobals());

function loadPlainly(bytes: Uint8Array): AttributionModel {
  vi.stubGlobal('WebAssembly', undefined);
  const model = loadModel(bytes);
  vi.unstubAllGlobals();
  return model;
}

/** A model whose weights anybody can work out, with as many rows in each table. */
function sample(rows: number): PackedModel {
  const table = (labels: number) => ({
    labels,
    keys: Int32Array.from({ length: rows }, (_, at) => keyOf(feature1(5, at))),
    weights: Float32Array.from({ length: (rows + 1) * labels }, (_, at) => (at < labels || at % 3 === 0 ? 0 : Math.sin(at))),
  });
  const transitions = (labels: number, classes: number) => ({
    labels, begin: new Float32Array(labels).fill(1), end: new Float32Array(labels).fill(2), between: new Float32Array(classes * labels * labels).fill(3),
  });
  // Rows in an order of their own, not that of the hashes.
  const forms = new Map(WORDS.map((hash, at) => [hash, at + 1]));
  const sizes = parameterSizes({ word: WORDS.length + 1, suffix: WORDS.length + 1, prefix: WORDS.length + 1 });
  return {
    tagger: table(TAGS.length),
    strengths: new Map(WORDS.map((hash, at) => [hash, at + 1])),
    passOne: { ...table(PASS_ONE_LABELS), transitions: transitions(PASS_ONE_LABELS, PASS_ONE_CLASSES) },
    net: {
      vocabulary: { word: forms, suffix: forms, prefix: forms }, transitions: transitions(PASS_ONE_LABELS, PASS_ONE_CLASSES),
      parameters: Object.fromEntries(Object.entries(sizes).map(([name, count]) => [name, Float32Array.from({ length: count }, (_, at) => Math.cos(at))])),
    },
    passTwo: { ...table(PASS_TWO_LABELS), transitions: transitions(PASS_TWO_LABELS, PASS_TWO_CLASSES) },
    decision: Float32Array.of(0.5, -1.25),
  };
}

const LOADERS: readonly (readonly [string, (bytes: Uint8Array) => AttributionModel])[] = [['in WebAssembly', loadModel], ['without it', loadPlainly]];

describe.each(LOADERS)('what is packed comes back, %s', (_, load) => {
  test.each([0, 1, 700])('with %i rows', (rows) => {
    const packed = sample(rows), model = load(packModel(packed));
    for (const [table, { keys, weights, labels }] of [[model.passOne.table, packed.passOne], [model.passTwo.table, packed.passTwo]] as [WeightTable, PackedModel['tagger']][]) {
      keys.forEach((key, row) => {
        const at = cellOf(table, key);
        for (let label = 0; label < labels; label++) expect(table.cells[at + label]! * table.plan.scale).toBeCloseTo(weights[(row + 1) * labels + label]!, 2);
      });
      expect(table.cells.filter((cell, at) => at % 8 === 7 && cell !== 0)).toHaveLength(rows);
    }
    expect([...model.decision]).toEqual([0.5, -1.25]);
    expect(model.passTwo.transitions).toEqual(packed.passTwo.transitions);
  });

  test('strengths and the rows of forms', () => {
    const { strengths, net: { vocabulary, parameters } } = load(packModel(sample(10)));
    expect(WORDS.map((hash) => strengths.get(hash))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(strengths.get(hashText('quay'))).toBe(0);
    expect(vocabulary.word.get(hashText('quay'))).toBe(0);
    expect(vocabulary.word.size).toBe(WORDS.length);
    WORDS.forEach((hash, at) => {
      const row = vocabulary.word.get(hash)!;
      for (let d = 0; d < 40; d++) expect(parameters.word![row * 40 + d]).toBeCloseTo(Math.cos((at + 1) * 40 + d), 2);
    });
  });
});

test('the packaged model is the same, bit for bit, in WebAssembly and without it', () => {
  const fast = loadModel(BYTES), plain = loadPlainly(BYTES);
  expect(fast.passOne.table.shared.memory).not.toBeNull();
  expect(plain.passOne.table.shared.memory).toBeNull();
  for (const pass of ['passOne', 'passTwo'] as const) {
    expect(fast[pass].table.plan).toEqual(plain[pass].table.plan);
    expect(Buffer.compare(bytesOf(fast[pass].table.cells), bytesOf(plain[pass].table.cells))).toBe(0);
    expect(Buffer.compare(bytesOf(fast[pass].table.filter), bytesOf(plain[pass].table.filter))).toBe(0);
  }
  for (const [name, values] of Object.entries(plain.net.parameters)) expect(Buffer.compare(bytesOf(fast.net.parameters[name]!), bytesOf(values)), name).toBe(0);
  for (const hash of WORDS) {
    expect(fast.strengths.get(hash)).toBe(plain.strengths.get(hash));
    expect(fast.net.vocabulary.word.get(hash)).toBe(plain.net.vocabulary.word.get(hash));
  }
});

const bytesOf = ({ buffer, byteOffset, byteLength }: Int16Array | Int32Array | Float32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

test('other bytes, another version and an asset cut short are refused', () => {
  const bytes = packModel(sample(10));
  expect(() => loadModel(new Uint8Array([1, 2, 3, 4, 5, 6]))).toThrow('not an attribution model of this version');
  expect(() => loadModel(bytes.with(4, 1))).toThrow('not an attribution model of this version');
  for (const length of [0, 3, 7, 40, bytes.length / 2, bytes.length - 1]) expect(() => loadModel(bytes.subarray(0, length))).toThrow(/cut short|this version/);
});
