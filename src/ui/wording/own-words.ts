/** Words around the reader's own entries on words, in the card and in the library. */
import type { WordEntry, WordPlace } from '../../engine/records.ts';
import type { DraftFault } from '../../storage/check-word.ts';
import type { WordPackPreview } from '../../storage/word-pack.ts';
import { count, quote, shorten } from './numbers.ts';

export const OWN_WORDS = {
  title: 'Your words',
  about: 'Words you want marked, left alone, or explained in another way. They go before the lists that come with Sourcelight, are marked as yours and stay on this computer. A word is marked where it is the writer’s own: outside quotation marks and outside what others are said to have said.',
  off: 'Word choice is switched off, so no word is marked.',
  turnOn: 'Switch it on',
  none: 'None yet.',
  add: 'Add a word',
  yours: 'Your entries on words',
  change: 'Change',
  remove: 'Remove',
  undo: 'Undo',
  showMore: 'Show more',
  export: 'Save these as a pack',
  open: 'Open a pack of words…',
  take: 'Take it in',
  leave: 'Leave it',
  taken: 'Taken in.',
  packName: 'Name of the pack',
  packAbout: 'What it is for',
  save: 'Save it',
  takenBack: 'Taken back.',
  newTitle: 'A new word',
  changeTitle: (words: string) => `Your entry on ${quote(words)}`,
  keep: 'Keep',
  cancel: 'Cancel',
  kept: (words: string) => `Kept: ${quote(words)}.`,
  removed: (words: string) => `Removed: ${quote(words)}.`,
  removedAll: (title: string) => `Removed: all of ${quote(title)}.`,
  removeAll: 'Remove all of it',
  ofPack: (title: string, entries: number) => `${quote(title)}: ${count(entries, 'entry', 'entries')}`,
  quota: 'Not saved: the disk is full.',
  failed: 'Not saved: the browser did not take it.',
} as const;

/** What an entry does, as the form offers it. */
export const DOES: Readonly<Record<WordEntry['does'], string>> = { add: 'Mark it', silence: 'Leave it alone', reword: 'Where it is marked, give my reason' };

export const WORD_FIELD = {
  does: 'What to do', words: 'Word or phrase', reason: 'Reason, as the card shows it', note: 'Note', site: 'Only on this site',
} as const;

export const WORD_EXAMPLE = {
  words: 'A verb with a star stands for all its forms: “dither*”',
  reason: 'What the word suggests, and what a plainer one would be',
  note: '',
  site: 'Everywhere, if left empty',
} as const;

/** The card of a word. */
export const OWN_CARD = {
  leaveAlone: 'Leave this word alone',
  reword: 'Reword the reason',
  change: 'Change the reason',
  takeBack: 'Take back',
  leaveWhere: (words: string) => `Leave ${quote(words)} alone`,
  here: 'In this article',
  onSite: (host: string) => `On ${host}`,
  everywhere: 'Everywhere',
  left: (words: string, where: WordPlace) => `${quote(words)} is left alone ${placeOf(where)}.`,
  added: 'Your own word',
  reworded: 'Your own reason',
  original: 'What stood here before',
  yourReason: 'Why it is marked, in your words',
  yourNote: 'Note, for yourself',
  where: 'Where',
} as const;

/** "on presstv.ir". */
export function placeOf(where: WordPlace): string {
  if (where.kind === 'site') return `on ${where.host}`;
  return where.kind === 'article' ? `in ${where.title ? quote(shorten(where.title, 60)) : 'one article'}` : 'everywhere';
}

/** "Left alone on presstv.ir · from “Harbour words”". */
export function tellEntry({ does, where, pack }: Pick<WordEntry, 'does' | 'where' | 'pack'>): string {
  const done = { add: 'Marked', silence: 'Left alone', reword: 'Your reason' }[does];
  return `${done} ${placeOf(where)}${pack === undefined ? '' : ` · from ${quote(pack)}`}`;
}

/** "Your own reason, on presstv.ir". */
export function tellOwn({ does, where, pack }: Pick<WordEntry, 'does' | 'where' | 'pack'>): string {
  return `${does === 'add' ? OWN_CARD.added : OWN_CARD.reworded}, ${placeOf(where)}${pack === undefined ? '' : ` · from ${quote(pack)}`}`;
}

/** What to change in a field, in one sentence. */
export function tellWordFault({ field, why }: DraftFault): string {
  switch (why) {
    case 'missing': return field === 'reason' ? 'A reason is needed: the card shows it.' : 'A word is needed.';
    case 'too-long': return 'This is too long.';
    case 'too-many': return 'Eight words at most: longer ones stand in one article only.';
    case 'sign': return 'Brackets, commas and semicolons cannot be looked for.';
    case 'star': return 'A star stands at the end of a verb only: “dither*”.';
    case 'too-short': return 'This is too short: too many places would match it.';
    case 'common': return 'This stands in nearly every sentence.';
    case 'no-site': return 'This is no site. Write it like “harbourpost.example”.';
  }
}

/** What a pack of words holds and what taking it in would do, in lines. */
export function tellWordPack({ title, about, marks, silences, rewords, same, replaces, examples }: WordPackPreview): string[] {
  const parts = [
    ...(marks ? [count(marks, 'word to mark', 'words to mark')] : []), ...(silences ? [`${count(silences, 'word', 'words')} to leave alone`] : []),
    ...(rewords ? [count(rewords, 'reason', 'reasons')] : []),
  ];
  const more = marks + silences + rewords - examples.length;
  return [
    title, ...(about ? [about] : []),
    `${parts.join(', ')}: ${examples.map(quote).join(', ')}${more > 0 ? ` and ${count(more, 'other', 'others')}` : ''}.`,
    ...(same ? [`${count(same, 'is', 'are')} here already.`] : []),
    ...(replaces ? [`${count(replaces, 'takes the place of an entry', 'take the place of entries')} of yours.`] : []),
  ];
}
