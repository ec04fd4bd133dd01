/** The network's part of the asset: three vocabularies as hashes, transitions, then every parameter to eight bits. */
import type { ByteReader } from './byte-reader.ts';
import { readFloats, readKeys, readVarint, readWeights } from './byte-reader.ts';
import type { Transitions } from './crf.ts';
import { parameterSizes } from './net-shape.ts';
import type { Net } from './net.ts';
import { makeNet } from './net.ts';
import { PASS_ONE_CLASSES, PASS_ONE_LABELS } from './pass-one.ts';

/** Begin, end and transition scores of a CRF. */
export function readTransitions(reader: ByteReader, labels: number, classes: number): Transitions {
  return { labels, begin: readFloats(reader, labels), end: readFloats(reader, labels), between: readFloats(reader, classes * labels * labels) };
}

/** Reads a network and makes it ready to run. */
export function readNet(reader: ByteReader): Net {
  const vocabulary = { word: readVocabulary(reader), suffix: readVocabulary(reader), prefix: readVocabulary(reader) };
  const transitions = readTransitions(reader, PASS_ONE_LABELS, PASS_ONE_CLASSES);
  const sizes = parameterSizes({ word: vocabulary.word.size + 1, suffix: vocabulary.suffix.size + 1, prefix: vocabulary.prefix.size + 1 });
  const parameters = Object.fromEntries(Object.entries(sizes).map(([name, count]) => [name, readWeights(reader, count)]));
  return makeNet({ vocabulary, transitions, parameters });
}

/** Rows from 1 on, in the order of the hashes as unsigned numbers. */
function readVocabulary(reader: ByteReader): Map<number, number> {
  const keys = readKeys(reader, readVarint(reader));
  return new Map(Array.from(keys, (key, at) => [key | 0, at + 1]));
}
