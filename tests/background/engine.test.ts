import { describe, expect, test, vi } from 'vitest';
import { lazyEngine } from '../../src/background/engine.ts';
import { ANALYSIS } from './fixtures.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));

describe('lazyEngine', () => {
  test.each([
    ['the bytes of the model', async () => new Response(new Uint8Array([1, 2])), 2],
    ['null where the package has none', async () => new Response('', { status: 404 }), null],
    ['null where it cannot be read', async () => { throw new TypeError('Failed to fetch'); }, null],
  ])('is made of %s, once', async (_what, answer, bytes) => {
    const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
    const make = vi.fn((_model: ArrayBuffer | null) => () => ANALYSIS);
    const engine = lazyEngine(make).analyse;
    expect(fetching).not.toHaveBeenCalled();
    await Promise.all([engine({ text: 'a' }), engine({ text: 'b' })]);
    expect(make.mock.calls.map(([model]) => model?.byteLength ?? null)).toEqual([bytes]);
    fetching.mockRestore();
  });

  test('is made and tried before there is a page, when one is coming', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(new Uint8Array([1])));
    const read = vi.fn((_input: { readonly text: string }) => ANALYSIS);
    const make = vi.fn((_model: ArrayBuffer | null) => read);
    const engine = lazyEngine(make);
    engine.prepare();
    engine.prepare();
    await engine.analyse({ text: 'a' });
    engine.prepare();
    await engine.analyse({ text: 'b' });
    expect(make).toHaveBeenCalledOnce();
    expect(read.mock.calls.map(([{ text }]) => text)).toEqual([expect.stringContaining('Coastal Times'), 'a', 'b']);
    fetching.mockRestore();
  });

  test('that fails while it is tried fails for the page that asks, not before', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(''));
    const engine = lazyEngine(() => () => { throw new Error('no memory'); });
    engine.prepare();
    await expect(engine.analyse({ text: 'a' })).rejects.toThrow('no memory');
    fetching.mockRestore();
  });

  test('is made while it is still looked for what is known of the text', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(''));
    const read = vi.fn(() => ANALYSIS);
    const engine = lazyEngine(() => read);
    const known = { spans: [], found: [] };
    let tell = (_known: typeof known): void => undefined;
    const answer = engine.analyse({ text: 'a' }, new Promise((resolve) => { tell = resolve; }));
    await vi.waitFor(() => expect(fetching).toHaveBeenCalledOnce());
    expect(read).not.toHaveBeenCalled();
    tell(known);
    expect(await answer).toBe(ANALYSIS);
    expect(read).toHaveBeenCalledWith({ text: 'a' }, known);
    fetching.mockRestore();
  });

  test('does without a model it cannot read', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('no model'));
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const engine = lazyEngine((model) => {
      if (model) throw new Error('not an attribution model of this version');
      return () => ANALYSIS;
    });
    expect(await engine.analyse({ text: 'a' })).toBe(ANALYSIS);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    fetching.mockRestore();
  });
});
