/** What the card is told of a statement: what only the page knows of it. */
import type { Statement } from '../engine/records.ts';
import type { CardRequest, PageAnalysis, ToldPhrase } from '../messaging/protocol.ts';
import type { ArticleKey } from '../storage/records.ts';
import { describeQuote } from '../text/quote.ts';
import { type Span, overlaps, textOf } from '../text/span.ts';
import { bestOverlap, isSpoken } from '../messaging/marks.ts';
import { sentencesAround } from './sentence.ts';
import type { TextMap } from './text-map.ts';

export type CardSources = {
  readonly statement: Statement;
  readonly result: PageAnalysis;
  readonly map: TextMap;
  readonly article: ArticleKey;
  readonly published: string | null;
  readonly shown: Pick<CardRequest, 'dark' | 'sheet' | 'focus'>;
};

/** Puts together what the card shows of a statement. */
export function makeCardRequest({ statement, result, map, article, published, shown }: CardSources): CardRequest {
  const { statements, publisher } = result.analysis;
  const spoken = statements.filter(isSpoken);
  const around = [...statement.content, ...statement.steps.flatMap(({ source, cue }) => [...source, ...cue])];
  const sentences = sentencesAround(map.text, around);
  return {
    statement,
    index: spoken.findIndex(({ id }) => id === statement.id) + 1,
    total: spoken.length,
    article, publisher, published,
    words: textOf(map.text, statement.content),
    sentence: textOf(map.text, sentences),
    phrases: phrasesOf(statement, result.analysis, sentences, map.text),
    quotes: statement.content.map((span) => describeQuote(map.text, span)),
    links: statement.steps.map(({ source, cue }) => linkAt(map, [...cue, ...source])),
    note: noteOf(statement, result)?.note ?? null,
    hidden: result.hidden.includes(statement.id),
    names: namesOf(statements),
    ...shown,
  };
}

/** The phrases about a statement: those in its sentences, but for what another statement there is told with. */
function phrasesOf(statement: Statement, { statements, phrases }: PageAnalysis['analysis'], sentences: readonly Span[], text: string): ToldPhrase[] {
  const headOf = ({ steps }: Statement): Span[] => steps.flatMap(({ source, cue }) => [...source, ...cue]);
  const own = headOf(statement);
  const others = statements.filter(({ id }) => id !== statement.id).flatMap(headOf);
  const touches = (spans: readonly Span[], span: Span): boolean => spans.some((each) => overlaps(each, span));
  return phrases.filter(({ span }) => touches(sentences, span) && (touches(own, span) || !touches(others, span)))
    .map(({ span, kind, why }) => ({ words: text.slice(...span), kind, why }));
}

/** Everybody named on the page, the most frequent first. */
function namesOf(statements: readonly Statement[]): string[] {
  const counts = new Map<string, number>();
  for (const { steps, via } of statements) {
    for (const { name } of [...steps, ...via]) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/**
 * The reader's note on a statement: the one whose words lie in its claim more than in any other. Statements with the very same
 * claim share it, else a note would vanish from the card it was written in.
 */
function noteOf(statement: Statement, { analysis, notes }: PageAnalysis): PageAnalysis['notes'][number] | undefined {
  return notes.find(({ note, spans }) => {
    if (note.target.kind !== 'claim' || note.deleted !== undefined) return false;
    const best = bestOverlap(spans, analysis.statements);
    return best !== null && (best.id === statement.id || String(best.content) === String(statement.content));
  });
}

/** Where the first link inside or around the spans leads. */
function linkAt(map: TextMap, spans: readonly Span[]): string | null {
  let last: Text | null = null;
  for (const [start, end] of spans) {
    for (let at = start; at < end; at++) {
      const node = map.nodeAt(at);
      if (!node || node === last) continue;
      last = node;
      const link = node.parentElement?.closest<HTMLAnchorElement>('a[href]');
      if (link && /^https?:/.test(link.href)) return link.href;
    }
  }
  return null;
}
