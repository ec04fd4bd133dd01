import { useMemo } from 'preact/hooks';
import type { PageState } from '../../messaging/protocol.ts';
import { POPUP, REACHED, ownVoice, sourceShare, statementsBySources } from '../wording/popup.ts';
import { number, shorten } from '../wording/numbers.ts';
import { sharesOf } from './shares.ts';
import type { PageShares } from './shares.ts';

const SHOWN_SOURCES = 5;
const SHOWN_OUTLETS = 3;
const SHOWN_WORDS = 2;
const WORDS_LIMIT = 40;

/** Statements and sources with their shares of the words, the page's own voice among them, and how they reached the page. */
export function Shares({ page, pageName }: { readonly page: PageState; readonly pageName: string }) {
  const shares = useMemo(() => sharesOf(page), [page.analysis, page.hidden, page.text]);
  const shown = shares.bySource.slice(0, SHOWN_SOURCES);
  const rest = shares.bySource.slice(SHOWN_SOURCES);
  const restShare = rest.reduce((sum, { share }) => sum + share, 0);
  return (
    <section>
      <h1 class="head">{statementsBySources(shares.statements, shares.sources)}</h1>
      <p class="quiet">{ownVoice(shares.attributed, pageName)}</p>
      <div class="bar" role="img" aria-label={`${POPUP.shares}: ${namesLine(shown, rest.length)}`}>
        {shown.map(({ name, share, isOutlet }, index) => (
          <span key={name} class={name === null ? 'open' : isOutlet ? 'outlet' : `share-${index + 1}`} style={{ width: width(share) }} title={sourceShare(name ?? POPUP.notIdentified, share)} />
        ))}
        {restShare > 0 && <span class="rest" style={{ width: width(restShare) }} />}
        <span class="own" title={sourceShare(pageName, 1 - shares.attributed)} />
      </div>
      <p class="quiet names">{namesLine(shown, rest.length)}</p>
      <h2 class="section">{POPUP.reached}</h2>
      <Reached shares={shares} />
    </section>
  );
}

function Reached({ shares }: { readonly shares: PageShares }) {
  const words = shares.openWords.slice(0, SHOWN_WORDS).map((open) => shorten(open, WORDS_LIMIT));
  return (
    <ul class="reached">
      {shares.direct > 0 && <li>{number(shares.direct)} {REACHED.direct}</li>}
      {shares.through.slice(0, SHOWN_OUTLETS).map(({ name, count }) => <li key={name}>{number(count)} {REACHED.through(name)}</li>)}
      {shares.through.length > SHOWN_OUTLETS && <li class="quiet">{POPUP.others(shares.through.length - SHOWN_OUTLETS)}</li>}
      {shares.open > 0 && <li>{number(shares.open)} {REACHED.open(words, shares.openWords.length - words.length)}</li>}
    </ul>
  );
}

function namesLine(shown: PageShares['bySource'], more: number): string {
  const names = shown.map(({ name, share }) => sourceShare(name ?? POPUP.notIdentified, share));
  return [...names, ...(more > 0 ? [POPUP.others(more)] : [])].join(' · ');
}

function width(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
