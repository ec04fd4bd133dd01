/** The recurrent network: embeddings, two bidirectional layers, first-pass scores, and the two halves that compare token and cue. */
import type { TextDocument } from '../../../text/document.ts';
import type { Transitions } from './crf.ts';
import type { FirstProducts } from './first-products.ts';
import { readFirstProducts, startFirstProducts } from './first-products.ts';
import type { HashRows } from './hash-index.ts';
import type { FastRoutines, Workspace } from './net-memory.ts';
import { KEPT_TOKENS, makeWorkspace } from './net-memory.ts';
import { CHUNK, CHUNK_GOAL, HIDDEN, INPUT, OUT_COLUMNS, PAIR_OUT, TABLE_DIMENSIONS, TABLE_NAMES, WIDTH } from './net-shape.ts';
import { PASS_TWO_LABELS } from './pass-two-labels.ts';
import { runLayer } from './recurrence.ts';
import { readIds } from './token-ids.ts';
import type { SentenceContext } from './sentence-context.ts';
import type { TokenView } from './token-view.ts';

/** Rows of the vocabularies by hash; row 0 is for forms not known. */
export type Vocabulary = { readonly word: HashRows; readonly suffix: HashRows; readonly prefix: HashRows };
export type Parameters = Readonly<Record<string, Float32Array>>;

/** A network: parameters, and a memory in which the large matrices and the work space stand. */
export type Net = {
  readonly vocabulary: Vocabulary;
  readonly parameters: Parameters;
  readonly transitions: Transitions;
  readonly work: Workspace;
  /** Ready products of the first layer; null while parameters still change, and without WebAssembly. */
  readonly products: FirstProducts | null;
};

/** The score of what is no label. */
const NO_LABEL = -1e30;

/** A learned network, ready to run. */
export function makeNet({ vocabulary, parameters, transitions }: Pick<Net, 'vocabulary' | 'parameters' | 'transitions'>): Net {
  const work = makeWorkspace(), { floats, fast } = work.matrices;
  for (const name of ['one', 'two', 'out', 'between0', 'between1', 'between2', 'pair', 'pairBias', 'outBias'] as const) floats.set(parameters[name]!, work.at[name]);
  floats.fill(NO_LABEL, work.at.pairBias + PASS_TWO_LABELS, work.at.pairBias + PAIR_OUT);
  if (fast) {
    const { two, wholeTwo, twoScales, out, wholeOut, outScales } = work.at;
    fast.quantiseColumns(two * 4, 6 * HIDDEN, wholeTwo * 4, twoScales * 4);
    fast.quantiseColumns(out * 4, OUT_COLUMNS, wholeOut * 4, outScales * 4);
  }
  return { vocabulary, parameters, transitions, work, products: fast ? startFirstProducts(parameters, work) : null };
}

/** Cuts a text where paragraphs end into runs of tokens the network can take. */
export function chunksOf(document: TextDocument): (readonly [first: number, end: number])[] {
  const chunks: [number, number][] = [];
  let first = 0;
  for (const { end } of document.paragraphs) {
    while (end - first > CHUNK) {
      chunks.push([first, first + CHUNK]);
      first += CHUNK;
    }
    if (end - first >= CHUNK_GOAL) {
      chunks.push([first, end]);
      first = end;
    }
  }
  if (first < document.tokens.length) chunks.push([first, document.tokens.length]);
  return chunks;
}

/** Gathers the inputs of a chunk into the work space. */
export function gatherInput({ parameters, work }: Pick<Net, 'parameters' | 'work'>, ids: Int32Array, first: number, count: number): void {
  const { floats } = work.matrices, base = work.at.input, tables = TABLE_NAMES.length;
  for (let t = 0; t < count; t++) {
    let to = base + t * INPUT;
    for (let table = 0; table < tables; table++) {
      const name = TABLE_NAMES[table]!, dimension = TABLE_DIMENSIONS[name], values = parameters[name]!;
      const from = ids[(first + t) * tables + table]! * dimension;
      for (let d = 0; d < dimension; d++) floats[to++] = values[from + d]!;
    }
  }
}

/** Sets C to the product of A and B, whose places are in floats. */
function product({ matrices: { floats, multiply } }: Workspace, count: number, a: number, b: number, c: number, columns: number, inner: number): void {
  const rows = (count + 3) & ~3;
  floats.fill(0, c, c + rows * columns);
  multiply(a * 4, b * 4, c * 4, rows, columns, inner, inner * 4, 4);
}

