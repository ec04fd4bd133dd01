import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/corpus/changes.ts';
import { changesOfClaim, isInPassages } from '../../src/corpus/changes-of-claim.ts';

const CLAIM = { attributions: ['a4', 'a5'], content: [[100, 200]] as const };
const change = (given: Partial<Change>): Change => ({
  kind: 'lost', before: { who: 'officials', verb: 'said' }, after: null, still: [], isNeutral: false, onPage: [], passages: { known: [], page: [] }, place: 0, ...given,
});

describe('the changes of one claim', () => {
  test.each<[string, Partial<Change>]>([
    ['another verb of one of its attributions', { kind: 'reworded', pageClaim: 'a5', knownClaim: 'k1', onPage: [[100, 200]] }],
    ['another source', { kind: 're-sourced', pageClaim: 'a4', onPage: [[100, 200]] }],
    ['a source the page added', { kind: 'added', pageClaim: 'a4', onPage: [[100, 200]] }],
    ['a source lost for the same words', { kind: 'lost', onPage: [[100, 190]] }],
    ['a source lost for a part of its words', { kind: 'lost', onPage: [[150, 190]] }],
    ['a source lost for words around it', { kind: 'lost', onPage: [[0, 400]] }],
    ['a figure within its words', { kind: 'number', before: null, numbers: { before: '7', after: '9' }, onPage: [[120, 121]] }],
  ])('hold %s', (_what, given) => expect(changesOfClaim([change(given)], CLAIM)).toHaveLength(1));

  test.each<[string, Partial<Change>]>([
    ['a change of another claim in the same words', { kind: 'reworded', pageClaim: 'a6', onPage: [[100, 200]] }],
    ['two verbs that say no more than that it was said', { kind: 'reworded', pageClaim: 'a4', isNeutral: true, onPage: [[100, 200]] }],
    ['a source lost elsewhere', { kind: 'lost', onPage: [[300, 400]] }],
    ['a source lost for other words that touch it', { kind: 'lost', onPage: [[10, 110]] }],
    ['a figure elsewhere', { kind: 'number', onPage: [[99, 100]] }],
    ['what the page left out', { kind: 'left-out', onPage: [] }],
  ])('do not hold %s', (_what, given) => expect(changesOfClaim([change(given)], CLAIM)).toEqual([]));
});

test.each([[[[100, 200]], true], [[[0, 140]], false], [[[0, 130], [150, 180]], true], [[], false]] as const)('a claim with its words in passages %j is in them: %s', (passages, is) => {
  expect(isInPassages(passages, CLAIM)).toBe(is);
});
