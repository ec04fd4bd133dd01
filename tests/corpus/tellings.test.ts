import { describe, expect, test } from 'vitest';
import { areBothNeutral, isSameWho, verbKey } from '../../src/corpus/tellings.ts';

describe('isSameWho', () => {
  test.each([
    ['Barak', 'Ehud Barak'], ['state auditor', 'The auditor’s'], ['a senior official', 'senior officials'.replace('officials', 'official')],
    ['Corvane', 'Corvane Minerals'], ['EHUD BARAK', 'Ehud Barak'], ['US', 'the US'], ['', ''],
  ])('takes %s and %s for one', (a, b) => expect(isSameWho(a, b)).toBe(true));

  test.each([
    ['Foreign Ministry', 'Defence Ministry'], ['officials', 'witnesses'], ['Global Times', 'Financial Times'], ['Ehud Barak', ''], ['China media', 'Haaretz'],
  ])('tells %s from %s', (a, b) => expect(isSameWho(a, b)).toBe(false));
});

describe('verbKey', () => {
  test.each([
    ['said', 'has also said'], ['says', 'saying'], ['told', 'tells'], ['claimed', 'claims'], ['admitted', 'has admitted'], ['denies', 'denied'],
    ['according to', 'According to a draft'], ['reported', 'was reportedly reporting'], ['announced', 'announces'],
  ])('is one for %s and %s', (a, b) => expect(verbKey(a)).toBe(verbKey(b)));

  test.each([['said', 'admitted'], ['confirmed', 'did not confirm'], ['said', 'told'], ['found', 'claimed']])('differs for %s and %s', (a, b) =>
    expect(verbKey(a)).not.toBe(verbKey(b)));

  test('is empty for no words', () => expect(verbKey('')).toBe(''));
});

test.each([['said', 'told', true], ['said', 'according to', true], ['said', 'claimed', false], ['admitted', 'said', false]])(
  '%s and %s say no more than that it was said: %s', (a, b, both) => expect(areBothNeutral(a, b)).toBe(both));
