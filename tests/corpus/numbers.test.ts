import { expect, test } from 'vitest';
import { readNumbers } from '../../src/corpus/numbers.ts';
import { readWords } from '../../src/corpus/words.ts';

const values = (text: string): string[] => readNumbers(text, readWords(text)).map(({ value }) => value);

test.each([
  ['rose to 31 on Thursday', ['31']],
  ['USD 7 billion', ['7000000000']],
  ['7,000 and 7000', ['7000', '7000']],
  ['2.5 million or 2.50 million', ['2500000', '2500000']],
  ['forty-one per cent, 41 per cent and 41%', ['41', '41', '41']],
  ['twelve people, three of them', ['12', '3']],
  ['two hundred thousand', ['200000']],
  ['in 2005. 14 of them', ['2005', '14']],
])('“%s” has %j', (text, expected) => expect(values(text)).toEqual(expected));

test.each(['one of the thousand things no one said', 'A1 and B2B', 'zero', ''])('“%s” has none', (text) => expect(values(text)).toEqual([]));

test('a figure is placed by its first word and its length', () => {
  expect(readNumbers('cost 4.2 million crowns', readWords('cost 4.2 million crowns'))).toEqual([{ word: 1, words: 3, value: '4200000' }]);
});
