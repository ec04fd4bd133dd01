/** The statements of a page as the list shows them. */
import type { PageState } from '../../messaging/protocol.ts';
import type { PlacedNote } from '../../storage/records.ts';
import type { Span } from '../../text/span.ts';
import { overlaps, textOf } from '../../text/span.ts';
import { chainLine } from '../components/chain-line.ts';
import { tellWho } from '../components/tell-who.ts';

export type ListItem = {
  readonly id: string;
  readonly who: string;
  /** The claim as it stands on the page. */
  readonly words: string;
  /** "Ehud Barak → Global Times → Press TV". */
  readonly chain: string;
  readonly isVia: boolean;
  readonly isOpen: boolean;
  readonly isAttitude: boolean;
  readonly isHidden: boolean;
  /** The reader named who says it. */
  readonly isByReader: boolean;
  readonly notes: readonly PlacedNote[];
};

export type Filter = 'all' | 'via' | 'gap' | 'note';
export const FILTERS: readonly Filter[] = ['all', 'via', 'gap', 'note'];

/** Phrases of a page that share a reason, each with the words around it. */
export type PhraseGroup = {
  readonly kind: string;
  readonly why: string;
  readonly places: readonly { readonly span: Span; readonly before: string; readonly words: string; readonly after: string }[];
};

/** Characters of context on each side of a phrase. */
const AROUND = 60;

/** One item for each statement, in reading order; a note stands at the statement it shares the most words with, or the first. */
export function listItems({ analysis, article, hidden, notes, text }: PageState): readonly ListItem[] {
  const statements = analysis?.statements ?? [];
  const claims = notes.filter(({ note }) => note.target.kind === 'claim');
  return statements.map((statement) => ({
    id: statement.id,
    who: tellWho({ statement }).title,
    words: textOf(text, statement.content).replace(/\s+/g, ' '),
    chain: chainLine({ statement, article, publisher: analysis?.publisher ?? null }),
    isVia: statement.via.length > 0,
    isOpen: statement.gap.length > 0 || statement.steps.some(({ name, kind }) => name === null && kind !== 'person' && kind !== 'organisation'),
    isAttitude: statement.act === 'attitude',
    isHidden: hidden.includes(statement.id),
    isByReader: statement.steps[0].byReader === true,
    notes: claims.filter(({ spans }) => statement.content.some((piece) => spans.some((span) => overlaps(piece, span)))),
  }));
}

/** Whether an item passes a filter. */
export function passes(item: ListItem, filter: Filter): boolean {
  if (filter === 'via') return item.isVia;
  if (filter === 'gap') return item.isOpen;
  return filter === 'all' || item.notes.length > 0;
}

/** The sourcing phrases of a page by their reasons: kinds in the order of `kinds`, places in reading order. */
export function phraseGroups({ analysis, text }: Pick<PageState, 'analysis' | 'text'>, kinds: readonly string[]): readonly PhraseGroup[] {
  const groups = new Map<string, { kind: string; why: string; places: PhraseGroup['places'][number][] }>();
  for (const { kind, why, span } of analysis?.phrases ?? []) {
    if (!kinds.includes(kind)) continue;
    const key = `${kind} ${why}`;
    const group = groups.get(key) ?? { kind, why, places: [] };
    groups.set(key, group);
    group.places.push({ span, words: text.slice(...span), ...contextOf(text, span) });
  }
  return [...groups.values()].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** Words on both sides, cut at blanks and at the ends of the paragraph. */
function contextOf(text: string, [start, end]: Span): { readonly before: string; readonly after: string } {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const line = text.indexOf('\n', end);
  const to = Math.min(line < 0 ? text.length : line, end + AROUND);
  const isCutBefore = from > 0 && text[from - 1] !== '\n';
  const isCutAfter = to < text.length && text[to] !== '\n';
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return { before: isCutBefore ? `…${before.replace(/^\S*/, '')}` : before, after: isCutAfter ? `${after.replace(/\S*$/, '').trimEnd()}…` : after };
}
