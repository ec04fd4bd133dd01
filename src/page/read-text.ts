/** Takes an article's text, with the map from each character to its place in the page. */
import { chooseParagraphs, isSame } from './choose-paragraphs.ts';
import type { ElementNames } from './element-names.ts';
import type { Look } from './look-at-page.ts';
import type { Pace } from './pace.ts';
import { type Draft, readBlocks } from './read-blocks.ts';
import { type Piece, type TextMap, makeTextMap } from './text-map.ts';
import type { Span } from '../text/span.ts';
import { isShadowRoot } from './nodes.ts';

/** A page that was read. */
export type Reading = Look & ArticleText;

export type ArticleText = {
  /** The element that holds the article; null where there is no text. */
  readonly root: Element | null;
  /** Empty text where nothing was found. */
  readonly map: TextMap;
  /** Open shadow roots that hold some of the text. */
  readonly shadowRoots: readonly ShadowRoot[];
};

/** Fifty thousand words: no article is longer, and the background is there for other tabs too. What follows is not read. */
const MOST_CHARS = 300_000;

/** Reads the text of a page that was looked at; changes nothing. `names` are handed in, because the first script has them. */
export async function readText({ root: found, metadata }: Pick<Look, 'root' | 'metadata'>, { names, pace }: { readonly names: ElementNames; readonly pace: Pace }): Promise<ArticleText> {
  if (!found) return { root: null, map: makeTextMap('', [], []), shadowRoots: [] };
  const root = titledPart(found, metadata.title);
  const blocks = readBlocks(root, names);
  if (pace.isDue()) await pace.rest();
  const drafts = chooseParagraphs(blocks, metadata);
  const shadowRoots = new Set(drafts.map(({ element }) => element.getRootNode()).filter(isShadowRoot));
  return { root, map: joinParagraphs(drafts), shadowRoots: [...shadowRoots] };
}

/** Where an element holds several articles, the one among them that has the page's title as its headline; else the element itself. */
function titledPart(root: Element, title: string): Element {
  if (root.querySelector(PART) === null) return root;
  for (const heading of root.querySelectorAll('h1,h2')) {
    if (!isSame(heading.textContent.trim(), title)) continue;
    const part = heading.closest(PART);
    return part && part !== root && root.contains(part) && part.textContent.length >= LEAST_PART ? part : root;
  }
  return root;
}

const PART = 'article,.hentry,[itemtype$="Article"]';
/** An `article` shorter than this holds a header or a teaser, not the text. */
const LEAST_PART = 500;

/** Joins paragraphs to one text with a line feed between them. */
export function joinParagraphs(drafts: readonly Draft[]): TextMap {
  const pieces: Piece[] = [];
  const paragraphs: { span: Span; element: Element }[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { text, pieces: own, element } of drafts) {
    if (at > MOST_CHARS) break;
    for (const piece of own) {
      piece.at += at;
      pieces.push(piece);
    }
    paragraphs.push({ span: [at, at + text.length], element });
    texts.push(text);
    at += text.length + 1;
  }
  return makeTextMap(texts.join('\n'), pieces, paragraphs);
}
