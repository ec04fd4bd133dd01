/** The stretches of a text that are shown for an attribution or a figure, so that a reader sees who says what as it is written. */
import type { Span } from '../text/span.ts';
import { mergeSpans } from '../text/span.ts';
import { spanOf } from './ranges.ts';
import type { KnownClaim, WordRange } from './records.ts';
import type { Words } from './words.ts';

/** Words between two parts of an attribution that are shown along with them: "said on Monday that". */
const MOST_BETWEEN = 6;
/** Words shown on either side of a figure. */
const AROUND = 8;
const OPENING_MARK = /["“„«]$/;
const CLOSING_MARK = /^[.,!?…]{0,2}["”»]/;

/** What is said, with the words that say who says it where those stand near. */
export function claimPassage({ content, source, cue }: KnownClaim): WordRange[] {
  return joined([...content.map(({ range }) => range), ...source, ...cue]);
}

/** A figure with the words around it. */
export function figurePassage(word: number, size: number, count: number): WordRange[] {
  return [[Math.max(0, word - AROUND), Math.min(count, word + size + AROUND)]];
}

/** The stretches of text for runs of words, near ones joined, with the quotation marks at their ends. */
export function passageSpans(text: string, words: Words, ranges: readonly WordRange[]): Span[] {
  return mergeSpans(joined(ranges).flatMap((range) => {
    const span = spanOf(words, range);
    return span ? [withMarks(text, span)] : [];
  }));
}

function joined(ranges: readonly WordRange[]): WordRange[] {
  const runs: [number, number][] = [];
  for (const [first, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = runs.at(-1);
    if (last && first <= last[1] + MOST_BETWEEN) last[1] = Math.max(last[1], end);
    else runs.push([first, end]);
  }
  return runs;
}

function withMarks(text: string, [start, end]: Span): Span {
  const opening = OPENING_MARK.test(text.slice(Math.max(0, start - 1), start)) ? 1 : 0;
  const inside = text.slice(start - opening, end);
  const isOpen = (inside.match(/["“”„«»]/g)?.length ?? 0) % 2 === 1;
  return [start - opening, end + (isOpen ? CLOSING_MARK.exec(text.slice(end, end + 3))?.[0].length ?? 0 : 0)];
}
