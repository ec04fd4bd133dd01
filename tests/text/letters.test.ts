import { expect, test } from 'vitest';
import { beginsWithCapital, beginsWithLetter, isAllCapitals, isPlain, isWordAt, widthAt } from '../../src/text/letters.ts';

const ALL = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((letter) => letter < '\ud800' || letter > '\udfff');

test('every code unit is what Unicode says it is', () => {
  const wrong = ALL.filter((letter) =>
    isWordAt(letter, 0) !== /[\p{L}\p{N}\p{M}]/u.test(letter) || beginsWithLetter(letter) !== /\p{L}/u.test(letter) ||
    beginsWithCapital(letter) !== /\p{Lu}/u.test(letter) || isAllCapitals(letter, 1) !== /\p{Lu}/u.test(letter) || widthAt(letter, 0) !== 1);
  expect(wrong).toEqual([]);
});

test.each([['𝒜b', 0, true, 2], ['😀', 0, false, 2], ['a😀', 0, true, 1], ['\ud83d', 0, false, 1]])('%j at %i: a word %s, %i wide', (text, at, isWord, width) => {
  expect(isWordAt(text, at)).toBe(isWord);
  expect(widthAt(text, at)).toBe(width);
});

test.each([
  ['AFP', 2, 6, true], ['ÖBB', 2, 6, true], ['A', 2, 6, false], ['AFp', 2, 6, false], ['A.F', 2, 6, false], ['ABCDEFG', 2, 6, false], ['ÉTÉ1', 2, 6, false], ['', 2, 6, false],
  ['𝒜𝒜', 2, 2, true],
])('%s as %i to %i capitals: %s', (word, least, most, expected) => expect(isAllCapitals(word, least, most)).toBe(expected));

test.each([['The bridge', true], ['', true], ['café', false], ['“so”', false]])('%j is plain: %s', (text, expected) => expect(isPlain(text)).toBe(expected));
