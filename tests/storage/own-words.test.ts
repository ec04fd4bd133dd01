import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '../../src/storage/database.ts';
import { listOwnWords, removeOwnWords, saveOwnWords } from '../../src/storage/own-words.ts';
import type { WordDraft } from '../../src/storage/own-words.ts';
import { previewWordPack, readWordPack, writeWordPack } from '../../src/storage/word-pack.ts';
import type { WordPack } from '../../src/storage/word-pack.ts';
import { applyImport, exportTransfer, previewImport, readTransfer } from '../../src/storage/transfer.ts';
import { faultOfWords } from '../../src/storage/check-word.ts';

const fresh = async (): Promise<void> => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
};
beforeEach(fresh);

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 1, 12, minute));
const draft = (words: string, more: Partial<WordDraft> = {}): WordDraft => ({ does: 'add', words, reason: 'Mine.', note: '', where: { kind: 'everywhere' }, ...more });
const SITE = { kind: 'site', host: 'harbour.example' } as const;
const ARTICLE = { kind: 'article', url: 'https://harbour.example/pier', title: 'The pier' } as const;

describe('entries on words', () => {
  test('are kept, listed the last changed first, and taken away', async () => {
    const [first] = await saveOwnWords([draft('pier')], at(1));
    await saveOwnWords([draft('quay', { does: 'silence', reason: '', where: SITE })], at(2));
    expect((await listOwnWords()).map(({ words }) => words)).toEqual(['quay', 'pier']);
    await removeOwnWords([first!.id, 'not there']);
    expect((await listOwnWords()).map(({ words }) => words)).toEqual(['quay']);
  });

  test('stand once for each word and place; leaving alone stands beside a reason', async () => {
    await saveOwnWords([draft('pier')], at(1));
    await saveOwnWords([draft('Piers', { reason: 'Better.' }), draft('pier', { where: SITE }), draft('pier', { does: 'silence', reason: '' })], at(2));
    const entries = await listOwnWords();
    expect(entries).toHaveLength(3);
    expect(entries.find(({ words }) => words === 'Piers')).toMatchObject({ reason: 'Better.', created: at(1).toISOString(), modified: at(2).toISOString() });
  });

  test('changed into another that is there take its place', async () => {
    const [pier, quay] = await saveOwnWords([draft('pier'), draft('quay')], at(1));
    await saveOwnWords([{ ...draft('quay', { reason: 'Now.' }), id: pier!.id }], at(2));
    expect((await listOwnWords()).map(({ id, words, reason }) => [id, words, reason])).toEqual([[pier!.id, 'quay', 'Now.']]);
    expect(quay!.id).not.toBe(pier!.id);
  });
});

describe('words', () => {
  test.each(['pier', 'old pier', "nobody's", 'dither*', 'so-called', '9/11', 'U.S.', 'мост', 'the pier'])('%s may be an entry', (words) => expect(faultOfWords(words)).toBeNull());
  test.each([
    ['', 'missing'], ['   ', 'missing'], ['x'.repeat(81), 'too-long'], ['a b c d e f g h i', 'too-many'], ['(a|b)', 'sign'], ['a, b', 'sign'],
    ['*', 'star'], ['pi*er', 'star'], ['a*', 'star'], ['x', 'too-short'], ['–', 'too-short'], ['the', 'common'], ['of the', 'common'],
  ])('%j is refused: %s', (words, fault) => expect(faultOfWords(words)).toBe(fault));
});

