import { describe, expect, test } from 'vitest';
import { type Colour, blend, contrast, luminance, parseColour } from '../../src/page/colour.ts';
import { collapsed, keptRuns, seenText } from '../../src/page/collapse.ts';
import { boxAround, placeCard, placePeek } from '../../src/page/place-card.ts';
import { highlightName, highlightRule, LOOKS, TONES, tintOf } from '../../src/page/mark-styles.ts';
import { sentencesAround } from '../../src/page/sentence.ts';
import fc from 'fast-check';

const VIEW = { width: 1000, height: 800 };
const SIZE = { width: 340, height: 300 };
const line = (top: number, left = 300) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('the card', () => {
  test.each([
    ['below the sentence where it fits', line(100), { ...line(100), bottom: 160 }, { top: 166, side: 'below', height: 300 }],
    ['above it where only that fits', line(600), { ...line(580), bottom: 640 }, { top: 274, side: 'above', height: 300 }],
    ['lower where neither fits, on the roomier side', line(330), { left: 100, right: 700, top: 260, bottom: 560 }, { top: 8, side: 'above', height: 246 }],
    ['beside a sentence that fills the window', line(300), { left: 100, right: 600, top: 20, bottom: 780 }, { left: 606, side: 'beside' }],
    ['over it where nothing else is left', line(300), { left: 10, right: 990, top: 20, bottom: 780 }, { side: 'over' }],
  ])('stands %s', (_what, at, sentence, expected) => {
    expect(placeCard({ line: at, sentence, size: SIZE, view: VIEW })).toMatchObject(expected);
  });

  test('is never off-screen, and never on the sentence unless it says so', () => {
    const edge = fc.integer({ min: 0, max: 780 });
    fc.assert(fc.property(edge, edge, fc.integer({ min: 10, max: 600 }), fc.integer({ min: 150, max: 500 }), (left, top, tall, height) => {
      const sentence = { left: Math.min(left, 500), right: Math.min(left, 500) + 400, top, bottom: Math.min(800, top + tall) };
      const place = placeCard({ line: line(top, left), sentence, size: { width: 340, height }, view: VIEW });
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.left + 340).toBeLessThanOrEqual(992);
      expect(place.top).toBeGreaterThanOrEqual(8);
      expect(place.top + place.height).toBeLessThanOrEqual(792);
      if (place.side === 'over') return;
      const isApart = place.top >= sentence.bottom || place.top + place.height <= sentence.top || place.left >= sentence.right || place.left + 340 <= sentence.left;
      expect(isApart).toBe(true);
    }));
  });

  test('the peek line stands above its line, below at the top of the window', () => {
    expect(placePeek(line(100), { width: 200, height: 26 }, VIEW)).toEqual({ left: 300, top: 68 });
    expect(placePeek(line(10, 950), { width: 200, height: 26 }, VIEW)).toEqual({ left: 792, top: 36 });
  });

  test('a box around boxes', () => {
    expect(boxAround([line(10), line(50, 20)])).toEqual({ left: 20, top: 10, right: 360, bottom: 70 });
    expect(boxAround([])).toBeNull();
  });
});

describe('colours', () => {
  test.each<[string, Colour]>([
    ['rgb(18, 18, 18)', [18, 18, 18, 1]], ['rgba(255, 216, 77, 0.45)', [255, 216, 77, 0.45]], ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]], ['color(srgb 1 0.5 0 / 0.5)', [255, 127.5, 0, 0.5]],
    ['oklch(0.2 0.1 250)', [51, 51, 51, 1]], ['lab(50 20 30 / 0.4)', [127.5, 127.5, 127.5, 0.4]],
  ])('%s is read', (computed, colour) => {
    expect(parseColour(computed)).toEqual(colour);
  });

  test('what is not understood is null', () => expect(parseColour('magic(1 2 3)')).toBeNull());

  test.each<[Colour, Colour, number]>([
    [[0, 0, 0, 1], [255, 255, 255, 1], 21], [[118, 118, 118, 1], [255, 255, 255, 1], 4.54], [[31, 111, 122, 1], [255, 255, 255, 1], 5.86],
  ])('contrast', (a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 1);
  });

  test('grey text on white falls under 4.5 with a claim’s tint, as the visual system says', () => {
    const tinted = blend(tintOf('point-claim', 'light')!, [255, 255, 255, 1]);
    expect(contrast([118, 118, 118, 1], tinted)).toBeLessThan(4.1);
    expect(contrast([26, 26, 26, 1], tinted)).toBeCloseTo(15.1, 0);
    expect(luminance(tinted)).toBeGreaterThan(0.8);
  });
});

