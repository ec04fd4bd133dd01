/**
 * Finds known names in running text. Names are filed under their first word, and only what begins with a word of the text
 * is compared, word by word with what stands between: the work grows with the text, not with the number of names.
 */
import { foldGap, foldLetters } from './fold.ts';
import type { Alias } from './records.ts';

export type Word = { readonly start: number; readonly end: number; readonly text: string; readonly folded: string };

/** A name in the index; without an owner it is no outlet and only keeps shorter names inside it from counting ("Times Square"). */
export type IndexedName<T> = {
  readonly alias: Alias;
  readonly owner: T | null;
  /** The name began with an article, which is left out here ("The Sun" is filed under "sun"). */
  readonly hadArticle: boolean;
};

export type NameMatch<T> = { readonly first: number; readonly end: number; readonly names: readonly IndexedName<T>[] };

type Filed<T> = { readonly name: IndexedName<T>; readonly words: readonly string[]; readonly keys: readonly string[] };
type Bucket<T> = { filed: readonly Filed<T>[] | null; readonly waiting: IndexedName<T>[] };
export type NameIndex<T> = ReadonlyMap<string, Bucket<T>>;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const FIRST_WORD = /[\p{L}\p{N}\p{M}]+/u;
const ARTICLE = /^the /i;

/** The words of a text, in order; what is between them is left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    words.push({ start: match.index, end: match.index + word.length, text: word, folded: foldLetters(word) });
  }
  return words;
}

/** Files names under their first word; the rest of each is read only when a text has that word. */
export function indexNames<T>(names: Iterable<{ readonly alias: Alias; readonly owner: T | null }>): NameIndex<T> {
  const index = new Map<string, Bucket<T>>();
  for (const { alias, owner } of names) {
    const hadArticle = ARTICLE.test(alias.name);
    const bare = hadArticle ? alias.name.slice(4) : alias.name;
    const first = foldLetters(FIRST_WORD.exec(bare)?.[0] ?? '');
    if (first === '') continue;
    const bucket = index.get(first);
    const name = { alias: hadArticle ? { ...alias, name: bare } : alias, owner, hadArticle };
    if (bucket) bucket.waiting.push(name);
    else index.set(first, { filed: null, waiting: [name] });
  }
  return index;
}

/** The longest names that begin at word `first`; several when more than one entry has that name. Null for none. */
export function matchAt<T>(index: NameIndex<T>, text: string, words: readonly Word[], first: number): NameMatch<T> | null {
  const bucket = index.get(words[first]!.folded);
  if (!bucket) return null;
  bucket.filed ??= bucket.waiting.map(fileName).sort((a, b) => b.keys.length - a.keys.length);
  const found: IndexedName<T>[] = [];
  let end = first;
  for (const filed of bucket.filed) {
    const length = filed.keys.length;
    if (found.length > 0 && length < end - first) break;
    if (first + length > words.length || !fits(filed, text, words, first)) continue;
    found.push(filed.name);
    end = first + length;
  }
  return found.length === 0 ? null : { first, end, names: found };
}

function fileName<T>(name: IndexedName<T>): Filed<T> {
  const words = wordsOf(name.alias.name);
  const keys = words.map((word, at) => (at === 0 ? '' : foldGap(name.alias.name.slice(words[at - 1]!.end, word.start))) + word.folded);
  return { name, words: words.map((word) => word.text), keys };
}

function fits<T>(filed: Filed<T>, text: string, words: readonly Word[], first: number): boolean {
  for (let at = 0; at < filed.keys.length; at++) {
    const word = words[first + at]!;
    if (!hasCapitalsOf(filed.words[at]!, word.text, filed.name.alias.exactCase === true)) return false;
    if (at === 0) continue;
    const gap = text.slice(words[first + at - 1]!.end, word.start);
    if (gap.length > 3 || foldGap(gap) + word.folded !== filed.keys[at]) return false;
  }
  return true;
}

function hasCapitalsOf(name: string, written: string, exact: boolean): boolean {
  if (exact) return name === written;
  return startsSmall(name) || !startsSmall(written);
}

function startsSmall(word: string): boolean {
  const letter = word.charAt(0);
  return letter !== letter.toUpperCase();
}
