import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';
import type { WordEntry, WordPlace } from '../../../src/engine/records.ts';
import { withOwnWords } from '../../../src/engine/wording/own-words.ts';
import { wordName } from '../../../src/text/word-name.ts';

const URL = 'https://news.harbour.example/pier';
const EVERYWHERE: WordPlace = { kind: 'everywhere' };
const HERE: WordPlace = { kind: 'article', url: URL, title: 'The pier' };
const site = (host: string): WordPlace => ({ kind: 'site', host });
let count = 0;
const entry = (does: WordEntry['does'], words: string, where: WordPlace = EVERYWHERE, reason = 'Mine.'): WordEntry => {
  const moment = new Date(Date.UTC(2026, 10, 1, 12, count++)).toISOString();
  return { id: `w${count}`, does, words, reason: does === 'silence' ? '' : reason, note: '', where, created: moment, modified: moment };
};
const TEXT = 'The Assad regime slammed the plan. The damning bill was late. The tax regime is simple. The pier company said the regime fell.';
const told = (entries: readonly WordEntry[], text = TEXT) => {
  const { wording, attributions } = analyse({ text, language: 'en' });
  return withOwnWords({ text, url: URL, attributions }, wording, entries).map(({ span, own }) => text.slice(...span) + (own ? ` (${own.reason})` : ''));
};

const AS_LISTED = ['Assad regime', 'slammed', 'damning'];

describe('words left alone', () => {
  test.each([
    ['everywhere', [entry('silence', 'regime')], ['slammed', 'damning']],
    ['by their base form', [entry('silence', 'slam')], ['Assad regime', 'damning']],
    ['as they stand on the page', [entry('silence', 'Slammed')], ['Assad regime', 'damning']],
    ['on this site', [entry('silence', 'damning', site('harbour.example'))], ['Assad regime', 'slammed']],
    ['in this article', [entry('silence', 'damning', HERE)], ['Assad regime', 'slammed']],
  ])('%s', (_where, entries, expected) => expect(told(entries)).toEqual(expected));

  test.each([
    ['another site', entry('silence', 'damning', site('arbour.example'))],
    ['another article', entry('silence', 'damning', { kind: 'article', url: `${URL}2`, title: '' })],
    ['another word', entry('silence', 'dam')],
  ])('an entry on %s changes nothing', (_what, other) => expect(told([other])).toEqual(AS_LISTED));

  test('are marked again when the entry is gone, in the very same list', () => {
    const { wording, attributions } = analyse({ text: TEXT, language: 'en' });
    expect(withOwnWords({ text: TEXT, url: URL, attributions }, wording, [])).toBe(wording);
  });

  test('quotation marks around one word are left alone for that word', () => {
    const text = 'The “temporary” bus runs. The temporary bus stops.';
    expect(told([], text)).toEqual(['“temporary”']);
    expect(told([entry('silence', '"temporary"')], text)).toEqual([]);
  });
});

describe('words of the reader’s own', () => {
  test.each([
    ['a word', 'pier', 'The pier is old. A Pier’s end. Piers are long.', ['pier (Mine.)', 'Pier’s (Mine.)']],
    ['a phrase', 'old  Pier', 'The old pier is an old, long pier.', ['old pier (Mine.)']],
    ['a verb with a star', 'dither*', 'They dithered, she dithers; dithering helps. The ditherer left.', ['dithered (Mine.)', 'dithers (Mine.)', 'dithering (Mine.)']],
    ['with an apostrophe', "nobody's pier", 'It was nobody’s pier.', ['nobody’s pier (Mine.)']],
    ['with numbers and points', 'U.S. 9/11', 'After U.S. 9/11 laws.', ['U.S. 9/11 (Mine.)']],
    ['in other letters', 'мост', 'The мост is open.', ['мост (Mine.)']],
  ])('%s is found', (_what, words, text, expected) => expect(told([entry('add', words)], text)).toEqual(expected));

  test.each([
    ['in quotation marks', '“The pier is old,” she wrote.'],
    ['in what others say', 'Ann Brook said that the pier is old.'],
    ['inside other words', 'The piercing wind fell.'],
  ])('are left alone %s', (_what, text) => expect(told([entry('add', 'pier')], text)).toEqual([]));

  test('go before ours where they overlap', () => {
    expect(told([entry('add', 'damning bill')])).toEqual(['Assad regime', 'slammed', 'damning bill (Mine.)']);
  });

  test('are marked where our lists leave a plain sense alone', () => {
    expect(told([entry('add', 'regime')])).toEqual(['Assad regime (Mine.)', 'slammed', 'damning', 'regime (Mine.)']);
  });
});

describe('reasons in the reader’s words', () => {
  test('stand where our lists mark, and nowhere else', () => {
    expect(told([entry('reword', 'regime')])).toEqual(['Assad regime (Mine.)', 'slammed', 'damning']);
  });
});

describe('of several entries on one word', () => {
  test.each([
    ['the narrower place decides', [entry('silence', 'damning'), entry('reword', 'damning', site('harbour.example'), 'Here.')], 'damning (Here.)'],
    ['an article goes before its site', [entry('reword', 'damning', HERE, 'Here.'), entry('silence', 'damning', site('harbour.example'))], 'damning (Here.)'],
    ['the later reason stands', [entry('reword', 'damning', EVERYWHERE, 'First.'), entry('reword', 'damning', EVERYWHERE, 'Then.')], 'damning (Then.)'],
    ['leaving alone goes before a reason', [entry('silence', 'damning'), entry('reword', 'damning')], null],
  ])('%s', (_what, entries, expected) => {
    expect(told(entries).find((words) => words.startsWith('damning')) ?? null).toBe(expected);
    expect(told([...entries].reverse()).find((words) => words.startsWith('damning')) ?? null).toBe(expected);
  });
});

test.each([['Thugs', 'thug'], [' So  Called', 'so called'], ['Assad’s', 'assad'], ['“hero”', '"hero"'], ['slam*', 'slam'], ['less', 'less']])('%j is named %j', (words, name) => {
  expect(wordName(words)).toBe(name);
});
