/** Known texts: which of them a page has, what changed in their sourcing, and the reader's own ones. */
import { whatChanged } from '../corpus/changes.ts';
import type { Change } from '../corpus/changes.ts';
import { describeDocument } from '../corpus/describe-document.ts';
import type { CorpusIndex, ReadPage } from '../corpus/match-document.ts';
import { bestFirst, indexCorpus, matchDocument, matchWith, readPage } from '../corpus/match-document.ts';
import { previewPack, readPack, readPackData, writePack } from '../corpus/pack.ts';
import type { Pack } from '../corpus/pack.ts';
import builtIn from '../corpus/packs/built-in.json';
import { placeClaims, sameSpans } from '../corpus/place-claims.ts';
import type { PlacedClaim } from '../corpus/place-claims.ts';
import type { KnownText } from '../corpus/records.ts';
import type { FoundAttribution, KnownAttributions } from '../engine/records.ts';
import type { Handlers } from '../messaging/calls.ts';
import type { KnownCalls, PackRefused, ReadText } from '../messaging/protocol.ts';
import { apartFrom, setApart } from '../storage/apart.ts';
import { articlesAt, forgetArticle, saveArticle, savedArticles } from '../storage/articles.ts';
import { writeFailure } from '../storage/database.ts';
import { addPack, listPacks, removePack } from '../storage/packs.ts';
import type { KnownOnPage, SavedArticle, SavedSummary, ToldChange } from '../storage/records.ts';
import { canonicalAddress } from '../text/address.ts';
import { textOf } from '../text/span.ts';
import { savedCandidates } from './saved-articles.ts';

/** People who write attributions down agree on about so many of them. */
const SURE = 0.95;
/** Known texts told of one page; more are versions of the same. */
const MOST_TOLD = 5;

/** The built-in pack and those taken in, indexed on the first page and after each change of packs. */
let corpus: Promise<CorpusIndex> | undefined;

/** What our own pages are answered about known texts. */
export function knownHandlers(): Handlers<KnownCalls> {
  return {
    knownTexts,
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

/** The corpus documents (no saved articles) that a page has the words of. */
export async function corpusTexts(page: { readonly text: string; readonly url: string; readonly publisher?: string | null }): Promise<readonly KnownText[]> {
  const index = await (corpus ??= makeCorpus());
  return matchDocument(page, index);
}

/**
 * What people wrote down of a page whose text the corpus knows word for word, whole or in part; null for all other pages, and
 * when packs cannot be read: a page is marked all the same.
 */
export async function knownAttributions(page: { readonly text: string; readonly url: string; readonly publisher: string | null }): Promise<KnownAttributions | null> {
  try {
    const known = (await corpusTexts(page)).find(({ document, relation }) => document.readBy === 'people' && relation !== 'quotes');
    if (!known) return null;
    const found = placeClaims(page.text, known).filter(({ isExact }) => isExact);
    return { spans: sameSpans(page.text, known), found: found.map((claim) => ({ ...foundOf(claim), confidence: SURE, why: 'known-text' })) };
  } catch (error) {
    console.error('Known texts could not be read.', error);
    return null;
  }
}

function foundOf({ source, cue, content, addressee, act }: PlacedClaim): Omit<FoundAttribution, 'confidence' | 'why'> {
  return { source, cue, content, act, ...(addressee && addressee.length > 0 && { addressee }) };
}

/** Has the packs read anew for the next page. */
export function forgetCorpus(): void {
  corpus = undefined;
}

async function makeCorpus(): Promise<CorpusIndex> {
  const reading = readPackData(builtIn);
  if (!reading.ok) throw new Error(`The built-in pack cannot be read: ${reading.where} ${reading.detail}`);
  const packs: readonly Pack[] = [reading.pack, ...await listPacks().catch((error: unknown) => {
    // The built-in pack goes on without the others; they are tried again for the next page.
    console.error('Packs could not be read.', error);
    forgetCorpus();
    return [];
  })];
  // A document that a later pack has too, under the same id, is the later pack's.
  return indexCorpus([...new Map(packs.flatMap(({ documents }) => documents.map((document) => [document.id, document] as const))).values()]);
}

async function knownTexts({ text, article, attributions }: ReadText): Promise<KnownOnPage[]> {
  const read = { text, url: article.url, publisher: article.publisher };
  const page = readPage(read);
  const [ofCorpus, saved, apart] = await Promise.all([corpusTexts(read), savedMatches(page), apartFrom(article.url)]);
  const savedBy = new Map(saved.map(({ known, from }) => [known.document.id, from]));
  return bestFirst([...ofCorpus, ...saved.map(({ known }) => known)]).slice(0, MOST_TOLD).map((known): KnownOnPage => {
    const { document, relation, pageShare, knownShare, passages, isSameAddress } = known;
    const from = savedBy.get(document.id) ?? null;
    const isApart = apart.has(document.id);
    return {
      documentId: document.id, title: document.title, publisher: document.publisher, date: document.date, relation, pageShare, knownShare,
      isSameAddress, isApart, saved: from?.saved ?? null, notes: isApart ? [] : document.notes,
      changes: isApart ? [] : told(whatChanged({ document, passages, relation, text: from?.text }, { text, claims: attributions }), from?.text ?? ''),
    };
  });
}

function told(changes: readonly Change[], knownText: string): ToldChange[] {
  return changes.map((change) => ({ ...change, knownWords: textOf(knownText, change.inKnown) }));
}

async function savedMatches(page: ReadPage): Promise<readonly { readonly known: KnownText; readonly from: SavedArticle }[]> {
  return (await savedCandidates(page)).flatMap((from) => {
    const known = matchWith(page, from.document);
    return known ? [{ known, from }] : [];
  });
}

async function keepArticle({ text, article, attributions, keepsText }: ReadText & { readonly keepsText: boolean }): Promise<SavedSummary> {
  const saved = new Date().toISOString();
  let document: SavedArticle['document'];
  try {
    document = describeDocument(text, attributions, {
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
