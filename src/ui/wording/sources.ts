/** Words around the reader's own entries on outlets, in the card and in the library. */
import type { EntryFault } from '../../registry/check-entry.ts';
import { quote } from './numbers.ts';

export const SOURCES = {
  title: 'Facts about outlets',
  about: 'Look an outlet up, add one, or correct what stands here. What you enter comes first, is marked as yours and stays on this computer.',
  search: 'Search outlets by name or site',
  nothingFound: 'No outlet has this name or site.',
  add: 'Add an outlet',
  addNamed: (name: string) => `Add ${quote(name)}`,
  correct: 'Correct this for me',
  change: 'Change',
  hide: 'Hide',
  remove: 'Remove',
  back: 'Take back',
  showAgain: 'Show again',
  undo: 'Undo',
  yours: 'Your entries',
  none: 'None yet.',
  added: 'Your own entry',
  corrected: 'Corrected by you',
  hidden: 'Hidden by you',
  hiddenHere: (name: string) => `You hid the entry on ${name}.`,
  mine: 'yours',
  notEntered: 'not entered',
  original: 'What stood here before',
  saved: (name: string) => `Kept: ${name}.`,
  removed: (name: string) => `Removed: ${name}.`,
  hiddenNow: (name: string) => `Hidden: ${name}.`,
  shownAgain: (name: string) => `Shown again: ${name}.`,
  addTitle: 'A new outlet',
  correctTitle: (name: string) => `Your entry on ${name}`,
  keep: 'Keep',
  cancel: 'Cancel',
  quota: 'Not saved: the disk is full. Your text stays here.',
  failed: 'Not saved: the browser did not take it. Your text stays here.',
} as const;

export const FIELD = {
  name: 'Name',
  aliases: 'Other names, one a line',
  domains: 'Sites, one a line',
  kind: 'Kind',
  country: 'Country',
  owner: 'Owner',
  note: 'Note',
} as const;

export const FIELD_EXAMPLE = {
  name: '',
  aliases: 'As articles write it: “the Post”',
  domains: 'harbourpost.example',
  country: '',
  owner: 'Who owns it, and where you have that from',
  note: '',
} as const;

/** What to change in a field, in one sentence. */
export function tellFault({ why, words, by }: EntryFault): string {
  switch (why) {
    case 'missing': return 'A name is needed.';
    case 'too-short': return `${quote(words)} is a single letter: too many words would match it.`;
    case 'too-long': return words ? `${quote(`${words}…`)} is longer than a name. 120 characters at most.` : 'This is too long.';
    case 'no-domain': return `${quote(words)} is no site. Write it like “harbourpost.example”.`;
    case 'shared-domain': return `${quote(words)} holds many sites of different owners. Write the outlet’s own part of it.`;
    case 'taken': return `${quote(words)} stands in your entry on ${by} already.`;
  }
}
