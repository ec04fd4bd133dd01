import { expect, test } from 'vitest';
import type { KnownOnPage } from '../../src/storage/records.ts';
import { tellLeftOut, tellPack, tellPreview, tellProgress, tellRefusal, tellSaved, tellVersion } from '../../src/ui/wording/packs.ts';

test('a saved article is told by its length and date', () => {
  expect(tellSaved({ article: { url: '', title: '', publisher: null }, words: 204, statements: 1, hasText: true, saved: '2026-03-03T10:00:00Z' }))
    .toBe('204 words, 1 attribution, with its text. Saved on 3 March 2026.');
});

test('a pack is told by what is in it and what it would replace', () => {
  const publishers = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name, at) => ({ name, documents: 7 - at }));
  expect(tellPreview({
    title: 'Harbours', description: 'Of ports.', maker: 'A. Reader', created: '2026-11-22', documents: 28, claims: 300, notes: 1, publishers,
    dates: ['2011', '2026-03'], replaces: { created: '2026-01-02', added: 3, removed: 1, kept: 25 },
  })).toEqual([
    'Harbours, by A. Reader, 22 November 2026', 'Of ports.',
    '28 texts with 300 attributions and 1 note: A (7), B (6), C (5), D (4), E (3) and 2 other publishers.',
    'From 2011 to March 2026.', 'Takes the place of the one of 2 January 2026: 3 new, 1 gone, 25 in both.',
  ]);
  expect(tellPack({ documents: 1, maker: '', added: '2026-03-03T10:00:00Z' })).toBe('1 text. Taken in on 3 March 2026.');
});

test('a refusal names the place and the reason', () => {
  expect(tellRefusal('contradiction', 'documents.3', '“x” is there twice'))
    .toBe('This pack was not taken in; nothing has changed. It contradicts itself. (documents.3: “x” is there twice)');
});

test.each([
  ['too-many', 'It holds more texts than can be taken in at once.'], ['too-big', 'It is too large to be read as it is written. A large pack has one text a line.'],
] as const)('a refusal for size says what to do: %s', (reason, text) => {
  expect(tellRefusal(reason, '', 'x')).toBe(`This pack was not taken in; nothing has changed. ${text} (x)`);
});

test.each([[0, 'Reading…'], [1, 'Reading… 1 text'], [12_500, 'Reading… 12,500 texts']])('reading tells after %i texts: %s', (documents, text) => {
  expect(tellProgress(documents)).toBe(text);
});

test.each([
  ['Courier', null, 'Courier. Open now.'], ['Courier', '2026-03-03T10:00:00Z', 'Courier. Saved on 3 March 2026.'], [null, null, 'Open now.'],
])('a version of %s saved %s is told: %s', (publisher, saved, text) => {
  expect(tellVersion({ article: { url: '', title: '', publisher }, saved, known: {} as KnownOnPage })).toBe(text);
});

test.each([
  [[{ title: 'Harbours', documents: 80_000 }], 'Left out, as too large for one file: “Harbours” (80,000 texts). Keep its own file.'],
  [[{ title: 'A', documents: 6000 }, { title: 'B', documents: 7000 }], 'Left out, as too large for one file: “A” (6,000 texts) and “B” (7,000 texts). Keep their own files.'],
])('packs left out of a file are named: %j', (packs, text) => expect(tellLeftOut(packs)).toBe(text));
