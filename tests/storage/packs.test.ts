import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/corpus/fingerprint-index.ts';
import { writePack } from '../../src/corpus/pack.ts';
import type { KnownDocument } from '../../src/corpus/records.ts';
import { saveArticle, savedArticles } from '../../src/storage/articles.ts';
import { emptyBin, forgetArticle, listBin, removePack, restoreArticle, restorePack } from '../../src/storage/bin.ts';
import { closeDatabase, openDatabase } from '../../src/storage/database.ts';
import { readPackFile } from '../../src/storage/pack-file.ts';
import { listPacks, packBatches, packDocuments, packIndex, previewPackFile, takePackFile } from '../../src/storage/packs.ts';
import { BRIDGE, CHAINS, documentOf } from '../corpus/articles.ts';

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

const HEAD = { id: 'harbours', title: 'Harbours', description: '', maker: 'A. Reader', created: '2026-11-22' };
const DOCUMENTS = [BRIDGE, ...CHAINS.map(({ text }) => text)].map((text, at) => documentOf(text, [], { id: `d${at}`, title: `Text ${at}`, addresses: [`https://a.example/${at}`] }));
const fileOf = (documents: readonly KnownDocument[], head = HEAD): string => writePack({ ...head, documents });
const take = (file: string) => takePackFile(new Blob([file]));
const stored = async (): Promise<number> => (await openDatabase()).count('packDocuments');

describe('a pack taken in', () => {
  test('is found by its words, its addresses and its order', async () => {
    expect(await take(fileOf(DOCUMENTS))).toMatchObject({ ...HEAD, documents: 17 });
    const { key } = (await listPacks())[0]!;
    const [best] = findCandidates(await packIndex(key), DOCUMENTS[8]!.fingerprints.hashes);
    expect((await packDocuments(key, [best!.document], 'https://a.example/3')).map(({ id }) => id)).toEqual(['d3', 'd8']);
    const read: KnownDocument[] = [];
    for await (const batch of packBatches(key)) read.push(...batch);
    expect(read).toEqual(DOCUMENTS);
  });

  test('takes the place of one with its id, of which nothing is left', async () => {
    await take(fileOf(DOCUMENTS));
    expect(await previewPackFile(new Blob([fileOf(DOCUMENTS.slice(15))]))).toMatchObject({ replaces: { kept: 2, removed: 15, added: 0 } });
    await take(fileOf(DOCUMENTS.slice(15)));
    expect([(await listPacks()).map(({ documents }) => documents), await stored(), await (await openDatabase()).count('packIndexes')]).toEqual([[2], 2, 1]);
  });

  test('with a fault in its last document changes nothing', async () => {
    await take(fileOf(DOCUMENTS.slice(0, 2)));
    const bad = fileOf(DOCUMENTS).replace('"title":"Text 16"', '"title":""');
    expect(await take(bad)).toMatchObject({ reason: 'wrong-field', where: 'documents.16.title' });
    expect([(await listPacks()).map(({ documents }) => documents), await stored()]).toEqual([[2], 2]);
  });

  test('tells how far it has come', async () => {
    const heard: number[] = [];
    await previewPackFile(new Blob([fileOf(DOCUMENTS)]), (documents) => heard.push(documents));
    expect(heard).toEqual([17]);
  });

  test('has its look-up made anew where it is missing', async () => {
    await take(fileOf(DOCUMENTS));
    const { key } = (await listPacks())[0]!;
    const index = await packIndex(key);
    await (await openDatabase()).delete('packIndexes', key);
    expect(await packIndex(key)).toEqual(index);
  });
});

describe('a large file', () => {
  const LARGE = 10;
  async function read(content: string | Uint8Array<ArrayBuffer>): Promise<{ read: string[]; answer: object }> {
    const ids: string[] = [];
    const answer = await readPackFile(new Blob([content]), async (documents) => { ids.push(...documents.map(({ id }) => id)); }, LARGE);
    return { read: ids, answer };
  }

  test('is read line by line to the same documents', async () => {
    const { read: ids, answer } = await read(fileOf(DOCUMENTS));
    expect([ids, answer]).toEqual([DOCUMENTS.map(({ id }) => id), HEAD]);
  });

  test('is read alike with letters of several bytes wherever it is cut', async () => {
    const documents = [{ ...DOCUMENTS[0]!, title: 'ä€😀'.repeat(60) }];
    const bytes = new TextEncoder().encode(fileOf(documents));
    const parts = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.slice(at * 7, at * 7 + 7));
    const titles: string[] = [];
    await readPackFile(new Blob(parts), async (some) => { titles.push(...some.map(({ title }) => title)); }, LARGE);
    expect(titles).toEqual([documents[0]!.title]);
  });

  test.each([
    ['when it is laid out otherwise', JSON.stringify(JSON.parse(fileOf(DOCUMENTS.slice(0, 2))), null, 2), 'too-big', ''],
    ['when it is one line without an end', ' '.repeat(5_000_000), 'too-big', 'line 1'],
    ['when a line is no document', fileOf(DOCUMENTS.slice(0, 3)).replace('{"id":"d1"', '{"id:"d1"'), 'not-json', 'line 3'],
    ['when it was cut short', fileOf(DOCUMENTS.slice(0, 3)).slice(0, -400), 'not-json', 'line 4'],
    ['when it is of another kind', fileOf(DOCUMENTS.slice(0, 3)).replace('sourcelight-corpus', 'another'), 'not-a-pack', ''],
    ['when a document is there twice', fileOf([DOCUMENTS[0]!, DOCUMENTS[0]!]), 'contradiction', 'documents.1'],
    ['when it has no documents', fileOf([]), 'wrong-field', 'documents'],
    ['when it is blank', '\n'.repeat(20), 'not-json', ''],
  ])('is refused %s', async (_when, content, reason, where) => {
    expect((await read(content)).answer).toMatchObject({ ok: false, reason, where });
  });
});

