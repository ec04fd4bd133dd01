import type { ToldPhrase } from '../../messaging/protocol.ts';
import { list, quote } from '../wording/numbers.ts';
import { PHRASES, PHRASE_WORDS } from '../wording/phrases.ts';

/** How the sentence is sourced, phrase by phrase: what each tells, and what a reader may ask. */
export function PhraseList({ phrases }: { readonly phrases: readonly ToldPhrase[] }) {
  const reasons = [...new Set(phrases.map(({ why }) => why))].filter((why) => why in PHRASES);
  if (reasons.length === 0) return null;
  return (
    <section class="phrases" aria-label={PHRASE_WORDS.title}>
      <h2 class="section">{PHRASE_WORDS.title}</h2>
      {reasons.map((why) => (
        <p key={why}>
          <b>{list([...new Set(phrases.filter((phrase) => phrase.why === why).map(({ words }) => quote(words)))])}</b>{' '}
          {PHRASES[why]!.reason} <span class="quiet">{PHRASE_WORDS.ask(PHRASES[why]!.question)}</span>
        </p>
      ))}
    </section>
  );
}
