/** The statements of a page as the list shows them. */
import type { PageState } from '../../messaging/protocol.ts';
import type { PlacedNote } from '../../storage/records.ts';
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
