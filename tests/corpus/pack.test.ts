import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/corpus/base64.ts';
import { MOST_DOCUMENTS } from '../../src/corpus/pack-schema.ts';
import { isFault, previewPack, readPack, startPack, writePack } from '../../src/corpus/pack.ts';
import type { Pack, PackReader } from '../../src/corpus/pack.ts';
import { CHAINS, documentOf } from './articles.ts';

const PACK: Pack = {
  id: 'harbours', title: 'Harbours', description: 'Articles on harbours.', maker: 'A. Reader', created: '2026-11-22',
  documents: CHAINS.slice(0, 4).map(({ id, text, attributions, publisher, url }, at) => documentOf(text, attributions, {
    id, publisher, addresses: [url], title: `Article ${at}`, date: `203${at}-02`,
    notes: [{ about: 'chain', name: 'AFP', text: 'A note.', references: [{ title: 'A page', url: 'https://example.org/page' }], claims: ['a1'] }],
  })),
};
type Json = Record<string, unknown>;
const changed = (change: (file: Json) => void): string => {
  const file = JSON.parse(writePack(PACK)) as Json;
  change(file);
  return JSON.stringify(file);
};
const set = (path: string, value: unknown) => (file: Json): void => {
  const keys = path.split('.');
  const last = keys.pop()!;
  keys.reduce((at, key) => at[key] as Json, file)[last] = value;
};

test('a pack written and read is the same pack', () => {
  expect(readPack(writePack(PACK))).toEqual({ ok: true, pack: PACK });
});

test('a pack holds no run of words of its texts that is longer than an attribution’s', () => {
  const file = writePack(PACK).toLowerCase();
  for (const { text } of CHAINS.slice(0, 4)) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu)!;
    for (let at = 0; at + 7 <= words.length; at++) expect(file).not.toContain(words.slice(at, at + 7).join(' '));
  }
});

describe('a pack is refused', () => {
  test.each([
    ['that is no JSON', '{"format":', 'not-json', ''],
    ['that is something else', '{"notes":[]}', 'not-a-pack', ''],
    ['that is a list', '[]', 'not-a-pack', ''],
    ['of a later version', changed(set('version', 2)), 'newer-version', 'version'],
    ['with fingerprints of another making', changed(set('fingerprinting.shingleWords', 5)), 'other-fingerprints', 'fingerprinting'],
    ['without documents', changed(set('documents', [])), 'wrong-field', 'documents'],
    ['with a field it should not have', changed(set('documents.1.text', 'The whole article')), 'wrong-field', 'documents.1.text'],
    ['with a title of another kind', changed(set('documents.2.title', 7)), 'wrong-field', 'documents.2.title'],
    ['with an address that runs a script', changed(set('documents.0.addresses', ['javascript:alert(1)'])), 'wrong-field', 'documents.0.addresses.0'],
    ['with a passage where a verb should be', changed(set('documents.0.claims.0.verb', 'x'.repeat(81))), 'wrong-field', 'documents.0.claims.0.verb'],
    ['with an empty run of words', changed(set('documents.0.quoted', [[5, 5]])), 'wrong-field', 'documents.0.quoted.0'],
    ['with a hash that is no whole number', changed(set('documents.0.claims.0.content.0', [1, 4, 0.5])), 'wrong-field', 'documents.0.claims.0.content.0.2'],
    ['with a document twice', changed(set('documents.1.id', PACK.documents[0]!.id)), 'contradiction', 'documents.1'],
    ['with fingerprints cut off', changed(set('documents.0.fingerprints.gaps', 'AAEC')), 'contradiction', 'documents.0'],
    ['with another number of words than its fingerprints', changed(set('documents.0.wordCount', 1000)), 'contradiction', 'documents.0'],
    ['with words behind the last', changed(set('documents.0.quoted', [[5, 5000]])), 'contradiction', 'documents.0'],
    ['with an attribution inside one that is not there', changed(set('documents.0.claims.0.parent', 'a99')), 'contradiction', 'documents.0'],
    ['with a note on an attribution that is not there', changed(set('documents.0.notes.0.claims', ['a99'])), 'contradiction', 'documents.0'],
  ])('%s', (_, file, reason, where) => {
    expect(readPack(file)).toEqual({ ok: false, reason, where, detail: expect.stringMatching(/./) });
  });

  test('and never thrown at, whatever is read', () => {
    fc.assert(fc.property(fc.json(), (file) => { expect(readPack(file).ok).toBe(false); }));
    const places = ['documents.0.fingerprints.hashes', 'documents.1.claims.0.source', 'documents.2.numbers', 'documents.3.notes.0', 'documents.0', 'created', 'fingerprinting'];
    fc.assert(fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => { expect(() => readPack(changed(set(place, value)))).not.toThrow(); }));
  });
});

describe('a preview', () => {
  test('sums up what is in a pack', () => {
    expect(previewPack(PACK, null)).toEqual({
      title: 'Harbours', description: 'Articles on harbours.', maker: 'A. Reader', created: '2026-11-22',
      documents: 4, claims: PACK.documents.reduce((sum, { claims }) => sum + claims.length, 0), notes: 4,
      publishers: ['AFP', 'Press TV', 'Reuters', 'The Straits Times'].map((name) => ({ name, documents: 1 })),
      dates: ['2030-02', '2033-02'], replaces: null,
    });
  });

  test('tells what would become of the pack it replaces', () => {
    const before = { ...PACK, created: '2026-01-01', documents: [PACK.documents[0]!, documentOf(CHAINS[8]!.text, [], { id: 'gone' })] };
    expect(previewPack(PACK, { created: before.created, ids: before.documents.map(({ id }) => id) }).replaces).toEqual({ created: '2026-01-01', added: 3, removed: 1, kept: 1 });
  });
});

test('bytes survive Base64', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => {
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  }));
  expect(fromBase64('a')).toBeNull();
  expect(fromBase64('a-b=')).toBeNull();
});

test('a pack is refused that has more documents than can be taken in', () => {
  const { documents, ...head } = JSON.parse(writePack({ ...PACK, documents: PACK.documents.slice(0, 1) })) as { documents: [Json] };
  const reader = startPack(head) as PackReader;
  // One shingle of six words: as small as a document can be.
  const small = { ...documents[0], wordCount: 6, fingerprints: { hashes: toBase64(new Uint8Array(7)), gaps: toBase64(new Uint8Array(1)) }, quoted: [], claims: [], numbers: [], notes: [] };
  let refusedAt = -1;
  for (let at = 0; refusedAt < 0; at++) if (isFault(reader.next({ ...small, id: `d${at}` }))) refusedAt = at;
  expect(refusedAt).toBe(MOST_DOCUMENTS);
  expect(reader.next({ ...small, id: 'more' })).toMatchObject({ reason: 'too-many', where: 'documents' });
}, 60_000);
