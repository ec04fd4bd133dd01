/** Known texts as our own pages ask for them, and the reader's own ones: articles saved, packs taken in. */
import { describeDocument } from '../corpus/describe-document.ts';
import { previewPack, readPack, writePack } from '../corpus/pack.ts';
import type { Pack } from '../corpus/pack.ts';
import type { Handlers } from '../messaging/calls.ts';
import type { KnownCalls, PackRefused, ReadText } from '../messaging/protocol.ts';
import { setApart } from '../storage/apart.ts';
import { articlesAt, forgetArticle, saveArticle, savedArticles } from '../storage/articles.ts';
import { writeFailure } from '../storage/database.ts';
import { addPack, listPacks, removePack } from '../storage/packs.ts';
import type { SavedArticle, SavedSummary } from '../storage/records.ts';
import { canonicalAddress } from '../text/address.ts';
import { forgetCorpus } from './corpus-texts.ts';
import { knownOnPage, sureNamesOnly } from './known-on-page.ts';
import { openVersions, versionsOf } from './known-versions.ts';

/** What our own pages are answered about known texts. */
export function knownHandlers(): Handlers<KnownCalls> {
  return {
    knownTexts: knownOnPage,
    openVersions,
    versionsOf: ({ url }) => versionsOf(url),
    setApart: ({ articleUrl, documentId, isApart }) => writing(() => setApart(articleUrl, documentId, isApart)),
    saveArticle: keepArticle,
    forgetArticle: async ({ url }) => (await writing(() => forgetArticle(url))) !== null,
    savedArticles: async () => (await savedArticles()).map(summaryOf),
    exportSaved: async () => writePack(packOf(await savedArticles())),
    previewPack: async ({ file }) => previewOf(file),
    addPack: async ({ file }) => {
      const preview = await previewOf(file);
      const reading = readPack(file);
      if (!reading.ok) return preview;
      await writing(() => addPack(reading.pack));
      forgetCorpus();
      return preview;
    },
    removePack: async ({ id }) => {
      await writing(() => removePack(id));
      forgetCorpus();
    },
    listPacks: async () => (await listPacks()).map(({ id, title, maker, documents, added }) => ({ id, title, maker, documents: documents.length, added })),
  };
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

function packOf(saved: readonly SavedArticle[]): Pack {
  return {
    id: 'saved-articles', title: 'Saved articles', description: '', maker: '', created: new Date().toISOString().slice(0, 10),
    documents: saved.map(({ document }) => ({ ...document, publisher: document.publisher || '–', title: document.title || '–' })),
  };
}

function summaryOf({ article, saved, document, text }: SavedArticle): SavedSummary {
  return { article, saved, words: document.wordCount, statements: document.claims.length, hasText: text !== undefined };
}

async function previewOf(file: string): Promise<ReturnType<typeof previewPack> | PackRefused> {
  const reading = readPack(file);
  if (!reading.ok) return { refused: reading.reason, where: reading.where, detail: reading.detail };
  const present = (await listPacks()).find(({ id }) => id === reading.pack.id) ?? null;
  return previewPack(reading.pack, present);
}

async function writing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new Error(writeFailure(error), { cause: error });
  }
}
