/** The page's article: where it is, its text with the map, and why it counts as one. */
import { type Decision, gatherFacts, gatherTextFacts, mayBeArticle, weigh } from './evidence.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { type Draft, readBlocks } from './read-blocks.ts';
import { chooseParagraphs, isSame } from './choose-paragraphs.ts';
import { surveyPage } from './survey.ts';
import { type Piece, type TextMap, makeTextMap } from './text-map.ts';
import type { Span } from '../text/span.ts';

export type Reading = {
  readonly metadata: Metadata;
  readonly decision: Decision;
  /** The element that holds the article; null where there is no text. */
  readonly root: Element | null;
  /** Empty text unless the page is an article or is read as one. */
  readonly map: TextMap;
  /** Open shadow roots that hold some of the text. */
  readonly shadowRoots: readonly ShadowRoot[];
};

export type ReadOptions = {
  readonly url: string;
  /** The host is one of those the extension is made for. */
  readonly isKnownOutlet: boolean;
  /** Read the text although the page does not look like an article. */
  readonly anyway?: boolean;
};

/** Fifty thousand words: no article is longer, and the background is there for other tabs too. What follows is not read. */
const MOST_CHARS = 300_000;

/** Reads the page as it stands now; changes nothing. */
export function readArticle(page: Document, { url, isKnownOutlet, anyway = false }: ReadOptions): Reading {
  const metadata = readMetadata(page);
  const facts = gatherFacts({ url, metadata, isKnownOutlet, page });
  const isHopeless = !page.body || metadata.optedOut || !(anyway || mayBeArticle(facts));
  const survey = isHopeless ? null : surveyPage(page.body);
  const decision = weigh(facts, survey && gatherTextFacts(survey));
  if (!survey?.root || !(decision.isArticle || anyway)) {
    return { metadata, decision, root: survey?.root ?? null, map: makeTextMap('', [], []), shadowRoots: [] };
  }
  const root = titledPart(survey.root, metadata.title);
  const drafts = chooseParagraphs(readBlocks(root, page.defaultView!), metadata);
  const shadowRoots = new Set(drafts.map(({ element }) => element.getRootNode()).filter((root) => root instanceof ShadowRoot));
  return { metadata, decision, root, map: joinParagraphs(drafts), shadowRoots: [...shadowRoots] };
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
