import { describe, expect, test } from 'vitest';
import { type KnownOfPage, weigh } from '../../src/background/detection/evidence.ts';
import { shapesOf } from '../../src/background/detection/url-shape.ts';
import { isNamedAside, isNamedBody } from '../../src/text/element-names.ts';
import { makeWordTest } from '../../src/text/word-list.ts';

type Facts = KnownOfPage['page'] & KnownOfPage['metadata'] & Pick<KnownOfPage, 'isKnownOutlet'>;
const TEXT: KnownOfPage['root'] = { chars: 4000, linkChars: 150, longChars: 3300, blocks: 18, teasers: 0, fields: 0 };
const BARE: Facts = {
  url: 'https://news.example/2026/10/01/ferry-line-will-close-in-may', types: [], ogType: '', published: null, author: '', declaredBody: '', isKnownOutlet: false,
  headlines: 1, teasers: 4, hasByline: false, hasMarkedBody: false, hasPasswordField: false, hasPrice: false,
};
const DATE = '2026-10-01';
type Case = [what: string, facts: Partial<Facts>, root?: Partial<KnownOfPage['root']>];
const decide = (facts: Partial<Facts>, root: Partial<KnownOfPage['root']> = {}) => {
  const all = { ...BARE, ...facts };
  return weigh({ page: all, metadata: all, root: { ...TEXT, ...root }, isKnownOutlet: all.isKnownOutlet });
};

describe('a page counts as an article', () => {
  test.each<Case>([
    ['that declares itself in every way', { types: ['NewsArticle'], ogType: 'article', published: DATE, author: 'Mara Lind', hasByline: true }],
    ['that declares nothing but has text and a telling address', {}],
    ['at an address that says nothing, by its date and byline', { url: 'https://news.example/a7', published: DATE, hasByline: true, author: 'Mara Lind' }],
    ['that is short but declared', { types: ['NewsArticle'] }, { longChars: 400, blocks: 2 }],
    ['with a log-in box beside it', { hasPasswordField: true, ogType: 'article' }],
    ['with many teasers around it', { teasers: 40, types: ['NewsArticle'] }],
  ])('%s', (_what, facts, root) => {
    expect(decide(facts, root).isArticle).toBe(true);
  });
});

describe('a page does not count as an article', () => {
  test.each<Case>([
    ['that is a front page', { url: 'https://news.example/', teasers: 60 }],
    ['that is a shop', { url: 'https://shop.example/product/ten-metres-of-rope', hasPrice: true, types: ['Product'] }],
    ['that is a log-in', { url: 'https://news.example/account/login', hasPasswordField: true }, { fields: 4 }],
    ['that is a list of links', { url: 'https://news.example/world', teasers: 30 }, { linkChars: 3200, teasers: 25 }],
    ['that is a forum', { url: 'https://forum.example/threads/boats.12', headlines: 1 }],
    ['without running text, whatever it declares', { types: ['NewsArticle'], ogType: 'article' }, { longChars: 0, blocks: 0 }],
  ])('%s', (_what, facts, root) => {
    expect(decide(facts, root).isArticle).toBe(false);
  });
});

test('a decision explains itself: the weights of its evidence are its score', () => {
  const { score, evidence } = decide({ ogType: 'article', published: DATE });
  expect(evidence.map(({ signal }) => signal)).toEqual(expect.arrayContaining(['og:type article', 'date of publication', 'running text', 'address: dated']));
  expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score);
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
    const fits = makeWordTest('js share bar v htmlbody');
    expect(['js-other', 'js-shareBar_v2', 'HTMLBody'].map(fits)).toEqual([true, true, true]);
    expect(['htmlBody2', 'jsshare', 'HTMLbodies', 'otherBars'].map(fits)).toEqual([true, false, false, false]);
  });

  test('a word list finds words, beginnings and pairs', () => {
    const fits = makeWordTest('menu comment* readnext');
    expect(['main-menu', 'commentary', 'read-next', 'readNext'].map(fits)).toEqual([true, true, true, true]);
    expect(['menus', 'recomment', 'read', 'next-read'].map(fits)).toEqual([false, false, false, false]);
  });
});
