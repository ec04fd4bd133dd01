/** Articles the reader keeps, by their canonical address, and the index by which their words are found elsewhere. */
import { openDatabase } from './database.ts';
import type { SavedArticle, SavedIndex } from './records.ts';

/** Keeps an article, in place of an earlier version at the same address. Resolves when on disk. */
export async function saveArticle(article: SavedArticle): Promise<void> {
  await (await openDatabase()).put('articles', article);
}

/** The articles at these addresses that are (still) kept, in no order. */
export async function articlesAt(urls: readonly string[]): Promise<readonly SavedArticle[]> {
  const { store } = (await openDatabase()).transaction('articles');
  const found = await Promise.all(urls.map((url) => store.get(url)));
  return found.filter((article) => article !== undefined);
}

/** All articles, last saved first. */
export async function savedArticles(): Promise<readonly SavedArticle[]> {
  return (await (await openDatabase()).getAllFromIndex('articles', 'saved')).reverse();
}

/** The articles saved after a moment (ISO date-time), which an index of that moment does not have. */
export async function articlesSavedAfter(moment: string): Promise<readonly SavedArticle[]> {
  return (await openDatabase()).getAllFromIndex('articles', 'saved', IDBKeyRange.lowerBound(moment, true));
}

/** All articles in the order of their addresses, a few hundred at a time, so that thousands need not be in memory at once. */
export async function* articleBatches(size = 500): AsyncGenerator<readonly SavedArticle[]> {
  const database = await openDatabase();
  for (let last = ''; ;) {
    const batch = await database.getAll('articles', IDBKeyRange.lowerBound(last, true), size);
    if (batch.length === 0) return;
    yield batch;
    last = batch.at(-1)!.article.url;
  }
}

/** The index as it was last kept; null before the first. */
export async function readIndex(): Promise<SavedIndex | null> {
  return (await (await openDatabase()).get('articleIndex', 'all')) ?? null;
}

export async function keepIndex(index: SavedIndex): Promise<void> {
  await (await openDatabase()).put('articleIndex', index, 'all');
}

/** Has a new index made before the next look-up: articles came in that it takes for ones it has. */
export async function dropSavedIndex(): Promise<void> {
  await (await openDatabase()).delete('articleIndex', 'all');
}
