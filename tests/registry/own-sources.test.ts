import { describe, expect, test } from 'vitest';
import { entryOf, withOwnSources } from '../../src/registry/own-sources.ts';
import type { OutletEntry, OwnSource } from '../../src/registry/records.ts';
import { outlet } from '../ui/statements.ts';

const POST = outlet('harbour-post', 'Harbour Post', { aliases: [{ name: 'Harbour Post' }, { name: 'HP', exactCase: true }], domains: ['post.example'], note: 'A daily.' });
const base = {
  outletById: (id: string) => (id === POST.id ? POST : null),
  findOutletByDomain: (host: string) => (host.includes('post.example') ? POST : null),
  findOutletByName: (name: string) => (/harbour post/i.test(name) ? POST : null),
};
const own = (id: string, corrects: string | null, entry: Partial<OutletEntry> | null, modified = '2026-11-01T00:00:00.000Z'): OwnSource => ({
  id, corrects, created: modified, modified,
  entry: entry && { name: 'Pier Gazette', aliases: [], domains: [], kind: 'news website', country: '', owner: '', note: '', ...entry },
});
const ADDED = own('own-1', null, { aliases: ['the Gazette'], domains: ['gazette.example'], owner: 'Its printer' });

describe('a source that was added', () => {
  const registry = withOwnSources([ADDED], base);
  test.each(['Pier Gazette', 'the Pier Gazette', 'PIER GAZETTE', 'Gazette', 'The Gazette’s'])('is found as “%s”', (name) => {
    expect(registry.findOutletByName(name)).toMatchObject({ id: 'own-1', name: 'Pier Gazette', own: { how: 'added' } });
  });
  test.each(['Pier Gazettes', 'Evening Gazette', 'Pier', ''])('is not “%s”', (name) => expect(registry.findOwn({ name })).toBeNull());
  test('is found by its site and below it', () => {
    expect(registry.findOutletByDomain('https://news.gazette.example/a')?.id).toBe('own-1');
    expect(registry.findOutletByDomain('notgazette.example')).toBeNull();
  });
  test('tells what was entered, without references, and leaves the rest open', () => {
    expect(registry.outletById('own-1')).toMatchObject({ owner: [{ value: 'Its printer', references: [] }], country: null, control: [], founded: [], line: 'News website. Owner: Its printer' });
  });
  test('leaves the registry as it is', () => expect(registry.outletById('harbour-post')).toBe(POST));
});

describe('a correction', () => {
  const entry = { ...entryOf(POST), name: 'The Post', owner: 'A fund', domains: ['thepost.example'] };
  const registry = withOwnSources([own('harbour-post', 'harbour-post', entry)], base);
  const corrected = registry.outletById('harbour-post')!;
  test('wins, and the original stays readable', () => {
    expect(corrected).toMatchObject({ name: 'The Post', owner: [{ value: 'A fund', references: [] }], own: { how: 'corrected', original: POST } });
    expect(registry.findOutletByName('Harbour Post')).toEqual(corrected);
  });
  test('keeps the references of what it leaves as it was, and lines it cannot change', () => {
    expect([corrected.country, corrected.control, corrected.note, corrected.aliases[1]]).toEqual([POST.country, POST.control, POST.note, POST.aliases[1]]);
  });
  test('takes a site away and adds another', () => {
    expect([registry.findOutletByDomain('post.example'), registry.findOutletByDomain('thepost.example')]).toEqual([null, corrected]);
  });
});

test('a hidden outlet is found no more, by no way', () => {
  const registry = withOwnSources([own('harbour-post', 'harbour-post', null)], base);
  expect([registry.outletById('harbour-post'), registry.findOutletByDomain('post.example'), registry.findOutletByName('Harbour Post')]).toEqual([null, null, null]);
  expect([registry.isHidden('harbour-post'), registry.isHidden('own-1')]).toEqual([true, false]);
});

test('of two own sources with one name the one changed last has it', () => {
  const [older, newer] = [own('own-1', null, {}), own('own-2', null, {}, '2026-11-02T00:00:00.000Z')];
  for (const sources of [[older, newer], [newer, older]]) expect(withOwnSources(sources, base).findOwn({ name: 'Pier Gazette' })?.id).toBe('own-2');
});
