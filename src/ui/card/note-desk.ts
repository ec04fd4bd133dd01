/** The notes the card has open: one keeper for each, alive while the card is, whichever statement it shows. */
import type { CardView } from '../../messaging/protocol.ts';
import type { Note, NoteTarget } from '../../storage/records.ts';
import { createNoteKeeper } from '../components/note-keeper.ts';
import type { NoteKeeper } from '../components/note-keeper.ts';
import type { CardPort } from './card-port.ts';

export type NoteDesk = {
  /** The note on the claim that is shown. */
  claim(view: CardView): NoteKeeper;
  /** The note on a source, by its canonical name. */
  source(view: CardView, name: string, outletId?: string): NoteKeeper;
  /** The reader's words on a source as they stand now, whether or not they are on disk yet; empty where there are none. */
  sourceText(view: CardView, name: string): string;
  /** Sends everything that is unsaved, now. */
  flush(): void;
};

/** Keeps notes over the card's port. */
export function createNoteDesk(port: CardPort): NoteDesk {
  const keepers = new Map<string, NoteKeeper>();
  const keeperOf = (key: string, target: NoteTarget, note: Note | null): NoteKeeper => {
    const known = keepers.get(key);
    if (known) return known;
    const keeper = createNoteKeeper({
      target, note,
      send: (order) => port.send(order.do === 'save' ? { type: 'save', key, draft: order.draft } : { type: order.do, key, id: order.id }),
    });
    keepers.set(key, keeper);
    return keeper;
  };
  const flush = (): void => {
    for (const keeper of keepers.values()) keeper.flush();
  };
  port.onReply((reply) => {
    if (reply.type === 'word-kept') return;
    const keeper = keepers.get(reply.key);
    keeper?.settle(reply.type === 'saved' ? { note: reply.note } : { reason: reply.reason });
  });
  port.onReconnect(() => {
    for (const keeper of keepers.values()) keeper.resend();
  });
  port.store.subscribe(({ view }, before) => {
    if (!view) return;
    if (before.view && claimKey(before.view) !== claimKey(view)) flush();
    keepers.get(claimKey(view))?.accept(view.note);
    for (const [name, note] of Object.entries(view.sourceNotes)) keepers.get(sourceKey(name))?.accept(note);
  });
  return {
    claim: (view) => keeperOf(claimKey(view), isCarried(view) ? view.note.target : {
      kind: 'claim', article: view.article, quotes: view.quotes, speaker: view.statement.steps[0].name,
    }, view.note),
    source: (view, name, outletId) => keeperOf(sourceKey(name), { kind: 'source', name, ...(outletId ? { outletId } : {}) }, view.sourceNotes[name] ?? null),
    sourceText(view, name) {
      const open = keepers.get(sourceKey(name))?.store.getState();
      if (open) return open.phase === 'deleted' ? '' : open.text;
      return view.sourceNotes[name]?.text ?? '';
    },
    flush,
  };
}

/** Whether the note was written on another version of the text, where it stays. */
export function isCarried(view: CardView): view is CardView & { readonly note: Note & { readonly target: { readonly kind: 'claim' } } } {
  return view.note?.target.kind === 'claim' && view.note.target.article.url !== view.article.url;
}

function claimKey(view: CardView): string {
  return `claim ${view.article.url} ${view.statement.id} ${view.quotes[0]?.start ?? ''}`;
}

function sourceKey(name: string): string {
  return `source ${name}`;
}
