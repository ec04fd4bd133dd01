/**
 * Every message between contexts, as documented function signatures. `send('analyse', …)` is typed from here end to end.
 *
 * Who may ask what: a content script only `ContentCalls`; our own pages (popup, side panel, library, welcome) also
 * `PageCalls`; the background asks content scripts `TabCalls`. The card speaks through one port only (`CardMessage`,
 * `CardReply`), because it lives inside a hostile page: its first message is a nonce that the content script confirms.
 */
import type { Analysis, AnalyseInput, Attribution, LoadedWord, Phrase, Statement, WordEntry } from '../engine/records.ts';
import type { Outlet, OutletEntry, OwnSource } from '../registry/records.ts';
import type { WordDraft } from '../storage/own-words.ts';
import type { ArticleKey, KnownInCard, KnownOnPage, MarkKind, Note, NoteTarget, PlacedNote, SavedSummary, StoredPack, TextQuote, TextVersion } from '../storage/records.ts';
import type { WordPackPreview, WordPackRefused } from '../storage/word-pack.ts';
import type { ParagraphFacts } from '../text/choose-paragraphs.ts';
import type { Span } from '../text/span.ts';
import type { MarkSources, Plan } from './marks.ts';
import type { PageJudgement, PageQuestion } from './page-facts.ts';

/** What the background makes of a page's text. */
export type PageAnalysis = {
  readonly analysis: Analysis;
  readonly notes: readonly PlacedNote[];
  /** Ids of statements the reader has marked "Not right?". */
  readonly hidden: readonly string[];
  /** What of the analysis was read otherwise, before the reader's own decisions were put in; absent where there are none. */
  readonly asRead?: AsRead;
};

/** The parts of an analysis in which the reader's own decisions take the place of what was read. */
export type AsRead = Pick<Analysis, 'statements' | 'publisher' | 'wording'>;

/** What was read of a page: its paragraphs in order, and the blocks they stand in. */
export type PageParagraphs = {
  /** `place` is the number of the block among `places`; -1 for none. A headline is listed, not marked. */
  readonly paragraphs: readonly (Omit<ParagraphFacts, 'place'> & { readonly place: number; readonly isHeadline: boolean })[];
  /** Each block after the one it stands in, with its tag and classes, `p.intro`. */
  readonly places: readonly (readonly [within: number, name: string])[];
};

export type PageText = Omit<AnalyseInput, 'text'> & PageParagraphs & {
  readonly article: ArticleKey;
  /** The summary that the page gives of itself; empty without one. */
  readonly description: string;
  /** What to plan the marks by. */
  readonly settings: MarkSources['settings'];
};

/** An analysis with the paragraphs that are the article's, by their numbers: its text is theirs with a line feed between. */
export type PageAnswer = PageAnalysis & {
  readonly chosen: readonly number[];
  /** What to paint; null where that is left to the page. */
  readonly plan: Plan | null;
};

/** What a content script may ask of the background. */
export type ContentCalls = {
  /** Whether there is an article on a page and where. Where there is, the second content script has run in the sending tab when this resolves. */
  judge(page: PageQuestion): PageJudgement;
  /** Runs the third content script, which answers the reader, in the sending tab; resolves when it has run. */
  bringPointing(): void;
  /** Tells a page's article from what stands beside it, analyses its text and finds the reader's notes on it again. */
  analyse(page: PageText): PageAnswer;
  /** Finds notes and decisions again after the reader has changed some, in what was read; analyses nothing. */
  placeNotes(page: AsRead & ReadText): AsRead & Pick<PageAnalysis, 'notes' | 'hidden'>;
  /** The card of the sending tab is to ask again which statement it shows. */
  showCard(): void;
  /** Sets the toolbar icon and badge of the sending tab: the number of own notes on the page, and whether it is looked at. */
  setBadge(state: { readonly notes: number; readonly looking: 'on' | 'off' | 'not-looked-at' }): void;
};

