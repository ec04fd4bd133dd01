/** The popup of the toolbar button. `?tab=<id>` has it show another tab, for tests and for popups opened as a tab. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { summarise } from './engine/statements/summary.ts';
import type { Summary } from './engine/statements/summary.ts';
import type { PageState } from './messaging/protocol.ts';
import { watchSettings } from './storage/settings.ts';
import { readText } from './text/read-text.ts';
import { followPage } from './ui/components/page-link.ts';
import { openList } from './ui/components/open-list.ts';
import { originsOf } from './ui/components/site-access.ts';
import { followSystemTheme } from './ui/components/theme.ts';
import { Popup } from './ui/popup/Popup.tsx';

const given = new URLSearchParams(location.search).get('tab');

followSystemTheme();
document.documentElement.classList.toggle('as-tab', given !== null || /Android/.test(navigator.userAgent));
const [tab] = await Promise.all([
  given === null ? browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active) : browser.tabs.get(Number(given)),
  watchSettings(),
]);
const tabId = tab?.id ?? -1;

render(
  <Popup link={followPage(tabId)} url={tab?.url} summarise={summary} actions={{
    openList: () => void openList(browser, { tabId }).then(close, () => undefined),
    openLibrary: () => void browser.runtime.openOptionsPage().then(close),
    // The background marks the site's open tabs when the browser has said yes.
    allowSite: (host) => browser.permissions.request(originsOf(host)),
    close,
  }} />,
  document.getElementById('popup')!,
);

/** What a page comes to, without the statements that the reader has hidden. */
function summary({ text, analysis, hidden }: PageState): Summary {
  return summarise(readText(text), (analysis?.statements ?? []).filter(({ id }) => !hidden.includes(id)));
}

function close(): void {
  if (given === null) window.close();
}
