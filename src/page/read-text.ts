/** Takes a page's paragraphs, and makes of those that are the article's its text with the place of each character in the page. */
import type { PageParagraphs } from '../messaging/protocol.ts';
import { isSame } from '../text/same-words.ts';
import type { Span } from '../text/span.ts';
import { isShadowRoot } from './nodes.ts';
import { type Draft, type Place, readBlocks } from './read-blocks.ts';
import { type Piece, type TextMap, makeTextMap } from './text-map.ts';

/** The paragraphs of a page before it is known which of them are the article's. */
export type Drafts = {
  /** The element that holds them. */
  readonly root: Element;
  readonly drafts: readonly Draft[];
  /** Open shadow roots that hold some of them. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
};

/** An article that was read. */
export type Reading = { readonly root: Element; readonly map: TextMap };

/** Characters of a block's classes: blocks that stand alike have the same beginning, and nothing long is told. */
const MOST_CLASS = 200;
/** Text above this size, in CSS pixels, is a headline: listed, not marked. */
const HEADLINE = 28;
/** Twice what is taken of an article: there is much beside it. What follows is not sent. */
const MOST_CHARS = 600_000;

/** Reads the paragraphs of the element that holds a page's running text; changes nothing. `title` is the page's. */
export function readParagraphs(found: Element, title: string): Drafts {
  const root = titledPart(found, title);
  const drafts: Draft[] = [];
  const shadowRoots = new Set<ShadowRoot>();
  let chars = 0;
  for (const draft of readBlocks(root)) {
    // One paragraph alone may be longer.
    if (chars > MOST_CHARS) break;
    chars += draft.text.length;
    drafts.push(draft);
    const tree = draft.place.element.getRootNode();
    if (tree !== root.ownerDocument && isShadowRoot(tree)) shadowRoots.add(tree);
  }
  return { root, drafts, shadowRoots };
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
  const paragraphs: PageParagraphs['paragraphs'][number][] = [];
  for (const { text, linkChars, place } of drafts) paragraphs.push({ text, linkChars, kind: place.kind, place: numberOf(place), isHeadline: isHeadline(place.element) });
  return { paragraphs, places };
}

/** Whether a block is set in headline size. */
export function isHeadline(block: Element): boolean {
  return parseFloat(block.ownerDocument.defaultView!.getComputedStyle(block).fontSize) > HEADLINE;
}

/** The article's text, of the paragraphs that were chosen. */
export function joinChosen({ root, drafts }: Drafts, chosen: readonly number[]): Reading {
  const own: Draft[] = [];
  for (const at of chosen) own.push(drafts[at]!);
  return { root, map: joinParagraphs(own) };
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
