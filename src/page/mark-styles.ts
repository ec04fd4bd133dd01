/** How marks look: the kinds and states of the visual system as rules for custom highlights, once for light and once for dark ground. */
import type { Colour } from './colour.ts';

export type Tone = 'light' | 'dark';

/**
 * What a highlight looks like. At rest: the lines of the five kinds, thin ones for unsure findings, tinted claims. For
 * pointing: `point-claim` the claim, `point-head` source and cue, `point-via` other outlets of the chain, `jump` the flash.
 */
export type Look =
  | 'says' | 'via' | 'gap' | 'note' | 'words' | 'says-thin' | 'gap-thin'
  | 'tint-via' | 'tint-says' | 'tint-note' | 'point-claim' | 'point-head' | 'point-line' | 'jump';

type Style = { readonly line?: readonly [style: string, pixels: number, light: string, dark: string]; readonly tint?: readonly [light: Colour, dark: Colour] };

const TEAL = ['#1F6F7A', '#79C7D1'] as const;
const VIOLET = ['#6A3FA0', '#C5A9F2'] as const;
const AMBER = ['#A14E00', '#F2AE63'] as const;
const GOLD = ['#8A6A00', '#E5C94B'] as const;

/**
 * Two pixels or one, never between: Firefox draws 1.5 px dots as one. `double` takes the thickness for each of its lines.
 * From the lowest layer up: a later look is painted over an earlier one.
 */
const STYLES: Readonly<Record<Look, Style>> = {
  words: { tint: [[128, 128, 128, 0.16], [169, 169, 169, 0.2]] },
  'tint-says': { tint: [[31, 111, 122, 0.1], [121, 199, 209, 0.14]] },
  'tint-via': { tint: [[106, 63, 160, 0.07], [197, 169, 242, 0.1]] },
  'tint-note': { tint: [[255, 216, 77, 0.45], [229, 201, 75, 0.22]] },
  'point-claim': { tint: [[31, 111, 122, 0.1], [121, 199, 209, 0.14]] },
  'point-head': { tint: [[31, 111, 122, 0.2], [121, 199, 209, 0.24]] },
  jump: { tint: [[31, 111, 122, 0.3], [121, 199, 209, 0.3]] },
  says: { line: ['dotted', 2, ...TEAL] },
  'says-thin': { line: ['dotted', 1, ...TEAL] },
  via: { line: ['double', 1, ...VIOLET] },
  gap: { line: ['dashed', 2, ...AMBER] },
  'gap-thin': { line: ['dashed', 1, ...AMBER] },
  note: { line: ['solid', 2, ...GOLD] },
  'point-line': { line: ['solid', 2, ...TEAL] },
};

const AT_REST: ReadonlySet<Look> = new Set(['words', 'tint-says', 'tint-via', 'tint-note', 'says', 'says-thin', 'via', 'gap', 'gap-thin', 'note']);

/** All looks from the lowest layer up. */
export const LOOKS = Object.keys(STYLES) as readonly Look[];
export const TONES: readonly Tone[] = ['light', 'dark'];

/** The highlight's name in the page's registry, which page scripts can read: it says nothing of us or of the mark. */
export function highlightName(look: Look, tone: Tone): string {
  return `text-${LOOKS.indexOf(look) * 2 + TONES.indexOf(tone) + 1}`;
}

/** The tint of a look; null where it has none. */
export function tintOf(look: Look, tone: Tone): Colour | null {
  return STYLES[look].tint?.[tone === 'light' ? 0 : 1] ?? null;
}

/**
 * The rule for one highlight on kinds of element, in and below what `within` names. Only highlights that are shown get a rule and only kinds of
 * element that hold them: for every rule the browser computes one more style for every element it fits, and with all of them on
 * all elements that took longer than everything else done here.
 */
export function highlightRule(look: Look, tone: Tone, kinds: Iterable<string>, within = ''): string {
  const { line, tint } = STYLES[look];
  const index = TONES.indexOf(tone);
  const highlight = `::highlight(${highlightName(look, tone)})`;
  let selectors = '';
  for (const kind of kinds) {
    if (selectors !== '') selectors += ',';
    selectors += within === '' ? kind + highlight : `${within} ${kind}${highlight},${kind}${within}${highlight}`;
  }
  // Else Firefox breaks dotted and dashed lines at every descender.
  const underline = line ? `text-decoration:underline ${line[0]} ${line[1]}px ${line[index === 0 ? 2 : 3]};text-underline-offset:.2em;text-decoration-skip-ink:none;` : '';
  const background = tint ? `background-color:rgba(${tint[index]!.join(',')})` : '';
  const rule = `${selectors}{${underline}${background}}`;
  // On paper the article is the publisher's alone; in forced colours marks are seen when they are pointed at.
  return `@media not print{${AT_REST.has(look) ? `@media (forced-colors:none){${rule}}` : rule}}`;
}
