/** Averaged perceptron for the tagger (Collins, 2002). Tags fed back are the predicted ones, as when running. */
import { TAGS } from '../../src/engine/spans/model/tag-set.ts';
import { makeTagger, tagFeatures } from '../../src/engine/spans/model/tagger.ts';
import { viewTokens } from '../../src/engine/spans/model/token-view.ts';
import type { TokenView } from '../../src/engine/spans/model/token-view.ts';
import { makeTable } from '../../src/engine/spans/model/weight-table.ts';
import { countKeys, freeze, makeCounter } from './crf-trainer.ts';
import { makeRandom, shuffled } from './random.ts';
import type { TaggedText } from './tag-corpus.ts';

export type TaggerWeights = { readonly keys: Int32Array; readonly weights: Float32Array };

const EPOCHS = 6, LEAST_SEEN = 2, SEED = 7, UNKNOWN = 255;

/** Trains on `texts`; row 0 of the weights is all zero, row i + 1 belongs to `keys[i]`. */
export function trainTagger(texts: readonly TaggedText[], log: (line: string) => void): TaggerWeights {
  const T = TAGS.length, keys = new Int32Array(32);
  const empty = makeTagger(makeTable(T, new Int32Array(0), new Float32Array(T)));
  const views = texts.map(({ document }) => viewTokens(document, empty, () => 0));
  const counter = makeCounter();
  eachSentence(texts, views, (view, tags, first, end) => {
    for (let i = first; i < end; i++) if (tags[i] !== UNKNOWN) view.tag[i] = tags[i]!;
    for (let i = first; i < end; i++) if (view.isWord[i]) countKeys(counter, keys, tagFeatures(view, i, first, end, keys));
  });
  freeze(counter, LEAST_SEEN);
  const rows = counter.rows!, size = counter.keys.length * T;
  const w = new Float32Array(size), total = new Float64Array(size), since = new Int32Array(size);
  const sums = new Float32Array(T);
  const random = makeRandom(SEED);
  let clock = 0;
  const bump = (at: number, by: number): void => {
    total[at]! += (clock - since[at]!) * w[at]!;
    since[at] = clock;
    w[at]! += by;
  };
  const sentences: [number, number][] = [];
  texts.forEach(({ document }, t) => document.sentences.forEach((_, s) => sentences.push([t, s])));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let right = 0, seen = 0;
    for (const at of shuffled(sentences.length, random)) {
      const [t, s] = sentences[at]!;
      const { document, tags } = texts[t]!, view = views[t]!, { first, end } = document.sentences[s]!;
      for (let i = first; i < end; i++) {
        if (!view.isWord[i]) continue;
        clock++;
        const count = tagFeatures(view, i, first, end, keys);
        sums.fill(0);
        for (let k = 0; k < count; k++) for (let l = 0, row = rows[keys[k]!]! * T; l < T; l++) sums[l]! += w[row + l]!;
        let best = 0;
        for (let l = 1; l < T; l++) if (sums[l]! > sums[best]!) best = l;
        view.tag[i] = best;
        const gold = tags[i]!;
        if (gold === UNKNOWN) continue;
        seen++;
        if (gold === best) right++;
        else {
          for (let k = 0; k < count; k++) {
            const row = rows[keys[k]!]! * T;
            if (row === 0) continue;
            bump(row + gold, 1);
            bump(row + best, -1);
          }
        }
      }
    }
    log(`tagger epoch ${epoch + 1}: ${((100 * right) / seen).toFixed(2)} % right while learning`);
  }
  for (let at = 0; at < size; at++) w[at] = (total[at]! + (clock - since[at]!) * w[at]!) / clock;
  return { keys: counter.keys.slice(1), weights: w };
}

function eachSentence(
  texts: readonly TaggedText[], views: readonly TokenView[],
  visit: (view: TokenView, tags: Uint8Array, first: number, end: number) => void,
): void {
  texts.forEach(({ document, tags }, t) => {
    for (const { first, end } of document.sentences) visit(views[t]!, tags, first, end);
  });
}
