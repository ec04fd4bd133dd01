import { useEffect, useMemo, useState } from 'preact/hooks';
import { handle, send } from '../../messaging/calls.ts';
import type { NoteChange } from '../../messaging/protocol.ts';
import type { Note } from '../../storage/records.ts';
import { NoteField } from '../components/NoteField.tsx';
import { keepNote } from '../components/keep-note.ts';
import { NOTE } from '../wording/notes.ts';
import { quote, shorten } from '../wording/numbers.ts';
import { LIBRARY, notesCount } from '../wording/panel.ts';
import { findNotes, foldNotes } from './find-notes.ts';

/** So many are drawn at once; more on demand, so that typing in the search stays quick with many thousands. */
const PAGE = 100;
const QUOTE_LIMIT = 200;

/** All notes, newest change first, with a search. */
export function Notes() {
  const { notes, failed } = useNotes();
  const [query, setQuery] = useState('');
  const [pages, setPages] = useState(1);
  const [gone, setGone] = useState<ReadonlyMap<string, Note>>(new Map());
  const folded = useMemo(() => foldNotes(notes ?? []), [notes]);
  const found = useMemo(() => findNotes(folded, query), [folded, query]);
  const remove = async (note: Note): Promise<void> => {
    await send('deleteNote', { id: note.id });
    setGone((before) => new Map(before).set(note.id, note));
  };
  const restore = async (note: Note): Promise<void> => {
    await send('restoreNote', { id: note.id });
    setGone((before) => new Map([...before].filter(([id]) => id !== note.id)));
  };
  return (
    <section>
      <h2>{LIBRARY.notes}</h2>
      <input type="search" class="search" value={query} placeholder={LIBRARY.search} aria-label={LIBRARY.search}
        onInput={(event) => { setQuery(event.currentTarget.value); setPages(1); }} />
      {notes && notes.length > 0 && <p class="quiet" role="status">{notesCount(found.length)}</p>}
      {failed && <p role="alert">{LIBRARY.readFailed}</p>}
      {notes?.length === 0 && gone.size === 0 && <p class="said">{LIBRARY.none}</p>}
      {notes && notes.length > 0 && found.length === 0 && <p class="said">{LIBRARY.nothingFound}</p>}
      {[...gone.values()].map((note) => (
        <p key={note.id} class="note-deleted" role="status">{NOTE.deleted} <button type="button" class="link" onClick={() => void restore(note)}>{NOTE.undo}</button></p>
      ))}
      <ul class="notes">
        {found.filter(({ id }) => !gone.has(id)).slice(0, pages * PAGE).map((note) => <Entry key={note.id} note={note} remove={() => void remove(note)} />)}
      </ul>
      {found.length > pages * PAGE && <button type="button" class="button" onClick={() => setPages(pages + 1)}>{LIBRARY.showMore}</button>}
    </section>
  );
}

function Entry({ note, remove }: { readonly note: Note; readonly remove: () => void }) {
  const [isEditing, setEditing] = useState(false);
  return (
    <li>
      <About note={note} />
      {isEditing ? <Editor note={note} /> : <p class="text">{note.text}</p>}
      <p class="small">
        <span>{LIBRARY.changed(note.modified)}</span>
        <button type="button" class="link" onClick={() => setEditing(!isEditing)}>{isEditing ? LIBRARY.done : LIBRARY.edit}</button>
        {!isEditing && <button type="button" class="link" onClick={remove}>{NOTE.delete}</button>}
      </p>
    </li>
  );
}

function Editor({ note }: { readonly note: Note }) {
  const keeper = useMemo(() => keepNote(note.target, note), []);
  useEffect(() => () => keeper.flush(), [keeper]);
  return <NoteField keeper={keeper} label={NOTE.own} placeholder={NOTE.placeholderClaim} focus />;
}

/** What a note is on. Addresses come from pages and files, so only those of the web become links. */
function About({ note: { target } }: { readonly note: Note }) {
  if (target.kind === 'source') return <p class="about">{LIBRARY.onSource(target.name)}</p>;
  const { article } = target;
  const title = [article.publisher, article.title].filter(Boolean).join(': ');
  return (
    <>
      <p class="about">{/^https?:\/\//.test(article.url) ? <a href={article.url} target="_blank" rel="noreferrer noopener">{title || article.url}</a> : title}</p>
      <p class="quoted">{target.kind === 'claim' ? quote(shorten(target.quotes.map(({ exact }) => exact).join(' … '), QUOTE_LIMIT)) : LIBRARY.onArticle}</p>
    </>
  );
}

/** The notes in the order they were shown in, new ones first: what is being edited must not move under the reader's hands. */
function inSameOrder(before: readonly Note[], notes: readonly Note[]): readonly Note[] {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  return [...notes].sort((a, b) => (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1));
}

/** The notes as they are on disk, read again whenever one changes anywhere. */
function useNotes(): { readonly notes: readonly Note[] | null; readonly failed: boolean } {
  const [state, setState] = useState<{ readonly notes: readonly Note[] | null; readonly failed: boolean }>({ notes: null, failed: false });
  useEffect(() => {
    const read = (): void => void send('listNotes').then((notes) => setState((before) => ({ notes: inSameOrder(before.notes ?? [], notes), failed: false })), () => setState((before) => ({ ...before, failed: true })));
    read();
    return handle<{ notesChanged(change: NoteChange): void }>({ notesChanged: read }, { from: 'extension' });
  }, []);
  return state;
}
