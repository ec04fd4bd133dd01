/** From where on a reading counts as sure: one set of figures for page, card, list and what the background compares. */

/**
 * From this confidence on a resolved name is shown as the name, and compared. On the annotated `chains` articles and the first known text
 * 99 % of 139 such names were right (goal: 95 %; `node build/calibrate-speakers.mjs`); of 32 pronouns in other news, judged by eye, 31 were.
 */
export const SURE_NAME = 0.9;

/** From here up to `SURE_NAME` it is shown as "Probably …"; below, only the words as written are. */
export const PROBABLE_NAME = 0.6;

/** Findings below this confidence are painted in Everything only, thinly, and the card says that it is not sure where the statement ends. */
export const UNSURE_SPAN = 0.4;
