/** Findings by where their spans stand, so that a long text costs no more a word than a short one. */
import type { Span } from '../../text/span.ts';

/** Findings by bucket of characters. */
export type PlaceIndex<T> = Map<number, T[]>;

/** Characters a bucket holds, as a power of two: about a paragraph. */
const BUCKET_BITS = 9;

/** Puts a finding into every bucket that its span touches. */
export function putAt<T>(index: PlaceIndex<T>, [start, end]: Span, one: T): void {
  for (let bucket = start >> BUCKET_BITS; bucket <= (end - 1) >> BUCKET_BITS; bucket++) {
    const list = index.get(bucket);
    if (!list) index.set(bucket, [one]);
    else if (list.at(-1) !== one) list.push(one);
  }
}

/** What was put near a span's first character, in the order it was put: all whose spans hold it, and more. */
export function nearStart<T>(index: PlaceIndex<T>, [start]: Span): readonly T[] {
  return index.get(start >> BUCKET_BITS) ?? [];
}

/** Whether anything near a span passes the test: all whose spans overlap it are tried, and more. */
export function someNear<T>(index: PlaceIndex<T>, [start, end]: Span, test: (one: T) => boolean): boolean {
  for (let bucket = start >> BUCKET_BITS; bucket <= (end - 1) >> BUCKET_BITS; bucket++) if (index.get(bucket)?.some(test)) return true;
  return false;
}
