/** Known texts in the one file that takes everything out and in again: saved articles, packs, and which texts are not the same. */
import * as v from 'valibot';
import type { IDBPObjectStore } from 'idb';
import { indexFingerprints } from '../corpus/fingerprint-index.ts';
import { packDocument, unpackDocument } from '../corpus/pack-document.ts';
import { DocumentFile } from '../corpus/pack-schema.ts';
import { packLines, readPackData } from '../corpus/pack.ts';
import type { Pack } from '../corpus/pack.ts';
import type { KnownDocument } from '../corpus/records.ts';
import { readWords } from '../corpus/words.ts';
import { canonicalAddress } from '../text/address.ts';
import { articleBatches } from './articles.ts';
import { openDatabase } from './database.ts';
import type { Schema } from './database.ts';
import { newId } from './new-id.ts';
import { documentsUnder, listPacks, packBatches } from './packs.ts';
import type { Apart, ArticleKey, SavedArticle, StoredPack } from './records.ts';
import { forPack } from './saved-pack.ts';

export type PackInFile = { readonly pack: Pack; readonly added: string };
export type KnownTransfer = { readonly articles: readonly SavedArticle[]; readonly packs: readonly PackInFile[]; readonly apart: readonly Apart[] };

/** What taking them in does: saved articles that are new or saved later, packs that are new or taken in later, decisions that are new. */
export type KnownOutcome = { readonly articles: number; readonly packs: number; readonly apart: number };

export const NOTHING_KNOWN: KnownTransfer = { articles: [], packs: [], apart: [] };
export const KNOWN_STORES = ['articles', 'articleIndex', 'packs', 'packDocuments', 'packIndexes', 'apart'] as const;

/** Texts of packs that go into the file, some 6 kB each; a pack beyond is left out, as its own file is the better copy. */
const MOST_PACKED = 5000;

/** The schemas of the three lists, given those for articles and moments. */
export function knownSchemas(article: v.GenericSchema<ArticleKey>, moment: v.GenericSchema<string>) {
  const text = v.string();
  return {
    articles: v.optional(v.array(v.pipe(
      v.object({ article, saved: moment, document: DocumentFile, text: v.optional(text) }),
      v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
        const saved = savedOf(value);
        if (typeof saved !== 'string') return saved;
        addIssue({ message: saved });
        return NEVER;
      }),
    )), []),
    packs: v.optional(v.array(v.pipe(
      v.object({ added: moment, pack: v.unknown() }),
      v.rawTransform(({ dataset: { value: { added, pack } }, addIssue, NEVER }) => {
        const reading = readPackData(pack);
        if (reading.ok) return { added, pack: reading.pack };
        addIssue({ message: `is no pack (${[reading.where, reading.detail].filter(Boolean).join(': ')})` });
        return NEVER;
      }),
    )), []),
    apart: v.optional(v.array(v.object({ articleUrl: text, documentId: text, created: moment })), []),
  };
}

type SavedInFile = { readonly article: ArticleKey; readonly saved: string; readonly document: v.InferOutput<typeof DocumentFile>; readonly text?: string | undefined };

/** The article, or what contradicts itself in it. What a pack may not hold is taken from the article again. */
function savedOf({ article, saved, document, text }: SavedInFile): SavedArticle | string {
  const unpacked = unpackDocument(document);
  if (typeof unpacked === 'string') return `is no saved article: ${unpacked}`;
  if (text !== undefined && readWords(text).count !== unpacked.wordCount) return 'is no saved article: its text is another';
  const whole = { ...unpacked, title: article.title, publisher: article.publisher ?? '', addresses: [canonicalAddress(article.url)] };
  return { article, saved, document: whole, ...(text !== undefined && { text }) };
}

