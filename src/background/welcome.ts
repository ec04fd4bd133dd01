/** The welcome page, opened once in the life of an installation. */
import browser from 'webextension-polyfill';

/** Kept in `storage.local`: loading an unpacked extension again counts as an installation in Chromium. */
const WELCOMED = 'welcomed';

/** Opens the welcome page if this is the first installation with this storage; not on updates. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  const { [WELCOMED]: welcomed } = await browser.storage.local.get(WELCOMED);
  if (welcomed) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
