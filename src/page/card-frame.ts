/**
 * The card's frame: an extension page in the host's closed shadow root. Made once, then kept and shown again, because a
 * kept frame answers in a few milliseconds and a fresh one in a hundred.
 */
import type { Host } from './host.ts';
import { type Box, type Place, placeCard } from './place-card.ts';

export type CardFrame = {
  readonly isOpen: () => boolean;
  /** Loads the card out of sight, if it never was: a reader who points may click next. */
  prepare(): void;
  /** Shows the card by its words. */
  open(anchor: Anchor, options: { readonly dark: boolean; readonly focus: boolean }): void;
  close(): void;
  /** Follows its words. */
  place(): void;
  /** Whether a caller that knows this nonce is our card; from then on the frame counts as answering. */
  confirm(nonce: string): boolean;
  setHeight(height: number): void;
  /** Tab left the card: the focus goes back into the page. */
  leave(): void;
  readonly isSheet: () => boolean;
  /** Removes the frame for good. */
  stop(): void;
};

/** Boxes of the words now, in the window; null when they are gone. */
export type Anchor = () => { readonly line: Box; readonly sentence: Box } | null;

export type CardFrameOptions = {
  readonly host: Host;
  readonly view: Window & typeof globalThis;
  /** Address of the card's page, without a fragment. */
  readonly address: string;
  /** A kept frame is to ask again what it shows. */
  readonly refresh: () => void;
  /** The card never answered: a sandboxed page. The frame is gone. */
  readonly onDead: () => void;
};

const WIDTH = 340;
/** As drawn; the card's own message replaces it. */
const FIRST_HEIGHT = 430;
/** Windows narrower than this get a sheet at the bottom. */
const NARROW = 400;
/** A sheet leaves this share of the window to the page. */
const SHEET_SHARE = 0.6;
/** A fresh frame answers within 140 ms where it can; a page that forbids it never does. */
const PATIENCE = 2500;
/** A card that has answered but not told its height yet is shown as it is. */
const HEIGHT_PATIENCE = 150;

/** Makes the card's frame, not yet in the page. */
export function createCardFrame({ host, view, address, refresh, onDead }: CardFrameOptions): CardFrame {
  let frame: HTMLIFrameElement | null = null;
  let nonce = '';
  let hasAnswered = false;
  /** The card has told its height: it can be shown. */
  let isMeasured = false;
  let anchor: Anchor | null = null;
  let height = FIRST_HEIGHT;
  let before: Element | null = null;
  let isTriedCredentialless = false;
  let patience = 0;
  let following = 0;
  /** Where the card was placed, and where its line stood then: while scrolling it keeps to the line and never flips. */
  let placed: { readonly spot: Place; readonly line: Box } | null = null;

  const isSheet = (): boolean => view.innerWidth < NARROW;

  const make = (isCredentialless: boolean): void => {
    // `randomUUID` is missing on http pages.
    nonce = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
    hasAnswered = isMeasured = false;
    frame = view.document.createElement('iframe');
    frame.allow = 'clipboard-write';
    frame.title = 'Sourcelight';
    if (isCredentialless && 'credentialless' in frame) (frame as { credentialless: boolean }).credentialless = true;
    isTriedCredentialless = isCredentialless;
    frame.src = `${address}#${nonce}`;
    frame.style.visibility = 'hidden';
    frame.style.height = `${FIRST_HEIGHT}px`;
    frame.classList.toggle('sheet', isSheet());
    host.root.append(frame);
    wait();
  };

  const wait = (): void => {
    clearTimeout(patience);
    patience = view.setTimeout(() => {
      if (hasAnswered) return;
      frame?.remove();
      frame = null;
      // A page may demand embedding rights of what it embeds without being isolated itself.
      if (!isTriedCredentialless && 'credentialless' in view.HTMLIFrameElement.prototype && anchor) make(true);
      else {
        anchor = null;
        onDead();
      }
    }, PATIENCE);
  };

  const place = (): void => {
    const boxes = anchor?.();
    if (!frame || !boxes) return;
    frame.classList.toggle('sheet', isSheet());
    if (isSheet()) {
      frame.style.height = `${Math.min(height, Math.round(view.innerHeight * SHEET_SHARE))}px`;
      frame.style.left = frame.style.top = '';
      return;
    }
    const window = { width: view.document.documentElement.clientWidth, height: view.innerHeight };
    const spot = placeCard({ ...boxes, size: { width: WIDTH, height }, view: window });
    placed = { spot, line: boxes.line };
    frame.style.height = `${spot.height}px`;
    moveTo(spot.left, spot.top);
  };

  const moveTo = (left: number, top: number): void => {
    const origin = host.origin();
    frame!.style.left = `${left - origin.left}px`;
    frame!.style.top = `${top - origin.top}px`;
  };

  const follow = (): void => {
    if (following) return;
    following = view.requestAnimationFrame(() => {
      following = 0;
      const line = anchor?.()?.line;
      if (frame && line && placed && !isSheet()) moveTo(placed.spot.left + line.left - placed.line.left, placed.spot.top + line.top - placed.line.top);
    });
  };

  const reveal = (): void => {
    if (frame && anchor) frame.style.visibility = '';
  };

  const close = (): void => {
    if (!anchor) return;
    anchor = null;
    const hadFocus = host.root.activeElement !== null;
    if (frame) frame.hidden = true;
    if (!frame || !hasAnswered) clearTimeout(patience);
    view.removeEventListener('scroll', follow, true);
    view.removeEventListener('resize', place);
    if (hadFocus) giveBack();
  };

  const giveBack = (): void => {
    if (before?.isConnected) (before as HTMLElement).focus({ preventScroll: true });
    else (host.root.activeElement as HTMLElement | null)?.blur();
  };

  return {
    isOpen: () => anchor !== null,
    isSheet,
    prepare() {
      if (frame) return;
      host.attach();
      make(view.crossOriginIsolated);
    },
    open(nextAnchor, { dark, focus }) {
      const wasOpen = anchor !== null;
      if (!wasOpen) before = view.document.activeElement;
      anchor = nextAnchor;
      if (host.attach() && frame) {
        // Moving a frame in the page reloads it.
        frame.remove();
        frame = null;
      }
      if (!frame) make(view.crossOriginIsolated);
      else {
        frame.hidden = false;
        if (!hasAnswered) wait();
        refresh();
      }
      frame!.classList.toggle('dark', dark);
      place();
      if (isMeasured) reveal();
      view.addEventListener('scroll', follow, { capture: true, passive: true });
      view.addEventListener('resize', place);
      if (focus) frame!.focus({ preventScroll: true });
    },
    close,
    place,
    confirm(given) {
      if (!frame || given !== nonce) return false;
      if (!hasAnswered) view.setTimeout(reveal, HEIGHT_PATIENCE);
      hasAnswered = true;
      clearTimeout(patience);
      return true;
    },
    setHeight(next) {
      height = Math.max(1, Math.ceil(next)) + 2;
      isMeasured = true;
      place();
      reveal();
    },
    leave: giveBack,
    stop() {
      close();
      clearTimeout(patience);
      view.cancelAnimationFrame(following);
      frame?.remove();
      frame = null;
    },
  };
}
