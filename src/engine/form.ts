import type { TextDocument } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { Form } from './records.ts';
import { runOf } from './reading.ts';

/** At least this share of quoted words makes a content direct, at most the rest indirect (annotation guide). */
const DIRECT = 0.9;

/** How much of the content stands in quotation marks, outer quotations included. */
export function formOf(document: TextDocument, content: readonly Span[]): Form {
  let words = 0;
  let quoted = 0;
  for (const span of content) {
    const [first, end] = runOf(document, span);
    for (let at = first; at < end; at++) {
      const token = document.tokens[at]!;
      if (!token.isWord) continue;
      words++;
      if (token.quotation >= 0) quoted++;
    }
  }
  const share = words ? quoted / words : 0;
  return share >= DIRECT ? 'direct' : share <= 1 - DIRECT ? 'indirect' : 'mixed';
}
