/** The article among the paragraphs that were read of a page. It is told here, because a page would have to load and run the rules for it each time. */
import type { PageParagraphs } from '../messaging/protocol.ts';
import { chooseParagraphs } from '../text/choose-paragraphs.ts';

/** Fifty thousand words: no article is longer, and the background is there for other tabs too. What follows is not read. */
const MOST_CHARS = 300_000;

/** The article's text and the numbers of its paragraphs. */
export function articleText({ paragraphs, places }: PageParagraphs, { title = '', description }: { readonly title?: string; readonly description: string }): {
  readonly text: string; readonly chosen: readonly number[];
} {
  const paths: string[] = [];
  for (const [within, name] of places) paths.push(`${paths[within] ?? ''}>${name}`);
  const read = paragraphs.map((paragraph, number) => ({ ...paragraph, number, place: paths[paragraph.place] ?? '' }));
  let chars = 0;
  // One paragraph alone may be longer.
  const own = chooseParagraphs(read, { title, description }).filter(({ text }) => (chars += text.length + 1) - text.length - 1 <= MOST_CHARS);
  return { text: own.map(({ text }) => text).join('\n'), chosen: own.map(({ number }) => number) };
}
