/** A page as it is asked about known texts. */
import type { PageState, ReadText } from './protocol.ts';

/** What of a page's state the background compares with known texts. */
export function readTextOf({ text, article, analysis }: PageState): ReadText {
  return {
    text, attributions: analysis?.attributions ?? [], credits: [...new Set(analysis?.credits.map(({ outlet }) => outlet))],
    article: { ...article, publisher: article.publisher ?? analysis?.publisher?.name ?? null },
  };
}
