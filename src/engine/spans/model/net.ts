/** The recurrent network: embeddings, two bidirectional layers, first-pass scores, and the two halves that compare token and cue. */
import type { TextDocument } from '../../../text/document.ts';
import type { Transitions } from './crf.ts';
import {
  CHUNK, CHUNK_GOAL, HIDDEN, INPUT, OUT_COLUMNS, TABLE_DIMENSIONS, TABLE_NAMES, WIDTH,
} from './net-shape.ts';
import type { LayerState } from './recurrence.ts';
import { makeLayerState, runLayer } from './recurrence.ts';
import type { SentenceContext } from './sentence-context.ts';
import type { MatrixMemory } from './simd.ts';
import type { TokenView } from './token-view.ts';

/** Rows of the vocabularies by hash; row 0 is for forms not known. */
export type Vocabulary = { readonly word: ReadonlyMap<number, number>; readonly suffix: ReadonlyMap<number, number>; readonly prefix: ReadonlyMap<number, number> };
export type Parameters = Readonly<Record<string, Float32Array>>;

/** A network ready to run: parameters, and a memory in which the three large matrices and the work space stand. */
export type Net = {
  readonly vocabulary: Vocabulary;
  readonly parameters: Parameters;
  readonly transitions: Transitions;
  readonly work: Workspace;
};

/** Where matrices and work space stand in the shared memory, in floats. */
export type Workspace = {
  readonly matrices: MatrixMemory;
  readonly at: Readonly<Record<'one' | 'two' | 'out' | 'input' | 'products' | 'hidden1' | 'hidden2' | 'output' | 'gates' | 'memory', number>>;
  readonly layer1: LayerState;
  readonly layer2: LayerState;
};

/** Lays out the shared memory for chunks of up to `CHUNK` tokens. */
export function planWorkspace(): { readonly at: Workspace['at']; readonly size: number } {
  const sizes = {
    one: INPUT * 8 * HIDDEN, two: WIDTH * 6 * HIDDEN, out: WIDTH * OUT_COLUMNS, input: CHUNK * INPUT, products: CHUNK * 8 * HIDDEN,
    hidden1: CHUNK * WIDTH, hidden2: CHUNK * WIDTH, output: CHUNK * OUT_COLUMNS,
    gates: 8 * HIDDEN, memory: HIDDEN,
  };
  let size = 0;
  const at = Object.fromEntries(Object.entries(sizes).map(([name, floats]) => {
    size += floats;
    return [name, size - floats];
  })) as Workspace['at'];
  return { at, size };
}

