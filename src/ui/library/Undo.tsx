import { KNOWN } from '../wording/known.ts';

/** What was just taken away, and the way to have it back. */
export function Undo({ said, undo }: { readonly said: string; readonly undo: () => void }) {
  return <p class="note-deleted" role="status">{said} <button type="button" class="link" onClick={undo}>{KNOWN.undo}</button></p>;
}
