import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { serveCard, showCard } from '../../src/background/card-port.ts';
import type { CardReply } from '../../src/messaging/protocol.ts';
import { correctionsOfArticle } from '../../src/storage/corrections.ts';
import { closeDatabase, openDatabase } from '../../src/storage/database.ts';
import { getNote, listNotes, saveNote } from '../../src/storage/notes.ts';
import { listOwnWords } from '../../src/storage/own-words.ts';
import { fake, resetFake, SENDERS } from '../fake-browser.ts';
import { ARTICLE, fakePort, outletById, quoteOf, REQUEST, TEXT } from './fixtures.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));

/** Answers of the tab's content script; what it was asked is in `asked`. */
let asked: { call: string; argument: never }[] = [];
beforeEach(async () => {
  resetFake();
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  fake.tabs.query.mockResolvedValue([{ id: 7 }, { id: 8 }]);
  fake.tabs.sendMessage.mockImplementation(async (tabId, message) => {
    const call = message as { call: string; argument: never };
    if (tabId !== 7) throw new Error('Could not establish connection.');
    asked.push(call);
    if (call.call !== 'cardRequest') return {};
    return { value: (call.argument as { nonce: string }).nonce === 'right' ? REQUEST : null };
  });
});

function connect(sender: object = SENDERS.card, name = 'card') {
  const port = fakePort(sender, name);
  serveCard(port as unknown as Runtime.Port, outletById);
  return port;
}

async function connected() {
  const port = connect();
  port.say({ type: 'hello', nonce: 'right' });
  await port.replies(1);
  return port;
}

const lastOf = (replies: readonly CardReply[]) => replies.at(-1)!;

describe('a card is', () => {
  test('shown its statement with outlets and notes on sources', async () => {
    const note = await saveNote({ target: { kind: 'source', name: 'Ada Lund' }, text: 'The engineer.' });
    const onOutlet = await saveNote({ target: { kind: 'source', name: 'The Harbour Post' }, text: 'City-owned.' });
    const port = await connected();
    expect(port.heard).toEqual([{
      type: 'show',
      view: {
        ...REQUEST,
        outlets: { 'harbour-post': outletById('harbour-post'), 'town-crier': outletById('town-crier') },
        hiddenOutlets: [],
        sourceNotes: { 'Ada Lund': note, 'The Harbour Post': onOutlet },
      },
    }]);
  });

  test.each([
    ['brings a wrong nonce', { type: 'hello', nonce: 'wrong' } as const],
    ['asks before it said hello', { type: 'delete', key: 'k', id: 'x' } as const],
  ])('cut when it %s', async (_what, message) => {
    const note = await saveNote({ id: 'x', target: { kind: 'article', article: ARTICLE }, text: 'Kept' });
    const port = connect();
    port.say(message);
    await port.replies(1);
    expect([port.isCut, port.heard]).toEqual([true, []]);
    expect(await getNote('x')).toEqual(note);
  });

  test('heard no more once cut', async () => {
    const port = connect();
    port.say({ type: 'hello', nonce: 'wrong' });
    port.say({ type: 'hello', nonce: 'right' });
    await port.replies(1);
    await vi.waitFor(() => expect(asked.length).toBe(1));
    expect(port.heard).toEqual([]);
  });

  test.each(['content', 'popup', 'pageInTab', 'otherExtension'] as const)('not believed when the port is from %s', (who) => {
    expect(connect(SENDERS[who]).isCut).toBe(true);
  });
});

test('other ports are left to others', () => {
  const port = connect(SENDERS.card, 'list');
  expect([port.isCut, port.onMessage.listeners.size]).toEqual([false, 0]);
});

