/** Finds fixed phrases among tokens: written with alternatives, kept by their first word, the longest one wins. */
import type { TextDocument, Token } from '../../text/document.ts';
import { type Run, bareLower } from '../reading.ts';

const GROUP = /\(([^()]*)\)/;

/** A phrase that was found: the tokens it stands on and what it was written down for. */
export type PatternMatch<Entry> = { readonly run: Run; readonly entry: Entry };

/** One place of a pattern: what may stand there, by the first of its words; whether it may be missing. */
type Piece = { readonly choices: ReadonlyMap<string, readonly (readonly string[])[]>; readonly isOptional: boolean };
type Filed<Entry> = { readonly written: string; readonly entry: Entry; pieces: readonly Piece[] | null };

/** Patterns by every word they may begin with, in the order they were given. */
export type PatternIndex<Entry> = ReadonlyMap<string, readonly Filed<Entry>[]>;

/**
 * Makes an index of `patterns`: words in lower case with straight apostrophes, "(a|b)" for alternatives, "(a|)" for what
 * may be missing. Earlier patterns win over later ones of the same words. A pattern is taken apart when a text first has its first word:
 * a background worker that has just woken has an article waiting.
 */
export function indexPatterns<Entry>(patterns: Iterable<readonly [pattern: string, entry: Entry]>): PatternIndex<Entry> {
  const index = new Map<string, Filed<Entry>[]>();
  for (const [written, entry] of patterns) {
    const filed: Filed<Entry> = { written, entry, pieces: null };
    for (const word of new Set(firstWords(written))) {
      const others = index.get(word);
      if (others) others.push(filed);
      else index.set(word, [filed]);
    }
  }
  return index;
}

/** The words a pattern may begin with. */
function firstWords(pattern: string): string[] {
  const [head, rest] = cutHead(pattern);
  return expand(head).flatMap(([word]) => (word ? [word] : rest ? firstWords(rest) : []));
}

/** Cuts a pattern at its first blank outside brackets. */
function cutHead(pattern: string): readonly [head: string, rest: string] {
  const whole = pattern.trim();
  let depth = 0;
  for (let at = 0; at < whole.length; at++) {
    const letter = whole[at]!;
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (letter === ' ' && depth === 0) return [whole.slice(0, at), whole.slice(at + 1)];
  }
  return [whole, ''];
}

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (let [head, rest] = cutHead(pattern); head; [head, rest] = cutHead(rest)) {
    const choices = new Map<string, (readonly string[])[]>();
    let isOptional = false;
    for (const words of expand(head)) {
      const first = words[0]!;
      if (first === '') isOptional = true;
      else choices.set(first, [...(choices.get(first) ?? []), words]);
    }
    pieces.push({ choices, isOptional });
  }
  return pieces;
}

/** Every way to read a pattern, as words. */
export function expand(pattern: string): string[][] {
  const group = GROUP.exec(pattern);
  if (!group) return [pattern.trim().split(/\s+/)];
  return group[1]!.split('|').flatMap((choice) => expand(pattern.replace(GROUP, choice)));
}

/**
 * Calls `found` for every match in order, the longest first of those that begin at one word. Matches do not overlap unless
 * `found` returns false, which passes one over.
 */
export function eachMatch<Entry>({ tokens }: TextDocument, index: PatternIndex<Entry>, found: (match: PatternMatch<Entry>) => boolean): void {
  for (let at = 0; at < tokens.length; at++) {
    const filed = tokens[at]!.isWord ? underWord(index, tokens[at]!) : undefined;
    if (!filed) continue;
    const entries = new Map<number, Entry>();
    for (const each of filed) {
      each.pieces ??= piecesOf(each.written);
      readOn(tokens, at, at, each.pieces, 0, (end) => { if (end > at && !entries.has(end)) entries.set(end, each.entry); });
    }
    for (const end of [...entries.keys()].sort((a, b) => b - a)) {
      if (!found({ run: [at, end], entry: entries.get(end)! })) continue;
      at = end - 1;
      break;
    }
  }
}

/** Reads the pieces from `piece` on at the token `at`, and tells every end of the whole. */
function readOn(tokens: readonly Token[], start: number, at: number, pieces: readonly Piece[], piece: number, tell: (end: number) => void): void {
  const current = pieces[piece];
  if (!current) return tell(at);
  if (current.isOptional) readOn(tokens, start, at, pieces, piece + 1, tell);
  const token = tokenIn(tokens, start, at);
  for (const words of (token && underWord(current.choices, token)) ?? []) {
    if (words.every((word, k) => k === 0 || isWord(tokenIn(tokens, start, at + k), word))) readOn(tokens, start, at + words.length, pieces, piece + 1, tell);
  }
}

/** A token of the sentence in which the phrase began. */
function tokenIn(tokens: readonly Token[], start: number, at: number): Token | undefined {
  const token = tokens[at];
  return token?.sentence === tokens[start]!.sentence ? token : undefined;
}

const isWord = (token: Token | undefined, word: string): boolean => token !== undefined && (token.lower === word || bareLower(token) === word);

function underWord<T>(map: ReadonlyMap<string, T>, token: Token): T | undefined {
  const { lower } = token;
  return map.get(lower) ?? (lower.length > 2 && lower.endsWith("'s") ? map.get(bareLower(token)) : undefined);
}
