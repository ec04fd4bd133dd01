import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/engine/records.ts';
import type { PageState } from '../../src/messaging/protocol.ts';
import { screenOf } from '../../src/ui/components/screen.ts';
import { sharesOf } from '../../src/ui/popup/shares.ts';
import { ownVoice, statementsBySources } from '../../src/ui/wording/popup.ts';
import { statement, step } from './statements.ts';

const TEXT = Array.from({ length: 100 }, (_, index) => `w${String(index).padStart(2, '0')}`).join(' ');
/** The words from `first` up to `end` of TEXT, each four characters with its space. */
const words = (first: number, end: number): Statement['content'] => [[first * 4, end * 4 - 1]];

function page(statements: readonly Statement[], over: Partial<PageState> = {}): PageState {
  return {
    status: 'ready', host: 'news.example', article: { url: 'https://news.example/a', title: 'A', publisher: 'The Quay' },
    analysis: { language: 'en', analysed: true, wordCount: 100, publisher: null, attributions: [], credits: [], statements, phrases: [], wording: [] },
    notes: [], hidden: [], counts: { says: 0, via: 0, gap: 0, words: 0, note: 0 }, removed: 0, text: TEXT, failure: '', ...over,
  };
}

describe('the shares of a page', () => {
  const gt = step('Harbour Radio', 'Harbour Radio', 'reported', { kind: 'outlet' });
  const via = [{ name: 'Harbour Radio', span: [0, 3] as const }];
  const statements = [
    statement([step('Ada Vik', 'Vik', 'said')], { id: 'a1', content: words(0, 20) }),
    statement([step('Ada Vik', 'she', 'said'), gt], { id: 'a2', content: words(30, 40), via }),
    statement([step(null, 'a report', 'says')], { id: 'a3', content: words(50, 55) }),
    statement([step('Bo Li', 'he', 'said', { confidence: 0.1 })], { id: 'a4', content: words(60, 65) }),
  ];

  test('count statements, sure names, words and ways', () => {
    expect(sharesOf(page(statements))).toEqual({
      statements: 4, sources: 1, attributed: 0.4,
      bySource: [{ name: 'Ada Vik', share: 0.3, isOutlet: false }, { name: null, share: 0.1, isOutlet: false }],
      direct: 2, through: [{ name: 'Harbour Radio', count: 1 }], open: 1, openWords: ['a report'],
    });
  });

  test('give words that stand in two statements to the inner one', () => {
    const outer = statement([step('Bo Li', 'Li', 'said')], { id: 'b1', content: words(0, 50) });
    const inner = statement([step('Ada Vik', 'Vik', 'said')], { id: 'b2', content: words(10, 20) });
    expect(sharesOf(page([outer, inner])).bySource).toEqual([
      { name: 'Bo Li', share: 0.4, isOutlet: false }, { name: 'Ada Vik', share: 0.1, isOutlet: false },
    ]);
  });

  test('leave out what was marked "Not right?"', () => {
    expect(sharesOf(page(statements, { hidden: ['a1', 'a2'] }))).toMatchObject({ statements: 2, attributed: 0.1, through: [] });
  });

  test('are nothing on a page without text', () => {
    expect(sharesOf(page([], { text: '' }))).toMatchObject({ statements: 0, attributed: 0, bySource: [] });
  });
});

test.each([
  [11, 7, '11 statements by 7 sources'], [1, 1, '1 statement by 1 source'], [2, 0, '2 statements'],
])('%i statements, %i sources: %s', (statements, sources, text) => {
  expect(statementsBySources(statements, sources)).toBe(text);
});

test('the page’s own voice is a share too, and both make the whole', () => {
  expect(ownVoice(0.476, 'Press TV').replaceAll('\u00a0', ' ')).toBe('48 % of the words. Press TV says the other 52 % itself.');
});

describe('the screen for a tab', () => {
  const nothing = { heard: true, page: null, offHosts: [] };
  test.each([
    ['chrome://extensions/', 'browser-page'],
    ['about:debugging', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'browser-page'],
    ['https://addons.mozilla.org/en-US/firefox/', 'browser-page'],
    ['moz-extension://abc/library.html', 'browser-page'],
    ['https://example.com/report.pdf?x=1', 'pdf'],
    ['https://example.com/a.pdf.html', 'not-allowed'],
    ['https://example.com/story?file=a.pdf', 'not-allowed'],
    [undefined, 'not-allowed'],
  ])('%s without an answer: %s', (url, kind) => {
    expect(screenOf({ ...nothing, url }).kind).toBe(kind);
  });

  test('names the site as the reader would', () => {
    expect(screenOf({ ...nothing, url: 'https://www.example.com/story' })).toEqual({ kind: 'not-allowed', host: 'example.com' });
  });

  test('waits until something was heard', () => {
    expect(screenOf({ ...nothing, heard: false, url: 'https://example.com/' }).kind).toBe('waiting');
  });

  test('is off as soon as the settings say so', () => {
    const known = { url: 'https://news.example/a', heard: true, page: page([]) };
    expect(screenOf({ ...known, offHosts: [] }).kind).toBe('ready');
    expect(screenOf({ ...known, offHosts: ['news.example'] })).toEqual({ kind: 'off', host: 'news.example' });
  });
});
