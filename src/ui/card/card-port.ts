/**
 * The card's one connection: a runtime port whose first message is the nonce. The background may be stopped at any time,
 * which cuts the port; it is opened again when there is something to say or when the background calls for it.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CardMessage, CardReply, CardView, WordRequest } from '../../messaging/protocol.ts';
import type { KnownInCard } from '../../storage/records.ts';

/** What of `runtime.Port` the card uses. */
export type PortLike = {
  postMessage(message: CardMessage): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
};

/** What is shown: a statement, with the known texts that have it otherwise, or, while `word` is set, a loaded word. */
export type CardState = { readonly view: CardView | null; readonly word: WordRequest | null; readonly known: readonly KnownInCard[] };

export type CardPort = {
  readonly store: StoreApi<CardState>;
  send(message: CardMessage): void;
  /** Opens the port again if it was lost; the background then shows the statement. */
  reconnect(): void;
  /** Hears replies to saving; returns what stops it. */
  onReply(listener: (reply: Exclude<CardReply, { readonly type: 'show' | 'show-word' | 'known' }>) => void): () => void;
  /** Hears that the port was opened anew, after which what was not acknowledged must be sent again. */
  onReconnect(listener: () => void): () => void;
};

/** Connects with `open` and introduces the card by its nonce. */
export function connectCard(nonce: string, open: () => PortLike): CardPort {
  const store = createStore<CardState>(() => ({ view: null, word: null, known: [] }));
  const replies = new Set<Parameters<CardPort['onReply']>[0]>();
  const reconnects = new Set<() => void>();
  let port: PortLike | null = null;
  const hear = (message: unknown): void => {
    const reply = message as CardReply;
    if (reply.type === 'show') store.setState(({ view, known }) => ({ view: reply.view, word: null, known: view && isSame(view, reply.view) ? known : [] }));
    else if (reply.type === 'known') store.setState(({ view }) => (view?.statement.id === reply.statement ? { known: reply.known } : {}));
    else if (reply.type === 'show-word') store.setState({ word: reply.word });
    else for (const listener of replies) listener(reply);
  };
  const connect = (): PortLike => {
    const opened = open();
    opened.onMessage.addListener(hear);
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
    });
    opened.postMessage({ type: 'hello', nonce });
    port = opened;
    return opened;
  };
  const post = (message: CardMessage): void => {
    const isNew = port === null;
    const current = port ?? connect();
    current.postMessage(message);
    if (isNew) for (const listener of reconnects) listener();
  };
  connect();
  return {
    store,
    send(message) {
      try {
        post(message);
      } catch {
        // Its other end went away between two messages: once more over a new one.
        port = null;
        post(message);
      }
    },
    reconnect() {
      if (port) return;
      connect();
      for (const listener of reconnects) listener();
    },
    onReply: (listener) => listen(replies, listener),
    onReconnect: (listener) => listen(reconnects, listener),
  };
}

function isSame(a: CardView, b: CardView): boolean {
  return a.statement.id === b.statement.id && a.article.url === b.article.url;
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
