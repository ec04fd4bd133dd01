import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView } from '../../messaging/protocol.ts';
import { nameState } from '../components/chain-names.ts';
import { leaveOnEscape } from '../components/leave-on-escape.ts';
import { SPEAKER_WORDS } from '../wording/speaker.ts';
import { nameChoices } from './name-choices.ts';

/** Names the speaker, or takes that back (null). */
export type NameSpeaker = (name: string | null) => void;

/** As many characters as the background keeps. */
const NAME_LIMIT = 200;

/** Beneath who says it: whether the reader named them, and the way to name somebody else. */
export function Speaker({ view, name, failure }: { readonly view: CardView; readonly name: NameSpeaker; readonly failure: 'quota' | 'failed' | null }) {
  const [isOpen, setOpen] = useState(false);
  const [speaker] = view.statement.steps;
  const state = nameState(speaker);
  // What a claim without words is about cannot be found again.
  if (view.quotes.length === 0) return null;
  const give = (given: string): void => {
    setOpen(false);
    name(given);
  };
  if (isOpen) return <Form view={view} give={give} cancel={() => setOpen(false)} />;
  return (
    <p class="by-hand quiet">
      {speaker.byReader && <><span role="status">{SPEAKER_WORDS.byYou}</span> <button type="button" class="link" onClick={() => name(null)}>{SPEAKER_WORDS.undo}</button> </>}
      {state === 'probable' && <><button type="button" class="button" onClick={() => name(speaker.name)}>{SPEAKER_WORDS.yes}</button> </>}
      <button type="button" class={state === 'probable' ? 'button' : 'link'} onClick={() => setOpen(true)}>
        {state === 'probable' ? SPEAKER_WORDS.other : state === 'sure' ? SPEAKER_WORDS.someoneElse : SPEAKER_WORDS.sayWho}
      </button>
      {failure && <span role="alert"> {SPEAKER_WORDS[failure]}</span>}
    </p>
  );
}

function Form({ view, give, cancel }: { readonly view: CardView; readonly give: (name: string) => void; readonly cancel: () => void }) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const choices = nameChoices(view.names, typed, view.statement.steps[0].name);
  const given = typed.trim();
  const isTooLong = given.length > NAME_LIMIT;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (given && !isTooLong) give(given);
  };
  return (
    <form class="name-form" onSubmit={submit} onKeyDown={leaveOnEscape(cancel)}>
      <label class="section" for="speaker">{SPEAKER_WORDS.field}</label>
      <input id="speaker" ref={field} type="text" autocomplete="off" value={typed} placeholder={SPEAKER_WORDS.placeholder} onInput={(event) => setTyped(event.currentTarget.value)} />
      {isTooLong && <p class="quiet" role="alert">{SPEAKER_WORDS.tooLong}</p>}
      {choices.length > 0 && (
        <ul class="names" aria-label={SPEAKER_WORDS.onPage}>
          {choices.map((name) => <li key={name}><button type="button" class="button" onClick={() => give(name)}>{name}</button></li>)}
        </ul>
      )}
      <p class="do">
        <button type="submit" class="button main" disabled={!given || isTooLong}>{SPEAKER_WORDS.keep}</button>
        <button type="button" class="button" onClick={cancel}>{SPEAKER_WORDS.cancel}</button>
      </p>
    </form>
  );
}
