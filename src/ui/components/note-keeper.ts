/**
 * Keeps what is typed into one note. It saves after a pause and whenever told to, shows what became of it, and holds the
 * text until it is on disk: what was not acknowledged is sent again. It knows nothing of how saving works.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { NoteDraft } from '../../messaging/protocol.ts';
import { newId } from '../../storage/new-id.ts';
import type { Note, NoteTarget } from '../../storage/records.ts';

/** A pause in typing after which a note is saved, in ms: short enough that closing at once loses nothing. */
export const PAUSE_MS = 300;

export type NoteState = {
  readonly text: string;
  readonly phase: 'blank' | 'writing' | 'saving' | 'saved' | 'deleted' | 'quota' | 'failed';
};

export type NoteOrder =
  | { readonly do: 'save'; readonly draft: NoteDraft & { readonly id: string } }
  | { readonly do: 'delete' | 'restore'; readonly id: string };

export type NoteOutcome = { readonly note: Note | null } | { readonly reason: 'quota' | 'failed' };

export type NoteKeeper = {
  readonly store: StoreApi<NoteState>;
  type(text: string): void;
  /** Sends what is unsaved now: the field lost focus, or the page goes away. */
  flush(): void;
  /** Sends again what was sent and not acknowledged: the connection was lost. */
  resend(): void;
  remove(): void;
  undo(): void;
  /** What became of the last order. */
  settle(outcome: NoteOutcome): void;
  /** The note as it now is on disk, changed elsewhere; what is being typed here wins. */
  accept(note: Note | null): void;
};

/** A keeper for the note on `target`, or for a new one; `send` carries out its orders. */
export function createNoteKeeper(given: { readonly target: NoteTarget; readonly note: Note | null; readonly send: (order: NoteOrder) => void }): NoteKeeper {
  const { target, send } = given;
  let id = given.note?.id ?? newId();
  let isStored = given.note !== null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The last order, until it is settled, and how many orders are out. */
  let waiting: NoteOrder | null = null;
  let out = 0;
  const store = createStore<NoteState>(() => stateOf(given.note));
  const show = (phase: NoteState['phase']): void => store.setState({ phase });
  const order = (next: NoteOrder): void => {
    waiting = next;
    out += 1;
    send(next);
  };
  const flush = (): void => {
    clearTimeout(timer);
    const { phase, text } = store.getState();
    if (phase !== 'writing' && phase !== 'quota' && phase !== 'failed') return;
    if (!text.trim() && !isStored && waiting === null) return show('blank');
    show('saving');
    order({ do: 'save', draft: { id, target, text } });
  };
  return {
    store,
    flush,
    type(text) {
      store.setState({ text, phase: 'writing' });
      clearTimeout(timer);
      // An emptied field is only acted on when it is left: somebody may be about to write anew.
      if (text.trim()) timer = setTimeout(flush, PAUSE_MS);
    },
    resend() {
      if (!waiting) return;
      out = 1;
      send(waiting);
    },
    remove() {
      clearTimeout(timer);
      show('deleted');
      order({ do: 'delete', id });
    },
    undo() {
      show('saving');
      order({ do: 'restore', id });
    },
    settle(outcome) {
      out -= 1;
      if (out > 0 || !waiting) return;
      const settled = waiting;
      waiting = null;
      if ('reason' in outcome) return show(outcome.reason);
      const wasStored = isStored;
      isStored = outcome.note !== null;
      if (store.getState().phase !== 'saving') return;
      if (settled.do === 'restore' && outcome.note) store.setState({ text: outcome.note.text });
      show(outcome.note ? 'saved' : wasStored ? 'deleted' : 'blank');
    },
    accept(note) {
      const { phase } = store.getState();
      if (phase === 'writing' || phase === 'saving' || phase === 'quota' || phase === 'failed') return;
      if (phase === 'deleted' && note === null) return;
      id = note?.id ?? (isStored ? newId() : id);
      isStored = note !== null;
      store.setState(stateOf(note));
    },
  };
}

function stateOf(note: Note | null): NoteState {
  return { text: note?.text ?? '', phase: note ? 'saved' : 'blank' };
}
