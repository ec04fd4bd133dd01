/** The network's part of the asset: three vocabularies as hashes, transitions, then every parameter to eight bits. */
import type { ByteReader } from './byte-reader.ts';
import { readFloats } from './byte-reader.ts';
import type { Transitions } from './crf.ts';
import type { Filling } from './fill.ts';
import type { IndexPlan } from './hash-index.ts';
import { openIndex, planIndex } from './hash-index.ts';
import { parameterSizes } from './net-shape.ts';
import type { Net } from './net.ts';
import { makeNet } from './net.ts';
import type { PackedKeys, PackedWeights } from './packed.ts';
import { passKeys, passWeights } from './packed.ts';
import { PASS_ONE_CLASSES, PASS_ONE_LABELS } from './pass-one.ts';
import type { Room } from './room.ts';
import { place } from './room.ts';

type PackedIndex = { readonly packed: PackedKeys; readonly plan: IndexPlan };
type PackedParameter = { readonly name: string; readonly packed: PackedWeights; readonly to: number };
export type PackedNet = {
  /** Rows from 1 on, in the order of the hashes as unsigned numbers. */
  readonly word: PackedIndex; readonly suffix: PackedIndex; readonly prefix: PackedIndex;
  readonly transitions: Transitions;
  readonly parameters: readonly PackedParameter[];
};

/** Begin, end and transition scores of a CRF. */
export function readTransitions(reader: ByteReader, labels: number, classes: number): Transitions {
  return { labels, begin: readFloats(reader, labels), end: readFloats(reader, labels), between: readFloats(reader, classes * labels * labels) };
}

/** Finds the network's parts, and places for what they become. */
export function passNet(reader: ByteReader, room: Room): PackedNet {
  const [word, suffix, prefix] = [0, 1, 2].map(() => passKeys(reader)).map((packed) => ({ packed, plan: planIndex(packed.count, room) })) as [PackedIndex, PackedIndex, PackedIndex];
  const transitions = readTransitions(reader, PASS_ONE_LABELS, PASS_ONE_CLASSES);
  const sizes = parameterSizes({ word: word.packed.count + 1, suffix: suffix.packed.count + 1, prefix: prefix.packed.count + 1 });
  const parameters = Object.entries(sizes).map(([name, count]) => ({ name, packed: passWeights(reader, count), to: place(room, 4 * ((count + 3) & ~3)) }));
  return { word, suffix, prefix, transitions, parameters };
}

/** Unpacks a network and makes it ready to run. */
export function fillNet({ word, suffix, prefix, transitions, parameters }: PackedNet, filling: Filling, buffer: ArrayBuffer): Net {
  const [words, suffixes, prefixes] = [word, suffix, prefix].map(({ packed, plan }) => {
    filling.index(plan, packed);
    return openIndex(plan, buffer);
  });
  const filled = parameters.map(({ name, packed, to }) => {
    filling.weights(packed, to);
    return [name, new Float32Array(buffer, to, packed.count)] as const;
  });
  return makeNet({ vocabulary: { word: words!, suffix: suffixes!, prefix: prefixes! }, transitions, parameters: Object.fromEntries(filled) });
}
