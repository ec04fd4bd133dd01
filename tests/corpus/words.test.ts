import { describe, expect, test } from 'vitest';
import { readWords, wordsWithin } from '../../src/corpus/words.ts';

const hashes = (text: string): number[] => [...readWords(text).hashes];
const written = (text: string): string[] => {
  const { count, starts, ends } = readWords(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at]!, ends[at]!));
};

describe('readWords', () => {
  test.each([
    ['case', 'Beijing Said', 'beijing said'],
    ['accents', 'café déjà', 'cafe deja'],
    ['a combining accent', 'cafe\u0301', 'café'],
    ['curly and straight apostrophes', 'don’t', 'don\'t'],
    ['soft hyphens and zero-width spaces', 'state\u00adment re\u200bport', 'statement report'],
    ['marks and white space', '“We – are”,\n\there!', 'we are here'],
    ['hyphens', 'arms-sales', 'arms sales'],
    ['the commas of figures', '7,000', '7000'],
  ])('hashes alike what differs in %s', (_, one, other) => {
    expect(hashes(one)).toEqual(hashes(other));
  });

  test.each([['said', 'sad'], ['31', '13'], ['ab c', 'a bc'], ['US', 'U.S.']])('tells %s from %s', (one, other) => {
    expect(hashes(one)).not.toEqual(hashes(other));
  });

  test('finds words where they stand', () => {
    expect(written('“Don’t go,” she said in 2.5 hours—or 7,000.')).toEqual(['Don’t', 'go', 'she', 'said', 'in', '2', '5', 'hours', 'or', '7,000']);
  });

  test('cuts writing without spaces into its characters', () => {
    expect(written('东京 10月')).toEqual(['东', '京', '10', '月']);
  });

  test('finds nothing in nothing', () => {
    expect(readWords(' … — ').count).toBe(0);
  });
});

describe('wordsWithin', () => {
  const words = readWords('one two, three four');
  test.each([
    ['whole words', [4, 14], [1, 3]],
    ['a word touched at its end', [2, 5], [0, 2]],
    ['marks only', [7, 9], [2, 2]],
    ['everything', [0, 19], [0, 4]],
  ] as const)('yields %s', (_, span, range) => {
    expect(wordsWithin(words, span)).toEqual(range);
  });
});
