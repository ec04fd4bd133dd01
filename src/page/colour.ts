/** Colours as numbers: reading computed ones, mixing, WCAG contrast. Pure. */

/** Red, green and blue 0–255, alpha 0–1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const WHITE: Colour = [255, 255, 255, 1];
export const BLACK: Colour = [0, 0, 0, 1];

/**
 * A computed colour. `rgb()` and `color(srgb …)` exactly; the Lab and LCH families by their lightness alone, as grey, which
 * is enough to tell light from dark. Null for what is not understood.
 */
export function parseColour(computed: string): Colour | null {
  const name = computed.slice(0, computed.indexOf('('));
  const numbers = (computed.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((part) => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)));
  if (name === 'rgb' || name === 'rgba') return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
  const alpha = computed.includes('/') ? numbers.at(-1)! : 1;
  if (/^color\((?:srgb|display-p3)\s/.test(computed)) {
    const [red = 0, green = 0, blue = 0] = computed.startsWith('color(display-p3') ? numbers.slice(1) : numbers;
    return [red * 255, green * 255, blue * 255, alpha];
  }
  const light = name === 'lab' || name === 'lch' ? (numbers[0] ?? 0) / 100 : name === 'oklab' || name === 'oklch' ? numbers[0] ?? 0 : null;
  if (light === null) return null;
  return [light * 255, light * 255, light * 255, alpha];
}

/** `over` laid on an opaque `under`. */
export function blend(over: Colour, under: Colour): Colour {
  const mix = (index: 0 | 1 | 2): number => over[index] * over[3] + under[index] * (1 - over[3]);
  return [mix(0), mix(1), mix(2), 1];
}

/** Relative luminance, 0–1 (WCAG 2.2). */
export function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two opaque colours, 1–21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
