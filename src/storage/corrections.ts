/** The reader's decisions on single marks: "Not right?" hides a statement of one article until it is undone. */
import { openDatabase } from './database.ts';
import { newId } from './new-id.ts';
import type { ArticleKey, Correction, TextQuote } from './records.ts';

/** Keeps that the words of `quote` are marked wrongly; once, however often it is asked. Resolves when on disk. */
export async function addCorrection(article: ArticleKey, quote: TextQuote, now = new Date()): Promise<Correction> {
  const transaction = (await openDatabase()).transaction('corrections', 'readwrite');
  const before = await transaction.store.index('articleUrl').getAll(article.url);
  const same = before.find((correction) => isSameQuote(correction.quote, quote));
  const correction = same ?? { id: newId(), article, quote, kind: 'not-right' as const, created: now.toISOString() };
  await Promise.all([!same && transaction.store.put(correction), transaction.done]);
  return correction;
}

/** Forgets these corrections. Resolves when that is on disk. */
export async function removeCorrections(ids: readonly string[]): Promise<void> {
  const transaction = (await openDatabase()).transaction('corrections', 'readwrite');
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
}

/** The corrections of an article, by its canonical address. */
export async function correctionsOfArticle(url: string): Promise<readonly Correction[]> {
  return (await openDatabase()).getAllFromIndex('corrections', 'articleUrl', url);
}

/** Whether two quotes describe the same words at the same place, whatever their context was cut to. */
export function isSameQuote(a: TextQuote, b: TextQuote): boolean {
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}
