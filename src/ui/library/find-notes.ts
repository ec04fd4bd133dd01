/** Searching the reader's notes: every word asked for must begin a word of the note, its quotation, its title or its source. */
import type { Note } from '../../storage/records.ts';

/** A note with what is searched of it, folded once. */
export type FoundNote = { readonly note: Note; readonly folded: string };

/** Folds notes for searching. */
export function foldNotes(notes: readonly Note[]): readonly FoundNote[] {
  return notes.map((note) => ({ note, folded: ` ${fold(wordsOf(note))}` }));
}

/** The notes that have all words of `query`, in the order given; all of them for an empty query. */
export function findNotes(notes: readonly FoundNote[], query: string): readonly Note[] {
  const wanted = fold(query).split(' ').filter(Boolean).map((word) => ` ${word}`);
  return notes.filter(({ folded }) => wanted.every((word) => folded.includes(word))).map(({ note }) => note);
}

function wordsOf({ text, tags, target }: Note): string {
  const about = target.kind === 'source'
    ? target.name
    : [target.article.title, target.article.publisher ?? '', target.article.url.replace(/^\w+:\/\//, ''), ...(target.kind === 'claim' ? [target.speaker ?? '', ...target.quotes.map(({ exact }) => exact)] : [])].join(' ');
  return [text, ...tags, about].join(' ');
}

/** Lower case without accents, anything that is no letter or digit a space. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
