import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { contentHandlers, pageHandlers } from '../../src/background/handlers.ts';
import { addCorrection, addNaming } from '../../src/storage/corrections.ts';
import { closeDatabase } from '../../src/storage/database.ts';
import { listNotes, saveNote } from '../../src/storage/notes.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/records.ts';
import { fake, resetFake } from '../fake-browser.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import { ANALYSIS, ARTICLE, outletById, quoteOf, spanOf, STATEMENTS, TEXT } from './fixtures.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fake }));
beforeEach(async () => {
  resetFake();
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

const analyse = vi.fn(async () => ANALYSIS);
const prepare = vi.fn();
const content = contentHandlers({ analyse, prepare });
const pages = pageHandlers({ analyse, prepare, outletById });
const PAGE = { ...paragraphsOf(TEXT), description: '', article: ARTICLE, settings: DEFAULT_SETTINGS };
const FROM_TAB = { tabId: 7, url: 'https://example.org/a' };
const POPUP = { url: 'chrome-extension://sourcelight/popup.html' };

describe('analyse', () => {
  test('gives the analysis, the notes found again and the hidden statements', async () => {
    const claim = await saveNote({ id: '1', text: 'When?', target: { kind: 'claim', article: ARTICLE, quotes: [quoteOf('opens in May')], speaker: 'Ada Lund' } });
    const gone = await saveNote({ id: '2', text: 'x', target: { kind: 'claim', article: ARTICLE, quotes: [quoteOf('words that were never there', 'Some words that were never there at all')], speaker: null } });
    const whole = await saveNote({ id: '3', text: 'x', target: { kind: 'article', article: ARTICLE } });
    const source = await saveNote({ id: '4', text: 'x', target: { kind: 'source', name: 'harbour post' } });
    const publisher = await saveNote({ id: '5', text: 'x', target: { kind: 'source', name: 'Town Crier' } });
    await saveNote({ text: 'x', target: { kind: 'source', name: 'Somebody Else' } });
    await saveNote({ text: 'x', target: { kind: 'article', article: { ...ARTICLE, url: 'https://example.org/other' } } });
    await addCorrection(ARTICLE, quoteOf('“It is safe,”'));

    const found = await content.analyse(PAGE, FROM_TAB);
    expect(found.analysis).toBe(ANALYSIS);
    expect(found.hidden).toEqual(['a2']);
    expect(found.plan?.marks.map(({ kind, span }) => [kind, TEXT.slice(...span)])).toEqual([['note', 'opens in May'], ['via', 'Harbour Post']]);
    expect([...found.notes].sort((a, b) => (a.note.id < b.note.id ? -1 : 1))).toEqual([
      { note: claim, spans: [spanOf('opens in May')], lost: false },
      { note: gone, spans: [], lost: true },
      { note: whole, spans: [], lost: false },
      { note: source, spans: [], lost: false },
      { note: publisher, spans: [], lost: false },
    ]);
  });

  test('has speakers that the reader named in place of those read, and keeps what was read', async () => {
    await addNaming(ARTICLE, quoteOf('The bridge opens in May'), 'Somebody', [], new Date(1));
    await addNaming(ARTICLE, quoteOf('The bridge opens in May'), 'Bo Ek', [], new Date(2));
    const note = await saveNote({ text: 'x', target: { kind: 'source', name: 'Bo Ek' } });
    const found = await content.analyse(PAGE, FROM_TAB);
    expect(found.analysis.statements.map(({ steps: [speaker] }) => [speaker.name, speaker.byReader])).toEqual([['Bo Ek', true], ['port authority', undefined]]);
    expect([found.asRead, found.hidden, found.notes[0]?.note]).toEqual([{ statements: STATEMENTS, publisher: ANALYSIS.publisher, wording: [] }, [], note]);
  });

  test('marks the page although notes cannot be read', async () => {
    globalThis.indexedDB = { open: () => { throw new DOMException('broken', 'UnknownError'); } } as unknown as IDBFactory;
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await content.analyse(PAGE, FROM_TAB)).toMatchObject({ analysis: ANALYSIS, chosen: [0], notes: [], hidden: [] });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  test('does not hand the article’s key to the engine', async () => {
    await content.analyse({ ...PAGE, title: 'The bridge' }, FROM_TAB);
    expect(analyse).toHaveBeenLastCalledWith({ text: TEXT, title: 'The bridge' }, expect.any(Promise));
  });
});

describe('own sources', () => {
  const ENTRY = { name: 'The Post of the Harbour', aliases: ['Harbour Post'], domains: ['example.org'], kind: 'newspaper' as const, country: '', owner: 'A fund', note: '' };

  test('win: by name, and by site as the page’s publisher, until they are taken away', async () => {
    const { id } = await pages.saveOwnSource({ corrects: null, entry: ENTRY }, POPUP);
    const { analysis } = await content.analyse(PAGE, FROM_TAB);
    expect(analysis.publisher).toEqual({ name: ENTRY.name, outletId: id });
    expect(await pages.outlets({ ids: [id] }, POPUP)).toMatchObject([{ name: ENTRY.name, own: { how: 'added' } }]);
    expect((await pages.findSources({ query: 'harbour p' }, POPUP))[0]).toMatchObject({ id });
    await pages.removeOwnSource({ id }, POPUP);
    expect((await content.analyse(PAGE, FROM_TAB)).analysis).toBe(ANALYSIS);
  });

  test('correct and hide an outlet, of which there is no other then', async () => {
    await pages.saveOwnSource({ corrects: 'harbour-post', entry: { ...ENTRY, name: 'HP' } }, POPUP);
    expect(await pages.outlets({ ids: ['harbour-post'] }, POPUP)).toMatchObject([{ name: 'HP', own: { how: 'corrected', original: outletById('harbour-post') } }]);
    await pages.saveOwnSource({ corrects: 'harbour-post', entry: null }, POPUP);
    expect(await pages.outlets({ ids: ['harbour-post'] }, POPUP)).toEqual([]);
    expect(await pages.ownSources(undefined, POPUP)).toHaveLength(1);
  });

  test('that are not right are refused, and tabs hear of those that are kept', async () => {
    fake.tabs.query.mockResolvedValue([{ id: 7 }]);
    await expect(pages.saveOwnSource({ corrects: null, entry: { ...ENTRY, name: '' } }, POPUP)).rejects.toThrow('not-right');
    expect(fake.tabs.sendMessage).not.toHaveBeenCalled();
    await pages.saveOwnSource({ corrects: null, entry: ENTRY }, POPUP);
    await vi.waitFor(() => expect(fake.tabs.sendMessage).toHaveBeenCalledWith(7, { call: 'notesChanged', argument: { articleUrl: null, source: null } }, { frameId: 0 }));
  });

  test('are searched with the registry', async () => {
    expect((await pages.findSources({ query: 'xinhua' }, POPUP))[0]?.name).toMatch(/Xinhua/);
    expect(await pages.findSources({ query: ' ' }, POPUP)).toEqual([]);
  });
});

test('placeNotes finds notes again without analysing', async () => {
  analyse.mockClear();
  const note = await saveNote({ text: 'x', target: { kind: 'source', name: 'Ada Lund' } });
  expect(await content.placeNotes({ text: TEXT, article: ARTICLE, statements: STATEMENTS, publisher: ANALYSIS.publisher, wording: [], attributions: [] }, FROM_TAB))
    .toEqual({ statements: STATEMENTS, publisher: ANALYSIS.publisher, wording: [], notes: [{ note, spans: [], lost: false }], hidden: [] });
  expect(analyse).not.toHaveBeenCalled();
});

describe('setBadge', () => {
  test.each([
    ['on', 2, 'icons/icon-16.png', '2', 'Sourcelight · on for this page · 2 notes of yours'],
    ['on', 1, 'icons/icon-16.png', '1', 'Sourcelight · on for this page · 1 note of yours'],
    ['on', 0, 'icons/icon-16.png', '', 'Sourcelight · on for this page'],
    ['on', 120, 'icons/icon-16.png', '99+', 'Sourcelight · on for this page · 120 notes of yours'],
    ['off', 0, 'icons/off-16.png', '', 'Sourcelight · off for this site'],
    ['not-looked-at', 0, 'icons/idle-16.png', '', 'Sourcelight · this page is not looked at'],
  ] as const)('%s with %i notes', async (looking, notes, icon, text, title) => {
    await content.setBadge({ looking, notes }, FROM_TAB);
    expect(fake.action.setIcon).toHaveBeenCalledWith({ tabId: 7, path: expect.objectContaining({ 16: icon }) });
    expect(fake.action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
    expect(fake.action.setTitle).toHaveBeenCalledWith({ tabId: 7, title });
  });

  test('of a tab that was closed is no error', async () => {
    fake.action.setIcon.mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(content.setBadge({ looking: 'on', notes: 0 }, FROM_TAB)).resolves.toBeUndefined();
  });
});

describe('notes of our pages', () => {
  const draft = { id: 'n', text: 'a', target: { kind: 'source' as const, name: 'Ada Lund' } };

  test('are saved, deleted and restored, and tabs and pages hear of it', async () => {
    fake.tabs.query.mockResolvedValue([{ id: 7 }]);
    const note = await pages.saveNote(draft, POPUP);
    await pages.deleteNote({ id: 'n' }, POPUP);
    expect(await pages.listNotes(undefined, POPUP)).toEqual([]);
    expect(await pages.restoreNote({ id: 'n' }, POPUP)).toEqual(note);
    expect(await pages.sourceNotes({ names: ['Ada Lund'] }, POPUP)).toEqual([note]);
    const change = { call: 'notesChanged', argument: { articleUrl: null, source: 'Ada Lund' } };
    await vi.waitFor(() => expect(fake.tabs.sendMessage.mock.calls).toEqual(Array.from({ length: 3 }, () => [7, change, { frameId: 0 }])));
    expect(fake.runtime.sendMessage.mock.calls).toEqual(Array.from({ length: 3 }, () => [change]));
  });

  test('that came with a file are told of everywhere', async () => {
    fake.tabs.query.mockResolvedValue([{ id: 7 }]);
    await pages.tookIn(undefined, POPUP);
    const change = { call: 'notesChanged', argument: { articleUrl: null, source: null } };
    await vi.waitFor(() => expect([fake.tabs.sendMessage.mock.calls, fake.runtime.sendMessage.mock.calls]).toEqual([[[7, change, { frameId: 0 }]], [[change]]]));
  });

  test('reject with the reason when they cannot be kept', async () => {
    const bad = { ...draft, target: { kind: 'source', name: 'x', odd: () => 1 } } as never;
    await expect(pages.saveNote(bad, POPUP)).rejects.toThrow(/^failed$/);
    expect(await listNotes()).toEqual([]);
  });

  test('that are gone for good are not restored', async () => {
    await expect(pages.restoreNote({ id: 'gone' }, POPUP)).rejects.toThrow('no longer kept');
  });
});

test('outlets come in the order asked, each once, without the unknown', async () => {
  expect(await pages.outlets({ ids: ['town-crier', 'none', 'harbour-post', 'town-crier'] }, POPUP)).toEqual([outletById('town-crier'), outletById('harbour-post')]);
});

describe('judge', () => {
  const block = 'The harbour board met on Monday about the old ferry and its last boat.'.length * 8;
  const place = { tag: 'div', names: '', role: '', isDeclared: false, beside: [0, 0, 0, 0] } as const;
  const ASKED = {
    isBrief: false, url: 'https://news.example/2026/10/01/ferry-line-will-close', title: 'Ferry', language: 'en', metas: [['og:type', 'article']], structured: [], headlines: 1, hasByline: true, hasMarkedBody: false,
    hasPasswordField: false, hasPrice: false, teasers: 0, places: [{ ...place, within: -1 }], blocks: [[0, block, 0]], anyway: false, before: null, hasPart: false,
  } as const;
  beforeEach(() => {
    prepare.mockClear();
    fake.scripting.executeScript.mockReset().mockResolvedValue([]);
  });

  test('brings an article’s script into its tab while the engine is made ready', async () => {
    expect(await content.judge(ASKED, FROM_TAB)).toMatchObject({ isArticle: true, isRead: true, root: 0 });
    expect(fake.scripting.executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7, frameIds: [0] } }));
    expect(prepare).toHaveBeenCalledOnce();
  });

  test('brings it once', async () => {
    await content.judge({ ...ASKED, hasPart: true }, FROM_TAB);
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('brings nothing to a page that is none', async () => {
    expect(await content.judge({ ...ASKED, url: 'https://news.example/account', metas: [] }, FROM_TAB)).toMatchObject({ isArticle: false, isRead: false });
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
    expect(prepare).not.toHaveBeenCalled();
  });

  test('says when the script could not be run', async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error('Cannot access the page'));
    await expect(content.judge(ASKED, FROM_TAB)).rejects.toThrow('Cannot access');
  });
});

describe('entries on words', () => {
  const draft = { does: 'add', words: ' pier ', reason: ' Which? ', note: '', where: { kind: 'everywhere' } } as const;

  test('are kept in shape, marked on pages and taken back', async () => {
    const [kept] = await pages.saveOwnWords({ drafts: [draft] }, POPUP);
    expect(kept).toMatchObject({ words: 'pier', reason: 'Which?' });
    const page = { text: 'The pier is old.', article: ARTICLE, statements: [], publisher: null, wording: [], attributions: [] };
    expect((await content.placeNotes(page, FROM_TAB)).wording).toMatchObject([{ span: [4, 8], own: { id: kept!.id } }]);
    await pages.removeOwnWords({ ids: [kept!.id] }, POPUP);
    expect((await content.placeNotes(page, FROM_TAB)).wording).toBe(page.wording);
  });

  test('that cannot be looked for are refused, and a bad file changes nothing', async () => {
    await expect(pages.saveOwnWords({ drafts: [draft, { ...draft, words: '(' }] }, POPUP)).rejects.toThrow('not-right');
    expect(await pages.addWords({ file: '{}' }, POPUP)).toEqual({ refused: 'This file holds no words for Sourcelight.' });
    expect(await pages.ownWords(undefined, POPUP)).toEqual([]);
  });

  test('come in from a file that went out', async () => {
    await pages.saveOwnWords({ drafts: [draft] }, POPUP);
    const file = await pages.exportWords({ title: 'Mine', about: 'All of them.' }, POPUP);
    expect(await pages.previewWords({ file }, POPUP)).toMatchObject({ title: 'Mine', about: 'All of them.', marks: 1, same: 1 });
    await pages.removeOwnWords({ ids: (await pages.ownWords(undefined, POPUP)).map(({ id }) => id) }, POPUP);
    await pages.addWords({ file }, POPUP);
    expect(await pages.ownWords(undefined, POPUP)).toMatchObject([{ words: 'pier', pack: 'Mine' }]);
  });
});
