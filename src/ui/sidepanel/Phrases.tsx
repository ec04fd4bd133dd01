import { useMemo } from 'preact/hooks';
import type { PageState } from '../../messaging/protocol.ts';
import type { Span } from '../../text/span.ts';
import { number } from '../wording/numbers.ts';
import { PHRASES, PHRASE_KIND, PHRASE_WORDS } from '../wording/phrases.ts';
import { phraseGroups } from './list-items.ts';
import type { PhraseGroup } from './list-items.ts';

/** The sourcing phrases of the page by what they tell; each leads to its place. */
export function Phrases({ page, look }: { readonly page: PageState; readonly look: (span: Span) => void }) {
  const groups = useMemo(() => phraseGroups(page, Object.keys(PHRASE_KIND)), [page]);
  return (
    <section class="phrase-groups" aria-label={PHRASE_WORDS.title}>
      <p class="quiet">{PHRASE_WORDS.about}</p>
      {groups.map((group, index) => (
        <div key={group.kind + group.why}>
          {groups[index - 1]?.kind !== group.kind && <h2 class="section">{PHRASE_KIND[group.kind]} <span class="count">{number(countOf(groups, group.kind))}</span></h2>}
          <p class="reason">{PHRASES[group.why]?.reason} <span class="quiet">{PHRASE_WORDS.ask(PHRASES[group.why]?.question ?? '')}</span></p>
          <ul>
            {group.places.map(({ span, before, words, after }) => (
              <li key={span[0]}><button type="button" onClick={() => look(span)}>{before}<b>{words}</b>{after}</button></li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function countOf(groups: readonly PhraseGroup[], kind: string): number {
  return groups.filter((group) => group.kind === kind).reduce((sum, { places }) => sum + places.length, 0);
}
