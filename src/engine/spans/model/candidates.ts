/** Cue candidates: the stretches of words that the first pass holds for cues, with how sure it is. */
import type { TextDocument } from '../../../text/document.ts';
import type { Field } from './field.ts';
import { ROW } from './field.ts';
import { ONE, PASS_ONE_LABELS } from './pass-one.ts';

/** Marginals of the first pass for a whole text, in rows of `ROW`. */
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
const LEAST_MASS = 0.1;
const LONGEST_CUE = 12, LEAST_BEGIN = 0.02, LEAST_GOING_ON = 0.01;

/** The chance that a word is in a cue. */
const cueMass = (marginals: Marginals, i: number): number =>
  marginals[i * ROW + ONE.beginCue]! + marginals[i * ROW + ONE.inCue]!;

type Scored = { first: number; end: number; exact: number };

/** Best non-overlapping stretches of the sentence whose field was just summed; `first` is the sentence's first token. */
export function readCandidates(
  field: Field, classes: Uint8Array, first: number, count: number, marginals: Marginals, out: Candidate[],
): void {
  const spans: Scored[] = [];
  for (let t = 0; t < count; t++) {
    const begin = field.marginal[t * ROW + ONE.beginCue]!;
    if (begin >= LEAST_BEGIN) spansFrom(field, classes, t, count, begin, spans);
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
  field: Field, classes: Uint8Array, t: number, count: number, begin: number, out: Scored[],
): void {
  let going = begin, label: number = ONE.beginCue;
  for (let end = t + 1; end <= Math.min(count, t + LONGEST_CUE); end++) {
    const on = end < count ? stayChance(field, classes, end, label) : 0;
    const exact = going * (1 - on);
    if (exact >= LEAST_GOING_ON) out.push({ first: t, end, exact });
    going *= on;
    if (going < LEAST_GOING_ON) return;
    label = ONE.inCue;
  }
}

/** The posterior chance that the token at `t` goes on with the cue, given the label before it. */
function stayChance({ between, onward }: Field, classes: Uint8Array, t: number, label: number): number {
  const row = t * ROW, matrix = (classes[t]! * ROW + label) * ROW;
  let sum = 0;
  for (let l = 0; l < PASS_ONE_LABELS; l++) sum += between[matrix + l]! * onward[row + l]!;
  return sum > 0 ? (between[matrix + ONE.inCue]! * onward[row + ONE.inCue]!) / sum : 0;
}

const REACH = 90;

/** The tokens a candidate's source and content are looked for among: its paragraph, cut where it is very long. */
export function windowOf(document: TextDocument, candidate: Candidate): { readonly first: number; readonly end: number } {
  const paragraph = document.paragraphs[document.tokens[candidate.first]!.paragraph]!;
  return { first: Math.max(paragraph.first, candidate.first - REACH), end: Math.min(paragraph.end, candidate.end + REACH) };
}
