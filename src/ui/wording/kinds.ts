/** The kinds of mark as a reader knows them; the popup's switches are the legend. */
import type { Density, MarkKind } from '../../storage/records.ts';
import { WIDE_WORDS } from './accuracy.ts';

/** In the order of the legend. */
export const KINDS: readonly MarkKind[] = ['says', 'via', 'gap', 'words', 'note'];

export const KIND: Readonly<Record<MarkKind, { readonly label: string; readonly about: string }>> = {
  says: { label: 'Who says it', about: 'The words that say so: “said”, “according to”.' },
  via: { label: 'Through another outlet', about: 'The outlet that the article passes on. Outlets quote each other every day, and naming the outlet is good practice.' },
  gap: { label: 'No clear source', about: 'Words that leave the source open: “a report”, “reportedly”.' },
  words: { label: 'Word choice', about: 'Single words that another writer might have chosen differently.' },
  note: { label: 'Your notes', about: 'What you have written a note on.' },
};

export const TRIAL = 'trial';

/** The second choice under word choice, with how apt its marks are. */
export const WIDER = {
  label: 'Milder words too',
  about: `${WIDE_WORDS.inWords}, ${WIDE_WORDS.measuredOn}.`,
} as const;

export const DENSITY: Readonly<Record<Density, { readonly label: string; readonly about: string }>> = {
  few: { label: 'Few', about: 'No clear source, through another outlet, your notes' },
  standard: { label: 'Standard', about: 'Also the words that say who says it' },
  everything: { label: 'Everything', about: 'Also sources, beliefs and wishes, and what is said' },
};
