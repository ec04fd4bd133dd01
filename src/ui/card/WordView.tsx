import type { ComponentChildren } from 'preact';
import type { WordRequest } from '../../messaging/protocol.ts';
import { quote } from '../wording/numbers.ts';
import { WORD_CARD, WORDS } from '../wording/words.ts';

/** A loaded word: the word, why it is told, what a reader may ask, and the sentence it stands in. */
export function WordView({ word: { word, words, sentence }, close }: { readonly word: WordRequest; readonly close: ComponentChildren }) {
  const { reason, question } = WORDS[word.why] ?? WORD_CARD.unknown;
  return (
    <>
      <header class="bar"><span class="place">{WORD_CARD.place}</span>{close}</header>
      <main class="body">
        <div class="content">
          <h1 class="title" tabIndex={-1}>{quote(words)}</h1>
          <p class="told">{reason}</p>
          <p>{WORD_CARD.ask(question)}</p>
          <h2 class="section">{WORD_CARD.sentence}</h2>
          <p class="quiet">{sentence}</p>
          <p class="quiet">{WORD_CARD.trial}</p>
        </div>
      </main>
    </>
  );
}
