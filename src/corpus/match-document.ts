/** Which known texts a page has: the one door to matching. Pure; whoever asks brings the page's text and the index. */
import { canonicalAddress } from '../text/address.ts';
import type { ComparedPage } from './compare.ts';
import { compareWithDocument, strengthOf } from './compare.ts';
import type { FingerprintIndex } from './fingerprint-index.ts';
import { findCandidates, indexFingerprints } from './fingerprint-index.ts';
import { runHashes, shinglesOf } from './fingerprints.ts';
import { indexShingles } from './passages.ts';
import { spanOf } from './ranges.ts';
import type { KnownDocument, KnownText } from './records.ts';
import type { Words } from './words.ts';
import { readWords } from './words.ts';

/** Known documents, ready to be asked. Build it once. */
export type CorpusIndex = {
  readonly documents: readonly KnownDocument[];
  readonly fingerprints: FingerprintIndex;
  readonly byAddress: ReadonlyMap<string, readonly number[]>;
};

export type MatchedPage = {
  readonly text: string;
  readonly url: string;
  /** The page's own publisher, where known: its naming itself is no quoting. */
  readonly publisher?: string | null;
};

/** A page whose words are read and hashed, to be compared with any number of documents. */
export type ReadPage = ComparedPage & { readonly words: Words; readonly hashes: Iterable<number>; readonly address: string };

/** Makes documents ready to be asked. */
export function indexCorpus(documents: readonly KnownDocument[]): CorpusIndex {
  const byAddress = new Map<string, number[]>();
  documents.forEach(({ addresses }, at) => {
    for (const address of addresses) byAddress.set(address, [...(byAddress.get(address) ?? []), at]);
  });
  return { documents, byAddress, fingerprints: indexFingerprints(documents.map(({ fingerprints }) => fingerprints)) };
}

/** The known texts a page has, the one with most words in common first. At most a few milliseconds for any index. */
export function matchDocument(page: MatchedPage, index: CorpusIndex): KnownText[] {
  return matchRead(readPage(page), index);
}

/** Like `matchDocument`, of a page that was read already. */
export function matchRead(read: ReadPage, index: CorpusIndex): KnownText[] {
  const sameAddress = index.byAddress.get(read.address) ?? [];
  const found = findCandidates(index.fingerprints, read.hashes).map(({ document }) => document);
  return bestFirst([...new Set([...sameAddress, ...found])].flatMap((at) => matchWith(read, index.documents[at]!) ?? []));
}

/** Reads and hashes a page's words; linear in the text. */
export function readPage({ text, url, publisher }: MatchedPage): ReadPage {
  const words = readWords(text);
  const shingles = indexShingles(shinglesOf(words));
  return {
    words, shingles, hashes: [...shingles.places.keys()], wordCount: words.count, address: canonicalAddress(url),
    namesPublisherOf: (document) => {
      const names = [document.publisher, ...document.alsoCalled];
      return !names.some((name) => publisher && isSameName(name, publisher)) && names.some((name) => isNamed(words, name));
    },
  };
}

/** How a page stands to one document; null where it does not have its words. */
export function matchWith(page: ReadPage, document: KnownDocument): KnownText | null {
  const comparison = compareWithDocument(page, document);
  if (!comparison) return null;
  return {
    ...comparison, document, isSameAddress: document.addresses.includes(page.address),
    onPage: comparison.passages.flatMap((passage) => { const span = spanOf(page.words, passage.page); return span ? [span] : []; }),
  };
}

/** Known texts in the order in which they are told: same address first, then by the words in common. */
export function bestFirst(known: readonly KnownText[]): KnownText[] {
  return [...known].sort((a, b) => Number(b.isSameAddress) - Number(a.isSameAddress) || strengthOf(b) - strengthOf(a));
}

/** Whether two names are the same but for case, accents and a leading "The". */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [nameHash(a), nameHash(b)];
  return one !== null && one.hash === other?.hash;
}

/** Whether words have a name, in any case and without a leading "The". */
export function isNamed(words: Words, name: string): boolean {
  const wanted = nameHash(name);
  return wanted !== null && runHashes(words.hashes, wanted.size).includes(wanted.hash);
}

function nameHash(name: string): { readonly hash: number; readonly size: number } | null {
  const { hashes } = readWords(name.replace(/^the\s+/i, ''));
  return hashes.length === 0 ? null : { size: hashes.length, hash: runHashes(hashes, hashes.length)[0]! };
}
