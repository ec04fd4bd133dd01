import { expect, test } from 'vitest';
import { analyse } from '../../src/engine/analyse.ts';

const TEXT = 'The ferry was overloaded, the Courier reported, citing a harbour official.\n\n“We counted eighty,” Ida Vale told the paper. She said that nobody had checked.';

test('tells who says what through whom, and folds it into statements', () => {
  const { language, analysed, wordCount, attributions, statements } = analyse({ text: TEXT, publisher: 'Bay News' });
  expect({ language, analysed, wordCount }).toEqual({ language: 'en', analysed: true, wordCount: 25 });
  expect(attributions.map(({ speaker }) => speaker)).toContain('Ida Vale');
  expect(attributions.find(({ cue }) => TEXT.slice(...cue[0]!) === 'citing')!.parent).toBeDefined();
  expect(statements.length).toBeGreaterThan(1);
});

test('gives the same answer for the same text', () => {
  expect(analyse({ text: TEXT })).toEqual(analyse({ text: TEXT }));
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\u00a0'],
  ['a lone surrogate', '\ud800'],
  ['another language', 'Le pont est fermé depuis lundi et le conseil a dit « non » pour les voitures.'],
])('finds nothing in %s', (_, text) => {
  expect(analyse({ text })).toMatchObject({ analysed: false, attributions: [], statements: [], credits: [] });
});
