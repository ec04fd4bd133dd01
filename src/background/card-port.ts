/**
 * The background's end of a card's port. The card lives inside a page that may be hostile: nothing it says counts until
 * the content script of its tab has confirmed the nonce it brings. All that is kept here lives as long as the port; after the
 * background was stopped the card connects anew and starts over with its nonce.
 */
import type { Runtime } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import { sendToTab } from '../messaging/calls.ts';
import { SPEAKER, WORD } from '../messaging/protocol.ts';
import type { CardMessage, CardReply, CardRequest } from '../messaging/protocol.ts';
import { addCorrection, addNaming, correctionsOfArticle, isHiding, isNaming, removeCorrections } from '../storage/corrections.ts';
import { writeFailure } from '../storage/database.ts';
import { deleteNote, restoreNote, saveNote } from '../storage/notes.ts';
import type { ArticleKey, Correction, Note, TextQuote } from '../storage/records.ts';
import { matchQuote } from '../text/quote-match.ts';
import type { OutletById } from './card-view.ts';
import { viewOf } from './card-view.ts';
import { knownInCard } from './known-in-card.ts';
import { dropOwnWord, keepOwnWord } from './own-words.ts';
import { askCardToReconnect, changeOf, tellNotesChanged } from './tell.ts';

/** Name of the port a card opens. */
export const CARD_PORT = 'card';
/** Longer than any name of a person or body, in characters. */
const NAME_LIMIT = 200;

/** Shows each connected card, by tab, what its content script now wants shown. */
const shows = new Map<number, () => Promise<void>>();

/** Serves a port if it is a card's: embedded in a tab, not in its top frame, and of this extension. */
export function serveCard(port: Runtime.Port, outletById: OutletById): void {
  const { tab, frameId, id } = port.sender ?? {};
  if (port.name !== CARD_PORT) return;
  if (id !== browser.runtime.id || tab?.id === undefined || !frameId) return port.disconnect();
  const card = cardOf(port, tab.id, outletById);
  // One after the other: a save must not overtake the hello, nor a deletion the save before it.
  let last: Promise<void> = Promise.resolve();
  port.onMessage.addListener((message: unknown) => {
    last = last.then(() => card.answer(message as CardMessage)).catch((error: unknown) => {
      console.error('A message of the card could not be answered.', error);
    });
  });
  port.onDisconnect.addListener(() => card.leave());
}

/** Has the card of a tab ask again which statement it shows. */
export async function showCard(tabId: number): Promise<void> {
  const show = shows.get(tabId);
  await (show ? show() : askCardToReconnect(tabId));
}

function cardOf(port: Runtime.Port, tabId: number, outletById: OutletById) {
  let nonce: string | null = null;
  let hasKnown = false;
  let articleUrl = '';
  let isOpen = true;
  const post = (reply: CardReply): void => {
    if (isOpen) port.postMessage(reply);
  };
  const leave = (): void => {
    isOpen = false;
    if (shows.get(tabId) === showNow) shows.delete(tabId);
  };
  const cut = (): void => {
    leave();
    port.disconnect();
  };
  const show = async (given: string, changes: { readonly hidden?: boolean } = {}): Promise<void> => {
    const request = await sendToTab(tabId, 'cardRequest', { nonce: given }).catch(() => null);
    if (!request) return cut();
    nonce = given;
    shows.set(tabId, showNow);
    if ('word' in request) return post({ type: 'show-word', word: request });
    articleUrl = request.article.url;
    post({ type: 'show', view: await viewOf({ ...request, ...changes }, outletById) });
    void showKnown(request).catch(() => undefined);
  };
  // After the card is there: comparing texts takes longer than opening it.
  const showKnown = async (request: CardRequest): Promise<void> => {
    const known = await knownInCard(tabId, request);
    if (known.length > 0 || hasKnown) post({ type: 'known', statement: request.statement.id, known });
    hasKnown = known.length > 0;
  };
  const showNow = async (): Promise<void> => {
    if (nonce !== null) await show(nonce);
  };
  const answer = async (message: CardMessage): Promise<void> => {
    if (!isOpen) return;
    if (message.type === 'hello') return show(message.nonce);
    if (nonce === null) return cut();
    if (message.type === 'action') return sendToTab(tabId, 'cardAction', { nonce, action: message.action });
    if (message.type === 'not-right' || message.type === 'right-again') {
      await correct(message);
      return show(nonce, { hidden: message.type === 'not-right' });
    }
    if (message.type === 'open-source') return openSource(message.source);
    if (message.type === 'name-speaker' || message.type === 'unname-speaker') {
      // The page hears of the change and has the card show it.
      return nameSpeaker(message).catch((error: unknown) => post({ type: 'not-saved', key: SPEAKER, reason: writeFailure(error) }));
    }
    if (message.type === 'keep-word' || message.type === 'drop-word') {
      const doing = message.type === 'keep-word' ? keepOwnWord(message.draft) : dropOwnWord(message.id);
      return doing.then((entry) => post({ type: 'word-kept', entry }), (error: unknown) => post({ type: 'not-saved', key: WORD, reason: writeFailure(error) }));
    }
    post(await write(message, articleUrl));
  };
  return { answer, leave };
}

