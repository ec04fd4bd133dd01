/** Known texts: what is kept of a document, and what a page that has its words is told. No text is kept, see `docs/corpus.md`. */
import type { Span } from '../text/span.ts';
import type { Fingerprints } from './fingerprints.ts';

/** A run of words `[first, end)` of a document, counted as `readWords` does. */
export type WordRange = readonly [first: number, end: number];

/** Words of a document by their place and the 53-bit hash of the whole run, so that a page with these words finds them again. */
export type HashedRange = { readonly range: WordRange; readonly hash: number };

/**
 * What is asked of an attribution to be compared or kept; `Attribution` of the engine fits. Offsets are into the document's text.
 */
export type ToldClaim = {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly form: 'direct' | 'indirect' | 'mixed';
  readonly act: 'statement' | 'attitude';
  readonly speaker: string | null;
  readonly sourceKind: SourceKind;
  readonly addressee?: readonly Span[];
  readonly addresseeName?: string;
  readonly parent?: string;
};

export type SourceKind = 'person' | 'organisation' | 'outlet' | 'document' | 'unnamed' | 'vague' | 'none';

/** An attribution of a known document: where its words are, who is named and the verb; the claim itself only as hashes. */
export type KnownClaim = {
  readonly id: string;
  readonly source: readonly WordRange[];
  readonly cue: readonly WordRange[];
  readonly content: readonly HashedRange[];
  readonly addressee: readonly WordRange[];
  readonly form: ToldClaim['form'];
  readonly act: ToldClaim['act'];
  readonly speaker: string | null;
  readonly sourceKind: SourceKind;
  readonly addresseeName?: string;
  readonly parent?: string;
  /** Name, or for nameless sources the two or three words that stand for one ("officials"); empty where nobody is named. */
  readonly who: string;
  /** The attributing words, at most six: "also said". */
  readonly verb: string;
};

/** A figure in a document: its first word, how many words it has ("7 billion" has two), and its value in digits ("7000000000"). */
export type KnownNumber = { readonly word: number; readonly words: number; readonly value: string };

export type NoteSubject = 'publisher' | 'source' | 'chain' | 'article';

/** A provenance note of the corpus's maker, in the maker's own words. */
export type ProvenanceNote = {
  readonly about: NoteSubject;
  /** The outlet or person it concerns, where it concerns one. */
  readonly name?: string;
  readonly text: string;
  readonly references: readonly { readonly title: string; readonly url: string }[];
  /** Ids of the claims it concerns; none where it concerns the whole. */
  readonly claims: readonly string[];
};

export type KnownDocument = {
  /** Unique and stable: "press-tv-israel-china". */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Other names of the publisher by which a text may name it ("AFP"). */
  readonly alsoCalled: readonly string[];
  /** Canonical addresses it stood at. */
  readonly addresses: readonly string[];
  /** ISO date, year-month or year of publication; null where unknown. */
  readonly date: string | null;
  /** BCP 47 primary tag. */
  readonly language: string;
  readonly wordCount: number;
  readonly fingerprints: Fingerprints;
  /** What stands in quotation marks and was not said to the publisher itself: others may have the same words without having them from here. */
  readonly quoted: readonly WordRange[];
  readonly claims: readonly KnownClaim[];
  /** Who found the attributions: people who wrote them down, or the engine. */
  readonly readBy: 'people' | 'engine';
  readonly numbers: readonly KnownNumber[];
  readonly notes: readonly ProvenanceNote[];
};

/** How a page's text stands to a known document. `excerpt`: the page is a part of it. `quotes`: a part of it stands in the page. */
export type Relation = 'verbatim' | 'edited' | 'excerpt' | 'quotes';

/** Equal words `[page, page + length)` of the page and `[known, known + length)` of the document. */
export type Block = { readonly page: number; readonly known: number; readonly length: number };

/** A stretch both texts have, small changes inside included. */
export type Passage = { readonly page: WordRange; readonly known: WordRange; readonly blocks: readonly Block[] };

export type Comparison = {
  readonly relation: Relation;
  /** Share of the words that lie in shared passages, 0–1. */
  readonly pageShare: number;
  readonly knownShare: number;
  /** In the order of the document. */
  readonly passages: readonly Passage[];
};

/** A known document that a page has the words of, or the address. */
export type KnownText = Comparison & {
  readonly document: KnownDocument;
  /** The page's address is one of the document's. */
  readonly isSameAddress: boolean;
  /** The passages as they stand on the page. */
  readonly onPage: readonly Span[];
};