describe('the rules of the highlights', () => {
  const ALL_RULES = LOOKS.flatMap((look) => TONES.map((tone) => highlightRule(look, tone, ['p', 'blockquote']))).join('\n');

  test('hold for the kinds of element they are made for, and no others', () => {
    expect(highlightRule('says', 'light', new Set(['p', 'em']))).toMatch(/^@media not print\{@media \(forced-colors:none\)\{p::highlight\(text-\d+\),em::highlight\(text-\d+\)\{[^{}]+\}\}\}$/);
  });

  test('hold in forced colours for what is pointed at alone', () => {
    expect(highlightRule('point-claim', 'light', new Set(['p']))).toMatch(/^@media not print\{p::highlight/);
  });

  test('hold within what is named, and for itself', () => {
    expect(highlightRule('says', 'light', ['p', 'div'], '#story')).toMatch(/#story p::highlight\((text-\d+)\),p#story::highlight\(\1\),#story div::highlight\(\1\),div#story::highlight\(\1\)\{/);
  });

  test('have one name each that says nothing, and no more than lines and tints', () => {
    const names = LOOKS.flatMap((look) => TONES.map((tone) => highlightName(look, tone)));
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^text-\d+$/.test(name))).toBe(true);
    expect(ALL_RULES).not.toMatch(/wavy|line-through|text-shadow|[^-]color:(?!rgba)/);
  });

  test('draw the kinds as they were measured', () => {
    const rules = ALL_RULES;
    expect(rules).toContain('text-decoration:underline dotted 2px #1F6F7A;text-underline-offset:.2em;text-decoration-skip-ink:none');
    expect(rules).toContain('underline double 1px #C5A9F2');
    expect(rules).toContain('underline dashed 2px #A14E00');
    expect(rules).toContain('background-color:rgba(106,63,160,0.07)');
  });
});

describe('white space', () => {
  test.each([
    ['one  two', false, 'one two'], ['\n  one\n two \t', true, 'one two '], ['one', true, 'one'], ['   ', true, ''], ['   ', false, ' '], ['a\u00a0 b', false, 'a\u00a0 b'],
  ])('of %j collapses', (source, afterSpace, expected) => {
    expect(keptRuns(source, afterSpace).map((run) => seenText(source, run)).join('')).toBe(expected);
  });

  test('is kept in order and linear, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', 'é', '\u00a0') }), fc.boolean(), (source, afterSpace) => {
      const runs = keptRuns(source, afterSpace);
      const seen = runs.map((run) => seenText(source, run)).join('');
      expect(seen).not.toMatch(/ {2}|[\n\t]/);
      expect(collapsed(seen)).toBe(collapsed(source));
      for (let index = 1; index < runs.length; index++) expect(runs[index]!.from).toBeGreaterThan(runs[index - 1]!.from + runs[index - 1]!.length - 1);
    }));
  });
});

describe('sentences around words', () => {
  const text = 'Mr. Lind spoke. “It rains,” he said. It poured.\nAnother line.';
  test.each([
    ['spoke', 'Mr. Lind spoke.'], ['rains', '“It rains,” he said.'], ['poured', 'It poured.'], ['line', 'Another line.'],
  ])('of “%s”', (word, expected) => {
    const at = text.indexOf(word);
    expect(sentencesAround(text, [[at, at + word.length]]).map(([start, end]) => text.slice(start, end))).toEqual([expected]);
  });

  test('join where spans touch several', () => {
    expect(sentencesAround(text, [[4, 8], [text.indexOf('poured'), text.indexOf('poured') + 3]]).map(([start, end]) => text.slice(start, end))).toEqual(['Mr. Lind spoke.', 'It poured.']);
  });
});
