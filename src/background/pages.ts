/** What the background makes of a page: the analysis, the reader's notes found again, the statements that were corrected away. */
import type { AnalyseInput, Analysis, KnownAttributions, Statement } from '../engine/records.ts';
import type { PageAnalysis, PageText } from '../messaging/protocol.ts';
import { correctionsOfArticle } from '../storage/corrections.ts';
import { notesOfArticle, notesOfSources } from '../storage/notes.ts';
import { placeCorrections, placeNotes } from '../storage/place.ts';
import type { ArticleKey } from '../storage/records.ts';
import { prepareText } from '../text/quote-match.ts';
import { knownAttributions } from './known.ts';

export type Analyse = (input: AnalyseInput, known?: KnownAttributions | null) => Promise<Analysis>;

/** Analyses a page's text and finds notes and corrections on it. */
export async function analysePage(page: PageText, analyse: Analyse): Promise<PageAnalysis> {
  const { article, ...input } = page;
  const analysis = await analyse(input, await knownAttributions({ text: page.text, url: article.url, publisher: article.publisher }));
  return { analysis, ...await placeOnPage({ text: page.text, article, statements: analysis.statements }) };
}

/**
 * The reader's notes on this article and on the sources of its statements, and the ids of statements marked "Not right?".
 * When they cannot be read the lists are empty: a page is marked all the same.
 */
export async function placeOnPage(
  { text, article, statements }: { readonly text: string; readonly article: ArticleKey; readonly statements: readonly Statement[] },
): Promise<Omit<PageAnalysis, 'analysis'>> {
  try {
    const [ofArticle, ofSources, corrections] = await Promise.all([
      notesOfArticle(article.url), notesOfSources(namesOf(statements, article)), correctionsOfArticle(article.url),
    ]);
    const prepared = prepareText(text);
    return {
      notes: placeNotes(prepared, [...ofArticle, ...ofSources]),
      hidden: [...placeCorrections(prepared, corrections, statements).keys()],
    };
  } catch (error) {
    console.error('Notes could not be read.', error);
    return { notes: [], hidden: [] };
  }
}

function namesOf(statements: readonly Statement[], { publisher }: ArticleKey): string[] {
  const names = statements.flatMap(({ steps, via }) => [...steps, ...via].map(({ name }) => name));
  return [...new Set([...names, publisher])].filter((name) => name !== null);
}
