/** Finds fixed phrases among tokens: written with alternatives, kept by their first word, the longest one wins. */
import type { TextDocument, Token } from '../../text/document.ts';
import { type Run, bareLower } from '../reading.ts';

const GROUP = /\(([^()]*)\)/;

/** A phrase that was found: the tokens it stands on and what it was written down for. */
export type PatternMatch<Entry> = { readonly run: Run; readonly entry: Entry };

/** Words after words, as a tree: what is written down for the words so far, and what may follow. */
export type PatternIndex<Entry> = { readonly entry: Entry | undefined; readonly next: ReadonlyMap<string, PatternIndex<Entry>> };

type Branch<Entry> = { entry: Entry | undefined; readonly next: Map<string, Branch<Entry>> };

/**
 * Makes an index of `patterns`: words in lower case with straight apostrophes, "(a|b)" for alternatives, "(a|)" for what
 * may be missing. Earlier patterns win over later ones of the same words.
 */
export function indexPatterns<Entry>(patterns: Iterable<readonly [pattern: string, entry: Entry]>): PatternIndex<Entry> {
  const root: Branch<Entry> = { entry: undefined, next: new Map() };
  for (const [pattern, entry] of patterns) {
    for (const words of expand(pattern)) {
      let branch = root;
      for (const word of words) {
        const known = branch.next.get(word) ?? { entry: undefined, next: new Map<string, Branch<Entry>>() };
        branch.next.set(word, known);
        branch = known;
      }
      branch.entry ??= entry;
    }
  }
  return root;
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
  const matches: PatternMatch<Entry>[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let branch = branchAfter(index, tokens[at]!);
    for (let end = at + 1; branch; end++) {
      if (branch.entry !== undefined) matches.push({ run: [at, end], entry: branch.entry });
      const token = tokens[end];
      branch = token && token.sentence === tokens[at]!.sentence ? branchAfter(branch, token) : undefined;
    }
    while (matches.length > 0) {
      const match = matches.pop()!;
      if (!found(match)) continue;
      at = match.run[1] - 1;
      matches.length = 0;
    }
  }
}

function branchAfter<Entry>({ next }: PatternIndex<Entry>, token: Token): PatternIndex<Entry> | undefined {
  return next.get(token.lower) ?? (token.lower.endsWith("'s") ? next.get(bareLower(token)) : undefined);
}
