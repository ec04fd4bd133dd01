/** The reader's "Not the same" for an article and a known text that has its words. */
import { openDatabase } from './database.ts';

/** Keeps, or takes back, that an article is not the same as a document. Resolves when on disk. */
export async function setApart(articleUrl: string, documentId: string, isApart: boolean, now = new Date()): Promise<void> {
  const database = await openDatabase();
  if (isApart) await database.put('apart', { articleUrl, documentId, created: now.toISOString() });
  else await database.delete('apart', [articleUrl, documentId]);
}

/** The ids of the documents that an article, by its canonical address, is kept apart from. */
export async function apartFrom(articleUrl: string): Promise<ReadonlySet<string>> {
  const found = await (await openDatabase()).getAllFromIndex('apart', 'articleUrl', articleUrl);
  return new Set(found.map(({ documentId }) => documentId));
}
