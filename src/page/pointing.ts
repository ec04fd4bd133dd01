/**
 * What a reader's pointer does to marks: pointing, clicking, tapping. Only listens; nothing a page would do is prevented,
 * and what the page itself answers always wins a click.
 */
import type { Span } from '../text/span.ts';
import { isInteractive } from './hit-test.ts';

/** What a point of the article belongs to. */
export type Target = {
  /** The statement; null for marks that have none (credits). */
  readonly statement: string | null;
  /** Tells targets apart. */
  readonly key: string;
  /** The outlet a credit names; there is no card for it. */
  readonly credit?: string;
  /** The mark of a loaded word, which has a card without a statement. */
  readonly word?: Span;
};

export type PointingOptions = {
  readonly view: Window & typeof globalThis;
  /** What stands at a point of the window; null for nothing of ours. */
  readonly at: (x: number, y: number, path: readonly EventTarget[]) => Target | null;
  /** The pointer rests on a target, or (null) no longer does. */
  readonly onPoint: (target: Target | null) => void;
  /** The pointer has rested for long: time for the peek line. Null takes it away. */
  readonly onPeek: (target: Target | null, x: number, y: number) => void;
  readonly onOpen: (target: Target, x: number, y: number) => void;
  /** A press that is not on our host: an open card closes. Returns the statement whose card it closed, or the key of the word's target. */
  readonly onOutside: () => string | null;
  /** Whether an event path leads through our host. */
  readonly isOwn: (path: readonly EventTarget[]) => boolean;
};

/** Milliseconds of rest before a mark answers, and before its peek line appears. */
const HOVER = 120;
const PEEK = 250;
/** A pointer that moved this many CSS pixels between press and release was dragging. */
const DRAG = 4;

/** An event that nobody answered, with its path, which it loses once it has passed. */
export type Early = { readonly event: PointerEvent | MouseEvent; readonly path: readonly EventTarget[] };

export type Listening = {
  /** Answers what was done before anybody listened, in order. */
  replay(early: readonly Early[]): void;
  stop(): void;
};

/** Listens from now on. */
export function listenToPointer({ view, at, onPoint, onPeek, onOpen, onOutside, isOwn }: PointingOptions): Listening {
  const stopping = new AbortController();
  const options = { signal: stopping.signal, passive: true, capture: true };
  let current: Target | null = null;
  let tapped: string | null = null;
  let hoverTimer = 0;
  let peekTimer = 0;
  let frame = 0;
  let pressed = { x: 0, y: 0, type: 'mouse', closed: null as string | null };
  let openedBy = '';

  const leave = (): void => {
    clearTimeout(hoverTimer);
    clearTimeout(peekTimer);
    if (!current) return;
    current = null;
    onPoint(null);
    onPeek(null, 0, 0);
  };

  const enter = (target: Target, { clientX: x, clientY: y, timeStamp }: PointerEvent): void => {
    leave();
    current = target;
    // It rests since it came, which may have been before anybody listened.
    const rested = Math.max(0, view.performance.now() - timeStamp);
    hoverTimer = view.setTimeout(() => onPoint(target), HOVER - rested);
    peekTimer = view.setTimeout(() => onPeek(target, x, y), PEEK - rested);
  };

  let latest: PointerEvent | null = null;
  let latestPath: readonly EventTarget[] = [];
  const moved = (event: PointerEvent, path: readonly EventTarget[] = event.composedPath()): void => {
    if (event.pointerType !== 'mouse') return;
    latest = event;
    latestPath = path;
    // One look a frame, at where the pointer came to rest: it may report a thousand moves a second.
    frame ||= view.requestAnimationFrame(look);
  };
  const look = (): void => {
    frame = 0;
    if (!latest) return;
    const { clientX: x, clientY: y, buttons } = latest;
    const target = buttons === 0 && !isOwn(latestPath) ? at(x, y, latestPath) : null;
    if (!target) leave();
    else if (target.key !== current?.key) enter(target, latest);
  };

  const down = (event: PointerEvent, path: readonly EventTarget[] = event.composedPath()): void => {
    if (isOwn(path)) return;
    pressed = { x: event.clientX, y: event.clientY, type: event.pointerType, closed: onOutside() };
    if (event.pointerType === 'mouse') onPeek(null, 0, 0);
  };

  const clicked = (event: MouseEvent, path: readonly EventTarget[] = event.composedPath()): void => {
    // Only a person opens cards: a page's own click() is not trusted.
    if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || isOwn(path)) return;
    const { clientX: x, clientY: y } = event;
    if (Math.hypot(x - pressed.x, y - pressed.y) > DRAG || isSelecting(view)) return;
    const target = isInteractive(path) ? null : at(x, y, path);
    if (pressed.type === 'touch' && target?.key !== tapped) {
      tapped = target?.key ?? null;
      onPoint(target);
      onPeek(target, x, y);
      return;
    }
    tapped = null;
    // A second click on the same words closes what the first opened; so does the second half of a double click.
    if (!target || ((target.statement ?? target.key) === pressed.closed && event.detail < 2) || (event.detail > 1 && openedBy === target.key)) {
      openedBy = '';
      return;
    }
    openedBy = target.key;
    clearTimeout(peekTimer);
    onOpen(target, x, y);
  };

  view.addEventListener('pointermove', (event) => moved(event), options);
  view.addEventListener('pointerdown', (event) => down(event), options);
  view.addEventListener('click', (event) => clicked(event), options);
  view.document.documentElement.addEventListener('pointerleave', leave, options);
  view.addEventListener('scroll', leave, options);

  return {
    replay(early) {
      for (const { event, path } of early) {
        if (event.type === 'click') clicked(event, path);
        else (event.type === 'pointerdown' ? down : moved)(event as PointerEvent, path);
      }
    },
    stop() {
      stopping.abort();
      leave();
      view.cancelAnimationFrame(frame);
    },
  };
}

function isSelecting(view: Window): boolean {
  const selection = view.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}
