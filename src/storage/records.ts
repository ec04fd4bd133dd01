/** What is kept on this computer: versioned records, one a note. */
import type { Change } from '../corpus/changes.ts';
import type { FingerprintIndex } from '../corpus/fingerprint-index.ts';
import type { PackFault, PackHead, PackPreview, PackRefusal } from '../corpus/pack.ts';
import type { KnownDocument, ProvenanceNote, Relation } from '../corpus/records.ts';
import type { TextQuote } from '../text/quote.ts';
import type { Span } from '../text/span.ts';

export type { Change, KnownDocument, PackFault, PackPreview, PackRefusal, Relation, TextQuote };

/** What a page is known by in notes: its address without fragment and tracking parameters, and how it names itself. */
export type ArticleKey = { readonly url: string; readonly title: string; readonly publisher: string | null };

export type NoteTarget =
  | { readonly kind: 'claim'; readonly article: ArticleKey; readonly quotes: readonly TextQuote[]; readonly speaker: string | null }
  | { readonly kind: 'source'; readonly name: string; readonly outletId?: string }
  | { readonly kind: 'article'; readonly article: ArticleKey };

export type Note = {
  readonly id: string;
  readonly target: NoteTarget;
  readonly text: string;
  readonly tags: readonly string[];
  /** ISO date-times. */
  readonly created: string;
  readonly modified: string;
  /** Set while a deletion can still be undone. */
  readonly deleted?: string;
};

/** A reader's decision on one mark of one article. */
export type Correction = Hiding | Naming;
type OnOneMark = { readonly id: string; readonly article: ArticleKey; readonly quote: TextQuote; readonly created: string };
/** "Not right?": the mark is hidden. */
export type Hiding = OnOneMark & { readonly kind: 'not-right' };
/** "Someone else": by the reader's account `name` says it. */
export type Naming = OnOneMark & { readonly kind: 'speaker'; readonly name: string };

/** A note found again on a page; no spans where its words are gone (or where it concerns a source or the article). */
export type PlacedNote = { readonly note: Note; readonly spans: readonly Span[]; readonly lost: boolean };

/** An article the reader keeps, to recognise it elsewhere and to see what changed in it. */
export type SavedArticle = {
  readonly article: ArticleKey;
  /** ISO date-time. */
  readonly saved: string;
  readonly document: KnownDocument;
  /** Its text, only where the reader wanted it kept. */
  readonly text?: string;
};

/** A saved article as lists show it. */
export type SavedSummary = {
  readonly article: ArticleKey; readonly saved: string; readonly words: number; readonly statements: number; readonly hasText: boolean;
};

/** The look-up of saved articles as it was when so many were there; those saved after `until` are looked at one by one. */
export type SavedIndex = { readonly urls: readonly string[]; readonly until: string; readonly fingerprints: FingerprintIndex };

/** A pack the reader took in: when, how many documents it has, and the key they lie under. */
export type StoredPack = PackHead & { readonly added: string; readonly key: string; readonly documents: number };

/** What was forgotten or removed and when, as long as that can be undone; by kind and address or id. */
export type Binned = { readonly id: string; readonly deleted: string } & (
  { readonly kind: 'article'; readonly value: SavedArticle } | { readonly kind: 'pack'; readonly value: StoredPack }
);

/** The reader's "Not the same": this article is not to be told to be a version of that document. */
export type Apart = { readonly articleUrl: string; readonly documentId: string; readonly created: string };

/** A known text that a page has the words of, as it is shown. */
export type KnownOnPage = {
  readonly documentId: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date, year-month or year; null where unknown. */
  readonly date: string | null;
  readonly relation: Relation;
  /** Share of the words in common, 0–1. */
  readonly pageShare: number;
  readonly knownShare: number;
  readonly isSameAddress: boolean;
  /** The passages in common, as they stand on the page. */
  readonly onPage: readonly Span[];
  /** The reader said it is not the same; nothing else is told of it then. */
  readonly isApart: boolean;
  /** When the reader saved it, for saved articles. */
  readonly saved: string | null;
  /** The page is another outlet's and names the known text's publisher nowhere in its text; nor does it credit anybody else. */
  readonly isUnnamed: boolean;
  readonly notes: readonly ProvenanceNote[];
  readonly changes: readonly ToldChange[];
};

/** A change with the words of its passages: in the known text where that was kept, and on the page. Empty where there are none. */
export type ToldChange = Change & { readonly knownWords: string; readonly pageWords: string };

/** A known text as one statement's card tells it: with the changes that concern the statement. */
export type KnownInCard = Omit<KnownOnPage, 'notes' | 'onPage'>;

/** A page with the words of a known text: one that is open now, or one the reader saved, and then when (ISO date-time). */
export type TextVersion = { readonly article: ArticleKey; readonly saved: string | null; readonly known: KnownOnPage };

export type Density = 'few' | 'standard' | 'everything';
/** From fewest marks to all, as the control and the key go through them. */
export const DENSITIES: readonly Density[] = ['few', 'standard', 'everything'];
export type MarkKind = 'says' | 'via' | 'gap' | 'words' | 'note';

export type Settings = {
  readonly version: 1;
  readonly density: Density;
  readonly marks: Readonly<Record<MarkKind, boolean>>;
  /** Word choice marks the wide list too. */
  readonly widerWords: boolean;
  /** Registrable hosts on which nothing is read or marked. */
  readonly offHosts: readonly string[];
};

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  density: 'standard',
  marks: { says: true, via: true, gap: true, words: false, note: true },
  widerWords: false,
  offHosts: [],
};
