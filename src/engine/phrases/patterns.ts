/** Finds fixed phrases among tokens: written with alternatives, kept by their first word, the longest one wins. */
import type { TextDocument } from '../../text/document.ts';
import { type Run, bareLower } from '../reading.ts';

const GROUP = /\(([^()]*)\)/;

/** A phrase that was found: the tokens it stands on and what it was written down for. */
export type PatternMatch<Entry> = { readonly run: Run; readonly entry: Entry };

/** By first word, the longest first. */
export type PatternIndex<Entry> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly entry: Entry }[]>;

/**
 * Makes an index of `patterns`: words in lower case with straight apostrophes, "(a|b)" for alternatives, "(a|)" for what
 * may be missing. Earlier patterns win over later ones of the same words.
 */
export function indexPatterns<Entry>(patterns: Iterable<readonly [pattern: string, entry: Entry]>): PatternIndex<Entry> {
  const index = new Map<string, { words: readonly string[]; entry: Entry }[]>();
  for (const [pattern, entry] of patterns) {
    for (const words of expand(pattern)) {
      const known = index.get(words[0]!);
      if (known) known.push({ words, entry });
      else index.set(words[0]!, [{ words, entry }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Every way to read a pattern, as words. */
export function expand(pattern: string): string[][] {
  const group = GROUP.exec(pattern);
  if (!group) return [pattern.trim().split(/\s+/)];
  return group[1]!.split('|').flatMap((choice) => expand(pattern.replace(GROUP, choice)));
}

/** Calls `found` for every match in order; matches do not overlap unless `found` returns false, which passes one over. */
export function eachMatch<Entry>({ tokens }: TextDocument, index: PatternIndex<Entry>, found: (match: PatternMatch<Entry>) => boolean): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!token.isWord) continue;
    const candidates = index.get(token.lower) ?? index.get(bareLower(token));
    if (!candidates) continue;
    for (const { words, entry } of candidates) {
      if (!standsAt(tokens, at, words) || !found({ run: [at, at + words.length], entry })) continue;
      at += words.length - 1;
      break;
    }
  }
}

function standsAt(tokens: TextDocument['tokens'], at: number, words: readonly string[]): boolean {
  for (let step = 1; step < words.length; step++) {
    const token = tokens[at + step];
    if (!token || token.sentence !== tokens[at]!.sentence || (token.lower !== words[step] && bareLower(token) !== words[step])) return false;
  }
  return true;
}
