import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addCorrection, addNaming, correctionsOfArticle } from '../../src/storage/corrections.ts';
import { closeDatabase } from '../../src/storage/database.ts';
import { NOTHING_KNOWN } from '../../src/storage/known-transfer.ts';
import { deleteNote, listNotes, notesOfSources, saveNote } from '../../src/storage/notes.ts';
import { listOwnSources, saveOwnSource } from '../../src/storage/own-sources.ts';
import { applyImport, exportTransfer, previewImport, readTransfer } from '../../src/storage/transfer.ts';
import { ARTICLE, quoteOf } from '../background/fixtures.ts';

const fresh = async (): Promise<void> => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
};
beforeEach(fresh);

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 1, 12, minute));
const CLAIM = { kind: 'claim' as const, article: ARTICLE, quotes: [quoteOf('opens in May')], speaker: 'Ada Lund' };

async function write(): Promise<void> {
  await saveNote({ id: 'claim', target: CLAIM, text: 'Which May? 😀', tags: ['dates'] }, at(1));
  await saveNote({ id: 'source', target: { kind: 'source', name: 'Harbour Post', outletId: 'harbour-post' }, text: 'City-owned.' }, at(2));
  await saveNote({ id: 'article', target: { kind: 'article', article: ARTICLE }, text: 'Read again.' }, at(3));
  await addCorrection(ARTICLE, quoteOf('“It is safe,”'), at(4));
  await addNaming(ARTICLE, quoteOf('opens in May'), 'Bo Ek', [], at(5));
}

test('what is written out comes back whole in an empty installation', async () => {
  await write();
  const [notes, corrections, file] = [await listNotes(), await correctionsOfArticle(ARTICLE.url), await exportTransfer()];
  await fresh();
  expect(await applyImport(readTransfer(file))).toEqual({ added: 3, changed: 0, same: 0, newerHere: 0, corrections: 2, sources: 0, words: 0, articles: 0, packs: 0, apart: 0 });
  expect([await listNotes(), await correctionsOfArticle(ARTICLE.url)]).toEqual([notes, corrections]);
  expect(await notesOfSources(['harbour post'])).toHaveLength(1);
  expect(JSON.parse(await exportTransfer(at(9)))).toEqual({ ...JSON.parse(file), exported: at(9).toISOString() });
});

test('deleted notes are not written out', async () => {
  await write();
  await deleteNote('source');
  expect(readTransfer(await exportTransfer()).notes.map(({ id }) => id)).toEqual(['article', 'claim']);
});

describe('own sources', () => {
  const ENTRY = { name: 'Pier Gazette', aliases: ['the Gazette'], domains: ['gazette.example'], kind: 'newspaper' as const, country: 'Norland', owner: '', note: 'Weekly.' };

  test('go out and come back, added, corrected and hidden ones alike', async () => {
    await saveOwnSource({ corrects: null, entry: ENTRY }, at(1));
    await saveOwnSource({ corrects: 'press-tv', entry: { ...ENTRY, name: 'Press TV' } }, at(2));
    await saveOwnSource({ corrects: 'xinhua', entry: null }, at(3));
    const [sources, file] = [await listOwnSources(), readTransfer(await exportTransfer())];
    await fresh();
    expect(await applyImport(file)).toMatchObject({ sources: 3 });
    expect(await listOwnSources()).toEqual(sources);
    expect(await applyImport(file)).toMatchObject({ sources: 0 });
    await saveOwnSource({ corrects: 'press-tv', entry: null }, at(9));
    expect(await previewImport(file)).toMatchObject({ sources: 0 });
  });

  test('are missing in files of the first version, which are read', () => {
    expect(readTransfer('{"format":"sourcelight-notes","version":1,"notes":[],"corrections":[]}').sources).toEqual([]);
  });

  test.each([
    ['domains', ['javascript:alert(1)'], '“entry.domains.0” is no domain'],
    ['name', '', '“entry.name” is empty'],
    ['kind', 'blog', '“entry.kind” is not as it should be'],
  ])('are refused with a bad %s', async (field, value, reason) => {
    await saveOwnSource({ corrects: null, entry: ENTRY });
    const file = JSON.parse(await exportTransfer()) as { sources: { entry: object }[] };
    file.sources[0]!.entry = { ...file.sources[0]!.entry, [field]: value };
    expect(() => readTransfer(JSON.stringify(file))).toThrow(`Entry on an outlet 1 cannot be read: ${reason}. Nothing was changed.`);
  });
});