describe('notes', () => {
  const draft = { id: 'n1', target: { kind: 'claim' as const, article: ARTICLE, quotes: REQUEST.quotes, speaker: 'Ada Lund' }, text: 'Which May?' };

  test('are saved, deleted and restored, and every tab hears of it', async () => {
    const port = await connected();
    port.say({ type: 'save', key: 'k', draft });
    expect(lastOf(await port.replies(2))).toEqual({ type: 'saved', key: 'k', note: await getNote('n1') });
    port.say({ type: 'delete', key: 'k', id: 'n1' });
    expect(lastOf(await port.replies(3))).toEqual({ type: 'saved', key: 'k', note: null });
    expect(await listNotes()).toEqual([]);
    port.say({ type: 'restore', key: 'k', id: 'n1' });
    expect(lastOf(await port.replies(4))).toMatchObject({ type: 'saved', note: { id: 'n1', text: 'Which May?' } });
    await vi.waitFor(() => expect(asked.filter(({ call }) => call === 'notesChanged').map(({ argument }) => argument)).toEqual(
      Array.from({ length: 3 }, () => ({ articleUrl: ARTICLE.url, source: null })),
    ));
  });

  test('are deleted, undoably, when left blank', async () => {
    const port = await connected();
    port.say({ type: 'save', key: 'k', draft });
    port.say({ type: 'save', key: 'k', draft: { ...draft, text: '' } });
    expect(lastOf(await port.replies(3))).toEqual({ type: 'saved', key: 'k', note: null });
    expect((await getNote('n1'))?.text).toBe('Which May?');
  });

  test.each([
    ['quota', new DOMException('full', 'QuotaExceededError')],
    ['failed', new DOMException('broken', 'UnknownError')],
  ])('that cannot be saved say “%s”', async (reason, error) => {
    const port = await connected();
    const database = await openDatabase();
    const transaction = vi.spyOn(Object.getPrototypeOf(database), 'transaction').mockImplementation(() => { throw error; });
    port.say({ type: 'save', key: 'k', draft });
    expect(lastOf(await port.replies(2))).toEqual({ type: 'not-saved', key: 'k', reason });
    transaction.mockRestore();
  });
});

describe('“Not right?”', () => {
  test('hides the statement and can be taken back, also when the article was edited in between', async () => {
    const port = await connected();
    const words = 'The bridge opens in May';
    port.say({ type: 'not-right', statement: 'a1', quote: quoteOf(words), article: ARTICLE });
    expect(lastOf(await port.replies(2))).toMatchObject({ type: 'show', view: { hidden: true } });
    expect(await correctionsOfArticle(ARTICLE.url)).toMatchObject([{ kind: 'not-right', quote: { exact: words } }]);

    const edited = `Updated. ${TEXT.replace('opens in May', 'opens in late May')}`;
    port.say({ type: 'right-again', statement: 'a1', quote: quoteOf('The bridge opens in late May', edited), article: ARTICLE });
    expect(lastOf(await port.replies(3))).toMatchObject({ type: 'show', view: { hidden: false } });
    expect(await correctionsOfArticle(ARTICLE.url)).toEqual([]);
  });

  test('taken back leaves other statements hidden', async () => {
    const port = await connected();
    port.say({ type: 'not-right', statement: 'a1', quote: quoteOf('The bridge opens in May'), article: ARTICLE });
    port.say({ type: 'right-again', statement: 'a2', quote: quoteOf('“It is safe,”'), article: ARTICLE });
    await port.replies(3);
    expect(await correctionsOfArticle(ARTICLE.url)).toHaveLength(1);
  });

  test('said twice is kept once', async () => {
    const port = await connected();
    for (let i = 0; i < 2; i++) port.say({ type: 'not-right', statement: 'a1', quote: quoteOf('The bridge opens in May'), article: ARTICLE });
    await port.replies(3);
    expect(await correctionsOfArticle(ARTICLE.url)).toHaveLength(1);
  });
});

