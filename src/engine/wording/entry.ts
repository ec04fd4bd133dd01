/** How an entry of the word lists is written down. */

export type WordingKind = 'label' | 'euphemism' | 'insinuation' | 'intensifier' | 'sneer-quotes' | 'presupposing';

/** `short`: shown when the reader switches word choice on. `wide`: only as a second choice. */
export type Tier = 'short' | 'wide';

/** Words that share a reason, as patterns of `indexPatterns`; a word ending in "*" is a verb in all its forms. */
export type WordingEntry = {
  /** The key of its reason in `ui/wording/words.ts`. */
  readonly id: string;
  readonly kind: WordingKind;
  /** Separated by commas. */
  readonly short?: string;
  readonly wide?: string;
  /** It leaves alone what stands before or after these words, in lower case. */
  readonly notBefore?: ReadonlySet<string>;
  readonly notAfter?: ReadonlySet<string>;
  /** Sentences in which the words in square brackets, and no others, are found. */
  readonly finds: readonly string[];
  /** Sentences in which nothing is found. */
  readonly leavesAlone: readonly string[];
};

/** The words of a list, separated by white space. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
