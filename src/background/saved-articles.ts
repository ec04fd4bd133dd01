/** Saved articles that a page has the words of, found without reading all of them. */
import { findCandidates, indexFingerprints } from '../corpus/fingerprint-index.ts';
import type { Fingerprints } from '../corpus/fingerprints.ts';
import type { ReadPage } from '../corpus/match-document.ts';
import { articleBatches, articlesAt, articlesSavedAfter, keepIndex, readIndex } from '../storage/articles.ts';
import type { SavedArticle, SavedIndex } from '../storage/records.ts';

/** Articles saved since the index was made are looked at one by one; past so many a new index is made beside the answer. */
const MOST_UNINDEXED = 50;
/** Saved articles worth reading from disk for one page. */
const MOST_CANDIDATES = 16;

/** The index of this background's life; another background's saving only adds articles after its moment. */
let cached: SavedIndex | null = null;
let making: Promise<unknown> | null = null;

/** The saved articles that may have words of this page, that at its own address included. */
export async function savedCandidates(page: Pick<ReadPage, 'hashes' | 'address'>): Promise<readonly SavedArticle[]> {
  const index = (cached ??= await readIndex());
  const fresh = await articlesSavedAfter(index?.until ?? '');
  if (fresh.length > MOST_UNINDEXED) making ??= makeIndex().catch((error: unknown) => console.error(error)).finally(() => { making = null; });
  const urls = index ? findCandidates(index.fingerprints, page.hashes, MOST_CANDIDATES).map(({ document }) => index.urls[document]!) : [];
  const found = await articlesAt([...new Set([page.address, ...urls])]);
  return [...new Map([...found, ...fresh].map((saved) => [saved.article.url, saved])).values()];
}

/** Forgets the index in memory once none is being made; tests change the database beneath it. */
export async function dropIndex(): Promise<void> {
  await making;
  cached = null;
}

async function makeIndex(): Promise<void> {
  const urls: string[] = [];
  const fingerprints: Fingerprints[] = [];
  let until = '';
  for await (const batch of articleBatches()) {
    for (const { article, saved, document } of batch) {
      urls.push(article.url);
      fingerprints.push(document.fingerprints);
      if (saved > until) until = saved;
    }
  }
  const index = { urls, until, fingerprints: indexFingerprints(fingerprints) };
  await keepIndex(index);
  cached = index;
}
