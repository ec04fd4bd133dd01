/**
 * Figures about this product that the interface states, in the one place where they are written. They are measured
 * by the scripts in `build/` on annotated articles; nothing here is an estimate. What is `null` is not shown.
 */

/** How often a found statement is right, in words ("about four times out of five"), with what it was measured on. */
export const ACCURACY: { readonly inWords: string; readonly measuredOn: string } | null = null;

/**
 * From this confidence on a resolved name is shown as the name. On the annotated `chains` articles all 150 resolved names of
 * found attributions lay at 0.7 or above, and all were right (goal: 95 %); what lies below was not seen there.
 */
export const SURE_NAME = 0.5;

/** From here up to `SURE_NAME` it is shown as "Probably …"; below, only the words as written are. */
export const PROBABLE_NAME = 0.3;

/** Below this confidence in a finding the card says that it is not sure where the statement ends. */
export const UNSURE_SPAN = 0.4;
