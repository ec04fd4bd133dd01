import type { Paragraph } from './document.ts';
import { type DraftToken, isLineEnd } from './tokens.ts';

/** A paragraph whose sentences are not yet known. */
export type DraftParagraph = { -readonly [Key in keyof Paragraph]: Paragraph[Key] };

/** Cuts at every line end and writes each token's `paragraph`; lines without a token make no paragraph. */
export function readParagraphs(text: string, tokens: readonly DraftToken[]): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index++) {
    tokens[index]!.paragraph = paragraphs.length;
    const isLast = index + 1 === tokens.length;
    if (!isLast && !hasLineEnd(text, tokens[index]!.end, tokens[index + 1]!.start)) continue;
    paragraphs.push({
      span: [tokens[first]!.start, tokens[index]!.end], first, end: index + 1, firstSentence: 0, endSentence: 0,
    });
    first = index + 1;
  }
  return paragraphs;
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLineEnd(text.charCodeAt(at))) return true;
  return false;
}
