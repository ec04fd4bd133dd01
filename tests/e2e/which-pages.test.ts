import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { marksAfterAWhile, openCard, waitForMarks } from './reader.ts';
import { useStage } from './stage.ts';

const HOST = 'http://www.presstv.ir';
const PEOPLE = ['Anna Berg', 'Jon Vik', 'Ida Falk', 'Per Lund', 'Karin Holm', 'Olav Brandt'];
const TEXT = PEOPLE.map((who, at) =>
  `<p id="p${at}">The bank on the square by the old harbour will not open its ${at + 1}th counter again, because too few people from the villages around it come to town, ${who} said on Friday.</p>`).join('');
const page = (body: string, head = ''): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bank closes counters</title>${head}</head><body>${body}</body></html>`;
const data = (what: unknown): string => `<script type="application/ld+json">${JSON.stringify(what)}</script>`;
const LOG_IN = '<form hidden><input name="user"><input name="word" type="password"></form>';
const TEASERS = Array.from({ length: 16 }, (_none, at) => `<h3><a href="/story-${at}">A ${at}th story about the bank</a></h3>`).join('');

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const stage = useStage(name);
  const open = async (path: string, body: string): Promise<Page> => {
    stage.site.serve(HOST + path, { body });
    return stage.driver.open(HOST + path);
  };

  test.each([
    ['with any word in its address and a hidden log-in beside it', '/2026/10/01/accounts-frozen-after-a-raid-on-a-bank', page(`${LOG_IN}<h1>Bank closes counters</h1>${TEXT}`)],
    ['in a dialog that is open', '/2026/10/02/bank-closes-its-counters-by-the-harbour', page(`<p>News</p><dialog open><article><h1>Bank closes counters</h1>${TEXT}</article></dialog>`)],
    ['outside a main part that is empty', '/2026/10/03/bank-closes-its-counters-by-the-harbour', page(`<main></main><div><h1>Bank closes counters</h1>${TEXT}</div>`)],
    ['that only a declaration gives away', '/a', page(`<h1>Bank closes counters</h1>${TEXT}`, data({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'ReportageNewsArticle' }] }))],
  ])('an article %s is marked', async (_what, path, body) => {
    const tab = await open(path, body);
    expect((await waitForMarks(tab)).filter(({ text }) => text === 'said').length).toBe(PEOPLE.length);
    await tab.close();
  });

  test.each([
    ['that lists articles', '/what-the-harbour-talked-about-this-week', page(`<h1>This week</h1>${TEXT.repeat(4)}${TEASERS}`, data({ '@type': 'ItemList', itemListElement: [{ item: { '@type': 'NewsArticle' } }] }))],
    ['where readers log in', '/account/login/', page(`${LOG_IN}<h1>Log in</h1>${TEXT}`)],
    ['that is the front', '/', page(`<h1>News</h1>${TEXT}`)],
  ])('a page %s is left alone', async (_what, path, body) => {
    const tab = await open(path, body);
    expect(await marksAfterAWhile(tab)).toEqual([]);
    await tab.close();
  });

  test('what answers a reader comes with the first sign of one, and the first click is answered', async () => {
    const tab = await open('/2026/10/04/bank-closes-its-counters-by-the-harbour', page(`<article><h1>Bank closes counters</h1>${TEXT}</article>`));
    const loaded: string[] = [];
    if (name === 'chromium') {
      const client = await tab.createCDPSession();
      client.on('Debugger.scriptParsed', ({ url }) => loaded.push(url.split('/').at(-1)!));
      await client.send('Debugger.enable');
    }
    await marksAfterAWhile(tab);
    expect(loaded).not.toContain('pointing.js');
    await openCard(stage.driver, tab, '#p2', 'said', 'Ida Falk');
    if (name === 'chromium') expect(loaded).toEqual(expect.arrayContaining(['content.js', 'article.js', 'pointing.js']));
    await tab.close();
  });
});
