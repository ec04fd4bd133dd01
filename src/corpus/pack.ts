/** Packs of known documents: written, read with every check made before anything is used, and previewed. */
import * as v from 'valibot';
import { fromBase64, toBase64 } from './base64.ts';
import type { Fingerprints } from './fingerprints.ts';
import { SHINGLE_WORDS, WINDOW } from './fingerprints.ts';
import type { PackedDocument } from './pack-schema.ts';
import { PACK_FORMAT, PACK_VERSION, PackFile } from './pack-schema.ts';
import type { KnownDocument } from './records.ts';

export type Pack = {
  /** Stable: a pack with the id of one that is there replaces it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly maker: string;
  /** ISO date. */
  readonly created: string;
  readonly documents: readonly KnownDocument[];
};

/** Why a pack is refused. */
export type PackRefusal = 'not-json' | 'not-a-pack' | 'newer-version' | 'other-fingerprints' | 'wrong-field' | 'contradiction';

export type PackReading =
  | { readonly ok: true; readonly pack: Pack }
  /** `where` is the path of the field ("documents.3.title"), empty where the whole is meant; `detail` tells what is wrong, in English. */
  | { readonly ok: false; readonly reason: PackRefusal; readonly where: string; readonly detail: string };

/** 53 bits. */
const HASH_BYTES = 7;

/** Reads a pack from the text of its file. Never throws; a pack with anything wrong is refused as a whole. */
export function readPack(file: string): PackReading {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch (error) {
    return refused('not-json', '', error instanceof Error ? error.message : String(error));
  }
  return readPackData(json);
}

/** Like `readPack`, of what a pack's file was parsed to. */
export function readPackData(json: unknown): PackReading {
  const head = v.safeParse(v.object({ format: v.literal(PACK_FORMAT), version: v.number() }), json);
  if (!head.success) return refused('not-a-pack', '', `“format” is not “${PACK_FORMAT}”`);
  if (head.output.version > PACK_VERSION) return refused('newer-version', 'version', `version ${head.output.version}; this program reads ${PACK_VERSION}`);
  const parsed = v.safeParse(PackFile, json, { abortEarly: true });
  if (!parsed.success) return refused('wrong-field', v.getDotPath(parsed.issues[0]) ?? '', parsed.issues[0].message);
  const { fingerprinting, documents, id, title, description, maker, created } = parsed.output;
  if (fingerprinting.shingleWords !== SHINGLE_WORDS || fingerprinting.window !== WINDOW) {
    return refused('other-fingerprints', 'fingerprinting', `made with ${fingerprinting.shingleWords} words in windows of ${fingerprinting.window}`);
  }
  const read: KnownDocument[] = [];
  const ids = new Set<string>();
  for (const [at, packed] of documents.entries()) {
    const document = unpackDocument(packed);
    const fault = typeof document === 'string' ? document : ids.has(packed.id) ? `“${packed.id}” is there twice` : null;
    if (fault !== null) return refused('contradiction', `documents.${at}`, fault);
    ids.add(packed.id);
    read.push(document as KnownDocument);
  }
  return { ok: true, pack: { id, title, description, maker, created, documents: read } };
}

/** The text of a pack's file; `readPack` yields the same pack again. */
export function writePack({ documents, ...head }: Pack): string {
  const file: PackFile = {
    format: PACK_FORMAT, version: PACK_VERSION, fingerprinting: { shingleWords: SHINGLE_WORDS, window: WINDOW },
    ...head, documents: documents.map(packDocument),
  };
  const { documents: packed, ...rest } = file;
  const lines = packed.map((document) => JSON.stringify(document)).join(',\n');
  return `${JSON.stringify(rest).slice(0, -1)},"documents":[\n${lines}\n]}\n`;
}

/** What a reader is shown before a pack is taken in. */
export type PackPreview = {
  readonly title: string; readonly description: string; readonly maker: string; readonly created: string;
  readonly documents: number; readonly claims: number; readonly notes: number;
  /** Publishers by the number of their documents, most first. */
  readonly publishers: readonly { readonly name: string; readonly documents: number }[];
  /** Earliest and latest date of a document; null where none has one. */
  readonly dates: readonly [string, string] | null;
  /** The pack of this id that it would replace, and how many documents come, go and stay. */
  readonly replaces: { readonly created: string; readonly added: number; readonly removed: number; readonly kept: number } | null;
};

