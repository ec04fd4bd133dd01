/**
 * Tells where the running text of a page stands, from its text nodes alone and without touching layout. What of it is the
 * article's is judged in the background, whose code is warm: each function here is compiled anew on every page.
 */
import type { PageFacts, PlaceFacts } from '../messaging/page-facts.ts';
import { ASIDE, INLINE, NO_TEXT } from '../text/element-names.ts';
import { namesOf, parentOf } from './nodes.ts';
import type { Pace } from './pace.ts';

/** What was found; `elements` are those of the places, in the same order. */
export type Survey = Pick<PageFacts, 'places' | 'blocks'> & { readonly elements: readonly Element[] };

/** Characters below which a block is a label, a heading or a link, not running text. */
const LONG = 60;
/** With less running text than this outside them, open shadow trees are looked into. */
const POOR = 500;
const LONG_SCRIPT = 500;
/** Characters of an element's class and id that are told. */
const MOST_NAMES = 500;
/** Text nodes and blocks between two looks at the clock. */
const AT_ONCE = 64;

/** A block's text, apart from that of the blocks in it. */
type Block = { chars: number; link: number; readonly isLink: boolean };
type Found = {
  readonly blocks: Map<Element, Block>;
  /** What is around each element that was passed: asking the page again takes ten times as long. */
  readonly above: Map<Element, Element | null>;
};

/** Surveys the page below `body`; headings that are links and fields are left out where it is to be brief. */
export async function surveyPage(body: Element, { isBrief, pace }: { readonly isBrief: boolean; readonly pace: Pace }): Promise<Survey> {
  const mains = body.querySelectorAll('main,[role="main"]');
  let found: Found = { blocks: new Map(), above: new Map() };
  // Where a page says what its main part is, the rest is not even walked through.
  await gatherText(mains.length === 1 ? mains[0]! : body, found, pace);
  let survey = await tellPlaces(body, found, { isBrief, pace });
  if (mains.length === 1 && isPoor(survey)) {
    await gatherText(body, found = { blocks: new Map(), above: new Map() }, pace);
    survey = await tellPlaces(body, found, { isBrief, pace });
  }
  return isPoor(survey) && (await gatherShadowText(body, found, pace)) ? tellPlaces(body, found, { isBrief, pace }) : survey;
}

function isPoor({ blocks }: Survey): boolean {
  let sum = 0;
  for (const [, chars] of blocks) sum += chars;
  return sum < POOR;
}

async function gatherText(root: Element | ShadowRoot, { blocks, above }: Found, pace: Pace): Promise<void> {
  const nodes = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let count = 0;
  let node = nodes.nextNode() as Text | null;
  while (node) {
    if (++count % AT_ONCE === 0 && pace.isDue()) await pace.rest();
    // Half of a page's text nodes are white space: nothing else is asked of them. Scripts are long: their text is not even taken.
    const { data } = node;
    const length = data.length > LONG_SCRIPT && NO_TEXT.has(node.parentElement?.localName ?? '') ? 0 : data.trim().length;
    if (length > 0) {
      const parent = node.parentElement;
      let left: Element | null = null;
      for (let at: Element | null = parent; at && at !== root && !left && !above.has(at);) {
        const tag = at.localName;
        // A dialog that is open is what the reader reads.
        if (ASIDE.has(tag) || (NO_TEXT.has(tag) && !(tag === 'dialog' && at.hasAttribute('open')))) left = at;
        const next: Element | null = at.parentElement;
        above.set(at, next);
        at = next;
      }
      if (left) {
        nodes.currentNode = left;
        node = nodes.nextSibling() as Text | null;
        continue;
      }
      if (parent) addText(parent, length, { blocks, above });
    }
    node = nodes.nextNode() as Text | null;
  }
}

/** Counts text for the block that it belongs to. */
function addText(parent: Element, length: number, { blocks, above }: Found): void {
  let element = parent;
  let inLink = false;
  let block = blocks.get(element);
  // What is a block already is in no line.
  for (let tag = block ? '' : element.localName; INLINE.has(tag); tag = element.localName) {
    inLink ||= tag === 'a';
    const next = above.get(element);
    if (!next) break;
    element = next;
  }
  block ??= blocks.get(element);
  if (!block) blocks.set(element, block = { chars: 0, link: 0, isLink: element.closest('a') !== null });
  block.chars += length;
  if (inLink || block.isLink) block.link += length;
}

/** Text in open shadow trees; resolves to whether there are any. */
async function gatherShadowText(root: Element | ShadowRoot, found: Found, pace: Pace): Promise<boolean> {
  let has = false;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    has = true;
    await gatherText(shadowRoot, found, pace);
    await gatherShadowText(shadowRoot, found, pace);
  }
  return has;
}

/** Numbers the blocks of running text and all that is around them; adds up what else stands there. */
async function tellPlaces(body: Element, { blocks, above }: Found, { isBrief, pace }: { readonly isBrief: boolean; readonly pace: Pace }): Promise<Survey> {
  const elements: Element[] = [];
  const places: (PlaceFacts & { beside: [number, number, number, number] })[] = [];
  const long: [place: number, chars: number, link: number][] = [];
  const short: [Element, Block][] = [];
  const numbers = new Map<Element, number>();
  let count = 0;
  for (const entry of blocks) {
    if (++count % AT_ONCE === 0 && pace.isDue()) await pace.rest();
    const [element, { chars, link }] = entry;
    if (chars < LONG || link >= chars / 2 || !element.checkVisibility()) {
      short.push(entry);
      continue;
    }
    const path: Element[] = [];
    for (let at: Element | null = element; at && !numbers.has(at); at = at === body ? null : above.get(at) ?? parentOf(at)) path.push(at);
    for (let at = path.pop(); at; at = path.pop()) {
      const parent = at === body ? null : above.get(at) ?? parentOf(at);
      numbers.set(at, elements.push(at) - 1);
      places.push({
        within: parent ? numbers.get(parent) ?? -1 : -1, tag: at.localName, names: namesOf(at).slice(0, MOST_NAMES), role: at.getAttribute('role') ?? '',
        isDeclared: at.getAttribute('itemprop') === 'articleBody', beside: [0, 0, 0, 0],
      });
    }
    long.push([numbers.get(element)!, chars, link]);
  }
  const add = (from: Element, kind: 0 | 2 | 3, chars: number, link: number): void => {
    const path: Element[] = [];
    let number: number | undefined;
    for (let at: Element | null = from; at && number === undefined; at = above.get(at) ?? parentOf(at)) {
      number = numbers.get(at);
      path.push(at);
    }
    if (number === undefined) return;
    // Labels stand in rows: the next one finds what is around it at once.
    for (const passed of path) numbers.set(passed, number);
    const { beside } = places[number]!;
    beside[kind] += chars;
    beside[1] += link;
  };
  if (elements.length === 0) return { elements, places, blocks: long };
  for (const [element, block] of short) add(element, 0, block.chars, block.link);
  if (isBrief) return { elements, places, blocks: long };
  for (const element of body.querySelectorAll(TEASER)) add(element, 2, 1, 0);
  for (const element of body.querySelectorAll(FIELD)) add(element, 3, 1, 0);
  return { elements, places, blocks: long };
}

/** Headings that are links. */
export const TEASER = 'h1 a[href],h2 a[href],h3 a[href],a[href] h2,a[href] h3';
const FIELD = 'input:not([type="hidden"]):not([type="submit"]):not([type="search"]),select';
