/** Known texts as our own pages ask for them, and the reader's own ones: articles saved, packs taken in. */
import { describeDocument } from '../corpus/describe-document.ts';
import type { Handlers } from '../messaging/calls.ts';
import type { KnownCalls, ReadText } from '../messaging/protocol.ts';
import { setApart } from '../storage/apart.ts';
import { articlesAt, saveArticle, savedArticles } from '../storage/articles.ts';
import { forgetArticle, listBin, removePack, restoreArticle, restorePack } from '../storage/bin.ts';
import { writeFailure } from '../storage/database.ts';
import { listPacks } from '../storage/packs.ts';
import type { Binned, SavedArticle, SavedSummary } from '../storage/records.ts';
import { canonicalAddress } from '../text/address.ts';
import { forgetCorpus } from './corpus-texts.ts';
import { knownOnPage, sureNamesOnly } from './known-on-page.ts';
import { openVersions, versionsOf } from './known-versions.ts';
import { dropIndex } from './saved-articles.ts';

/** What our own pages are answered about known texts. */
export function knownHandlers(): Handlers<KnownCalls> {
  return {
    knownTexts: knownOnPage,
    openVersions,
    versionsOf: ({ url }) => versionsOf(url),
    setApart: ({ articleUrl, documentId, isApart }) => writing(() => setApart(articleUrl, documentId, isApart)),
    saveArticle: keepArticle,
    forgetArticle: ({ url }) => writing(() => forgetArticle(url)),
    restoreArticle: async ({ url }) => {
      const isBack = await writing(() => restoreArticle(url));
      await dropIndex();
      return isBack;
    },
    savedArticles: async () => (await savedArticles()).map(summaryOf),
    removed: async () => (await listBin()).map((binned) => ({ kind: binned.kind, id: binned.id, title: titleOf(binned) })),
    removePack: async ({ id }) => {
      await writing(() => removePack(id));
      forgetCorpus();
    },
    restorePack: async ({ id }) => {
      const isBack = await writing(() => restorePack(id));
      forgetCorpus();
      return isBack;
    },
    listPacks,
  };
}

/** Has everything that was read of known texts read anew: a file was taken in. */
export async function forgetKnown(): Promise<void> {
  forgetCorpus();
  await dropIndex();
}

async function keepArticle({ keepsText, ...read }: ReadText & { readonly keepsText: boolean }): Promise<SavedSummary> {
  const { text, article } = read;
  const saved = new Date().toISOString();
  let document: SavedArticle['document'];
  try {
    document = describeDocument(text, sureNamesOnly(read), {
      id: idOf(article.url), title: article.title, publisher: article.publisher ?? '', addresses: [article.url],
    });
  } catch (error) {
    throw new Error('too-short', { cause: error });
  }
  const kept: SavedArticle = { article, saved, document, ...(keepsText && { text }) };
  await writing(() => saveArticle(kept));
  const [there] = await articlesAt([article.url]);
  return summaryOf(there ?? kept);
}

/** Ids of packs are lower-case letters, digits, points and hyphens; an address holds more. */
function idOf(url: string): string {
  const plain = canonicalAddress(url).toLowerCase().replace(/^https?:\/\//, '').replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  let hash = 0;
  for (let at = 0; at < url.length; at++) hash = (Math.imul(hash, 31) + url.charCodeAt(at)) >>> 0;
  return `saved-${plain.slice(0, 80)}-${hash.toString(36)}`;
}

function titleOf(binned: Binned): string {
  return binned.kind === 'pack' ? binned.value.title : binned.value.article.title || binned.id;
}

function summaryOf({ article, saved, document, text }: SavedArticle): SavedSummary {
  return { article, saved, words: document.wordCount, statements: document.claims.length, hasText: text !== undefined };
}

async function writing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new Error(writeFailure(error), { cause: error });
  }
}