/** The three lists as they stand in the file, each entry on a line of its own. */
export async function knownLists(): Promise<Readonly<Record<keyof KnownTransfer, readonly string[]>>> {
  const articles: string[] = [];
  for await (const batch of articleBatches()) {
    for (const { article, saved, document, text } of batch) articles.push(JSON.stringify({ article, saved, document: packDocument(forPack(document)), text }));
  }
  const packs: string[] = [];
  for (const { key, added, documents: _number, ...head } of (await divided()).taken) {
    const documents: KnownDocument[] = [];
    for await (const batch of packBatches(key)) documents.push(...batch);
    packs.push(`{"added":${JSON.stringify(added)},"pack":${packLines(head, documents).join('').replaceAll('\n', '')}}`);
  }
  return { articles, packs, apart: (await (await openDatabase()).getAll('apart')).map((each) => JSON.stringify(each)) };
}

/** The packs that are too large for the file. */
export async function packsLeftOut(): Promise<readonly StoredPack[]> {
  return (await divided()).left;
}

async function divided(): Promise<{ readonly taken: readonly StoredPack[]; readonly left: readonly StoredPack[] }> {
  const [taken, left]: [StoredPack[], StoredPack[]] = [[], []];
  let room = MOST_PACKED;
  for (const pack of await listPacks()) {
    if (pack.documents > room) left.push(pack);
    else {
      taken.push(pack);
      room -= pack.documents;
    }
  }
  return { taken, left };
}

type KnownStore = (typeof KNOWN_STORES)[number];
/** Of a transaction over these stores, and perhaps others. */
type Stores<Mode extends 'readonly' | 'readwrite'> = { readonly objectStore: <Name extends KnownStore>(name: Name) => IDBPObjectStore<Schema, KnownStore[], Name, Mode> };

/** What of a file is to be written, given what is here. */
export async function planKnown<Mode extends 'readonly' | 'readwrite'>(given: KnownTransfer, transaction: Stores<Mode>): Promise<KnownTransfer> {
  const articles = [...new Map([...given.articles].sort(byMoment(({ saved }) => saved)).map((each) => [each.article.url, each])).values()];
  const packs = [...new Map([...given.packs].sort(byMoment(({ added }) => added)).map((each) => [each.pack.id, each])).values()];
  const isNew = async (here: Promise<string | undefined>, moment: string): Promise<boolean> => {
    const at = await here;
    return at === undefined || Date.parse(at) < Date.parse(moment);
  };
  const [freshArticles, freshPacks, freshApart] = await Promise.all([
    Promise.all(articles.map(({ article, saved }) => isNew(transaction.objectStore('articles').get(article.url).then((here) => here?.saved), saved))),
    Promise.all(packs.map(({ pack, added }) => isNew(transaction.objectStore('packs').get(pack.id).then((here) => here?.added), added))),
    Promise.all(given.apart.map(async ({ articleUrl, documentId }) => (await transaction.objectStore('apart').getKey([articleUrl, documentId])) === undefined)),
  ]);
  return { articles: articles.filter((_, at) => freshArticles[at]), packs: packs.filter((_, at) => freshPacks[at]), apart: given.apart.filter((_, at) => freshApart[at]) };
}

/** Writes what was planned, in the transaction it is given. */
export async function putKnown({ articles, packs, apart }: KnownTransfer, transaction: Stores<'readwrite'>): Promise<void> {
  const [heads, documents, indexes] = [transaction.objectStore('packs'), transaction.objectStore('packDocuments'), transaction.objectStore('packIndexes')];
  await Promise.all([
    ...articles.map(async (each) => transaction.objectStore('articles').put(each)),
    // It takes articles saved before it was made for ones that it has.
    articles.length > 0 && transaction.objectStore('articleIndex').delete('all'),
    ...apart.map(async (each) => transaction.objectStore('apart').put(each)),
    ...packs.map(async ({ pack: { documents: held, ...head }, added }) => {
      const [before, key] = [await heads.get(head.id), newId()];
      await Promise.all([
        before && documents.delete(documentsUnder(before.key)), before && indexes.delete(before.key),
        ...held.map(async (document, at) => documents.put(document, [key, at])),
        indexes.put(indexFingerprints(held.map(({ fingerprints }) => fingerprints)), key),
        heads.put({ ...head, added, key, documents: held.length }),
      ]);
    }),
  ]);
}

function byMoment<Kind>(momentOf: (each: Kind) => string): (a: Kind, b: Kind) => number {
  return (a, b) => Date.parse(momentOf(a)) - Date.parse(momentOf(b));
}
