/**
 * Which attribution lies in the content of which. An attribution is inside another when its content, or all of it, lies
 * there; of several the smallest is the parent. Parents stand strictly before their children in one order, so there are
 * no circles.
 */
import type { TextDocument } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { hullOf, runOf, tokenFrom } from './reading.ts';
import type { FoundAttribution } from './records.ts';

/** Share of an inner content's words that must lie in the outer one: span finders may miss a word at an edge. */
const INSIDE = 0.9;

type Reach = {
  readonly index: number;
  /** Word tokens of the content, as disjoint runs. */
  readonly runs: readonly (readonly [number, number])[];
  readonly size: number;
  readonly hull: Span;
  readonly cueAt: number;
  readonly isCiting: boolean;
};

/** For each of `found` (in any order) the index of its parent, or -1. */
export function findParents(document: TextDocument, found: readonly FoundAttribution[]): number[] {
  const whole = found.map((each, index) => reachOf(document, each, index)).filter((reach) => reach.size > 0);
  const around = placesOf(whole), reaches = whole.map((reach) => clipped(document, reach, around(reach.cueAt, reach.cueAt).sort((a, b) => a.index - b.index)));
  const ordered = [...reaches].sort((a, b) => b.size - a.size || outerFirst(document, found, a, b));
  const rank = new Map(ordered.map((reach, place) => [reach.index, place]));
  const meeting = placesOf(reaches);
  const parents = found.map(() => -1);
  for (const inner of ordered) {
    let best: Reach | null = null;
    for (const outer of meeting(...inner.hull)) {
      if (rank.get(outer.index)! >= rank.get(inner.index)!) continue;
      if (best && rank.get(outer.index)! < rank.get(best.index)!) continue;
      if (isInside(document, found[inner.index]!, inner, outer) && !isSideBySide(document, found, inner, outer)) best = outer;
    }
    if (best) parents[inner.index] = best.index;
  }
  return parents;
}

/** At most this many contents are looked at for one: more of them in one place are no article. */
const MOST_AROUND = 300;

/** Finds the contents whose hulls meet a stretch of text, those that begin last first. */
function placesOf(reaches: readonly Reach[]): (from: number, to: number) => Reach[] {
  const byStart = [...reaches].sort((a, b) => a.hull[0] - b.hull[0]);
  let furthest = -1;
  const ends = byStart.map(({ hull }) => (furthest = Math.max(furthest, hull[1])));
  return (from, to) => {
    let low = 0, high = byStart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byStart[middle]!.hull[0] <= to) low = middle + 1;
      else high = middle;
    }
    const found: Reach[] = [];
    for (let at = low - 1, left = MOST_AROUND; at >= 0 && ends[at]! >= from && left > 0; at--, left--) if (byStart[at]!.hull[1] >= from) found.push(byStart[at]!);
    return found;
  };
}

function reachOf(document: TextDocument, found: FoundAttribution, index: number): Reach {
  const runs = found.content.map((span) => runOf(document, span));
  const size = runs.reduce((sum, run) => sum + wordsIn(document, run), 0);
  const cue = found.cue[0];
  return { index, runs, size, hull: hullOf(found.content) ?? [0, 0], cueAt: cue?.[0] ?? -1, isCiting: isCiting(document, found) };
}

/** Share of an overlong content that must lie in the content its cue stands in. */
const MOSTLY = 0.5;

/** A record whose cue stands in another's content reaches no further than that content: "dismissed allegations that …". */
function clipped(document: TextDocument, reach: Reach, all: readonly Reach[]): Reach {
  let home: Reach | null = null;
  for (const other of all) {
    if (other === reach || reach.cueAt < other.hull[0] || reach.cueAt >= other.hull[1] || (home && home.size <= other.size)) continue;
    const overlap = shared(document, reach, other);
    if (standsIn(document, reach.cueAt, other) && !standsIn(document, other.cueAt, reach) && overlap < reach.size && overlap >= MOSTLY * reach.size) home = other;
  }
  if (!home) return reach;
  const outer = home;
  const runs = reach.runs.flatMap((a) => outer.runs.map((b) => [Math.max(a[0], b[0]), Math.min(a[1], b[1])] as const)).filter(([first, end]) => first < end);
  return { ...reach, runs, size: runs.reduce((sum, run) => sum + wordsIn(document, run), 0) };
}

