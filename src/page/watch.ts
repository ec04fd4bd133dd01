/**
 * Notices that a page has changed: mutations, growth, navigation without loading, return from the back/forward cache.
 * Debounced, patient with pages that never rest, and silent in a hidden tab.
 */

export type Watched = {
  /** The element that holds the article; null where none was found. */
  readonly root: () => Element | null;
  /** Nodes of our own, whose coming and going says nothing. */
  readonly isOwn: (node: Node) => boolean;
  /** Before the next frame is painted after something in the article changed. */
  readonly onTouched: () => void;
  /** The page has come to rest, or has not for a while; resolves to whether the text is another than before. */
  readonly onChanged: () => Promise<boolean>;
  /** The address is another one. */
  readonly onNavigated: () => void;
};

export type Watch = {
  /** Watches an open shadow root too. */
  observe(root: ShadowRoot): void;
  /** Watches the size of the article: text that unfolds changes no node. */
  measure(element: Element | null): void;
  stop(): void;
};

/** Milliseconds without a mutation after which a page counts as at rest, and the longest wait for that. */
const QUIET = 500;
const LONGEST = 2500;
/** Every look that finds the text unchanged doubles the waits, up to this factor. */
const MOST_PATIENCE = 16;
/** Records looked at in one batch; a larger batch counts as touching the article. */
const MOST_RECORDS = 40;

/** Watches a document until stopped. */
export function watchPage(page: Document, watched: Watched): Watch {
  const view = page.defaultView as Window & typeof globalThis;
  const stopping = new AbortController();
  const { signal } = stopping;
  let address = view.location.href;
  let timer = 0;
  let frame = 0;
  let first = 0;
  let last = 0;
  let patience = 1;
  let isPending = false;

  const look = async (): Promise<void> => {
    timer = 0;
    const now = performance.now();
    const isAtRest = now - last >= QUIET * patience - 1;
    if (!isAtRest && now - first < LONGEST * patience) return wait();
    first = 0;
    isPending = page.hidden;
    if (isPending) return;
    patience = (await watched.onChanged()) ? 1 : Math.min(patience * 2, MOST_PATIENCE);
  };
  const wait = (): void => {
    if (timer === 0 && !signal.aborted) timer = view.setTimeout(() => void look(), QUIET * patience);
  };
  const changed = (): void => {
    last = performance.now();
    first ||= last;
    if (page.hidden) isPending = true;
    else wait();
  };
  const navigated = (): void => {
    if (view.location.href === address) return;
    address = view.location.href;
    patience = 1;
    watched.onNavigated();
    changed();
  };
  const touched = (): void => {
    if (frame || page.hidden) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      watched.onTouched();
    });
  };

  const observer = new MutationObserver((records) => {
    if (view.location.href !== address) navigated();
    const root = watched.root();
    let isForeign = false;
    let isInside = records.length > MOST_RECORDS;
    for (let index = 0; index < records.length && index < MOST_RECORDS; index++) {
      const record = records[index]!;
      if (isOwnRecord(record, watched.isOwn)) continue;
      isForeign = true;
      if (root && (root.contains(record.target) || record.target.contains(root) || record.target.getRootNode() !== page)) isInside = true;
    }
    if (!isForeign) return;
    if (isInside) touched();
    changed();
  });
  const SEEN = { childList: true, characterData: true, subtree: true };
  observer.observe(page, SEEN);

  let measured: Element | null = null;
  let isFirstSize = true;
  const sizes = new ResizeObserver(() => {
    if (isFirstSize) isFirstSize = false;
    else changed();
  });

  view.addEventListener('popstate', navigated, { signal });
  view.addEventListener('hashchange', navigated, { signal });
  // Tells of pushState too, where there is a Navigation API; elsewhere the mutations that follow do.
  (view as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', navigated, { signal });
  view.addEventListener('pageshow', (event) => {
    if (event.persisted) changed();
  }, { signal });
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden && isPending) changed();
  }, { signal });

  return {
    observe: (root) => observer.observe(root, SEEN),
    measure(element) {
      if (element === measured) return;
      if (measured) sizes.unobserve(measured);
      measured = element;
      isFirstSize = true;
      if (element) sizes.observe(element);
    },
    stop() {
      stopping.abort();
      observer.disconnect();
      sizes.disconnect();
      clearTimeout(timer);
      view.cancelAnimationFrame(frame);
    },
  };
}

function isOwnRecord(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return false;
  for (const node of record.addedNodes) if (!isOwn(node)) return false;
  for (const node of record.removedNodes) if (!isOwn(node)) return false;
  return true;
}
