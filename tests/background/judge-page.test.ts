import { describe, expect, test } from 'vitest';
import { findRoot } from '../../src/background/detection/find-root.ts';
import { judgePage } from '../../src/background/detection/judge-page.ts';
import { readMetadata } from '../../src/background/detection/metadata.ts';
import type { PageFacts, PlaceFacts } from '../../src/messaging/page-facts.ts';

const place = (within: number, tag: string, facts: Partial<PlaceFacts> = {}): PlaceFacts => ({ within, tag, names: '', role: '', isDeclared: false, beside: [0, 0, 0, 0], ...facts });
/** A body with an article of three paragraphs and a box of two beside it. */
const PLACES = [
  place(-1, 'body', { beside: [400, 380, 2, 1] }), place(0, 'div', { names: 'story', beside: [30, 0, 0, 0] }), place(1, 'p'), place(1, 'p', { beside: [12, 12, 0, 0] }), place(1, 'p'),
  place(0, 'div', { names: 'related-stories' }), place(5, 'p'), place(5, 'p'),
];
const BLOCKS: PageFacts['blocks'] = [[2, 300, 0], [3, 280, 40], [4, 250, 0], [6, 400, 0], [7, 400, 0]];

/** The same with so many times the text in the box. */
const longer = (times: number): PageFacts['blocks'] => BLOCKS.map(([at, chars, link]) => [at, at > 5 ? chars * times : chars, link]);

describe('the element that holds the running text', () => {
  test('is where it stands in a row, with what stands in it', () => {
    expect(findRoot({ places: PLACES, blocks: BLOCKS })).toEqual({ place: 1, chars: 872, linkChars: 52, longChars: 830, blocks: 3, teasers: 0, fields: 0 });
  });

  test('is not beside the article, however long the text there is', () => {
    expect(findRoot({ places: PLACES, blocks: longer(1.2) }).place).toBe(1);
    const named = PLACES.map((each, number) => (number === 5 ? { ...each, names: 'story-two' } : each));
    expect(findRoot({ places: named, blocks: longer(8) }).place).toBe(5);
  });

  test.each([
    ['by its tag', { tag: 'aside', names: '' }], ['by its role', { names: '', role: 'complementary' }], ['by its classes', { names: 'comments' }],
  ])('is known to stand beside it %s', (_what, facts) => {
    const places = PLACES.map((each, number) => (number === 5 ? { ...each, ...facts } : each));
    expect(findRoot({ places, blocks: longer(1.2) }).place).toBe(1);
  });

  test('is the one that is declared, unless there is as much outside it', () => {
    const places = [place(-1, 'body'), place(0, 'div'), place(1, 'p'), place(0, 'div', { isDeclared: true }), place(3, 'p')];
    expect(findRoot({ places, blocks: [[2, 200, 0], [4, 480, 0]] }).place).toBe(3);
    expect(findRoot({ places, blocks: [[2, 500, 0], [4, 480, 0]] }).place).toBe(0);
  });

  test('may be nowhere', () => {
    expect(findRoot({ places: [], blocks: [] })).toMatchObject({ place: -1, chars: 0, blocks: 0 });
  });
});

const PAGE: PageFacts = {
  url: 'https://news.example/2026/10/01/ferry-line-will-close-in-may', isBrief: false, title: 'Ferry line will close', language: 'en-GB', metas: [['og:type', 'article'], ['og:title', 'Ferry &amp; line will close']],
  structured: [], headlines: 1, hasByline: false, hasMarkedBody: false, hasPasswordField: false, hasPrice: false, teasers: 0, places: PLACES, blocks: BLOCKS,
};
const ASKED = { anyway: false, before: null };

