/** Decides which readings are attributions: by a learned score, the surest first, none inside another's words. */
import type { Hints } from './hints.ts';
import type { Reading, Run } from './read-out.ts';
import type { TokenView } from './token-view.ts';

/** How many numbers `decisionFeatures` yields. */
export const DECISION_FEATURES = 20;

const logit = (chance: number): number => {
  const held = Math.min(0.999, Math.max(0.001, chance));
  return Math.log(held / (1 - held));
};

/** What the decision looks at, as numbers of about one. */
export function decisionFeatures(view: TokenView, reading: Reading, hints: Hints, out: Float32Array): void {
  const { cue, source, content, mass, exact, contentPeak, contentMean, sourcePeak, firm } = reading;
  const words = content.reduce((sum, [from, to]) => sum + to - from, 0);
  const far = source.length > 0 ? Math.max(0, cue[0] - source[0]![1], source[0]![0] - cue[1]) : 0;
  const quoted = content.length > 0 ? content.reduce((sum, [from, to]) => sum + quotedIn(view, from, to), 0) / words : 0;
  out[0] = 1;
  out[1] = logit(mass) / 3;
  out[2] = logit(exact) / 3;
  out[3] = logit(contentPeak) / 3;
  out[4] = logit(contentMean) / 3;
  out[5] = logit(sourcePeak) / 3;
  out[6] = firm;
  out[7] = Math.log(1 + words) / 3;
  out[8] = source.length > 0 ? 0 : 1;
  out[9] = Math.log(1 + far) / 2;
  out[10] = quoted;
  out[11] = view.state[cue[0]]! > 0 ? 1 : 0;
  out[12] = view.strength[cue[1] - 1]! / 7;
  out[13] = content.length > 1 ? 1 : 0;
  out[14] = hints.found > 0 ? 1 : 0;
  out[15] = hints.found;
  out[16] = hints.source;
  out[17] = hints.content;
  out[18] = hints.nested;
  // Where the rules see nothing, the passes' own doubts weigh more.
  out[19] = hints.found > 0 ? 0 : out[1]! + out[3]!;
}

function quotedIn(view: TokenView, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (view.state[i]! > 0) count++;
  return count;
}

/** A reading with its chance to be an attribution. */
export type Scored = { readonly reading: Reading; readonly chance: number };

/** The chance of each reading by the learned weights. */
export function scoreReading(view: TokenView, reading: Reading, hints: Hints, weights: Float32Array): number {
  const features = new Float32Array(DECISION_FEATURES);
  decisionFeatures(view, reading, hints, features);
  let sum = 0;
  for (let k = 0; k < DECISION_FEATURES; k++) sum += features[k]! * weights[k]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Takes readings surest first while they are likelier than `least`; a content never claims words that another has. */
export function takeBest(count: number, scored: readonly Scored[], least: number): Scored[] {
  const owner = new Uint8Array(count);
  const taken: Scored[] = [];
  for (const one of [...scored].sort((a, b) => b.chance - a.chance)) {
    if (one.chance < least) break;
    const { cue, content } = one.reading;
    if (isOwned(owner, cue, 1) || isOwned(owner, cue, 2)) continue;
    const left = content.flatMap((run) => freeParts(owner, run));
    const before = sizeOf(content), after = sizeOf(left);
    if (after === 0 || after * 2 < before) continue;
    for (const [from, to] of left) owner.fill(1, from, to);
    owner.fill(2, cue[0], cue[1]);
    taken.push(after === before ? one : { ...one, reading: { ...one.reading, content: left } });
  }
  return taken.sort((a, b) => a.reading.cue[0] - b.reading.cue[0]);
}

const sizeOf = (runs: readonly Run[]): number => runs.reduce((sum, [from, to]) => sum + to - from, 0);

function isOwned(owner: Uint8Array, [from, to]: Run, by: number): boolean {
  for (let i = from; i < to; i++) if (owner[i] === by) return true;
  return false;
}

function freeParts(owner: Uint8Array, [from, to]: Run): Run[] {
  const parts: [number, number][] = [];
  for (let i = from; i < to; i++) {
    if (owner[i]) continue;
    const last = parts.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else parts.push([i, i + 1]);
  }
  return parts;
}
