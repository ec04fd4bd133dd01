/**
 * Figures about this product that the interface states, in the one place where they are written. They are measured
 * by the scripts in `build/` on annotated articles; nothing here is an estimate. What is `null` is not shown.
 */

/**
 * How often a found statement is right, with what it was measured on: who, the words that say so and what is said agree with the
 * annotators in 86.1 % (`npm run evaluate`, precision of "attr" on PolNeAR dev).
 */
export const ACCURACY: { readonly inWords: string; readonly measuredOn: string } | null = {
  inWords: 'about six times out of seven', measuredOn: '84 news articles that people annotated',
};

/**
 * From this confidence on a resolved name is shown as the name. On the annotated `chains` articles and the first known text 99 % of 139
 * such names were right (goal: 95 %; `node build/calibrate-speakers.mjs`); of 32 pronouns in other news, judged by eye, 31 were.
 */
export const SURE_NAME = 0.9;

/** From here up to `SURE_NAME` it is shown as "Probably …"; below, only the words as written are. */
export const PROBABLE_NAME = 0.6;

/** Below this confidence in a finding the card says that it is not sure where the statement ends. */
export const UNSURE_SPAN = 0.4;

/**
 * How often a mark of the wide list of word choice is apt: would a careful editor ask the writer about the word? Of 68 marks in
 * PolNeAR that were looked at one by one 81 % were; of 64 in BASIL, where annotators marked few words, 38 % lay on words they
 * marked, as many as of the short list (`npm run evaluate:wording`).
 */
export const WIDE_WORDS: { readonly inWords: string; readonly measuredOn: string } = {
  inWords: 'About eight of ten are apt', measuredOn: 'by our own reading of 68; people who annotated 210 other articles agreed with about four of ten',
};