describe('what was removed', () => {
  const ARTICLE = { article: { url: 'https://a.example/1', title: 'A', publisher: null }, saved: '2026-11-01T10:00:00.000Z', document: DOCUMENTS[0]! };
  const urls = async () => (await savedArticles()).map(({ article }) => article.url);

  test('an article comes back as it was', async () => {
    await saveArticle(ARTICLE);
    expect([await forgetArticle(ARTICLE.article.url), await urls()]).toEqual([true, []]);
    expect([await restoreArticle(ARTICLE.article.url), await savedArticles()]).toEqual([true, [ARTICLE]]);
    expect(await restoreArticle('https://a.example/none')).toBe(false);
  });

  test('an article saved anew since stays', async () => {
    await saveArticle(ARTICLE);
    await forgetArticle(ARTICLE.article.url);
    const anew = { ...ARTICLE, saved: '2026-11-02T10:00:00.000Z' };
    await saveArticle(anew);
    expect(await listBin()).toEqual([]);
    expect([await restoreArticle(ARTICLE.article.url), await savedArticles()]).toEqual([true, [anew]]);
  });

  test('a pack comes back with all its documents', async () => {
    await take(fileOf(DOCUMENTS));
    const before = await listPacks();
    await removePack('harbours');
    expect([await listPacks(), await stored(), (await listBin()).map(({ kind, id }) => [kind, id])]).toEqual([[], 17, [['pack', 'harbours']]]);
    expect([await restorePack('harbours'), await listPacks(), await stored()]).toEqual([true, before, 17]);
  });

  test('a pack taken in again since stays, and the old one goes with the bin', async () => {
    await take(fileOf(DOCUMENTS));
    await removePack('harbours');
    await take(fileOf(DOCUMENTS.slice(0, 3)));
    expect([await restorePack('harbours'), (await listPacks()).map(({ documents }) => documents)]).toEqual([true, [3]]);
    await removePack('harbours');
    expect(await stored()).toBe(3);
  });

  test('is gone for good after the bin was emptied, and what is newer is not', async () => {
    await saveArticle(ARTICLE);
    await take(fileOf(DOCUMENTS));
    await forgetArticle(ARTICLE.article.url, new Date('2026-11-03T00:00:00Z'));
    await removePack('harbours', new Date('2026-11-01T00:00:00Z'));
    await emptyBin(new Date('2026-11-02T00:00:00Z'));
    expect([await restorePack('harbours'), await stored(), await restoreArticle(ARTICLE.article.url)]).toEqual([false, 0, true]);
  });

  test('documents that no pack has are swept away, those of packs here or in the bin are not', async () => {
    await take(fileOf(DOCUMENTS.slice(0, 2)));
    await take(fileOf(DOCUMENTS.slice(0, 3), { ...HEAD, id: 'quays' }));
    await removePack('quays', new Date('2026-11-05T00:00:00Z'));
    for (const key of ['0', 'zz']) await (await openDatabase()).put('packDocuments', DOCUMENTS[0]!, [key, 0]);
    await emptyBin(new Date('2026-11-02T00:00:00Z'));
    expect(await stored()).toBe(5);
  });
});

test('packs of a database of an earlier version are there afterwards', async () => {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('sourcelight', 4);
    opening.onupgradeneeded = () => {
      for (const [name, keyPath] of [['notes', 'id'], ['corrections', 'id'], ['articles', 'article.url'], ['packs', 'id'], ['sources', 'id'], ['words', 'id']]) {
        opening.result.createObjectStore(name!, { keyPath: keyPath! });
      }
      opening.result.createObjectStore('articleIndex');
      opening.result.createObjectStore('apart', { keyPath: ['articleUrl', 'documentId'] });
      opening.transaction!.objectStore('packs').put({ ...HEAD, added: '2026-11-01T10:00:00.000Z', documents: DOCUMENTS });
    };
    opening.onsuccess = () => { opening.result.close(); resolve(); };
    opening.onerror = () => reject(opening.error);
  });
  const [pack] = await listPacks();
  expect(pack).toEqual({ ...HEAD, added: '2026-11-01T10:00:00.000Z', documents: 17, key: expect.any(String) });
  const [best] = findCandidates(await packIndex(pack!.key), DOCUMENTS[8]!.fingerprints.hashes);
  expect((await packDocuments(pack!.key, [best!.document], '')).map(({ id }) => id)).toEqual(['d8']);
});
