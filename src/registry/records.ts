/** What is known about outlets and bodies: every fact with its reference. */

/** Where a fact stands. */
export type Reference = {
  readonly title: string;
  readonly url: string;
  /** ISO date or year-month on which the page was published or read; null where it is named as the place to look and was not read yet. */
  readonly date: string | null;
};

/** One statement of fact. Where references disagree, the outlet has several values for one line, each with its own. */
export type Fact = { readonly value: string; readonly references: readonly Reference[] };

export const OUTLET_KINDS = [
  'news agency', 'newspaper', 'magazine', 'broadcaster', 'television channel', 'radio station', 'news website',
] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** The State Media Monitor typology, and kinds of ownership that it does not cover. */
export type ControlTerm =
  | 'state-controlled' | 'captured public' | 'captured private' | 'independent state-funded and state-managed'
  | 'independent state-funded' | 'independent state-managed' | 'independent public' | 'party organ' | 'private'
  | 'cooperative' | 'nonprofit';

/** Control is somebody's judgement: it is shown as a quotation with name and year. */
export type Control = {
  readonly term: ControlTerm;
  /** Who judges so; the outlet's own legal form counts as plain fact and has no judge. */
  readonly by?: string;
  readonly year?: string;
  readonly references: readonly Reference[];
};

/**
 * A name in prose. An ambiguous one ("RT", "Fars", "Guardian") counts only beside a context word. Words written here with
 * a capital must have one in the text; a text in capitals throughout fits any.
 */
export type Alias = {
  readonly name: string;
  /** True: the capitals must match exactly ("RT", not "rt"). */
  readonly exactCase?: boolean;
  /** True: the name alone means other things, so a reporting verb, "news agency", "told", "(…)" or the like must stand near. */
  readonly needsContext?: boolean;
  /** True: a verb is not enough either ("Petra said"), it must be called an agency, newspaper, channel or the like. */
  readonly needsNaming?: boolean;
  /** True: several outlets share the name, so its country must stand before it ("Kenya’s The Star"). */
  readonly needsCountry?: boolean;
  /** True: shown, and found by host, but never looked for in prose ("Iran", the newspaper). */
  readonly neverInProse?: boolean;
};

export type Outlet = {
  /** kebab-case, unique, stable. */
  readonly id: string;
  readonly name: string;
  readonly kind: OutletKind;
  readonly aliases: readonly Alias[];
  /** Registrable domains or sub-sites ("bbc.co.uk", "english.alarabiya.net"), each belonging to one entry. */
  readonly domains: readonly string[];
  readonly country: Fact | null;
  readonly owner: readonly Fact[];
  readonly paidBy: readonly Fact[];
  readonly control: readonly Control[];
  readonly founded: readonly Fact[];
  /** One paragraph of our own. */
  readonly note: string;
  /** Year and month on which the facts were last compared with their references, "2026-11"; null where they were not yet. */
  readonly checked: string | null;
  /** One short line for the chain: "Newspaper, China. Owner: Communist Party of China, through People’s Daily". */
  readonly line: string;
  /** Set where the reader added or corrected it; facts without a reference are then the reader's. */
  readonly own?: { readonly how: 'added' } | { readonly how: 'corrected'; readonly original: Outlet };
};

/** What a reader enters about an outlet. Empty where nothing is entered. */
export type OutletEntry = {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Hosts, as `Outlet.domains`. */
  readonly domains: readonly string[];
  readonly kind: OutletKind;
  readonly country: string;
  readonly owner: string;
  readonly note: string;
};

/** A reader's own source: added, or in place of an outlet of the registry, whose id it then has. */
export type OwnSource = {
  readonly id: string;
  /** The outlet of the registry that it corrects or hides; null for one that was added. */
  readonly corrects: string | null;
  /** Null: the outlet is hidden, and nothing stands in its place. */
  readonly entry: OutletEntry | null;
  /** ISO date-times. */
  readonly created: string;
  readonly modified: string;
};

/** A body that speaks in the news: a state, ministry, army, court, party; with the capitals that stand for it. */
export type Body = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** "Beijing", "the Kremlin": words that stand for it only as one who speaks or acts. */
  readonly metonyms: readonly string[];
};

/** An outlet named in running text. */
export type OutletMention = { readonly span: readonly [number, number]; readonly outlet: Outlet };
