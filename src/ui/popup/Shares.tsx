import { useMemo } from 'preact/hooks';
import type { SourceShare, Summary } from '../../engine/statements/summary.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { headName } from '../components/chain-names.ts';
import { nameState } from '../components/chain-names.ts';
import { number, quote, shorten } from '../wording/numbers.ts';
import { POPUP, REACHED, ownVoice, sourceShare, statementsBySources } from '../wording/popup.ts';

const SHOWN_SOURCES = 5;
const SHOWN_OUTLETS = 3;
const SHOWN_WORDS = 2;
const WORDS_LIMIT = 40;

/** Yields what a page comes to; the engine's `summarise`, handed in because this layer runs none of it. */
export type Summarise = (page: PageState) => Summary;

/** Statements and sources with their shares of the words, the page's own voice among them, and how they reached the page. */
export function Shares({ page, pageName, summarise }: { readonly page: PageState; readonly pageName: string; readonly summarise: Summarise }) {
  const summary = useMemo(() => summarise(page), [page.analysis, page.hidden.join(), page.text]);
  const sure = useMemo(() => sureNames(page), [page.analysis]);
  const only = onlySource(summary);
  const all = Math.max(1, summary.wordCount);
  const shown = summary.sources.slice(0, SHOWN_SOURCES);
  const rest = summary.sources.slice(SHOWN_SOURCES);
  const restWords = rest.reduce((sum, { words }) => sum + words, 0);
  const named = (source: SourceShare): string => sourceShare(labelOf(source, sure), source.words / all);
  const names = [...shown.map(named), ...(rest.length > 0 ? [POPUP.others(rest.length)] : [])].join(' · ');
  return (
    <section>
      <h2 class="head">{statementsBySources(summary.statements, summary.sources.length)}</h2>
      <p class="quiet">{ownVoice(summary.statedShare, pageName)}</p>
      {only && <p class="quiet">{POPUP.oneSource(labelOf(only, sure))}</p>}
      <div class="bar" role="img" aria-label={`${POPUP.shares}: ${names}`}>
        {shown.map((source, index) => (
          <span key={source.name ?? source.asWritten} class={classOf(source, index)} style={{ width: width(source.words / all) }} title={named(source)} />
        ))}
        {restWords > 0 && <span class="rest" style={{ width: width(restWords / all) }} />}
        <span class="own" title={sourceShare(pageName, summary.ownShare)} />
      </div>
      <p class="quiet names">{names}</p>
      <h3 class="section">{POPUP.reached}</h3>
      <Reached summary={summary} />
    </section>
  );
}

function Reached({ summary }: { readonly summary: Summary }) {
  const words = summary.openPhrases.slice(0, SHOWN_WORDS).map((open) => shorten(open, WORDS_LIMIT));
  const outlets = summary.throughOutlets;
  return (
    <ul class="reached">
      {summary.noOtherOutlet > 0 && <li>{number(summary.noOtherOutlet)} {REACHED.direct}</li>}
      {outlets.slice(0, SHOWN_OUTLETS).map(({ name, statements }) => <li key={name}>{number(statements)} {REACHED.through(name)}</li>)}
      {outlets.length > SHOWN_OUTLETS && <li class="quiet">{POPUP.others(outlets.length - SHOWN_OUTLETS)}</li>}
      {summary.noClearSource > 0 && <li>{number(summary.noClearSource)} {REACHED.open(words, summary.openPhrases.length - words.length)}</li>}
    </ul>
  );
}

/** The one source of all statements, where there are several; nobody can tell whether unnamed ones are the same. */
export function onlySource({ sources, statements }: Pick<Summary, 'sources' | 'statements'>): SourceShare | null {
  const [only, other] = sources;
  return only && !other && statements > 1 && only.name !== null ? only : null;
}

/** Names that are sure enough to be shown somewhere on the page. */
function sureNames({ analysis }: PageState): ReadonlySet<string> {
  const steps = (analysis?.statements ?? []).map(({ steps: [speaker] }) => speaker);
  return new Set(steps.flatMap((step) => (step.name !== null && nameState(step) === 'sure' ? [step.name] : [])));
}

function labelOf({ name, asWritten, kind }: SourceShare, sure: ReadonlySet<string>): string {
  if (name !== null && sure.has(name)) return headName(name, kind);
  return asWritten ? quote(shorten(asWritten, WORDS_LIMIT)) : POPUP.notIdentified;
}

function classOf({ name, kind }: SourceShare, index: number): string {
  if (name === null) return 'open';
  return kind === 'outlet' ? 'outlet' : `share-${index + 1}`;
}

function width(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
