/** What the background makes of a page: the analysis, the reader's notes found again, and the reader's own decisions put in. */
import { withOwnWords } from '../engine/wording/own-words.ts';
import { linkOwnSources } from '../engine/statements/link-own-sources.ts';
import { nameSpeakers } from '../engine/statements/name-by-hand.ts';
import type { NamedSource } from '../engine/statements/name-by-hand.ts';
import type { AnalyseInput, Analysis, KnownAttributions, Statement } from '../engine/records.ts';
import type { AsRead, ContentCalls, PageAnswer, PageText } from '../messaging/protocol.ts';
import { planMarks } from '../messaging/marks.ts';
import type { OwnRegistry } from '../registry/own-sources.ts';
import { findBody } from '../registry/registry.ts';
import { correctionsOfArticle, isHiding, isNaming } from '../storage/corrections.ts';
import { notesOfArticle, notesOfSources } from '../storage/notes.ts';
import { listOwnWords } from '../storage/own-words.ts';
import { placeCorrections, placeNotes } from '../storage/place.ts';
import type { ArticleKey, Correction } from '../storage/records.ts';
import type { QuoteText } from '../text/quote-match.ts';
import { prepareText } from '../text/quote-match.ts';
import { articleText } from './article-text.ts';
import { carriedNotes } from './carried-notes.ts';
import { knownAttributions } from './corpus-texts.ts';
import { ownRegistry } from './own-sources.ts';

/** What is known of the text may still be looked for while the engine is made. */
export type Analyse = (input: AnalyseInput, known?: Promise<KnownAttributions | null>) => Promise<Analysis>;

/** Analyses a page's article and finds notes and corrections on it. */
export async function analysePage({ article, paragraphs, places, description, settings, ...about }: PageText, analyse: Analyse): Promise<PageAnswer> {
  const { text, chosen, headlines } = articleText({ paragraphs, places }, { title: about.title, description });
  const read = await analyse({ ...about, text }, knownAttributions({ text, url: article.url, publisher: article.publisher }));
  const { attributions } = read;
  const asRead: AsRead = { statements: read.statements, publisher: read.publisher, wording: read.wording };
  const { statements, publisher, wording, ...placed } = await placeOnPage({ text, article, attributions, ...asRead });
  const isAsRead = statements === read.statements && publisher === read.publisher && wording === read.wording;
  const analysis = isAsRead ? read : { ...read, statements, publisher, wording };
  const plan = planMarks({ text, analysis, ...placed, headlines, settings });
  return { analysis, ...(!isAsRead && { asRead }), chosen, plan, ...placed };
}

/**
 * What was read with the reader's decisions put in, the notes on this article and on the sources of its statements, and the ids
 * of statements marked "Not right?". When what the reader wrote cannot be read, the page is marked all the same.
 */
export async function placeOnPage({ text, article, attributions, ...asRead }: Parameters<ContentCalls['placeNotes']>[0]): Promise<ReturnType<ContentCalls['placeNotes']>> {
  try {
    const [ofArticle, corrections, registry, words] = await Promise.all([
      notesOfArticle(article.url), correctionsOfArticle(article.url), ownRegistry(), listOwnWords(),
    ]);
    const prepared = prepareText(text);
    const shown = withNames(prepared, withOwn(asRead, article.url, registry), corrections, registry);
    const [ofSources, carried] = await Promise.all([notesOfSources(namesOf(shown.statements, article)), carriedNotes(prepared, { text, article })]);
    return {
      ...shown,
      wording: withOwnWords({ text, url: article.url, attributions }, asRead.wording, words),
      notes: [...placeNotes(prepared, ofArticle), ...carried, ...placeNotes(prepared, ofSources)],
      hidden: [...placeCorrections(prepared, corrections.filter(isHiding), shown.statements).keys()],
    };
  } catch (error) {
    console.error('Notes could not be read.', error);
    return { ...asRead, notes: [], hidden: [] };
  }
}

type Told = Pick<AsRead, 'statements' | 'publisher'>;

/** The reader's own sources among the steps, and as the page's publisher by its site or name. */
function withOwn({ statements, publisher: read }: Told, url: string, registry: OwnRegistry): Told {
  if (registry.isEmpty) return { statements, publisher: read };
  const byHost = registry.findOutletByDomain(url);
  const own = (byHost?.own && byHost) ?? (read && registry.findOwn({ name: read.name, id: read.outletId }));
  const publisher = own && (own.id !== read?.outletId || own.name !== read.name) ? { name: own.name, outletId: own.id } : read;
  return { statements: linkOwnSources(statements, publisher, registry.findOwn), publisher };
}

function withNames(text: QuoteText, { statements, publisher }: Told, corrections: readonly Correction[], registry: OwnRegistry): Told {
  const placed = placeCorrections(text, corrections.filter(isNaming), statements);
  const names = new Map([...placed].map(([id, namings]) => [id, namings.reduce((a, b) => (b.created > a.created ? b : a)).name]));
  return { statements: nameSpeakers(statements, names, publisher, (name) => findSource(name, registry)), publisher };
}

/** Outlets and bodies under a name that the reader gave. */
function findSource(name: string, registry: OwnRegistry): NamedSource | null {
  const outlet = registry.findOutletByName(name);
  if (outlet) return { name: outlet.name, kind: 'outlet', outletId: outlet.id };
  return findBody(name) ? { kind: 'organisation' } : null;
}

function namesOf(statements: readonly Statement[], { publisher }: ArticleKey): string[] {
  const names = statements.flatMap(({ steps, via }) => [...steps, ...via].map(({ name }) => name));
  return [...new Set([...names, publisher])].filter((name) => name !== null);
}
