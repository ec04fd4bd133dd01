/**
 * The asset's layout: "SLAM", a version byte, then sections in a fixed order. A table is its row count, the keys as varint deltas,
 * a mask a row of the labels that have a weight, and those weights to eight bits.
 */
import type { ByteReader } from './byte-reader.ts';
import { makeReader, readBytes, readFloats, readKeys, readVarint, readWeights } from './byte-reader.ts';
import type { AttributionModel, CrfModel } from './model.ts';
import { readNet, readTransitions } from './load-net.ts';
import { PASS_ONE_CLASSES, PASS_ONE_LABELS } from './pass-one.ts';
import { PASS_ONE_TEMPLATES } from './pass-one-features.ts';
import { PASS_TWO_TEMPLATES } from './pass-two-features.ts';
import { PASS_TWO_CLASSES, PASS_TWO_LABELS } from './pass-two-labels.ts';
import { mixTransitions } from './run-pass-one.ts';
import { TAGS } from './tag-set.ts';
import { TAG_TEMPLATES } from './tagger.ts';
import type { Templates } from './templates.ts';
import type { WeightTable } from './weight-table.ts';
import { claimCell, emptyTable, largestOf, makeScorer } from './weight-table.ts';

/** First bytes of every asset, the version last. */
export const MAGIC = [0x53, 0x4c, 0x41, 0x4d, 1] as const;

/** Reads a model from its asset. Throws where the bytes are no asset of this version. */
export function loadModel(data: ArrayBuffer | Uint8Array): AttributionModel {
  const reader = makeReader(data instanceof Uint8Array ? data : new Uint8Array(data));
  const magic = readBytes(reader, MAGIC.length);
  if (MAGIC.some((byte, at) => magic[at] !== byte)) throw new Error('not an attribution model of this version');
  const tagger = makeScorer(readTable(reader, TAGS.length), TAG_TEMPLATES);
  const strengths = readStrengths(reader);
  const passOne = readCrf(reader, PASS_ONE_LABELS, PASS_ONE_CLASSES, PASS_ONE_TEMPLATES);
  const net = readNet(reader);
  const passTwo = readCrf(reader, PASS_TWO_LABELS, PASS_TWO_CLASSES, PASS_TWO_TEMPLATES);
  const decision = readFloats(reader, readVarint(reader));
  const mixed: CrfModel = { ...passOne, transitions: mixTransitions(passOne.transitions, net.transitions) };
  return { tagger, strengths, passOne: mixed, net, passTwo, decision };
}

function readTable(reader: ByteReader, labels: number): WeightTable {
  const rows = readVarint(reader), keys = readKeys(reader, rows);
  const maskBytes = Math.ceil(labels / 8);
  const masks = readBytes(reader, rows * maskBytes);
  const packed = readWeights(reader, readVarint(reader));
  const table = emptyTable(labels, rows, largestOf(packed)), { cells, plan: { scale } } = table;
  let next = 0;
  for (let row = 0; row < rows; row++) {
    const at = claimCell(table, keys[row]!);
    for (let byte = 0; byte < maskBytes; byte++) {
      for (let mask = masks[row * maskBytes + byte]!, label = byte * 8; mask !== 0; mask >>= 1, label++) {
        if (mask & 1) cells[at + label] = Math.round(packed[next++]! / scale);
      }
    }
  }
  return table;
}

function readStrengths(reader: ByteReader): Map<number, number> {
  const count = readVarint(reader), strengths = new Map<number, number>();
  let key = 0;
  const keys = Array.from({ length: count }, () => (key += readVarint(reader)));
  const steps = readBytes(reader, count);
  keys.forEach((unsigned, at) => strengths.set(unsigned | 0, steps[at]!));
  return strengths;
}

function readCrf(reader: ByteReader, labels: number, classes: number, templates: Templates): CrfModel {
  const table = readTable(reader, labels);
  return { table, scorer: makeScorer(table, templates), transitions: readTransitions(reader, labels, classes) };
}
