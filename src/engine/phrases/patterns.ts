/** Finds fixed phrases among tokens: written with alternatives, kept by their first word, the longest one wins. */
import type { TextDocument, Token } from '../../text/document.ts';
import { type Run, bareLower, endsInPossessive } from '../reading.ts';

/** A phrase that was found: the tokens it stands on and what it was written down for. */
export type PatternMatch<Entry> = { readonly run: Run; readonly entry: Entry };

/** One place of a pattern: what may stand there, by the first of its words; whether it may be missing. */
type Piece = { readonly choices: ReadonlyMap<string, readonly (readonly string[])[]>; readonly isOptional: boolean };
type Filed<Entry> = { readonly written: string; readonly entry: Entry; pieces: readonly Piece[] | null };

/** Patterns by every word they may begin with, in the order they were given. */
export type PatternIndex<Entry> = ReadonlyMap<string, Slot<Entry>>;

/** The patterns of a word; null until `make` is asked. */
type Slot<Entry> = { filed: readonly Filed<Entry>[] | null; readonly make: () => readonly Filed<Entry>[] };

/**
 * Makes an index of `patterns`: words in lower case with straight apostrophes, "(a|b)" for alternatives, "(a|)" for what
 * may be missing. Earlier patterns win over later ones of the same words. A pattern is taken apart when a text first has its first word:
 * a background worker that has just woken has an article waiting.
 */
export function indexPatterns<Entry>(patterns: Iterable<readonly [pattern: string, entry: Entry]>): PatternIndex<Entry> {
  return new Map([...filePatterns(patterns)].map(([word, filed]) => [word, { filed, make: () => filed }]));
}

function filePatterns<Entry>(patterns: Iterable<readonly [pattern: string, entry: Entry]>): Map<string, Filed<Entry>[]> {
  const byWord = new Map<string, Filed<Entry>[]>();
  for (const [written, entry] of patterns) {
    const filed: Filed<Entry> = { written, entry, pieces: null };
    for (const word of new Set(firstWords(written, asIs))) {
      const others = byWord.get(word);
      if (others) others.push(filed);
      else byWord.set(word, [filed]);
    }
  }
  return byWord;
}

/**
 * Makes an index of many `sources`, each of which stands for several patterns: they are made when a text first has one of the words that
 * `firstWordsOf` tells of it. Order counts as in `indexPatterns`.
 */
export function indexLazily<Source, Entry>(
  sources: readonly Source[], firstWordsOf: (source: Source) => Iterable<string>, patternsOf: (source: Source) => Iterable<readonly [pattern: string, entry: Entry]>,
): PatternIndex<Entry> {
  const byWord = new Map<string, number[]>(), made: Map<string, Filed<Entry>[]>[] = [];
  sources.forEach((source, at) => {
    for (const word of firstWordsOf(source)) {
      const others = byWord.get(word);
      if (!others) byWord.set(word, [at]);
      else if (others.at(-1) !== at) others.push(at);
    }
  });
  const index = new Map<string, Slot<Entry>>();
  for (const [word, own] of byWord) {
    index.set(word, { filed: null, make: () => own.flatMap((at) => (made[at] ??= filePatterns(patternsOf(sources[at]!))).get(word) ?? []) });
  }
  return index;
}

const asIs = (word: string): readonly string[] => [word];

/** The words a pattern may begin with, those of a pattern in every form that `formsOf` gives. */
export function firstWords(pattern: string, formsOf: (word: string) => readonly string[]): string[] {
  const [head, rest] = cutHead(pattern);
  return expand(head).flatMap(([word]) => (word ? formsOf(word) : rest ? firstWords(rest, formsOf) : []));
}

/** Cuts a pattern at its first blank outside brackets. */
function cutHead(pattern: string): readonly [head: string, rest: string] {
  const whole = pattern.trim(), open = whole.indexOf('(');
  let blank = whole.indexOf(' ');
  if (open >= 0 && open < blank) {
    let depth = 0, at = open;
    for (; at < whole.length && (depth > 0 || whole[at] !== ' '); at++) {
      if (whole[at] === '(') depth++;
      else if (whole[at] === ')') depth--;
    }
    blank = at < whole.length ? at : -1;
  }
  return blank < 0 ? [whole, ''] : [whole.slice(0, blank), whole.slice(blank + 1)];
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
  const close = pattern.indexOf(')'), open = pattern.lastIndexOf('(', close);
  if (close < 0 || open < 0) {
    const words = pattern.split(' ').filter((word) => word !== '');
    return [words.length > 0 ? words : ['']];
  }
  const before = pattern.slice(0, open), after = pattern.slice(close + 1);
  return pattern.slice(open + 1, close).split('|').flatMap((choice) => expand(before + choice + after));
}

/**
 * Calls `found` for every match in order, the longest first of those that begin at one word. Matches do not overlap unless
 * `found` returns false, which passes one over.
 */
export function eachMatch<Entry>({ tokens }: TextDocument, index: PatternIndex<Entry>, found: (match: PatternMatch<Entry>) => boolean): void {
  for (let at = 0; at < tokens.length; at++) {
    const slot = tokens[at]!.isWord ? underWord(index, tokens[at]!) : undefined;
    if (!slot) continue;
    const entries = new Map<number, Entry>();
    let entry: Entry;
    const tell = (end: number): void => { if (end > at && !entries.has(end)) entries.set(end, entry); };
    for (const each of slot.filed ??= slot.make()) {
      entry = each.entry;
      readOn(tokens, at, at, each.pieces ??= piecesOf(each.written), 0, tell);
    }
    if (entries.size === 0) continue;
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
    if (words.length === 1 || words.every((word, k) => k === 0 || isWord(tokenIn(tokens, start, at + k), word))) readOn(tokens, start, at + words.length, pieces, piece + 1, tell);
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
  return map.get(lower) ?? (lower.length > 2 && endsInPossessive(lower) ? map.get(bareLower(token)) : undefined);
}
