import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/corpus/fingerprint-index.ts';
import { writePack } from '../../src/corpus/pack.ts';
import { apartFrom, setApart } from '../../src/storage/apart.ts';
import { keepIndex, readIndex, saveArticle, savedArticles } from '../../src/storage/articles.ts';
import { closeDatabase, openDatabase } from '../../src/storage/database.ts';
import { packsLeftOut } from '../../src/storage/known-transfer.ts';
import { listPacks, packBatches, packIndex, takePackFile } from '../../src/storage/packs.ts';
import type { SavedArticle } from '../../src/storage/records.ts';
import { applyImport, exportTransfer, previewImport, readTransfer } from '../../src/storage/transfer.ts';
import { BRIDGE, CHAINS, claim, documentOf } from '../corpus/articles.ts';

const fresh = async (): Promise<void> => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
};
beforeEach(fresh);

const OLSEN = claim(BRIDGE, 'a1', { source: 'Marit Olsen, the harbour master', cue: 'said Marit', content: 'We have put this off', speaker: 'Marit Olsen' });
const article = (at: number, text: string, more: Partial<SavedArticle> = {}): SavedArticle => {
  const key = { url: `https://a.example/${at}`, title: at === 2 ? '' : `Title ${at} ${'long '.repeat(at === 1 ? 100 : 0)}`, publisher: at === 2 ? null : 'Courier' };
  const document = documentOf(text, text === BRIDGE ? [OLSEN] : [], { id: `saved-${at}`, title: key.title, publisher: key.publisher ?? '', addresses: [key.url] });
  return { article: key, saved: `2026-11-0${at}T10:00:00.000Z`, document, ...more };
};
const ARTICLES = [article(1, BRIDGE, { text: BRIDGE }), article(2, CHAINS[1]!.text), article(3, CHAINS[2]!.text, { article: { url: 'file:///home/reader/a.html', title: 'Kept page', publisher: null } })];
const PACK = { id: 'harbours', title: 'Harbours', description: '', maker: '', created: '2026-11-22', documents: [documentOf(CHAINS[3]!.text, [], { id: 'd0' }), documentOf(CHAINS[4]!.text, [], { id: 'd1' })] };

async function write(): Promise<void> {
  for (const each of ARTICLES.slice(0, 2)) await saveArticle(each);
  const third = ARTICLES[2]!;
  await saveArticle({ ...third, document: { ...third.document, title: 'Kept page', publisher: '', addresses: ['file:///home/reader/a.html'] } });
  await takePackFile(new Blob([writePack(PACK)]), undefined, new Date('2026-11-05T10:00:00Z'));
  await setApart('https://b.example/', 'saved-1', true, new Date('2026-11-06T10:00:00Z'));
}

async function packed() {
  const read = [];
  for (const { key, ...head } of await listPacks()) for await (const documents of packBatches(key)) read.push({ ...head, documents });
  return read;
}

