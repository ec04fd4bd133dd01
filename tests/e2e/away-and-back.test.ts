import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from './driver.ts';
import { clickWords, marksAfterAWhile, marksOf, waitForMarks, waitForText } from './reader.ts';
import { useStage } from './stage.ts';

const HOST = 'http://www.presstv.ir';
/** Without it no browser keeps a page. */
const KEPT = { 'cache-control': 'max-age=60' };

const textsOf = (marks: readonly { readonly text: string }[]): string[] => marks.map(({ text }) => text);
/** How the highlights that are shown draw on an element. */
const linesOn = (page: Page, selector: string): Promise<string[]> => page.evaluate((where) => [...CSS.highlights.keys()]
  .map((highlight) => getComputedStyle(document.querySelector(where)!, `::highlight(${highlight})`).textDecorationLine), selector);

describe.each(['chromium', 'firefox'] as const)('a page that is left, renamed or put together in %s', (name) => {
  const stage = useStage(name);

  const open = async (path: string, body = stage.article): Promise<Page> => {
    stage.site.serve(`${HOST}/${path}`, { body, headers: KEPT });
    const page = await stage.driver.open(`${HOST}/${path}`);
    await waitForMarks(page);
    return page;
  };

  test('from the back/forward cache has its marks, and they can be clicked', async () => {
    stage.site.serve(`${HOST}/elsewhere`, { body: '<p>Elsewhere</p>', headers: KEPT });
    const page = await open('kept');
    const before = textsOf(await marksOf(page));
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => document.documentElement.setAttribute('data-kept', String(persisted))));
    await page.goto(`${HOST}/elsewhere`);
    // Puppeteer's own way back waits for a load that does not come.
    await page.evaluate(() => history.back()).catch(() => {});
    await until(() => page.evaluate(() => document.documentElement.dataset.kept).catch(() => null), 'the page did not come back');
    expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe('true');
    expect(textsOf(await marksOf(page))).toEqual(before);
    await clickWords(page, '#p2', 'said');
    await waitForText(await stage.driver.cardOf(page), 'Karin Holm');
    await page.close();
  });

  test('in a hidden tab is read when it is looked at again, not before', async () => {
    const page = await open('hidden');
    const other = await stage.driver.open('about:blank');
    await other.bringToFront();
    await until(() => page.evaluate(() => document.hidden), 'the tab is not hidden');
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'Nobody in the harbour had been asked before the plans were drawn, Olav Brandt complained in a long letter to the council.';
      document.querySelector('#p8')!.after(more);
    });
    expect(textsOf(await marksAfterAWhile(page))).not.toContain('complained');
    await page.bringToFront();
    await until(async () => textsOf(await marksOf(page)).includes('complained'), 'the new paragraph was not marked');
    await other.close();
    await page.close();
  });

  test('keeps its marks when it renames what its text stands in', async () => {
    const page = await open('renamed', stage.article.replace('<article>', '<article id="story" class="story wide">'));
    expect(await linesOn(page, '#p2')).toContain('underline');
    for (const rename of ['class', 'id'] as const) {
      await page.evaluate((attribute) => document.querySelector('article')!.setAttribute(attribute, 'other'), rename);
      await until(async () => (await linesOn(page, '#p2')).includes('underline'), `the marks went with the ${rename}`);
    }
    await page.close();
  });

  test('has its marks painted in components too, whose text stands in a tree of its own', async () => {
    const body = stage.article.replace('<article>', '<article id="story">')
      .replace(/<p id="p2">([^]*?)<\/p>/, '<div id="p2"><a-line><template shadowrootmode="open"><span>$1</span></template></a-line></div>');
    const page = await open('component', body);
    const lines = await page.evaluate(() => [...CSS.highlights.keys()].map((highlight) =>
      getComputedStyle(document.querySelector('a-line')!.shadowRoot!.querySelector('span')!, `::highlight(${highlight})`).textDecorationLine));
    expect(lines).toContain('underline');
    expect(await linesOn(page, '#p3')).toContain('underline');
    await page.close();
  });

  // Firefox cannot be told to show what it would print; that every rule is for screens only is held by a unit test.
  test.runIf(name === 'chromium')('has no marks on paper', async () => {
    const page = await open('printed');
    expect(await linesOn(page, '#p2')).toContain('underline');
    await page.emulateMediaType('print');
    expect(new Set(await linesOn(page, '#p2'))).toEqual(new Set(['none']));
    await page.close();
  });
});
