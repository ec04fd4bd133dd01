import { describe, expect, test } from 'vitest';
import { placeCorrections, placeNotes } from '../../src/storage/place.ts';
import type { Correction, Note, NoteTarget } from '../../src/storage/records.ts';
import { ARTICLE, quoteOf, spanOf, STATEMENTS, TEXT } from '../background/fixtures.ts';

const noteOn = (target: NoteTarget): Note => ({ id: 'n', target, text: 'x', tags: [], created: '', modified: '' });
const claim = (...words: string[]): Note => noteOn({ kind: 'claim', article: ARTICLE, quotes: words.map((each) => quoteOf(each)), speaker: null });
const correction = (words: string): Correction => ({ id: words, article: ARTICLE, quote: quoteOf(words), kind: 'not-right', created: '' });

describe('placeNotes', () => {
  const edited = `Updated at noon. ${TEXT.replace(' “It is safe,” said the port authority.', '')}`;

  test('gives the spans of all pieces in their order', () => {
    expect(placeNotes(TEXT, [claim('“It is safe,”', 'The bridge opens in May')])).toMatchObject([
      { spans: [spanOf('The bridge opens in May'), spanOf('“It is safe,”')], lost: false },
    ]);
  });

  test('keeps a note of which one piece is left', () => {
    expect(placeNotes(edited, [claim('“It is safe,”', 'The bridge opens in May')])).toMatchObject([{ spans: [spanOf('The bridge opens in May', edited)], lost: false }]);
  });

  test('says that a note is lost when its words are gone', () => {
    expect(placeNotes(edited, [claim('“It is safe,”')])).toMatchObject([{ spans: [], lost: true }]);
  });

  test('gives no spans to notes on sources and articles, and loses none', () => {
    const notes = [noteOn({ kind: 'source', name: 'Ada Lund' }), noteOn({ kind: 'article', article: ARTICLE })];
    expect(placeNotes('', notes)).toEqual(notes.map((note) => ({ note, spans: [], lost: false })));
  });
});

test('300 notes, half of them lost, are placed in a text of 300,000 characters without a pause', () => {
  // Sentences of made-up words, none like another: what a long page with many notes costs.
  const word = (n: number): string => ['ba', 'ke', 'li', 'mo', 'nu', 'ri', 'sa', 'to'].map((part, at) => ((n >> at) & 1 ? part : '')).join('') || 'o';
  const sentence = (n: number): string => Array.from({ length: 14 }, (_, at) => word(((n + 1) * (at + 7) * 7919) % 251)).join(' ');
  const lines = Array.from({ length: 6000 }, (_, n) => sentence(n));
  const text = lines.join('. ');
  const noteOf = (n: number): Note => {
    const there = lines[n * 19]!;
    const words = n % 2 ? there.replace(/\S+ /, 'another ') : Array.from({ length: 14 }, (_, at) => `gone${n}x${at}`).join(' ');
    return noteOn({ kind: 'claim', article: ARTICLE, speaker: null, quotes: [{ exact: words, prefix: '. ', suffix: '. ', start: n }] });
  };
  const began = performance.now();
  const placed = placeNotes(text, Array.from({ length: 300 }, (_, n) => noteOf(n)));
  expect(performance.now() - began).toBeLessThan(3000);
  expect([text.length > 300_000, placed.filter(({ lost }) => lost).length]).toEqual([true, 150]);
});

describe('placeCorrections', () => {
  test.each([
    ['the words of one', '“It is safe,”', ['a2']],
    ['nearly the words of one', '“It is safe', ['a2']],
    ['more than the words of one', 'The bridge opens in May, Ada Lund told the Harbour Post', []],
    ['words of none', 'said the port authority', []],
  ])('for %s hides %j', (_what, words, ids) => {
    expect([...placeCorrections(TEXT, [correction(words)], STATEMENTS).keys()]).toEqual(ids);
  });

  test('hides the inner statement and leaves the one around it', () => {
    const around = { ...STATEMENTS[0]!, id: 'around', content: [spanOf('The bridge opens in May, Ada Lund told the Harbour Post')] };
    expect([...placeCorrections(TEXT, [correction('The bridge opens in May')], [around, ...STATEMENTS]).keys()]).toEqual(['a1']);
  });

  test('tells which corrections hide a statement', () => {
    const kept = [correction('“It is safe,”'), correction('It is safe')];
    expect(placeCorrections(TEXT, kept, STATEMENTS).get('a2')).toEqual(kept);
  });
});
