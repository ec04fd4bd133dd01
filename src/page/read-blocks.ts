/**
 * Reads the paragraphs below an element as the reader sees them, with the place of every character. Only reads: computed
 * styles tell what is shown and what begins a line, because names of elements do not.
 */
import type { BlockKind } from '../text/choose-paragraphs.ts';
import { keptRuns, seenText } from './collapse.ts';
import type { ElementNames } from './element-names.ts';
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
  readonly names: ElementNames;
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
export function readBlocks(root: Element, names: ElementNames): Draft[] {
  const reader: Reader = { view: root.ownerDocument.defaultView!, names, root, rootLength: -1, drafts: [], open: null, breaks: 0, isCut: false };
  readChildren(reader, root, { element: root, kind: 'text', within: null, inLink: false, keepsBreaks: false });
  flush(reader);
  return reader.drafts;
}

function readChildren(reader: Reader, parent: Element, place: Place): void {
  const from: Element | ShadowRoot = parent.shadowRoot ?? parent;
  if (from !== parent) reader.isCut = true;
  const isFolded = parent.localName === 'details' && !parent.hasAttribute('open');
  for (let child = from.firstChild; child; child = child.nextSibling) {
    if (!isFolded || (child as Element).localName === 'summary') readNode(reader, child, place);
  }
  if (from !== parent) reader.isCut = true;
}

function readNode(reader: Reader, node: Node, place: Place): void {
  if (node.nodeType === 3) readText(reader, node as Text, place);
  else if (node.nodeType === 1) readElement(reader, node as Element, place);
}

function readElement(reader: Reader, element: Element, place: Place): void {
  const tag = element.localName;
  if (tag === 'br') {
    reader.breaks++;
    return;
  }
  if (tag === 'wbr') return;
  const { NO_TEXT, ASIDE, isNamedAside, hasAsideRole, namesOf } = reader.names;
  if (NO_TEXT.has(tag) || ASIDE.has(tag)) return leaveOut(reader, tag);
  const style = reader.view.getComputedStyle(element);
  const display = style.display;
  if (display === 'none' || style.visibility !== 'visible' || isClipped(element, style)) return leaveOut(reader, '');
  const names = namesOf(element);
  if ((isNamedAside(names) || hasAsideRole(element)) && !isMainPart(reader, element) && !isEmbeddedQuote(element, names)) return leaveOut(reader, display.startsWith('inline') ? '' : 'block');
  if (tag === 'slot') return readSlot(reader, element as HTMLSlotElement, place);
  if (isInline(display) || (style.float !== 'none' && element.textContent.trim().length <= DROP_CAP)) {
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
  for (const node of given) readNode(reader, node, place);
  reader.isCut = true;
}

function readText(reader: Reader, node: Text, place: Place): void {
  const { data } = node;
  if (!place.keepsBreaks || !data.includes('\n')) return append(reader, node, 0, data.length, place);
  let from = 0;
  for (const line of data.split('\n')) {
    append(reader, node, from, from + line.length, place);
    from += line.length + 1;
    if (from <= data.length) reader.breaks++;
  }
}

function append(reader: Reader, node: Text, start: number, end: number, place: Place): void {
  const source = node.data.slice(start, end);
  if (!/[^ \t\n\r\f]/.test(source)) {
    if (source !== '' && reader.open && reader.breaks === 0 && !reader.open.text.endsWith(' ')) push(reader, node, start, 1, ' ', place);
    return;
  }
  if (reader.breaks > 0 && reader.open) {
    if (reader.breaks > 1 || SENTENCE_END.test(reader.open.text)) flush(reader);
    else if (!reader.open.text.endsWith(' ')) reader.open.text += ' ';
  }
  reader.breaks = 0;
  reader.open ??= { place, text: '', pieces: [], linkChars: 0 };
  const { text } = reader.open;
  for (const run of keptRuns(source, text === '' || text.endsWith(' '))) {
    push(reader, node, start + run.from, run.length, seenText(source, run), place);
  }
}

function push(reader: Reader, node: Text, from: number, length: number, seen: string, place: Place): void {
  const open = reader.open!;
  open.pieces.push({ node, from, at: open.text.length, length, isCut: reader.isCut || open.pieces.length === 0 });
  open.text += seen;
  if (place.inLink) open.linkChars += length;
  reader.isCut = false;
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
  if (tag === 'block' || reader.names.ASIDE.has(tag)) flush(reader);
}

function isInline(display: string): boolean {
  return display.startsWith('inline') || display === 'contents' || display === 'ruby' || display === 'ruby-base';
}

/** Text for screen readers only: shrunk to a pixel or clipped away, out of the line. */
function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
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
