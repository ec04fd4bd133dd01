/** The network's second task: which tokens of a paragraph are source and content of a given cue. */
import type { Candidate } from '../../src/engine/spans/model/candidates.ts';
import { windowOf } from '../../src/engine/spans/model/candidates.ts';
import { OUT_COLUMNS, PAIR, PAIR_OUT } from '../../src/engine/spans/model/net-shape.ts';
import { readCueHalf, readPair, scorePair, visitPairs } from '../../src/engine/spans/model/pair.ts';
import { PASS_TWO_LABELS } from '../../src/engine/spans/model/pass-two-labels.ts';
import type { NetTraining } from './net-trainer.ts';
import type { Prepared } from './pass-one-set.ts';
import { goldOf, passTwoLabels } from './pass-two-set.ts';

const LEAST_STRENGTH = 3;
/** Words that are no cue but look like one, as a share of such words. */
const SHARE_OF_OTHERS = 0.15;

/** Adds the slopes of all cues in `[first, end)` to the output slopes; returns the loss. */
export function teachPairs(training: NetTraining, prepared: Prepared, first: number, end: number): number {
  const { article, view } = prepared, { random } = training;
  const cues: Candidate[] = article.gold.filter(({ cue }) => cue[0] >= first && cue[1] <= end).map(({ cue }) => ({ first: cue[0], end: cue[1], exact: 1, mass: 1 }));
  for (let i = first; i < end; i++) {
    if (view.strength[i]! < LEAST_STRENGTH || article.discarded[i] || random() > SHARE_OF_OTHERS) continue;
    const other: Candidate = { first: i, end: i + 1, exact: 0, mass: 0 };
    if (!goldOf(article.gold, other)) cues.push(other);
  }
  let loss = 0;
  for (const cue of cues) loss += teachCue(training, prepared, cue, first, end);
  return loss;
}

const cueHalf = new Float32Array(PAIR), cueSlopes = new Float32Array(PAIR), hidden = new Float32Array(PAIR), chances = new Float32Array(PAIR_OUT);

function teachCue({ net, at, slopes, settings }: NetTraining, { article, view, context }: Prepared, cue: Candidate, first: number, end: number): number {
  const { floats } = net.work.matrices, base = net.work.at.output - first * OUT_COLUMNS, slopeBase = at.outputSlopes - first * OUT_COLUMNS;
  const window = windowOf(article.document, cue);
  const from = Math.max(first, window.first), to = Math.min(end, window.end);
  const labels = passTwoLabels(goldOf(article.gold, cue), from, to, cue);
  const pair = net.parameters.pair!;
  let loss = 0;
  cueSlopes.fill(0);
  readCueHalf(floats, base, cue.first, cue.end, cueHalf);
  visitPairs(article.document, view, context, cue.first, cue.end, from, to, (i, place, chain, counts) => {
    readPair(net.parameters, floats, base, cueHalf, i, place, chain, counts, hidden);
    scorePair(net.parameters, hidden, chances);
    const gold = labels[i - from]!;
    loss -= Math.log(Math.max(1e-9, chances[gold]!));
    for (let l = 0; l < PASS_TWO_LABELS; l++) {
      chances[l] = settings.pairWeight * (chances[l]! - (l === gold ? 1 : 0));
      slopes.pairBias![l]! += chances[l]!;
    }
    const token = slopeBase + i * OUT_COLUMNS + 8;
    for (let p = 0; p < PAIR; p++) {
      if (hidden[p] === 0) continue;
      let slope = 0;
      for (let l = 0; l < PASS_TWO_LABELS; l++) {
        slopes.pair![p * PAIR_OUT + l]! += hidden[p]! * chances[l]!;
        slope += pair[p * PAIR_OUT + l]! * chances[l]!;
      }
      floats[token + p]! += slope;
      cueSlopes[p]! += slope;
      slopes.between0![place * PAIR + p]! += slope;
      slopes.between1![chain * PAIR + p]! += slope;
      slopes.between2![counts * PAIR + p]! += slope;
    }
  });
  for (let i = cue.first; i < cue.end; i++) {
    const token = slopeBase + i * OUT_COLUMNS + 8 + PAIR;
    for (let p = 0; p < PAIR; p++) floats[token + p]! += cueSlopes[p]! / (cue.end - cue.first);
  }
  return loss;
}
