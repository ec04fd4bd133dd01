/** What a page's statements come to: how many, by whom, what share of the words, and how they reached the page. No sum, no score. */
import type { Statement } from '../../engine/records.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { SURE_NAME } from '../wording/accuracy.ts';

export type SourceShare = {
  /** Null where nobody is identified. */
  readonly name: string | null;
  /** Of all words of the article, 0–1. */
  readonly share: number;
  readonly isOutlet: boolean;
};

export type PageShares = {
  readonly statements: number;
  /** Different names that are sure enough to be shown. */
  readonly sources: number;
  /** Share of the words that others are said to say; the rest is the page's own voice. */
  readonly attributed: number;
  /** Largest first. */
  readonly bySource: readonly SourceShare[];
  readonly direct: number;
  readonly through: readonly { readonly name: string; readonly count: number }[];
  /** Statements with an unidentified hand, and the words that leave it open, each once. */
  readonly open: number;
  readonly openWords: readonly string[];
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** The shares of a page's statements, those marked "Not right?" left out. Words in several statements count for the innermost. */
export function sharesOf({ analysis, hidden, text }: Pick<PageState, 'analysis' | 'hidden' | 'text'>): PageShares {
  const statements = (analysis?.statements ?? []).filter(({ id }) => !hidden.includes(id));
  const words = [...text.matchAll(WORD)].map((match) => match.index);
  const owners = ownersOf(words, statements);
  const perSource = new Map<string | null, { count: number; isOutlet: boolean }>();
  for (const owner of owners) {
    if (!owner) continue;
    const { name, isOutlet } = sourceOf(owner);
    const entry = perSource.get(name) ?? { count: 0, isOutlet };
    perSource.set(name, { ...entry, count: entry.count + 1 });
  }
  const all = Math.max(1, words.length);
  const open = statements.filter(hasOpenHand);
  const through = statements.filter((statement) => !hasOpenHand(statement) && statement.via.length > 0);
  return {
    statements: statements.length,
    sources: new Set(statements.map((statement) => sourceOf(statement).name).filter((name) => name !== null)).size,
    attributed: owners.filter((owner) => owner !== null).length / all,
    bySource: [...perSource].map(([name, { count, isOutlet }]) => ({ name, share: count / all, isOutlet })).sort((a, b) => b.share - a.share),
    direct: statements.length - open.length - through.length,
    through: countNames(through),
    open: open.length,
    openWords: [...new Set(open.map(openWordsOf))],
  };
}

/** For each word, the statement with the shortest content that covers it. */
function ownersOf(words: readonly number[], statements: readonly Statement[]): (Statement | null)[] {
  const spans = statements
    .flatMap((statement) => statement.content.map((span) => ({ statement, start: span[0], end: span[1] })))
    .sort((a, b) => (b.end - b.start) - (a.end - a.start));
  const owners: (Statement | null)[] = words.map(() => null);
  for (const { statement, start, end } of spans) {
    for (let index = firstFrom(words, start); index < words.length && words[index]! < end; index++) owners[index] = statement;
  }
  return owners;
}

function firstFrom(words: readonly number[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sourceOf({ steps: [speaker] }: Statement): { name: string | null; isOutlet: boolean } {
  const isSure = speaker.name !== null && speaker.confidence >= SURE_NAME;
  return { name: isSure ? speaker.name : null, isOutlet: isSure && speaker.kind === 'outlet' };
}

function hasOpenHand({ steps }: Statement): boolean {
  return steps.some(({ name, kind }) => name === null && (kind === 'vague' || kind === 'unnamed' || kind === 'none'));
}

function openWordsOf({ steps }: Statement): string {
  const open = steps.find(({ name }) => name === null)!;
  return open.asWritten || open.verb;
}

function countNames(statements: readonly Statement[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { via } of statements) for (const name of new Set(via.map((outlet) => outlet.name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
