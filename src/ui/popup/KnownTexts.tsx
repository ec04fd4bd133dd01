import { useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '../../messaging/calls.ts';
import type { PageState, ReadText } from '../../messaging/protocol.ts';
import { readTextOf } from '../../messaging/read-text.ts';
import type { KnownOnPage } from '../../storage/records.ts';
import { Changes } from '../components/Changes.tsx';
import { KNOWN, differences, moreKnown, tellApart, tellKnown, tellShares, tellUnnamed } from '../wording/known.ts';

const QUOTE_LIMIT = 160;

/** What is known of the page's text: asked of the background once for each text, and again when the reader changed something. */
export type Knowing = { readonly read: ReadText; readonly known: readonly KnownOnPage[]; readonly refresh: () => void };

/** Asks for the known texts of a page. */
export function useKnownTexts(page: PageState): Knowing {
  const [known, setKnown] = useState<readonly KnownOnPage[]>([]);
  const read = useMemo(() => readTextOf(page), [page.text, page.analysis]);
  const refresh = (): void => void send('knownTexts', read).then(setKnown, () => undefined);
  useEffect(refresh, [read]);
  return { read, known, refresh };
}

/** When the reader saved the article itself, as an ISO date-time; null when it is not kept. */
export function savedAt({ known }: Knowing): string | null {
  return known.find(({ saved, isSameAddress }) => saved !== null && isSameAddress)?.saved ?? null;
}

/** The known texts that the page has the words of, and what differs in their sourcing. */
export function KnownTexts({ page, knowing: { known, refresh } }: { readonly page: PageState; readonly knowing: Knowing }) {
  const [all, setAll] = useState(false);
  const [first, ...others] = known;
  return (
    <>
      {[first, ...(all ? others : [])].map((one) => one && <KnownText key={one.documentId} known={one} page={page} changed={refresh} />)}
      {!all && others.length > 0 && <button type="button" class="link quiet" onClick={() => setAll(true)}>{moreKnown(others.length)}</button>}
    </>
  );
}

function KnownText({ known, page, changed }: { readonly known: KnownOnPage; readonly page: PageState; readonly changed: () => void }) {
  const [shows, setShows] = useState<'differs' | 'about' | null>(null);
  const toggle = (what: 'differs' | 'about'): void => setShows(shows === what ? null : what);
  const keepApart = (isApart: boolean): void =>
    void send('setApart', { articleUrl: page.article.url, documentId: known.documentId, isApart }).then(changed, () => undefined);
  if (known.isApart) {
    return <p class="known-text quiet">{tellApart(known)} <button type="button" class="link" onClick={() => keepApart(false)}>{KNOWN.undo}</button></p>;
  }
  const changes = known.changes.filter(({ isNeutral }) => !isNeutral);
  return (
    <section class="known-text" aria-label={KNOWN.heading}>
      <p>{tellKnown(known)}</p>
      <p class="quiet">{known.isUnnamed ? tellUnnamed(known) : tellShares(known)}</p>
      <p class="known-buttons quiet">
        <button type="button" class="link" aria-expanded={shows === 'differs'} onClick={() => toggle('differs')}>{differences(changes.length)}</button>
        {known.notes.length > 0 && <button type="button" class="link" aria-expanded={shows === 'about'} onClick={() => toggle('about')}>{KNOWN.about}</button>}
        <button type="button" class="link" onClick={() => keepApart(true)}>{KNOWN.notSame}</button>
      </p>
      {shows === 'differs' && (changes.length === 0 ? <p class="quiet">{KNOWN.nothing}</p> : <Changes changes={changes} limit={QUOTE_LIMIT} />)}
      {shows === 'about' && <About notes={known.notes} />}
    </section>
  );
}

function About({ notes }: Pick<KnownOnPage, 'notes'>) {
  return (
    <ul class="known-list">
      {notes.map((note) => (
        <li key={note.text}>
          {note.text}
          {note.references.map(({ title, url }) => <a key={url} class="quiet" href={url} target="_blank" rel="noreferrer">{KNOWN.reference(title)}</a>)}
        </li>
      ))}
    </ul>
  );
}
