/** The reader's own sources: outlets added, and outlets of the registry corrected or hidden. */
import type { OutletEntry, OwnSource } from '../registry/records.ts';
import { openDatabase } from './database.ts';
import { newId } from './new-id.ts';

/** What to keep: a correction under the id of the outlet it corrects, else the source with this `id`, or a new one without. */
export type OwnSourceDraft = { readonly id?: string; readonly corrects: string | null; readonly entry: OutletEntry | null };

/** All own sources, in the order of their ids. */
export async function listOwnSources(): Promise<readonly OwnSource[]> {
  return (await openDatabase()).getAll('sources');
}

/** Keeps a draft in place of what was there. Resolves when on disk. */
export async function saveOwnSource({ id: given, corrects, entry }: OwnSourceDraft, now = new Date()): Promise<OwnSource> {
  const transaction = (await openDatabase()).transaction('sources', 'readwrite', { durability: 'strict' });
  const id = corrects ?? given ?? `own-${newId()}`;
  const before = await transaction.store.get(id);
  const source: OwnSource = { id, corrects, entry, created: before?.created ?? now.toISOString(), modified: now.toISOString() };
  await Promise.all([transaction.store.put(source), transaction.done]);
  return source;
}

/** Takes an own source away; where it corrected or hid an outlet, the registry's entry is back. */
export async function removeOwnSource(id: string): Promise<void> {
  await (await openDatabase()).delete('sources', id);
}
