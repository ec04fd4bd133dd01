/** Writes a model as the asset `loadModel` reads; see there for the layout. */
import type { Transitions } from '../../src/engine/spans/model/crf.ts';
import { TABLE_DIMENSIONS } from '../../src/engine/spans/model/net-shape.ts';
import type { Net } from '../../src/engine/spans/model/net.ts';
import { MAGIC } from '../../src/engine/spans/model/load-model.ts';
import { maskBytesFor, SCALE_BLOCK } from '../../src/engine/spans/model/packed.ts';
import type { FormRows } from './net-vocabulary.ts';

export type Rows = { readonly labels: number; readonly keys: Int32Array; readonly weights: Float32Array };
export type PackedModel = {
  readonly tagger: Rows;
  readonly strengths: ReadonlyMap<number, number>;
  readonly passOne: Rows & { readonly transitions: Transitions };
  readonly net: Pick<Net, 'transitions' | 'parameters'> & { readonly vocabulary: FormRows };
  readonly passTwo: Rows & { readonly transitions: Transitions };
  readonly decision: Float32Array;
};

/** The bytes of the asset. */
export function packModel(model: PackedModel): Uint8Array {
  const out: number[] = [...MAGIC];
  writeTable(out, model.tagger);
  writeStrengths(out, model.strengths);
  writeTable(out, model.passOne);
  writeTransitions(out, model.passOne.transitions);
  writeNet(out, model.net);
  writeTable(out, model.passTwo);
  writeTransitions(out, model.passTwo.transitions);
  writeCount(out, model.decision.length);
  writeFloats(out, model.decision);
  return Uint8Array.from(out);
}

function writeCount(out: number[], value: number): void {
  out.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

/** Rising numbers without a sign, as differences. */
function writeKeys(out: number[], keys: readonly number[]): void {
  const bytes: number[] = [];
  keys.forEach((key, at) => {
    let left = key - (at > 0 ? keys[at - 1]! : 0);
    while (left >= 128) {
      bytes.push((left % 128) | 128);
      left = Math.floor(left / 128);
    }
    bytes.push(left);
  });
  writeCount(out, keys.length);
  writeCount(out, bytes.length);
  for (const byte of bytes) out.push(byte);
}

function writeFloats(out: number[], values: Float32Array): void {
  for (const byte of new Uint8Array(values.slice().buffer)) out.push(byte);
}

/** To eight bits with one scale a block. */
function writeWeights(out: number[], values: readonly number[]): void {
  const scales = new Float32Array(Math.ceil(values.length / SCALE_BLOCK));
  values.forEach((value, k) => {
    const block = Math.floor(k / SCALE_BLOCK);
    scales[block] = Math.max(scales[block]!, Math.abs(value) / 127);
  });
  writeFloats(out, scales);
  values.forEach((value, k) => out.push(Math.round(value / (scales[Math.floor(k / SCALE_BLOCK)]! || 1)) & 255));
}

function writeTable(out: number[], { labels, keys, weights }: Rows): void {
  const maskBytes = maskBytesFor(labels), masks = new Uint8Array(keys.length * maskBytes), values: number[] = [];
  const order = Array.from(keys, (_, row) => row).sort((a, b) => keys[a]! - keys[b]!);
  writeKeys(out, order.map((row) => keys[row]!));
  order.forEach((row, at) => {
    for (let label = 0; label < labels; label++) {
      const value = weights[(row + 1) * labels + label]!;
      if (value === 0) continue;
      masks[at * maskBytes + (label >> 3)]! |= 1 << (label & 7);
      values.push(value);
    }
  });
  for (const byte of masks) out.push(byte);
  writeCount(out, values.length);
  writeWeights(out, values);
}

function writeStrengths(out: number[], strengths: ReadonlyMap<number, number>): void {
  const entries = [...strengths].filter(([, step]) => step > 0).map(([key, step]) => [key >>> 0, step] as const).sort((a, b) => a[0] - b[0]);
  writeKeys(out, entries.map(([key]) => key));
  for (const [, step] of entries) out.push(step);
}

function writeTransitions(out: number[], { begin, end, between }: Transitions): void {
  for (const values of [begin, end, between]) writeFloats(out, values);
}

/** Vocabularies are written in the order of their hashes, and their embeddings with them. */
function writeNet(out: number[], { vocabulary, transitions, parameters }: PackedModel['net']): void {
  const sorted: Record<string, number[]> = {};
  for (const name of ['word', 'suffix', 'prefix'] as const) {
    const entries = [...vocabulary[name]].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0));
    writeKeys(out, entries.map(([hash]) => hash >>> 0));
    sorted[name] = [0, ...entries.map(([, row]) => row)];
  }
  writeTransitions(out, transitions);
  for (const [name, values] of Object.entries(parameters)) {
    const rows = sorted[name];
    if (!rows) writeWeights(out, Array.from(values));
    else {
      const dimension = TABLE_DIMENSIONS[name as 'word' | 'suffix' | 'prefix'];
      writeWeights(out, rows.flatMap((row) => Array.from(values.subarray(row * dimension, (row + 1) * dimension))));
    }
  }
}
