import { ABBREVIATIONS_ANYWHERE, SENTENCE_STARTERS } from './abbreviations.ts';
import type { Quotation, Sentence } from './document.ts';
import type { DraftParagraph } from './paragraphs.ts';
import type { DraftToken } from './tokens.ts';

/** Cuts each paragraph in sentences; writes each token's `sentence` and each paragraph's run of sentences. */
export function readSentences(
  tokens: readonly DraftToken[], paragraphs: readonly DraftParagraph[], quotations: readonly Quotation[],
): Sentence[] {
  const sentences: Sentence[] = [];
  const closers = closingMarks(tokens.length, quotations);
  paragraphs.forEach((paragraph, index) => {
    paragraph.firstSentence = sentences.length;
    let first = paragraph.first;
    const cut = (end: number): void => {
      for (let at = first; at < end; at++) tokens[at]!.sentence = sentences.length;
      sentences.push({ span: [tokens[first]!.start, tokens[end - 1]!.end], first, end, paragraph: index });
      first = end;
    };
    for (let at = paragraph.first; at < paragraph.end; at++) {
      const end = endAfter(tokens, at, paragraph.end, closers);
      if (end < 0) continue;
      cut(end);
      at = end - 1;
    }
    if (first < paragraph.end) cut(paragraph.end);
    paragraph.endSentence = sentences.length;
  });
  return sentences;
}

const CLOSING_BRACKET = /^[)\]}]$/;
const OPENING = /^(?:[([“"„«‹‘'`¿¡]|``|'')$/;
const UPPER_OR_DIGIT = /^[A-Z\d]/, ANY_UPPER_OR_DIGIT = /^[\p{Lu}\p{Lt}\p{N}]/u;
const LOWER = /^[a-z]/, ANY_LOWER = /^\p{Ll}/u;
const isUpperOrDigit = (word: string): boolean => (word.charCodeAt(0) < 128 ? UPPER_OR_DIGIT : ANY_UPPER_OR_DIGIT).test(word);
const isLower = (word: string): boolean => (word.charCodeAt(0) < 128 ? LOWER : ANY_LOWER).test(word);
/** After `?"` a capital goes on with the sentence where one of these follows within a few words: "Why?" Mr. Smith asked. */
const SPEECH = new Set('said says say asked asks told added adds wrote writes tweeted replied shouted yelled exclaimed continued recalled wondered'.split(' '));
/** Longest name and description, in tokens, between such a closing mark and its verb. */
const SPEECH_REACH = 9;

/** The end of the sentence (a token index, exclusive) if `tokens[at]` ends one, else -1. */
function endAfter(tokens: readonly DraftToken[], at: number, end: number, closers: Uint8Array): number {
  const token = tokens[at]!;
  const isMark = !token.isWord && (token.text === '.' || token.text === '!' || token.text === '?' || token.text === '…' || token.text.startsWith('...'));
  const isAbbreviation = token.isWord && token.text.endsWith('.');
  if (!isMark && !isAbbreviation) return -1;
  let next = at + 1;
  let closesQuotation = false;
  while (next < end && !tokens[next]!.isWord) {
    const mark = tokens[next]!;
    if (closers[next]) closesQuotation = true;
    else if (!CLOSING_BRACKET.test(mark.text) && !(isMark && /^[.!?]$/.test(mark.text))) break;
    next++;
  }
  if (next >= end) return end;
  const start = firstWordFrom(tokens, next, end);
  if (start < 0) return -1;
  if (isAbbreviation) return mayEndWith(token) && !closesQuotation && startsAfterAbbreviation(tokens, next, start) ? next : -1;
  if (!isUpperOrDigit(tokens[start]!.text)) return isLower(tokens[start]!.text) || start === next ? -1 : next;
  if (tokens[next]!.start === tokens[next - 1]!.end && !closesQuotation && token.text !== '.') return -1;
  return closesQuotation && token.text !== '.' && start === next && isSpeechTag(tokens, start, end) ? -1 : next;
}

/** The word the next sentence would start with, past opening marks; -1 where another mark comes first. */
function firstWordFrom(tokens: readonly DraftToken[], next: number, end: number): number {
  for (let at = next; at < end; at++) {
    if (tokens[at]!.isWord) return at;
    if (!OPENING.test(tokens[at]!.text) && tokens[at]!.text !== '…' && tokens[at]!.text !== '...') return -1;
  }
  return -1;
}

function mayEndWith(token: DraftToken): boolean {
  const word = token.text.slice(0, -1);
  return ABBREVIATIONS_ANYWHERE.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

function startsAfterAbbreviation(tokens: readonly DraftToken[], next: number, start: number): boolean {
  const word = tokens[start]!;
  if (!isUpperOrDigit(word.text)) return false;
  return next < start || SENTENCE_STARTERS.has(word.lower);
}

function isSpeechTag(tokens: readonly DraftToken[], start: number, end: number): boolean {
  for (let at = start; at < Math.min(end, start + SPEECH_REACH); at++) {
    const token = tokens[at]!;
    if (SPEECH.has(token.lower)) return true;
    if (!token.isWord && token.text !== ',') return false;
  }
  return false;
}

function closingMarks(length: number, quotations: readonly Quotation[]): Uint8Array {
  const closers = new Uint8Array(length);
  for (const { end, isClosed } of quotations) if (isClosed) closers[end - 1] = 1;
  return closers;
}
