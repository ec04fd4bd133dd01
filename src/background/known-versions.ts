/** The versions of known texts that can be compared now: on pages that are open, and among the articles the reader saved. */
import browser from 'webextension-polyfill';
import { bestFirst, matchWith, readPage } from '../corpus/match-document.ts';
import { toldClaims } from '../corpus/told-claims.ts';
import { sendToTab } from '../messaging/calls.ts';
import { readTextOf } from '../messaging/read-text.ts';
import type { OwnRegistry } from '../registry/own-sources.ts';
import { apartFrom } from '../storage/apart.ts';
import { articlesAt } from '../storage/articles.ts';
import type { SavedArticle, TextVersion } from '../storage/records.ts';
import { corpusTexts } from './corpus-texts.ts';
import { knownOnPage, toldOf } from './known-on-page.ts';
import { ownRegistry } from './own-sources.ts';
import { savedCandidates } from './saved-articles.ts';

/** Versions of one saved article that are told. */
const MOST_TOLD = 12;

/** The known texts on all pages that are open and were read; in the order of the tabs. */
export async function openVersions(): Promise<TextVersion[]> {
  const tabs = await browser.tabs.query({});
  const found = await Promise.all(tabs.map(async ({ id }) => (id === undefined ? [] : versionsInTab(id).catch(() => []))));
  return found.flat();
}

async function versionsInTab(tabId: number): Promise<TextVersion[]> {
  const page = await sendToTab(tabId, 'pageState');
  if (!page?.text) return [];
  const read = readTextOf(page);
  return (await knownOnPage(read)).map((known) => ({ article: read.article, saved: null, known }));
}

/**
 * How a saved article stands to the others and to the corpus. Of two saved articles the one saved first is the known text, unless only
 * its own text was kept; two without a kept text cannot be compared.
 */
export async function versionsOf(url: string): Promise<TextVersion[]> {
  const [article] = await articlesAt([url]);
  if (!article) return [];
  const registry = await ownRegistry();
  const { hashes } = article.document.fingerprints;
  const own = new Set(hashes);
  const others = (await savedCandidates({ hashes, address: '' }))
    .filter((other) => other.article.url !== url && other.document.fingerprints.hashes.some((hash) => own.has(hash)));
  const versions = await Promise.all(others.map((other) => versionOfTwo(article, other, registry)));
  return [...await corpusVersions(article, registry), ...versions.flatMap((version) => version ?? [])].slice(0, MOST_TOLD);
}

async function versionOfTwo(one: SavedArticle, other: SavedArticle, registry: OwnRegistry): Promise<TextVersion | null> {
  const [first, later] = one.saved <= other.saved ? [one, other] : [other, one];
  const [known, page] = later.text === undefined ? [later, first] : [first, later];
  if (page.text === undefined) return null;
  const match = matchWith(readPage({ ...page.article, text: page.text }), known.document);
  if (!match) return null;
  return versionOf(page, { known: match, from: known, registry, isApart: (await apartFrom(page.article.url)).has(known.document.id) });
}

async function corpusVersions(page: SavedArticle, registry: OwnRegistry): Promise<TextVersion[]> {
  if (page.text === undefined) return [];
  const [found, apart] = await Promise.all([corpusTexts({ ...page.article, text: page.text }), apartFrom(page.article.url)]);
  return bestFirst(found).map((known) => versionOf(page, { known, from: null, registry, isApart: apart.has(known.document.id) }));
}

function versionOf({ article, document, text = '', saved }: SavedArticle, given: Pick<Parameters<typeof toldOf>[0], 'known' | 'from' | 'registry' | 'isApart'>): TextVersion {
  return { article, saved, known: toldOf({ ...given, read: { text, article }, claims: toldClaims(text, document) }) };
}