/** What our own pages may ask of the background as well. */
export type PageCalls = ContentCalls & KnownCalls & SourceCalls & WordCalls & {
  /** Changes the note with the draft's `id`, or makes it where there is none; resolves when on disk.
   *  A note left blank is deleted, undoably: null. Rejects with "quota" when the disk is full, else with "failed". */
  saveNote(draft: NoteDraft): Note | null;
  /** Marks a note deleted; `restoreNote` undoes it until the extension next clears deleted notes. */
  deleteNote(id: { readonly id: string }): void;
  restoreNote(id: { readonly id: string }): Note;
  /** Tells all tabs and pages that a file was taken in: anything may have changed. */
  tookIn(): void;
  /** All notes that are not deleted, newest change first. */
  listNotes(): readonly Note[];
  /** Notes on any of these sources. */
  sourceNotes(of: { readonly names: readonly string[] }): readonly Note[];
  outlets(of: { readonly ids: readonly string[] }): readonly Outlet[];
  /** Runs the content script in a tab the reader has just allowed ("Mark this page"), then marks it. */
  markTab(tab: { readonly tabId: number }): void;
};

/** What the library may ask about outlets, and the reader's own entries on them. */
export type SourceCalls = {
  ownSources(): readonly OwnSource[];
  /** Outlets by a beginning of their names or sites, the reader's own first; 20 at most. */
  findSources(of: { readonly query: string }): readonly Outlet[];
  /** As the registry has them, whatever the reader entered. */
  registryOutlets(of: { readonly ids: readonly string[] }): readonly Outlet[];
  /** Adds, corrects or (without an entry) hides. Rejects with "not-right" for what `faultsOf` finds, "quota" or "failed". */
  saveOwnSource(draft: { readonly id?: string; readonly corrects: string | null; readonly entry: OutletEntry | null }): OwnSource;
  /** Takes it away; saving the same again undoes that. */
  removeOwnSource(of: { readonly id: string }): void;
};

/** What the library may ask about the reader's own entries on words. Every change is told to all tabs. */
export type WordCalls = {
  /** The last changed first. */
  ownWords(): readonly WordEntry[];
  /** Keeps these, all or none. Rejects with "not-right" for what `faultsOfDraft` finds, "quota" or "failed". */
  saveOwnWords(given: { readonly drafts: readonly WordDraft[] }): readonly WordEntry[];
  /** Takes them away; saving the same again undoes that. */
  removeOwnWords(given: { readonly ids: readonly string[] }): void;
  /** The entries, but those on single articles, as the text of a pack's file. */
  exportWords(given: { readonly title: string; readonly about: string }): string;
  /** What taking a file of entries in would do; changes nothing. */
  previewWords(given: { readonly file: string }): WordPackPreview | WordPackRefused;
  /** Takes it in as a whole. Rejects with "quota" or "failed". */
  addWords(given: { readonly file: string }): WordPackPreview | WordPackRefused;
};

/** A page's text with what was found in it; `credits` are the outlets it credits, by name. `readTextOf` makes it of a `PageState`. */
export type ReadText = {
  readonly text: string; readonly article: ArticleKey; readonly attributions: readonly Attribution[]; readonly credits?: readonly string[];
};

/** What our own pages may ask about known texts: the built-in pack, packs taken in, articles saved. */
export type KnownCalls = {
  /** The known texts this page has, the nearest first, with what changed in their sourcing. */
  knownTexts(page: ReadText): readonly KnownOnPage[];
  /** The known texts on all pages that are open and were read. */
  openVersions(): readonly TextVersion[];
  /** How a saved article, by its address, stands to other saved articles and to the corpus. */
  versionsOf(of: { readonly url: string }): readonly TextVersion[];
  /** "Not the same", and its undoing. */
  setApart(of: { readonly articleUrl: string; readonly documentId: string; readonly isApart: boolean }): void;
  /** Keeps the article, in place of an earlier version; its text only when asked. Rejects with "too-short", "quota" or "failed". */
  saveArticle(page: ReadText & { readonly keepsText: boolean }): SavedSummary;
  /** Forgets it, undoably; false when it was not there. */
  forgetArticle(of: { readonly url: string }): boolean;
  /** Brings it back until the extension next clears what was deleted; false when it is gone. */
  restoreArticle(of: { readonly url: string }): boolean;
  /** Last saved first. */
  savedArticles(): readonly SavedSummary[];
  /** The articles and packs that can still be brought back, by address or id, last removed first. */
  removed(): readonly { readonly kind: 'article' | 'pack'; readonly id: string; readonly title: string }[];
  /** Removes a pack, undoably like an article. */
  removePack(of: { readonly id: string }): void;
  restorePack(of: { readonly id: string }): boolean;
  /** Those taken in, beside the built-in one. */
  listPacks(): readonly StoredPack[];
};

