/** What a popup or list knows of the page in a tab: the state its content script tells, kept up to date while something changes. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { handle, sendToTab } from '../../messaging/calls.ts';
import type { NoteChange, PageState } from '../../messaging/protocol.ts';
import { settingsStore } from '../../storage/settings.ts';

/** How often a page is asked again while it is being read, in ms. */
const WORKING_MS = 300;
/** A page that was not reached is asked a few times: its script may only just be starting. */
const TRIES = 4;
/** Marks follow a changed switch within this many ms; their numbers are then asked for. */
const SETTLE_MS = [120, 500];

export type PageLink = {
  /** `heard` is false until the first answer, or silence, is known; `page` is null where no content script answers. */
  readonly store: StoreApi<{ readonly heard: boolean; readonly page: PageState | null }>;
  /** Asks the page now, and again while it works. */
  refresh(): Promise<void>;
  readonly tabId: number;
};

/** Follows the page in a tab until `signal` aborts. */
export function followPage(tabId: number, signal?: AbortSignal): PageLink {
  const store = createStore<{ readonly heard: boolean; readonly page: PageState | null }>(() => ({ heard: false, page: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silent = 0;
  const refresh = async (): Promise<void> => {
    clearTimeout(timer);
    const page = await sendToTab(tabId, 'pageState').catch(() => null);
    if (signal?.aborted) return;
    store.setState({ heard: true, page });
    silent = page ? 0 : silent + 1;
    clearTimeout(timer);
    if (page?.status === 'working' || (!page && silent < TRIES)) timer = setTimeout(() => void refresh(), WORKING_MS);
  };
  const settle = (): void => {
    for (const wait of SETTLE_MS) setTimeout(() => void refresh(), wait);
  };
  const stops = [
    settingsStore.subscribe(settle),
    handle<{ notesChanged(change: NoteChange): void }>({ notesChanged: settle }, { from: 'extension' }),
  ];
  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  });
  void refresh();
  return { store, refresh, tabId };
}
