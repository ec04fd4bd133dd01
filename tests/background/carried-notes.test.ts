import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Runtime } from 'webextension-polyfill';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveCard } from '../../src/background/card-port.ts';
import { forgetCorpus } from '../../src/background/corpus-texts.ts';
import { knownHandlers } from '../../src/background/known.ts';
import { placeOnPage } from '../../src/background/pages.ts';
import { dropIndex } from '../../src/background/saved-articles.ts';
import { closeDatabase } from '../../src/storage/database.ts';
import { listNotes, saveNote } from '../../src/storage/notes.ts';
import type { Note } from '../../src/storage/records.ts';
import { describeQuote } from '../../src/text/quote.ts';
import { BRIDGE, CHAINS, spanOf } from '../corpus/articles.ts';
import { fake, resetFake } from '../fake-browser.ts';
import { fakePort, outletById, REQUEST } from './fixtures.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));

const HOME = { url: 'https://courier.example/bridge', title: 'Harbour bridge to close', publisher: 'Sandholm Courier' };
const ELSEWHERE = { url: 'https://elsewhere.example/1', title: 'A bridge', publisher: 'Elsewhere' };
const SENDER = { url: 'chrome-extension://sourcelight/popup.html' };
const WORDS = 'We have put this off for as long as the steel would let us';
const COPY = `First a line of the page's own, which says nothing of bridges.\n${BRIDGE.replace('4.2 million', '5 million')}`;
const known = knownHandlers();

const noteOn = (words: string, article = HOME, text = BRIDGE): Promise<Note | null> =>
  saveNote({ id: 'n1', target: { kind: 'claim', article, quotes: [describeQuote(text, spanOf(text, words))], speaker: 'Marit Olsen' }, text: 'How long?' });
const placed = async (text: string, article = ELSEWHERE) =>
  (await placeOnPage({ text, article, attributions: [], statements: [], publisher: null, wording: [] })).notes.map(({ note, spans }) => [note.id, spans.map(([start, end]) => text.slice(start, end))]);

beforeEach(async () => {
  resetFake();
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  forgetCorpus();
  await dropIndex();
});

describe('a note on a claim of a saved article', () => {
  beforeEach(async () => {
    await known.saveArticle({ article: HOME, text: BRIDGE, attributions: [], keepsText: false }, SENDER);
    await noteOn(WORDS);
  });

  test('is there on a page with its words, once, and on the article itself once', async () => {
    expect(await placed(COPY)).toEqual([['n1', [WORDS]]]);
    expect(await placed(BRIDGE, HOME)).toEqual([['n1', [WORDS]]]);
  });

  test('comes before notes on sources and behind the page’s own', async () => {
    await saveNote({ id: 'own', target: { kind: 'claim', article: ELSEWHERE, quotes: [describeQuote(COPY, spanOf(COPY, WORDS))], speaker: null }, text: 'Mine' });
    expect((await placed(COPY)).map(([id]) => id)).toEqual(['own', 'n1']);
  });

  test.each([
    ['that is another text', CHAINS[8]!.text],
    ['that has only these words, among others', `${CHAINS[8]!.text}\n"${WORDS}," she said.`],
    ['that has the text without these words', BRIDGE.split('\n').filter((line) => !line.includes(WORDS)).join('\n')],
  ])('is not there on a page %s', async (_which, text) => expect(await placed(text)).toEqual([]));

  test('is not there where the reader said that it is not the same', async () => {
    const [one] = await known.knownTexts({ text: COPY, article: ELSEWHERE, attributions: [] }, SENDER);
    await known.setApart({ articleUrl: ELSEWHERE.url, documentId: one!.documentId, isApart: true }, SENDER);
    expect(await placed(COPY)).toEqual([]);
  });

  test('stays with its article when it is changed in the card of a copy, and every page hears of it', async () => {
    fake.tabs.query.mockResolvedValue([{ id: 7 }]);
    fake.tabs.sendMessage.mockImplementation(async (_tab, message) => ((message as { call: string }).call === 'cardRequest' ? { value: { ...REQUEST, article: ELSEWHERE } } : {}));
    const port = fakePort();
    serveCard(port as unknown as Runtime.Port, outletById);
    port.say({ type: 'hello', nonce: 'right' });
    await port.replies(1);
    const [note] = await listNotes();
    port.say({ type: 'save', key: 'k', draft: { id: 'n1', target: note!.target, text: 'How long exactly?' } });
    await port.replies(2);
    expect(await listNotes()).toMatchObject([{ text: 'How long exactly?', target: { article: HOME } }]);
    expect(fake.tabs.sendMessage).toHaveBeenCalledWith(7, { call: 'notesChanged', argument: { articleUrl: null, source: null } }, { frameId: 0 });
  });
});

test('a note on the article as a whole stays with it', async () => {
  await known.saveArticle({ article: HOME, text: BRIDGE, attributions: [], keepsText: false }, SENDER);
  await saveNote({ target: { kind: 'article', article: HOME }, text: 'Read again.' });
  expect(await placed(COPY)).toEqual([]);
});

test('a note on an article that is no known text stays with it', async () => {
  await noteOn(WORDS);
  expect(await placed(COPY)).toEqual([]);
});