function standsIn(document: TextDocument, offset: number, { runs }: Reach): boolean {
  if (offset < 0) return false;
  const at = tokenFrom(document, offset);
  return runs.some(([first, end]) => first <= at && at < end);
}

function wordsIn(document: TextDocument, [first, end]: readonly [number, number]): number {
  let count = 0;
  for (let at = first; at < end; at++) if (document.tokens[at]!.isWord) count++;
  return count;
}

const CITING = /^(?:citing|cites|cited|quoting|quoted|quotes|according to)\b/i;

/** Whether the cue takes up words of a source that stands after it: "citing the ministry", "which quoted Cumhuriyet". */
function isCiting(document: TextDocument, { cue, source }: FoundAttribution): boolean {
  const [at] = cue;
  const who = source[0];
  if (!at || !who || who[0] < at[1]) return false;
  const text = document.text.slice(...at);
  return CITING.test(text) && !/^according/i.test(text);
}

/** For contents of one size: negative where `a` is the outer one. */
function outerFirst(document: TextDocument, found: readonly FoundAttribution[], a: Reach, b: Reach): number {
  if (a.isCiting !== b.isCiting) return a.isCiting ? 1 : -1;
  if (a.isCiting) return a.cueAt - b.cueAt;
  const saying = (reach: Reach): boolean => /\bas\s*$/.test(document.text.slice(Math.max(0, reach.cueAt - 4), Math.max(0, reach.cueAt)));
  if (saying(a) !== saying(b)) return saying(a) ? 1 : -1;
  const distance = (reach: Reach): number => (reach.cueAt < 0 ? 0 : reach.cueAt < reach.hull[0] ? reach.hull[0] - reach.cueAt : Math.max(0, reach.cueAt - reach.hull[1]));
  return distance(b) - distance(a) || Number(found[b.index]!.source.length > 0) - Number(found[a.index]!.source.length > 0) || a.index - b.index;
}

function isInside(document: TextDocument, found: FoundAttribution, inner: Reach, outer: Reach): boolean {
  if (standsIn(document, outer.cueAt, inner) && !standsIn(document, inner.cueAt, outer)) return false;
  if (shared(document, inner, outer) >= INSIDE * inner.size) return true;
  return [...found.source, ...found.cue, ...found.content].every((span) => outer.runs.some((run) => covers(document, run, span)));
}

function covers(document: TextDocument, run: readonly [number, number], span: Span): boolean {
  const [first, end] = runOf(document, span);
  return run[0] <= first && end <= run[1];
}

function shared(document: TextDocument, inner: Reach, outer: Reach): number {
  let count = 0;
  for (const a of inner.runs) for (const b of outer.runs) count += wordsIn(document, [Math.max(a[0], b[0]), Math.min(a[1], b[1])]);
  return count;
}

/** A verb with an ending or an auxiliary: what follows "China values ties and" is no part of what it values. */
const FINITE = /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|also|\p{L}+(?:s|ed))\b/iu;

/** Two verbs of one speaker are no nesting: "confirmed and repeated that", "values ties and is ready to trade". */
function isSideBySide(document: TextDocument, found: readonly FoundAttribution[], inner: Reach, outer: Reach): boolean {
  const [a, b] = [found[inner.index]!.source[0], found[outer.index]!.source[0]];
  if (inner.isCiting || !a || !b || a[0] !== b[0] || a[1] !== b[1]) return false;
  const cue = found[inner.index]!.cue[0];
  return inner.size === outer.size || (!!cue && FINITE.test(document.text.slice(...cue)));
}
