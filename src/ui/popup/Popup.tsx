import { useState } from 'preact/hooks';
import type { PageState } from '../../messaging/protocol.ts';
import { changeSettings, settingsStore } from '../../storage/settings.ts';
import { ArticleNote } from '../components/ArticleNote.tsx';
import { StateScreen, turnOn } from '../components/StateScreen.tsx';
import type { SiteActions } from '../components/StateScreen.tsx';
import { Switch } from '../components/Switch.tsx';
import { pageName } from '../components/chain-line.ts';
import type { PageLink } from '../components/page-link.ts';
import { screenOf } from '../components/screen.ts';
import { useStore } from '../components/use-store.ts';
import { POPUP } from '../wording/popup.ts';
import { onlyBeginning, pageChanged } from '../wording/states.ts';
import { KnownTexts, savedAt, useKnownTexts } from './KnownTexts.tsx';
import { Legend } from './Legend.tsx';
import { NotesHere } from './NotesHere.tsx';
import { SaveArticle } from './SaveArticle.tsx';
import { Shares } from './Shares.tsx';
import type { Summarise } from './Shares.tsx';

export type PopupActions = SiteActions & {
  /** Must be called straight from a click. */
  readonly openList: () => void;
  readonly openLibrary: () => void;
  /** Closes the popup so that the page can be seen. */
  readonly close: () => void;
};

/** The popup: this site, what the page comes to, what is shown in it, and the reader's notes that touch it. */
export function Popup({ link, url, actions, summarise }: {
  readonly link: PageLink; readonly url: string | undefined; readonly actions: PopupActions; readonly summarise: Summarise;
}) {
  const { heard, page } = useStore(link.store, (state) => state);
  const offHosts = useStore(settingsStore, (settings) => settings.offHosts);
  const [isNoting, setNoting] = useState(false);
  const screen = screenOf({ url, heard, page, offHosts });
  const isReady = screen.kind === 'ready';
  const host = page?.host ?? (screen.kind === 'off' ? screen.host : null);
  return (
    <div class="popup">
      <header class="top">
        <h1 class="brand" title={POPUP.subtitle}>{POPUP.name}</h1>
        {host && <SiteSwitch host={host} on={screen.kind !== 'off'} link={link} />}
      </header>
      <main class="scroll">
        {isReady && page
          ? <Ready page={page} link={link} actions={actions} summarise={summarise} />
          : screen.kind !== 'ready' && <StateScreen screen={screen} link={link} actions={actions} />}
      </main>
      {isNoting && page && <section class="article-note"><ArticleNote page={page} focus /></section>}
      <footer class="foot">
        <button type="button" class="plain" onClick={actions.openList}>{POPUP.openList}</button>
        {page && screen.kind !== 'off' && (
          <button type="button" class="plain" aria-expanded={isNoting} onClick={() => setNoting(!isNoting)}>{isNoting ? POPUP.closeNote : POPUP.noteOnArticle}</button>
        )}
        <button type="button" class="plain last" onClick={actions.openLibrary}>{POPUP.library}</button>
      </footer>
    </div>
  );
}

function SiteSwitch({ host, on, link }: { readonly host: string; readonly on: boolean; readonly link: PageLink }) {
  const name = on ? POPUP.onFor(host) : POPUP.offFor(host);
  const toggle = (next: boolean): void => {
    if (next) void turnOn(host, link);
    else void changeSettings(({ offHosts }) => ({ offHosts: [...offHosts, host] })).then(() => link.refresh());
  };
  return <Switch name={name} on={on} toggle={toggle}><span class="site">{name}</span></Switch>;
}

function Ready({ page, link, actions, summarise }: {
  readonly page: PageState; readonly link: PageLink; readonly actions: PopupActions; readonly summarise: Summarise;
}) {
  const knowing = useKnownTexts(page);
  return (
    <>
      <KnownTexts page={page} knowing={knowing} />
      <Shares page={page} pageName={pageName({ publisher: page.analysis?.publisher ?? null, article: page.article })} summarise={summarise} />
      {page.analysis?.isCut && <p class="changed quiet">{onlyBeginning(page.analysis.wordCount)}</p>}
      {page.removed > 0 && <p class="changed quiet" role="status">{pageChanged(page.removed)}</p>}
      <Legend counts={page.counts} />
      <NotesHere page={page} tabId={link.tabId} openList={actions.openList} jumped={actions.close} />
      <SaveArticle read={knowing.read} saved={savedAt(knowing)} changed={knowing.refresh} />
    </>
  );
}
