/** What answers a reader: pointing, the card, planning anew when a switch is turned. A script of its own, which the background runs where one is there. */
import type { PageAnalysis } from '../messaging/protocol.ts';
import { type Plan, planMarks } from '../messaging/marks.ts';
import type { Settings } from '../storage/records.ts';
import { createArticleView } from './article-view.ts';
import { type Reading, isHeadline } from './read-text.ts';

export const pointingPart = { createArticleView, planOf };

/** How the first script meets the third one. */
export type PointingPart = typeof pointingPart;

function planOf({ map }: Reading, result: PageAnalysis, settings: Settings): Plan {
  const headlines = map.paragraphs.filter(({ element }) => isHeadline(element)).map(({ span }) => span);
  return planMarks({ text: map.text, ...result, headlines, settings });
}
