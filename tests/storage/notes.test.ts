import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, openDatabase, sourceKey, writeFailure } from '../../src/storage/database.ts';
import { deleteNote, getNote, listNotes, notesOfArticle, notesOfSources, purgeDeleted, restoreNote, saveNote } from '../../src/storage/notes.ts';
import type { NoteTarget } from '../../src/storage/records.ts';

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

const ARTICLE = { url: 'https://example.org/bridge', title: 'The bridge', publisher: 'Harbour Post' };
const CLAIM: NoteTarget = {
  kind: 'claim', article: ARTICLE, speaker: 'Ada Lund', quotes: [{ exact: 'It will open in May', prefix: '“', suffix: ',” she said', start: 10 }],
};
const SOURCE: NoteTarget = { kind: 'source', name: 'Harbour Post' };
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 1, 12, minute));

describe('saveNote', () => {
  test('makes a note that is there when the database is opened again', async () => {
    const saved = await saveNote({ target: CLAIM, text: 'Which May?' }, at(1));
    await closeDatabase();
    expect(await listNotes()).toEqual([saved]);
    expect(saved).toEqual({
      id: expect.any(String), target: CLAIM, text: 'Which May?', tags: [], created: at(1).toISOString(), modified: at(1).toISOString(),
    });
  });

  test('makes the note once however often an editor saves it', async () => {
    const id = 'editor-1';
    await Promise.all(['W', 'Wh', 'Why'].map((text) => saveNote({ id, target: CLAIM, text })));
    expect((await listNotes()).map((note) => note.text)).toEqual(['Why']);
  });

  test('changes the words and the date of change only', async () => {
    const first = await saveNote({ target: CLAIM, text: 'a', tags: ['dates'] }, at(1));
    const second = await saveNote({ id: first!.id, target: CLAIM, text: 'b' }, at(2));
    expect(second).toEqual({ ...first, text: 'b', modified: at(2).toISOString() });
  });

  test('deletes a note left blank and keeps its words for undoing', async () => {
    const note = await saveNote({ target: CLAIM, text: 'Keep me' });
    expect(await saveNote({ id: note!.id, target: CLAIM, text: '  \n' })).toBeNull();
    expect(await listNotes()).toEqual([]);
    expect((await restoreNote(note!.id))?.text).toBe('Keep me');
  });

  test('makes nothing of a blank draft', async () => {
    expect(await saveNote({ id: 'x', target: CLAIM, text: '' })).toBeNull();
    expect(await getNote('x')).toBeNull();
  });

  test('brings a deleted note back when it is written on', async () => {
    const note = await saveNote({ target: CLAIM, text: 'a' });
    await deleteNote(note!.id);
    await saveNote({ id: note!.id, target: CLAIM, text: 'ab' });
    expect((await listNotes()).map(({ text, deleted }) => ({ text, deleted }))).toEqual([{ text: 'ab', deleted: undefined }]);
  });

  test('rejects what cannot be kept and leaves the note as it was', async () => {
    const note = await saveNote({ target: CLAIM, text: 'a' });
    const bad = { ...CLAIM, publisher: () => 'a function' } as unknown as NoteTarget;
    await expect(saveNote({ id: note!.id, target: bad, text: 'b' })).rejects.toThrow();
    expect(await getNote(note!.id)).toEqual(note);
  });
});

describe('deleting', () => {
  test('hides a note everywhere until it is restored', async () => {
    const note = await saveNote({ target: SOURCE, text: 'a' });
    await deleteNote(note!.id);
    expect([await listNotes(), await notesOfSources(['Harbour Post'])]).toEqual([[], []]);
    expect(await restoreNote(note!.id)).toEqual(note);
    expect(await listNotes()).toEqual([note]);
  });

  test('of a note that is not there changes nothing', async () => {
    expect(await deleteNote('none')).toBeNull();
    expect(await restoreNote('none')).toBeNull();
  });

  test('twice keeps the first date', async () => {
    const note = await saveNote({ target: SOURCE, text: 'a' });
    await deleteNote(note!.id, at(1));
    expect((await deleteNote(note!.id, at(9)))?.deleted).toBe(at(1).toISOString());
  });

  test('becomes final by purging, for old ones only', async () => {
    const [old, recent, kept] = await Promise.all(['a', 'b', 'c'].map((id) => saveNote({ id, target: SOURCE, text: id })));
    await deleteNote(old!.id, at(1));
    await deleteNote(recent!.id, at(5));
    expect(await purgeDeleted(at(5))).toBe(1);
    expect(await restoreNote(old!.id)).toBeNull();
    expect(await restoreNote(recent!.id)).not.toBeNull();
    expect(await getNote(kept!.id)).toEqual(kept);
  });
});

describe('finding', () => {
  test('lists the newest change first', async () => {
    await saveNote({ id: 'a', target: CLAIM, text: 'a' }, at(1));
    await saveNote({ id: 'b', target: SOURCE, text: 'b' }, at(2));
    await saveNote({ id: 'a', target: CLAIM, text: 'a again' }, at(3));
    expect((await listNotes()).map((note) => note.id)).toEqual(['a', 'b']);
  });

  test('finds claims and article notes by the address, oldest first', async () => {
    await saveNote({ id: 'z', target: CLAIM, text: 'first' }, at(1));
    await saveNote({ id: 'a', target: { kind: 'article', article: ARTICLE }, text: 'second' }, at(2));
    await saveNote({ id: 'b', target: { kind: 'article', article: { ...ARTICLE, url: 'https://example.org/other' } }, text: 'elsewhere' });
    await saveNote({ id: 'c', target: SOURCE, text: 'source' });
    expect((await notesOfArticle(ARTICLE.url)).map((note) => note.text)).toEqual(['first', 'second']);
  });

  test.each([
    [['Harbour Post'], 1], [['harbour  post'], 1], [['Harbour Post', 'HARBOUR POST'], 1], [['Harbour'], 0], [[], 0],
  ])('finds notes on any of %j: %i', async (names, count) => {
    await saveNote({ target: SOURCE, text: 'a' });
    expect(await notesOfSources(names)).toHaveLength(count);
  });

  test('gives notes without the keys they are kept with', async () => {
    await saveNote({ target: SOURCE, text: 'a' });
    expect(Object.keys((await listNotes())[0]!).sort()).toEqual(['created', 'id', 'modified', 'tags', 'target', 'text']);
  });
});

test.each([
  ['Beijing’s office', "Beijing's  Office ", true],
  ['Cafe\u0301', 'Café', true],
  ['Post', 'Posts', false],
])('the keys of “%s” and “%s” are the same: %s', (a, b, same) => expect(sourceKey(a) === sourceKey(b)).toBe(same));

test.each([
  [new DOMException('The disk', 'QuotaExceededError'), 'quota'],
  [new Error('QUOTA_BYTES quota exceeded'), 'quota'],
  [Object.assign(new Error(''), { name: 'NS_ERROR_FILE_NO_DEVICE_SPACE' }), 'quota'],
  [new DOMException('x', 'AbortError'), 'failed'],
  [new Error('no such key'), 'failed'],
  ['odd', 'failed'],
])('a write refused with %s is “%s”', (error, reason) => expect(writeFailure(error)).toBe(reason));

test('the database opens again after another context asked it to close', async () => {
  await saveNote({ target: SOURCE, text: 'a' });
  (await openDatabase()).close();
  await closeDatabase();
  expect(await listNotes()).toHaveLength(1);
});