/** Runs the layers on `count` tokens whose input stands in the work space. `hook` may change hidden values between layers (dropout). */
export function runLayers({ parameters, work }: Pick<Net, 'parameters' | 'work'>, count: number, hook?: (layer: number) => void): void {
  const { at, layer1, layer2, matrices: { floats } } = work;
  product(work, count, at.input, at.one, at.products, 8 * HIDDEN, INPUT);
  runLayer(count, floats, at.products, 8 * HIDDEN, parameters.gates1!, null, layer1);
  hook?.(1);
  floats.set(layer1.output.subarray(0, count * WIDTH), at.hidden1);
  product(work, count, at.hidden1, at.two, at.products, 6 * HIDDEN, WIDTH);
  runLayer(count, floats, at.products, 6 * HIDDEN, parameters.gates2!, layer1.output, layer2);
  hook?.(2);
  floats.set(layer2.output.subarray(0, count * WIDTH), at.hidden2);
  product(work, count, at.hidden2, at.out, at.output, OUT_COLUMNS, WIDTH);
  addBias(work, parameters, count);
}

/** The same in WebAssembly, with the first layer's products standing ready; the outputs are put at `out`. */
function runLayersFast({ parameters, work }: Net, fast: FastRoutines, count: number, out: number): void {
  const { at } = work;
  recurFast(work, fast, count, 8 * HIDDEN, parameters.gates1!, null, at.hidden1);
  wholeProduct(work, fast, count, at.hidden1, at.wholeTwo, at.twoScales, at.noBias, at.products, 6 * HIDDEN);
  recurFast(work, fast, count, 6 * HIDDEN, parameters.gates2!, at.hidden1, at.hidden2);
  wholeProduct(work, fast, count, at.hidden2, at.wholeOut, at.outScales, at.outBias, out, OUT_COLUMNS);
}

/** Sets C to the product of the rows at `a` and a matrix of whole numbers, the bias added. */
function wholeProduct({ at }: Workspace, fast: FastRoutines, count: number, a: number, b: number, scales: number, bias: number, c: number, columns: number): void {
  fast.quantise(count, a * 4, at.whole * 4, at.wholeScales * 4);
  fast.multiplyWhole(at.whole * 4, at.wholeScales * 4, b * 4, scales * 4, bias * 4, c * 4, (count + 3) & ~3, columns);
}

function addBias({ at, matrices: { floats } }: Workspace, parameters: Parameters, count: number): void {
  const bias = parameters.outBias!;
  for (let t = 0; t < count; t++) for (let n = 0; n < OUT_COLUMNS; n++) floats[at.output + t * OUT_COLUMNS + n]! += bias[n]!;
}

/** Both directions of a layer; `skips` is where its input stands, or null where the skip is a product. */
function recurFast({ matrices: { floats }, at }: Workspace, fast: FastRoutines, count: number, columns: number, gates: Float32Array, skips: number | null, out: number): void {
  const half = columns / 2;
  floats.set(gates, at.gates);
  for (let direction = 0; direction < 2; direction++) {
    const start = direction === 0 ? 0 : count - 1, sign = direction === 0 ? 1 : -1;
    const products = at.products + start * columns + direction * half, row = start * WIDTH + direction * HIDDEN;
    floats.fill(0, at.memory, at.memory + HIDDEN);
    fast.recur(
      count, products * 4, sign * columns * 4, (at.gates + direction * 4 * HIDDEN) * 4,
      (skips === null ? products + 3 * HIDDEN : skips + row) * 4, sign * (skips === null ? columns : WIDTH) * 4, (out + row) * 4, sign * WIDTH * 4, at.memory * 4,
    );
  }
}

/** The outputs of every token of a text: `OUT_COLUMNS` numbers each. They hold until the next text's. */
export function runNet(net: Net, document: TextDocument, view: TokenView, context: SentenceContext): Float32Array {
  const { matrices: { floats, fast }, at } = net.work, isFast = fast !== null && net.products !== null, isKept = isFast && view.count <= KEPT_TOKENS;
  const outputs = isKept ? floats.subarray(at.outputs, at.outputs + view.count * OUT_COLUMNS) : new Float32Array(view.count * OUT_COLUMNS);
  const ids = isFast ? null : readIds(document, view, context, net.vocabulary);
  for (const [first, end] of chunksOf(document)) {
    const count = end - first;
    if (ids) {
      gatherInput(net, ids, first, count);
      runLayers(net, count);
    } else {
      readFirstProducts(net, net.products!, fast!, { document, view, context }, first, count);
      runLayersFast(net, fast!, count, isKept ? at.outputs + first * OUT_COLUMNS : at.output);
    }
    if (!isKept) outputs.set(floats.subarray(at.output, at.output + count * OUT_COLUMNS), first * OUT_COLUMNS);
  }
  return outputs;
}
