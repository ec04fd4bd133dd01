import { expect, test, vi } from 'vitest';
import { newId } from '../../src/storage/new-id.ts';

test('is a random UUID, and another one each time', () => {
  const ids = Array.from({ length: 500 }, newId);
  expect(ids.filter((id) => !/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('needs no secure context', () => {
  const randomUUID = vi.spyOn(crypto, 'randomUUID').mockImplementation(() => { throw new TypeError('crypto.randomUUID is not a function'); });
  expect(newId()).toHaveLength(36);
  randomUUID.mockRestore();
});
