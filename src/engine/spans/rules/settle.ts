import type { Span } from '../../../text/span.ts';
import type { FoundAttribution } from '../../records.ts';
import type { Candidate } from './candidate.ts';
import { confidenceOf } from './confidence.ts';
import type { Reading, Run } from './reading.ts';

/** Of candidates that share a word of their cues keeps the first; turns runs of tokens into spans, in order of their first character. */
export function settle(reading: Reading, candidates: readonly Candidate[]): FoundAttribution[] {
  const taken = new Uint8Array(reading.tokens.length);
  const found: FoundAttribution[] = [];
  for (const candidate of candidates) {
    const [first, end] = candidate.cue ?? candidate.content[0]!;
    let isTaken = false;
    for (let at = first; at < end; at++) if (taken[at]) isTaken = true;
    if (isTaken) continue;
    taken.fill(1, first, end);
    found.push(toSpans(reading, candidate));
  }
  return found.sort((a, b) => firstOf(a) - firstOf(b));
}

function firstOf({ cue, content }: FoundAttribution): number {
  return Math.min(cue[0]?.[0] ?? Infinity, content[0]?.[0] ?? Infinity);
}

function toSpans(reading: Reading, candidate: Candidate): FoundAttribution {
  const { source, cue, content, addressee, why, act } = candidate;
  const spans = (runs: readonly Run[]): Span[] => {
    const sorted = [...runs].sort((a, b) => a[0] - b[0]);
    const out: [number, number][] = [];
    for (const [first, end] of sorted) {
      const start = reading.tokens[first]!.start;
      const stop = reading.tokens[end - 1]!.end;
      const last = out.at(-1);
      if (last && start < last[1]) last[1] = Math.max(last[1], stop);
      else out.push([start, stop]);
    }
    return out;
  };
  return {
    source: source ? spans([source]) : [], cue: cue ? spans([cue]) : [], content: spans(content),
    ...(addressee ? { addressee: spans([addressee]) } : {}),
    confidence: confidenceOf(candidate), why, ...(act ? { act } : {}),
  };
}
