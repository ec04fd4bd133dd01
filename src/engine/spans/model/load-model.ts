/**
 * The asset's layout: "SLAM", a version byte, then sections in a fixed order, which `packed.ts` describes. It is copied to the start of the memory
 * in which the model is to stand, every part finds its place behind it, and then all are unpacked.
 */
import type { ByteReader } from './byte-reader.ts';
import { makeReader, passOver, readCount, readFloats } from './byte-reader.ts';
import type { Filling } from './fill.ts';
import { startFilling } from './fill.ts';
import { openIndex, planIndex } from './hash-index.ts';
import type { HashRows, IndexPlan } from './hash-index.ts';
import type { AttributionModel } from './model.ts';
import { fillNet, passNet, readTransitions } from './load-net.ts';
import type { PackedKeys, PackedTable } from './packed.ts';
import { passKeys, passTable } from './packed.ts';
import { PASS_ONE_CLASSES, PASS_ONE_LABELS } from './pass-one.ts';
import { PASS_ONE_TEMPLATES } from './pass-one-features.ts';
import { PASS_TWO_TEMPLATES } from './pass-two-features.ts';
import { PASS_TWO_CLASSES, PASS_TWO_LABELS } from './pass-two-labels.ts';
import type { Room } from './room.ts';
import { mixTransitions } from './run-pass-one.ts';
import { TAGS } from './tag-set.ts';
import { makeTagger } from './tagger.ts';
import type { Templates } from './templates.ts';
import type { SharedBytes } from './wasm/module.ts';
import { shareBytes } from './wasm/module.ts';
import type { TablePlan } from './wasm/score-routine.ts';
import type { Scorer, WeightTable } from './weight-table.ts';
import { makeScorer, openTable, planTable } from './weight-table.ts';

/** First bytes of every asset, the version last. */
export const MAGIC = [0x53, 0x4c, 0x41, 0x4d, 2] as const;

/** Reads a model from its asset. Throws where the bytes are no asset of this version. */
export function loadModel(data: ArrayBuffer | Uint8Array): AttributionModel {
  const reader = makeReader(data instanceof Uint8Array ? data : new Uint8Array(data)), room: Room = { end: reader.bytes.length };
  const magic = passOver(reader, MAGIC.length);
  if (MAGIC.some((byte, at) => reader.bytes[magic + at] !== byte)) throw new Error('not an attribution model of this version');
  const tagger = passScorer(reader, TAGS.length, room);
  const strengths = passStrengths(reader, room);
  const one = passScorer(reader, PASS_ONE_LABELS, room), oneTransitions = readTransitions(reader, PASS_ONE_LABELS, PASS_ONE_CLASSES);
  const packedNet = passNet(reader, room);
  const two = passScorer(reader, PASS_TWO_LABELS, room), transitions = readTransitions(reader, PASS_TWO_LABELS, PASS_TWO_CLASSES);
  const decision = readFloats(reader, readCount(reader));

  const shared = shareBytes(room.end);
  new Uint8Array(shared.buffer).set(reader.bytes);
  const filling = startFilling(shared), net = fillNet(packedNet, filling, shared.buffer);
  return {
    tagger: makeTagger(fillTable(tagger, filling, shared)),
    strengths: fillStrengths(strengths, filling, shared.buffer),
    passOne: { ...fillScorer(one, filling, shared, PASS_ONE_TEMPLATES), transitions: mixTransitions(oneTransitions, net.transitions) },
    net,
    passTwo: { ...fillScorer(two, filling, shared, PASS_TWO_TEMPLATES), transitions },
    decision,
  };
}

type PackedScorer = { readonly packed: PackedTable; readonly plan: TablePlan };

function passScorer(reader: ByteReader, labels: number, room: Room): PackedScorer {
  const packed = passTable(reader, labels);
  return { packed, plan: planTable(labels, packed.rows.count, packed.weights.largest, room) };
}

function fillTable({ packed, plan }: PackedScorer, filling: Filling, shared: SharedBytes): WeightTable {
  const table = openTable(packed.labels, plan, shared);
  filling.table(table, packed);
  return table;
}

function fillScorer(packed: PackedScorer, filling: Filling, shared: SharedBytes, templates: Templates): { table: WeightTable; scorer: Scorer } {
  const table = fillTable(packed, filling, shared);
  return { table, scorer: makeScorer(table, templates) };
}

/** Hashes of stems, and a step for each. */
type PackedStrengths = { readonly packed: PackedKeys; readonly steps: number; readonly plan: IndexPlan };

function passStrengths(reader: ByteReader, room: Room): PackedStrengths {
  const packed = passKeys(reader);
  return { packed, steps: passOver(reader, packed.count), plan: planIndex(packed.count, room) };
}

function fillStrengths({ packed, steps: at, plan }: PackedStrengths, filling: Filling, buffer: ArrayBuffer): Pick<HashRows, 'get'> {
  filling.index(plan, packed);
  const rows = openIndex(plan, buffer), steps = new Uint8Array(buffer, at - 1, packed.count + 1);
  return { get: (hash) => { const row = rows.get(hash); return row && steps[row]; } };
}
