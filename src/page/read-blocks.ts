/**
 * Reads the paragraphs below an element as the reader sees them, with the place of every character. Only reads: computed
 * styles tell what is shown and what begins a line, because names of elements do not.
 */
import type { BlockKind } from '../text/choose-paragraphs.ts';
import { keptRuns, seenText } from './collapse.ts';
import { ASIDE, ASIDE_ROLES, NO_TEXT, isNamedAside } from '../text/element-names.ts';
import { namesOf } from './nodes.ts';
import type { Piece } from './text-map.ts';

/** A paragraph as read, before it is known whether it belongs to the article. */
export type Draft = {
  readonly place: Place;
  /** White space collapsed; no line feed. */
  text: string;
  /** `at` counts from the paragraph's beginning. */
  readonly pieces: Piece[];
  /** Characters inside links. */
  linkChars: number;
};

/** Where text stands: in which block, and in which blocks that one is. */
export type Place = {
  /** The block element. */
  readonly element: Element;
  readonly kind: BlockKind;
  /** The block around it; null for the root. */
  readonly within: Place | null;
  readonly inLink: boolean;
  readonly keepsBreaks: boolean;
};

type Reader = {
  readonly view: Window;
  readonly root: Element;
  /** Characters below the root, scripts included; -1 until it is asked. */
  rootLength: number;
  readonly drafts: Draft[];
  open: Draft | null;
  /** Line breaks since the last character. */
  breaks: number;
  isCut: boolean;
};

/** An element with more than this share of the text is never left out for its name alone. */
const MAIN_SHARE = 0.5;
/** A floating element this short is a drop cap, part of the word that follows. */
const DROP_CAP = 3;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*\s*$/;
const FOOTNOTE = /^[\s[(]*(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])\s]*$/;
const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', li: 'item', dt: 'item', dd: 'item', td: 'cell', th: 'cell', pre: 'pre',
};

/** The paragraphs below `root`, in reading order. */
export function readBlocks(root: Element): Draft[] {
  const reader: Reader = { view: root.ownerDocument.defaultView!, root, rootLength: -1, drafts: [], open: null, breaks: 0, isCut: false };
  readChildren(reader, root, { element: root, kind: 'text', within: null, inLink: false, keepsBreaks: false });
  flush(reader);
  return reader.drafts;
}

function readChildren(reader: Reader, parent: Element, place: Place): void {
  const from: Element | ShadowRoot = parent.shadowRoot ?? parent;
  if (from !== parent) reader.isCut = true;
  const isFolded = parent.localName === 'details' && !parent.hasAttribute('open');
  for (let child = from.firstChild; child; child = child.nextSibling) {
    if (isFolded && (child as Element).localName !== 'summary') continue;
    if (child.nodeType === 1) readElement(reader, child as Element, place);
    else if (child.nodeType === 3) readText(reader, child as Text, place);
  }
  if (from !== parent) reader.isCut = true;
}

function readElement(reader: Reader, element: Element, place: Place): void {
  const tag = element.localName;
  if (tag === 'br') {
    reader.breaks++;
    return;
  }
  if (tag === 'wbr') return;
  if (NO_TEXT.has(tag) || ASIDE.has(tag)) return leaveOut(reader, tag);
  const style = reader.view.getComputedStyle(element);
  const display = style.display;
  if (display === 'none' || style.visibility !== 'visible' || ((style.position === 'absolute' || style.position === 'fixed') && isClipped(element, style))) return leaveOut(reader, '');
  const names = namesOf(element);
  if ((isNamedAside(names) || ASIDE_ROLES.has(element.getAttribute('role') ?? '')) && !isMainPart(reader, element) && !isEmbeddedQuote(element, names)) return leaveOut(reader, display.startsWith('inline') ? '' : 'block');
  if (tag === 'slot') return readSlot(reader, element as HTMLSlotElement, place);
  if (display.startsWith('inline') || display === 'contents' || display === 'ruby' || display === 'ruby-base' || (style.float !== 'none' && element.textContent.trim().length <= DROP_CAP)) {
    if (tag === 'sup' && isFootnoteMark(element)) return leaveOut(reader, '');
    readChildren(reader, element, tag === 'a' && !place.inLink ? { ...place, inLink: true } : place);
    return;
  }
  flush(reader);
  const kind = KINDS[tag] ?? (tag === 'blockquote' || tag === 'q' ? 'quote' : place.kind === 'heading' ? 'text' : place.kind);
  readChildren(reader, element, {
    element, kind, inLink: place.inLink || tag === 'a', within: place,
    keepsBreaks: style.getPropertyValue('white-space-collapse').startsWith('preserve'),
  });
  flush(reader);
}

