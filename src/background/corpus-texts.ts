/** The corpus: the built-in pack and those the reader took in, as pages are compared with it. */
import type { CorpusIndex } from '../corpus/match-document.ts';
import { indexCorpus, matchDocument } from '../corpus/match-document.ts';
import { readPackData } from '../corpus/pack.ts';
import type { Pack } from '../corpus/pack.ts';
import builtIn from '../corpus/packs/built-in.json';
import { placeClaims, sameSpans } from '../corpus/place-claims.ts';
import type { PlacedClaim } from '../corpus/place-claims.ts';
import type { KnownText } from '../corpus/records.ts';
import type { FoundAttribution, KnownAttributions } from '../engine/records.ts';
import { listPacks } from '../storage/packs.ts';

/** People who write attributions down agree on about so many of them. */
const SURE = 0.95;

/** The built-in pack and those taken in, indexed on the first page and after each change of packs. */
let corpus: Promise<CorpusIndex> | undefined;

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
