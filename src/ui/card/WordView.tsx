import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { WordEntry, WordPlace } from '../../engine/records.ts';
import { WORD } from '../../messaging/protocol.ts';
import type { WordRequest } from '../../messaging/protocol.ts';
import { isWordHost } from '../../storage/check-word.ts';
import { hostOf } from '../../text/address.ts';
import { quote } from '../wording/numbers.ts';
import { OWN_CARD, OWN_WORDS, tellOwn } from '../wording/own-words.ts';
import { WORD_CARD, WORDS } from '../wording/words.ts';
import { ReasonForm } from './ReasonForm.tsx';
import type { CardPort } from './card-port.ts';

type Step = 'rest' | 'leaving' | 'rewording';

/** A loaded word: the word, why it is told, what a reader may ask, the sentence it stands in, and what the reader wants of it. */
export function WordView({ word: request, port, close }: { readonly word: WordRequest; readonly port: CardPort; readonly close: ComponentChildren }) {
  const { word, words, sentence } = request;
  const { own } = word;
  const [step, setStep] = useState<Step>('rest');
  const [left, setLeft] = useState<WordEntry | null>(null);
  const [failure, setFailure] = useState<'quota' | 'failed' | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const told = WORDS[word.why] ?? WORD_CARD.unknown;
  useEffect(() => port.onReply((reply) => {
    if (reply.type === 'not-saved' && reply.key === WORD) setFailure(reply.reason);
    if (reply.type !== 'word-kept') return;
    setStep('rest');
    setLeft(reply.entry?.does === 'silence' ? reply.entry : null);
    // What was pressed went away.
    title.current?.focus();
  }), [port]);
  const entryWords = own?.words ?? word.listed;
  const leave = (where: WordPlace): void => port.send({ type: 'keep-word', draft: { does: 'silence', words: entryWords, reason: '', note: '', where } });
  const drop = (id: string): void => port.send({ type: 'drop-word', id });
  const go = (next: Step): void => {
    setFailure(null);
    setStep(next);
  };
  return (
    <>
      <header class="bar"><span class="place">{WORD_CARD.place}</span>{close}</header>
      <main class="body">
        <div class="content">
          <h1 class="title" tabIndex={-1} ref={title}>{quote(words)}</h1>
          {left
            ? <p class="hidden-here" role="status">{OWN_CARD.left(entryWords, left.where)} <button type="button" class="link" onClick={() => drop(left.id)}>{OWN_WORDS.undo}</button></p>
            : <Told own={own} told={told} />}
          {step !== 'rewording' && (
            <>
              <h2 class="section">{WORD_CARD.sentence}</h2>
              <p class="quiet">{sentence}</p>
              <p class="quiet word-about">{own?.does === 'add' ? WORD_CARD.voice : `${WORD_CARD.voice} ${WORD_CARD.trial}`}</p>
            </>
          )}
          {step === 'leaving' && <Places request={request} name={entryWords} leave={leave} cancel={() => go('rest')} />}
          {step === 'rewording' && (
            <ReasonForm host={siteOf(request)} own={own ?? null} cancel={() => go('rest')}
              keep={(given) => port.send({ type: 'keep-word', draft: { ...(own && { id: own.id }), does: own?.does ?? 'reword', words: entryWords, ...given } })} />
          )}
          {failure && <p class="quiet" role="alert">{OWN_WORDS[failure]}</p>}
        </div>
      </main>
      {!left && step === 'rest' && (
        <footer class="foot">
          <button type="button" class="plain" onClick={() => go('leaving')}>{OWN_CARD.leaveAlone}</button>
          {own && <button type="button" class="plain" onClick={() => drop(own.id)}>{OWN_CARD.takeBack}</button>}
          <button type="button" class="plain last" onClick={() => go('rewording')}>{own ? OWN_CARD.change : OWN_CARD.reword}</button>
        </footer>
      )}
    </>
  );
}

/** Why the word is marked: in the reader's words where they gave a reason, with ours below. */
function Told({ own, told }: { readonly own: WordRequest['word']['own']; readonly told: typeof WORD_CARD.unknown | (typeof WORDS)[string] }) {
  if (!own) return <><p class="told">{told.reason}</p><p>{WORD_CARD.ask(told.question)}</p></>;
  return (
    <>
      <p class="quiet">{tellOwn(own)}</p>
      <p class="told">{own.reason}</p>
      {own.note && <p class="own-note whole">{own.note}</p>}
      {own.does === 'reword' && <details class="original"><summary>{OWN_CARD.original}</summary><p>{told.reason}</p><p>{WORD_CARD.ask(told.question)}</p></details>}
    </>
  );
}

/** Where a word is to be left alone. */
function Places({ request, name, leave, cancel }: { readonly request: WordRequest; readonly name: string; readonly leave: (where: WordPlace) => void; readonly cancel: () => void }) {
  const { url, title } = request.article;
  const host = siteOf(request);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section class="word-places" aria-label={OWN_CARD.leaveWhere(name)}>
      <h2 class="section">{OWN_CARD.leaveWhere(name)}</h2>
      <p class="do">
        <button type="button" class="button" ref={first} onClick={() => leave({ kind: 'article', url, title })}>{OWN_CARD.here}</button>
        {host && <button type="button" class="button" onClick={() => leave({ kind: 'site', host })}>{OWN_CARD.onSite(host)}</button>}
        <button type="button" class="button" onClick={() => leave({ kind: 'everywhere' })}>{OWN_CARD.everywhere}</button>
        <button type="button" class="link quiet" onClick={cancel}>{OWN_WORDS.cancel}</button>
      </p>
    </section>
  );
}

/** The site as entries have it; null where the page has none. */
function siteOf({ article }: WordRequest): string | null {
  const host = hostOf(article.url);
  return isWordHost(host) ? host : null;
}