/**
 * What an editor asks to be saved. Editors choose `id` (a random UUID) themselves, so that a second save that leaves
 * before the first is answered, as when the popup closes, changes the same note instead of making another.
 */
export type NoteDraft = { readonly id?: string; readonly target: NoteTarget; readonly text: string };

export type PageStatus =
  | 'working' | 'ready' | 'not-article' | 'not-english' | 'nothing-found' | 'opted-out' | 'off' | 'failed';

/** All the popup and the list need to know of a page. */
export type PageState = {
  readonly status: PageStatus;
  /** As it stands in `Settings.offHosts`, "presstv.ir". */
  readonly host: string;
  readonly article: ArticleKey;
  readonly analysis: Analysis | null;
  readonly notes: readonly PlacedNote[];
  readonly hidden: readonly string[];
  /** Marks of each kind now painted or, where its switch is off, that would be. */
  readonly counts: Readonly<Record<MarkKind, number>>;
  /** Marks that had to go because the page took their words away. */
  readonly removed: number;
  /** Text of the article, to show words as they stand; empty unless ready. */
  readonly text: string;
  /** Details of a failure that may be copied; empty otherwise. Never sent anywhere. */
  readonly failure: string;
};

/** What the background and our own pages may ask of a tab's content script (top frame). */
export type TabCalls = {
  pageState(): PageState;
  /** Marks the page although it does not look like an article. */
  markAnyway(): void;
  /** Reads the page again ("Try again", after a switch). */
  readAgain(): void;
  /** Asks for the notes again (`placeNotes`) if the change touches this page. */
  notesChanged(change: NoteChange): void;
  /** Moves to the next or previous statement, from the one last looked at or from the top of the window. */
  go(step: { readonly to: 'next' | 'previous' }): void;
  /** Scrolls to a statement, points at it, and opens its card when `open` is set. */
  jumpTo(to: { readonly statement: string; readonly open: boolean }): void;
  /** Scrolls to words of the text and points at them. */
  lookAt(at: { readonly span: Span }): void;
  /** What the card that holds this nonce shows; null when the nonce is not this page's. */
  cardRequest(card: { readonly nonce: string }): CardRequest | WordRequest | null;
  cardAction(card: { readonly nonce: string; readonly action: CardAction }): void;
};

/** Where notes or corrections changed: in an article, by its address; on a source, by its name; both null where anything may have. */
export type NoteChange = { readonly articleUrl: string | null; readonly source: string | null };

/** What the background asks of the cards in a tab; all else goes through their ports. */
export type CardCalls = {
  /** Opens the port again if it was lost when the background was stopped, which then shows the statement. */
  reconnect(): void;
};

/** A sourcing phrase with its words. */
export type ToldPhrase = Pick<Phrase, 'kind' | 'why'> & { readonly words: string };

