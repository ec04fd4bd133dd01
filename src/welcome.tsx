/** The welcome page: draws the sample article and starts on it what runs on every page. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { handle, isOrphaned, send } from './messaging/calls.ts';
import type { TabCalls } from './messaging/protocol.ts';
import { articlePart } from './page/article-part.ts';
import { pointingPart } from './page/pointing-part.ts';
import { startSession } from './page/session.ts';
import { settingsStore, watchSettings } from './storage/settings.ts';
import { siteAccess } from './ui/components/site-access.ts';
import { followSystemTheme } from './ui/components/theme.ts';
import { Welcome } from './ui/welcome/Welcome.tsx';
import { analyseSample, placeSampleNotes } from './ui/welcome/sample-analysis.ts';

followSystemTheme();
const keys = (await browser.commands.getAll()).filter(({ shortcut }) => shortcut).map(({ shortcut, description }) => ({ name: shortcut!, does: description ?? '' }));
render(<Welcome keys={keys} access={siteAccess(browser)} openLibrary={() => void browser.runtime.openOptionsPage()} />, document.getElementById('welcome')!);

await watchSettings();
const session = startSession({
  page: document,
  part: () => articlePart,
  bringPointing: async () => pointingPart,
  ask: {
    judge: (page) => send('judge', page),
    analyse: analyseSample((page) => send('analyse', page)),
    placeNotes: placeSampleNotes((page) => send('placeNotes', page)),
    showCard: () => send('showCard'),
    setBadge: (state) => send('setBadge', state),
  },
  settings: { get: settingsStore.getState, subscribe: settingsStore.subscribe },
  cardAddress: browser.runtime.getURL('card.html'),
  isOrphaned,
});
handle<TabCalls>({
  pageState: session.pageState,
  markAnyway: session.markAnyway,
  readAgain: session.readAgain,
  notesChanged: session.notesChanged,
  go: session.go,
  jumpTo: session.jumpTo,
  lookAt: session.lookAt,
  cardRequest: session.cardRequest,
  cardAction: session.cardAction,
}, { from: 'extension' });
