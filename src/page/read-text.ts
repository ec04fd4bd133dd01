/** Takes a page's paragraphs, and makes of those that are the article's its text with the place of each character in the page. */
import type { PageParagraphs } from '../messaging/protocol.ts';
import { isSame } from '../text/same-words.ts';
import type { Span } from '../text/span.ts';
import type { ElementNames } from './element-names.ts';
import type { Look } from './look-at-page.ts';
import { isShadowRoot } from './nodes.ts';
import { type Draft, type Place, readBlocks } from './read-blocks.ts';
import { type Piece, type TextMap, makeTextMap } from './text-map.ts';

/** A page that was read. */
export type Reading = Look & ArticleText;

/** The paragraphs of a page before it is known which of them are the article's. */
export type Drafts = {
  /** The element that holds them; null where there is no text. */
  readonly root: Element | null;
  readonly drafts: readonly Draft[];
  /** Open shadow roots that hold some of them. */
  readonly shadowRoots: readonly ShadowRoot[];
};

export type ArticleText = { readonly root: Element | null; readonly map: TextMap };

/** Characters of a block's classes: blocks that stand alike have the same beginning, and nothing long is told. */
const MOST_CLASS = 200;
/** Text above this size, in CSS pixels, is a headline: listed, not marked. */
const HEADLINE = 28;
/** Twice what is taken of an article: there is much beside it. What follows is not sent. */
const MOST_CHARS = 600_000;

/** Reads the paragraphs of a page that was looked at; changes nothing. `names` are handed in, because the first script has them. */
export function readParagraphs({ root: found, metadata }: Pick<Look, 'root' | 'metadata'>, names: ElementNames): Drafts {
  if (!found) return { root: null, drafts: [], shadowRoots: [] };
  const root = titledPart(found, metadata.title);
  let chars = 0;
  // One paragraph alone may be longer.
  const drafts = readBlocks(root, names).filter(({ text }) => (chars += text.length) - text.length <= MOST_CHARS);
  return { root, drafts, shadowRoots: [...new Set(drafts.map(({ place }) => place.element.getRootNode()).filter(isShadowRoot))] };
}

/** The paragraphs as they are told to the background, which chooses the article's among them. */
export function tellParagraphs(drafts: readonly Draft[]): PageParagraphs {
  const numbers = new Map<Element, number>();
  const places: [within: number, name: string][] = [];
  const numberOf = ({ element, within }: Place): number => {
    // The root is around all of them and says nothing.
    if (!within) return -1;
    const known = numbers.get(element);
    if (known !== undefined) return known;
    const number = places.push([numberOf(within), `${element.localName}.${element.getAttribute('class')?.slice(0, MOST_CLASS) ?? ''}`]) - 1;
    numbers.set(element, number);
    return number;
  };
  const paragraphs = drafts.map(({ text, linkChars, place }) => ({ text, linkChars, kind: place.kind, place: numberOf(place), isHeadline: isHeadline(place.element) }));
  return { paragraphs, places };
}

/** Whether a block is set in headline size. */
export function isHeadline(block: Element): boolean {
  return parseFloat(block.ownerDocument.defaultView!.getComputedStyle(block).fontSize) > HEADLINE;
}

/** The article's text, of the paragraphs that were chosen. */
export function joinChosen({ root, drafts }: Drafts, chosen: readonly number[]): ArticleText {
  return { root, map: joinParagraphs(chosen.map((at) => drafts[at]!)) };
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
  for (const { text, pieces: own, place: { element } } of drafts) {
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
