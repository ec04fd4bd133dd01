/** Reads all training articles and gives each the features of an article the model has not seen. */
import { THAT } from '../../src/engine/spans/model/pass-one-features.ts';
import { readContext } from '../../src/engine/spans/model/sentence-context.ts';
import { TAGS } from '../../src/engine/spans/model/tag-set.ts';
import { makeTagger } from '../../src/engine/spans/model/tagger.ts';
import { viewTokens } from '../../src/engine/spans/model/token-view.ts';
import { makeTable } from '../../src/engine/spans/model/weight-table.ts';
import { readLines, toArticle } from './corpus.ts';
import type { Prepared } from './pass-one-set.ts';
import { countStrengths, stepOf } from './strengths.ts';
import type { TaggerWeights } from './tagger-trainer.ts';

/** Articles that lend their cue counts to a given one are the other nine tenths. */
const STRENGTH_FOLDS = 10;

export type Material = { readonly articles: readonly Prepared[]; readonly strengths: ReadonlyMap<number, number> };

/** The articles of a PolNeAR file with views, contexts and cue strengths. */
export function prepareArticles(file: string, tagger: TaggerWeights): Material {
  const articles = readLines(file).map((line) => toArticle(line));
  const table = makeTagger(makeTable(TAGS.length, tagger.keys, tagger.weights));
  const views = articles.map(({ document }) => viewTokens(document, table, () => 0));
  const counts = countStrengths(articles, views);
  const folds = Array.from({ length: STRENGTH_FOLDS }, (_, fold) => {
    const isIn = (_: unknown, at: number): boolean => at % STRENGTH_FOLDS === fold;
    return countStrengths(articles.filter(isIn), views.filter(isIn));
  });
  const prepared = articles.map((article, at): Prepared => {
    const view = views[at]!, own = folds[at % STRENGTH_FOLDS]!;
    for (let i = 0; i < view.count; i++) {
      const stem = view.stem[i]!;
      if (view.isWord[i]) view.strength[i] = stepOf(counts.get(stem), own.get(stem));
    }
    return { article, view, context: readContext(article.document, view, THAT) };
  });
  const strengths = new Map<number, number>();
  for (const [stem, count] of counts) if (stepOf(count) > 0) strengths.set(stem, stepOf(count));
  return { articles: prepared, strengths };
}