describe('known texts', () => {
  test('go out and come back whole: articles with and without text, packs, decisions', async () => {
    await write();
    const [saved, packs, file] = [await savedArticles(), await packed(), await exportTransfer()];
    await fresh();
    const transfer = readTransfer(file);
    expect(await previewImport(transfer)).toMatchObject({ articles: 3, packs: 1, apart: 1 });
    expect([await savedArticles(), await listPacks()]).toEqual([[], []]);
    expect(await applyImport(transfer)).toMatchObject({ articles: 3, packs: 1, apart: 1 });
    expect([await savedArticles(), await packed(), [...await apartFrom('https://b.example/')]]).toEqual([saved, packs, ['saved-1']]);
    const { key } = (await listPacks())[0]!;
    expect(findCandidates(await packIndex(key), PACK.documents[1]!.fingerprints.hashes)[0]!.document).toBe(1);
    const again = await exportTransfer();
    expect({ ...JSON.parse(again), exported: '' }).toEqual({ ...JSON.parse(file), exported: '' });
  });

  test('come in twice and change nothing', async () => {
    await write();
    const transfer = readTransfer(await exportTransfer());
    expect(await applyImport(transfer)).toMatchObject({ articles: 0, packs: 0, apart: 0 });
  });

  test('saved later here stay, saved later there come in, and of a pack that comes in nothing older is left', async () => {
    await write();
    const transfer = readTransfer(await exportTransfer());
    await saveArticle({ ...ARTICLES[0]!, saved: '2026-11-09T10:00:00.000Z' });
    const { text: _text, ...older } = ARTICLES[1]!;
    await saveArticle({ ...older, saved: '2026-10-01T10:00:00.000Z' });
    const later = { ...transfer, known: { ...transfer.known, packs: transfer.known.packs.map((each) => ({ ...each, added: '2026-11-20T10:00:00.000Z' })) } };
    expect(await applyImport(later)).toMatchObject({ articles: 1, packs: 1, apart: 0 });
    expect((await savedArticles()).map(({ saved }) => saved.slice(5, 10))).toEqual(['11-09', '11-03', '11-02']);
    expect([(await packed()).map(({ added }) => added), await (await openDatabase()).count('packDocuments'), await (await openDatabase()).count('packIndexes')])
      .toEqual([['2026-11-20T10:00:00.000Z'], 2, 1]);
  });

  test('that come in are looked for: an index made before does not hide them', async () => {
    await write();
    const transfer = readTransfer(await exportTransfer());
    await fresh();
    await keepIndex({ urls: [], until: '2026-12-01T00:00:00.000Z', fingerprints: {} as never });
    await applyImport(transfer);
    expect(await readIndex()).toBeNull();
  });

  test('are missing in files of earlier versions, which are read', () => {
    for (const version of [1, 2, 3]) {
      expect(readTransfer(`{"format":"sourcelight-notes","version":${version},"notes":[],"corrections":[]}`).known).toEqual({ articles: [], packs: [], apart: [] });
    }
  });

  test('of packs too large for one file are left out, and that is told', async () => {
    await write();
    const [head] = await listPacks();
    await (await openDatabase()).put('packs', { ...head!, id: 'large', key: 'none', documents: 5001 });
    expect((await packsLeftOut()).map(({ id }) => id)).toEqual(['large']);
    expect(readTransfer(await exportTransfer()).known.packs.map(({ pack }) => pack.id)).toEqual(['harbours']);
  });
});

type File = { articles: Record<string, unknown>[]; packs: { pack: Record<string, unknown> }[]; apart: object[] };

test.each<[string, (file: File) => void, string]>([
  ['an article whose text is another', ({ articles }) => { articles[0]!.text = `${BRIDGE} more`; }, 'Saved article 1 cannot be read: it is no saved article: its text is another. Nothing was changed.'],
  ['an article without a date', ({ articles }) => { delete articles[1]!.saved; }, 'Saved article 2 cannot be read: “saved” is missing. Nothing was changed.'],
  ['an article at an address that would run', ({ articles }) => { articles[0]!.article = { url: 'javascript:alert(1)', title: '', publisher: null }; }, 'Saved article 1 cannot be read: “article.url” is no web address. Nothing was changed.'],
  ['a document with a field nobody asked for', ({ articles }) => { articles[0]!.document = { ...articles[0]!.document as object, text: 'hidden' }; }, 'Saved article 1 cannot be read: “document.text” is not as it should be. Nothing was changed.'],
  ['a document whose fingerprints do not fit', ({ articles }) => { articles[0]!.document = { ...articles[0]!.document as object, wordCount: 9000 }; }, 'Saved article 1 cannot be read: it is no saved article: the fingerprints do not fit the number of words. Nothing was changed.'],
  ['a pack that a pack’s file could not hold', ({ packs }) => { packs[0]!.pack.title = ''; }, 'Pack 1 cannot be read: it is no pack (title: '],
  ['something that is no list', (file) => { file.apart = 7 as never; }, 'This file has no list of apart.'],
])('a file is refused as a whole that holds %s', async (_what, spoil, reason) => {
  await write();
  const file = JSON.parse(await exportTransfer()) as File;
  spoil(file);
  expect(() => readTransfer(JSON.stringify(file))).toThrow(reason);
});
