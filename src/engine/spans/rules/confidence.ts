import type { Candidate } from './candidate.ts';

/** The share of findings by this rule that annotators agree with. */
export function confidenceOf({ why }: Candidate): number {
  return CONFIDENCE.get(why) ?? 0.6;
}

const CONFIDENCE = new Map([['quotation-verb', 0.9], ['trailing-verb', 0.9], ['cue-verb', 0.7], ['participle', 0.6]]);
