/** Words of a text described so that they are found again in another version of it. `quote-match.ts` finds them. */
import type { Span } from './span.ts';

/**
 * Anchors words in a text that may have changed: the W3C Web Annotation TextQuoteSelector, with a position as a hint.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export type TextQuote = {
  readonly exact: string;
  /** Up to 32 characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Offset of `exact` in UTF-16 code units when it was described. */
  readonly start: number;
};

/** Long enough to tell equal sentences of one article apart, short enough not to hold much of what may be edited. */
const CONTEXT = 32;

/** Describes the words at `span` by themselves and what stands around them. */
export function describeQuote(text: string, [start, end]: Span): TextQuote {
  // Half a surrogate pair is no character: UTF-8 exports could not hold it.
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
    start,
  };
}

function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
