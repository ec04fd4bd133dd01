import { describe, expect, test } from 'vitest';
import { BESIDE, type ParagraphFacts, belongsToArticle, chooseParagraphs } from '../../src/text/choose-paragraphs.ts';
import { isSame } from '../../src/text/same-words.ts';

const BODY = '>div.entry>p.';
const LONG = 'The harbour board met on Monday and talked until the evening about the ferry, which no longer pays.';

function paragraph(text: string, over: Partial<ParagraphFacts> = {}): ParagraphFacts {
  return { text, kind: 'text', linkChars: 0, place: BODY, ...over };
}

describe('lines that stand beside an article', () => {
  test.each([
    'Advertisement', 'Read more: Boats sold in spring', 'Read more about the ferry', 'Sign up for our weekly letter', 'Follow us on Twitter', 'Follow @ferry', 'Share this article', 'Related stories',
    'By Mara Lind and Olav Brandt', 'Published 3 May 2026, 10:15 GMT', '48 minutes ago | 3 May 2026', 'Updated on Tuesday at 9:05 am', '© 2026 Baltic Courier', '12 comments', 'Image copyright Reuters',
    'Photo: Ida Falk', 'The bridge in May (Photo by Ida Falk)', 'https://news.example/a', '· · ·', 'Story continues below', 'Click here to subscribe', 'Tags: ferry, harbour',
  ])('leaves out “%s”', (text) => {
    expect(belongsToArticle(paragraph(text))).toBe(false);
  });

  test.each([
    'Read the letter, he said, and you will know.', 'By Monday the boats had gone.', 'Follow the money, she said.', 'In May 2026 the line will close.', 'More than forty people came.', 'Share prices fell by 3 per cent.', 'Photographs show the bridge.',
    '— Ida Falk (@idafalk) May 3, 2026', 'Video of the scene shows two boats, police said.', '“The photo by the bridge was mine,” she said.', 'Nobody was hurt.', 'See the boats go, said Per Holm.', 'Get out, he said.',
  ])('keeps “%s”', (text) => {
    expect(belongsToArticle(paragraph(text))).toBe(true);
  });

  test.each(Object.keys(BESIDE))('has an expression that holds after “%s”', (word) => {
    expect(() => belongsToArticle(paragraph(`${word} and so on`))).not.toThrow();
  });

  test('leaves out lists of links, keeps sentences with a long link', () => {
    expect(belongsToArticle(paragraph('Ferry line will close in May', { kind: 'item', linkChars: 28 }))).toBe(false);
    expect(belongsToArticle(paragraph(`${LONG} ${LONG} ${LONG}`, { linkChars: 240 }))).toBe(true);
  });
});

describe('the paragraphs of an article', () => {
  const choose = (read: readonly ParagraphFacts[]): string[] => chooseParagraphs(read, { title: 'Ferry line will close', description: 'The line no longer pays, says the harbour board in the bay of boats.' }).map(({ text }) => text);

  test('begin after headline, summary and labels', () => {
    expect(choose([
      paragraph('Ferry line will close', { kind: 'heading', place: '>h1.' }), paragraph('The line no longer pays, says the harbour board in the bay of boats.', { place: '>div.dek' }),
      paragraph('Opinion', { place: '>div.label' }), paragraph(LONG), paragraph(`${LONG} Twice.`),
    ])).toEqual([LONG, `${LONG} Twice.`]);
  });

  test('keep headings, lists and short lines between them', () => {
    const middle = [paragraph('What next?', { kind: 'heading', place: '>div.entry>h2.' }), paragraph('Two boats', { kind: 'item', place: '>div.entry>ul.>li.' }), paragraph('“Never.”')];
    expect(choose([paragraph(LONG), ...middle, paragraph(`${LONG} Twice.`)])).toHaveLength(5);
  });

  test('end before what stands elsewhere, but with the line that says where they come from', () => {
    expect(choose([
      paragraph(LONG), paragraph(`${LONG} Twice.`), paragraph('Mara Lind is a reporter who writes about boats and the sea for this paper.', { place: '>div.bio>p.' }), paragraph('(North Wire)', { place: '>div.credit' }),
      paragraph('Jon Vik contributed to this report.', { place: '>div.foot' }),
    ])).toEqual([LONG, `${LONG} Twice.`, '(North Wire)', 'Jon Vik contributed to this report.']);
  });

  test('are read once when set twice', () => {
    expect(choose([paragraph(LONG), paragraph(LONG, { place: '>div.mobile>p.' })])).toEqual([LONG]);
  });

  test('of a page with nothing long are all kept', () => {
    expect(choose([paragraph('Boats have gone.'), paragraph('Nobody knows where.')])).toHaveLength(2);
  });
});

test.each([
  ['Ferry line will close', 'FERRY LINE WILL CLOSE', true],
  ['Ferry line will close', 'Ferry line will close | Baltic Courier', true],
  ['Ferry line will close', 'The bridge is open', false],
  ['Ferry line will close', '', false],
])('“%s” and “%s” are the same: %s', (text, other, expected) => {
  expect(isSame(text, other)).toBe(expected);
});
