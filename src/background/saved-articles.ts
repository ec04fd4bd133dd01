/** Saved articles that a page has the words of, found without reading all of them. */
import { buildFingerprintIndex, findCandidates } from '../corpus/fingerprint-index.ts';
import type { ReadPage } from '../corpus/match-document.ts';
import { articlesAt, articlesSavedAfter, keepIndex, readIndex, savedArticles } from '../storage/articles.ts';
import type { SavedArticle, SavedIndex } from '../storage/records.ts';

/** Articles saved since the index was made are looked at one by one; past so many a new index is made. */
const MOST_UNINDEXED = 50;
/** Saved articles worth reading from disk for one page. */
const MOST_CANDIDATES = 16;

/** The index of this background's life; another background's saving only adds articles after its moment. */
let cached: SavedIndex | null = null;

/** The saved articles that may have words of this page, that at its own address included. */
export async function savedCandidates(page: ReadPage): Promise<readonly SavedArticle[]> {
  cached ??= await readIndex();
  const fresh = await articlesSavedAfter(cached?.until ?? '');
  if (fresh.length > MOST_UNINDEXED) cached = await makeIndex();
  const recent = cached && fresh.length > MOST_UNINDEXED ? [] : fresh;
  const urls = cached ? findCandidates(cached.fingerprints, page.hashes, MOST_CANDIDATES).map(({ document }) => cached!.urls[document]!) : [];
  const found = await articlesAt([...new Set([page.address, ...urls])]);
  const byUrl = new Map([...found, ...recent].map((saved) => [saved.article.url, saved]));
  return [...byUrl.values()];
}

/** Forgets the index in memory; tests change the database beneath it. */
export function dropIndex(): void {
  cached = null;
}

async function makeIndex(): Promise<SavedIndex> {
  const all = await savedArticles();
  const total = all.reduce((sum, { document }) => sum + document.fingerprints.hashes.length, 0);
  const index = {
    urls: all.map(({ article }) => article.url), until: all[0]?.saved ?? '',
    fingerprints: buildFingerprintIndex({ count: all.length, total, hashesOf: (at) => all[at]!.document.fingerprints.hashes }),
  };
  await keepIndex(index);
  return index;
}
