import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetCorpus, knownAttributions } from '../../src/background/corpus-texts.ts';
import { forgetKnown, knownHandlers } from '../../src/background/known.ts';
import { dropIndex } from '../../src/background/saved-articles.ts';
import { readPack, writePack } from '../../src/corpus/pack.ts';
import type { Attribution } from '../../src/engine/records.ts';
import type { ReadText } from '../../src/messaging/protocol.ts';
import { readIndex } from '../../src/storage/articles.ts';
import { closeDatabase } from '../../src/storage/database.ts';
import { previewPackFile, takePackFile } from '../../src/storage/packs.ts';
import { savedAsPack } from '../../src/storage/saved-pack.ts';
import { BRIDGE, CHAINS, claim, documentOf } from '../corpus/articles.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));
beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  forgetCorpus();
  await dropIndex();
});

const known = knownHandlers();
const WORDS = documentOf(BRIDGE).wordCount;
const SENDER = { url: 'chrome-extension://sourcelight/popup.html' };
const HOME = { url: 'https://courier.example/bridge', title: 'Harbour bridge to close', publisher: 'Sandholm Courier' };
const ELSEWHERE = { url: 'https://elsewhere.example/1', title: 'A bridge', publisher: 'Elsewhere' };
const REPORTED = { source: 'the Sandholm Courier', cue: 'reported', content: 'Some 60 of them wrote to the board in January', speaker: 'Sandholm Courier', kind: 'outlet' } as const;

const read = (text: string, article = ELSEWHERE, attributions: readonly object[] = []): ReadText =>
  ({ text, article, attributions: attributions.map((told) => ({ speakerConfidence: 1, ...told })) as unknown as readonly Attribution[] });
const save = (text: string, article = HOME, more: { keepsText?: boolean; attributions?: readonly object[] } = {}) =>
  known.saveArticle({ ...read(text, article, more.attributions), keepsText: more.keepsText ?? false }, SENDER);
const takeIn = async (file: string) => {
  const answer = await takePackFile(new Blob([file]));
  await forgetKnown();
  return answer;
};
const told = async (page: ReadText) => (await known.knownTexts(page, SENDER)).map(({ title, relation, isApart, saved }) => ({ title, relation, isApart, isSaved: saved !== null }));

describe('a saved article', () => {
  test('is recognised where its words stand again', async () => {
    expect(await told(read(BRIDGE))).toEqual([]);
    expect(await save(BRIDGE)).toMatchObject({ article: HOME, words: WORDS, statements: 0, hasText: false });
    expect(await told(read(BRIDGE))).toEqual([{ title: HOME.title, relation: 'verbatim', isApart: false, isSaved: true }]);
    expect(await told(read(CHAINS[8]!.text))).toEqual([]);
  });

  test('tells on the next visit what changed since, with the words as they were where its text was kept', async () => {
    const text = BRIDGE.replace(', the Sandholm Courier reported,', '');
    for (const keepsText of [false, true]) {
      await save(BRIDGE, HOME, { attributions: [claim(BRIDGE, 'a1', REPORTED)], keepsText });
      const [one] = await known.knownTexts(read(text, HOME), SENDER);
      expect(one).toMatchObject({ isSameAddress: true, relation: 'edited' });
      expect(one!.changes.map(({ kind, before, knownWords }) => [kind, before?.who, knownWords])).toEqual([['lost', 'Sandholm Courier', keepsText ? `${REPORTED.content}, the Sandholm Courier reported` : '']]);
    }
  });

  test('is kept once for each address, and can be forgotten', async () => {
    await save(BRIDGE);
    await save(`${BRIDGE}\nOne line more.`);
    expect(await known.savedArticles(undefined, SENDER)).toHaveLength(1);
    expect(await known.forgetArticle({ url: HOME.url }, SENDER)).toBe(true);
    expect(await known.forgetArticle({ url: HOME.url }, SENDER)).toBe(false);
    expect(await told(read(BRIDGE))).toEqual([]);
    expect(await known.removed(undefined, SENDER)).toEqual([{ kind: 'article', id: HOME.url, title: HOME.title }]);
    expect(await known.restoreArticle({ url: HOME.url }, SENDER)).toBe(true);
    expect(await known.removed(undefined, SENDER)).toEqual([]);
    expect(await told(read(BRIDGE))).toMatchObject([{ title: HOME.title, isSaved: true }]);
  });

  test('is found among many, through an index and in a background that started anew', async () => {
    for (let at = 0; at < 60; at++) await save(`${CHAINS[at % 16]!.text} ${at}`, { ...HOME, url: `https://a.example/${at}` });
    await save(BRIDGE);
    for (let time = 0; time < 2; time++) {
      expect((await told(read(BRIDGE)))[0]).toMatchObject({ title: HOME.title, relation: 'verbatim' });
      await dropIndex();
      expect((await readIndex())?.urls).toHaveLength(61);
    }
    await known.forgetArticle({ url: HOME.url }, SENDER);
    expect(await told(read(BRIDGE))).toEqual([]);
  });

  test('is refused when it is too short to be recognised', async () => {
    await expect(save('A few words only.')).rejects.toThrow('too-short');
  });

  test('goes out as a pack that can be read again, whatever its title and address', async () => {
    await save(BRIDGE, { ...HOME, url: 'https://courier.example/Bridge_2?id=4&x=ä', title: 'Long '.repeat(100) });
    await save(CHAINS[1]!.text, { ...HOME, url: 'https://courier.example/Bridge_2?id=5&x=ä', publisher: '' });
    await save(CHAINS[2]!.text, { ...HOME, url: 'file:///home/reader/page.html', title: '' });
    const reading = readPack(await (await savedAsPack()).text());
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.pack.documents.map(({ wordCount }) => wordCount)).toEqual([documentOf(CHAINS[2]!.text).wordCount, WORDS, documentOf(CHAINS[1]!.text).wordCount]);
  });
});

