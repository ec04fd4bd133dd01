/** What the keys do. Each works on the tab the reader looks at. */
import browser from 'webextension-polyfill';
import { sendToTab } from '../messaging/calls.ts';
import { DENSITIES } from '../storage/records.ts';
import { changeSettings } from '../storage/settings.ts';
import { hostOf } from '../text/address.ts';
import { markTab } from './sites.ts';

/** Panels that no common API opens yet: Chrome's side panel, Firefox's sidebar. */
type Panels = {
  readonly sidePanel?: { open(of: { readonly tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

type Tab = { readonly id?: number; readonly url?: string };

/** Runs a command of the manifest; unknown ones do nothing. */
export async function runCommand(command: string, tab?: Tab): Promise<void> {
  // First of all and without waiting: browsers open a panel only while the key press is being handled.
  if (command === 'open-list') return openList(tab?.id);
  if (command === 'cycle-density') return cycleDensity();
  const { id, url } = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0] ?? {};
  if (id === undefined) return;
  if (command === 'next-statement') await sendToTab(id, 'go', { to: 'next' }).catch(() => undefined);
  if (command === 'toggle-site') await toggleSite(id, url);
}

function openList(tabId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  const opened = sidePanel && tabId !== undefined ? sidePanel.open({ tabId }) : sidebarAction?.open();
  return (opened ?? Promise.reject(new Error('This browser has no panel.'))).catch(() => browser.action.openPopup());
}

async function cycleDensity(): Promise<void> {
  await changeSettings(({ density }) => ({ density: DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length]! }));
}

/** Off for the site where it is looked at, on where it is off; a page not looked at yet is marked, as by "Mark this page". */
async function toggleSite(tabId: number, url: string | undefined): Promise<void> {
  const state = await sendToTab(tabId, 'pageState').catch(() => null);
  const host = state?.host ?? hostOf(url ?? '');
  const settings = await changeSettings(({ offHosts }) => {
    if (offHosts.includes(host)) return { offHosts: offHosts.filter((off) => off !== host) };
    return state ? { offHosts: [...offHosts, host] } : {};
  });
  // The key press has allowed this tab (activeTab). Pages no extension may read refuse, and stay as they are.
  if (!state && !settings.offHosts.includes(host)) await markTab(tabId).catch(() => undefined);
}
