/** Packs of known texts that the reader took in. */
import type { Pack } from '../corpus/pack.ts';
import { openDatabase } from './database.ts';
import type { StoredPack } from './records.ts';

/** Takes a pack in, in place of one with the same id; all of it or, when storage fails, nothing. Resolves when on disk. */
export async function addPack(pack: Pack, now = new Date()): Promise<StoredPack> {
  const stored = { ...pack, added: now.toISOString() };
  await (await openDatabase()).put('packs', stored);
  return stored;
}

export async function removePack(id: string): Promise<void> {
  await (await openDatabase()).delete('packs', id);
}

/** All packs, by their ids. */
export async function listPacks(): Promise<readonly StoredPack[]> {
  return (await openDatabase()).getAll('packs');
}
