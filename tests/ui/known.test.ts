import { describe, expect, test } from 'vitest';
import type { KnownOnPage, ToldChange } from '../../src/storage/records.ts';
import { onlyInOne, passage, tellCarried, tellChange, tellKnown, tellPlace, tellUnnamed } from '../../src/ui/wording/known.ts';

const KNOWN: KnownOnPage = {
  documentId: 'x', title: 'Israel has pledged…', publisher: 'Press TV', date: '2011', relation: 'verbatim', pageShare: 1, knownShare: 1, isSameAddress: false,
  isApart: false, isUnnamed: false, onPage: [], saved: null, notes: [], changes: [],
};
const CHANGE: ToldChange = {
  kind: 'lost', before: null, after: null, still: [], isNeutral: false, onPage: [], passages: { known: [], page: [] }, place: 0, knownWords: '', pageWords: '',
};

describe('a known text is told', () => {
  test.each<[string, Partial<KnownOnPage>]>([
    ['Same text as Press TV, “Israel has pledged…”, 2011', {}],
    ['Edited version of Press TV, “Israel has pledged…”, June 2011', { relation: 'edited', date: '2011-06' }],
    ['Part of Press TV, “Israel has pledged…”', { relation: 'excerpt', date: null }],
    ['Quotes Press TV, “Israel has pledged…”, which you saved on 3 March 2026', { relation: 'quotes', date: null, saved: '2026-03-03T10:00:00Z' }],
    ['Changed since you saved it on 3 March 2026.', { relation: 'edited', saved: '2026-03-03T10:00:00Z', isSameAddress: true }],
    ['Unchanged since you saved it on 3 March 2026.', { saved: '2026-03-03T10:00:00Z', isSameAddress: true }],
  ])('%s', (text, known) => expect(tellKnown({ ...KNOWN, ...known })).toBe(text));
});

describe('a change is told', () => {
  const officials = { who: 'officials', verb: 'said' };
  test.each<[string, Partial<ToldChange>]>([
    ['Known text: Global Times “reported”. Here: not there any more; the page says it itself.', { before: { who: 'Global Times', verb: 'reported' } }],
    ['Known text: officials “said”. Here: not there any more; Ehud Barak is still named.', { before: officials, still: [{ who: 'Ehud Barak', verb: 'said' }] }],
    ['Known text: “according to” a report. Here: not there any more; the page says it itself.', { before: { who: 'a report', verb: 'according to' } }],
    ['Known text: officials “said”. Here: neither that nor what was said.', { kind: 'left-out', before: officials }],
    ['Known text: nobody named. Here: officials “said”.', { kind: 'added', after: officials }],
    ['Only here: officials “said”.', { kind: 'new', after: officials }],
    ['Known text: officials “said”. Here: witnesses “said”.', { kind: 're-sourced', before: officials, after: { who: 'witnesses', verb: 'said' } }],
    ['Ehud Barak. Known text: “said”. Here: “admitted”.', { kind: 'reworded', before: { who: 'Ehud Barak', verb: 'said' }, after: { who: 'Barak', verb: 'admitted' } }],
    ['Known text: 7,000,000,000. Here: 9,000,000,000.', { kind: 'number', numbers: { before: '7000000000', after: '9000000000' } }],
    ['Known text: 2011. Here: 2.5.', { kind: 'number', numbers: { before: '2011', after: '2.5' } }],
  ])('%s', (text, change) => expect(tellChange({ ...CHANGE, ...change })).toBe(text));
});

test.each([
  [2, 3, '2 statements are only here, 3 only in the known text.'], [1, 0, '1 statement is only here.'], [0, 5, '5 statements are only in the known text.'],
])('%i new and %i left out are counted', (here, there, text) => {
  const made = [...Array.from({ length: here }, () => 'new' as const), ...Array.from({ length: there }, () => 'left-out' as const)];
  expect(onlyInOne(made.map((kind) => ({ ...CHANGE, kind })))).toBe(text);
});

test('an outlet that is not named is told without saying who had the words first', () => {
  expect(tellUnnamed({ publisher: 'Press TV', pageShare: 0.62, relation: 'edited' }).replaceAll('\u00a0', ' '))
    .toBe('Shares 62 % of its words with an article of Press TV; the text here does not name Press TV. Which of the two had them first is not known here.');
});

test('a place in a text that is not kept is told as a share of it', () => {
  expect(tellPlace(0.292).replaceAll('\u00a0', ' ')).toBe('about 29 % into the text, whose words are not kept');
});

test.each([
  ['verbatim', 'Shares all of its words with'], ['edited', 'Shares nearly all of its words with'],
] as const)('of a %s copy, all or nearly all is told in words', (relation, begin) => {
  expect(tellUnnamed({ publisher: 'Press TV', pageShare: 1, relation })).toContain(begin);
});

test.each([
  ['', ''], ['A plain one', '“A plain one”'], ['"A quoted one"', '“A quoted one”'], ['"Put it off," said Olsen', '“‘Put it off,’ said Olsen”'],
  ['said: “No.” And “yes.”', '“said: ‘No.’ And ‘yes.’”'], ['one two three four five', '“one … five”'],
])('the passage %j is shown as %s', (words, shown) => expect(passage(words, words.startsWith('one') ? 14 : 60)).toBe(shown));

test('a note that was written on another version says on which', () => {
  expect(tellCarried({ publisher: 'Press TV', title: 'Israel has pledged…' })).toBe('Written on another version of this text: Press TV, “Israel has pledged…”.');
  expect(tellCarried({ publisher: null, title: 'A bridge' })).toBe('Written on another version of this text: “A bridge”.');
});
