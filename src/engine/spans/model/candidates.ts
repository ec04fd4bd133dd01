/** Cue candidates: the stretches of words that the first pass holds for cues, with how sure it is. */
import type { TextDocument } from '../../../text/document.ts';
import type { Lattice } from './crf.ts';
import { ONE, PASS_ONE_LABELS } from './pass-one.ts';

/** Marginals of the first pass for a whole text, token-major. */
export type Marginals = Float32Array;

export type Candidate = {
  readonly first: number;
  readonly end: number;
  /** Probability of exactly this stretch. */
  readonly exact: number;
  /** Probability that its surest word is in a cue at all. */
  readonly mass: number;
};

/** Below this mass a candidate is not looked at: such ones are right less than once in ten times and cost time. */
export const LEAST_MASS = 0.1;
const LONGEST_CUE = 12, LEAST_BEGIN = 0.02, LEAST_GOING_ON = 0.01;

/** The chance that a word is in a cue. */
export const cueMass = (marginals: Marginals, i: number): number =>
  marginals[i * PASS_ONE_LABELS + ONE.beginCue]! + marginals[i * PASS_ONE_LABELS + ONE.inCue]!;

type Scored = { first: number; end: number; exact: number };

/** Best non-overlapping stretches of the sentence whose lattice was just summed; `first` is the sentence's first token. */
export function readCandidates(
  lattice: Lattice, classes: Uint8Array, first: number, count: number, marginals: Marginals, out: Candidate[],
): void {
  const spans: Scored[] = [];
  for (let t = 0; t < count; t++) {
    const begin = lattice.marginal[t * PASS_ONE_LABELS + ONE.beginCue]!;
    if (begin >= LEAST_BEGIN) spansFrom(lattice, classes, t, count, begin, spans);
  }
  if (spans.length === 0) return;
  spans.sort((a, b) => b.exact - a.exact);
  const taken: Scored[] = [];
  for (const span of spans) {
    if (taken.some((other) => span.first < other.end && other.first < span.end)) continue;
    taken.push(span);
    let mass = 0;
    for (let t = span.first; t < span.end; t++) mass = Math.max(mass, cueMass(marginals, first + t));
    if (mass >= LEAST_MASS) out.push({ first: first + span.first, end: first + span.end, exact: span.exact, mass });
  }
}

/** All stretches that begin at `t`, with the posterior chance of each. */
function spansFrom(
  lattice: Lattice, classes: Uint8Array, t: number, count: number, begin: number, out: Scored[],
): void {
  let going = begin, label: number = ONE.beginCue;
  for (let end = t + 1; end <= Math.min(count, t + LONGEST_CUE); end++) {
    const on = end < count ? stayChance(lattice, classes, end, label) : 0;
    const exact = going * (1 - on);
    if (exact >= LEAST_GOING_ON) out.push({ first: t, end, exact });
    going *= on;
    if (going < LEAST_GOING_ON) return;
    label = ONE.inCue;
  }
}

/** The posterior chance that the token at `t` goes on with the cue, given the label before it. */
function stayChance(lattice: Lattice, classes: Uint8Array, t: number, label: number): number {
  const L = PASS_ONE_LABELS, row = t * L, matrix = (classes[t]! * L + label) * L;
  let top = -Infinity;
  for (let l = 0; l < L; l++) if (lattice.scores[row + l]! > top) top = lattice.scores[row + l]!;
  let sum = 0, stay = 0;
  for (let l = 0; l < L; l++) {
    const way = lattice.between[matrix + l]! * Math.exp(lattice.scores[row + l]! - top) * lattice.beta[row + l]!;
    sum += way;
    if (l === ONE.inCue) stay = way;
  }
  return sum > 0 ? stay / sum : 0;
}

const REACH = 90;

/** The tokens a candidate's source and content are looked for among: its paragraph, cut where it is very long. */
export function windowOf(document: TextDocument, candidate: Candidate): { readonly first: number; readonly end: number } {
  const paragraph = document.paragraphs[document.tokens[candidate.first]!.paragraph]!;
  return { first: Math.max(paragraph.first, candidate.first - REACH), end: Math.min(paragraph.end, candidate.end + REACH) };
}
