/** The reader's notes. Deleting only sets a date, so that it can be undone until `purgeDeleted` runs. */
import { openDatabase, sourceKey } from './database.ts';
import type { StoredNote } from './database.ts';
import { newId } from './new-id.ts';
import type { Note, NoteTarget } from './records.ts';

/** What to keep: the note with this `id` is changed, or made when there is none; without `id` it is always made. */
export type Draft = { readonly id?: string; readonly target: NoteTarget; readonly text: string; readonly tags?: readonly string[] };

/** Relaxed durability may lose what was typed last when the machine (not the browser) fails. Notes are worth the flush. */
const SAFELY = { durability: 'strict' } as const;

/**
 * Keeps a draft and resolves to the note when it is on disk. Blank text deletes the note, undoably and with the words it had,
 * and yields null. Saving a deleted note brings it back. Rejects with the browser's error; `writeFailure` tells it.
 */
export async function saveNote(draft: Draft, now = new Date()): Promise<Note | null> {
  const transaction = (await openDatabase()).transaction('notes', 'readwrite', SAFELY);
  const id = draft.id ?? newId();
  const before = await transaction.store.get(id);
  const at = now.toISOString();
  const isBlank = draft.text.trim() === '';
  const note: Note | undefined = isBlank
    ? before && { ...toNote(before), deleted: before.deleted ?? at }
    : { id, target: draft.target, text: draft.text, tags: draft.tags ?? before?.tags ?? [], created: before?.created ?? at, modified: at };
  await Promise.all([note && transaction.store.put(toStored(note)), transaction.done]);
  return isBlank ? null : note!;
}

/** Marks a note deleted. Resolves to it, or to null when there is no such note (any more). */
export function deleteNote(id: string, now = new Date()): Promise<Note | null> {
  return change(id, (note) => ({ ...note, deleted: note.deleted ?? now.toISOString() }));
}

/** Brings a deleted note back. Resolves to it, or to null when it was never there or is purged. */
export function restoreNote(id: string): Promise<Note | null> {
  return change(id, ({ deleted: _, ...note }) => note);
}

/** Removes for good the notes that were deleted before `before`; resolves to how many. */
export async function purgeDeleted(before: Date): Promise<number> {
  const transaction = (await openDatabase()).transaction('notes', 'readwrite');
  const ids = await transaction.store.index('deleted').getAllKeys(IDBKeyRange.upperBound(before.toISOString(), true));
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
  return ids.length;
}

/** The note, deleted or not; null when there is none. */
export async function getNote(id: string): Promise<Note | null> {
  const stored = await (await openDatabase()).get('notes', id);
  return stored ? toNote(stored) : null;
}

/** All notes that are not deleted, newest change first. */
export async function listNotes(): Promise<readonly Note[]> {
  const stored = await (await openDatabase()).getAllFromIndex('notes', 'modified');
  return present(stored).reverse();
}

/** Notes on an article and its claims, by its canonical address, oldest first. */
export async function notesOfArticle(url: string): Promise<readonly Note[]> {
  const stored = await (await openDatabase()).getAllFromIndex('notes', 'articleUrl', url);
  return present(stored).sort(byCreation);
}

/** Whether there are notes, deleted ones included, on any other article. */
export async function hasNotesElsewhere(url: string): Promise<boolean> {
  const { store } = (await openDatabase()).transaction('notes');
  const [all, here] = await Promise.all([store.index('articleUrl').count(), store.index('articleUrl').count(url)]);
  return all > here;
}

/** Notes on any of these sources, oldest first; names match whatever their case and spacing. */
export async function notesOfSources(names: readonly string[]): Promise<readonly Note[]> {
  const keys = new Set(names.map(sourceKey));
  if (keys.size === 0) return [];
  const { store } = (await openDatabase()).transaction('notes');
  const found = await Promise.all([...keys].map((key) => store.index('source').getAll(key)));
  return present(found.flat()).sort(byCreation);
}

/** A note as it is kept: with the keys of its target. */
export function toStored(note: Note): StoredNote {
  return note.target.kind === 'source'
    ? { ...note, source: sourceKey(note.target.name) }
    : { ...note, articleUrl: note.target.article.url };
}

/** What was kept, without the keys. */
export function toNote({ articleUrl: _url, source: _source, ...note }: StoredNote): Note {
  return note;
}

async function change(id: string, next: (note: Note) => Note): Promise<Note | null> {
  const transaction = (await openDatabase()).transaction('notes', 'readwrite', SAFELY);
  const stored = await transaction.store.get(id);
  const note = stored ? next(toNote(stored)) : null;
  await Promise.all([note && transaction.store.put(toStored(note)), transaction.done]);
  return note;
}

function present(stored: readonly StoredNote[]): Note[] {
  return stored.filter((note) => note.deleted === undefined).map(toNote);
}

function byCreation(a: Note, b: Note): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : 0;
}
