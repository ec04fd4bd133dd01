import type { Quotation, Sentence, TextDocument, Token } from '../../../text/document.ts';
import { KIND, readKinds } from './kinds.ts';

/** A run of tokens `[first, end)`. */
export type Run = readonly [first: number, end: number];

/** A document with what every rule asks of it. */
export type Reading = {
  readonly document: TextDocument;
  readonly tokens: readonly Token[];
  readonly kinds: Uint8Array;
};

/** Classes the words of a document once for all rules. */
export function readForRules(document: TextDocument): Reading {
  return { document, tokens: document.tokens, kinds: readKinds(document) };
}

/** The sentence token `index` stands in. */
export function sentenceAt({ document, tokens }: Reading, index: number): Sentence {
  return document.sentences[tokens[index]!.sentence]!;
}

/** The quotation token `index` stands in, if any. */
export function quotationAt({ document, tokens }: Reading, index: number): Quotation | null {
  const quotation = tokens[index]!.quotation;
  return quotation < 0 ? null : document.quotations[quotation]!;
}

/**
 * The run in which the words around `index` can be read together: its sentence, or the part of it inside the same
 * quotation. A quotation of one word or two ("the “temporary” bus") is no frame of its own.
 */
export function frameAt(reading: Reading, index: number): Run {
  const sentence = sentenceAt(reading, index);
  const quotation = quotationAt(reading, index);
  const reach = sentence.end - sentence.first > LONGEST_SENTENCE ? REACH_IN_LISTS : LONGEST_SENTENCE;
  const first = Math.max(sentence.first, index - reach, quotation ? quotation.first + 1 : 0);
  const quotationEnd = quotation ? quotation.end - Number(quotation.isClosed) : sentence.end;
  return [first, Math.max(first, Math.min(sentence.end, index + reach, quotationEnd))];
}
/** What is longer than this, in tokens, is a list or a table: only near words are read together, so that time stays linear. */
const LONGEST_SENTENCE = 250;
const REACH_IN_LISTS = 40;

/** Whether token `index` opens a quotation. */
export function isOpening({ document, tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && !token.isWord && token.quotation >= 0 && document.quotations[token.quotation]!.first === index;
}

/** Whether token `index` closes a quotation. */
export function isClosing({ document, tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.isWord || token.quotation < 0) return false;
  const quotation = document.quotations[token.quotation]!;
  return quotation.isClosed && quotation.end === index + 1;
}

/** The plain form of token `index`, or "" outside the text. */
export function lowerAt({ tokens }: Reading, index: number): string {
  return tokens[index]?.lower ?? '';
}

/** The class of token `index`; `KIND.mark` outside the text. */
export function kindAt({ kinds }: Reading, index: number): number {
  return kinds[index] ?? KIND.mark;
}

const DASHES = new Set(['—', '–', '--', '---', '-', '―']);
/** Whether token `index` is a dash between words. */
export function isDash({ tokens }: Reading, index: number): boolean {
  return DASHES.has(tokens[index]?.text ?? '');
}

/** Whether token `index` and the one in `other` stand in the same quotation, or both in none. */
export function isSameLevel({ tokens }: Reading, index: number, other: number): boolean {
  return tokens[index]?.quotation === tokens[other]?.quotation;
}