describe('a pack', () => {
  const entries = () => saveOwnWords([draft('pier', { note: 'Ask Ada.' }), draft('quay', { does: 'silence', reason: '', where: SITE }), draft('dock', { does: 'reword' }), draft('here', { where: ARTICLE })], at(1));
  const read = (file: string): WordPack => {
    const pack = readWordPack(file);
    if ('refused' in pack) throw new Error(pack.refused);
    return pack;
  };

  test('goes out without what is about single articles, and comes in elsewhere', async () => {
    const file = writeWordPack(await entries(), { title: ' Harbour words', about: 'Of boats.' }, at(2));
    expect(file).not.toContain('harbour.example/pier');
    await fresh();
    const pack = read(file);
    expect(previewWordPack(pack, [])).toEqual({ title: 'Harbour words', about: 'Of boats.', marks: 1, silences: 1, rewords: 1, same: 0, replaces: 0, examples: ['pier', 'quay', 'dock'] });
    await saveOwnWords(pack.drafts, at(3));
    expect(await listOwnWords()).toMatchObject([
      { words: 'dock', does: 'reword' }, { words: 'pier', note: 'Ask Ada.', pack: 'Harbour words' }, { words: 'quay', does: 'silence', where: SITE },
    ]);
    expect(previewWordPack(pack, await listOwnWords())).toMatchObject({ same: 3, replaces: 0 });
    await saveOwnWords([draft('pier', { reason: 'Other.' })], at(4));
    expect(previewWordPack(pack, await listOwnWords())).toMatchObject({ same: 2, replaces: 1 });
  });

  const file = (changes: object) => JSON.stringify({ format: 'sourcelight-words', version: 1, title: 'A', entries: [{ does: 'add', words: 'pier', reason: 'Mine.' }], ...changes });

  test('may leave out what is empty', () => expect(read(file({})).drafts).toEqual([draft('pier', { pack: 'A' })]));

  test.each([
    ['{"format":', 'This file is no JSON, or it was cut short.'],
    ['[]', 'This file holds no words for Sourcelight.'],
    [file({ format: 'sourcelight-notes' }), 'This file holds no words for Sourcelight.'],
    [file({ version: '1' }), 'This file does not say of which version it is.'],
    [file({ version: 2 }), 'This file comes from a later Sourcelight (its version is 2, this one reads up to 1).'],
    [file({ title: ' ' }), 'This file cannot be read: “title” is empty. Nothing was changed.'],
    [file({ entries: [] }), 'This file cannot be read: “entries” is empty. Nothing was changed.'],
    [file({ entries: undefined }), 'This file cannot be read: “entries” is missing. Nothing was changed.'],
    [file({ entries: [{ does: 'add', words: 'pier', reason: 'R' }, { does: 'shout', words: 'x', reason: '' }] }), 'Entry 2 cannot be read: “does” is none of add, silence, reword. Nothing was changed.'],
    [file({ entries: [{ does: 'add', words: 'the', reason: 'R' }] }), 'Entry 1 cannot be read: “words” is in every sentence. Nothing was changed.'],
    [file({ entries: [{ does: 'add', words: 7, reason: 'R' }] }), 'Entry 1 cannot be read: “words” is not as it should be. Nothing was changed.'],
    [file({ entries: [{ does: 'add', words: 'pier' }] }), 'Entry 1 cannot be read: it is without a reason. Nothing was changed.'],
    [file({ entries: [{ does: 'silence', words: 'pier', site: 'no site' }] }), 'Entry 1 cannot be read: “site” is no site. Nothing was changed.'],
  ])('%s is refused: %s', (content, refused) => expect(readWordPack(content)).toEqual({ refused }));
});

describe('the file with everything', () => {
  test('holds entries on words and brings them back', async () => {
    await saveOwnWords([draft('pier', { pack: 'Harbour words' }), draft('here', { does: 'silence', reason: '', where: ARTICLE })], at(1));
    const [entries, file] = [await listOwnWords(), readTransfer(await exportTransfer())];
    await fresh();
    expect(await applyImport(file)).toMatchObject({ words: 2 });
    expect(await listOwnWords()).toEqual(entries);
    expect(await previewImport(file)).toMatchObject({ words: 0 });
  });

  test('is read from earlier versions, which had none', () => {
    expect(readTransfer('{"format":"sourcelight-notes","version":2,"notes":[],"corrections":[]}').words).toEqual([]);
  });

  test('is refused with a bad entry', async () => {
    await saveOwnWords([draft('pier')]);
    const file = JSON.parse(await exportTransfer()) as { words: object[] };
    file.words[0] = { ...file.words[0], words: '(' };
    expect(() => readTransfer(JSON.stringify(file))).toThrow('Entry on a word 1 cannot be read: “words” is written with signs. Nothing was changed.');
  });
});