type Write = Extract<CardMessage, { readonly key: string }>;

async function write(message: Write, articleUrl: string): Promise<CardReply> {
  const { key } = message;
  try {
    const { note, touched } = await writeNote(message);
    if (touched) void tellNotesChanged(isElsewhere(touched.target, articleUrl) ? { articleUrl: null, source: null } : changeOf(touched.target));
    return { type: 'saved', key, note };
  } catch (error) {
    return { type: 'not-saved', key, reason: writeFailure(error) };
  }
}

/** A note carried here from a known version of this text: this page is to hear of it as well. */
function isElsewhere(target: Note['target'], articleUrl: string): boolean {
  return target.kind === 'claim' && target.article.url !== articleUrl;
}

async function writeNote(message: Write): Promise<{ note: Note | null; touched: Pick<Note, 'target'> | null }> {
  if (message.type === 'delete') return { note: null, touched: await deleteNote(message.id) };
  if (message.type === 'restore') {
    const note = await restoreNote(message.id);
    return { note, touched: note };
  }
  return { note: await saveNote(message.draft), touched: message.draft };
}

type Decision = { readonly type: 'not-right' | 'right-again'; readonly quote: TextQuote; readonly article: ArticleKey };

async function correct({ type, quote, article }: Decision): Promise<void> {
  if (type === 'not-right') await addCorrection(article, quote);
  else await removeCorrections(idsOn(quote, (await correctionsOfArticle(article.url)).filter(isHiding)));
  await tellNotesChanged({ articleUrl: article.url, source: null });
}

async function openSource(source: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`library.html#source=${encodeURIComponent(source)}`) });
}

async function nameSpeaker(message: Extract<CardMessage, { readonly type: 'name-speaker' | 'unname-speaker' }>): Promise<void> {
  const { quote, article } = message;
  const before = idsOn(quote, (await correctionsOfArticle(article.url)).filter(isNaming));
  const name = message.type === 'name-speaker' ? message.name.replace(/\s+/g, ' ').trim().slice(0, NAME_LIMIT) : '';
  if (name) await addNaming(article, quote, name, before);
  else await removeCorrections(before);
  await tellNotesChanged({ articleUrl: article.url, source: null });
}

function idsOn(quote: TextQuote, corrections: readonly Correction[]): string[] {
  return corrections.filter((kept) => describesSame(kept.quote, quote)).map(({ id }) => id);
}

/** Whether a quote kept earlier finds its words in these: the article may have been edited in between. */
function describesSame(kept: TextQuote, { prefix, exact, suffix }: TextQuote): boolean {
  const span = matchQuote(prefix + exact + suffix, { ...kept, start: prefix.length });
  if (!span) return false;
  const shared = Math.min(span[1], prefix.length + exact.length) - Math.max(span[0], prefix.length);
  return shared * 2 > Math.max(exact.length, span[1] - span[0]);
}
