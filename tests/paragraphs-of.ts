import type { PageParagraphs } from '../src/messaging/protocol.ts';

/** A text as a page tells it: every line a paragraph of one and the same block. */
export function paragraphsOf(text: string): PageParagraphs {
  return { paragraphs: text.split('\n').map((line) => ({ text: line, kind: 'text', linkChars: 0, place: 0, isHeadline: false })), places: [[-1, 'p.']] };
}
