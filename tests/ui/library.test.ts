import { describe, expect, test } from 'vitest';
import type { Note, NoteTarget } from '../../src/storage/records.ts';
import { findNotes, foldNotes } from '../../src/ui/library/find-notes.ts';
import { importPreview } from '../../src/ui/wording/panel.ts';

const article = { url: 'https://news.example/harbour', title: 'Old bridge to close', publisher: 'The Quay' };
const note = (id: string, text: string, target: NoteTarget): Note => ({ id, text, target, tags: [], created: '', modified: '' });
const notes = foldNotes([
  note('claim', 'Ask the coast guard', { kind: 'claim', article, speaker: 'Åsa Vik', quotes: [{ exact: 'fewer boats', prefix: '', suffix: '', start: 0 }] }),
  note('source', 'Has its own printers', { kind: 'source', name: 'Harbour Radio' }),
  note('article', 'Read again in March', { kind: 'article', article }),
]);

describe('searching notes', () => {
  test.each([
    ['', ['claim', 'source', 'article']],
    ['coast', ['claim']],
    ['COAST ask', ['claim']],
    ['asa', ['claim']],
    ['fewer boa', ['claim']],
    ['harb', ['claim', 'source', 'article']],
    ['quay march', ['article']],
    ['news.example', ['claim', 'article']],
  ])('finds %j', (query, ids) => {
    expect(findNotes(notes, query).map(({ id }) => id)).toEqual(ids);
  });

  test.each(['oast', 'coast radio', 'xyz'])('finds nothing for %j', (query) => {
    expect(findNotes(notes, query)).toEqual([]);
  });

  test('is quick among 100,000 notes', () => {
    const many = foldNotes(Array.from({ length: 100_000 }, (_, index) => note(`n${index}`, `Note ${index} on the harbour`, { kind: 'source', name: 'Harbour Radio' })));
    const started = performance.now();
    expect(findNotes(many, 'note 99999 har')).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(400);
  });
});

test.each([
  [{ added: 1, changed: 0, same: 0, newerHere: 0, corrections: 0, sources: 0, words: 2 }, '1 new note, 2 own entries on words.'],
  [{ added: 0, changed: 2, same: 3, newerHere: 1, corrections: 1, sources: 0, words: 0 }, '0 new notes, 2 changed, 3 already here, 1 newer here and kept, 1 decision on a statement.'],
  [{ added: 0, changed: 0, same: 0, newerHere: 0, corrections: 0, sources: 0, words: 0, articles: 3, packs: 1, apart: 2 }, '0 new notes, 3 saved articles, 1 pack of known texts, 2 decisions on known texts.'],
])('what a file would do: %j', (outcome, text) => {
  expect(importPreview(outcome)).toBe(text);
});
