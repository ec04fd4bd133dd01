import { describe, expect, test } from 'vitest';
import { articleText } from '../../src/background/article-text.ts';
import type { PageParagraphs } from '../../src/messaging/protocol.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

const ABOUT = { title: 'Ferry line will close', description: '' };
const LONG = 'The harbour board said on Monday that the last boat would leave in May, and that nobody had asked for another one.';

function page(...paragraphs: readonly (readonly [text: string, place: number])[]): PageParagraphs {
  return {
    places: [[-1, 'div.entry'], [0, 'p.'], [-1, 'div.box'], [2, 'p.'], [0, 'p.']],
    paragraphs: paragraphs.map(([text, place]) => ({ text, place, kind: 'text', linkChars: 0, isHeadline: text.length < 20 })),
  };
}

describe('the article among a page’s paragraphs', () => {
  test('is what stands where the running text stands, with the numbers of its paragraphs and its headlines', () => {
    const found = articleText(page(['Opinion', 2], [LONG, 1], ['“Never.”', 4], [`${LONG} Twice.`, 1], [`${'Mara Lind writes about boats. '.repeat(2)}`, 3]), ABOUT);
    expect(found).toEqual({ chosen: [1, 2, 3], text: [LONG, '“Never.”', `${LONG} Twice.`].join('\n'), headlines: [[LONG.length + 1, LONG.length + 9]] });
  });

  test('is known by places that are alike, whether or not they are the same block', () => {
    expect(articleText(page([LONG, 1], [`${LONG} Twice.`, 4]), ABOUT).chosen).toEqual([0, 1]);
  });

  test('may be nothing', () => {
    expect(articleText(page(['12', -1]), { description: '' })).toEqual({ chosen: [0], text: '12', headlines: [[0, 2]] });
    expect(articleText(page(), ABOUT)).toEqual({ chosen: [], text: '', headlines: [] });
  });

  test('ends where no article is longer, but not within a paragraph', () => {
    const lines = Array.from({ length: 500 }, (_none, at) => `${at} ${LONG.repeat(10)}`);
    const { text, chosen } = articleText(paragraphsOf(lines.join('\n')), ABOUT);
    expect(text.length).toBeGreaterThan(300_000);
    expect(text).toBe(lines.slice(0, chosen.length).join('\n'));
    expect(lines.slice(0, chosen.length - 1).join('\n').length).toBeLessThanOrEqual(300_000);
  });
});
