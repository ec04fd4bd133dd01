/** The forms that get embeddings of their own. */
import type { Vocabulary } from '../../src/engine/spans/model/net.ts';
import type { Prepared } from './pass-one-set.ts';

/** Rows of forms by hash, which can be listed. */
export type FormRows = Readonly<Record<keyof Vocabulary, ReadonlyMap<number, number>>>;

const LEAST_WORD = 4, LEAST_SUFFIX = 6, LEAST_PREFIX = 6;

/** Forms seen often enough, numbered from 1 on by frequency; with how often each word was seen, by row. */
export function readVocabulary(articles: readonly Prepared[]): { readonly vocabulary: FormRows; readonly wordCounts: Float32Array } {
  const word = count(articles, 'word', LEAST_WORD), suffix = count(articles, 'suffix3', LEAST_SUFFIX), prefix = count(articles, 'prefix3', LEAST_PREFIX);
  const rows = (entries: readonly (readonly [number, number])[]): Map<number, number> => new Map(entries.map(([hash], at) => [hash, at + 1]));
  return {
    vocabulary: { word: rows(word), suffix: rows(suffix), prefix: rows(prefix) },
    wordCounts: Float32Array.from([0, ...word.map(([, seen]) => seen)]),
  };
}

function count(articles: readonly Prepared[], field: 'word' | 'suffix3' | 'prefix3', least: number): [number, number][] {
  const counts = new Map<number, number>();
  for (const { view } of articles) {
    for (const hash of view[field]) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return [...counts].filter(([, seen]) => seen >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