function readSlot(reader: Reader, slot: HTMLSlotElement, place: Place): void {
  const given = slot.assignedNodes();
  reader.isCut = true;
  if (given.length === 0) readChildren(reader, slot, place);
  for (const node of given) {
    if (node.nodeType === 1) readElement(reader, node as Element, place);
    else if (node.nodeType === 3) readText(reader, node as Text, place);
  }
  reader.isCut = true;
}

/** Adds a text node, or the part of it from `start` to `end`, to the open paragraph. */
function readText(reader: Reader, node: Text, place: Place, start = 0, end = node.length): void {
  const source = start === 0 && end === node.length ? node.data : node.data.slice(start, end);
  if (place.keepsBreaks && source.includes('\n')) return readLines(reader, node, place);
  const isBlank = !/[^ \t\n\r\f]/.test(source);
  if (isBlank && (!reader.open || reader.breaks > 0)) return;
  if (reader.breaks > 0 && reader.open) {
    if (reader.breaks > 1 || SENTENCE_END.test(reader.open.text)) flush(reader);
    else if (!reader.open.text.endsWith(' ')) reader.open.text += ' ';
  }
  reader.breaks = 0;
  const open = reader.open ??= { place, text: '', pieces: [], linkChars: 0 };
  for (const run of keptRuns(source, open.text === '' || open.text.endsWith(' '))) {
    open.pieces.push({ node, from: start + run.from, at: open.text.length, length: run.length, isCut: reader.isCut || open.pieces.length === 0 });
    open.text += seenText(source, run);
    if (place.inLink) open.linkChars += run.length;
    reader.isCut = false;
  }
}

/** Text whose line feeds are line breaks. */
function readLines(reader: Reader, node: Text, place: Place): void {
  let from = 0;
  for (const line of node.data.split('\n')) {
    readText(reader, node, place, from, from + line.length);
    from += line.length + 1;
    if (from <= node.length) reader.breaks++;
  }
}

function flush(reader: Reader): void {
  const { open } = reader;
  reader.open = null;
  reader.breaks = 0;
  if (!open) return;
  open.text = open.text.trimEnd();
  if (open.text !== '') reader.drafts.push(open);
}

/** Leaves an element out: no range may run across it, and a block of it ends the paragraph. */
function leaveOut(reader: Reader, tag: string): void {
  reader.isCut = true;
  if (tag === 'block' || ASIDE.has(tag)) flush(reader);
}

/** Text for screen readers only: shrunk to a pixel or clipped away. Asked of what is out of the line. */
function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)' || /^rect\((?:0px|1px|auto)(?:,? (?:0px|1px|auto)){3}\)$/.test(style.clip)) {
    return style.clip !== 'rect(auto, auto, auto, auto)';
  }
  return (element as HTMLElement).offsetWidth <= 1 || (element as HTMLElement).offsetHeight <= 1;
}

function isFootnoteMark(element: Element): boolean {
  return FOOTNOTE.test(element.textContent) && (element.closest('a[href*="#"]') !== null || element.querySelector('a[href*="#"]') !== null);
}

/** A post quoted from elsewhere is part of the article, whatever its frame is called. */
function isEmbeddedQuote(element: Element, names: string): boolean {
  return /embed|tweet|post/i.test(names) && element.querySelector('blockquote') !== null;
}

function isMainPart(reader: Reader, element: Element): boolean {
  if (reader.rootLength < 0) reader.rootLength = reader.root.textContent.length;
  return element.textContent.length > reader.rootLength * MAIN_SHARE;
}
