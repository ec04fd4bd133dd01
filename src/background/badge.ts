/** The toolbar button of a tab: whether the page is looked at, and how many of the reader's own notes touch it. */
import browser from 'webextension-polyfill';
import type { ContentCalls } from '../messaging/protocol.ts';

export type BadgeState = Parameters<ContentCalls['setBadge']>[0];

/** White on it has 5.2:1. It is the colour of the reader's own notes in the text. */
const BADGE_COLOUR = '#8A6A00';

const ICONS: Readonly<Record<BadgeState['looking'], string>> = { on: 'icon', off: 'off', 'not-looked-at': 'idle' };

/** Sets icon, badge and title of a tab's button. The browser forgets them when the tab goes elsewhere; so do closed tabs. */
export async function setBadge(tabId: number, state: BadgeState): Promise<void> {
  const icon = ICONS[state.looking];
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path: { 16: `icons/${icon}-16.png`, 32: `icons/${icon}-32.png` } }),
    browser.action.setBadgeText({ tabId, text: badgeText(state.notes) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeTextColor({ tabId, color: '#FFFFFF' }),
    browser.action.setTitle({ tabId, title: titleOf(state) }),
  ]);
}

function badgeText(notes: number): string {
  if (notes === 0) return '';
  return notes > 99 ? '99+' : String(notes);
}

function titleOf({ looking, notes }: BadgeState): string {
  const state = { on: 'on for this page', off: 'off for this site', 'not-looked-at': 'this page is not looked at' }[looking];
  const own = notes === 0 ? '' : notes === 1 ? ' · 1 note of yours' : ` · ${notes} notes of yours`;
  return `Sourcelight · ${state}${own}`;
}
