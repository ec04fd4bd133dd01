/** What the reader forgot or removed, until it can no longer be undone: saved articles and packs. */
import { dropSavedIndex } from './articles.ts';
import { openDatabase } from './database.ts';
import { deleteDocuments, sweepDocuments } from './packs.ts';
import type { Binned } from './records.ts';

/** Forgets a saved article, undoably. Resolves to whether it was there. */
export async function forgetArticle(url: string, now = new Date()): Promise<boolean> {
  const transaction = (await openDatabase()).transaction(['articles', 'bin'], 'readwrite');
  const articles = transaction.objectStore('articles');
  const value = await articles.get(url);
  if (value) await Promise.all([articles.delete(url), transaction.objectStore('bin').put({ kind: 'article', id: url, deleted: now.toISOString(), value })]);
  await transaction.done;
  return value !== undefined;
}

/** What can still be brought back, last removed first; what is there again since is not. */
export async function listBin(): Promise<readonly Binned[]> {
  const transaction = (await openDatabase()).transaction(['bin', 'articles', 'packs']);
  const all = await transaction.objectStore('bin').getAll();
  const there = await Promise.all(all.map(({ kind, id }) => transaction.objectStore(kind === 'pack' ? 'packs' : 'articles').getKey(id)));
  return all.filter((_, at) => there[at] === undefined).sort((a, b) => (a.deleted < b.deleted ? 1 : -1));
}

/** Brings an article back as it was; one saved anew at its address since stays. Resolves to whether there is one now. */
export async function restoreArticle(url: string): Promise<boolean> {
  const transaction = (await openDatabase()).transaction(['articles', 'bin'], 'readwrite');
  const [articles, bin] = [transaction.objectStore('articles'), transaction.objectStore('bin')];
  const [there, binned] = await Promise.all([articles.get(url), bin.get(['article', url])]);
  if (binned?.kind === 'article') await Promise.all([!there && articles.put(binned.value), bin.delete(['article', url])]);
  await transaction.done;
  // An index made in between does not have it, and takes it for one that it has.
  if (!there && binned) await dropSavedIndex();
  return there !== undefined || binned !== undefined;
}

/** Removes a pack, undoably: its documents stay on disk until then. */
export async function removePack(id: string, now = new Date()): Promise<void> {
  const transaction = (await openDatabase()).transaction(['packs', 'bin'], 'readwrite');
  const [packs, bin] = [transaction.objectStore('packs'), transaction.objectStore('bin')];
  const [value, before] = await Promise.all([packs.get(id), bin.get(['pack', id])]);
  if (value) await Promise.all([packs.delete(id), bin.put({ kind: 'pack', id, deleted: now.toISOString(), value })]);
  await transaction.done;
  if (value && before?.kind === 'pack') await deleteDocuments(before.value.key);
}

/** Brings a pack back; one of the same id taken in since stays. Resolves to whether there is one now. */
export async function restorePack(id: string): Promise<boolean> {
  const transaction = (await openDatabase()).transaction(['packs', 'bin'], 'readwrite');
  const [packs, bin] = [transaction.objectStore('packs'), transaction.objectStore('bin')];
  const [there, binned] = await Promise.all([packs.get(id), bin.get(['pack', id])]);
  if (!there && binned?.kind === 'pack') await Promise.all([packs.put(binned.value), bin.delete(['pack', id])]);
  await transaction.done;
  return there !== undefined || binned !== undefined;
}

/** Forgets for good what was deleted before a moment, and what is left of packs that were never wholly taken in. */
export async function emptyBin(before: Date): Promise<void> {
  const database = await openDatabase();
  const limit = before.toISOString();
  for (const binned of await database.getAll('bin')) {
    if (binned.deleted >= limit) continue;
    if (binned.kind === 'pack') await deleteDocuments(binned.value.key);
    await database.delete('bin', [binned.kind, binned.id]);
  }
  await sweepDocuments();
}
