/** Sums over runs of words. */
import { mergeSpans, subtractSpans } from '../text/span.ts';
import type { Words } from './words.ts';
import type { WordRange } from './records.ts';

/** How many words lie in at least one of the ranges. */
export function wordsIn(ranges: readonly WordRange[]): number {
  return mergeSpans(ranges).reduce((sum, [first, end]) => sum + end - first, 0);
}

/** How many words lie in both. */
export function wordsInBoth(a: readonly WordRange[], b: readonly WordRange[]): number {
  return wordsIn(a) - wordsIn(subtractSpans(a, b));
}

/** The stretch of text from the first to the last word of a range; null where the range has none. */
export function spanOf(words: Words, [first, end]: WordRange): readonly [start: number, end: number] | null {
  return first < end && end <= words.count ? [words.starts[first]!, words.ends[end - 1]!] : null;
}
