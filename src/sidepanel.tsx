/** The list of statements: Chrome's side panel, Firefox's sidebar. `?tab=<id>` holds it to one tab, for tests and the start script. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { createStore } from 'zustand/vanilla';
import { watchSettings } from './storage/settings.ts';
import { followPage } from './ui/components/page-link.ts';
import { originsOf } from './ui/components/site-access.ts';
import { followSystemTheme } from './ui/components/theme.ts';
import { SidePanel } from './ui/sidepanel/SidePanel.tsx';
import type { Beside } from './ui/sidepanel/SidePanel.tsx';

const given = new URLSearchParams(location.search).get('tab');
const beside = createStore<{ readonly now: Beside | null }>(() => ({ now: null }));
/** How often the list looks whether a living page has changed, in ms; only while it is seen. */
const LOOK_MS = 3000;
let leaving = new AbortController();

followSystemTheme();
await watchSettings();
const { id: windowId } = given === null ? await browser.windows.getCurrent() : { id: undefined };
await standBeside();
if (given === null) browser.tabs.onActivated.addListener((active) => void (active.windowId === windowId && standBeside()));
browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
  if (tabId !== beside.getState().now?.link.tabId) return;
  if (url !== undefined) void standBeside();
  else if (status === 'complete') void beside.getState().now?.link.refresh();
});
setInterval(() => {
  if (document.visibilityState === 'visible') void beside.getState().now?.link.refresh();
}, LOOK_MS);

render(
  <SidePanel beside={beside} actions={{ allowSite: (host) => browser.permissions.request(originsOf(host)) }} />,
  document.getElementById('sidepanel')!,
);

/** Follows the tab that is now shown in this window, and no longer the one before. */
async function standBeside(): Promise<void> {
  const tab = given === null ? (await browser.tabs.query({ active: true, windowId }))[0] : await browser.tabs.get(Number(given));
  leaving.abort();
  leaving = new AbortController();
  beside.setState({ now: tab?.id === undefined ? null : { link: followPage(tab.id, leaving.signal), url: tab.url } });
}
