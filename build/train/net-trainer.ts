/**
 * Trains the recurrent network on two tasks at once: the first pass's labels under a CRF, and the second pass's labels of each token
 * toward each gold cue (and some words that are none).
 */
import type { Lattice, Transitions } from '../../src/engine/spans/model/crf.ts';
import { makeLattice, marginals, prepare, reserve } from '../../src/engine/spans/model/crf.ts';
import { CHUNK, HIDDEN, INPUT, OUT_COLUMNS, parameterSizes, TABLE_DIMENSIONS, TABLE_NAMES, WIDTH } from '../../src/engine/spans/model/net-shape.ts';
import type { Net, Vocabulary } from '../../src/engine/spans/model/net.ts';
import { makeWorkspace, planWorkspace } from '../../src/engine/spans/model/net-memory.ts';
import { chunksOf, gatherInput, runLayers } from '../../src/engine/spans/model/net.ts';
import { readIds } from '../../src/engine/spans/model/token-ids.ts';
import { PASS_ONE_CLASSES, PASS_ONE_LABELS, passOneClass } from '../../src/engine/spans/model/pass-one.ts';
import type { AdamState } from './adam.ts';
import { makeAdam, stepAdam } from './adam.ts';
import { stepTransitions } from './crf-trainer.ts';
import { readVocabulary } from './net-vocabulary.ts';
import { teachPairs } from './pair-teacher.ts';
import type { Prepared } from './pass-one-set.ts';
import { passOneLabels } from './pass-one-set.ts';
import { makeRandom, shuffled } from './random.ts';
import { runLayerBackward } from './recurrence-backward.ts';

export type NetSettings = { readonly epochs: number; readonly rate: number; readonly seed: number; readonly dropout: number; readonly pairWeight: number; readonly decay: number };
type Values = Record<string, Float32Array>;

/** Everything one training run needs at hand. */
export type NetTraining = {
  readonly net: Net;
  readonly slopes: Values;
  readonly random: () => number;
  readonly settings: NetSettings;
  /** Where slopes and turned matrices stand in the shared memory, in floats. */
  readonly at: Readonly<Record<'outputSlopes' | 'productSlopes' | 'hiddenSlopes' | 'inputSlopes' | 'oneTurned' | 'twoTurned' | 'outTurned' | 'oneSlopes' | 'twoSlopes' | 'outSlopes', number>>;
  readonly adam: Record<string, AdamState>;
  readonly lattice: Lattice;
  readonly transitionSlopes: Omit<Transitions, 'labels'>;
};

type Lesson = { readonly prepared: Prepared; readonly ids: Int32Array; readonly labels: Uint8Array; readonly classes: Uint8Array; readonly first: number; readonly end: number };

/** Trains a network; `watch` may look at it after each epoch. */
export function trainNet(articles: readonly Prepared[], settings: NetSettings, log: (line: string) => void, watch?: (net: Net, epoch: number) => void): Net {
  const { vocabulary, wordCounts } = readVocabulary(articles);
  const training = startTraining(vocabulary, settings);
  const lessons = articles.flatMap((prepared): Lesson[] => {
    const { document } = prepared.article;
    const ids = readIds(document, prepared.view, prepared.context, vocabulary), labels = passOneLabels(prepared);
    const classes = Uint8Array.from(labels, (_, i) => passOneClass(prepared.view, i));
    return chunksOf(document).map(([first, end]) => ({ prepared, ids, labels, classes, first, end }));
  });
  const steps = settings.epochs * lessons.length;
  let step = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const started = Date.now();
    let loss = 0, pairLoss = 0, tokens = 0;
    for (const at of shuffled(lessons.length, training.random)) {
      const lesson = lessons[at]!;
      const rate = settings.rate * Math.min(1, (step + 1) / 300) * (1 - (0.98 * step) / steps);
      const losses = teach(training, lesson, wordCounts, rate);
      loss += losses.first;
      pairLoss += losses.pair;
      tokens += lesson.end - lesson.first;
      step++;
    }
    log(`net epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(4)} + pairs ${(pairLoss / tokens).toFixed(4)} a token, ${((Date.now() - started) / 1000).toFixed(0)} s`);
    watch?.(training.net, epoch);
  }
  return training.net;
}

