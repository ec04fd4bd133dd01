/** Reads a candidate's source and content off the second pass's marginals. */
import type { TextDocument } from '../../../text/document.ts';
import { ROW } from './field.ts';
import { TWO } from './pass-two-labels.ts';
import type { Linked } from './run-pass-two.ts';

/** A half-open run of tokens. */
export type Run = readonly [first: number, end: number];
/** A candidate with its roles, and how sure the passes are of each. */
export type Reading = {
  readonly cue: Run;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  /** First-pass chance that the cue attributes; of exactly these words. */
  readonly mass: number;
  readonly exact: number;
  /** Highest chance of any word to be content, and of the best source. */
  readonly contentPeak: number;
  readonly contentMean: number;
  readonly sourcePeak: number;
  /** The share of content words that are nearly certain. */
  readonly firm: number;
};

/** Words more likely than this are content. */
const CONTENT_CHANCE = 0.5;
/** A source is taken even when it is far from sure: eleven of twelve attributions have one. */
const SOURCE_CHANCE = 0.12;
/** A run goes on while the next word is at least this share of its peak. */
const SHARE_OF_PEAK = 0.5;
const FIRM_CHANCE = 0.9;

const contentAt = (marginal: Float32Array, t: number): number =>
  marginal[t * ROW + TWO.beginContent]! + marginal[t * ROW + TWO.inContent]! + marginal[t * ROW + TWO.endContent]!;
const sourceAt = (marginal: Float32Array, t: number): number =>
  marginal[t * ROW + TWO.beginSource]! + marginal[t * ROW + TWO.inSource]!;

/** The roles of a candidate, or null where nothing could be its content. */
export function readOut(document: TextDocument, { candidate, first, end, marginal }: Linked): Reading | null {
  const count = end - first;
  let contentPeak = 0, peakAt = -1, sourcePeak = 0, sourceAtPeak = -1;
  for (let t = 0; t < count; t++) {
    const i = first + t;
    if (!document.tokens[i]!.isWord || (i >= candidate.first && i < candidate.end)) continue;
    const content = contentAt(marginal, t), source = sourceAt(marginal, t);
    if (content > contentPeak) {
      contentPeak = content;
      peakAt = t;
    }
    if (source > sourcePeak) {
      sourcePeak = source;
      sourceAtPeak = t;
    }
  }
  if (peakAt < 0) return null;
  const floor = Math.min(CONTENT_CHANCE, contentPeak * SHARE_OF_PEAK);
  const cue: Run = [candidate.first, candidate.end];
  const content = runsOf(document, first, count, cue, (t) => contentAt(marginal, t) >= floor);
  const source = sourcePeak >= SOURCE_CHANCE ? runAround(document, first, count, cue, sourceAtPeak, marginal) : [];
  let sum = 0, words = 0, firm = 0;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      const chance = contentAt(marginal, i - first);
      sum += chance;
      words++;
      if (chance >= FIRM_CHANCE) firm++;
    }
  }
  return {
    cue, source, content, mass: candidate.mass, exact: candidate.exact,
    contentPeak, contentMean: words > 0 ? sum / words : 0, sourcePeak, firm: words > 0 ? firm / words : 0,
  };
}

/** Runs of those words of the window that `isIn`, by their place in it; marks between two of them belong to the run. */
export function runsOf(document: TextDocument, first: number, count: number, cue: Run, isIn: (t: number) => boolean): Run[] {
  const runs: [number, number][] = [];
  let gap = true;
  for (let t = 0; t < count; t++) {
    const i = first + t;
    if (i >= cue[0] && i < cue[1]) {
      gap = true;
      continue;
    }
    if (!document.tokens[i]!.isWord) continue;
    if (!isIn(t)) {
      gap = true;
      continue;
    }
    const last = runs.at(-1);
    if (last && !gap) last[1] = i + 1;
    else runs.push([i, i + 1]);
    gap = false;
  }
  return runs;
}

function runAround(document: TextDocument, first: number, count: number, cue: Run, peak: number, marginal: Float32Array): Run[] {
  const floor = sourceAt(marginal, peak) * SHARE_OF_PEAK;
  const isOut = (t: number): boolean => t < 0 || t >= count || (first + t >= cue[0] && first + t < cue[1]);
  let from = peak, to = peak;
  for (let t = peak - 1; !isOut(t); t--) {
    if (marginal[(t + 1) * ROW + TWO.beginSource]! > sourceAt(marginal, t + 1) * SHARE_OF_PEAK) break;
    if (sourceAt(marginal, t) < floor) break;
    from = t;
  }
  for (let t = peak + 1; !isOut(t); t++) {
    if (sourceAt(marginal, t) < floor || marginal[t * ROW + TWO.beginSource]! > floor) break;
    to = t;
  }
  while (from < to && !document.tokens[first + from]!.isWord) from++;
  while (to > from && !document.tokens[first + to]!.isWord) to--;
  return [[first + from, first + to + 1]];
}