/** A work space over a memory that holds the three matrices already or will be given them. */
export function makeWorkspace(matrices: MatrixMemory): Workspace {
  return { matrices, at: planWorkspace().at, layer1: makeLayerState(CHUNK), layer2: makeLayerState(CHUNK) };
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

/** Rows of each table for every token: `ids[token * tables + table]`. */
export function readIds(document: TextDocument, view: TokenView, context: SentenceContext, { word, suffix, prefix }: Vocabulary): Int32Array {
  const tables = TABLE_NAMES.length, ids = new Int32Array(view.count * tables);
  for (let i = 0; i < view.count; i++) {
    const sentence = document.sentences[document.tokens[i]!.sentence]!;
    const starts = sentence.first !== i ? 0 : document.paragraphs[sentence.paragraph]!.first === i ? 2 : 1;
    const at = i * tables;
    ids[at] = word.get(view.word[i]!) ?? 0;
    ids[at + 1] = suffix.get(view.suffix3[i]!) ?? 0;
    ids[at + 2] = prefix.get(view.prefix3[i]!) ?? 0;
    ids[at + 3] = view.tag[i]!;
    ids[at + 4] = (starts * 4 + view.state[i]!) * 8 + view.shape[i]!;
    ids[at + 5] = view.quoteShape[i]!;
    ids[at + 6] = view.strength[i]! * 9 + context.marker[i]!;
  }
  return ids;
}

/** Gathers the inputs of a chunk into the work space. */
export function gatherInput(net: Pick<Net, 'parameters' | 'work'>, ids: Int32Array, first: number, count: number): void {
  const { floats } = net.work.matrices, base = net.work.at.input, tables = TABLE_NAMES.length;
  for (let t = 0; t < count; t++) {
    let to = base + t * INPUT;
    for (let table = 0; table < tables; table++) {
      const name = TABLE_NAMES[table]!, dimension = TABLE_DIMENSIONS[name], values = net.parameters[name]!;
      const from = ids[(first + t) * tables + table]! * dimension;
      for (let d = 0; d < dimension; d++) floats[to++] = values[from + d]!;
    }
  }
}

/** `hook` may change hidden values between layers (dropout); `count` tokens of input stand in the work space. */
export function runLayers(net: Pick<Net, 'parameters' | 'work'>, count: number, hook?: (layer: number) => void): void {
  const { matrices, at, layer1, layer2 } = net.work;
  const { floats, multiply } = matrices;
  const rows = (count + 3) & ~3;
  const product = (a: number, b: number, c: number, columns: number, inner: number): void => {
    floats.fill(0, c, c + rows * columns);
    multiply(a * 4, b * 4, c * 4, rows, columns, inner, inner * 4, 4);
  };
  product(at.input, at.one, at.products, 8 * HIDDEN, INPUT);
  if (matrices.recur && !hook) {
    recurFast(net, count, 8 * HIDDEN, net.parameters.gates1!, null, at.hidden1);
    product(at.hidden1, at.two, at.products, 6 * HIDDEN, WIDTH);
    recurFast(net, count, 6 * HIDDEN, net.parameters.gates2!, at.hidden1, at.hidden2);
  } else {
    runLayer(count, floats, at.products, 8 * HIDDEN, net.parameters.gates1!, null, layer1);
    hook?.(1);
    floats.set(layer1.output.subarray(0, count * WIDTH), at.hidden1);
    product(at.hidden1, at.two, at.products, 6 * HIDDEN, WIDTH);
    runLayer(count, floats, at.products, 6 * HIDDEN, net.parameters.gates2!, layer1.output, layer2);
    hook?.(2);
    floats.set(layer2.output.subarray(0, count * WIDTH), at.hidden2);
  }
  product(at.hidden2, at.out, at.output, OUT_COLUMNS, WIDTH);
  const bias = net.parameters.outBias!;
  for (let t = 0; t < count; t++) for (let n = 0; n < OUT_COLUMNS; n++) floats[at.output + t * OUT_COLUMNS + n]! += bias[n]!;
}

/** Both directions of a layer in WebAssembly; `skips` is where its input stands, or null where the skip is a product. */
function recurFast({ work: { matrices, at } }: Pick<Net, 'work'>, count: number, columns: number, gates: Float32Array, skips: number | null, out: number): void {
  const { floats } = matrices, half = columns / 2;
  floats.set(gates, at.gates);
  for (let direction = 0; direction < 2; direction++) {
    const start = direction === 0 ? 0 : count - 1, sign = direction === 0 ? 1 : -1;
    const products = at.products + start * columns + direction * half, row = start * WIDTH + direction * HIDDEN;
    floats.fill(0, at.memory, at.memory + HIDDEN);
    matrices.recur!(
      count, products * 4, sign * columns * 4, (at.gates + direction * 4 * HIDDEN) * 4,
      (skips === null ? products + 3 * HIDDEN : skips + row) * 4, sign * (skips === null ? columns : WIDTH) * 4, (out + row) * 4, sign * WIDTH * 4, at.memory * 4,
    );
  }
}

/** The outputs of every token of a text: `OUT_COLUMNS` numbers each. */
export function runNet(net: Net, document: TextDocument, view: TokenView, context: SentenceContext): Float32Array {
  const ids = readIds(document, view, context, net.vocabulary);
  const outputs = new Float32Array(view.count * OUT_COLUMNS);
  for (const [first, end] of chunksOf(document)) {
    gatherInput(net, ids, first, end - first);
    runLayers(net, end - first);
    const { matrices, at } = net.work;
    outputs.set(matrices.floats.subarray(at.output, at.output + (end - first) * OUT_COLUMNS), first * OUT_COLUMNS);
  }
  return outputs;
}