function startTraining(vocabulary: Vocabulary, settings: NetSettings): NetTraining {
  const sizes = parameterSizes({ word: vocabulary.word.size + 1, suffix: vocabulary.suffix.size + 1, prefix: vocabulary.prefix.size + 1 });
  const plan = planWorkspace();
  const extra = {
    outputSlopes: CHUNK * OUT_COLUMNS, productSlopes: CHUNK * 8 * HIDDEN, hiddenSlopes: CHUNK * WIDTH, inputSlopes: CHUNK * INPUT,
    oneTurned: sizes.one!, twoTurned: sizes.two!, outTurned: sizes.out!, oneSlopes: sizes.one!, twoSlopes: sizes.two!, outSlopes: sizes.out!,
  };
  let size = plan.size;
  const at = Object.fromEntries(Object.entries(extra).map(([name, floats]) => {
    size += floats;
    return [name, size - floats];
  })) as NetTraining['at'];
  const work = makeWorkspace(size - plan.size), { matrices } = work;
  const random = makeRandom(settings.seed);
  const parameters: Values = {}, slopes: Values = {}, adam: Record<string, AdamState> = {};
  for (const [name, count] of Object.entries(sizes)) {
    const home = name === 'one' || name === 'two' || name === 'out' ? name : null;
    parameters[name] = home ? matrices.floats.subarray(work.at[home], work.at[home] + count) : new Float32Array(count);
    slopes[name] = home ? matrices.floats.subarray(at[`${home}Slopes`], at[`${home}Slopes`] + count) : new Float32Array(count);
    adam[name] = makeAdam(count);
    const spread = spreadOf(name);
    for (let k = 0; k < count; k++) parameters[name]![k] = spread * (random() + random() + random() - 1.5) * 2;
  }
  const L = PASS_ONE_LABELS;
  const blank = (): Omit<Transitions, 'labels'> => ({ begin: new Float32Array(L), end: new Float32Array(L), between: new Float32Array(PASS_ONE_CLASSES * L * L) });
  return {
    net: { vocabulary, parameters, transitions: { labels: L, ...blank() }, work, products: null }, slopes, random, settings, at, adam,
    lattice: makeLattice(L), transitionSlopes: blank(),
  };
}

function spreadOf(name: string): number {
  if (name === 'one') return Math.sqrt(1 / INPUT);
  if (name === 'two' || name === 'out') return Math.sqrt(1 / WIDTH);
  if (name === 'pair') return 0.2;
  if (name in TABLE_DIMENSIONS) return 0.3;
  return name.startsWith('between') ? 0.1 : 0;
}

/** One step on one chunk. */
function teach(training: NetTraining, lesson: Lesson, wordCounts: Float32Array, rate: number): { first: number; pair: number } {
  const { net, at, settings, random, slopes } = training;
  const { matrices: { floats, multiply }, layer1, layer2 } = net.work;
  const { first, end, prepared } = lesson;
  const count = end - first, rows = (count + 3) & ~3;
  const ids = dropWords(lesson, wordCounts, random);
  gatherInput(net, ids, 0, count);
  const inputMask = dropout(floats, net.work.at.input, count * INPUT, settings.dropout, random);
  let mask1 = inputMask, mask2 = inputMask;
  const products1 = new Float32Array(count * 8 * HIDDEN);
  runLayers(net, count, (layer) => {
    if (layer === 1) {
      products1.set(floats.subarray(net.work.at.products, net.work.at.products + products1.length));
      mask1 = dropout(layer1.output, 0, count * WIDTH, settings.dropout, random);
    } else mask2 = dropout(layer2.output, 0, count * WIDTH, settings.dropout, random);
  });
  floats.fill(0, at.outputSlopes, at.outputSlopes + rows * OUT_COLUMNS);
  const firstLoss = teachFirst(training, lesson);
  const pair = teachPairs(training, prepared, first, end);
  const turned = (from: number, to: number, r: number, c: number): void => {
    for (let i = 0; i < r; i++) for (let j = 0; j < c; j++) floats[to + j * r + i] = floats[from + i * c + j]!;
  };
  turned(net.work.at.one, at.oneTurned, INPUT, 8 * HIDDEN);
  turned(net.work.at.two, at.twoTurned, WIDTH, 6 * HIDDEN);
  turned(net.work.at.out, at.outTurned, WIDTH, OUT_COLUMNS);
  /** Slopes of a product X·W: adds to those of W, overwrites those of X. */
  const back = (x: number, width: number, y: number, columns: number, weightSlopes: number, weightsTurned: number, xSlopes: number): void => {
    multiply(x * 4, y * 4, weightSlopes * 4, width, columns, count, 4, width * 4);
    floats.fill(0, xSlopes, xSlopes + rows * width);
    multiply(y * 4, weightsTurned * 4, xSlopes * 4, rows, width, columns, columns * 4, 4);
  };
  for (let t = 0; t < count; t++) for (let n = 0; n < OUT_COLUMNS; n++) slopes.outBias![n]! += floats[at.outputSlopes + t * OUT_COLUMNS + n]!;
  back(net.work.at.hidden2, WIDTH, at.outputSlopes, OUT_COLUMNS, at.outSlopes, at.outTurned, at.hiddenSlopes);
  applyMask(floats, at.hiddenSlopes, mask2);
  const skipSlopes = new Float32Array(count * WIDTH);
  runLayerBackward({
    count, products: floats, productsAt: net.work.at.products, columns: 6 * HIDDEN, gates: net.parameters.gates2!, skips: layer1.output, state: layer2,
    outputSlopes: floats, outputAt: at.hiddenSlopes, productSlopes: floats, productSlopesAt: at.productSlopes, gateSlopes: slopes.gates2!, skipSlopes,
  });
  back(net.work.at.hidden1, WIDTH, at.productSlopes, 6 * HIDDEN, at.twoSlopes, at.twoTurned, at.hiddenSlopes);
  for (let k = 0; k < count * WIDTH; k++) floats[at.hiddenSlopes + k]! += skipSlopes[k]!;
  applyMask(floats, at.hiddenSlopes, mask1);
  runLayerBackward({
    count, products: products1, productsAt: 0, columns: 8 * HIDDEN, gates: net.parameters.gates1!, skips: null, state: layer1,
    outputSlopes: floats, outputAt: at.hiddenSlopes, productSlopes: floats, productSlopesAt: at.productSlopes, gateSlopes: slopes.gates1!, skipSlopes: null,
  });
  back(net.work.at.input, INPUT, at.productSlopes, 8 * HIDDEN, at.oneSlopes, at.oneTurned, at.inputSlopes);
  applyMask(floats, at.inputSlopes, inputMask);
  update(training, ids, count, rate);
  return { first: firstLoss, pair };
}

