/** The reader's notes on claims of a known text, on the pages that have its words: notes follow a text to its copies. */
import { isInPassages } from '../corpus/changes-of-claim.ts';
import { matchWith, readPage } from '../corpus/match-document.ts';
import type { KnownText } from '../corpus/records.ts';
import { apartFrom } from '../storage/apart.ts';
import { hasNotesElsewhere, notesOfArticle } from '../storage/notes.ts';
import { placeNotes } from '../storage/place.ts';
import type { ArticleKey, PlacedNote } from '../storage/records.ts';
import type { QuoteText } from '../text/quote-match.ts';
import { corpusTexts } from './corpus-texts.ts';
import { savedCandidates } from './saved-articles.ts';

/**
 * Notes written at the addresses of the known texts that a page has, where their words stand in what the two have in common.
 * Of a text that the reader said is not the same, none.
 */
export async function carriedNotes(prepared: QuoteText, { text, article }: { readonly text: string; readonly article: ArticleKey }): Promise<readonly PlacedNote[]> {
  try {
    return await hasNotesElsewhere(article.url) ? await carriedTo(prepared, text, article) : [];
  } catch (error) {
    // The page's own notes are shown all the same.
    console.error('Known texts could not be read.', error);
    return [];
  }
}

async function carriedTo(prepared: QuoteText, text: string, article: ArticleKey): Promise<readonly PlacedNote[]> {
  const apart = await apartFrom(article.url);
  const known = (await knownTexts(text, article)).filter(({ document }) => !apart.has(document.id));
  const carried = new Map<string, PlacedNote>();
  for (const { document, onPage } of known) {
    for (const address of document.addresses) {
      if (address === article.url) continue;
      const notes = (await notesOfArticle(address)).filter(({ target }) => target.kind === 'claim');
      for (const placed of placeNotes(prepared, notes)) if (!placed.lost && isInPassages(onPage, { content: placed.spans })) carried.set(placed.note.id, placed);
    }
  }
  return [...carried.values()];
}

async function knownTexts(text: string, { url, publisher }: ArticleKey): Promise<readonly KnownText[]> {
  const asked = { text, url, publisher };
  const page = readPage(asked);
  const saved = (await savedCandidates(page)).flatMap(({ document }) => matchWith(page, document) ?? []);
  return [...saved, ...await corpusTexts(asked)];
}
