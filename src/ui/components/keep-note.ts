import { send } from '../../messaging/calls.ts';
import type { Note, NoteTarget } from '../../storage/records.ts';
import { createNoteKeeper } from './note-keeper.ts';
import type { NoteKeeper, NoteOrder } from './note-keeper.ts';

/** A keeper that saves through the background, for our own pages; what is unsaved leaves when the page goes away. */
export function keepNote(target: NoteTarget, note: Note | null): NoteKeeper {
  const keeper: NoteKeeper = createNoteKeeper({
    target, note,
    send: (order) => {
      carryOut(order).then(
        (saved) => keeper.settle({ note: saved }),
        (error: unknown) => keeper.settle({ reason: error instanceof Error && error.message === 'quota' ? 'quota' : 'failed' }),
      );
    },
  });
  addEventListener('pagehide', () => keeper.flush());
  return keeper;
}

async function carryOut(order: NoteOrder): Promise<Note | null> {
  if (order.do === 'save') return send('saveNote', order.draft);
  if (order.do === 'restore') return send('restoreNote', { id: order.id });
  await send('deleteNote', { id: order.id });
  return null;
}
