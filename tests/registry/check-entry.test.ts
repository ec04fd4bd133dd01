import { describe, expect, test } from 'vitest';
import type { EntryForm } from '../../src/registry/check-entry.ts';
import { faultsOf, formOf, readEntry } from '../../src/registry/check-entry.ts';
import type { OwnSource } from '../../src/registry/records.ts';

const FORM: EntryForm = { name: 'Harbour Post', aliases: '', domains: '', kind: 'newspaper', country: '', owner: '', note: '' };
const entry = (change: Partial<EntryForm> = {}) => readEntry({ ...FORM, ...change });
const OTHER: OwnSource = { id: 'own-1', corrects: null, entry: entry({ name: 'Town Crier', aliases: 'the Crier', domains: 'crier.example' }), created: '', modified: '' };

describe('what is typed', () => {
  test('is trimmed, split and cut to hosts, each once', () => {
    const typed = entry({
      name: '  Harbour   Post ', aliases: 'The Post, the post\nHP;  the Harbour Post', domains: 'https://www.HarbourPost.example/news?x=1\nharbourpost.example, harbourpost.example:8080', owner: ' A  family ', note: ' Two\nlines ',
    });
    expect(typed).toEqual({ name: 'Harbour Post', aliases: ['the post', 'HP'], domains: ['harbourpost.example'], kind: 'newspaper', country: '', owner: 'A family', note: 'Two\nlines' });
    expect(readEntry(formOf(typed))).toEqual(typed);
  });
});

describe('may not be kept:', () => {
  test.each<[string, Partial<EntryForm>, object]>([
    ['an entry without a name', { name: ' ' }, { field: 'name', why: 'missing' }],
    ['a name of one letter', { aliases: 'P' }, { field: 'aliases', why: 'too-short', words: 'P' }],
    ['a name that is a paragraph', { name: 'a'.repeat(121) }, { field: 'name', why: 'too-long' }],
    ['an owner that is an essay', { owner: 'a'.repeat(201) }, { field: 'owner', why: 'too-long' }],
    ['a word for a site', { domains: 'harbourpost' }, { field: 'domains', why: 'no-domain', words: 'harbourpost' }],
    ['two words for a site', { domains: 'harbour post.example' }, { field: 'domains', why: 'no-domain', words: 'harbour post.example' }],
    ['an ending of many sites', { domains: 'co.uk' }, { field: 'domains', why: 'shared-domain', words: 'co.uk' }],
    ['a host of many blogs', { domains: 'https://medium.com/@post' }, { field: 'domains', why: 'shared-domain', words: 'medium.com' }],
    ['a name of another own source', { aliases: 'Crier' }, { field: 'aliases', why: 'taken', words: 'Crier', by: 'Town Crier' }],
    ['a site of another own source', { domains: 'www.crier.example' }, { field: 'domains', why: 'taken', words: 'crier.example', by: 'Town Crier' }],
  ])('%s', (_what, change, fault) => expect(faultsOf(entry(change), null, [OTHER])).toMatchObject([fault]));
});

test.each<[string, Partial<EntryForm>]>([
  ['a name alone', {}],
  ['a blog of its own on a shared host', { domains: 'harbour.wordpress.com' }],
  ['a part of a site', { domains: 'english.harbourpost.co.uk' }],
])('may be kept: %s', (_what, change) => expect(faultsOf(entry(change), null, [OTHER])).toEqual([]));

test('an entry does not stand in its own way', () => {
  expect(faultsOf(OTHER.entry!, 'own-1', [OTHER])).toEqual([]);
});
