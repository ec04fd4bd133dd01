/** Turns articles into the first pass's training sequences: one a sentence. */
import { ONE, passOneClass } from '../../src/engine/spans/model/pass-one.ts';
import { MAX_PASS_ONE_FEATURES, passOneFeatures } from '../../src/engine/spans/model/pass-one-features.ts';
import type { SentenceContext } from '../../src/engine/spans/model/sentence-context.ts';
import type { TokenView } from '../../src/engine/spans/model/token-view.ts';
import type { Article, Run } from './corpus.ts';
import type { FeatureCounter, SequenceSet } from './crf-trainer.ts';
import { countKeys } from './crf-trainer.ts';

/** An article as the features see it. */
export type Prepared = { readonly article: Article; readonly view: TokenView; readonly context: SentenceContext };

/** The label of each token: cues before sources before contents where annotators let roles overlap. */
export function passOneLabels({ article }: Prepared): Uint8Array {
  const labels = new Uint8Array(article.document.tokens.length);
  const paint = (runs: readonly Run[], begin: number, inside: number): void => {
    for (const [first, end] of runs) {
      for (let i = first; i < end; i++) {
        const startsSentence = article.document.sentences[article.document.tokens[i]!.sentence]!.first === i;
        labels[i] = i === first || startsSentence ? begin : inside;
      }
    }
  };
  for (const { content } of article.gold) paint(content, ONE.beginContent, ONE.inContent);
  for (const { source } of article.gold) paint(source, ONE.beginSource, ONE.inSource);
  for (const { cue } of article.gold) paint([cue], ONE.beginCue, ONE.inCue);
  return labels;
}

/** Counts the features of an article. */
export function countPassOne(counter: FeatureCounter, { article, view, context }: Prepared): void {
  const keys = new Int32Array(MAX_PASS_ONE_FEATURES);
  for (let i = 0; i < view.count; i++) countKeys(counter, keys, passOneFeatures(article.document, view, context, i, keys));
}

/** The training set over articles, with the counter's rows. Sentences that touch a left-out passage get no weight. */
export function passOneSet(counter: FeatureCounter, articles: readonly Prepared[]): SequenceSet {
  const tokens = articles.reduce((sum, { view }) => sum + view.count, 0);
  const keys = new Int32Array(MAX_PASS_ONE_FEATURES);
  const rows = counter.rows!;
  let features = new Int32Array(tokens * 48), used = 0, token = 0;
  const starts = new Int32Array(tokens + 1), labels = new Uint8Array(tokens), classes = new Uint8Array(tokens);
  const sequences: number[] = [0], weights: number[] = [];
  for (const prepared of articles) {
    const { article, view, context } = prepared;
    const gold = passOneLabels(prepared);
    for (const sentence of article.document.sentences) {
      let left = 0;
      for (let i = sentence.first; i < sentence.end; i++) {
        const count = passOneFeatures(article.document, view, context, i, keys);
        if (used + count > features.length) {
          const grown = new Int32Array(Math.ceil(features.length * 1.5));
          grown.set(features);
          features = grown;
        }
        for (let k = 0; k < count; k++) {
          const row = rows[keys[k]!]!;
          if (row > 0) features[used++] = row;
        }
        labels[token] = gold[i]!;
        classes[token] = passOneClass(view, i);
        left += article.discarded[i]!;
        starts[++token] = used;
      }
      sequences.push(token);
      weights.push(left > 0 ? 0 : 1);
    }
  }
  return { features, starts, labels, classes, sequences: Int32Array.from(sequences), weights: Float32Array.from(weights), keys: counter.keys };
}
