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
type Block = { chars: number; link: number; readonly isLink: boolean; isLong: boolean };
type Walk = {
  readonly blocks: Map<Element, Block>;
  readonly aside: Map<Element, boolean>;
  readonly worth: Map<Element, number>;
  hasShadow: boolean;
};

const LONG_SCRIPT = 500;
/** Text nodes and blocks between two looks at the clock. */
const AT_ONCE = 64;

/** Surveys the page below `body`. */
export async function surveyPage(body: Element, pace: Pace): Promise<Survey> {
  const walk: Walk = { blocks: new Map(), aside: new Map([[body, false]]), worth: new Map(), hasShadow: false };
  await gatherText(body, walk, pace);
  if (await weighBlocks(walk, pace) < POOR) {
    await gatherShadowText(body, walk, pace);
    if (walk.hasShadow) await weighBlocks(walk, pace);
  }
  const root = bestOf(walk.worth);
  const survey = { root, rootChars: 0, rootLinkChars: 0, rootLongChars: 0, rootBlocks: 0 };
  if (!root) return survey;
  for (const [element, { chars, link, isLong }] of walk.blocks) {
    if (!(root.contains(element) || (walk.hasShadow && isHostedIn(element, root)))) continue;
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
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    if (++count % AT_ONCE === 0 && pace.isDue()) await pace.rest();
    // Scripts are long: their text is not even taken.
    if (node.length > LONG_SCRIPT && NO_TEXT.has(node.parentElement?.localName ?? '')) continue;
    const length = node.data.trim().length;
    // Half of a page's text nodes are white space: nothing else is asked of them.
    if (length > 0 && node.parentElement) addText(node.parentElement, length, walk.blocks);
  }
}

/** Counts text for the block that it belongs to. */
function addText(parent: Element, length: number, blocks: Map<Element, Block>): void {
  let element = parent;
  let inLink = false;
  let tag = element.localName;
  while (INLINE.has(tag)) {
    inLink ||= tag === 'a';
    const above = element.parentElement;
    if (!above) break;
    element = above;
    tag = element.localName;
  }
  let block = blocks.get(element);
  if (!block) {
    if (NO_TEXT.has(tag)) return;
    block = { chars: 0, link: 0, isLink: element.closest('a') !== null, isLong: false };
    blocks.set(element, block);
  }
  block.chars += length;
  if (inLink || block.isLink) block.link += length;
}

/** Text in open shadow trees. */
async function gatherShadowText(root: Element | ShadowRoot, walk: Walk, pace: Pace): Promise<void> {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    walk.hasShadow = true;
    await gatherText(shadowRoot, walk, pace);
    await gatherShadowText(shadowRoot, walk, pace);
  }
}

/** Hands the worth of each block up the tree; returns the characters of running text. */
async function weighBlocks({ blocks, worth, aside }: Walk, pace: Pace): Promise<number> {
  worth.clear();
  const handed = new Map<Element, number>();
  let long = 0;
  let count = 0;
  for (const [element, block] of blocks) {
    if (++count % AT_ONCE === 0 && pace.isDue()) await pace.rest();
    block.isLong = block.chars >= LONG && block.link < block.chars / 2 && element.checkVisibility();
    if (!block.isLong) continue;
    long += block.chars;
    const share = (block.chars - block.link) * (isAside(element, aside) ? ASIDE_WORTH : 1);
    worth.set(element, (worth.get(element) ?? 0) + share);
    const parent = parentOf(element);
    if (parent) handed.set(parent, (handed.get(parent) ?? 0) + share * DECAY);
  }
  // Paragraphs in a row have one parent: from there on they are handed up together.
  for (const [parent, shares] of handed) {
    let share = shares;
    for (let at: Element | null = parent; at; at = parentOf(at)) {
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

/** Whether the element is in a shadow tree below `root`. */
function isHostedIn(element: Element, root: Element): boolean {
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
