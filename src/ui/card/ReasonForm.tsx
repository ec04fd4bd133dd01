import { useEffect, useRef, useState } from 'preact/hooks';
import type { LoadedWord, WordEntry } from '../../engine/records.ts';
import { WORD_LIMITS } from '../../storage/check-word.ts';
import { leaveOnEscape } from '../components/leave-on-escape.ts';
import { OWN_CARD, OWN_WORDS, placeOf } from '../wording/own-words.ts';

type Given = Pick<WordEntry, 'reason' | 'note' | 'where'>;

/** The reader's own reason for the mark of a word, with a note and where it counts. */
export function ReasonForm({ host, own, keep, cancel }: {
  readonly host: string | null; readonly own: NonNullable<LoadedWord['own']> | null; readonly keep: (given: Given) => void; readonly cancel: () => void;
}) {
  const [given, setGiven] = useState<Given>({ reason: own?.reason ?? '', note: own?.note ?? '', where: own?.where ?? { kind: 'everywhere' } });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const places: readonly Given['where'][] = [{ kind: 'everywhere' }, ...(host ? [{ kind: 'site', host } as const] : [])];
  // An entry for another place keeps it, unless the reader chooses.
  const choices = places.some((place) => placeOf(place) === placeOf(given.where)) ? places : [given.where, ...places];
  const submit = (event: Event): void => {
    event.preventDefault();
    if (given.reason.trim()) keep(given);
  };
  return (
    <form class="name-form" onSubmit={submit} onKeyDown={leaveOnEscape(cancel)}>
      <label class="section" for="word-reason">{OWN_CARD.yourReason}</label>
      <textarea id="word-reason" ref={field} rows={2} maxLength={WORD_LIMITS.reason} value={given.reason} onInput={(event) => setGiven({ ...given, reason: event.currentTarget.value })} />
      <label class="section" for="word-note">{OWN_CARD.yourNote}</label>
      <textarea id="word-note" rows={1} maxLength={WORD_LIMITS.note} value={given.note} onInput={(event) => setGiven({ ...given, note: event.currentTarget.value })} />
      <label class="section" for="word-where">{OWN_CARD.where}</label>
      <select id="word-where" value={placeOf(given.where)} onChange={(event) => setGiven({ ...given, where: choices.find((place) => placeOf(place) === event.currentTarget.value) ?? given.where })}>
        {choices.map((place) => <option key={placeOf(place)} value={placeOf(place)}>{place.kind === 'site' ? OWN_CARD.onSite(place.host) : place.kind === 'article' ? OWN_CARD.here : OWN_CARD.everywhere}</option>)}
      </select>
      <p class="do">
        <button type="submit" class="button main" disabled={!given.reason.trim()}>{OWN_WORDS.keep}</button>
        <button type="button" class="button" onClick={cancel}>{OWN_WORDS.cancel}</button>
      </p>
    </form>
  );
}
