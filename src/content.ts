/** The content script: connects a page's session with the background, the settings and the reader's own pages. */
import browser from 'webextension-polyfill';
import { handle, isOrphaned, send } from './messaging/calls.ts';
import type { TabCalls } from './messaging/protocol.ts';
import type { ArticlePart } from './page/article-part.ts';
import type { PointingPart } from './page/pointing-part.ts';
import { startFramedSession } from './page/framed-session.ts';
import { world } from './page/world.ts';
import { readSettings, settingsStore, watchSettings } from './storage/settings.ts';

// XHTML, pictures, feeds and the browser's own viewers are no pages to mark.
if (document.contentType === 'text/html' && (!world.sourcelight || world.sourcelight.isOrphaned())) {
  world.sourcelight?.stop();
  void start();
}

async function start(): Promise<void> {
  const stopping = new AbortController();
  let stop = (): void => stopping.abort();
  let part: ArticlePart | null = null;
  let pointing: PointingPart | null = null;
  world.sourcelight = { isOrphaned, stop: () => stop(), giveArticle: (given) => { part = given; }, givePointing: (given) => { pointing = given; } };
  // Listening first: the popup may ask while the settings are on their way.
  const ready = watchSettings(stopping.signal).then(() => startFramedSession({
    page: document,
    part: () => part,
    bringPointing: async () => {
      if (!pointing) await send('bringPointing');
      if (!pointing) throw new Error('The third script did not come.');
      return pointing;
    },
    ask: {
      judge: (page) => send('judge', page),
      analyse: (page) => send('analyse', page),
      placeNotes: (page) => send('placeNotes', page),
      showCard: () => send('showCard'),
      setBadge: (state) => send('setBadge', state),
    },
    settings: { get: settingsStore.getState, subscribe: settingsStore.subscribe },
    cardAddress: browser.runtime.getURL('card.html'),
    isOrphaned,
  }));
  const stopHandling = handle<TabCalls>({
    pageState: async () => (await ready).pageState(),
    markAnyway: async () => (await ready).markAnyway(),
    readAgain: async () => {
      await refreshSettings();
      (await ready).readAgain();
    },
    notesChanged: async (change) => (await ready).notesChanged(change),
    go: async (step) => (await ready).go(step),
    jumpTo: async (to) => (await ready).jumpTo(to),
    lookAt: async (at) => (await ready).lookAt(at),
    cardRequest: async (card) => (await ready).cardRequest(card),
    cardAction: async (card) => (await ready).cardAction(card),
  }, { from: 'extension' });
  // Firefox was seen to lose a change of storage on its way to a busy tab: looked at again, the page asks again.
  addEventListener('focus', () => void refreshSettings(), { signal: stopping.signal });
  const session = await ready;
  stop = () => {
    stopping.abort();
    session.stop();
    if (!isOrphaned()) stopHandling();
  };
}

async function refreshSettings(): Promise<void> {
  if (isOrphaned()) return;
  const settings = await readSettings();
  if (JSON.stringify(settings) !== JSON.stringify(settingsStore.getState())) settingsStore.setState(settings, true);
}
