import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace } from '../../src/page/pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const view = { setTimeout: (done: () => void) => setTimeout(done) } as unknown as Window;

test('a slice is used up after its time, and a rest begins the next', async () => {
  const pace = createPace(view);
  expect(pace.isDue()).toBe(false);
  vi.advanceTimersByTime(20);
  expect(pace.isDue()).toBe(true);
  const rest = pace.rest();
  await vi.runAllTimersAsync();
  await rest;
  expect(pace.isDue()).toBe(false);
});

test('a rest lets other work go first', async () => {
  const done: string[] = [];
  setTimeout(() => done.push('page'));
  const rest = createPace(view).rest().then(() => done.push('ours'));
  await vi.runAllTimersAsync();
  await rest;
  expect(done).toEqual(['page', 'ours']);
});
