/** From a point of the window to the character of the article under it. */
import type { TextMap } from './text-map.ts';
import { isElement } from './nodes.ts';

type Caret = { readonly node: Node; readonly offset: number };
/** Either function may be missing: Firefox has both, Chromium before 128 only the older one. */
type CaretFinder = {
  caretPositionFromPoint?(x: number, y: number, options?: { readonly shadowRoots: readonly ShadowRoot[] }): { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
};

/** How far outside a character's box, in CSS pixels, a point still counts as on it: lines stand apart by their leading. */
const SLACK = 4;

/**
 * The offset of the character at a point, or null when no character of the article is there: right of a line's end the
 * caret snaps to the last character, so the character's own box is checked.
 */
export function offsetAtPoint(page: Document, map: TextMap, x: number, y: number, shadowRoots: readonly ShadowRoot[]): number | null {
  const caret = caretAt(page as CaretFinder, x, y, shadowRoots);
  const offset = caret && map.offsetAt(caret.node, caret.offset);
  if (offset === null) return null;
  // The caret stands between two characters; the point is on one of them.
  for (const candidate of [offset, offset - 1]) {
    for (const range of map.rangesOf([candidate, candidate + 1])) {
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (x >= left - 1 && x <= right + 1 && y >= top - SLACK && y <= bottom + SLACK) return candidate;
      }
    }
  }
  return null;
}

function caretAt(page: CaretFinder, x: number, y: number, shadowRoots: readonly ShadowRoot[]): Caret | null {
  if (page.caretPositionFromPoint) {
    const position = page.caretPositionFromPoint(x, y, { shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** What the page itself answers clicks on. */
const INTERACTIVE = 'a[href],area,button,input,select,textarea,label,summary,option,video,audio,embed,object,iframe,[contenteditable=""],[contenteditable="true"],[onclick],'
  + '[role="button"],[role="link"],[role="checkbox"],[role="radio"],[role="switch"],[role="tab"],[role="menuitem"],[role="option"],[role="slider"],[role="textbox"],[draggable="true"]';

/** Whether a click along this path belongs to the page: links, controls, and what it shows a hand cursor for. */
export function isInteractive(path: readonly EventTarget[]): boolean {
  const elements = path.filter(isElement);
  if (elements.some((element) => element.matches(INTERACTIVE))) return true;
  const innermost = elements[0];
  return innermost?.ownerDocument.defaultView?.getComputedStyle(innermost).cursor === 'pointer';
}
