/** The answers to what content scripts and our own pages ask. */
import type { Handlers } from '../messaging/calls.ts';
import type { ContentCalls, NoteChange, PageCalls } from '../messaging/protocol.ts';
import { writeFailure } from '../storage/database.ts';
import { deleteNote, listNotes, notesOfSources, restoreNote, saveNote } from '../storage/notes.ts';
import { setBadge } from './badge.ts';
import { judgePage } from './detection/judge-page.ts';
import { showCard } from './card-port.ts';
import type { OutletById } from './card-view.ts';
import { findOutlets } from './card-view.ts';
import type { LazyEngine } from './engine.ts';
import { forgetKnown, knownHandlers } from './known.ts';
import { ownRegistry, sourceHandlers } from './own-sources.ts';
import { wordHandlers } from './own-words.ts';
import { analysePage, placeOnPage } from './pages.ts';
import { bringPart, isDefaultSite, markTab } from './sites.ts';
import { changeOf, tellNotesChanged } from './tell.ts';

/** What a content script is answered; the card and the badge are those of its own tab. */
export function contentHandlers({ analyse, prepare }: LazyEngine): Handlers<ContentCalls> {
  return {
    judge: async ({ hasPart, ...page }, { tabId }) => {
      const { score: _score, evidence: _evidence, ...judgement } = judgePage(page, isDefaultSite(new URL(page.url).hostname));
      if (judgement.isRead && tabId !== undefined) {
        const brought = hasPart ? null : bringPart('article', tabId);
        // The script is on its way, and then the page is read: time to wake.
        prepare();
        await brought;
      }
      return judgement;
    },
    bringPointing: async (_none, { tabId }) => {
      if (tabId !== undefined) await bringPart('pointing', tabId);
    },
    analyse: (page) => analysePage(page, analyse),
    placeNotes: placeOnPage,
    showCard: async (_none, { tabId }) => {
      if (tabId !== undefined) await showCard(tabId);
    },
    setBadge: async (state, { tabId }) => {
      if (tabId !== undefined) await setBadge(tabId, state);
    },
  };
}

/** What our own pages are answered: all of that, and the reader's notes. Every change is told to all tabs and pages. */
export function pageHandlers(given: LazyEngine & { readonly outletById: OutletById }): Handlers<PageCalls> {
  return {
    ...contentHandlers(given),
    ...knownHandlers(),
    ...sourceHandlers(),
    ...wordHandlers(),
    saveNote: async (draft) => {
      const note = await writing(() => saveNote(draft));
      tell(changeOf(draft.target));
      return note;
    },
    deleteNote: async ({ id }) => {
      const note = await writing(() => deleteNote(id));
      if (note) tell(changeOf(note.target));
    },
    restoreNote: async ({ id }) => {
      const note = await writing(() => restoreNote(id));
      if (!note) throw new Error('This note is no longer kept.');
      tell(changeOf(note.target));
      return note;
    },
    tookIn: async () => {
      await forgetKnown();
      tell({ articleUrl: null, source: null });
    },
    listNotes,
    sourceNotes: ({ names }) => notesOfSources(names),
    outlets: async ({ ids }) => findOutlets(ids, (await ownRegistry(given.outletById)).outletById),
    markTab: ({ tabId }) => markTab(tabId),
  };
}

/** The answer does not wait for all tabs to have heard of the change. */
function tell(change: NoteChange): void {
  void tellNotesChanged(change);
}

async function writing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw new Error(writeFailure(error), { cause: error });
  }
}
