/** Words about saved articles and packs of known texts in the library. */
import type { PackPreview, PackRefusal, SavedSummary, TextVersion } from '../../storage/records.ts';
import { count, day, list, month, number, quote, shorten } from './numbers.ts';

const TITLE_LIMIT = 80;

export const PACKS = {
  saved: 'Saved articles',
  noneSaved: 'None yet. The popup of an article has a button for it.',
  forget: 'Forget',
  forgotten: (title: string) => `${quote(shorten(title, TITLE_LIMIT))} is forgotten.`,
  versions: 'Other versions',
  noVersions: (hasText: boolean) => (hasText
    ? 'No other saved article and no known text has its words.'
    : 'No saved article with its text has these words. The text of this one was not kept; on an open page with its words the changes show below.'),
  showMore: 'Show more',
  openPages: 'Known texts on open pages',
  noneOpen: 'No page that is open now has the words of a known text.',
  savedAbout: 'Recognised wherever their words stand again. Only kept on this computer.',
  packs: 'Packs of known texts',
  about: 'A pack is a file by which articles are recognised, with notes of whoever made it. It holds no texts.',
  open: 'Open a pack…',
  exportSaved: 'Save these as a pack',
  take: 'Take it in',
  leave: 'Leave it',
  remove: 'Remove',
  removed: (title: string) => `${quote(shorten(title, TITLE_LIMIT))} is removed.`,
  taken: 'Taken in.',
  notTaken: 'Not taken in: the browser did not take it. Nothing has changed.',
  full: 'Not taken in: the disk is full. Nothing has changed.',
} as const;

const REFUSED: Readonly<Record<PackRefusal, string>> = {
  'not-json': 'It is no JSON file.',
  'not-a-pack': 'It is a file of another kind.',
  'newer-version': 'It was made for a later version of Sourcelight.',
  'other-fingerprints': 'Its fingerprints were made in another way, so they cannot be compared.',
  'wrong-field': 'A field in it is not as it should be.',
  contradiction: 'It contradicts itself.',
  'too-many': 'It holds more texts than can be taken in at once.',
  'too-big': 'It is too large to be read as it is written. A large pack has one text a line.',
};

/** "This pack was not taken in. It contradicts itself. documents.3: …". */
export function tellRefusal(reason: PackRefusal, where: string, detail: string): string {
  return `This pack was not taken in; nothing has changed. ${REFUSED[reason]} (${[where, detail].filter(Boolean).join(': ')})`;
}

/** "204 words, 11 statements, with its text. Saved on 3 March 2026." */
export function tellSaved({ words, statements, hasText, saved }: SavedSummary): string {
  return `${[count(words, 'word', 'words'), count(statements, 'attribution', 'attributions'), ...(hasText ? ['with its text'] : [])].join(', ')}. Saved on ${day(saved)}.`;
}

/** "Left out as too large for one file: “Harbours” (80,000 texts). Keep its own file." */
export function tellLeftOut(packs: readonly { readonly title: string; readonly documents: number }[]): string {
  const named = list(packs.map(({ title, documents }) => `${quote(shorten(title, TITLE_LIMIT))} (${count(documents, 'text', 'texts')})`));
  return `Left out, as too large for one file: ${named}. Keep ${packs.length > 1 ? 'their own files' : 'its own file'}.`;
}

/** "Reading… 12,500 texts". */
export function tellProgress(documents: number): string {
  return documents === 0 ? 'Reading…' : `Reading… ${count(documents, 'text', 'texts')}`;
}

/** "Sandholm Courier. Open now." */
export function tellVersion({ article, saved }: TextVersion): string {
  return [article.publisher, saved === null ? 'Open now' : `Saved on ${day(saved)}`].filter(Boolean).map((part) => `${part}.`).join(' ');
}

/** What a pack holds, in lines. */
export function tellPreview({ title, description, maker, created, documents, claims, notes, publishers, dates, replaces }: PackPreview): string[] {
  const most = publishers.slice(0, 5).map(({ name, documents: held }) => `${name} (${number(held)})`).join(', ');
  const more = publishers.length > 5 ? ` and ${count(publishers.length - 5, 'other publisher', 'other publishers')}` : '';
  return [
    `${title}${maker ? `, by ${maker}` : ''}, ${dateOf(created)}`,
    ...(description ? [description] : []),
    `${count(documents, 'text', 'texts')} with ${count(claims, 'attribution', 'attributions')} and ${count(notes, 'note', 'notes')}: ${most}${more}.`,
    ...(dates ? [`From ${dateOf(dates[0])} to ${dateOf(dates[1])}.`] : []),
    ...(replaces ? [`Takes the place of the one of ${dateOf(replaces.created)}: ${number(replaces.added)} new, ${number(replaces.removed)} gone, ${number(replaces.kept)} in both.`] : []),
  ];
}

/** "4 texts, by A. Reader. Taken in on 3 March 2026." */
export function tellPack({ documents, maker, added }: { readonly documents: number; readonly maker: string; readonly added: string }): string {
  return `${count(documents, 'text', 'texts')}${maker ? `, by ${maker}` : ''}. Taken in on ${day(added)}.`;
}

const dateOf = (date: string): string => (date.length > 7 ? day(date) : month(date));
