/** The article among the paragraphs that were read of a page. It is told here, because a page would have to load and run the rules for it each time. */
import type { PageParagraphs } from '../messaging/protocol.ts';
import { chooseParagraphs } from '../text/choose-paragraphs.ts';
import type { Span } from '../text/span.ts';

/** Fifty thousand words: no article is longer, and the background is there for other tabs too. What follows is not read. */
const MOST_CHARS = 300_000;

/** The article's text, the numbers of its paragraphs, and those of them that are headlines. */
export function articleText({ paragraphs, places }: PageParagraphs, { title = '', description }: { readonly title?: string; readonly description: string }): {
  readonly text: string; readonly chosen: readonly number[]; readonly headlines: readonly Span[];
} {
  const paths: string[] = [];
  for (const [within, name] of places) paths.push(`${paths[within] ?? ''}>${name}`);
  const read = paragraphs.map((paragraph, number) => ({ ...paragraph, number, place: paths[paragraph.place] ?? '' }));
  const own: typeof read = [];
  const headlines: Span[] = [];
  let at = 0;
  for (const paragraph of chooseParagraphs(read, { title, description })) {
    // One paragraph alone may be longer.
    if (at > MOST_CHARS) break;
    own.push(paragraph);
    if (paragraph.isHeadline) headlines.push([at, at + paragraph.text.length]);
    at += paragraph.text.length + 1;
  }
  return { text: own.map(({ text }) => text).join('\n'), chosen: own.map(({ number }) => number), headlines };
}
