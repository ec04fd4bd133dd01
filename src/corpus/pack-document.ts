/** A known document as it lies in a pack's file, and back. */
import { fromBase64, toBase64 } from './base64.ts';
import type { Fingerprints } from './fingerprints.ts';
import { SHINGLE_WORDS, WINDOW } from './fingerprints.ts';
import type { PackedDocument } from './pack-schema.ts';
import type { KnownDocument } from './records.ts';

/** 53 bits. */
const HASH_BYTES = 7;

/** A document as it is written. */
export function packDocument({ fingerprints, claims, numbers, ...document }: KnownDocument): PackedDocument {
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
export function unpackDocument({ fingerprints, claims, numbers, ...packed }: PackedDocument): KnownDocument | string {
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
