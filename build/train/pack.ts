/** Writes a model as the asset `loadModel` reads; see there for the layout. */
import type { Transitions } from '../../src/engine/spans/model/crf.ts';
import { SCALE_BLOCK } from '../../src/engine/spans/model/byte-reader.ts';
import { MAGIC } from '../../src/engine/spans/model/load-model.ts';

export type Rows = { readonly labels: number; readonly keys: Int32Array; readonly weights: Float32Array };
export type PackedModel = {
  readonly tagger: Rows;
  readonly strengths: ReadonlyMap<number, number>;
  readonly passOne: Rows & { readonly transitions: Transitions };
  readonly passTwo: Rows & { readonly transitions: Transitions };
  readonly decision: Float32Array;
};

/** The bytes of the asset. */
export function packModel(model: PackedModel): Uint8Array {
  const out: number[] = [...MAGIC];
  writeTable(out, model.tagger);
  writeStrengths(out, model.strengths);
  for (const pass of [model.passOne, model.passTwo]) {
    writeTable(out, pass);
    for (const values of [pass.transitions.begin, pass.transitions.end, pass.transitions.between]) writeFloats(out, values);
  }
  writeVarint(out, model.decision.length);
  writeFloats(out, model.decision);
  return Uint8Array.from(out);
}

function writeVarint(out: number[], value: number): void {
  let left = value;
  while (left >= 128) {
    out.push((left % 128) | 128);
    left = Math.floor(left / 128);
  }
  out.push(left);
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
  const maskBytes = Math.ceil(labels / 8), masks = new Uint8Array(keys.length * maskBytes), values: number[] = [];
  const order = Array.from(keys, (_, row) => row).sort((a, b) => keys[a]! - keys[b]!);
  writeVarint(out, keys.length);
  let before = 0;
  for (const row of order) {
    writeVarint(out, keys[row]! - before);
    before = keys[row]!;
  }
  order.forEach((row, at) => {
    for (let label = 0; label < labels; label++) {
      const value = weights[(row + 1) * labels + label]!;
      if (value === 0) continue;
      masks[at * maskBytes + (label >> 3)]! |= 1 << (label & 7);
      values.push(value);
    }
  });
  for (const byte of masks) out.push(byte);
  writeVarint(out, values.length);
  writeWeights(out, values);
}

function writeStrengths(out: number[], strengths: ReadonlyMap<number, number>): void {
  const entries = [...strengths].filter(([, step]) => step > 0).map(([key, step]) => [key >>> 0, step] as const).sort((a, b) => a[0] - b[0]);
  writeVarint(out, entries.length);
  let before = 0;
  for (const [key] of entries) {
    writeVarint(out, key - before);
    before = key;
  }
  for (const [, step] of entries) out.push(step);
}
