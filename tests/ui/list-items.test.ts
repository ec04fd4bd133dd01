import { describe, expect, test } from 'vitest';
import type { PageState } from '../../src/messaging/protocol.ts';
import type { Note } from '../../src/storage/records.ts';
import { listItems, passes, phraseGroups } from '../../src/ui/sidepanel/list-items.ts';
import type { Filter } from '../../src/ui/sidepanel/list-items.ts';
import { statement, step } from './statements.ts';

const article = { url: 'https://news.example/a', title: 'A', publisher: 'The Quay' };
const note: Note = { id: 'n', text: 'Mine', tags: [], created: '', modified: '', target: { kind: 'claim', article, quotes: [], speaker: null } };
const text = 'Boats are lost, Vik told Radio.\nThe pier is closed, a report says.';
const page: PageState = {
  status: 'ready', host: 'news.example', article, hidden: ['a2'], text, removed: 0, failure: '', counts: { says: 0, via: 0, gap: 0, words: 0, note: 0 },
  notes: [{ note, spans: [[6, 9]], lost: false }],
  analysis: {
    language: 'en', analysed: true, wordCount: 12, publisher: null, attributions: [], credits: [], phrases: [], wording: [],
    statements: [
      statement([step('Ada Vik', 'Vik', 'told', { toldTo: 'Radio' })], { id: 'a1', content: [[0, 14]], via: [{ name: 'Harbour Radio', span: [25, 30] }] }),
      statement([step(null, 'a report', 'says')], { id: 'a2', content: [[32, 50]], gap: [[52, 60]] }),
    ],
  },
};

describe('the list of statements', () => {
  const items = listItems(page);

  test('shows who, the words and the chain, an outlet that was told in it', () => {
    expect(items.map(({ who, words, chain }) => ({ who, words, chain }))).toEqual([
      { who: 'Ada Vik', words: 'Boats are lost', chain: 'Ada Vik → Harbour Radio → The Quay' },
      { who: '“a report”', words: 'The pier is closed', chain: '“a report” → The Quay' },
    ]);
  });

  test('puts a note at its statement and tells what is hidden', () => {
    expect(items.map((item) => [item.notes.length, item.isHidden])).toEqual([[1, false], [0, true]]);
  });

  test.each([['all', ['a1', 'a2']], ['via', ['a1']], ['gap', ['a2']], ['note', ['a1']]] as [Filter, string[]][])('filters by %s', (filter, ids) => {
    expect(items.filter((item) => passes(item, filter)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the phrases of a page', () => {
  const sentence = 'The crew appeared to sleep, Vik claimed. The port declined to comment.';
  const at = (words: string, kind: string, why: string) => ({ span: [sentence.indexOf(words), sentence.indexOf(words) + words.length] as const, kind, why });
  const analysis = { ...page.analysis!, phrases: [at('appeared to', 'hedged', 'hedge-appearance'), at('claimed', 'doubt', 'doubt-verb'), at('declined to comment', 'declined', 'declined')] };

  test('stand by their reasons, with the words around them', () => {
    const groups = phraseGroups({ analysis, text: sentence }, ['declined', 'hedged', 'doubt']);
    expect(groups.map(({ why, places }) => [why, places.map(({ before, words, after }) => [before, words, after])])).toEqual([
      ['declined', [['The crew appeared to sleep, Vik claimed. The port ', 'declined to comment', '.']]],
      ['hedge-appearance', [['The crew ', 'appeared to', ' sleep, Vik claimed. The port declined to comment.']]],
      ['doubt-verb', [['The crew appeared to sleep, Vik ', 'claimed', '. The port declined to comment.']]],
    ]);
  });

  test('stand with at most some sixty letters on each side, of their own paragraph', () => {
    const text = `Before.\n${'Harbour '.repeat(12)}declined to comment ${'harbour '.repeat(12)}\nAfter.`;
    const start = text.indexOf('declined');
    const [place] = phraseGroups({ analysis: { ...analysis, phrases: [{ span: [start, start + 19], kind: 'declined', why: 'declined' }] }, text }, ['declined'])[0]!.places;
    expect(place).toMatchObject({ before: `… ${'Harbour '.repeat(7)}`, after: `${' harbour'.repeat(7)}…` });
  });

  test('of other kinds are left out', () => expect(phraseGroups({ analysis, text: sentence }, [])).toEqual([]));
});
