/** Puts the stages' results together: leaves out what weighs little, learns the last decision, and packs. */
import path from 'node:path';
import { decisionFeatures, DECISION_FEATURES } from '../../src/engine/spans/model/decide.ts';
import { readCandidatesOf } from '../../src/engine/spans/model/find-with-model.ts';
import { hintsFor, indexRules } from '../../src/engine/spans/model/hints.ts';
import { loadModel } from '../../src/engine/spans/model/load-model.ts';
import type { AttributionModel } from '../../src/engine/spans/model/model.ts';
import type { Reading } from '../../src/engine/spans/model/read-out.ts';
import { TAGS } from '../../src/engine/spans/model/tag-set.ts';
import { findByRules } from '../../src/engine/spans/rules/find-by-rules.ts';
import type { Article, Gold, Run } from './corpus.ts';
import { readLines, toArticle } from './corpus.ts';
import type { PackedModel, Rows } from './pack.ts';
import { packModel } from './pack.ts';
import type { Crf, Place } from './stages.ts';
import { readMaterial, readStage } from './stages.ts';
import type { TaggerWeights } from './tagger-trainer.ts';

/** At most this many rows ship, those with the largest weights: what fits in the asset's 1.5 MB beside the network. */
const ROWS = { tagger: 18000, one: 50000, two: 60000 };

/**
 * The asset's bytes. The last decision is learned on articles that nothing else has learned from (`polnear/dev.jsonl.gz`), with the
 * very weights that ship: it is packed twice, first without it.
 */
export function assemble(place: Place, log: (line: string) => void): Uint8Array {
  const { strengths } = readMaterial(place);
  const tagger = readStage<TaggerWeights>(place, 'tagger');
  const one = readStage<Crf>(place, 'one'), two = readStage<Crf>(place, 'two');
  const lean = (rows: Rows, most: number, name: string): Rows => {
    const kept = prune(rows, most);
    log(`${name}: ${kept.keys.length} of ${rows.keys.length} rows`);
    return kept;
  };
  const parts = {
    tagger: lean({ labels: TAGS.length, ...tagger }, ROWS.tagger, 'tagger'),
    strengths,
    passOne: { ...lean(one.rows, ROWS.one, 'first pass'), transitions: one.transitions },
    net: readStage<PackedModel['net']>(place, 'net'),
    passTwo: { ...lean(two.rows, ROWS.two, 'second pass'), transitions: two.transitions },
  };
  const model = loadModel(packModel({ ...parts, decision: new Float32Array(DECISION_FEATURES) }));
  const articles = readLines(path.join(place.data, 'polnear/dev.jsonl.gz')).map((line) => toArticle(line));
  const decision = learnDecision(...readingsOf(articles, model));
  log(`decision: ${Array.from(decision, (weight) => weight.toFixed(2)).join(' ')}`);
  return packModel({ ...parts, decision });
}

/** What the decision sees of each reading, and whether it is right. */
export function readingsOf(articles: readonly Article[], model: AttributionModel): [inputs: Float32Array[], answers: number[]] {
  const inputs: Float32Array[] = [], answers: number[] = [];
  for (const { document, discarded, gold } of articles) {
    const { view, readings } = readCandidatesOf(document, model), rules = indexRules(findByRules(document));
    for (const reading of readings) {
      if (discarded[reading.cue[0]]) continue;
      const features = new Float32Array(DECISION_FEATURES);
      decisionFeatures(view, reading, hintsFor(document, reading, rules), features);
      inputs.push(features);
      answers.push(isRight(gold, reading) ? 1 : 0);
    }
  }
  return [inputs, answers];
}

/** A reading is right when its cue, source and content each meet those of one gold attribution. */
export function isRight(gold: readonly Gold[], reading: Reading): boolean {
  const meets = (a: Run, b: Run): boolean => a[0] < b[1] && b[0] < a[1];
  const meet = (a: readonly Run[], b: readonly Run[]): boolean => a.some((run) => b.some((other) => meets(run, other)));
  return gold.some(({ source, cue, content }) =>
    meets(cue, reading.cue) && meet(content, reading.content) && (source.length === 0 ? reading.source.length === 0 : meet(source, reading.source)));
}

function prune({ labels, keys, weights }: Rows, most: number): Rows {
  const peaks = Float32Array.from(keys, (_, at) => {
    let peak = 0;
    for (let l = 0; l < labels; l++) peak = Math.max(peak, Math.abs(weights[(at + 1) * labels + l]!));
    return peak;
  });
  const least = peaks.slice().sort().at(-most) ?? 0;
  const kept = Array.from(keys, (_, at) => at).filter((at) => peaks[at]! > least);
  const lean = new Float32Array((kept.length + 1) * labels);
  kept.forEach((from, at) => {
    for (let l = 0; l < labels; l++) {
      const weight = weights[(from + 1) * labels + l]!;
      // Weights far below the row's largest cost bytes and decide nothing.
      lean[(at + 1) * labels + l] = Math.abs(weight) >= Math.max(least / 3, peaks[from]! / 16) ? weight : 0;
    }
  });
  return { labels, keys: Int32Array.from(kept, (at) => keys[at]!), weights: lean };
}

const ROUNDS = 40, STEP = 0.3, STRIDE = 7919;

/** Logistic regression by Adagrad, in a fixed order. */
export function learnDecision(inputs: readonly Float32Array[], answers: readonly number[]): Float32Array {
  const weights = new Float32Array(DECISION_FEATURES), slopes = new Float64Array(DECISION_FEATURES);
  for (let k = 0; k < ROUNDS * inputs.length; k++) {
    const at = (k * STRIDE) % inputs.length, input = inputs[at]!;
    let sum = 0;
    for (let f = 0; f < DECISION_FEATURES; f++) sum += weights[f]! * input[f]!;
    const error = 1 / (1 + Math.exp(-sum)) - answers[at]!;
    for (let f = 0; f < DECISION_FEATURES; f++) {
      const slope = error * input[f]!;
      slopes[f]! += slope * slope;
      weights[f]! -= (STEP * slope) / Math.sqrt(slopes[f]! + 1);
    }
  }
  return weights;
}