describe('into what is already here', () => {
  test('goes what is new or newer; what is newer here stays; what was deleted here comes back', async () => {
    await write();
    const file = readTransfer(await exportTransfer());
    await saveNote({ id: 'claim', target: CLAIM, text: 'Newer here' }, at(8));
    await deleteNote('source');
    const later = { ...file, notes: file.notes.map((note) => (note.id === 'article' ? { ...note, text: 'Newer there', modified: at(9).toISOString() } : note)) };
    const outcome = { added: 1, changed: 1, same: 0, newerHere: 1, corrections: 0, sources: 0, words: 0, articles: 0, packs: 0, apart: 0 };
    expect(await previewImport(later)).toEqual(outcome);
    expect((await listNotes()).map(({ text }) => text)).toEqual(['Newer here', 'Read again.']);
    expect(await applyImport(later)).toEqual(outcome);
    expect((await listNotes()).map(({ text }) => text)).toEqual(['Newer there', 'Newer here', 'City-owned.']);
  });

  test('the same file twice changes nothing', async () => {
    await write();
    const file = readTransfer(await exportTransfer());
    expect(await applyImport(file)).toEqual({ added: 0, changed: 0, same: 3, newerHere: 0, corrections: 0, sources: 0, words: 0, articles: 0, packs: 0, apart: 0 });
  });

  test('of one note twice in a file goes the newer', async () => {
    await write();
    const [note] = readTransfer(await exportTransfer()).notes;
    const newer = { ...note!, text: 'b', modified: at(30).toISOString() };
    await applyImport({ notes: [newer, note!], corrections: [], sources: [], words: [], known: NOTHING_KNOWN });
    expect((await listNotes())[0]).toEqual(newer);
  });
});

test('when one write fails nothing is changed', async () => {
  await write();
  const before = await listNotes();
  const file = readTransfer(await exportTransfer());
  const bad = { ...file.notes[0]!, id: 'bad', text: (() => 'no record') as unknown as string };
  await expect(applyImport({ notes: [{ ...file.notes[0]!, id: 'good' }, bad], corrections: [], sources: [], words: [], known: NOTHING_KNOWN })).rejects.toThrow();
  await vi.waitFor(async () => expect(await listNotes()).toEqual(before));
});

describe('a file is refused, with the reason, when it', () => {
  const good = async (): Promise<{ notes: Record<string, unknown>[] } & Record<string, unknown>> => {
    await write();
    return JSON.parse(await exportTransfer());
  };

  test.each([
    ['is no JSON', 'notes: none', 'This file is no JSON, or it was cut short.'],
    ['is empty', '', 'This file is no JSON, or it was cut short.'],
    ['is something else', '{"notes":[]}', 'This file holds no notes of Sourcelight.'],
    ['is a list', '[1]', 'This file holds no notes of Sourcelight.'],
    ['is null', 'null', 'This file holds no notes of Sourcelight.'],
    ['has no version', '{"format":"sourcelight-notes"}', 'This file does not say of which version it is.'],
    ['comes from the future', '{"format":"sourcelight-notes","version":7}', 'This file comes from a later Sourcelight (its version is 7, this one reads up to 4).'],
    ['lacks a list', '{"format":"sourcelight-notes","version":1,"notes":[]}', 'This file has no list of corrections.'],
  ])('%s', (_what, content, reason) => expect(() => readTransfer(content)).toThrow(reason));

  test.each([
    ['lacks a text', { text: undefined }, 'Note 2 cannot be read: “text” is missing. Nothing was changed.'],
    ['has a number for a text', { text: 7 }, 'Note 2 cannot be read: “text” is not as it should be. Nothing was changed.'],
    ['has no date', { modified: 'yesterday' }, 'Note 2 cannot be read: “modified” is no date and time. Nothing was changed.'],
    ['is on something unknown', { target: { kind: 'person' } }, 'Note 2 cannot be read: “target.kind” is not as it should be. Nothing was changed.'],
    ['has an address that would run', { target: { kind: 'article', article: { ...ARTICLE, url: 'javascript:alert(1)' } } },
      'Note 2 cannot be read: “target.article.url” is no web address. Nothing was changed.'],
    ['has a position below zero', { target: { ...CLAIM, quotes: [{ exact: 'a', prefix: '', suffix: '', start: -1 }] } },
      'Note 2 cannot be read: “target.quotes.0.start” is below zero. Nothing was changed.'],
  ])('holds a note that %s', async (_what, change, reason) => {
    const file = await good();
    file.notes[1] = { ...file.notes[1], ...change };
    expect(() => readTransfer(JSON.stringify(file))).toThrow(reason);
  });

  test('was cut short', async () => {
    const file = JSON.stringify(await good());
    expect(() => readTransfer(file.slice(0, -20))).toThrow('This file is no JSON, or it was cut short.');
  });

  test('holds something that is no note', async () => {
    expect(() => readTransfer('{"format":"sourcelight-notes","version":1,"notes":[null],"corrections":[]}')).toThrow('Note 1 cannot be read');
  });

  test.each(['\uFEFF', '\n'])('but not when it begins with %j', async (start) => {
    expect(readTransfer(start + JSON.stringify(await good())).notes).toHaveLength(3);
  });
});
