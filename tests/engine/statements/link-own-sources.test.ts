import { expect, test } from 'vitest';
import { linkOwnSources } from '../../../src/engine/statements/link-own-sources.ts';
import type { FindOwn } from '../../../src/engine/statements/link-own-sources.ts';
import { outlet, statement, step } from '../../ui/statements.ts';

const GAZETTE = outlet('own-1', 'Pier Gazette', { aliases: [{ name: 'Pier Gazette' }, { name: 'the Gazette' }] });
const RENAMED = outlet('harbour-post', 'The New Post');
const findOwn: FindOwn = ({ name, id }) => (/^(?:the )?(?:pier )?gazette$/i.test(name ?? '') ? GAZETTE : id === 'harbour-post' ? RENAMED : null);
const PAGE = { name: 'Town Crier' };

const HOLM = statement([step('Karin Holm', 'Holm', 'said')]);
const link = (given: typeof HOLM, publisher: { name: string; outletId?: string } = PAGE) => linkOwnSources([given], publisher, findOwn)[0]!;

test('an outlet of the reader’s is one that the statement came through', () => {
  const linked = link(statement([HOLM.steps[0], step('Gazette', 'the Gazette', 'reported', { kind: 'organisation', confidence: 0.6 })]));
  expect(linked.steps[1]).toMatchObject({ name: 'Pier Gazette', kind: 'outlet', outletId: 'own-1', confidence: 1 });
  expect([linked.via, linked.flags]).toEqual([[{ name: 'Pier Gazette', outletId: 'own-1', span: [0, 1] }], ['through-another-outlet']]);
});

test('a corrected outlet has the reader’s name in every place', () => {
  const linked = link(statement([step('Harbour Post', 'the Post', 'reported', { kind: 'outlet', outletId: 'harbour-post' })],
    { via: [{ name: 'Harbour Post', outletId: 'harbour-post', span: [4, 8] }], flags: ['through-another-outlet'] }));
  expect([linked.steps[0].name, linked.via]).toEqual(['The New Post', [{ name: 'The New Post', outletId: 'harbour-post', span: [4, 8] }]]);
});

test('the page’s own outlet is no other one', () => {
  expect(link(statement([step('Gazette', 'the Gazette', 'reported')]), { name: 'Pier Gazette', outletId: 'own-1' }).via).toEqual([]);
});

test('what is none of them, or names nobody, is left as it is', () => {
  const all = [HOLM, statement([step(null, 'the Gazette', 'reported')])];
  expect(linkOwnSources(all, PAGE, findOwn)).toBe(all);
});
