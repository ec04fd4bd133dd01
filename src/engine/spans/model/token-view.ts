/** The tokens of a text as parallel arrays of small numbers: all that features are made of. */
import type { TextDocument, Token } from '../../../text/document.ts';
import { hashText } from './hash.ts';
import { tagOfMark } from './tag-set.ts';
import { tagSentence } from './tagger.ts';
import type { Scorer } from './weight-table.ts';

/** Where a token stands towards quotation marks. */
export const QUOTE_STATE = { outside: 0, inside: 1, opening: 2, closing: 3 } as const;

/** How strongly a word form attributes, by the log-odds seen in training, in eight steps; 0 is unseen or never. */
export type CueStrengths = { readonly keys: ReadonlyMap<number, number> };

/** The strength of a stem's hash, 0–7. */
export type StrengthOf = (stem: number) => number;

export type TokenView = {
  readonly count: number;
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
export function viewTokens(document: TextDocument, tagger: Scorer, strengthOf: StrengthOf): TokenView {
  const { tokens, sentences } = document;
  const count = tokens.length;
  const view: TokenView = {
    count,
    word: new Int32Array(count), stem: new Int32Array(count), prefix3: new Int32Array(count),
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
    view.word[i] = view.stem[i] = view.prefix3[i] = view.suffix2[i] = view.suffix3[i] = tag + 1000;
    return;
  }
  const shape = shapeOf(token.text);
  const lower = shape >= 5 ? token.lower.replace(/\d/g, '0') : token.lower;
  const length = lower.length;
  view.isWord[i] = 1;
  view.shape[i] = shape;
  view.word[i] = hashText(lower);
  view.stem[i] = hashText(lower, 0, stemEnd(lower));
  view.prefix3[i] = hashText(lower, 0, Math.min(3, length)) ^ 0x1111;
  view.suffix3[i] = hashText(lower, Math.max(0, length - 3)) ^ 0x2222;
  view.suffix2[i] = hashText(lower, Math.max(0, length - 2)) ^ 0x3333;
}

/** 1 lower case, 2 capital first, 3 capitals only, 4 mixed, 5 figures only, 6 figures among letters, 7 a single capital. */
function shapeOf(text: string): number {
  let upper = 0, lower = 0, digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code > 127 && code !== 0x2019) {
      const letter = text[at]!;
      if (letter !== letter.toLowerCase()) upper++;
      else lower++;
    }
  }
  if (digits > 0) return upper + lower === 0 ? 5 : 6;
  if (upper === 0) return 1;
  if (lower === 0) return text.length === 1 ? 7 : 3;
  const first = text[0]!;
  return upper === 1 && first !== first.toLowerCase() ? 2 : 4;
}

/** Where a word's stem ends: the common verb and plural endings are cut, crudely but always the same way. */
function stemEnd(lower: string): number {
  let end = lower.length;
  if (end > 3 && lower.endsWith("'s")) end -= 2;
  if (end > 5 && lower.startsWith('ing', end - 3)) end -= 3;
  else if (end > 4 && lower.startsWith('ed', end - 2)) end -= 2;
  else if (end > 4 && lower.startsWith('es', end - 2)) end -= 2;
  else if (end > 3 && lower[end - 1] === 's' && lower[end - 2] !== 's') end -= 1;
  if (end > 4 && lower[end - 1] === 'e') end -= 1;
  // "planned", "planning" → "plan", but "called" → "call".
  if (end > 3 && end < lower.length && lower[end - 1] === lower[end - 2] && !'lsze'.includes(lower[end - 1]!)) end -= 1;
  return end;
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
