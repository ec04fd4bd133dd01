import { useLayoutEffect, useRef } from 'preact/hooks';
import { NOTE } from '../wording/notes.ts';
import { copyText } from './copy-text.ts';
import type { NoteKeeper, NoteState } from './note-keeper.ts';
import { useStore } from './use-store.ts';

const STATUS: Readonly<Record<NoteState['phase'], string>> = {
  blank: '', writing: NOTE.writing, saving: NOTE.saving, saved: NOTE.saved, deleted: '', quota: '', failed: '',
};

/** A note being written: saved while typing, with what became of it underneath. */
export function NoteField({ keeper, label, placeholder, focus = false }: {
  readonly keeper: NoteKeeper; readonly label: string; readonly placeholder: string; readonly focus?: boolean;
}) {
  const { text, phase } = useStore(keeper.store, (state) => state);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grow(field.current), [text, phase]);
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, []);
  if (phase === 'deleted') {
    return (
      <p class="note-deleted" role="status">
        {NOTE.deleted} <button type="button" class="link" onClick={() => keeper.undo()}>{NOTE.undo}</button>
      </p>
    );
  }
  return (
    <div class="note-field">
      <textarea ref={field} aria-label={label} placeholder={placeholder} value={text} rows={1} spellcheck onBlur={() => keeper.flush()}
        onInput={(event) => keeper.type(event.currentTarget.value)} />
      {phase === 'quota' || phase === 'failed'
        ? <NotSaved keeper={keeper} text={text} why={phase === 'quota' ? NOTE.quota : NOTE.failed} />
        : <NoteStatus keeper={keeper} phase={phase} />}
    </div>
  );
}

function NoteStatus({ keeper, phase }: { readonly keeper: NoteKeeper; readonly phase: NoteState['phase'] }) {
  return (
    <p class="note-status">
      <span role="status">{STATUS[phase]}</span>
      {phase === 'saved' && <button type="button" class="link" onClick={() => keeper.remove()}>{NOTE.delete}</button>}
    </p>
  );
}

function NotSaved({ keeper, text, why }: { readonly keeper: NoteKeeper; readonly text: string; readonly why: string }) {
  return (
    <p class="note-not-saved" role="alert">
      <b>{NOTE.notSaved}</b>{why}{' '}
      <button type="button" class="button" onClick={() => keeper.flush()}>{NOTE.tryAgain}</button>{' '}
      <button type="button" class="button" onClick={() => void copyText(text)}>{NOTE.copy}</button>
    </p>
  );
}

/** As high as its text, up to the limit that the style sheet sets. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}
