/** The attributions of a document whose text was kept, as they stand in that text. */
import type { Span } from '../text/span.ts';
import { spanOf } from './ranges.ts';
import type { KnownDocument, ToldClaim, WordRange } from './records.ts';
import { readWords } from './words.ts';

/** Puts the attributions of a document back into its text; those whose words lie outside it are cut short. */
export function toldClaims(text: string, { claims }: Pick<KnownDocument, 'claims'>): ToldClaim[] {
  const words = readWords(text);
  const spans = (ranges: readonly WordRange[]): Span[] => ranges.flatMap((range) => { const span = spanOf(words, range); return span ? [span] : []; });
  return claims.map(({ id, source, cue, content, addressee, form, act, speaker, sourceKind, addresseeName, parent }) => ({
    id, form, act, speaker, sourceKind, ...(addresseeName !== undefined && { addresseeName }), ...(parent !== undefined && { parent }),
    source: spans(source), cue: spans(cue), content: spans(content.map(({ range }) => range)), addressee: spans(addressee),
  }));
}
