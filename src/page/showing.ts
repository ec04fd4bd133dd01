/**
 * What an article shows of itself: marks at once. What answers a reader (peek line, card) comes as a script of its own at the first
 * sign of one, a moved pointer or a touch: most pages that are read are never pointed at.
 */
import type { PageAnalysis } from '../messaging/protocol.ts';
import type { Plan } from '../messaging/marks.ts';
import type { Settings } from '../storage/records.ts';
import type { Span } from '../text/span.ts';
import type { Shown } from './anchor.ts';
import type { ArticleView, ViewOptions } from './article-view.ts';
import { createPainter } from './painter.ts';
import type { Early } from './pointing.ts';
import type { PointingPart } from './pointing-part.ts';
import type { Reading } from './read-text.ts';

export type Showing = {
  show(shown: Shown): void;
  /** What is to be painted of an analysis, where the background did not say. Rejects where the script that knows does not come. */
  planOf(reading: Reading, result: PageAnalysis, settings: Settings): Promise<Plan>;
  /** Takes everything away and closes the card. */
  clear(): void;
  /** Takes away marks whose words changed; returns the spans of their words. */
  dropChanged(): readonly Span[];
  /** What answers the reader, brought where it is not there yet. */
  view(): Promise<ArticleView>;
  /** The same, where it is there. */
  readonly present: () => ArticleView | null;
  stop(): void;
};

export type ShowingOptions = Omit<ViewOptions, 'painter'> & {
  /** Brings the script; asked again where it failed. */
  readonly bring: () => Promise<PointingPart>;
};

const SIGNS = ['pointermove', 'pointerdown', 'click'] as const;

export function createShowing(page: Document, { bring, ...options }: ShowingOptions): Showing {
  const view = page.defaultView!;
  const painter = createPainter(page);
  const listening = new AbortController();
  /** The last of each kind. */
  const early = new Map<string, Early>();
  let shown: Shown | null = null;
  let part: Promise<PointingPart> | null = null;
  let articleView: ArticleView | null = null;

  const bringPart = (): Promise<PointingPart> => {
    part ??= bring();
    part.catch(() => { part = null; });
    return part;
  };
  const bringView = async (): Promise<ArticleView> => {
    const { createArticleView } = await bringPart();
    if (articleView) return articleView;
    articleView = createArticleView(page, { ...options, painter });
    if (shown) articleView.show(shown);
    const isStopped = listening.signal.aborted;
    listening.abort();
    if (isStopped) articleView.stop();
    else articleView.replay([...early.values()]);
    return articleView;
  };
  const hear = (event: PointerEvent | MouseEvent): void => {
    if (!shown || !event.isTrusted) return;
    if (event.type === 'pointerdown') early.delete('click');
    early.set(event.type, { event, path: event.composedPath() });
    // After an update nobody answers any more.
    bringView().catch(() => {});
  };
  for (const sign of SIGNS) view.addEventListener(sign, hear, { signal: listening.signal, passive: true, capture: true });

  return {
    show(next) {
      shown = next;
      painter.paint(next.plan, next.reading.map);
      articleView?.show(next);
    },
    planOf: async (...given) => (await bringPart()).planOf(...given),
    clear() {
      shown = null;
      articleView?.clear();
      painter.clear();
    },
    dropChanged: () => painter.dropChanged(),
    view: bringView,
    present: () => articleView,
    stop() {
      listening.abort();
      articleView?.stop();
      painter.clear();
    },
  };
}
