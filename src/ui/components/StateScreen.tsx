import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { send, sendToTab } from '../../messaging/calls.ts';
import { isWithinSite } from '../../text/address.ts';
import { changeSettings } from '../../storage/settings.ts';
import { CopyButton } from './CopyButton.tsx';
import type { PageLink } from './page-link.ts';
import { STATE, notEnglish } from '../wording/states.ts';
import type { Screen } from './screen.ts';

/** "Reading the page…" is only said after this long, in ms: mostly it is done before. */
const WORKING_AFTER_MS = 300;

export type SiteActions = {
  /** Asks the browser for the site; must be called straight from a click. */
  readonly allowSite: (host: string) => Promise<boolean>;
};

/** What is said in place of the statements, with what can be done about it. */
export function StateScreen({ screen, link, actions }: { readonly screen: Exclude<Screen, { readonly kind: 'ready' }>; readonly link: PageLink; readonly actions: SiteActions }) {
  const ask = (call: 'markAnyway' | 'readAgain') => () => void sendToTab(link.tabId, call).catch(() => undefined).then(() => link.refresh());
  switch (screen.kind) {
    case 'waiting':
    case 'working':
      return <Working />;
    case 'browser-page':
      return <Said>{STATE.browserPage}</Said>;
    case 'pdf':
      return <Said>{STATE.pdf}</Said>;
    case 'opted-out':
      return <Said>{STATE.optedOut}</Said>;
    case 'not-allowed':
      return <NotAllowed host={screen.host} link={link} actions={actions} />;
    case 'off':
      return <Said>{STATE.offHere(screen.host)} <span class="do"><button type="button" class="button main" onClick={() => void turnOn(screen.host, link)}>{STATE.turnOn}</button></span></Said>;
    case 'not-article':
      return <Said>{STATE.notArticle} <span class="do"><button type="button" class="button" onClick={ask('markAnyway')}>{STATE.markAnyway}</button></span></Said>;
    case 'not-english':
      return <Said>{notEnglish(screen.page.analysis?.language ?? 'und')}</Said>;
    case 'nothing-found': {
      const { title, body } = STATE.nothingFound(screen.page.analysis?.wordCount ?? 0);
      return <Said><b>{title}</b>{body}</Said>;
    }
    case 'failed':
      return (
        <Said>{STATE.failed}
          <span class="do">
            <button type="button" class="button main" onClick={ask('readAgain')}>{STATE.tryAgain}</button>
            <CopyButton label={STATE.copyDetails} copied={STATE.copied} text={() => screen.page.failure} />
          </span>
        </Said>
      );
  }
}

/** Switches a site on again, whichever entry of the list covers it. */
export async function turnOn(host: string, link: PageLink): Promise<void> {
  await changeSettings(({ offHosts }) => ({ offHosts: offHosts.filter((off) => !isWithinSite(host, off)) }));
  await sendToTab(link.tabId, 'readAgain').catch(() => undefined);
  await link.refresh();
}

function NotAllowed({ host, link, actions }: { readonly host: string; readonly link: PageLink; readonly actions: SiteActions }) {
  const [isClosed, setClosed] = useState(false);
  const mark = (): void => void send('markTab', { tabId: link.tabId }).then(() => link.refresh(), () => setClosed(true));
  // The request comes first: browsers take it only straight from the click.
  const always = (): void => {
    void actions.allowSite(host).then((isAllowed) => isAllowed && mark());
  };
  if (isClosed) return <Said>{host ? STATE.browserPage : STATE.pressButton}</Said>;
  return (
    <Said>
      <b>{STATE.notAllowed.title}</b>
      <span class="do">
        <button type="button" class="button main" onClick={mark}>{STATE.markThisPage}</button>
        {host && <button type="button" class="button" onClick={always}>{STATE.alwaysOn(host)}</button>}
      </span>
      <span class="quiet">{STATE.notAllowed.body}</span>
    </Said>
  );
}

function Working() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WORKING_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Said>{isLate ? STATE.working : ''}</Said>;
}

function Said({ children }: { readonly children: ComponentChildren }) {
  return <p class="said" role="status">{children}</p>;
}
