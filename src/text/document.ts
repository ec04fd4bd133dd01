/** What every later step reads: the text once cut into tokens, sentences, paragraphs and quotations. */
import type { Span } from './span.ts';

export type Token = {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, curly apostrophes made straight, soft hyphens and zero-width characters taken out. */
  readonly lower: string;
  /** Words hold a letter or digit; all else is a mark, one character each (but `''`, ```` `` ````, `--` and `...` are one). */
  readonly isWord: boolean;
  readonly sentence: number;
  readonly paragraph: number;
  /** Index of the innermost quotation it stands in (its marks included), or -1. */
  readonly quotation: number;
};

/** A run of tokens `[first, end)`. */
export type Sentence = { readonly span: Span; readonly first: number; readonly end: number; readonly paragraph: number };
export type Paragraph = {
  readonly span: Span; readonly first: number; readonly end: number;
  readonly firstSentence: number; readonly endSentence: number;
};

export type Quotation = {
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly inner: Span;
  /** Token run with its marks. */
  readonly first: number;
  readonly end: number;
  /** False where the closing mark is missing and the paragraph's end closed it. */
  readonly isClosed: boolean;
  /** Index of the quotation it carries on from the paragraph before (each opens, only the last closes), or -1. */
  readonly continues: number;
  /** Index of the quotation around it, or -1. */
  readonly outer: number;
};

export type TextDocument = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
};
