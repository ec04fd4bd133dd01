import { describe, expect, test } from 'vitest';
import { chainOf } from '../../src/engine/chains.ts';
import type { ChainLink } from '../../src/engine/chains.ts';

const link = (speaker: string | null, sourceKind: ChainLink['sourceKind'], parent = -1, addresseeName: string | null = null): ChainLink => ({ speaker, sourceKind, parent, addresseeName });

describe('a chain', () => {
  test('goes from the speaker through the outlet told and the outlets around to the page', () => {
    const links = [link('Tasnim', 'outlet'), link('Hossein Karvandi', 'person', 0, 'Al Mayadeen')];
    expect(chainOf(links, 1, 'Press TV')).toEqual({ names: ['Hossein Karvandi', 'Al Mayadeen', 'Tasnim', 'Press TV'], hops: 2 });
  });

  test('keeps hands that nobody names', () => {
    expect(chainOf([link(null, 'vague'), link(null, 'unnamed', 0)], 1, 'Press TV')).toEqual({ names: ['?', '?', 'Press TV'], hops: 0 });
  });

  test('counts no hop for the page’s own outlet and names it once', () => {
    expect(chainOf([link('Ana Duarte', 'person', -1, 'The Hindu')], 0, 'The Hindu')).toEqual({ names: ['Ana Duarte', 'The Hindu'], hops: 0 });
    expect(chainOf([link('Hindu', 'outlet')], 0, 'The Hindu')).toEqual({ names: ['Hindu'], hops: 0 });
  });

  test('counts a speaker that is an outlet as a hop, and each outlet once', () => {
    expect(chainOf([link('AFP', 'outlet'), link('Reuters', 'outlet', 0), link('AFP', 'outlet', 1)], 2, null).hops).toBe(2);
  });

  test('ends even where parents run in a circle', () => {
    expect(chainOf([link('A', 'person', 1), link('B', 'person', 0)], 0, null).names.length).toBeLessThan(30);
  });
});
