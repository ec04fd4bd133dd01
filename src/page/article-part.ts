/**
 * What only article pages need: reading the text, marks, pointing, the card. It is a script of its own, which the background
 * runs on a page once the first script has found an article there; every other page is spared it.
 */
import type { PageAnalysis } from '../messaging/protocol.ts';
import type { Settings } from '../storage/records.ts';
import type { Span } from '../text/span.ts';
import { createArticleView } from './article-view.ts';
import { type Plan, planMarks } from '../messaging/marks.ts';
import { type Reading, isHeadline, joinChosen, readParagraphs, tellParagraphs } from './read-text.ts';

/** How the first script meets the second one. */
export type ArticlePart = {
  readonly readParagraphs: typeof readParagraphs;
  readonly tellParagraphs: typeof tellParagraphs;
  readonly joinChosen: typeof joinChosen;
  /** What is painted of an analysis. */
  readonly planOf: (reading: Reading, result: PageAnalysis, settings: Settings) => Plan;
  readonly createArticleView: typeof createArticleView;
};

export const articlePart: ArticlePart = {
  readParagraphs,
  tellParagraphs,
  joinChosen,
  planOf: ({ map }, result, settings) => planMarks({ text: map.text, ...result, headlines: headlinesOf(map.paragraphs), settings }),
  createArticleView,
};

function headlinesOf(paragraphs: Reading['map']['paragraphs']): Span[] {
  return paragraphs.filter(({ element }) => isHeadline(element)).map(({ span }) => span);
}