/** The CRF's loss over the chunk's whole sentences; writes the slopes of the first columns. */
function teachFirst(training: NetTraining, { prepared, labels, classes, first, end }: Lesson): number {
  const { net, lattice, at, transitionSlopes } = training, { floats } = net.work.matrices, L = PASS_ONE_LABELS;
  const { document } = prepared.article, { discarded } = prepared.article;
  let loss = 0;
  for (let s = document.tokens[first]!.sentence; s < document.sentences.length && document.sentences[s]!.end <= end; s++) {
    const { first: from, end: to } = document.sentences[s]!;
    if (from < first || to <= from || discarded.subarray(from, to).includes(1)) continue;
    const length = to - from;
    reserve(lattice, length);
    for (let t = 0; t < length; t++) {
      for (let l = 0; l < L; l++) lattice.scores[t * L + l] = floats[net.work.at.output + (from - first + t) * OUT_COLUMNS + l]!;
    }
    prepare(lattice, net.transitions);
    const gold = labels.subarray(from, to), kinds = classes.subarray(from, to);
    loss += marginals(lattice, length, kinds) - net.transitions.begin[gold[0]!]! - net.transitions.end[gold[length - 1]!]!;
    for (let t = 0; t < length; t++) {
      loss -= lattice.scores[t * L + gold[t]!]!;
      if (t > 0) loss -= net.transitions.between[(kinds[t]! * L + gold[t - 1]!) * L + gold[t]!]!;
      for (let l = 0; l < L; l++) {
        floats[at.outputSlopes + (from - first + t) * OUT_COLUMNS + l] = lattice.marginal[t * L + l]! - (gold[t] === l ? 1 : 0);
      }
    }
    stepTransitions(gold, kinds, lattice, net.transitions, transitionSlopes, 1);
  }
  return loss;
}

const RARE = 0.35;

/** The chunk's rows with some words taken for unknown, rare ones more often, so that the unknown row learns too. */
function dropWords({ ids, first, end }: Lesson, wordCounts: Float32Array, random: () => number): Int32Array {
  const tables = TABLE_NAMES.length, kept = ids.slice(first * tables, end * tables);
  for (let at = 0; at < kept.length; at += tables) if (random() < RARE / (RARE + wordCounts[kept[at]!]!) + 0.03) kept[at] = 0;
  return kept;
}

/** Drops values in place and scales the others up; returns the factors. */
function dropout(values: Float32Array, from: number, count: number, share: number, random: () => number): Float32Array {
  const mask = new Float32Array(count), kept = 1 / (1 - share);
  for (let k = 0; k < count; k++) {
    mask[k] = random() < share ? 0 : kept;
    values[from + k]! *= mask[k]!;
  }
  return mask;
}

function applyMask(values: Float32Array, from: number, mask: Float32Array): void {
  for (let k = 0; k < mask.length; k++) values[from + k]! *= mask[k]!;
}

const LARGEST_STEP = 5;

function update({ net, slopes, adam, at, settings }: NetTraining, ids: Int32Array, count: number, rate: number): void {
  const { floats } = net.work.matrices, tables = TABLE_NAMES.length;
  let norm = 0;
  for (const name of ['one', 'two', 'out']) for (const slope of slopes[name]!) norm += slope * slope;
  const scale = Math.min(1, (LARGEST_STEP * Math.sqrt(count)) / (Math.sqrt(norm) + 1e-9));
  let offset = 0;
  TABLE_NAMES.forEach((name, table) => {
    const dimension = TABLE_DIMENSIONS[name], touched = new Set<number>();
    for (let t = 0; t < count; t++) {
      const row = ids[t * tables + table]!;
      touched.add(row);
      for (let d = 0; d < dimension; d++) slopes[name]![row * dimension + d]! += floats[at.inputSlopes + t * INPUT + offset + d]!;
    }
    for (const row of touched) stepAdam(net.parameters[name]!, slopes[name]!, adam[name]!, row * dimension, (row + 1) * dimension, rate, scale, 0);
    offset += dimension;
  });
  for (const name of ['one', 'gates1', 'two', 'gates2', 'out', 'outBias', 'between0', 'between1', 'between2', 'pair', 'pairBias']) {
    const values = net.parameters[name]!;
    stepAdam(values, slopes[name]!, adam[name]!, 0, values.length, rate, scale, name === 'one' || name === 'two' ? settings.decay : 0);
  }
}
