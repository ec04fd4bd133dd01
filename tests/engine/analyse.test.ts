import { describe, expect, test } from 'vitest';
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

describe('a text longer than any article', () => {
  const PARAGRAPH = 'The pier is long and the winter was longer, said Karin Holm, who keeps the harbour book.\n';

  test('is read from its beginning, in whole paragraphs', () => {
    const analysis = analyse({ text: PARAGRAPH.repeat(8000) });
    expect(analysis.isCut).toBe(true);
    expect(analysis.wordCount % 17).toBe(0);
    expect(analysis.attributions.length).toBeGreaterThan(100);
  }, 30_000);

  test('is read whole below the limit', () => {
    expect(analyse({ text: PARAGRAPH.repeat(20) }).isCut).toBe(false);
  });
});
