/**
 * A stand-in for `webextension-polyfill`, which throws outside an extension. Test files put it in place with
 * `vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }))`.
 */
import { vi } from 'vitest';

type Listener = (...given: never[]) => unknown;

/** A browser event that tests can raise. */
export function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    emit: (...given: unknown[]) => [...listeners].map((listener) => listener(...(given as never[]))),
  };
}

const ORIGIN = 'chrome-extension://sourcelight/';

/** Senders as the browsers describe them. */
export const SENDERS = {
  content: { id: 'sourcelight', url: 'https://example.org/a', frameId: 0, tab: { id: 7 } },
  contentInFrame: { id: 'sourcelight', url: 'https://ads.example.org/', frameId: 3, tab: { id: 7 } },
  popup: { id: 'sourcelight', url: `${ORIGIN}popup.html` },
  pageInTab: { id: 'sourcelight', url: `${ORIGIN}popup.html?tab=7`, frameId: 0, tab: { id: 9 } },
  card: { id: 'sourcelight', url: `${ORIGIN}card.html#n`, frameId: 5, tab: { id: 7 } },
  background: { id: 'sourcelight', url: `${ORIGIN}background.js` },
  otherExtension: { id: 'another', url: 'chrome-extension://another/x.html' },
};

function makeFake() {
  const stored = new Map<string, unknown>();
  const onChanged = fakeEvent();
  const registered = new Map<string, { id: string; matches?: string[] }>();
  return {
    stored,
    registered,
    runtime: {
      id: 'sourcelight' as string | undefined,
      getURL: (path: string) => `${ORIGIN}${path.replace(/^\//, '')}`,
      getManifest: vi.fn(() => ({ content_scripts: [{ matches: ['*://*.example.org/*'], js: [`${ORIGIN}content.js`] }] })),
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
      onMessage: fakeEvent(), onConnect: fakeEvent(), onInstalled: fakeEvent(), onStartup: fakeEvent(),
      connect: vi.fn(),
    },
    storage: {
      onChanged,
      local: {
        get: vi.fn(async (key: string) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {})),
        set: vi.fn(async (values: Record<string, unknown>) => {
          for (const [key, newValue] of Object.entries(values)) {
            const oldValue = stored.get(key);
            stored.set(key, structuredClone(newValue));
            onChanged.emit({ [key]: { oldValue, newValue: structuredClone(newValue) } }, 'local');
          }
        }),
      },
    },
    tabs: {
      sendMessage: vi.fn(async (_tabId: number, _message: unknown, _options?: unknown): Promise<unknown> => undefined),
      query: vi.fn(async (_query: unknown): Promise<{ id: number; url?: string }[]> => []),
      create: vi.fn(async (_tab: unknown) => ({ id: 99 })),
    },
    action: {
      setBadgeText: vi.fn(async (_given: unknown) => undefined), setTitle: vi.fn(async (_given: unknown) => undefined),
      setIcon: vi.fn(async (_given: unknown) => undefined), setBadgeBackgroundColor: vi.fn(async (_given: unknown) => undefined),
      setBadgeTextColor: vi.fn(async (_given: unknown) => undefined), openPopup: vi.fn(async () => undefined),
    },
    scripting: {
      executeScript: vi.fn(async (_given: unknown): Promise<unknown[]> => []),
      getRegisteredContentScripts: vi.fn(async () => [...registered.values()]),
      registerContentScripts: vi.fn(async (scripts: { id: string }[]) => scripts.forEach((script) => registered.set(script.id, script))),
      updateContentScripts: vi.fn(async (scripts: { id: string }[]) => scripts.forEach((script) => registered.set(script.id, script))),
      unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => ids.forEach((id) => registered.delete(id))),
    },
    permissions: { onAdded: fakeEvent(), onRemoved: fakeEvent(), getAll: vi.fn(async () => ({ origins: [] as string[], permissions: [] as string[] })) },
    commands: { onCommand: fakeEvent() },
  };
}

/** The one fake of a test file; `resetFake` empties it. */
export const fake = makeFake();

/** A fresh fake in place of the old, for `beforeEach`. */
export function resetFake(): void {
  Object.assign(fake, makeFake());
}
