/** Where the asset's large parts begin, in bytes from its start, and how long they are: what `fill.ts` unpacks. */
import type { ByteReader } from './byte-reader.ts';
import { passOver, readCount } from './byte-reader.ts';

/** Rising numbers without a sign, each as the difference from the one before, seven bits a byte, lowest first. */
export type PackedKeys = { readonly count: number; readonly keys: number };

/** Weights to eight bits with their sign, and before them a scale for each `SCALE_BLOCK`, as 32-bit floats. */
export type PackedWeights = { readonly count: number; readonly scales: number; readonly bytes: number; readonly largest: number };

/** Rows of weights by key: a mask of the labels that have a weight for each row, and those weights. */
export type PackedTable = { readonly labels: number; readonly rows: PackedKeys; readonly masks: number; readonly weights: PackedWeights };

/** Weights that share a scale. */
export const SCALE_BLOCK = 64;
/** The largest weight in eight bits. */
const LARGEST_BYTE = 127;

/** Bytes of a row's mask. */
export const maskBytesFor = (labels: number): number => Math.ceil(labels / 8);

/** Keys, with their number and their bytes' number before them. */
export function passKeys(reader: ByteReader): PackedKeys {
  const count = readCount(reader), bytes = readCount(reader);
  return { count, keys: passOver(reader, bytes) };
}

/** `count` weights; `largest` is no less than any of their sizes, and the largest one's where its block was packed with it. */
export function passWeights(reader: ByteReader, count: number): PackedWeights {
  const blocks = Math.ceil(count / SCALE_BLOCK), scales = passOver(reader, 4 * blocks), bytes = passOver(reader, count);
  let largest = 0;
  for (let block = 0; block < blocks; block++) {
    const scale = reader.view.getFloat32(scales + 4 * block, true);
    if (scale > largest) largest = scale;
  }
  return { count, scales, bytes, largest: Math.fround(largest * LARGEST_BYTE) };
}

/** A table: keys, masks, and weights with their number before them. */
export function passTable(reader: ByteReader, labels: number): PackedTable {
  const rows = passKeys(reader), masks = passOver(reader, rows.count * maskBytesFor(labels));
  return { labels, rows, masks, weights: passWeights(reader, readCount(reader)) };
}
