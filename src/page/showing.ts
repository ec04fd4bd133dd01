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
  /** What answers the reader, brought where it is not there yet. Rejects where it does not come. */
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
  /** The last of each kind, in order. */
  const early = new Map<string, Early>();
  let shown: Shown | null = null;
  let part: Promise<PointingPart> | null = null;
  let articleView: ArticleView | null = null;
  let hasFailed = false;
  /** How far the page was scrolled at the last click. */
  let clickedAt = 0;
  let isStopped = false;

  const bringPart = (): Promise<PointingPart> => {
    part ??= bring();
    part.catch(() => { part = null; });
    return part;
  };
  const bringView = async (): Promise<ArticleView> => {
    const { createArticleView } = await bringPart();
    if (isStopped) throw new Error('The page is no longer read.');
    if (articleView) return articleView;
    listening.abort();
    articleView = createArticleView(page, { ...options, painter });
    if (shown) articleView.show(shown);
    // What was clicked is elsewhere by now; the pointer still is where it is.
    if (clickedAt !== view.scrollY) early.delete('click');
    articleView.replay([...early.values()]);
    early.clear();
    return articleView;
  };
  const hear = (event: PointerEvent | MouseEvent): void => {
    // A pointer moves often: what failed once is tried again at a press.
    if (!shown || !event.isTrusted || (hasFailed && event.type === 'pointermove') || options.isOrphaned()) return;
    if (event.type === 'pointerdown') early.delete('click');
    if (event.type === 'click') clickedAt = view.scrollY;
    early.delete(event.type);
    early.set(event.type, { event, path: event.composedPath() });
    bringView().catch(() => {
      hasFailed = true;
      early.clear();
    });
  };
  const how = { signal: listening.signal, passive: true, capture: true };
  for (const sign of SIGNS) view.addEventListener(sign, hear, how);
  // A finger leaves before its click comes: the press stays.
  page.documentElement.addEventListener('pointerleave', () => void early.delete('pointermove'), how);

  return {
    show(next) {
      shown = next;
      painter.paint(next.plan, next.reading.map);
      articleView?.show(next);
    },
    planOf: async (...given) => (await bringPart()).planOf(...given),
    clear() {
      shown = null;
      early.clear();
      articleView?.clear();
      painter.clear();
    },
    dropChanged: () => painter.dropChanged(),
    view: bringView,
    present: () => articleView,
    stop() {
      isStopped = true;
      shown = null;
      listening.abort();
      articleView?.stop();
      painter.clear();
    },
  };
}
