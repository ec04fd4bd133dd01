/**
 * Typed calls between contexts, over `runtime.sendMessage`. Answers travel in an envelope, so that an error, an answer
 * of `undefined` and no answer at all stay apart in both browsers.
 *
 * A message reaches every listener of the extension (in Chromium the card too hears what content scripts send), so a
 * listener here is never async: it returns a promise only for a call it has a handler for, from a sender it serves.
 */
import browser from 'webextension-polyfill';
import type { Runtime } from 'webextension-polyfill';
import type { PageCalls, TabCalls } from './protocol.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a call's own type says what it takes
type Calls = { readonly [name: string]: (argument: any) => unknown };
type Named<T> = { readonly [Name in keyof T]: T[Name] } & Calls;
type Answer<Call extends (...given: never) => unknown> = Promise<Awaited<ReturnType<Call>>>;

/** Where a call came from. `tabId` is absent for the popup and other pages that are no tab. */
export type Sender = { readonly tabId?: number; readonly url: string };

/** One function for each call, given its argument and who asks; errors thrown reach the caller with their message. */
export type Handlers<T> = {
  readonly [Name in keyof T]: T[Name] extends (...given: infer Given) => infer Result
    ? (argument: Given[0], sender: Sender) => Result | Promise<Result>
    : never;
};

/**
 * Whom handlers serve: `content`, content scripts in a top frame; `pages`, our own pages in a tab, popup or sidebar (never the
 * embedded card, whose address a hostile page may know); `extension`, whatever the background or our pages send to a tab.
 */
export type From = 'content' | 'pages' | 'extension';

/** Asks the background; rejects with the handler's message, or when nobody answers. */
export async function send<Name extends keyof PageCalls>(name: Name, ...given: Parameters<PageCalls[Name]>): Answer<PageCalls[Name]> {
  return open(name, await browser.runtime.sendMessage({ call: name, argument: given[0] })) as Awaited<ReturnType<PageCalls[Name]>>;
}

/** Asks the content script in a tab's top frame; rejects when there is none. */
export async function sendToTab<Name extends keyof TabCalls>(
  tabId: number, name: Name, ...given: Parameters<TabCalls[Name]>
): Answer<TabCalls[Name]> {
  const answer = await browser.tabs.sendMessage(tabId, { call: name, argument: given[0] }, { frameId: 0 });
  return open(name, answer) as Awaited<ReturnType<TabCalls[Name]>>;
}

/** Answers calls from `from` with `handlers`, and no others. Returns what stops it. */
export function handle<T extends Named<T>>(handlers: Handlers<T>, { from }: { readonly from: From }): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Envelope> | undefined => {
    if (!isCall(message) || !Object.hasOwn(handlers, message.call) || !SERVES[from](sender)) return undefined;
    const handler = handlers[message.call as keyof T] as (argument: unknown, sender: Sender) => unknown;
    return enclose(() => handler(message.argument, { tabId: sender.tab?.id, url: sender.url ?? '' }));
  };
  // The polyfill's type wants `true` or a promise on every path; `undefined` is what leaves a message to others.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerAsync);
  return () => browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListenerAsync);
}

/** Whether this content script outlived its extension (updated, switched off): no call of it is answered any more. */
export function isOrphaned(): boolean {
  return !browser.runtime?.id;
}

type Envelope = { readonly value?: unknown; readonly error?: string };

const SERVES: Readonly<Record<From, (sender: Runtime.MessageSender) => boolean>> = {
  content: (sender) => isOurs(sender) && sender.tab !== undefined && sender.frameId === 0 && !isOwnPage(sender),
  pages: (sender) => isOurs(sender) && isOwnPage(sender) && (sender.tab === undefined || sender.frameId === 0),
  extension: (sender) => isOurs(sender) && (sender.tab === undefined || isOwnPage(sender)),
};

function isOurs(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function isCall(message: unknown): message is { readonly call: string; readonly argument: unknown } {
  return typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'string';
}

async function enclose(answer: () => unknown): Promise<Envelope> {
  try {
    return { value: await answer() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function open(name: string, answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) throw new Error(`Nobody answered “${name}”.`);
  const { value, error } = answer as Envelope;
  if (error !== undefined) throw new Error(error);
  return value;
}
