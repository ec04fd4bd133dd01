/**
 * The records the engine yields. They are those of PolNeAR's attribution triples (Newell, Margolin and Ruths, 2018),
 * with nesting, canonical speakers, kinds of source and outlet credits added.
 */
import type { Span } from '../text/span.ts';

export type Form = 'direct' | 'indirect' | 'mixed';
export type Act = 'statement' | 'attitude';
export type SourceKind = 'person' | 'organisation' | 'outlet' | 'document' | 'unnamed' | 'vague' | 'none';
export type CreditRole = 'dateline' | 'credit-line' | 'byline-agency' | 'contribution';

/**
 * What the span finder yields and all later steps start from: who, the words that attribute, what is attributed.
 * Spans are sorted, not empty and without white space at their ends; `cue` has at most one.
 */
export type FoundAttribution = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee?: readonly Span[];
  /** The share of such findings that are right, 0–1, as calibrated on annotated articles. */
  readonly confidence: number;
  /** Which rule or model found it, as a key of the wording table ("cue-verb", "according-to", "model" …). */
  readonly why: string;
  /** Set where the finder already knows; otherwise the act classifier decides. */
  readonly act?: Act;
};

/** What people wrote down of a text that is known word for word: within `spans` it stands in place of what the finders find. */
export type KnownAttributions = { readonly spans: readonly Span[]; readonly found: readonly FoundAttribution[] };

/** Something a reader may want to know about how one attribution is sourced. Facts, never verdicts. */
export type Flag =
  | 'unnamed-reason-given' | 'unnamed' | 'vague' | 'nobody-named' | 'through-another-outlet'
  | 'doubt-verb' | 'factive-verb';

export type Attribution = FoundAttribution & {
  /** Unique within the analysis: "a1", "a2" … in order of the first character of cue or content. */
  readonly id: string;
  readonly form: Form;
  readonly act: Act;
  /** Canonical name within the document; null for unnamed, vague and none. */
  readonly speaker: string | null;
  /** The share of such names that are right, 0–1. Below the shown threshold a reader sees the words as written only. */
  readonly speakerConfidence: number;
  readonly sourceKind: SourceKind;
  /** Registry id where the speaker is a known outlet. */
  readonly outletId?: string;
  /** Canonical name of the outlet this was told to, where the addressee is one. */
  readonly addresseeName?: string;
  readonly addresseeOutletId?: string;
  /** The attribution whose content this one lies in. */
  readonly parent?: string;
  /** Speaker, outlet addressee, speakers of the ancestors, the page's publisher; "?" where one has no name. */
  readonly chain: readonly string[];
  /** Outlets in the chain other than the publisher. */
  readonly hops: number;
  readonly flags: readonly Flag[];
};

export type Credit = {
  readonly span: Span;
  /** Canonical name of the outlet. */
  readonly outlet: string;
  readonly outletId?: string;
  readonly role: CreditRole;
};

/** A sourcing phrase or a loaded word, where it stands, with the key of its reason in the wording table. */
export type Phrase = { readonly span: Span; readonly kind: string; readonly why: string };

/** A loaded word with the list it is from: `short` is shown when the reader asks for word choice, `wide` only as a second choice. */
export type LoadedWord = Phrase & {
  readonly tier: 'short' | 'wide';
  /** The word as it is listed, verbs in their base form: "slam" for “slammed”. */
  readonly listed: string;
  /** The reader's own entry on it, which goes before the lists. */
  readonly own?: Pick<WordEntry, 'id' | 'does' | 'words' | 'reason' | 'note' | 'where' | 'pack'>;
};

/** Where a reader's entry on a word counts: everywhere, on a site (with its subdomains), in one article (by its canonical address). */
export type WordPlace =
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'site'; readonly host: string }
  | { readonly kind: 'article'; readonly url: string; readonly title: string };

/** What a reader decided on a word: to have it marked, to leave it alone, or to give another reason for its mark. */
export type WordEntry = {
  readonly id: string;
  readonly does: 'add' | 'silence' | 'reword';
  /** One word or a few; a verb with "*" stands for all its forms. */
  readonly words: string;
  /** In the reader's words, shown in place of ours; empty for `silence`. */
  readonly reason: string;
  readonly note: string;
  readonly where: WordPlace;
  /** The title of the pack it came with. */
  readonly pack?: string;
  /** ISO date-times. */
  readonly created: string;
  readonly modified: string;
};

/** How a link of the chain is told in the article: `stated` when the article says how the words came along it. */
export type LinkTold = 'stated' | 'notStated';

/** One hand a statement went through, from its speaker outwards; the page itself is not a step. */
export type Step = {
  /** Canonical name; null where nobody is identified ("a report", "China media"). */
  readonly name: string | null;
  /** The source as the article writes it; empty for agentless cues. */
  readonly asWritten: string;
  /** The article's own words that attribute, "reported"; empty where there are none. */
  readonly verb: string;
  /** Whom it was told to, as written ("reporters in Beijing"); empty where nobody is named. */
  readonly toldTo: string;
  readonly kind: SourceKind;
  readonly how: LinkTold;
  readonly outletId?: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** 0–1, that `name` is right. */
  readonly confidence: number;
  /** Set where the reader named it by hand. */
  readonly byReader?: true;
};

/** What a reader calls a statement: attribution records folded into one, with every hand as a step. */
export type Statement = {
  /** The id of its innermost record. */
  readonly id: string;
  /** The records folded into it. */
  readonly attributions: readonly string[];
  /** From the speaker outwards; never empty. The first is who says it. */
  readonly steps: readonly [Step, ...Step[]];
  readonly content: readonly Span[];
  readonly form: Form;
  /** False where the cue is no speech ("is trying to convince", "pressure urging"): shown in Everything only. */
  readonly isSpeech: boolean;
  readonly act: Act;
  /** Records inside this one that are no statements of their own: "Barak describes what Israel is doing". */
  readonly inside: readonly { readonly asWritten: string; readonly verb: string }[];
  /** Another outlet than the page's own stands among the steps or as addressee. */
  readonly via: readonly { readonly name: string; readonly outletId?: string; readonly span: Span }[];
  /** The phrase that leaves the source open ("a report", "reportedly"), where there is one. */
  readonly gap: readonly Span[];
  readonly flags: readonly Flag[];
  readonly confidence: number;
  readonly why: string;
};

export type Analysis = {
  /** BCP 47 primary tag of the text, "und" when it cannot be told. */
  readonly language: string;
  /** False for languages that are not analysed; the lists are then empty. */
  readonly analysed: boolean;
  /** True where the text is too long to be read whole: the lists and the count of words are of its beginning. */
  readonly isCut?: boolean;
  readonly wordCount: number;
  /** Canonical name and registry id of the page's publisher, where known. */
  readonly publisher: { readonly name: string; readonly outletId?: string } | null;
  readonly attributions: readonly Attribution[];
  readonly credits: readonly Credit[];
  /** In order of their first character. */
  readonly statements: readonly Statement[];
  readonly phrases: readonly Phrase[];
  readonly wording: readonly LoadedWord[];
};

export type AnalyseInput = {
  readonly text: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly title?: string;
  /** BCP 47 tag the page declares, when it does. */
  readonly language?: string;
};
