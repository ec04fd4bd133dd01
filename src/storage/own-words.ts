/** The reader's own entries on words: one for each word, place and thing to do. */
import type { WordEntry, WordPlace } from '../engine/records.ts';
import { wordName } from '../text/word-name.ts';
import { openDatabase } from './database.ts';
import { newId } from './new-id.ts';

/** What to keep: in place of the entry with this `id` or, without one, of the one on the same word in the same place. */
export type WordDraft = Pick<WordEntry, 'does' | 'words' | 'reason' | 'note' | 'where' | 'pack'> & { readonly id?: string };

/** All entries, the last changed first, those changed at once by their words. */
export async function listOwnWords(): Promise<readonly WordEntry[]> {
  const entries = await (await openDatabase()).getAll('words');
  return entries.sort((a, b) => Date.parse(b.modified) - Date.parse(a.modified) || (a.words < b.words ? -1 : 1));
}

/** Keeps drafts in one transaction, all or none. Resolves to the entries when they are on disk. */
export async function saveOwnWords(drafts: readonly WordDraft[], now = new Date()): Promise<readonly WordEntry[]> {
  const transaction = (await openDatabase()).transaction('words', 'readwrite', { durability: 'strict' });
  const here = new Map((await transaction.store.getAll()).map((entry) => [entry.id, entry]));
  const idByKey = new Map([...here.values()].map((entry) => [entryKey(entry), entry.id]));
  const moment = now.toISOString();
  const entries = drafts.map((draft): WordEntry => {
    const same = idByKey.get(entryKey(draft));
    const id = draft.id ?? same ?? `word-${newId()}`;
    idByKey.set(entryKey(draft), id);
    return { ...draft, id, created: here.get(id)?.created ?? moment, modified: moment };
  });
  const ids = new Set(entries.map(({ id }) => id));
  // An entry that was changed into another that is there already takes its place.
  const keys = new Set(entries.map(entryKey));
  const doubled = [...here.values()].filter((entry) => !ids.has(entry.id) && keys.has(entryKey(entry)));
  await Promise.all([...doubled.map(({ id }) => transaction.store.delete(id)), ...entries.map((entry) => transaction.store.put(entry)), transaction.done]);
  return entries;
}

/** Takes entries away; those that are not there are passed over. Resolves when that is on disk. */
export async function removeOwnWords(ids: readonly string[]): Promise<void> {
  const transaction = (await openDatabase()).transaction('words', 'readwrite', { durability: 'strict' });
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
}

/** Whether two entries are about the same: leaving a word alone, or its reason, in the same place. */
export function entryKey({ does, words, where }: Pick<WordEntry, 'does' | 'words' | 'where'>): string {
  return `${does === 'silence' ? 'silence' : 'reason'} ${wordName(words)} ${placeKey(where)}`;
}

function placeKey(where: WordPlace): string {
  if (where.kind === 'article') return where.url;
  return where.kind === 'site' ? where.host : '*';
}
