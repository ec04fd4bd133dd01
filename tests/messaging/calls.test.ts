import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { fake, resetFake, SENDERS } from '../fake-browser.ts';
import { handle, isOrphaned, send, sendToTab } from '../../src/messaging/calls.ts';
import type { From } from '../../src/messaging/calls.ts';
import type { PageState } from '../../src/messaging/protocol.ts';
import type { Note } from '../../src/storage/records.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));
beforeEach(resetFake);

type Greeting = { greet(to: { readonly name: string }): string; fail(): void };
const GREETING = {
  greet: ({ name }: { readonly name: string }) => `Good morning, ${name}`,
  fail: () => { throw new Error('quota'); },
};

/** What the one listener that took the message answers, as a sender would get it. */
async function ask(message: unknown, sender: object): Promise<unknown> {
  const answers = fake.runtime.onMessage.emit(message, sender).filter((answer) => answer !== undefined);
  expect(answers.length).toBeLessThan(2);
  return answers[0];
}

describe('handle', () => {
  const served: Record<From, (keyof typeof SENDERS)[]> = {
    content: ['content'],
    pages: ['popup', 'pageInTab', 'background'],
    extension: ['popup', 'pageInTab', 'background', 'card'],
  };
  for (const from of ['content', 'pages', 'extension'] as const) {
    test.each(Object.keys(SENDERS) as (keyof typeof SENDERS)[])(`serving ${from}, answers %s as it should`, async (who) => {
      handle<Greeting>(GREETING, { from });
      const answer = await ask({ call: 'greet', argument: { name: 'Ada' } }, SENDERS[who]);
      expect(answer).toEqual(served[from].includes(who) ? { value: 'Good morning, Ada' } : undefined);
    });
  }

  test.each([
    ['another call', { call: 'part', argument: {} }],
    ['a property every object has', { call: 'toString' }],
    ['a foreign message', { type: 'hello' }],
    ['text', 'greet'],
    ['nothing', null],
  ])('leaves %s to other listeners', (_what, message) => {
    handle<Greeting>(GREETING, { from: 'pages' });
    expect(fake.runtime.onMessage.emit(message, SENDERS.popup)).toEqual([undefined]);
  });

  test('tells the handler which tab asks', async () => {
    const showCard = vi.fn();
    handle<{ showCard(): void }>({ showCard }, { from: 'content' });
    await ask({ call: 'showCard' }, SENDERS.content);
    expect(showCard).toHaveBeenCalledWith(undefined, { tabId: 7, url: 'https://example.org/a' });
  });

  test('answers no more once stopped', () => {
    const stop = handle<Greeting>(GREETING, { from: 'pages' });
    stop();
    expect(fake.runtime.onMessage.listeners.size).toBe(0);
  });
});

describe('send', () => {
  const loop = (): void => {
    fake.runtime.sendMessage.mockImplementation((message) => ask(message, SENDERS.popup));
  };

  test('resolves to what the handler returns', async () => {
    loop();
    handle<{ listNotes(): readonly Note[] }>({ listNotes: async () => [] }, { from: 'pages' });
    await expect(send('listNotes')).resolves.toEqual([]);
    expectTypeOf(send('listNotes')).resolves.toEqualTypeOf<readonly Note[]>();
  });

  test('resolves to undefined where the handler returns nothing', async () => {
    loop();
    handle<{ markTab(tab: { readonly tabId: number }): void }>({ markTab: () => undefined }, { from: 'pages' });
    await expect(send('markTab', { tabId: 1 })).resolves.toBeUndefined();
  });

  test.each([
    ['thrown', () => { throw new Error('quota'); }],
    ['rejected', () => Promise.reject(new Error('quota'))],
  ])('rejects with the message of an error that was %s', async (_how, listNotes) => {
    loop();
    handle<{ listNotes(): readonly Note[] }>({ listNotes }, { from: 'pages' });
    await expect(send('listNotes')).rejects.toThrow('quota');
  });

  test('rejects when nobody answers', async () => {
    await expect(send('listNotes')).rejects.toThrow('Nobody answered “listNotes”.');
  });
});

test('sendToTab asks the top frame of the tab', async () => {
  fake.tabs.sendMessage.mockResolvedValue({ value: { status: 'ready' } });
  const state = sendToTab(7, 'pageState');
  expectTypeOf(state).resolves.toEqualTypeOf<PageState>();
  await expect(state).resolves.toEqual({ status: 'ready' });
  expect(fake.tabs.sendMessage).toHaveBeenCalledWith(7, { call: 'pageState', argument: undefined }, { frameId: 0 });
});

test('a content script is orphaned when its extension has gone', () => {
  expect(isOrphaned()).toBe(false);
  fake.runtime.id = undefined;
  expect(isOrphaned()).toBe(true);
});
