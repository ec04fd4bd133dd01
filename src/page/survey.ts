/**
 * Finds where the running text of a page stands, from its text nodes alone and without touching layout.
 *
 * Every block of text has a worth: its characters outside links, less where names or roles say that it stands beside
 * the article. A container is worth what the blocks in it are, less a share for each level between: so a level up must
 * bring more text to be chosen, as paragraphs in a row do and a far-off sidebar does not. Handing scores up the tree is an
 * idea of Readability (arc90, 2009); the decay is not.
 */
import type { Pace } from './pace.ts';
import { ASIDE, INLINE, NO_TEXT, hasAsideRole, isNamedAside, isNamedBody, namesOf } from './element-names.ts';
import { isShadowRoot } from './nodes.ts';

/** What was found; plain but for the element. */
export type Survey = {
  /** The element that holds the running text; null on a page without any. */
  readonly root: Element | null;
  /** Characters of text below `root`, those in links, and those in blocks long enough to be running text. */
  readonly rootChars: number;
  readonly rootLinkChars: number;
  readonly rootLongChars: number;
  /** Blocks of running text below `root`. */
  readonly rootBlocks: number;
};

/** A level up must bring this much more text: at 0.9, eleven per cent. */
const DECAY = 0.9;
/** Characters below which a block is a label, a heading or a link, not running text. */
const LONG = 60;
/** What text beside the article is worth. */
const ASIDE_WORTH = 0.2;
/** What a name or mark-up that declares the article's body is worth. */
const DECLARED = 1.4;
const NAMED = 1.15;
/** With less running text than this outside them, open shadow trees are looked into. */
const POOR = 500;

/** A block's text, apart from that of the blocks in it. */
type Block = { chars: number; link: number; isLong: boolean };
type Walk = {
  readonly blocks: Map<Element, Block>;
  /** The block that the text of an element belongs to, and whether it is in a link; null for what is no text. */
  readonly homes: Map<Element, { readonly block: Block; readonly inLink: boolean } | null>;
  readonly aside: Map<Element, boolean>;
  readonly worth: Map<Element, number>;
};

const LONG_SCRIPT = 500;
/** Text nodes and blocks between two looks at the clock. */
const AT_ONCE = 64;

/** Surveys the page below `body`. */
export async function surveyPage(body: Element, pace: Pace): Promise<Survey> {
  const walk: Walk = { blocks: new Map(), homes: new Map(), aside: new Map([[body, false]]), worth: new Map() };
  await gatherText(body, walk, pace);
  if (await weighBlocks(walk, pace) < POOR && await gatherShadowText(body, walk, pace)) await weighBlocks(walk, pace);
  const root = bestOf(walk.worth);
  const survey = { root, rootChars: 0, rootLinkChars: 0, rootLongChars: 0, rootBlocks: 0 };
  if (!root) return survey;
  for (const [element, { chars, link, isLong }] of walk.blocks) {
    if (!isWithin(element, root)) continue;
    survey.rootChars += chars;
    survey.rootLinkChars += link;
    if (!isLong) continue;
    survey.rootLongChars += chars;
    survey.rootBlocks++;
  }
  return survey;
}

async function gatherText(root: Element | ShadowRoot, walk: Walk, pace: Pace): Promise<void> {
  const nodes = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (++count % AT_ONCE === 0 && pace.isDue()) await pace.rest();
    const parent = node.parentElement;
    // Scripts are long: their text is not even taken.
    if (!parent || ((node as Text).length > LONG_SCRIPT && NO_TEXT.has(parent.localName))) continue;
    const length = (node as Text).data.trim().length;
    if (length === 0) continue;
    let home = walk.homes.get(parent);
    if (home === undefined) {
      home = homeOf(parent, walk.blocks);
      walk.homes.set(parent, home);
    }
    if (!home) continue;
    home.block.chars += length;
    if (home.inLink) home.block.link += length;
  }
}

function homeOf(parent: Element, blocks: Map<Element, Block>): { readonly block: Block; readonly inLink: boolean } | null {
  let element = parent;
  for (let tag = element.localName; INLINE.has(tag); tag = element.localName) {
    const above = element.parentElement;
    if (!above) break;
    element = above;
  }
  if (NO_TEXT.has(element.localName)) return null;
  let block = blocks.get(element);
  if (!block) {
    block = { chars: 0, link: 0, isLong: false };
    blocks.set(element, block);
  }
  return { block, inLink: parent.closest('a') !== null };
}

/** Text in open shadow trees; whether there are any. */
async function gatherShadowText(body: Element, walk: Walk, pace: Pace): Promise<boolean> {
  let found = false;
  const look = async (root: Element | ShadowRoot): Promise<void> => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      found = true;
      await gatherText(element.shadowRoot, walk, pace);
      await look(element.shadowRoot);
    }
  };
  await look(body);
  return found;
}

/** Hands the worth of each block up the tree; returns the characters of running text. */
async function weighBlocks({ blocks, worth, aside }: Walk, pace: Pace): Promise<number> {
  worth.clear();
  let long = 0;
  let count = 0;
  for (const [element, block] of blocks) {
    if (++count % AT_ONCE === 0 && pace.isDue()) await pace.rest();
    block.isLong = block.chars >= LONG && block.link < block.chars / 2 && element.checkVisibility();
    if (!block.isLong) continue;
    long += block.chars;
    let share = (block.chars - block.link) * (isAside(element, aside) ? ASIDE_WORTH : 1);
    for (let at: Element | null = element; at; at = parentOf(at)) {
      worth.set(at, (worth.get(at) ?? 0) + share);
      share *= DECAY;
    }
  }
  return long;
}

function bestOf(worth: ReadonlyMap<Element, number>): Element | null {
  let root: Element | null = null;
  let best = 0;
  for (const [element, score] of worth) {
    if (score * DECLARED <= best || element.localName === 'p' || element.localName === 'li') continue;
    const weighed = score * priorOf(element);
    if (weighed > best) [root, best] = [element, weighed];
  }
  return root;
}

/** Whether the element or one around it stands beside the article, by name, role or kind. Asked only of blocks of running text. */
function isAside(element: Element, aside: Map<Element, boolean>): boolean {
  const known = aside.get(element);
  if (known !== undefined) return known;
  const parent = parentOf(element);
  const answer = (parent !== null && isAside(parent, aside)) || ASIDE.has(element.localName) || isNamedAside(namesOf(element)) || hasAsideRole(element);
  aside.set(element, answer);
  return answer;
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? (isShadowRoot(element.parentNode) ? element.parentNode.host : null);
}

function isWithin(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) if (root.contains(at)) return true;
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

function priorOf(element: Element): number {
  if (element.getAttribute('itemprop') === 'articleBody') return DECLARED;
  const tag = element.localName;
  return tag === 'article' || tag === 'main' || isNamedBody(namesOf(element)) ? NAMED : 1;
}
