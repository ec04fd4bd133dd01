import { useMemo, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { sendToTab } from '../../messaging/calls.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { correctionsOfArticle, isHiding, removeCorrections } from '../../storage/corrections.ts';
import { placeCorrections } from '../../storage/place.ts';
import { settingsStore } from '../../storage/settings.ts';
import type { Span } from '../../text/span.ts';
import { ArticleNote } from '../components/ArticleNote.tsx';
import { StateScreen } from '../components/StateScreen.tsx';
import type { SiteActions } from '../components/StateScreen.tsx';
import type { PageLink } from '../components/page-link.ts';
import { screenOf } from '../components/screen.ts';
import { useStore } from '../components/use-store.ts';
import { KIND } from '../wording/kinds.ts';
import { NOTE } from '../wording/notes.ts';
import { number, quote, textAt } from '../wording/numbers.ts';
import { CREDIT, LIST } from '../wording/panel.ts';
import { PHRASE_WORDS } from '../wording/phrases.ts';
import { SPEAKER_WORDS } from '../wording/speaker.ts';
import { Phrases } from './Phrases.tsx';
import { FILTERS, listItems, passes } from './list-items.ts';
import type { Filter, ListItem } from './list-items.ts';

/** The tab that the panel now stands beside. */
export type Beside = { readonly link: PageLink; readonly url: string | undefined };

const FILTER_LABEL: Readonly<Record<Filter, string>> = { all: LIST.all, via: KIND.via.label, gap: KIND.gap.label, note: LIST.withNote };

/** All statements of the page beside it, in reading order; each leads to its place. */
export function SidePanel({ beside, actions }: { readonly beside: StoreApi<{ readonly now: Beside | null }>; readonly actions: SiteActions }) {
  const now = useStore(beside, (state) => state.now);
  if (!now) return <p class="said">{LIST.pick}</p>;
  return <Page key={now.link.tabId} {...now} actions={actions} />;
}

function Page({ link, url, actions }: Beside & { readonly actions: SiteActions }) {
  const { heard, page } = useStore(link.store, (state) => state);
  const offHosts = useStore(settingsStore, (settings) => settings.offHosts);
  const screen = screenOf({ url, heard, page, offHosts });
  if (screen.kind !== 'ready') {
    return <main class="panel"><StateScreen screen={screen} link={link} actions={actions} />{screen.kind !== 'off' && page && page.status !== 'working' && <PageNote page={page} />}</main>;
  }
  return <Statements page={screen.page} tabId={link.tabId} refresh={link.refresh} />;
}

function Statements({ page, tabId, refresh }: { readonly page: PageState; readonly tabId: number; readonly refresh: () => Promise<void> }) {
  const [filter, setFilter] = useState<Filter | 'phrases'>('all');
  const items = useMemo(() => listItems(page), [page]);
  const shown = filter === 'phrases' ? [] : items.filter((item) => passes(item, filter));
  const phrases = page.analysis?.phrases.length ?? 0;
  const look = (span: Span): void => void sendToTab(tabId, 'lookAt', { span }).catch(() => undefined);
  const jump = (statement: string): void => void sendToTab(tabId, 'jumpTo', { statement, open: true }).catch(() => undefined);
  const showAgain = async (id: string): Promise<void> => {
    await forgetHidden(page, id);
    await sendToTab(tabId, 'notesChanged', { articleUrl: page.article.url, source: null }).catch(() => undefined);
    await refresh();
  };
  return (
    <main class="panel">
      <h1 class="page-title">{page.article.title}</h1>
      <div class="filters" role="group" aria-label={LIST.filters}>
        {FILTERS.map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
            <span class={one === 'via' || one === 'gap' ? `mark-${one}` : ''}>{FILTER_LABEL[one]}</span> <span class="count">{number(items.filter((item) => passes(item, one)).length)}</span>
          </button>
        ))}
        {phrases > 0 && <button type="button" aria-pressed={filter === 'phrases'} onClick={() => setFilter('phrases')}>{PHRASE_WORDS.filter} <span class="count">{number(phrases)}</span></button>}
      </div>
      {filter === 'phrases' && <Phrases page={page} look={look} />}
      {filter !== 'phrases' && shown.length === 0 && <p class="said">{LIST.noneOfKind}</p>}
      <ol class="statements" aria-label={LIST.title}>
        {shown.map((item) => <Item key={item.id} item={item} jump={() => jump(item.id)} showAgain={() => void showAgain(item.id)} />)}
      </ol>
      <Credits page={page} />
      <LostNotes page={page} />
      <PageNote page={page} />
    </main>
  );
}

function Item({ item, jump, showAgain }: { readonly item: ListItem; readonly jump: () => void; readonly showAgain: () => void }) {
  const through = item.chain.split(' → ').slice(1).map((name) => ` → ${name}`).join('');
  return (
    <li class={item.isHidden ? 'hidden' : ''} data-chain={item.chain} data-words={item.words}>
      <button type="button" class="statement" onClick={jump}>
        <span class="chain"><b>{item.who}</b><span class="quiet">{through}</span></span>
        <span class="words">{item.words}</span>
        {item.isAttitude && <span class="quiet">{LIST.attitude}</span>}
        {item.isByReader && <span class="quiet">{SPEAKER_WORDS.byYou}</span>}
      </button>
      {item.notes.map(({ note }) => <p key={note.id} class="own-note">{note.text}</p>)}
      {item.isHidden && <p class="quiet">{LIST.hidden} <button type="button" class="link" onClick={showAgain}>{LIST.showAgain}</button></p>}
    </li>
  );
}

function Credits({ page }: { readonly page: PageState }) {
  const credits = page.analysis?.credits ?? [];
  if (credits.length === 0) return null;
  return (
    <section>
      <h2 class="section">{LIST.credits}</h2>
      <ul class="credits">{credits.map(({ span, outlet, role }) => <li key={span[0]}>{outlet} <span class="quiet">{CREDIT[role]}: {quote(textAt(page.text, span))}</span></li>)}</ul>
    </section>
  );
}

function LostNotes({ page }: { readonly page: PageState }) {
  const lost = page.notes.filter((placed) => placed.lost);
  if (lost.length === 0) return null;
  return (
    <section>
      <h2 class="section">{LIST.lost}</h2>
      {lost.map(({ note }) => (
        <div key={note.id} class="lost">
          {note.target.kind === 'claim' && <p class="quiet">{quote(note.target.quotes[0]?.exact ?? '')}</p>}
          <p class="own-note">{note.text}</p>
        </div>
      ))}
    </section>
  );
}

function PageNote({ page }: { readonly page: PageState }) {
  return <section><h2 class="section">{NOTE.onArticle}</h2><ArticleNote page={page} /></section>;
}

/** Forgets the decisions that hide a statement. */
async function forgetHidden(page: PageState, id: string): Promise<void> {
  const corrections = (await correctionsOfArticle(page.article.url)).filter(isHiding);
  const placed = placeCorrections(page.text, corrections, page.analysis?.statements ?? []);
  await removeCorrections((placed.get(id) ?? []).map((correction) => correction.id));
}
