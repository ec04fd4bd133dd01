import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Runtime } from 'webextension-polyfill';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveCard } from '../../src/background/card-port.ts';
import { forgetCorpus } from '../../src/background/corpus-texts.ts';
import { knownHandlers } from '../../src/background/known.ts';
import { dropIndex } from '../../src/background/saved-articles.ts';
import type { Attribution } from '../../src/engine/records.ts';
import type { CardReply, PageState } from '../../src/messaging/protocol.ts';
import { closeDatabase } from '../../src/storage/database.ts';
import { BRIDGE, CHAINS, claim, spanOf } from '../corpus/articles.ts';
import { fake, resetFake } from '../fake-browser.ts';
import { ANALYSIS, fakePort, outletById, REQUEST, STATEMENTS } from './fixtures.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));

const HOME = { url: 'https://courier.example/bridge', title: 'Harbour bridge to close', publisher: 'Sandholm Courier' };
const ELSEWHERE = { url: 'https://elsewhere.example/1', title: 'A bridge', publisher: 'Elsewhere' };
const SENDER = { url: 'chrome-extension://sourcelight/library.html' };
const OLSEN = { source: 'Marit Olsen, the harbour master', cue: 'said Marit', content: 'We have put this off for as long as the steel would let us', speaker: 'Marit Olsen' };
const COPY = BRIDGE.replace('let us," said Marit', 'let us," admitted Marit').replace('7,000 vehicles', '9,000 vehicles');
const SAID = [sure({ ...claim(BRIDGE, 'a1', OLSEN), cue: [[spanOf(BRIDGE, 'said Marit')[0], spanOf(BRIDGE, 'said Marit')[0] + 4]] })];
const ADMITTED = [sure({ ...claim(COPY, 'b1', { ...OLSEN, cue: 'admitted' }) })];

function sure(told: object): Attribution {
  return { speakerConfidence: 1, ...told } as unknown as Attribution;
}

const known = knownHandlers();
const save = (article: typeof HOME, text: string, attributions: readonly Attribution[], keepsText = true) =>
  known.saveArticle({ article, text, attributions, keepsText }, SENDER);
const versions = async (url: string) => (await known.versionsOf({ url }, SENDER)).map(({ article, known: { title, relation, changes } }) =>
  [article.title, relation, title, changes.map(({ kind, knownWords, pageWords }) => [kind, knownWords.slice(0, 12), pageWords.slice(0, 12)])]);

/** The tab 7 has this page open. */
function openPage(text: string, attributions: readonly Attribution[]): void {
  const state: PageState = {
    status: 'ready', host: 'elsewhere.example', article: ELSEWHERE, analysis: { ...ANALYSIS, publisher: null, attributions }, notes: [], hidden: [],
    counts: { says: 0, via: 0, gap: 0, words: 0, note: 0 }, removed: 0, text, failure: '',
  };
  const statement = { ...STATEMENTS[0]!, attributions: ['b1'], content: [spanOf(text, OLSEN.content)] };
  fake.tabs.query.mockResolvedValue([{ id: 6 }, { id: 7 }]);
  fake.tabs.sendMessage.mockImplementation(async (tabId, message) => {
    const { call } = message as { call: string };
    if (tabId !== 7) throw new Error('Could not establish connection.');
    return call === 'pageState' ? { value: state } : call === 'cardRequest' ? { value: { ...REQUEST, statement } } : {};
  });
}

beforeEach(async () => {
  resetFake();
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  forgetCorpus();
  await dropIndex();
});

const BOTH = [['reworded', '"We have put', '"We have put'], ['number', '… study for ', '… study for ']];

describe('the versions of a saved article', () => {
  test('are the saved articles with its words, the one saved first as the known text, seen from either', async () => {
    await save(HOME, BRIDGE, SAID);
    await new Promise((resolve) => setTimeout(resolve, 2)); // Saved in another millisecond.
    await save(ELSEWHERE, COPY, ADMITTED);
    await save({ ...ELSEWHERE, url: 'https://elsewhere.example/2' }, CHAINS[8]!.text, []);
    for (const { url } of [HOME, ELSEWHERE]) expect(await versions(url)).toEqual([['A bridge', 'edited', 'Harbour bridge to close', BOTH]]);
    expect(await versions('https://elsewhere.example/2')).toEqual([]);
    expect(await versions('https://elsewhere.example/none')).toEqual([]);
  });

  test.each([
    ['the later alone', false, true, [['A bridge', 'edited', 'Harbour bridge to close', BOTH.map(([kind, , here]) => [kind, '', here])]]],
    ['the first alone', true, false, [['Harbour bridge to close', 'edited', 'A bridge', BOTH.map(([kind, there, here]) => [kind, '', kind === 'number' ? there : here])]]],
    ['neither', false, false, []],
  ] as const)('are compared when the text was kept of %s', async (_of, first, later, expected) => {
    await save(HOME, BRIDGE, SAID, first);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await save(ELSEWHERE, COPY, ADMITTED, later);
    expect(await versions(HOME.url)).toEqual(expected);
  });

  test('show no changes where the reader said that it is not the same', async () => {
    await save(HOME, BRIDGE, SAID);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await save(ELSEWHERE, COPY, ADMITTED);
    const [version] = await known.versionsOf({ url: HOME.url }, SENDER);
    await known.setApart({ articleUrl: ELSEWHERE.url, documentId: version!.known.documentId, isApart: true }, SENDER);
    expect(await known.versionsOf({ url: HOME.url }, SENDER)).toMatchObject([{ known: { isApart: true, changes: [] } }]);
  });
});

test('the known texts of open pages are told, and tabs without a page that was read are passed over', async () => {
  await save(HOME, BRIDGE, SAID);
  openPage(COPY, ADMITTED);
  expect(await known.openVersions(undefined, SENDER)).toMatchObject([{ article: ELSEWHERE, saved: null, known: { title: HOME.title, relation: 'edited' } }]);
  openPage(`${CHAINS[8]!.text} ${OLSEN.content}`, ADMITTED);
  expect(await known.openVersions(undefined, SENDER)).toEqual([]);
});

describe('the card', () => {
  async function heard(count: number): Promise<readonly CardReply[]> {
    const port = fakePort();
    serveCard(port as unknown as Runtime.Port, outletById);
    port.say({ type: 'hello', nonce: 'right' });
    return port.replies(count);
  }

  test('is told what a known version has otherwise in its statement, after it was shown', async () => {
    await save(HOME, BRIDGE, SAID);
    openPage(COPY, ADMITTED);
    const [first, second] = await heard(2);
    expect(first).toMatchObject({ type: 'show' });
    expect(second).toMatchObject({ type: 'known', statement: 'a1', known: [{ title: HOME.title, isUnnamed: false, changes: [{ kind: 'reworded', before: { verb: 'said' }, after: { verb: 'admitted' } }] }] });
  });

  test('is told of a known version without changes when its outlet is not named', async () => {
    const text = COPY.replaceAll(/the (?:Sandholm )?Courier/g, 'a newspaper');
    await save(HOME, BRIDGE, SAID);
    openPage(text, [{ ...ADMITTED[0]!, cue: SAID[0]!.cue, id: 'b2' }]);
    expect((await heard(2))[1]).toMatchObject({ type: 'known', known: [{ isUnnamed: true, changes: [] }] });
  });

  test('is told nothing where the page has no known text', async () => {
    openPage(COPY, ADMITTED);
    const replies = await heard(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(replies).toHaveLength(1);
  });
});
