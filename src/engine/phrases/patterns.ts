/** Finds fixed phrases among tokens: written with alternatives, kept by their first word, the longest one wins. */
import type { TextDocument, Token } from '../../text/document.ts';
import { type Run, bareLower } from '../reading.ts';

const GROUP = /\(([^()]*)\)/;

/** A phrase that was found: the tokens it stands on and what it was written down for. */
export type PatternMatch<Entry> = { readonly run: Run; readonly entry: Entry };

/** Words after words, as a tree: what is written down for the words so far, and what may follow. */
export type PatternIndex<Entry> = { entry: Entry | undefined; readonly next: Map<string, PatternIndex<Entry>>; readonly later?: Map<string, Filed<Entry>[]> };

type Filed<Entry> = readonly [pattern: string, entry: Entry];

/**
 * Makes an index of `patterns`: words in lower case with straight apostrophes, "(a|b)" for alternatives, "(a|)" for what
 * may be missing. Earlier patterns win over later ones of the same words. Patterns are filed by their first word and read when a text
 * first has it, for reading them all would cost a waking background worker as much as an article.
 */
export function indexPatterns<Entry>(patterns: Iterable<Filed<Entry>>): PatternIndex<Entry> {
  const later = new Map<string, Filed<Entry>[]>();
  for (const filed of patterns) {
    for (const word of new Set(firstWords(filed[0]))) {
      const others = later.get(word);
      if (others) others.push(filed);
      else later.set(word, [filed]);
    }
  }
  return { entry: undefined, next: new Map(), later };
}

/** The words a pattern may begin with. */
function firstWords(pattern: string): string[] {
  const [head, rest = ''] = cutHead(pattern.trim());
  return expand(head).flatMap(([word]) => (word ? [word] : rest.trim() ? firstWords(rest) : []));
}

/** Cuts a pattern at its first blank outside brackets. */
function cutHead(pattern: string): [head: string, rest?: string] {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at]!;
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (letter === ' ' && depth === 0) return [pattern.slice(0, at), pattern.slice(at)];
  }
  return [pattern];
}

/** Reads the patterns filed under a word. */
function readFiled<Entry>({ next, later }: PatternIndex<Entry>, first: string): PatternIndex<Entry> | undefined {
  const filed = later?.get(first);
  if (!filed) return undefined;
  later!.delete(first);
  for (const [pattern, entry] of filed) {
    for (const words of expand(pattern)) {
      if (words[0] !== first) continue;
      let branches = next, branch: PatternIndex<Entry> | undefined;
      for (const word of words) {
        branch = branches.get(word);
        if (!branch) branches.set(word, branch = { entry: undefined, next: new Map() });
        branches = branch.next;
      }
      branch!.entry ??= entry;
    }
  }
  return next.get(first);
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

function branchAfter<Entry>(index: PatternIndex<Entry>, token: Token): PatternIndex<Entry> | undefined {
  const { lower } = token;
  return index.next.get(lower) ?? readFiled(index, lower) ?? (lower.endsWith("'s") ? index.next.get(bareLower(token)) ?? readFiled(index, bareLower(token)) : undefined);
}
