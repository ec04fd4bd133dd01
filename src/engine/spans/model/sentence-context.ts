/** What a token's sentence looks like from where it stands: nearest cues and verbs, the marks passed so far, and a summary of the whole. */
import type { TextDocument } from '../../../text/document.ts';
import { mix } from './hash.ts';
import { IS_VERB, MARK_TAGS, TAG } from './tag-set.ts';
import type { TokenView } from './token-view.ts';
import { QUOTE_STATE } from './token-view.ts';

export type SentenceContext = {
  /** By token: index of the nearest word with a strong cue stem before and after it in its sentence, or -1. */
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  /** By token: index of the nearest verb before and after it in its sentence, or -1. */
  readonly verbLeft: Int32Array;
  readonly verbRight: Int32Array;
  /** By token: hash of the markers from the sentence's start up to the token, of the last three, and of the last one. */
  readonly chain: Int32Array;
  readonly chain3: Int32Array;
  readonly marker: Uint8Array;
  /** By sentence: hash of its features as a whole, and a small class for its neighbours to look at. */
  readonly summary: Int32Array;
  readonly summaryClass: Uint8Array;
};

/** Stems from this strength on count as strong cues: about half of their uses attribute. */
export const STRONG_CUE = 5;

/** What stands as a marker in the chain: 0 nothing, then comma, other mark, "that", quotation marks, cue, relative word. */
export function markerOf(view: TokenView, i: number, that: number): number {
  const state = view.state[i]!;
  if (state === QUOTE_STATE.opening) return 4;
  if (state === QUOTE_STATE.closing) return 5;
  const tag = view.tag[i]!;
  if (tag === MARK_TAGS.comma) return 1;
  if (tag === MARK_TAGS.dash || tag === MARK_TAGS.colon || tag === MARK_TAGS.semicolon || tag === MARK_TAGS.bracket) return 2;
  if (view.word[i] === that) return 3;
  if (view.strength[i]! >= STRONG_CUE) return 6;
  if (tag === TAG.WDT || tag === TAG.WP || tag === TAG.WRB) return 7;
  if (tag === TAG.CC) return 8;
  return 0;
}

/** Reads the context of every token. `that` is the hash of the word "that". */
export function readContext(document: TextDocument, view: TokenView, that: number): SentenceContext {
  const { count } = view;
  const context: SentenceContext = {
    cueLeft: new Int32Array(count), cueRight: new Int32Array(count), verbLeft: new Int32Array(count), verbRight: new Int32Array(count),
    chain: new Int32Array(count), chain3: new Int32Array(count), marker: new Uint8Array(count),
    summary: new Int32Array(document.sentences.length), summaryClass: new Uint8Array(document.sentences.length),
  };
  document.sentences.forEach((sentence, s) => {
    readLeft(view, context, sentence.first, sentence.end, that);
    readRight(view, context, sentence.first, sentence.end);
    const startsParagraph = s === 0 || document.sentences[s - 1]!.paragraph !== sentence.paragraph;
    summarise(view, context, s, sentence.first, sentence.end, startsParagraph);
  });
  return context;
}

function readLeft(view: TokenView, context: SentenceContext, first: number, end: number, that: number): void {
  let cue = -1, verb = -1, chain = 17, a = 0, b = 0, c = 0;
  for (let i = first; i < end; i++) {
    context.cueLeft[i] = cue;
    context.verbLeft[i] = verb;
    context.chain[i] = chain;
    context.chain3[i] = (a << 8) | (b << 4) | c;
    const marker = markerOf(view, i, that);
    context.marker[i] = marker;
    if (marker > 0) {
      chain = mix(chain, marker);
      a = b;
      b = c;
      c = marker;
    }
    if (view.strength[i]! >= STRONG_CUE) cue = i;
    if (IS_VERB[view.tag[i]!]) verb = i;
  }
}

function readRight(view: TokenView, context: SentenceContext, first: number, end: number): void {
  let cue = -1, verb = -1;
  for (let i = end - 1; i >= first; i--) {
    context.cueRight[i] = cue;
    context.verbRight[i] = verb;
    if (view.strength[i]! >= STRONG_CUE) cue = i;
    if (IS_VERB[view.tag[i]!]) verb = i;
  }
}

const NEAR_END = 4, SHORT_SENTENCE = 10;

function summarise(view: TokenView, context: SentenceContext, s: number, first: number, end: number, startsParagraph: boolean): void {
  let strongest = 0, cues = 0, quoteMarks = 0, inside = 0, lastCue = -1;
  for (let i = first; i < end; i++) {
    const strength = view.strength[i]!;
    if (strength > strongest) strongest = strength;
    if (strength >= STRONG_CUE && view.state[i] === QUOTE_STATE.outside) {
      cues++;
      lastCue = i;
    }
    if (view.state[i]! >= QUOTE_STATE.opening) quoteMarks++;
    if (view.state[i]! !== QUOTE_STATE.outside) inside++;
  }
  const length = end - first;
  const quoted = inside === 0 ? 0 : inside >= length - 1 ? 3 : inside * 2 > length ? 2 : 1;
  const starts = view.state[first] === QUOTE_STATE.opening ? 2 : view.state[first] === QUOTE_STATE.inside ? 1 : 0;
  const cueAtEnd = lastCue >= 0 && end - lastCue <= NEAR_END ? 1 : 0;
  let hash = mix(31, quoted * 3 + starts);
  hash = mix(hash, Math.min(cues, 2) * 2 + cueAtEnd);
  hash = mix(hash, Number(startsParagraph) * 2 + Number(length < SHORT_SENTENCE));
  hash = mix(hash, Math.min(quoteMarks, 3));
  context.summary[s] = hash;
  context.summaryClass[s] = quoted * 9 + Math.min(cues, 2) * 3 + starts;
}
