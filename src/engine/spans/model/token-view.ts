/** The tokens of a text as parallel arrays of small numbers: all that features are made of. */
import type { TextDocument, Token } from '../../../text/document.ts';
import { tagOfMark } from './tag-set.ts';
import type { Tagger } from './tagger.ts';
import { tagSentence } from './tagger.ts';
import { formOf } from './word-form.ts';

/** Where a token stands towards quotation marks. */
export const QUOTE_STATE = { outside: 0, inside: 1, opening: 2, closing: 3 } as const;

/** How strongly a word form attributes, by its stem's hash: the log-odds seen in training in eight steps; 0 is unseen or never. */
export type StrengthOf = (stem: number) => number;

export type TokenView = {
  readonly count: number;
  /** The number of the token's form: equal ones are written alike, as marks of a kind are taken to be; 0 where a form has none. */
  readonly form: Int32Array;
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly prefix3: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly shape: Uint8Array;
  readonly isWord: Uint8Array;
  readonly tag: Uint8Array;
  readonly state: Uint8Array;
  /** Length of the quotation in steps, with whether it ends in punctuation; 0 outside. */
  readonly quoteShape: Uint8Array;
  readonly strength: Uint8Array;
};

/** Reads a text into arrays, tags its words and looks up cue strengths. */
export function viewTokens(document: TextDocument, tagger: Tagger, strengthOf: StrengthOf): TokenView {
  const { tokens, sentences } = document;
  const count = tokens.length;
  const view: TokenView = {
    count,
    form: new Int32Array(count), word: new Int32Array(count), stem: new Int32Array(count), prefix3: new Int32Array(count),
    suffix2: new Int32Array(count), suffix3: new Int32Array(count),
    shape: new Uint8Array(count), isWord: new Uint8Array(count), tag: new Uint8Array(count),
    state: new Uint8Array(count), quoteShape: new Uint8Array(count), strength: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) readToken(view, tokens[i]!, i);
  readQuotations(view, document);
  for (const sentence of sentences) tagSentence(tagger, view, sentence.first, sentence.end);
  for (let i = 0; i < count; i++) if (view.isWord[i]) view.strength[i] = strengthOf(view.stem[i]!);
  return view;
}

function readToken(view: TokenView, token: Token, i: number): void {
  if (!token.isWord) {
    const tag = tagOfMark(token.text);
    view.tag[i] = tag;
    view.form[i] = tag + 1;
    view.word[i] = view.stem[i] = view.prefix3[i] = view.suffix2[i] = view.suffix3[i] = tag + 1000;
    return;
  }
  const form = formOf(token.text, token.lower);
  view.isWord[i] = 1;
  view.form[i] = form.number;
  view.shape[i] = form.shape;
  view.word[i] = form.word;
  view.stem[i] = form.stem;
  view.prefix3[i] = form.prefix3;
  view.suffix3[i] = form.suffix3;
  view.suffix2[i] = form.suffix2;
}

const SHORT_QUOTE = 3, MIDDLE_QUOTE = 8, LONG_QUOTE = 25;

function readQuotations(view: TokenView, document: TextDocument): void {
  const { tokens, quotations } = document;
  for (const quotation of quotations) {
    // An outer quotation comes first or last in the list; the widest decides, for contents are outermost.
    if (quotation.outer >= 0) continue;
    const { first, end, isClosed } = quotation;
    const length = end - first;
    const lastInside = tokens[isClosed ? end - 2 : end - 1];
    const endsInMark = lastInside && !lastInside.isWord && lastInside.start >= quotation.inner[0] ? 1 : 0;
    const next = tokens[end];
    const commaFollows = next && !next.isWord && next.text === ',' ? 1 : 0;
    const step = length - 2 <= SHORT_QUOTE ? 1 : length <= MIDDLE_QUOTE ? 2 : length <= LONG_QUOTE ? 3 : 4;
    const shape = step * 4 + endsInMark * 2 + commaFollows + (isClosed ? 0 : 32) + (quotation.continues >= 0 ? 64 : 0);
    for (let i = first; i < end; i++) {
      view.state[i] = QUOTE_STATE.inside;
      view.quoteShape[i] = shape;
    }
    view.state[first] = QUOTE_STATE.opening;
    if (isClosed) view.state[end - 1] = QUOTE_STATE.closing;
  }
}
