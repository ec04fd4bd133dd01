/** What the background tells others of its own accord. Whoever is not there, or does not listen, is passed over. */
import browser from 'webextension-polyfill';
import { sendToTab } from '../messaging/calls.ts';
import type { CardCalls, NoteChange } from '../messaging/protocol.ts';
import { writeFailure } from '../storage/database.ts';
import type { NoteTarget } from '../storage/records.ts';

/** What changes for pages when a note with this target does. */
export function changeOf(target: NoteTarget): NoteChange {
  return target.kind === 'source' ? { articleUrl: null, source: target.name } : { articleUrl: target.article.url, source: null };
}

/** Tells every tab's content script and our open pages that notes or corrections changed; resolves when all have answered. */
export async function tellNotesChanged(change: NoteChange): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled([
    ...tabs.map(({ id }) => id !== undefined && sendToTab(id, 'notesChanged', change)),
    browser.runtime.sendMessage({ call: 'notesChanged', argument: change }),
  ]);
}

/** Writes what counts on every page, and tells them; fails with 'quota' or 'failed'. */
export async function writeAndTell<T>(write: () => Promise<T>): Promise<T> {
  try {
    const written = await write();
    void tellNotesChanged({ articleUrl: null, source: null });
    return written;
  } catch (error) {
    throw new Error(writeFailure(error), { cause: error });
  }
}

/** Asks a tab's card, whose port was lost with the background before this one, to connect again. */
export async function askCardToReconnect(tabId: number): Promise<void> {
  const call: keyof CardCalls = 'reconnect';
  // To all frames: only the card handles this call, and its frame is not known here.
  await browser.tabs.sendMessage(tabId, { call }).catch(() => undefined);
}
