import { describe, expect, test } from 'vitest';
import type { PageState } from '../../src/messaging/protocol.ts';
import { screenOf } from '../../src/ui/components/screen.ts';
import { onlySource } from '../../src/ui/popup/Shares.tsx';
import { ownVoice, statementsBySources } from '../../src/ui/wording/popup.ts';

function page(): PageState {
  return {
    status: 'ready', host: 'news.example', article: { url: 'https://news.example/a', title: 'A', publisher: 'The Quay' },
    analysis: { language: 'en', analysed: true, wordCount: 100, publisher: null, attributions: [], credits: [], statements: [], phrases: [], wording: [] },
    notes: [], hidden: [], counts: { says: 0, via: 0, gap: 0, words: 0, note: 0 }, removed: 0, text: '', failure: '',
  };
}

test.each([
  [11, 7, '11 statements by 7 sources'], [1, 1, '1 statement by 1 source'], [2, 0, '2 statements'],
])('%i statements, %i sources: %s', (statements, sources, text) => {
  expect(statementsBySources(statements, sources)).toBe(text);
});

test('the page’s own voice is a share too, and both make the whole', () => {
  expect(ownVoice(0.476, 'Press TV').replaceAll('\u00a0', ' ')).toBe('48 % of the words. Press TV says the other 52 % itself.');
});

describe('the one source of all statements', () => {
  const share = (name: string | null) => ({ name, asWritten: 'x', kind: 'person' as const, statements: 1, words: 1, share: 1 });
  test('is named where several statements have the same', () => expect(onlySource({ statements: 2, sources: [share('Ada Vik')] })?.name).toBe('Ada Vik'));
  test.each([
    ['there are two sources', 2, [share('Ada Vik'), share('Bo Ek')]],
    ['there is one statement', 1, [share('Ada Vik')]],
    ['nobody is named', 3, [share(null)]],
    ['there is no statement', 0, []],
  ])('is left out where %s', (_what, statements, sources) => expect(onlySource({ statements, sources })).toBeNull());
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
    const known = { url: 'https://news.example/a', heard: true, page: page() };
    expect(screenOf({ ...known, offHosts: [] }).kind).toBe('ready');
    expect(screenOf({ ...known, offHosts: ['news.example'] })).toEqual({ kind: 'off', host: 'news.example' });
  });
});