describe('“Someone else”', () => {
  const quote = quoteOf('The bridge opens in May');
  const settled = () => vi.waitFor(() => expect(asked.at(-1)?.call).toBe('notesChanged'));

  test('keeps the name once, the last one given, and tells the page', async () => {
    const port = await connected();
    port.say({ type: 'name-speaker', quote, article: ARTICLE, name: 'Bo Ek' });
    port.say({ type: 'name-speaker', quote, article: ARTICLE, name: '  Bo   Eriksson ' });
    await vi.waitFor(() => expect(asked.filter(({ call }) => call === 'notesChanged')).toHaveLength(2));
    expect(await correctionsOfArticle(ARTICLE.url)).toMatchObject([{ kind: 'speaker', name: 'Bo Eriksson', quote: { exact: quote.exact } }]);
  });

  test('and “Not right?” of one statement do not undo one another', async () => {
    const port = await connected();
    port.say({ type: 'name-speaker', quote, article: ARTICLE, name: 'Bo Ek' });
    port.say({ type: 'not-right', statement: 'a1', quote, article: ARTICLE });
    port.say({ type: 'right-again', statement: 'a1', quote, article: ARTICLE });
    await port.replies(3);
    expect(await correctionsOfArticle(ARTICLE.url)).toMatchObject([{ kind: 'speaker' }]);
    port.say({ type: 'unname-speaker', quote, article: ARTICLE });
    await settled();
    await vi.waitFor(async () => expect(await correctionsOfArticle(ARTICLE.url)).toEqual([]));
  });

  test('that cannot be kept is said so', async () => {
    const port = await connected();
    const transaction = vi.spyOn(Object.getPrototypeOf(await openDatabase()), 'transaction').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    port.say({ type: 'name-speaker', quote, article: ARTICLE, name: 'Bo Ek' });
    expect(lastOf(await port.replies(2))).toEqual({ type: 'not-saved', key: 'speaker', reason: 'quota' });
    transaction.mockRestore();
  });
});

test('actions go to the content script with the nonce', async () => {
  const port = await connected();
  port.say({ type: 'action', action: { do: 'close' } });
  await vi.waitFor(() => expect(asked.at(-1)).toEqual({ call: 'cardAction', argument: { nonce: 'right', action: { do: 'close' } } }));
});

describe('showCard', () => {
  test('shows the connected card what its page now wants', async () => {
    const port = await connected();
    await showCard(7);
    expect(port.heard.map(({ type }) => type)).toEqual(['show', 'show']);
    port.onDisconnect.emit();
  });

  test('asks a card whose port was lost to connect again', async () => {
    const port = await connected();
    port.onDisconnect.emit();
    await showCard(7);
    expect(port.heard).toHaveLength(1);
    expect(fake.tabs.sendMessage).toHaveBeenLastCalledWith(7, { call: 'reconnect' });
  });

  test('in a tab without a card is no error', async () => {
    await expect(showCard(8)).resolves.toBeUndefined();
  });
});

test('a card keeps an entry on a word and takes it back; one that is none is refused', async () => {
  const port = await connected();
  const draft = { does: 'silence', words: 'damning', reason: '', note: '', where: { kind: 'site', host: 'example.org' } } as const;
  port.say({ type: 'keep-word', draft });
  const kept = lastOf(await port.replies(2));
  expect(kept).toMatchObject({ type: 'word-kept', entry: { does: 'silence', words: 'damning', where: { host: 'example.org' } } });
  const { id } = (kept as Extract<CardReply, { type: 'word-kept' }>).entry!;
  expect((await listOwnWords()).map((entry) => entry.id)).toEqual([id]);
  port.say({ type: 'drop-word', id });
  expect(lastOf(await port.replies(3))).toEqual({ type: 'word-kept', entry: null });
  expect(await listOwnWords()).toEqual([]);
  port.say({ type: 'keep-word', draft: { ...draft, words: '(' } });
  expect(lastOf(await port.replies(4))).toEqual({ type: 'not-saved', key: 'word', reason: 'failed' });
});
