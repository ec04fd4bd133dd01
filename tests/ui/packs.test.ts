import { expect, test } from 'vitest';
import { tellPack, tellPreview, tellRefusal, tellSaved } from '../../src/ui/wording/packs.ts';

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
