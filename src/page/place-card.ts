/** Where the card goes: pure geometry in CSS pixels of the window. */

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Size = { readonly width: number; readonly height: number };
/** `height` is what there is room for: at most what was asked. */
export type Place = { readonly left: number; readonly top: number; readonly height: number; readonly side: 'below' | 'above' | 'beside' | 'over' };

/** Between the card and the words, and between the card and the window's edge. */
const GAP = 6;
const EDGE = 8;
/** Below this height a card shows too little: the other side is better, even if it means flipping. */
const LEAST_HEIGHT = 200;

/**
 * Places a card by its words. `line` is where the mark stands, `sentence` what must stay readable. Below if it fits, else
 * above if that fits, else the roomier of the two with a lower card, else beside; over the words only where nothing else is left.
 */
export function placeCard({ line, sentence, size, view }: {
  readonly line: Box; readonly sentence: Box; readonly size: Size; readonly view: Size;
}): Place {
  const below = view.height - EDGE - (sentence.bottom + GAP);
  const above = sentence.top - GAP - EDGE;
  const left = clamp(line.left, EDGE, view.width - EDGE - size.width);
  const under = (height: number): Place => ({ left, top: sentence.bottom + GAP, height, side: 'below' });
  const over = (height: number): Place => ({ left, top: sentence.top - GAP - height, height, side: 'above' });
  if (below >= size.height) return under(size.height);
  if (above >= size.height) return over(size.height);
  if (Math.max(below, above) >= LEAST_HEIGHT) return below >= above ? under(below) : over(above);
  const height = Math.min(size.height, view.height - 2 * EDGE);
  const top = clamp(line.bottom + GAP, EDGE, view.height - EDGE - height);
  if (view.width - EDGE - (sentence.right + GAP) >= size.width) return { left: sentence.right + GAP, top, height, side: 'beside' };
  if (sentence.left - GAP - EDGE >= size.width) return { left: sentence.left - GAP - size.width, top, height, side: 'beside' };
  return { left, top: view.height - EDGE - height, height, side: 'over' };
}

/** Places a one-line hint by a line of text: above it, below where the window ends. */
export function placePeek(line: Box, size: Size, view: Size): { readonly left: number; readonly top: number } {
  const top = line.top - GAP - size.height;
  return { left: clamp(line.left, EDGE, view.width - EDGE - size.width), top: top >= EDGE ? top : line.bottom + GAP };
}

/** The smallest box around all of them; null for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)), top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)), bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
