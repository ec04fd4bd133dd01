/** Small questions that every step after span finding asks of the tokens. */
import type { TextDocument, Token } from '../text/document.ts';
import type { Span } from '../text/span.ts';

/** A run of tokens `[first, end)`. */
export type Run = readonly [first: number, end: number];

/** Index of the first token that ends after `offset`; the number of tokens where there is none. */
export function tokenFrom(document: TextDocument, offset: number): number {
  let low = 0;
  let high = document.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (document.tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens that share a character with `span`. */
export function runOf(document: TextDocument, [start, end]: Span): Run {
  const first = tokenFrom(document, start);
  let after = first;
  while (after < document.tokens.length && document.tokens[after]!.start < end) after++;
  return [first, after];
}

/** The offsets from the first to the last of a run that is not empty. */
export const spanOf = (document: TextDocument, [first, end]: Run): Span => [document.tokens[first]!.start, document.tokens[end - 1]!.end];

const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/i;

/** As written, without a possessive ending: "Israel’s" gives "Israel". */
export function bareText({ text }: Token): string {
  const code = text.charCodeAt(text.length - 1);
  // Only what ends in "s" or an apostrophe is worth the pattern.
  return code === 0x73 || code === 0x53 || code === 0x27 || code === 0x2019 ? text.replace(POSSESSIVE, '') : text;
}

/** Whether a word in lower case ends in "'s". */
export const endsInPossessive = (lower: string): boolean =>
  lower.charCodeAt(lower.length - 1) === 0x73 && lower.charCodeAt(lower.length - 2) === 0x27;

/** Lower case without a possessive ending. */
export const bareLower = (token: Token): string => {
  const { lower } = token;
  return endsInPossessive(lower) ? lower.slice(0, -2) : lower;
};

/** Whether the word ends in "’s", or in "s" with an apostrophe after it. */
export function isPossessive(document: TextDocument, index: number): boolean {
  const token = document.tokens[index];
  if (!token) return false;
  if (token.lower.endsWith("'s")) return true;
  const next = document.tokens[index + 1];
  return token.lower.endsWith('s') && !!next && (next.text === '’' || next.text === "'") && next.start === token.end;
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/** Whether the word begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return CAPITAL.test(token.text);
}

/** All spans from the first to the last character of `spans`; null where there are none. */
export function hullOf(spans: readonly Span[]): Span | null {
  if (!spans.length) return null;
  let start = Infinity;
  let end = 0;
  for (const span of spans) {
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  return [start, end];
}
