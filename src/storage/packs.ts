/**
 * Packs of known texts that the reader took in. A pack's documents lie under a key of their own, which its head names: so they are
 * written in any number of transactions and count only from the moment the head is there.
 */
import { indexFingerprints } from '../corpus/fingerprint-index.ts';
import type { FingerprintIndex } from '../corpus/fingerprint-index.ts';
import type { Fingerprints } from '../corpus/fingerprints.ts';
import { isFault, summariseDocuments } from '../corpus/pack.ts';
import type { PackFault, PackPreview } from '../corpus/pack.ts';
import type { KnownDocument } from '../corpus/records.ts';
import { openDatabase } from './database.ts';
import { newId } from './new-id.ts';
import { readPackFile } from './pack-file.ts';
import type { StoredPack } from './records.ts';

/** Hears how many documents were read so far. */
export type Progress = (documents: number) => void;

const BATCH = 500;
/** Sorts behind every number. */
const LAST: never = [] as never;

/** What taking a pack's file in would do; changes nothing. */
export async function previewPackFile(file: Blob, progress: Progress = () => undefined): Promise<PackPreview | PackFault> {
  const summary = summariseDocuments();
  let read = 0;
  const head = await readPackFile(file, async (documents) => {
    documents.forEach(summary.add);
    progress(read += documents.length);
  });
  if (isFault(head)) return head;
  const present = await (await openDatabase()).get('packs', head.id);
  return summary.preview(head, present ? { created: present.created, ids: await idsOf(present.key) } : null);
}

/** Takes a pack's file in, in place of a pack with the same id: all of it or, with a fault or when storage fails, nothing. */
export async function takePackFile(file: Blob, progress: Progress = () => undefined, now = new Date()): Promise<StoredPack | PackFault> {
  const key = newId();
  try {
    const fingerprints: Fingerprints[] = [];
    const head = await readPackFile(file, async (documents) => {
      await putDocuments(key, documents, fingerprints.length);
      for (const document of documents) fingerprints.push(document.fingerprints);
      progress(fingerprints.length);
    });
    if (!isFault(head)) return await putHead({ ...head, added: now.toISOString(), key, documents: fingerprints.length }, indexFingerprints(fingerprints));
    await deleteDocuments(key);
    return head;
  } catch (error) {
    await deleteDocuments(key).catch(() => undefined);
    throw error;
  }
}

/** All packs, by their ids. */
export async function listPacks(): Promise<readonly StoredPack[]> {
  return (await openDatabase()).getAll('packs');
}

/** The look-up of a pack's documents; made, and kept, where it is missing. */
export async function packIndex(key: string): Promise<FingerprintIndex> {
  const database = await openDatabase();
  const kept = await database.get('packIndexes', key);
  if (kept) return kept;
  const fingerprints: Fingerprints[] = [];
  for await (const batch of packBatches(key)) for (const document of batch) fingerprints.push(document.fingerprints);
  const index = indexFingerprints(fingerprints);
  await database.put('packIndexes', index, key);
  return index;
}

/** A pack's documents with these numbers, and those that stood at this address. */
export async function packDocuments(key: string, numbers: readonly number[], address: string): Promise<readonly KnownDocument[]> {
  const { store } = (await openDatabase()).transaction('packDocuments');
  const there = (await store.index('address').getAllKeys(address)).flatMap(([of, number]) => (of === key ? [number] : []));
  const found = await Promise.all([...new Set([...there, ...numbers])].map((number) => store.get([key, number])));
  return found.filter((document) => document !== undefined);
}

/** A pack's documents in their order, some hundreds at a time. */
export async function* packBatches(key: string): AsyncGenerator<readonly KnownDocument[]> {
  const database = await openDatabase();
  for (let from = 0; ; from += BATCH) {
    const batch = await database.getAll('packDocuments', IDBKeyRange.bound([key, from], [key, from + BATCH], false, true));
    if (batch.length === 0) return;
    yield batch;
  }
}

/** Forgets the documents under a key that no pack has. */
export async function deleteDocuments(key: string): Promise<void> {
  const transaction = (await openDatabase()).transaction(['packDocuments', 'packIndexes'], 'readwrite');
  await Promise.all([
    transaction.objectStore('packDocuments').delete(documentsUnder(key)), transaction.objectStore('packIndexes').delete(key), transaction.done,
  ]);
}

/** The range of a pack's documents. */
export function documentsUnder(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, LAST]);
}

/** Forgets documents that belong to no pack, here or removed: what is left of taking one in when its page was closed meanwhile. */
export async function sweepDocuments(): Promise<void> {
  const database = await openDatabase();
  const [packs, removed] = await Promise.all([database.getAll('packs'), database.getAll('bin')]);
  const kept = new Set([...packs.map(({ key }) => key), ...removed.flatMap((binned) => (binned.kind === 'pack' ? [binned.value.key] : []))]);
  for (let range: IDBKeyRange | null = null; ;) {
    const [next] = await database.getAllKeys('packDocuments', range, 1) as [[string, number]?];
    if (!next) return;
    if (!kept.has(next[0])) await deleteDocuments(next[0]);
    range = IDBKeyRange.lowerBound([next[0], LAST]);
  }
}

async function putDocuments(key: string, documents: readonly KnownDocument[], from: number): Promise<void> {
  const transaction = (await openDatabase()).transaction('packDocuments', 'readwrite');
  await Promise.all([...documents.map((document, at) => transaction.store.put(document, [key, from + at])), transaction.done]);
}

async function putHead(pack: StoredPack, index: FingerprintIndex): Promise<StoredPack> {
  const transaction = (await openDatabase()).transaction(['packs', 'packIndexes'], 'readwrite', { durability: 'strict' });
  const before = await transaction.objectStore('packs').get(pack.id);
  await Promise.all([transaction.objectStore('packIndexes').put(index, pack.key), transaction.objectStore('packs').put(pack), transaction.done]);
  if (before) await deleteDocuments(before.key);
  return pack;
}

async function idsOf(key: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of packBatches(key)) for (const { id } of batch) ids.push(id);
  return ids;
}
