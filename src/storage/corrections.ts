/** The reader's decisions on single marks, until undone: "Not right?" hides a statement of one article, "Someone else" names who says it. */
import { openDatabase } from './database.ts';
import { newId } from './new-id.ts';
import type { ArticleKey, Correction, Hiding, Naming, TextQuote } from './records.ts';

/** Keeps that the words of `quote` are marked wrongly; once, however often it is asked. Resolves when on disk. */
export async function addCorrection(article: ArticleKey, quote: TextQuote, now = new Date()): Promise<Hiding> {
  const transaction = (await openDatabase()).transaction('corrections', 'readwrite');
  const before = await transaction.store.index('articleUrl').getAll(article.url);
  const same = before.filter(isHiding).find((correction) => isSameQuote(correction.quote, quote));
  const correction = same ?? { id: newId(), article, quote, kind: 'not-right' as const, created: now.toISOString() };
  await Promise.all([!same && transaction.store.put(correction), transaction.done]);
  return correction;
}

/** Keeps that the words of `quote` are said by `name`, in place of the corrections with the ids in `instead`. Resolves when on disk. */
export async function addNaming(article: ArticleKey, quote: TextQuote, name: string, instead: readonly string[] = [], now = new Date()): Promise<Naming> {
  const transaction = (await openDatabase()).transaction('corrections', 'readwrite');
  const naming: Naming = { id: newId(), article, quote, kind: 'speaker', name, created: now.toISOString() };
  await Promise.all([...instead.map((id) => transaction.store.delete(id)), transaction.store.put(naming), transaction.done]);
  return naming;
}

export function isHiding(correction: Correction): correction is Hiding {
  return correction.kind === 'not-right';
}

export function isNaming(correction: Correction): correction is Naming {
  return correction.kind === 'speaker';
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
