/**
 * Figures about this product that the interface states, in the one place where they are written. They are measured
 * by the scripts in `build/` on annotated articles; nothing here is an estimate. What is `null` is not shown.
 */

/**
 * How often a found statement is right, with what it was measured on: who, the words that say so and what is said agree with the
 * annotators in 85.9 % (`npm run evaluate`, precision of "attr" on PolNeAR dev).
 */
export const ACCURACY: { readonly inWords: string; readonly measuredOn: string } | null = {
  inWords: 'about six times out of seven', measuredOn: '84 news articles that people annotated',
};

/**
 * How often a mark of the wide list of word choice is apt: would a careful editor ask the writer about the word? Of 67 marks in
 * PolNeAR that were looked at one by one 82 % were; of 63 in BASIL, where annotators marked few words, 38 % lay on words they
 * marked, as many as of the short list (`npm run evaluate:wording`).
 */
export const WIDE_WORDS: { readonly inWords: string; readonly measuredOn: string } = {
  inWords: 'About eight of ten are apt', measuredOn: 'by our own reading of 67; people who annotated 210 other articles agreed with about four of ten',
};
