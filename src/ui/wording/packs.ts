/** Words about saved articles and packs of known texts in the library. */
import type { PackPreview, PackRefusal, SavedSummary } from '../../storage/records.ts';
import { count, day, month, number } from './numbers.ts';

export const PACKS = {
  saved: 'Saved articles',
  noneSaved: 'None yet. The popup of an article has a button for it.',
  forget: 'Forget',
  savedAbout: 'Recognised wherever their words stand again. Only kept on this computer.',
  packs: 'Packs of known texts',
  about: 'A pack is a file by which articles are recognised, with notes of whoever made it. It holds no texts.',
  open: 'Open a pack…',
  exportSaved: 'Save these as a pack',
  take: 'Take it in',
  leave: 'Leave it',
  remove: 'Remove',
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
};

/** "This pack was not taken in. It contradicts itself. documents.3: …". */
export function tellRefusal(reason: PackRefusal, where: string, detail: string): string {
  return `This pack was not taken in; nothing has changed. ${REFUSED[reason]} (${[where, detail].filter(Boolean).join(': ')})`;
}

/** "204 words, 11 statements, with its text. Saved on 3 March 2026." */
export function tellSaved({ words, statements, hasText, saved }: SavedSummary): string {
  return `${[count(words, 'word', 'words'), count(statements, 'attribution', 'attributions'), ...(hasText ? ['with its text'] : [])].join(', ')}. Saved on ${day(saved)}.`;
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
