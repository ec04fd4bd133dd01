/**
 * The reader's settings: one versioned value in `storage.local`, which is the only truth, and a mirror of it in every
 * context that watches. Writes go to storage; the mirror changes when storage says so.
 */
import browser from 'webextension-polyfill';
import type { Storage } from 'webextension-polyfill';
import { createStore } from 'zustand/vanilla';
import { DEFAULT_SETTINGS, DENSITIES } from './records.ts';
import type { MarkKind, Settings } from './records.ts';

/** What may be changed at once; kinds of mark that are not named keep their switch. */
export type SettingsPatch = Partial<Pick<Settings, 'density' | 'offHosts' | 'widerWords'>> & { readonly marks?: Partial<Settings['marks']> };

/** The settings as this context last heard of them; the defaults until `watchSettings` has resolved. Read only. */
export const settingsStore = createStore<Settings>()(() => DEFAULT_SETTINGS);

const KEY = 'settings';
const MARK_KINDS: readonly MarkKind[] = ['says', 'via', 'gap', 'words', 'note'];

type Stored = { readonly [field: string]: unknown };

/** `MIGRATIONS[i]` takes settings of version i to version i + 1. Append only: readers come from any version. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [
  // Before the first release settings carried no version and the same fields.
  (stored) => ({ ...stored, version: 1 }),
];

/** Starts to mirror the settings; resolves to them when the first reading is in. Until then changes are heard too. */
export async function watchSettings(signal?: AbortSignal): Promise<Settings> {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area === 'local' && changes[KEY]) settingsStore.setState(parseSettings(changes[KEY].newValue), true);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  const settings = await readSettings();
  settingsStore.setState(settings, true);
  return settings;
}

/** The settings as they stand in storage, for contexts that do not live long enough to watch. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings and resolves to them when they are kept; a patch made from the settings sees those of the change before it.
 * Rejects when storage does.
 */
export function changeSettings(patch: SettingsPatch | ((settings: Settings) => SettingsPatch)): Promise<Settings> {
  const change = lastChange.then(async () => {
    const before = await readSettings();
    const { marks, ...rest } = typeof patch === 'function' ? patch(before) : patch;
    const after = parseSettings({ ...before, ...rest, marks: { ...before.marks, ...marks } });
    await browser.storage.local.set({ [KEY]: after });
    return after;
  });
  lastChange = change.catch(() => undefined);
  return change;
}

/** Settings from whatever is stored: migrated, and with the default for every part that is missing or makes no sense. */
export function parseSettings(stored: unknown): Settings {
  if (!isStored(stored)) return DEFAULT_SETTINGS;
  const { density, marks, widerWords, offHosts } = migrate(stored);
  return {
    version: DEFAULT_SETTINGS.version,
    density: DENSITIES.find((known) => known === density) ?? DEFAULT_SETTINGS.density,
    marks: Object.fromEntries(MARK_KINDS.map((kind) => {
      const on = isStored(marks) ? marks[kind] : undefined;
      return [kind, typeof on === 'boolean' ? on : DEFAULT_SETTINGS.marks[kind]];
    })) as Settings['marks'],
    widerWords: typeof widerWords === 'boolean' ? widerWords : DEFAULT_SETTINGS.widerWords,
    offHosts: Array.isArray(offHosts) ? [...new Set(offHosts.filter((host) => typeof host === 'string' && host !== ''))].sort() : [],
  };
}

function migrate(stored: Stored): Stored {
  const version = typeof stored.version === 'number' ? stored.version : 0;
  return MIGRATIONS.slice(version).reduce((settings, next) => next(settings), stored);
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
