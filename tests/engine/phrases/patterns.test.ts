import { describe, expect, test, vi } from 'vitest';
import { eachMatch, expand, firstWords, indexLazily, indexPatterns } from '../../../src/engine/phrases/patterns.ts';
import type { PatternIndex } from '../../../src/engine/phrases/patterns.ts';
import { readText } from '../../../src/text/read-text.ts';

const found = (text: string, index: PatternIndex<string>): string[] => {
  const document = readText(text), matches: string[] = [];
  eachMatch(document, index, ({ run: [first, end], entry }) => {
    matches.push(`${entry}: ${document.tokens.slice(first, end).map(({ text: word }) => word).join(' ')}`);
    return true;
  });
  return matches;
};
const PATTERNS = [['could (well|) have been', 'hedge'], ['(the|) ferry', 'boat'], ['have been (late|)', 'late']] as const;

describe('the longest pattern at a word, of equals the first', () => {
  test.each([
    ['It could have been the ferry.', ['hedge: could have been', 'boat: the ferry']],
    ['It could well have been. Ferry!', ['hedge: could well have been', 'boat: Ferry']],
    ['They have been late.', ['late: have been late']],
    ['The ferry’s horn.', ['boat: The ferry’s']],
    ['It could. Have been.', ['late: Have been']],
    ['Nothing of it.', []],
  ])('%s', (text, expected) => expect(found(text, indexPatterns(PATTERNS))).toEqual(expected));
});

describe('many patterns of one source', () => {
  const patternsOf = vi.fn((list: string) => list.split(', ').map((pattern) => [pattern, pattern] as const));
  const index = indexLazily(['ferry boat, tug', 'tug boat, tug'], (list) => list.split(', ').flatMap((pattern) => firstWords(pattern, (word) => [word])), patternsOf);

  test('are made when a text has one of their first words, once', () => {
    expect(found('A lorry came.', index)).toEqual([]);
    expect(patternsOf).not.toHaveBeenCalled();
    expect(found('A ferry boat came, and a ferry boat left.', index)).toEqual(['ferry boat: ferry boat', 'ferry boat: ferry boat']);
    expect(patternsOf.mock.calls).toEqual([['ferry boat, tug']]);
    expect(found('A tug, a tug boat.', index)).toEqual(['tug: tug', 'tug boat: tug boat']);
    expect(patternsOf).toHaveBeenCalledTimes(2);
  });
});

test.each([
  ['(turn|turned) a blind eye', [['turn', 'a', 'blind', 'eye'], ['turned', 'a', 'blind', 'eye']]],
  ['so (very|) late', [['so', 'very', 'late'], ['so', 'late']]],
  ['((a|b) c|d) e', [['a', 'c', 'e'], ['d', 'e'], ['b', 'c', 'e'], ['d', 'e']]],
  ['', [['']]],
])('%j stands for its choices', (pattern, choices) => expect(expand(pattern)).toEqual(choices));

test.each([
  ['(slam*|bash) at', ['slam', 'slammed', 'bash']],
  ['(the|a|) long (way|road)', ['the', 'a', 'long']],
  ['(out of|into) it', ['out', 'into']],
])('%j begins with %j', (pattern, words) => {
  expect(firstWords(pattern, (word) => (word.endsWith('*') ? [word.slice(0, -1), `${word.slice(0, -1)}med`] : [word]))).toEqual(words);
});
