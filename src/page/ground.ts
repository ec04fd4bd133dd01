/** What a block of text is painted on: decides between the light and the dark rules and whether a tint leaves enough contrast. */
import { type Colour, WHITE, blend, contrast, luminance, parseColour } from './colour.ts';
import { parentOf } from './nodes.ts';

export type Ground = {
  readonly isDark: boolean;
  /** Whether the block's text keeps a contrast of 4.5 with this tint under it. */
  readonly bears: (tint: Colour) => boolean;
};

/** WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;
/** Luminance at which black and white text are equally readable. */
const MIDDLE = 0.179;

/** Reads grounds once for each element; make a new reader after the page's colours may have changed. */
export function groundReader(view: Window): (element: Element) => Ground {
  const grounds = new Map<Element, Ground>();
  const painted = new Map<Element, Colour | null>();

  /** Null where text stands over a picture. */
  const backgroundOf = (element: Element): Colour | null => {
    let colour: Colour | null | undefined;
    const above: (readonly [Element, Colour | null])[] = [];
    for (let at: Element | null = element; at && colour === undefined; at = at.assignedSlot ?? parentOf(at)) {
      colour = painted.get(at);
      if (colour !== undefined) break;
      const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
      // Most elements have no colour of their own, and most pages are white.
      const own = backgroundColor === 'rgba(0, 0, 0, 0)' ? null : backgroundColor === 'rgb(255, 255, 255)' ? WHITE : parseColour(backgroundColor);
      if (backgroundImage !== 'none' && !backgroundImage.includes('gradient')) colour = null;
      else if (own && own[3] >= 0.99) colour = own;
      above.push([at, colour === undefined ? own : null]);
    }
    colour ??= colour === undefined ? WHITE : null;
    for (let entry = above.pop(); entry; entry = above.pop()) {
      if (colour && entry[1]) colour = blend(entry[1], colour);
      painted.set(entry[0], colour);
    }
    return colour;
  };

  return (element) => {
    const known = grounds.get(element);
    if (known) return known;
    const background = backgroundOf(element);
    const textColour = (): Colour => parseColour(view.getComputedStyle(element).color) ?? [0, 0, 0, 1];
    const ground: Ground = background
      ? {
        isDark: background !== WHITE && luminance(background) < MIDDLE,
        bears: (tint) => contrast(blend(textColour(), background), blend(tint, background)) >= LEAST_CONTRAST,
      }
      // Text over a picture: the text's own colour tells what it was made for.
      : { isDark: luminance(textColour()) > 0.5, bears: () => false };
    grounds.set(element, ground);
    return ground;
  };
}
