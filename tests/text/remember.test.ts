import { expect, test, vi } from 'vitest';
import { remember } from '../../src/text/remember.ts';

test('the same text is made once, also where that gives nothing much', () => {
  const make = vi.fn((text: string) => text.length);
  const lengthOf = remember(make);
  expect(['said', '', 'said', '', 'told'].map(lengthOf)).toEqual([4, 0, 4, 0, 4]);
  expect(make.mock.calls).toEqual([['said'], [''], ['told']]);
});

test('no more is kept than asked', () => {
  const make = vi.fn((text: string) => text.length);
  const lengthOf = remember(make, 2);
  for (const text of ['a', 'bb', 'ccc', 'a', 'a']) expect(lengthOf(text)).toBe(text.length);
  expect(make).toHaveBeenCalledTimes(4);
});
