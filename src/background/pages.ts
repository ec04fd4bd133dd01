/** What the background makes of a page: the analysis, the reader's notes found again, and the reader's own decisions put in. */
import { nameSpeakers } from '../engine/statements/name-by-hand.ts';
import type { NamedSource } from '../engine/statements/name-by-hand.ts';
import type { AnalyseInput, Analysis, KnownAttributions, Statement } from '../engine/records.ts';
import type { AsRead, ContentCalls, PageAnalysis, PageText } from '../messaging/protocol.ts';
import { findBody, findOutletByName } from '../registry/registry.ts';
import { correctionsOfArticle, isHiding, isNaming } from '../storage/corrections.ts';
import { notesOfArticle, notesOfSources } from '../storage/notes.ts';
import { placeCorrections, placeNotes } from '../storage/place.ts';
import type { ArticleKey, Correction } from '../storage/records.ts';
import type { QuoteText } from '../text/quote-match.ts';
import { prepareText } from '../text/quote-match.ts';
import { knownAttributions } from './known.ts';

export type Analyse = (input: AnalyseInput, known?: KnownAttributions | null) => Promise<Analysis>;

/** Analyses a page's text and finds notes and corrections on it. */
export async function analysePage(page: PageText, analyse: Analyse): Promise<PageAnalysis> {
  const { article, ...input } = page;
  const read = await analyse(input, await knownAttributions({ text: page.text, url: article.url, publisher: article.publisher }));
  const { statements, publisher, ...placed } = await placeOnPage({ text: page.text, article, statements: read.statements, publisher: read.publisher });
  if (statements === read.statements && publisher === read.publisher) return { analysis: read, ...placed };
  return { analysis: { ...read, statements, publisher }, asRead: { statements: read.statements, publisher: read.publisher }, ...placed };
}

/**
 * What was read with the reader's decisions put in, the notes on this article and on the sources of its statements, and the ids
 * of statements marked "Not right?". When what the reader wrote cannot be read, the page is marked all the same.
 */
export async function placeOnPage({ text, article, ...asRead }: Parameters<ContentCalls['placeNotes']>[0]): Promise<ReturnType<ContentCalls['placeNotes']>> {
  try {
    const [ofArticle, corrections] = await Promise.all([notesOfArticle(article.url), correctionsOfArticle(article.url)]);
    const prepared = prepareText(text);
    const shown = withDecisions(prepared, asRead, corrections);
    const ofSources = await notesOfSources(namesOf(shown.statements, article));
    return {
      ...shown,
      notes: placeNotes(prepared, [...ofArticle, ...ofSources]),
      hidden: [...placeCorrections(prepared, corrections.filter(isHiding), shown.statements).keys()],
    };
  } catch (error) {
    console.error('Notes could not be read.', error);
    return { ...asRead, notes: [], hidden: [] };
  }
}

function withDecisions(text: QuoteText, { statements, publisher }: AsRead, corrections: readonly Correction[]): AsRead {
  const placed = placeCorrections(text, corrections.filter(isNaming), statements);
  const names = new Map([...placed].map(([id, namings]) => [id, namings.reduce((a, b) => (b.created > a.created ? b : a)).name]));
  return { statements: nameSpeakers(statements, names, publisher, findSource), publisher };
}

/** Outlets and bodies under a name that the reader gave. */
function findSource(name: string): NamedSource | null {
  const outlet = findOutletByName(name);
  if (outlet) return { name: outlet.name, kind: 'outlet', outletId: outlet.id };
  return findBody(name) ? { kind: 'organisation' } : null;
}

function namesOf(statements: readonly Statement[], { publisher }: ArticleKey): string[] {
  const names = statements.flatMap(({ steps, via }) => [...steps, ...via].map(({ name }) => name));
  return [...new Set([...names, publisher])].filter((name) => name !== null);
}
