import { useEffect, useState } from 'preact/hooks';
import type { WordEntry } from '../../engine/records.ts';
import { handle, send } from '../../messaging/calls.ts';
import type { NoteChange } from '../../messaging/protocol.ts';
import { changeSettings, settingsStore } from '../../storage/settings.ts';
import { useStore } from '../components/use-store.ts';
import { quote } from '../wording/numbers.ts';
import { OWN_WORDS, tellEntry } from '../wording/own-words.ts';
import { WordForm } from './WordForm.tsx';
import { OpenWords, SaveWords } from './WordPacks.tsx';

/** So many are drawn at once: a pack may bring thousands. */
const PAGE = 60;

type Said = { readonly text: string; readonly undo: (() => Promise<unknown>) | null };

/** The reader's own entries on words, each with its undoing, and packs of them. */
export function Words() {
  const { entries, refresh } = useOwnWords();
  const isOn = useStore(settingsStore, (settings) => settings.marks.words);
  const [entering, setEntering] = useState<WordEntry | 'new' | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [pages, setPages] = useState(1);
  const put = async (doing: Promise<unknown>, text: string, undo: Said['undo']): Promise<void> => {
    try {
      await doing;
      setSaid({ text, undo });
    } catch (error) {
      setSaid({ text: error instanceof Error && error.message === 'quota' ? OWN_WORDS.quota : OWN_WORDS.failed, undo: null });
    }
    refresh();
  };
  const remove = (gone: readonly WordEntry[], text: string): void =>
    void put(send('removeOwnWords', { ids: gone.map(({ id }) => id) }), text, () => send('saveOwnWords', { drafts: gone }));
  const kept = (words: string): void => {
    setEntering(null);
    setSaid({ text: OWN_WORDS.kept(words), undo: null });
    refresh();
  };
  return (
    <section id="words">
      <h2>{OWN_WORDS.title}</h2>
      <p class="quiet">{OWN_WORDS.about}</p>
      {!isOn && entries.length > 0 && <p class="quiet">{OWN_WORDS.off} <button type="button" class="link" onClick={() => void changeSettings({ marks: { words: true } })}>{OWN_WORDS.turnOn}</button></p>}
      {said?.text && <p class="note-deleted" role="status">{said.text}{said.undo && <> <button type="button" class="link" onClick={() => void put(said.undo!(), '', null)}>{OWN_WORDS.undo}</button></>}</p>}
      {entering && <WordForm key={entering === 'new' ? '' : entering.id} entry={entering === 'new' ? null : entering} kept={kept} cancel={() => setEntering(null)} />}
      <OpenWords changed={refresh}>
        <button type="button" class="button" onClick={() => setEntering('new')}>{OWN_WORDS.add}</button>
        {entries.some(({ where }) => where.kind !== 'article') && <button type="button" class="button" onClick={() => setSaving(true)}>{OWN_WORDS.export}</button>}
      </OpenWords>
      {isSaving && <SaveWords done={() => setSaving(false)} />}
      <Packs entries={entries} remove={remove} />
      <h3>{OWN_WORDS.yours}</h3>
      {entries.length === 0 && <p class="quiet">{OWN_WORDS.none}</p>}
      <ul class="source-rows word-rows" aria-label={OWN_WORDS.yours}>
        {entries.slice(0, pages * PAGE).map((entry) => (
          <li key={entry.id}>
            <b>{quote(entry.words)}</b> <span class="quiet">{tellEntry(entry)}</span>
            {entry.reason && <p class="text">{entry.reason}</p>}
            {entry.note && <p class="own-note">{entry.note}</p>}
            <p class="small">
              <button type="button" class="link" onClick={() => setEntering(entry)}>{OWN_WORDS.change}</button>
              <button type="button" class="link" onClick={() => remove([entry], OWN_WORDS.removed(entry.words))}>{OWN_WORDS.remove}</button>
            </p>
          </li>
        ))}
      </ul>
      {entries.length > pages * PAGE && <p class="do"><button type="button" class="button" onClick={() => setPages(pages + 1)}>{OWN_WORDS.showMore}</button></p>}
    </section>
  );
}

/** The packs that entries came with, each to be taken away as a whole. */
function Packs({ entries, remove }: { readonly entries: readonly WordEntry[]; readonly remove: (gone: readonly WordEntry[], text: string) => void }) {
  const titles = [...new Set(entries.flatMap(({ pack }) => pack ?? []))].sort();
  if (titles.length === 0) return null;
  return (
    <ul class="known-rows">
      {titles.map((title) => {
        const held = entries.filter(({ pack }) => pack === title);
        return (
          <li key={title}>
            {OWN_WORDS.ofPack(title, held.length)} <button type="button" class="link quiet" onClick={() => remove(held, OWN_WORDS.removedAll(title))}>{OWN_WORDS.removeAll}</button>
          </li>
        );
      })}
    </ul>
  );
}

/** The entries as they are on disk, read again whenever something changes anywhere. */
function useOwnWords(): { readonly entries: readonly WordEntry[]; readonly refresh: () => void } {
  const [entries, setEntries] = useState<readonly WordEntry[]>([]);
  const refresh = (): void => void send('ownWords').then(setEntries, () => undefined);
  useEffect(() => {
    refresh();
    return handle<{ notesChanged(change: NoteChange): void }>({ notesChanged: refresh }, { from: 'extension' });
  }, []);
  return { entries, refresh };
}
