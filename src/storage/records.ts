/** What is kept on this computer: versioned records, one a note. */
import type { TextQuote } from '../text/quote.ts';
import type { Span } from '../text/span.ts';

export type { TextQuote };

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
export type Correction = {
  readonly id: string;
  readonly article: ArticleKey;
  readonly quote: TextQuote;
  readonly kind: 'not-right';
  readonly created: string;
};

/** A note found again on a page; no spans where its words are gone (or where it concerns a source or the article). */
export type PlacedNote = { readonly note: Note; readonly spans: readonly Span[]; readonly lost: boolean };

export type Density = 'few' | 'standard' | 'everything';
/** From fewest marks to all, as the control and the key go through them. */
export const DENSITIES: readonly Density[] = ['few', 'standard', 'everything'];
export type MarkKind = 'says' | 'via' | 'gap' | 'words' | 'note';

export type Settings = {
  readonly version: 1;
  readonly density: Density;
  readonly marks: Readonly<Record<MarkKind, boolean>>;
  /** Registrable hosts on which nothing is read or marked. */
  readonly offHosts: readonly string[];
};

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  density: 'standard',
  marks: { says: true, via: true, gap: true, words: false, note: true },
  offHosts: [],
};