describe('a page', () => {
  test('that is an article is to be read where its text stands, under its title', () => {
    const { evidence: _evidence, score, ...judged } = judgePage({ ...PAGE, ...ASKED }, false);
    expect(judged).toEqual({
      isUnclear: false, isArticle: true, isRead: true, root: 1, titles: { declared: 'Ferry & line will close', own: 'Ferry line will close' },
      metadata: { title: 'Ferry & line will close', description: '', publisher: null, published: null, language: 'en-gb' },
    });
    expect(judgePage({ ...PAGE, ...ASKED }, true).score).toBe(score + 0.5);
  });

  test('that is none is read only when the reader asks for it', () => {
    const shop = { ...PAGE, url: 'https://shop.example/cart', metas: [] };
    expect(judgePage({ ...shop, ...ASKED }, false)).toMatchObject({ isArticle: false, isRead: false });
    expect(judgePage({ ...shop, ...ASKED, anyway: true }, false)).toMatchObject({ isArticle: false, isRead: true, root: 1 });
    expect(judgePage({ ...shop, places: [], blocks: [], ...ASKED, anyway: true }, false)).toMatchObject({ isRead: false, root: -1 });
  });

  test('that told little because it seemed to declare an article is asked for all where it declares none', () => {
    const listing = JSON.stringify({ '@type': 'ItemList', itemListElement: [{ item: { '@type': 'NewsArticle' } }] });
    const brief = { ...PAGE, ...ASKED, isBrief: true };
    expect(judgePage({ ...brief, structured: [listing] }, false)).toMatchObject({ isUnclear: true, isRead: false });
    expect(judgePage({ ...brief, structured: [listing, '{"@type":"NewsArticle"}'] }, false)).toMatchObject({ isUnclear: false, isRead: true });
  });

  test('whose head has stayed behind at another address has its own title only', () => {
    const before = { declared: 'Ferry & line will close', own: 'Ferry line will close' };
    expect(judgePage({ ...PAGE, title: 'Bridge opens', ...ASKED, before }, false).metadata.title).toBe('Bridge opens');
    expect(judgePage({ ...PAGE, ...ASKED, before }, false).metadata.title).toBe('Ferry & line will close');
  });
});

describe('a page’s head', () => {
  const read = (structured: readonly unknown[], metas: PageFacts['metas'] = [], title = 'A page') =>
    readMetadata({ title, language: '', metas, structured: structured.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))) });

  test('is read from structured data, also in a graph or a list', () => {
    const article = { '@type': 'NewsArticle', headline: 'Ferry line', datePublished: '2026-10-01', author: [{ name: 'Mara Lind' }], publisher: { name: 'Harbour Post' }, articleBody: 'The boat.' };
    const expected = { title: 'Ferry line', publisher: 'Harbour Post', published: '2026-10-01', author: 'Mara Lind', declaredBody: 'The boat.' };
    for (const written of [article, [article], { '@graph': [{ '@type': 'WebSite', name: 'Other' }, article] }]) expect(read([written])).toMatchObject(expected);
  });

  test('is read from meta elements, the first of each', () => {
    const metas = [['og:title', 'One'], ['og:title', 'Two'], ['og:site_name', 'Harbour Post'], ['og:locale', 'en_GB'], ['description', ' What \n happened ']] as const;
    expect(read([], metas)).toMatchObject({ title: 'One', publisher: 'Harbour Post', language: 'en-gb', description: 'What happened' });
  });

  test('declares no article where it only lists some', () => {
    expect(read([{ '@type': 'ItemList', itemListElement: [{ item: { '@type': 'NewsArticle' } }] }, { '@type': 'Blog', blogPost: [{ '@type': 'BlogPosting' }] }]).types).toEqual(['ItemList', 'Blog']);
  });

  test('survives broken structured data and mends line feeds in strings', () => {
    expect(read(['{{ page.data }}', '{"@type":"NewsArticle","headline":"Ferry\nline"}'])).toMatchObject({ title: 'Ferry line', types: ['NewsArticle'] });
  });

  test('may say nothing', () => {
    expect(read([])).toEqual({ title: 'A page', description: '', publisher: null, published: null, language: undefined, types: [], ogType: '', author: '', declaredBody: '' });
  });
});
