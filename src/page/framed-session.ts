/**
 * A session that follows its reader into a frame: a page that is no article itself may show one of its own site in a frame
 * that fills most of the window. Frames of other sites are closed to us, and small ones are not what the reader reads.
 */
import type { PageStatus } from '../messaging/protocol.ts';
import { type Session, type SessionOptions, startSession } from './session.ts';

/** The least share of the window that the frame takes. */
const LEAST_SHARE = 0.4;
/** With fewer characters in it a frame is not looked at. */
const LEAST_TEXT = 800;

/** Starts on the page, and on the frame that holds its article where there is one. */
export function startFramedSession(options: SessionOptions): Session {
  const { page } = options;
  const stopping = new AbortController();
  let inner: { readonly document: Document; readonly session: Session } | null = null;
  let status: PageStatus = 'working';

  const leave = (): void => {
    inner?.session.stop();
    inner = null;
  };
  const follow = (): void => {
    if (stopping.signal.aborted || options.isOrphaned()) return;
    const document = status === 'not-article' ? articleFrame(page) : null;
    if (document === (inner?.document ?? null)) return;
    leave();
    if (document) inner = { document, session: startSession({ ...options, page: document }) };
  };
  const outer = startSession({ ...options, onSettled: (next) => {
    status = next;
    follow();
  } });
  // Loading does not bubble, but it can be heard on its way down.
  page.addEventListener('load', follow, { capture: true, signal: stopping.signal });

  const active = (): Session => (inner && inner.session.pageState().status !== 'not-article' ? inner.session : outer);
  return {
    pageState: () => active().pageState(),
    markAnyway: () => active().markAnyway(),
    readAgain() {
      outer.readAgain();
      inner?.session.readAgain();
    },
    notesChanged: (change) => active().notesChanged(change),
    go: (step) => active().go(step),
    jumpTo: (to) => active().jumpTo(to),
    lookAt: (what) => active().lookAt(what),
    cardRequest: (card) => active().cardRequest(card),
    cardAction: (card) => active().cardAction(card),
    stop() {
      stopping.abort();
      leave();
      outer.stop();
    },
  };
}

/** The document of the page's largest frame, if it is open to us, has text and fills enough of the window. */
function articleFrame(page: Document): Document | null {
  const view = page.defaultView!;
  for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
    const document = frame.contentDocument;
    if (document?.contentType !== 'text/html' || (document.body?.textContent.length ?? 0) < LEAST_TEXT) continue;
    if (frame.clientWidth * Math.min(frame.clientHeight, view.innerHeight) >= view.innerWidth * view.innerHeight * LEAST_SHARE) return document;
  }
  return null;
}
