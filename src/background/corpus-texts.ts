/** The corpus: the built-in pack and those the reader took in, as pages are compared with it. */
import { findCandidates } from '../corpus/fingerprint-index.ts';
import type { FingerprintIndex } from '../corpus/fingerprint-index.ts';
import { bestFirst, indexCorpus, matchRead, matchWith, readPage } from '../corpus/match-document.ts';
import type { CorpusIndex, ReadPage } from '../corpus/match-document.ts';
import { readPackData } from '../corpus/pack.ts';
import builtIn from '../corpus/packs/built-in.json';
import { placeClaims, sameSpans } from '../corpus/place-claims.ts';
import type { PlacedClaim } from '../corpus/place-claims.ts';
import type { KnownText } from '../corpus/records.ts';
import type { FoundAttribution, KnownAttributions } from '../engine/records.ts';
import { listPacks, packDocuments, packIndex } from '../storage/packs.ts';

/** People who write attributions down agree on about so many of them. */
const SURE = 0.95;

type PackCorpus = { readonly key: string; readonly fingerprints: FingerprintIndex };

/** Read on the first page and after each change of packs. */
let packs: Promise<readonly PackCorpus[]> | undefined;
let builtInIndex: CorpusIndex | undefined;

/** The corpus documents (no saved articles) that a page has the words of. */
export async function corpusTexts(page: { readonly text: string; readonly url: string; readonly publisher?: string | null }): Promise<readonly KnownText[]> {
  const read = readPage(page);
  const found = [...matchRead(read, builtInIndex ??= indexBuiltIn()), ...await textsOfPacks(read)];
  // A document that a pack has too, under the same id, is the pack's.
  return bestFirst([...new Map(found.map((known) => [known.document.id, known])).values()]);
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
  packs = undefined;
}

/** None, and the packs are tried again for the next page, where they cannot be read. */
async function textsOfPacks(read: ReadPage): Promise<KnownText[]> {
  try {
    packs ??= readPacks();
    return (await Promise.all((await packs).map((pack) => textsOfPack(read, pack)))).flat();
  } catch (error) {
    console.error('Packs could not be read.', error);
    forgetCorpus();
    return [];
  }
}

async function textsOfPack(read: ReadPage, { key, fingerprints }: PackCorpus): Promise<KnownText[]> {
  const candidates = findCandidates(fingerprints, read.hashes).map(({ document }) => document);
  return (await packDocuments(key, candidates, read.address)).flatMap((document) => matchWith(read, document) ?? []);
}

async function readPacks(): Promise<readonly PackCorpus[]> {
  return Promise.all((await listPacks()).map(async ({ key }) => ({ key, fingerprints: await packIndex(key) })));
}

function indexBuiltIn(): CorpusIndex {
  const reading = readPackData(builtIn);
  if (!reading.ok) throw new Error(`The built-in pack cannot be read: ${reading.where} ${reading.detail}`);
  return indexCorpus(reading.pack.documents);
}