describe('the reader’s “Not the same”', () => {
  test('is remembered for this article, and can be undone', async () => {
    await save(BRIDGE);
    const [one] = await known.knownTexts(read(BRIDGE), SENDER);
    const decision = { articleUrl: ELSEWHERE.url, documentId: one!.documentId };
    await known.setApart({ ...decision, isApart: true }, SENDER);
    expect(await told(read(BRIDGE))).toMatchObject([{ isApart: true }]);
    expect(await told(read(BRIDGE, { ...ELSEWHERE, url: 'https://third.example/' }))).toMatchObject([{ isApart: false }]);
    await known.setApart({ ...decision, isApart: false }, SENDER);
    expect(await told(read(BRIDGE))).toMatchObject([{ isApart: false }]);
  });
});

describe('a pack', () => {
  const pack = { id: 'harbours', title: 'Harbours', description: '', maker: 'A. Reader', created: '2026-11-22', documents: [documentOf(BRIDGE, [], { title: 'The bridge' })] };
  const file = writePack(pack);

  test('is shown before it is taken in, then recognised, then removed', async () => {
    expect(await previewPackFile(new Blob([file]))).toMatchObject({ title: 'Harbours', documents: 1, replaces: null });
    expect(await told(read(BRIDGE))).toEqual([]);
    expect(await takeIn(file)).toMatchObject({ title: 'Harbours' });
    expect(await told(read(BRIDGE))).toEqual([{ title: 'The bridge', relation: 'verbatim', isApart: false, isSaved: false }]);
    expect(await previewPackFile(new Blob([file]))).toMatchObject({ replaces: { kept: 1, added: 0, removed: 0 } });
    expect(await known.listPacks(undefined, SENDER)).toMatchObject([{ id: 'harbours', documents: 1 }]);
    await known.removePack({ id: 'harbours' }, SENDER);
    expect(await told(read(BRIDGE))).toEqual([]);
    expect(await known.listPacks(undefined, SENDER)).toEqual([]);
    expect(await known.removed(undefined, SENDER)).toEqual([{ kind: 'pack', id: 'harbours', title: 'Harbours' }]);
    expect(await known.restorePack({ id: 'harbours' }, SENDER)).toBe(true);
    expect(await told(read(BRIDGE))).toMatchObject([{ title: 'The bridge' }]);
  });

  test('with anything wrong is refused with the reason and changes nothing', async () => {
    const bad = file.replace(`"wordCount":${WORDS}`, '"wordCount":9000');
    expect(bad).not.toBe(file);
    expect(await takeIn(bad)).toEqual({ ok: false, reason: 'contradiction', where: 'documents.0', detail: 'the fingerprints do not fit the number of words' });
    expect(await known.listPacks(undefined, SENDER)).toEqual([]);
  });
});

test('where people wrote the attributions of a text down, the page is marked by them, and where they did not, by the engine alone', async () => {
  const claims = [claim(BRIDGE, 'a1', REPORTED)];
  const page = { text: `Something else first\n${BRIDGE}`, url: ELSEWHERE.url, publisher: null };
  for (const readBy of ['engine', 'people'] as const) {
    const documents = [documentOf(BRIDGE, claims, { readBy })];
    await takeIn(writePack({ id: 'p', title: 'P', description: '', maker: '', created: '2026', documents }));
    const marks = await knownAttributions(page);
    expect(marks?.found.map(({ content, why }) => [page.text.slice(...content[0]!), why]) ?? null).toEqual(readBy === 'people' ? [[REPORTED.content, 'known-text']] : null);
  }
  expect(await knownAttributions({ ...page, text: CHAINS[8]!.text })).toBeNull();
});

test('packs that cannot be read now are read for a later page', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await takeIn(writePack({ id: 'p', title: 'P', description: '', maker: '', created: '2026', documents: [documentOf(BRIDGE, [claim(BRIDGE, 'a1', REPORTED)], { readBy: 'people' })] }));
  await closeDatabase();
  const working = globalThis.indexedDB;
  globalThis.indexedDB = { open: () => { throw new DOMException('broken', 'UnknownError'); } } as unknown as IDBFactory;
  const page = { text: BRIDGE, url: ELSEWHERE.url, publisher: null };
  expect(await knownAttributions(page)).toBeNull();
  globalThis.indexedDB = working;
  expect((await knownAttributions(page))?.found).toHaveLength(1);
  log.mockRestore();
});
