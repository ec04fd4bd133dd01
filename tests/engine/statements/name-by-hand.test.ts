import { describe, expect, test } from 'vitest';
import type { NamedSource } from '../../../src/engine/statements/name-by-hand.ts';
import { nameSpeakers } from '../../../src/engine/statements/name-by-hand.ts';
import { statement, step } from '../../ui/statements.ts';

const PUBLISHER = { name: 'Town Crier', outletId: 'town-crier' };
const OUTLETS: Readonly<Record<string, NamedSource>> = {
  'harbour post': { name: 'Harbour Post', kind: 'outlet', outletId: 'harbour-post' },
  'town crier': { name: 'Town Crier', kind: 'outlet', outletId: 'town-crier' },
  norland: { kind: 'organisation' },
};
const find = (name: string): NamedSource | null => OUTLETS[name.toLowerCase()] ?? null;

const HE = statement([step('Pavel Drenko', 'he', 'said', { confidence: 0.4 })], { id: 'a1' });
const HOLM = statement([step('Karin Holm', 'Holm', 'said')], { id: 'a2' });
const REPORT = statement([step(null, 'a report', 'says', { source: [[0, 8]] })], { id: 'a3', gap: [[0, 8]], flags: ['vague', 'doubt-verb'] });
const POST = statement([step('Harbour Post', 'the Post', 'reported', { kind: 'outlet', outletId: 'harbour-post' })],
  { id: 'a4', via: [{ name: 'Harbour Post', outletId: 'harbour-post', span: [0, 1] }], flags: ['through-another-outlet'] });
const ALL = [HE, HOLM, REPORT, POST];

const named = (id: string, name: string, statements = ALL) => nameSpeakers(statements, new Map([[id, name]]), PUBLISHER, find).find((each) => each.id === id)!;

describe('a speaker named by hand', () => {
  test('takes the place of the one that was read, surely, and marked as the reader’s', () => {
    expect(named('a1', 'Mara Lind').steps[0]).toEqual({ ...HE.steps[0], name: 'Mara Lind', confidence: 1, byReader: true });
  });

  test('is spelled, and of the kind, as on the rest of the page', () => {
    expect(named('a1', 'karin holm').steps[0]).toMatchObject({ name: 'Karin Holm', kind: 'person' });
  });

  test.each([
    ['the Harbour Post', 'outlet', 'harbour-post'],
    ['Norland', 'organisation', undefined],
    ['Somebody New', 'person', undefined],
  ])('%s is looked up: %s', (name, kind, outletId) => {
    const [speaker] = named('a1', name.replace(/^the /, '')).steps;
    expect([speaker.kind, speaker.outletId]).toEqual([kind, outletId]);
  });

  test('closes what was open because nobody was named', () => {
    const { gap, flags } = named('a3', 'Mara Lind');
    expect([gap, flags]).toEqual([[], ['doubt-verb']]);
  });

  test('leaves open what another step leaves open', () => {
    const relayed = { ...REPORT, steps: [HE.steps[0], REPORT.steps[0]] as const };
    expect(named('a3', 'Mara Lind', [relayed])).toMatchObject({ gap: [[0, 8]], flags: ['vague', 'doubt-verb'] });
  });

  test('that is another outlet is one the statement came through, and one that is none is not', () => {
    expect(named('a1', 'Harbour Post')).toMatchObject({ via: [{ name: 'Harbour Post', outletId: 'harbour-post' }], flags: ['through-another-outlet'] });
    expect(named('a4', 'Mara Lind')).toMatchObject({ via: [], flags: [], steps: [{ kind: 'person' }] });
    expect(named('a4', 'Mara Lind').steps[0]).not.toHaveProperty('outletId');
  });

  test('that is the page itself is no other outlet', () => {
    expect(named('a1', 'Town Crier').via).toEqual([]);
  });
});

test('all else is left as it was', () => {
  expect(nameSpeakers(ALL, new Map(), PUBLISHER, find)).toBe(ALL);
  const [, ...others] = nameSpeakers(ALL, new Map([['a1', 'Mara Lind']]), PUBLISHER, find);
  expect(others).toEqual(ALL.slice(1));
});
