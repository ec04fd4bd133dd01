import { describe, expect, test } from 'vitest';
import { type PageFacts, type TextFacts, isHopeful, weigh } from '../../src/page/evidence.ts';
import { shapesOf } from '../../src/page/url-shape.ts';
import { makeWordTest, wordsOf } from '../../src/page/word-list.ts';
import { isNamedAside, isNamedBody } from '../../src/page/element-names.ts';

const TEXT: TextFacts = { survey: { rootChars: 4000, rootLinkChars: 150, rootLongChars: 3300, rootBlocks: 18 }, teasersInText: 0, fields: 0 };
const BARE: PageFacts = {
  url: 'https://news.example/2026/10/01/ferry-line-will-close-in-may', types: [], ogType: '', hasPublished: false, hasAuthor: false, hasDeclaredBody: false, isKnownOutlet: false,
  headlines: 1, teasers: 4, hasByline: false, hasMarkedBody: false, hasPasswordField: false, hasPrice: false,
};
type Case = [what: string, facts: Partial<PageFacts>, survey?: Partial<TextFacts['survey']>, text?: Partial<TextFacts>];
const decide = (facts: Partial<PageFacts>, survey: Partial<TextFacts['survey']> = {}, text: Partial<TextFacts> = {}) =>
  weigh({ ...BARE, ...facts }, { ...TEXT, ...text, survey: { ...TEXT.survey, ...survey } });

describe('a page counts as an article', () => {
  test.each<Case>([
    ['that declares itself in every way', { types: ['NewsArticle'], ogType: 'article', hasPublished: true, hasAuthor: true, hasByline: true }],
    ['that declares nothing but has text and a telling address', {}],
    ['at an address that says nothing, by its date and byline', { url: 'https://news.example/a7', hasPublished: true, hasByline: true, hasAuthor: true }],
    ['that is short but declared', { types: ['NewsArticle'] }, { rootLongChars: 400, rootBlocks: 2 }],
    ['with a log-in box beside it', { hasPasswordField: true, ogType: 'article' }],
    ['with many teasers around it', { teasers: 40, types: ['NewsArticle'] }],
  ])('%s', (_what, facts, survey, text) => {
    expect(decide(facts, survey, text).isArticle).toBe(true);
  });
});

describe('a page does not count as an article', () => {
  test.each<Case>([
    ['that is a front page', { url: 'https://news.example/', teasers: 60 }],
    ['that is a shop', { url: 'https://shop.example/product/ten-metres-of-rope', hasPrice: true, types: ['Product'] }],
    ['that is a log-in', { url: 'https://news.example/account/login', hasPasswordField: true }, {}, { fields: 4 }],
    ['that is a list of links', { url: 'https://news.example/world', teasers: 30 }, { rootLinkChars: 3200 }, { teasersInText: 25 }],
    ['that is a forum', { url: 'https://forum.example/threads/boats.12', headlines: 1 }],
    ['without running text, whatever it declares', { types: ['NewsArticle'], ogType: 'article' }, { rootLongChars: 0, rootBlocks: 0 }],
  ])('%s', (_what, facts, survey, text) => {
    expect(decide(facts, survey, text).isArticle).toBe(false);
  });
});

test('a decision explains itself: the weights of its evidence are its score', () => {
  const { score, evidence } = decide({ ogType: 'article', hasPublished: true });
  expect(evidence.map(({ signal }) => signal)).toEqual(expect.arrayContaining(['og:type article', 'date of publication', 'running text', 'address: dated']));
  expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score);
});

test('the text of a page is only looked for where it could still make an article', () => {
  expect(isHopeful(weigh({ ...BARE, url: 'https://news.example/', teasers: 40 }, null))).toBe(false);
  expect(isHopeful(weigh(BARE, null))).toBe(true);
});

describe('addresses', () => {
  test.each([
    ['https://news.example/', ['front']],
    ['https://news.example/index.html', ['front']],
    ['https://news.example/?p=123', ['numbered']],
    ['https://news.example/2026/10/01/ferry-line-will-close', ['dated', 'slug']],
    ['https://news.example/news/world-50473792', ['numbered', 'story-folder']],
    ['https://news.example/account/login?next=/', ['account']],
    ['https://news.example/user/register', ['account']],
    ['https://shop.example/rope', ['shop']],
    ['https://forum.example/boats', ['forum']],
    ['https://news.example/search?q=ferry', ['search']],
    ['https://news.example/world', ['story-folder']],
    ['https://news.example/pages/atkins.html', ['page']],
    ['https://news.example/contact', ['section']],
  ])('%s', (url, shapes) => {
    expect(shapesOf(url)).toEqual(shapes);
  });

  test('a headline in the address may hold any word', () => {
    expect(shapesOf('https://news.example/the-minister-who-would-not-register-his-boat')).toEqual(['slug']);
  });
});

describe('names of elements', () => {
  test.each(['related-stories', 'commentList', 'js_share-bar', 'Newsletter__signup', 'most-read', 'sidebar', 'ad', 'article-byline', 'cookieConsent', 'slot ad-slot'])('%s stands beside an article', (names) => {
    expect(isNamedAside(names)).toBe(true);
  });

  test.each(['article-body', 'commentary', 'header', 'loading', 'css-1fanzo5', 'StoryBodyCompanionColumn', 'content', 'adventure', 'dropcap', ''])('%s does not', (names) => {
    expect(isNamedAside(names)).toBe(false);
  });

  test.each(['article__body', 'storyText', 'entry-content', 'post'])('%s holds an article’s text', (names) => {
    expect(isNamedBody(names)).toBe(true);
  });

  test('are cut into words at signs and capitals', () => {
    expect(wordsOf('js-shareBar_v2 HTMLBody')).toEqual(['js', 'share', 'bar', 'v', 'htmlbody']);
  });

  test('a word list finds words, beginnings and pairs', () => {
    const fits = makeWordTest('menu comment* readnext');
    expect(['main-menu', 'commentary', 'read-next', 'readNext'].map(fits)).toEqual([true, true, true, true]);
    expect(['menus', 'recomment', 'read', 'next-read'].map(fits)).toEqual([false, false, false, false]);
  });
});
