import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fake, resetFake } from '../fake-browser.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/records.ts';
import { changeSettings, parseSettings, readSettings, settingsStore, watchSettings } from '../../src/storage/settings.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));
beforeEach(() => {
  resetFake();
  settingsStore.setState(DEFAULT_SETTINGS, true);
});

describe('parseSettings', () => {
  test.each([undefined, null, 7, 'few', [], {}])('yields the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test.each([
    ['an unknown density', { version: 1, density: 'most' }, DEFAULT_SETTINGS],
    ['a switch that is no switch', { version: 1, marks: { says: 'no', via: false } }, { ...DEFAULT_SETTINGS, marks: { ...DEFAULT_SETTINGS.marks, via: false } }],
    ['hosts that are none', { version: 1, offHosts: ['b.org', 3, '', 'a.org', 'b.org'] }, { ...DEFAULT_SETTINGS, offHosts: ['a.org', 'b.org'] }],
    ['hosts that are no list', { version: 1, offHosts: 'a.org' }, DEFAULT_SETTINGS],
    ['settings from before versions', { density: 'few' }, { ...DEFAULT_SETTINGS, density: 'few' }],
    ['settings of a later version', { version: 9, density: 'everything', later: 1 }, { ...DEFAULT_SETTINGS, density: 'everything' }],
  ])('makes sense of %s', (_what, stored, settings) => {
    expect(parseSettings(stored)).toEqual(settings);
  });

  test('keeps good settings as they are', () => {
    const settings = { version: 1, density: 'few', marks: { says: false, via: true, gap: false, words: true, note: false }, widerWords: true, offHosts: ['a.org'] };
    expect(parseSettings(settings)).toEqual(settings);
  });
});

describe('changeSettings', () => {
  test('keeps what the patch does not name', async () => {
    await changeSettings({ density: 'few' });
    await changeSettings({ marks: { words: true } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'few', marks: { ...DEFAULT_SETTINGS.marks, words: true } });
  });

  test('loses none of several changes made at once', async () => {
    const add = (host: string) => changeSettings(({ offHosts }) => ({ offHosts: [...offHosts, host] }));
    await Promise.all([add('a.org'), add('b.org'), add('c.org')]);
    expect((await readSettings()).offHosts).toEqual(['a.org', 'b.org', 'c.org']);
  });

  test('goes on after a change that failed', async () => {
    fake.storage.local.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(changeSettings({ density: 'few' })).rejects.toThrow('quota');
    await changeSettings({ density: 'everything' });
    expect((await readSettings()).density).toBe('everything');
  });
});

describe('the mirror', () => {
  test('holds what is stored once watched', async () => {
    fake.stored.set('settings', { version: 1, density: 'few' });
    await watchSettings();
    expect(settingsStore.getState().density).toBe('few');
  });

  test('follows changes of other contexts until told to stop', async () => {
    const stop = new AbortController();
    await watchSettings(stop.signal);
    await fake.storage.local.set({ settings: { version: 1, density: 'everything' } });
    expect(settingsStore.getState().density).toBe('everything');
    stop.abort();
    await fake.storage.local.set({ settings: { version: 1, density: 'few' } });
    expect(settingsStore.getState().density).toBe('everything');
  });

  test.each([
    ['another key', { other: { newValue: 1 } }, 'local'],
    ['another area', { settings: { newValue: { density: 'few' } } }, 'sync'],
  ])('takes no notice of %s', async (_what, changes, area) => {
    await watchSettings();
    fake.storage.onChanged.emit(changes, area);
    expect(settingsStore.getState()).toEqual(DEFAULT_SETTINGS);
  });

  test('returns to the defaults when storage is cleared', async () => {
    await watchSettings();
    fake.storage.onChanged.emit({ settings: { oldValue: { density: 'few' } } }, 'local');
    expect(settingsStore.getState()).toEqual(DEFAULT_SETTINGS);
  });
});
