/**
 * The steps of training. Each reads what earlier ones left in the cache folder and leaves one file there, so that they can run side by
 * side in threads and a broken run can go on.
 */
import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import type { Transitions } from '../../src/engine/spans/model/crf.ts';
import { makeNet, runNet } from '../../src/engine/spans/model/net.ts';
import { mixTransitions, runPassOne } from '../../src/engine/spans/model/run-pass-one.ts';
import { PASS_ONE_CLASSES, PASS_ONE_LABELS } from '../../src/engine/spans/model/pass-one.ts';
import { PASS_ONE_TEMPLATES } from '../../src/engine/spans/model/pass-one-features.ts';
import type { CrfModel } from '../../src/engine/spans/model/model.ts';
import type { Net } from '../../src/engine/spans/model/net.ts';
import type { Templates } from '../../src/engine/spans/model/templates.ts';
import { PASS_TWO_CLASSES, PASS_TWO_LABELS } from '../../src/engine/spans/model/pass-two-labels.ts';
import { makeScorer, makeTable } from '../../src/engine/spans/model/weight-table.ts';
import type { CrfSettings } from './crf-trainer.ts';
import { freeze, makeCounter, trainCrf } from './crf-trainer.ts';
import { trainNet } from './net-trainer.ts';
import type { Rows } from './pack.ts';
import type { Prepared } from './pass-one-set.ts';
import { countPassOne, passOneSet } from './pass-one-set.ts';
import type { Lesson } from './pass-two-set.ts';
import { countPassTwo, learningCandidates, nonZeroRows, passTwoSet } from './pass-two-set.ts';
import type { Material } from './prepare.ts';
import { prepareArticles } from './prepare.ts';
import { readTagged } from './tag-corpus.ts';
import type { TaggerWeights } from './tagger-trainer.ts';
import { trainTagger } from './tagger-trainer.ts';

/** The second pass learns from what first passes and networks trained on the other half of the articles say. */
const FOLDS = 2;
const LEAST_SEEN = 3;
const ONE: CrfSettings = { labels: PASS_ONE_LABELS, classes: PASS_ONE_CLASSES, epochs: 5, alpha: 0.02, l1: 8, l2: 20, seed: 1 };
const TWO: CrfSettings = { labels: PASS_TWO_LABELS, classes: PASS_TWO_CLASSES, epochs: 5, alpha: 0.02, l1: 8, l2: 20, seed: 2 };
const NET = { epochs: 12, rate: 0.003, seed: 1, dropout: 0.25, pairWeight: 0.15, decay: 0 };

export type Crf = { readonly rows: Rows; readonly transitions: Transitions };
export type SavedNet = Pick<Net, 'vocabulary' | 'transitions' | 'parameters'>;

/** Where a run reads and keeps things. */
export type Place = { readonly data: string; readonly cache: string };

/** Names of all stages; those of one list may run side by side. */
export const STAGE_ROUNDS: readonly (readonly string[])[] = [
  ['tagger'],
  ['net', ...numbered('net-fold', FOLDS), 'one', ...numbered('one-fold', FOLDS)],
  ['two'],
];

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name}-${at}`);
}

const fileOf = ({ cache }: Place, stage: string): string => path.join(cache, `${stage}.bin`);

/** Whether a stage's file is there. */
export const isDone = (place: Place, stage: string): boolean => fs.existsSync(fileOf(place, stage));

/** What a stage left. */
export function readStage<T>(place: Place, stage: string): T {
  return v8.deserialize(fs.readFileSync(fileOf(place, stage))) as T;
}

function keep(place: Place, stage: string, value: unknown): void {
  const file = fileOf(place, stage);
  fs.writeFileSync(`${file}.part`, v8.serialize(value));
  fs.renameSync(`${file}.part`, file);
}

/** The articles and cue strengths, read anew. */
export function readMaterial(place: Place): Material {
  return prepareArticles(path.join(place.data, 'polnear/train.jsonl.gz'), readStage<TaggerWeights>(place, 'tagger'));
}

/** Runs one stage to its end. */
export function runStage(place: Place, stage: string, log: (line: string) => void): void {
  const tell = (line: string): void => log(`${stage}: ${line}`);
  if (stage === 'tagger') {
    keep(place, stage, trainTagger(readTagged(path.join(place.data, 'gum/gum-nonnews.conllu.gz')), tell));
    return;
  }
  const { articles } = readMaterial(place);
  const fold = Number(/-(\d)$/.exec(stage)?.[1] ?? -1);
  const learned = articles.filter((_, at) => fold < 0 || at % FOLDS !== fold);
  if (stage.startsWith('net')) {
    const { vocabulary, transitions, parameters } = trainNet(learned, NET, tell);
    keep(place, stage, { vocabulary, transitions, parameters: Object.fromEntries(Object.entries(parameters).map(([name, values]) => [name, values.slice()])) });
  } else if (stage.startsWith('one')) keep(place, stage, fitPassOne(learned, tell));
  else keep(place, stage, fitPassTwo(lessonsOf(place, articles), tell));
}

function fitPassOne(articles: readonly Prepared[], log: (line: string) => void): Crf {
  const counter = makeCounter();
  for (const article of articles) countPassOne(counter, article);
  freeze(counter, LEAST_SEEN);
  const { keys, weights, transitions } = trainCrf(passOneSet(counter, articles), ONE, log);
  return { rows: { labels: ONE.labels, ...nonZeroRows(keys, weights, ONE.labels) }, transitions };
}

function fitPassTwo(lessons: readonly Lesson[], log: (line: string) => void): Crf {
  const counter = makeCounter();
  for (const lesson of lessons) countPassTwo(counter, lesson);
  freeze(counter, LEAST_SEEN);
  const { keys, weights, transitions } = trainCrf(passTwoSet(counter, lessons), TWO, log);
  return { rows: { labels: TWO.labels, ...nonZeroRows(keys, weights, TWO.labels) }, transitions };
}

/** What the second pass learns from: each article seen by scorers that did not learn from it. */
function lessonsOf(place: Place, articles: readonly Prepared[]): Lesson[] {
  const passes = Array.from({ length: FOLDS }, (_, fold) => {
    const one = wakeCrf(readStage(place, `one-fold-${fold}`), PASS_ONE_TEMPLATES), net = makeNet(readStage<SavedNet>(place, `net-fold-${fold}`));
    return { net, one: { ...one, transitions: mixTransitions(one.transitions, net.transitions) } };
  });
  return articles.map((prepared, at) => {
    const { one, net } = passes[at % FOLDS]!, { article: { document }, view, context } = prepared;
    const outputs = runNet(net, document, view, context).slice();
    const result = runPassOne(document, view, context, one, outputs);
    return {
      prepared, result, candidates: learningCandidates(prepared, result.candidates), source: { net, outputs, document, view, context },
    };
  });
}

/** A saved CRF ready to run. */
function wakeCrf({ rows, transitions }: Crf, templates: Templates): CrfModel {
  const table = makeTable(rows.labels, rows.keys, rows.weights);
  return { table, scorer: makeScorer(table, templates), transitions };
}
