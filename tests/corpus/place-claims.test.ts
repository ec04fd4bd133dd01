import { expect, test } from 'vitest';
import { indexCorpus, matchDocument } from '../../src/corpus/match-document.ts';
import { placeClaims } from '../../src/corpus/place-claims.ts';
import type { ToldClaim } from '../../src/corpus/records.ts';
import type { Span } from '../../src/text/span.ts';
import { CHAINS, documentOf } from './articles.ts';

const match = (text: string, known: typeof CHAINS[0]) =>
  matchDocument({ text, url: 'https://elsewhere.example/' }, indexCorpus([documentOf(known.text, known.attributions, { publisher: known.publisher })]))[0]!;

test.each(CHAINS.map((article) => [article.id, article] as const))('every attribution of %s is found again by its hashes, to the word', (_, article) => {
  const placed = placeClaims(article.text, match(article.text, article));
  // Marks at either end are no words: the comma that closes an apposition, the colon that is a cue.
  const wordsOf = (spans: readonly Span[]): string[] =>
    spans.map(([start, end]) => article.text.slice(start, end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
  const told = ({ id, source, cue, content }: ToldClaim) => ({ id, source: wordsOf(source), cue: wordsOf(cue), content: wordsOf(content) });
  expect(placed.map(told)).toEqual(article.attributions.map(told));
  expect(placed.every(({ isExact }) => isExact)).toBe(true);
});

test('on a copy the attributions stand where their words stand there', () => {
  const [known, copy] = [CHAINS.find(({ id }) => id === 'chains-02')!, CHAINS.find(({ id }) => id === 'chains-03')!];
  const placed = placeClaims(copy.text, match(copy.text, known));
  expect(placed).toHaveLength(known.attributions.length);
  for (const claim of placed) {
    const original = known.attributions.find(({ id }) => id === claim.id)!;
    expect(claim.content.map(([start, end]) => copy.text.slice(start, end))).toEqual(original.content.map(([start, end]) => known.text.slice(start, end)));
  }
});

test('an edited claim is placed on what is left of it, and told to be edited', () => {
  const known = CHAINS.find(({ id }) => id === 'chains-04')!;
  const text = known.text.replace('moved off their fields without compensation', 'moved off their own land without compensation');
  const placed = placeClaims(text, match(text, known)).find(({ id }) => id === 'a12')!;
  expect(placed.isExact).toBe(false);
  expect(text.slice(...placed.content[0]!)).toContain('they were moved off their own land without compensation'.slice(0, 20));
});

test('a claim whose words are gone is not placed', () => {
  const known = CHAINS.find(({ id }) => id === 'chains-04')!;
  const text = known.text.replace(/The licence covers.*\n/, '');
  expect(placeClaims(text, match(text, known)).map(({ id }) => id)).not.toContain('a12');
});
