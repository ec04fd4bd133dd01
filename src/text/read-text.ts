import type { TextDocument } from './document.ts';
import { readParagraphs } from './paragraphs.ts';
import { readQuotations } from './quotations.ts';
import { readSentences } from './sentences.ts';
import { readTokens } from './tokens.ts';

/** Cuts `text` once into tokens, paragraphs, quotations and sentences, in linear time. Every offset is one into `text`; never throws. */
export function readText(text: string): TextDocument {
  const tokens = readTokens(text);
  const paragraphs = readParagraphs(text, tokens);
  const quotations = readQuotations(tokens, paragraphs);
  const sentences = readSentences(tokens, paragraphs, quotations);
  return { text, tokens, sentences, paragraphs, quotations };
}
