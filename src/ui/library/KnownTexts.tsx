import { useEffect, useState } from 'preact/hooks';
import { handle, send } from '../../messaging/calls.ts';
import type { NoteChange } from '../../messaging/protocol.ts';
import type { SavedSummary } from '../../storage/records.ts';
import { savedAsPack } from '../../storage/saved-pack.ts';
import { PACKS, tellSaved } from '../wording/packs.ts';
import { Packs } from './Packs.tsx';
import { Undo } from './Undo.tsx';
import { OpenPages, OtherVersions } from './Versions.tsx';

/** So many are drawn at once; more on demand. */
const PAGE = 50;

/** The articles the reader saved with their other versions, the known texts on open pages, and the packs taken in. */
export function KnownTexts() {
  const [taken, setTaken] = useState(0);
  useEffect(() => handle<{ notesChanged(change: NoteChange): void }>({
    notesChanged: ({ articleUrl, source }) => {
      // Anything may have changed: a file was taken in.
      if (articleUrl === null && source === null) setTaken((times) => times + 1);
    },
  }, { from: 'extension' }), []);
  return (
    <>
      <Saved taken={taken} />
      <OpenPages />
      <Packs taken={taken} />
    </>
  );
}

function Saved({ taken }: { readonly taken: number }) {
  const [saved, setSaved] = useState<readonly SavedSummary[] | null>(null);
  const [pages, setPages] = useState(1);
  const refresh = (): void => void send('savedArticles').then(setSaved, () => undefined);
  useEffect(refresh, [taken]);
  const forget = (url: string): void => void send('forgetArticle', { url }).then(refresh, () => undefined);
  const restore = (url: string): void => void send('restoreArticle', { url }).then(refresh, () => undefined);
  const count = saved?.length ?? 0;
  return (
    <section>
      <h2>{PACKS.saved}</h2>
      {saved && <p class="quiet">{count > 0 ? PACKS.savedAbout : PACKS.noneSaved}</p>}
      <Undo kind="article" after={saved} say={PACKS.forgotten} restore={restore} />
      <ul class="source-rows">
        {saved?.slice(0, pages * PAGE).map((one) => <SavedRow key={`${one.article.url} ${one.saved}`} one={one} forget={() => forget(one.article.url)} />)}
      </ul>
      {count > pages * PAGE && <p class="do"><button type="button" class="button" onClick={() => setPages(pages + 1)}>{PACKS.showMore}</button></p>}
      {count > 0 && <p class="do"><button type="button" class="button" onClick={() => void saveAsPack()}>{PACKS.exportSaved}</button></p>}
    </section>
  );
}

function SavedRow({ one, forget }: { readonly one: SavedSummary; readonly forget: () => void }) {
  const [showsVersions, setShowsVersions] = useState(false);
  const { article } = one;
  const title = article.title || article.url;
  return (
    <li>
      {/^https?:\/\//.test(article.url) ? <a href={article.url} target="_blank" rel="noreferrer noopener">{title}</a> : title}{' '}
      <span class="quiet">{tellSaved(one)}</span>
      <p class="small">
        <button type="button" class="link" aria-expanded={showsVersions} onClick={() => setShowsVersions(!showsVersions)}>{PACKS.versions}</button>
        <button type="button" class="link" onClick={forget}>{PACKS.forget}</button>
      </p>
      {showsVersions && <OtherVersions url={article.url} hasText={one.hasText} />}
    </li>
  );
}

async function saveAsPack(): Promise<void> {
  const url = URL.createObjectURL(await savedAsPack());
  const link = document.createElement('a');
  link.href = url;
  link.download = `sourcelight-articles-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
