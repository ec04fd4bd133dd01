import { useEffect, useState } from 'preact/hooks';
import { handle, send } from '../../messaging/calls.ts';
import type { NoteChange } from '../../messaging/protocol.ts';
import { formOf } from '../../registry/check-entry.ts';
import { entryOf } from '../../registry/own-sources.ts';
import type { Outlet, OwnSource } from '../../registry/records.ts';
import { SOURCES } from '../wording/sources.ts';
import { SourceForm } from './SourceForm.tsx';
import type { Entering } from './SourceForm.tsx';

const EMPTY = { name: '', aliases: '', domains: '', kind: 'newspaper', country: '', owner: '', note: '' } as const;
const SEARCH_PAUSE_MS = 120;

type Said = { readonly text: string; readonly undo: (() => Promise<unknown>) | null };
/** Own sources with the outlets of the registry that they correct or hide. */
type Known = { readonly own: readonly OwnSource[]; readonly originals: readonly Outlet[] };

/** Looking outlets up, and the reader's own entries on them. `#source=` in the address opens one. */
export function Sources() {
  const { own, originals, refresh } = useOwnSources();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly Outlet[]>([]);
  const [entering, setEntering] = useState<Entering | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => void send('findSources', { query }).then(setFound, () => setFound([])), SEARCH_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, own]);
  useEffect(() => {
    const open = (): void => {
      const asked = askedFor(location.hash);
      if (asked) void enteringOf(asked).then(setEntering);
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
  const put = async (doing: Promise<unknown>, text: string, undo: Said['undo']): Promise<void> => {
    try {
      await doing;
      setSaid({ text, undo });
    } catch (error) {
      setSaid({ text: error instanceof Error && error.message === 'quota' ? SOURCES.quota : SOURCES.failed, undo: null });
    }
    refresh();
  };
  const remove = (source: OwnSource, name: string): void =>
    void put(send('removeOwnSource', { id: source.id }), (source.entry ? SOURCES.removed : SOURCES.shownAgain)(name), () => send('saveOwnSource', source));
  const hide = ({ id, name }: Outlet): void =>
    void put(send('saveOwnSource', { corrects: id, entry: null }), SOURCES.hiddenNow(name), () => send('removeOwnSource', { id }));
  const close = (): void => {
    setEntering(null);
    history.replaceState(null, '', location.pathname + location.search);
  };
  const name = query.trim();
  return (
    <section id="sources">
      <h2>{SOURCES.title}</h2>
      <p class="quiet">{SOURCES.about}</p>
      {said?.text && <p class="note-deleted" role="status">{said.text}{said.undo && <> <button type="button" class="link" onClick={() => void put(said.undo!(), '', null)}>{SOURCES.undo}</button></>}</p>}
      {entering && (
        <SourceForm key={`${entering.id} ${entering.corrects} ${entering.form.name}`} entering={entering} own={own} cancel={close}
          kept={(kept) => { close(); setSaid({ text: SOURCES.saved(kept), undo: null }); refresh(); }} />
      )}
      <input type="search" class="search" value={query} placeholder={SOURCES.search} aria-label={SOURCES.search} onInput={(event) => setQuery(event.currentTarget.value)} />
      <ul class="source-rows">
        {name !== '' && found.map((outlet) => (
          <li key={outlet.id}>
            <b>{outlet.name}</b> <span class="quiet">{outlet.line}{outlet.own && ` · ${SOURCES[outlet.own.how]}`}</span>
            <p class="small">
              <button type="button" class="link" onClick={() => setEntering(enteringOn(outlet))}>{outlet.own ? SOURCES.change : SOURCES.correct}</button>
              {!outlet.own && <button type="button" class="link" onClick={() => hide(outlet)}>{SOURCES.hide}</button>}
            </p>
          </li>
        ))}
      </ul>
      {name !== '' && found.length === 0 && <p class="quiet" role="status">{SOURCES.nothingFound}</p>}
      <p class="do"><button type="button" class="button" onClick={() => setEntering(newEntry(name))}>{name ? SOURCES.addNamed(name) : SOURCES.add}</button></p>
      <h3>{SOURCES.yours}</h3>
      {own.length === 0 && <p class="quiet">{SOURCES.none}</p>}
      <ul class="source-rows" aria-label={SOURCES.yours}>
        {own.map((source) => <Own key={source.id} source={source} original={originals.find(({ id }) => id === source.corrects) ?? null} open={setEntering} remove={remove} />)}
      </ul>
    </section>
  );
}

function Own({ source, original, open, remove }: {
  readonly source: OwnSource; readonly original: Outlet | null; readonly open: (entering: Entering) => void; readonly remove: (source: OwnSource, name: string) => void;
}) {
  const { id, corrects, entry } = source;
  const name = entry?.name ?? original?.name ?? id;
  return (
    <li>
      <b>{name}</b> <span class="quiet">{entry ? (corrects ? SOURCES.corrected : SOURCES.added) : SOURCES.hidden}</span>
      <p class="small">
        {entry && <button type="button" class="link" onClick={() => open({ id, corrects, form: formOf(entry), isNew: false })}>{SOURCES.change}</button>}
        <button type="button" class="link" onClick={() => remove(source, name)}>{entry ? (corrects ? SOURCES.back : SOURCES.remove) : SOURCES.showAgain}</button>
      </p>
      {entry && original && <details class="quiet"><summary>{SOURCES.original}</summary>{original.name}: {original.line}{original.domains.length > 0 && ` · ${original.domains.join(', ')}`}</details>}
    </li>
  );
}

/** What `#source=` asks for: an id or a name; null without one. */
function askedFor(hash: string): string | null {
  const asked = /^#source=(.+)$/.exec(hash)?.[1];
  if (!asked) return null;
  try {
    return decodeURIComponent(asked);
  } catch {
    return asked;
  }
}

/** The entry on an outlet by its id, else a new one of that name; a hidden outlet is only shown among the reader's. */
async function enteringOf(asked: string): Promise<Entering | null> {
  const [[outlet], own] = await Promise.all([send('outlets', { ids: [asked] }), send('ownSources')]);
  if (outlet) return enteringOn(outlet);
  if (!own.some(({ id }) => id === asked)) return newEntry(asked);
  document.getElementById('sources')?.scrollIntoView();
  return null;
}

function enteringOn(outlet: Outlet): Entering {
  const form = formOf(entryOf(outlet));
  return outlet.own?.how === 'added' ? { id: outlet.id, corrects: null, form, isNew: false } : { corrects: outlet.id, form, isNew: false };
}

function newEntry(name: string): Entering {
  return { corrects: null, form: { ...EMPTY, name }, isNew: true };
}

/** The reader's entries as they are on disk, read again whenever one changes anywhere. */
function useOwnSources(): Known & { readonly refresh: () => void } {
  const [known, setKnown] = useState<Known>({ own: [], originals: [] });
  const refresh = (): void => void read().then(setKnown, () => undefined);
  useEffect(() => {
    refresh();
    return handle<{ notesChanged(change: NoteChange): void }>({ notesChanged: refresh }, { from: 'extension' });
  }, []);
  return { ...known, refresh };
}

async function read(): Promise<Known> {
  const own = await send('ownSources');
  const ids = own.flatMap(({ corrects }) => corrects ?? []);
  return { own, originals: await send('registryOutlets', { ids }) };
}