/** Sums a pack up, beside the one of the same id that is there already. */
export function previewPack(pack: Pack, present: Pack | null): PackPreview {
  const { title, description, maker, created, documents } = pack;
  const counts = new Map<string, number>();
  for (const { publisher } of documents) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  const before = new Set(present?.documents.map(({ id }) => id));
  const kept = documents.filter(({ id }) => before.has(id)).length;
  return {
    title, description, maker, created, documents: documents.length,
    claims: documents.reduce((sum, { claims }) => sum + claims.length, 0),
    notes: documents.reduce((sum, { notes }) => sum + notes.length, 0),
    publishers: [...counts].map(([name, number]) => ({ name, documents: number })).sort((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1)),
    dates: dates.length > 0 ? [dates[0]!, dates.at(-1)!] : null,
    replaces: present && { created: present.created, added: documents.length - kept, removed: before.size - kept, kept },
  };
}

function packDocument({ fingerprints, claims, numbers, ...document }: KnownDocument): PackedDocument {
  return {
    ...document,
    quoted: document.quoted.map(([first, end]) => [first, end]),
    addresses: [...document.addresses], alsoCalled: [...document.alsoCalled],
    notes: document.notes.map((note) => ({ ...note, claims: [...note.claims], references: note.references.map((reference) => ({ ...reference })) })),
    fingerprints: packFingerprints(fingerprints),
    numbers: numbers.map(({ word, words, value }) => [word, words, value]),
    claims: claims.map((claim) => ({
      ...claim,
      source: claim.source.map(([first, end]) => [first, end]), cue: claim.cue.map(([first, end]) => [first, end]),
      addressee: claim.addressee.map(([first, end]) => [first, end]),
      content: claim.content.map(({ range: [first, end], hash }) => [first, end, hash]),
    })),
  };
}

/** The document, or what contradicts itself in it. */
function unpackDocument({ fingerprints, claims, numbers, ...packed }: PackedDocument): KnownDocument | string {
  const unpacked = unpackFingerprints(fingerprints);
  if (!unpacked) return 'the fingerprints do not fit each other';
  const last = unpacked.positions.at(-1);
  if (last === undefined || last + SHINGLE_WORDS !== packed.wordCount) return 'the fingerprints do not fit the number of words';
  const document: KnownDocument = {
    ...packed, fingerprints: unpacked,
    numbers: numbers.map(([word, words, value]) => ({ word, words, value })),
    claims: claims.map((claim) => ({ ...claim, content: claim.content.map(([first, end, hash]) => ({ range: [first, end] as const, hash })) })),
  };
  const ends = [
    ...document.quoted.map(([, end]) => end), ...document.numbers.map(({ word, words }) => word + words),
    ...document.claims.flatMap(({ source, cue, addressee, content }) => [...source, ...cue, ...addressee, ...content.map(({ range }) => range)].map(([, end]) => end)),
  ];
  if (ends.some((end) => end > packed.wordCount)) return 'a run of words ends behind the last word';
  const ids = new Set(claims.map(({ id }) => id));
  if (ids.size < claims.length) return 'two attributions have one id';
  if (claims.some(({ parent }) => parent !== undefined && !ids.has(parent))) return 'an attribution stands inside one that is not there';
  if (packed.notes.some((note) => note.claims.some((claim) => !ids.has(claim)))) return 'a note concerns an attribution that is not there';
  return document;
}

function packFingerprints({ hashes, positions }: Fingerprints): PackedDocument['fingerprints'] {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES);
  hashes.forEach((hash, at) => {
    for (let byte = 0, rest = hash; byte < HASH_BYTES; byte++, rest = Math.floor(rest / 256)) bytes[at * HASH_BYTES + byte] = rest % 256;
  });
  const gaps = Uint8Array.from(positions, (position, at) => position - (positions[at - 1] ?? 0));
  return { hashes: toBase64(bytes), gaps: toBase64(gaps) };
}

function unpackFingerprints({ hashes, gaps }: PackedDocument['fingerprints']): Fingerprints | null {
  const [bytes, steps] = [fromBase64(hashes), fromBase64(gaps)];
  if (!bytes || !steps || bytes.length !== steps.length * HASH_BYTES || steps[0] !== 0) return null;
  const positions = new Uint32Array(steps.length);
  for (let at = 1; at < steps.length; at++) {
    if (steps[at] === 0 || steps[at]! > WINDOW) return null;
    positions[at] = positions[at - 1]! + steps[at]!;
  }
  const read = Float64Array.from(positions, (_, at) => {
    let hash = 0;
    for (let byte = HASH_BYTES - 1; byte >= 0; byte--) hash = hash * 256 + bytes[at * HASH_BYTES + byte]!;
    return hash;
  });
  return read.every((hash) => hash < 2 ** 53) ? { hashes: read, positions } : null;
}

function refused(reason: PackRefusal, where: string, detail: string): PackReading {
  return { ok: false, reason, where, detail };
}
