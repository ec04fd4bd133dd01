/** What a block of text is painted on: decides between the light and the dark rules and whether a tint leaves enough contrast. */
import { type Colour, WHITE, blend, contrast, luminance, parseColour } from './colour.ts';
import { isElement, isShadowRoot } from './nodes.ts';

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
  const painted = new Map<Element | null, Colour | null>();

  const backgroundOf = (element: Element | null): Colour | null => {
    if (!element) return WHITE;
    const known = painted.get(element);
    if (known !== undefined) return known;
    const style = view.getComputedStyle(element);
    const own = parseColour(style.backgroundColor);
    const isPicture = style.backgroundImage !== 'none';
    let colour: Colour | null;
    if (isPicture && !style.backgroundImage.includes('gradient')) colour = null;
    else if (own && own[3] >= 0.99) colour = own;
    else {
      const under = backgroundOf(parentOf(element));
      colour = under && own ? blend(own, under) : under;
    }
    painted.set(element, colour);
    return colour;
  };

  return (element) => {
    const known = grounds.get(element);
    if (known) return known;
    const text = parseColour(view.getComputedStyle(element).color) ?? [0, 0, 0, 1];
    const background = backgroundOf(element);
    const ground: Ground = background
      ? { isDark: luminance(background) < MIDDLE, bears: (tint) => contrast(blend(text, background), blend(tint, background)) >= LEAST_CONTRAST }
      // Text over a picture: the text's own colour tells what it was made for.
      : { isDark: luminance(text) > 0.5, bears: () => false };
    grounds.set(element, ground);
    return ground;
  };
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  if (isShadowRoot(parentNode)) return parentNode.host;
  return isElement(parentNode) ? parentNode : null;
}