/** What the content script knows of the statement its card is to show. */
export type CardRequest = {
  readonly statement: Statement;
  /** 1-based place among what is said on the page; 0 for a belief or a deed, which is counted nowhere. */
  readonly index: number;
  readonly total: number;
  readonly article: ArticleKey;
  readonly publisher: Analysis['publisher'];
  /** ISO date on which the article says it was published, when it says so. */
  readonly published: string | null;
  /** The claim as it stands on the page, and the whole sentences around claim and source. */
  readonly words: string;
  readonly sentence: string;
  readonly quotes: readonly TextQuote[];
  /** For each step, where a link inside or around its cue leads; null without one. */
  readonly links: readonly (string | null)[];
  readonly note: Note | null;
  readonly hidden: boolean;
  /** The sourcing phrases in those sentences, as they stand on the page. */
  readonly phrases: readonly ToldPhrase[];
  /** Everybody named on the page, the most frequent first, for naming the speaker by hand. */
  readonly names: readonly string[];
  /** The painted background under the article is dark. */
  readonly dark: boolean;
  /** The window is narrow: the card is a bottom sheet. */
  readonly sheet: boolean;
  /** Focus is to move into the card (opened by key). */
  readonly focus: boolean;
};

/** What the content script knows of the loaded word its card is to show instead of a statement. */
export type WordRequest = Pick<CardRequest, 'sentence' | 'dark' | 'sheet' | 'focus'> & {
  readonly word: LoadedWord;
  /** As it stands on the page. */
  readonly words: string;
  readonly article: ArticleKey;
};

/** What the card draws: the request, with what the background adds from registry and notes. */
export type CardView = CardRequest & {
  /** By registry id: the outlets among the steps, the addressee and the publisher. */
  readonly outlets: Readonly<Record<string, Outlet>>;
  /** Those among them that the reader hid. */
  readonly hiddenOutlets: readonly string[];
  /** By canonical name: the reader's note on that source. */
  readonly sourceNotes: Readonly<Record<string, Note>>;
};

export type CardAction =
  | { readonly do: 'close' }
  | { readonly do: 'go'; readonly to: 'next' | 'previous' }
  /** Tab left the card's last (forward) or first control. */
  | { readonly do: 'leave'; readonly forward: boolean }
  /** The card's content is this many CSS pixels high. */
  | { readonly do: 'height'; readonly height: number };

/** Card to background. `key` names the editor a reply belongs to. */
export type CardMessage =
  | { readonly type: 'hello'; readonly nonce: string }
  | { readonly type: 'save'; readonly key: string; readonly draft: NoteDraft }
  | { readonly type: 'delete'; readonly key: string; readonly id: string }
  | { readonly type: 'restore'; readonly key: string; readonly id: string }
  | { readonly type: 'not-right'; readonly statement: string; readonly quote: TextQuote; readonly article: ArticleKey }
  | { readonly type: 'right-again'; readonly statement: string; readonly quote: TextQuote; readonly article: ArticleKey }
  /** "Someone else": by the reader's account `name` says it; and taking that back. A failure is told under the key `SPEAKER`. */
  | { readonly type: 'name-speaker'; readonly quote: TextQuote; readonly article: ArticleKey; readonly name: string }
  | { readonly type: 'unname-speaker'; readonly quote: TextQuote; readonly article: ArticleKey }
  /** Opens the library at an outlet, by its id, or at a new entry of this name. */
  | { readonly type: 'open-source'; readonly source: string }
  /** Keeps the reader's entry on a word, and takes it back. Answered by `word-kept` or, under the key `WORD`, `not-saved`. */
  | { readonly type: 'keep-word'; readonly draft: WordDraft }
  | { readonly type: 'drop-word'; readonly id: string }
  | { readonly type: 'action'; readonly action: CardAction };

/** The key of replies about naming the speaker. */
export const SPEAKER = 'speaker';
/** The key of replies about an entry on a word. */
export const WORD = 'word';

/** Background to card. */
export type CardReply =
  | { readonly type: 'show'; readonly view: CardView }
  | { readonly type: 'show-word'; readonly word: WordRequest }
  | { readonly type: 'word-kept'; readonly entry: WordEntry | null }
  /** After `show`, where the page has a known text: what of this statement is otherwise in it. */
  | { readonly type: 'known'; readonly statement: string; readonly known: readonly KnownInCard[] }
  | { readonly type: 'saved'; readonly key: string; readonly note: Note | null }
  | { readonly type: 'not-saved'; readonly key: string; readonly reason: 'quota' | 'failed' };
