/** Finds the reader's notes and decisions again on a page, whose text may have been edited since. */
import type { Statement } from '../engine/records.ts';
import type { QuoteText } from '../text/quote-match.ts';
import { matchQuote, prepareText } from '../text/quote-match.ts';
import type { Span } from '../text/span.ts';
import { lengthOf, mergeSpans } from '../text/span.ts';
import type { Correction, Note, PlacedNote } from './records.ts';

/** How much of two spans' common ground (intersection over union) makes them the same statement after an edit. */
const SAME_STATEMENT = 0.5;

/** Each note with the spans its words have in `text` now; a claim none of whose words are found is lost. In the order given. */
export function placeNotes(text: string | QuoteText, notes: readonly Note[]): readonly PlacedNote[] {
  const prepared = typeof text === 'string' ? prepareText(text) : text;
  return notes.map((note) => {
    if (note.target.kind !== 'claim') return { note, spans: [], lost: false };
    const spans = mergeSpans(note.target.quotes.map((quote) => matchQuote(prepared, quote)).filter((span) => span !== null));
    return { note, spans, lost: spans.length === 0 };
  });
}

/** For each statement the reader decided on, the corrections that concern it: each is on the statement it fits best. */
export function placeCorrections<Kind extends Correction>(
  text: string | QuoteText, corrections: readonly Kind[], statements: readonly Statement[],
): ReadonlyMap<string, readonly Kind[]> {
  const prepared = typeof text === 'string' ? prepareText(text) : text;
  const placed = new Map<string, Kind[]>();
  for (const correction of corrections) {
    const span = matchQuote(prepared, correction.quote);
    const statement = span && bestFitting(span, statements);
    if (statement) placed.set(statement.id, [...(placed.get(statement.id) ?? []), correction]);
  }
  return placed;
}

function bestFitting(span: Span, statements: readonly Statement[]): Statement | null {
  let best: Statement | null = null;
  let bestShare = SAME_STATEMENT;
  for (const statement of statements) {
    // A correction describes one piece of the content, a statement may have several.
    const share = Math.max(0, ...statement.content.map((piece) => sharedPart(span, piece)));
    if (share > bestShare) [best, bestShare] = [statement, share];
  }
  return best;
}

function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (lengthOf([a, b]) - shared);
}
