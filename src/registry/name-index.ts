/**
 * Finds known names in running text. Names are filed under their first word, and only what begins with a word of the text
 * is compared, word by word with what stands between: the work grows with the text, not with the number of names.
 */
import { aliasFrom } from './entry.ts';
import { beginsSmall, foldGap, foldLetters } from './fold.ts';
import type { Alias } from './records.ts';
import { isWordAt, widthAt } from '../text/letters.ts';

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

/** Names by first word, as `compile.ts` writes them, and read when a text first has that word. */
export type NameIndex<T> = {
  readonly written: Readonly<Record<string, string>>;
  /** First words of names that begin with a small letter. */
  readonly small: ReadonlySet<string>;
  /** Whose an entry's names are; null for a name that is no outlet's. */
  readonly ownerOf: (entry: number) => T | null;
  /** Null for words that begin no name. */
  readonly read: Map<string, readonly Filed<T>[] | null>;
};

const ARTICLE = /^the /i;
/** So many first words are remembered. */
const MOST_READ = 10_000;

/** The words of a text, in order; what is between them is left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    const start = at;
    let isSmall = true;
    for (; at < text.length && isWordAt(text, at); at += widthAt(text, at)) {
      const code = text.charCodeAt(at);
      if (code > 127 || (code >= 65 && code <= 90)) isSmall = false;
    }
    if (at > start) {
      const word = text.slice(start, at);
      words.push({ start, end: at, text: word, folded: isSmall ? word : foldLetters(word) });
    } else at += widthAt(text, at);
  }
  return words;
}

/** Whether a name may begin with a word: most words of a text are small, and hardly any name begins so. */
export const mayBegin = <T>({ small }: NameIndex<T>, { text, folded }: Word): boolean => !beginsSmall(text) || small.has(folded);

/** The longest names that begin at word `first`; several when more than one entry has that name. Null for none. For words that `mayBegin` one. */
export function matchAt<T>(index: NameIndex<T>, text: string, words: readonly Word[], first: number): NameMatch<T> | null {
  const bucket = namesUnder(index, words[first]!.folded);
  if (!bucket) return null;
  const found: IndexedName<T>[] = [];
  let end = first;
  for (const filed of bucket) {
    const length = filed.keys.length;
    if (found.length > 0 && length < end - first) break;
    if (first + length > words.length || !fits(filed, text, words, first)) continue;
    found.push(filed.name);
    end = first + length;
  }
  return found.length === 0 ? null : { first, end, names: found };
}

function namesUnder<T>(index: NameIndex<T>, word: string): readonly Filed<T>[] | null {
  const known = index.read.get(word);
  if (known !== undefined) return known;
  if (index.read.size >= MOST_READ) index.read.clear();
  if (!Object.hasOwn(index.written, word)) {
    index.read.set(word, null);
    return null;
  }
  const fields = index.written[word]!.split('\t');
  const filed: Filed<T>[] = [];
  for (let at = 0; at < fields.length; at += 2) filed.push(fileName(fields[at]!, index.ownerOf(Number(fields[at + 1]))));
  filed.sort((a, b) => b.keys.length - a.keys.length);
  index.read.set(word, filed);
  return filed;
}

function fileName<T>(written: string, owner: T | null): Filed<T> {
  const alias = aliasFrom(written);
  const hadArticle = ARTICLE.test(alias.name);
  const bare = hadArticle ? alias.name.slice(4) : alias.name;
  const words = wordsOf(bare);
  const keys = words.map((word, at) => (at === 0 ? '' : foldGap(bare.slice(words[at - 1]!.end, word.start))) + word.folded);
  return { name: { alias, owner, hadArticle }, words: words.map((word) => word.text), keys };
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
  // "WAFA" is an agency, "Wafa" a first name: a form with fewer capitals has to be listed.
  if (name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase()) return written === written.toUpperCase();
  return beginsSmall(name) || !beginsSmall(written);
}
