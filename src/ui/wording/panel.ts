/** Words of the list of statements and of the library. */
import type { CreditRole } from '../../engine/records.ts';
import { count, day } from './numbers.ts';

export const LIST = {
  title: 'Statements on this page',
  filters: 'Show in the list',
  all: 'All',
  withNote: 'With a note',
  noneOfKind: 'None of this kind on the page.',
  hidden: 'Hidden here.',
  showAgain: 'Show again',
  attitude: 'belief or wish',
  credits: 'Credits',
  lost: 'Notes whose words are gone from the page',
  pick: 'Open a news article beside this list.',
} as const;

export const CREDIT: Readonly<Record<CreditRole, string>> = {
  dateline: 'in the dateline', 'credit-line': 'as credit', 'byline-agency': 'in the byline', contribution: 'as contributor',
};

export const LIBRARY = {
  title: 'Library',
  notes: 'Your notes',
  search: 'Search your notes',
  none: 'No notes yet. Click a marked word in an article and write one.',
  nothingFound: 'No note has these words.',
  showMore: 'Show more',
  edit: 'Edit',
  done: 'Done',
  onSource: (name: string) => `On ${name}, wherever it is quoted`,
  onArticle: 'On the article',
  changed: (date: string) => day(date),
  readFailed: 'The notes could not be read.',
  off: 'Sites switched off',
  noneOff: 'None. The popup has a switch for each site.',
  turnOn: 'Turn on',
  sites: 'Where it reads',
  files: 'Take your notes with you',
  filesAbout: 'A file with all notes, all speakers you named, all “Not right?” decisions, your own entries on outlets and words, saved articles and packs. It is written and read on this computer.',
  save: 'Save as a file',
  open: 'Open a file',
  notWritten: 'No file was written: the browser could not read all that is kept.',
  take: 'Take these in',
  leave: 'Leave them',
  taken: 'Taken in.',
  notTaken: 'Nothing was taken in: the browser could not write it.',
} as const;

/** "37 notes". */
export function notesCount(notes: number): string {
  return count(notes, 'note', 'notes');
}

/** What taking a file in would do: "3 new notes, 1 changed, 12 already here." */
export function importPreview(outcome: { readonly added: number; readonly changed: number; readonly same: number; readonly newerHere: number; readonly corrections: number; readonly sources: number; readonly words: number; readonly articles?: number; readonly packs?: number; readonly apart?: number }): string {
  const parts = [
    count(outcome.added, 'new note', 'new notes'),
    ...(outcome.changed ? [`${outcome.changed} changed`] : []),
    ...(outcome.same ? [`${outcome.same} already here`] : []),
    ...(outcome.newerHere ? [`${outcome.newerHere} newer here and kept`] : []),
    ...(outcome.sources ? [count(outcome.sources, 'own entry on an outlet', 'own entries on outlets')] : []),
    ...(outcome.words ? [count(outcome.words, 'own entry on a word', 'own entries on words')] : []),
    ...(outcome.articles ? [count(outcome.articles, 'saved article', 'saved articles')] : []),
    ...(outcome.packs ? [count(outcome.packs, 'pack of known texts', 'packs of known texts')] : []),
    ...(outcome.apart ? [count(outcome.apart, 'decision on a known text', 'decisions on known texts')] : []),
    ...(outcome.corrections ? [count(outcome.corrections, 'decision on a statement', 'decisions on statements')] : []),
  ];
  return `${parts.join(', ')}.`;
}
