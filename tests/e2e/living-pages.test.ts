import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from './driver.ts';
import { marksAfterAWhile, marksOf, openCard, pointOf, waitForMarks, waitForText } from './reader.ts';
import { useStage } from './stage.ts';

const HOST = 'http://www.presstv.ir';

declare const chrome: {
  readonly tabs: { query(filter: { readonly url: string }): Promise<{ readonly id: number }[]> };
  readonly scripting: { executeScript(given: { readonly target: { readonly tabId: number }; readonly files: readonly string[] }): Promise<unknown> };
};

const textsOf = async (page: Page): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);
/** The words around each mark, as they stand in the page now. */
const placesOf = (page: Page): Promise<string[]> => page.evaluate(() => [...CSS.highlights.values()].flatMap((ranges) => [...ranges])
  .map((range) => `${(range as Range).startContainer.parentElement?.id}: ${String(range)}`).sort());

/** A second article of our own, of the same make as the first. */
const SECOND = (id: string): string => `<article id="${id}"><h1>Estavia closes a school by the river</h1>${['Anna Berg', 'Jon Vik', 'Ida Falk', 'Per Lund'].map((who, at) =>
  `<p id="${id}${at}">The old school by the river will close in June because too few children are left in the villages around it, ${who} complained on Friday.</p>`).join('')}</article>`;

describe.each(['chromium', 'firefox'] as const)('on a page that changes in %s', (name) => {
  const stage = useStage(name);

  const open = async (path: string, body = stage.article): Promise<Page> => {
    stage.site.serve(`${HOST}/${path}`, { body });
    const page = await stage.driver.open(`${HOST}/${path}`);
    await waitForMarks(page);
    return page;
  };

  test('an endless page is marked where its address says that the reader is', async () => {
    const page = await open('endless');
    const first = await textsOf(page);
    await page.evaluate((html) => document.querySelector('main')!.insertAdjacentHTML('beforeend', html), SECOND('second'));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await textsOf(page)).toEqual(first);
    await page.evaluate(() => {
      history.pushState({}, '', '/second-school');
      document.title = 'Estavia closes a school by the river - Press TV';
    });
    await until(async () => (await textsOf(page)).filter((text) => text === 'complained').length === 4, 'the second article was not marked');
    expect(await textsOf(page)).not.toContain('Global Times');
    await page.evaluate(() => {
      history.back();
      document.title = 'Norland and Estavia agree on shared harbour patrols - Press TV';
    });
    await until(async () => (await textsOf(page)).includes('Global Times'), 'the first article was not marked again');
    expect(await textsOf(page)).not.toContain('complained');
    await page.close();
  });

  test('a live blog keeps its marks and gets those of new posts', async () => {
    const page = await open('live');
    const before = await placesOf(page);
    for (const [at, who] of ['Anna Berg', 'Jon Vik'].entries()) {
      await page.evaluate((html) => document.querySelector('#p1')!.insertAdjacentHTML('beforebegin', html),
        `<p id="post${at}">The first boats have left the harbour and the second ones are waiting for the tide, ${who} complained.</p>`);
      await until(async () => (await placesOf(page)).includes(`post${at}: complained`), 'the new post was not marked');
    }
    expect((await placesOf(page)).filter((place) => !place.startsWith('post'))).toEqual(before);
    await page.close();
  });

  test('text behind “read more” is marked when it unfolds, though no node changes', async () => {
    const body = stage.article.replace('</style>', '.folded > p:nth-of-type(n+7){display:none}</style>').replace('<article>', '<article class="folded">');
    const page = await open('folded', body);
    expect((await placesOf(page)).some((place) => place.startsWith('p8'))).toBe(false);
    await page.evaluate(() => document.querySelector('article')!.classList.remove('folded'));
    await until(async () => (await placesOf(page)).includes('p8: said in a statement'), 'the unfolded text was not marked');
    await page.close();
  });

  test('words a reader types into the article are never under a mark', async () => {
    const page = await open('written', stage.article.replace('<p id="p2">', '<p id="p2" contenteditable="true">'));
    const { x, y } = await pointOf(page, '#p2', 'talks');
    await page.mouse.click(x, y);
    await page.keyboard.type('boats and more ');
    expect(await textsOf(page)).not.toContainEqual(expect.stringContaining('boats'));
    await until(async () => (await placesOf(page)).includes('p2: said'), 'the mark did not come back');
    await page.close();
  });

  test('loaded anew on the way back, it has its marks, and they can be clicked', async () => {
    const page = await open('left');
    const before = await placesOf(page);
    stage.site.serve(`${HOST}/away`, { body: '<!doctype html><title>Away</title><p>Nothing here.' });
    await page.goto(`${HOST}/away`);
    await page.goBack();
    await until(async () => String(await placesOf(page)) === String(before), 'the marks are not there again');
    await openCard(stage.driver, page, '#p2', 'said', 'Karin Holm');
    await page.close();
  });

  test('headlines are not marked, whatever stands in them', async () => {
    const page = await open('headline', stage.article.replace('<p id="p5">', '<p id="shout" style="font-size:34px">The harbour must be closed at once, Olav Brandt complained on Monday.</p><p id="p5">'));
    expect((await placesOf(page)).filter((place) => place.startsWith('shout'))).toEqual([]);
    expect(await textsOf(page)).toContain('said');
    await page.close();
  });

  test('marks take their colours from the ground they stand on', async () => {
    const page = await open('dark', stage.article.replace('</style>', 'body{background:#121416;color:#e6e6e6} #p8{background:#fff;color:#111}</style>'));
    const grounds = await page.evaluate(() => [...CSS.highlights].flatMap(([highlight, ranges]) => [...ranges].map((range) => {
      const element = (range as Range).startContainer.parentElement!;
      return `${element.id} ${Number(highlight.slice(5)) % 2 === 0 ? 'dark' : 'light'} ${getComputedStyle(element, `::highlight(${highlight})`).textDecorationLine}`;
    })));
    expect(grounds).toContain('p2 dark underline');
    expect(grounds).toContain('p8 light underline');
    expect(grounds.filter((each) => !each.startsWith('p8') && each.includes('light'))).toEqual([]);
    await page.close();
  });

  test('marks in a shadow root are painted by rules of its own', async () => {
    const body = stage.article.replace('<article>', '<news-story><template shadowrootmode="open"><article>').replace('</article>', '</article></template></news-story>');
    const page = await open('painted', body);
    const lines = await page.evaluate(() => {
      const root = document.querySelector('news-story')!.shadowRoot!;
      return [...CSS.highlights.keys()].map((highlight) => getComputedStyle(root.querySelector('#p2')!, `::highlight(${highlight})`).textDecorationLine);
    });
    expect(lines).toContain('underline');
    await page.close();
  });

  test('an article in a large frame of the same site is marked, and its marks can be clicked', async () => {
    stage.site.serve(`${HOST}/inner/2025/03/04/harbour-patrols-agreed-at-last`, { body: stage.article });
    const frame = '<iframe src="/inner/2025/03/04/harbour-patrols-agreed-at-last" style="width:96vw;height:90vh;border:0"></iframe>';
    stage.site.serve(`${HOST}/framed`, { body: `<!doctype html><html lang="en"><title>Reader</title><body style="margin:0"><p>Back</p>${frame}</body></html>` });
    const page = await stage.driver.open(`${HOST}/framed`);
    const inner = await until(() => page.frames().find((each) => each.url().includes('/inner/')), 'no frame');
    await until(() => inner.evaluate(() => [...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(String)).includes('Global Times')), 'the frame was not marked');
    expect(await inner.evaluate(() => [...CSS.highlights.keys()].map((highlight) => getComputedStyle(document.querySelector('#p2')!, `::highlight(${highlight})`).textDecorationLine))).toContain('underline');
    expect(await marksOf(page)).toEqual([]);
    const { x, y } = await inner.evaluate(() => {
      const text = document.querySelector('#p2')!.firstChild as Text;
      const range = new Range();
      range.setStart(text, text.data.indexOf('said'));
      range.setEnd(text, text.data.indexOf('said') + 4);
      const { left, top, width, height } = range.getBoundingClientRect();
      const frame = window.frameElement!.getBoundingClientRect();
      return { x: frame.left + left + width / 2, y: frame.top + top + height / 2 };
    });
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await waitForText(await stage.driver.cardOf(page), 'Karin Holm');
    await page.close();
  });

  test.each([
    ['XHTML', 'application/xhtml+xml', (html: string) => html.replace('<!doctype html>\n<html', '<html xmlns="http://www.w3.org/1999/xhtml"').replace(/<(meta|link)([^>]*)>/g, '<$1$2/>')],
    ['SVG', 'image/svg+xml', () => '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">The boats have gone, Karin Holm said.</text></svg>'],
    ['plain text', 'text/plain', (html: string) => html.replace(/<[^>]+>/g, '')],
    ['XML', 'application/xml', () => '<rss><channel><item><title>The boats have gone, Karin Holm said</title></item></channel></rss>'],
  ])('a document of %s is left alone, quietly', async (kind, type, make) => {
    const address = `${HOST}/document-${encodeURIComponent(kind)}`;
    stage.site.serve(address, { body: make(stage.article), headers: { 'content-type': `${type}; charset=utf-8` } });
    const page = await stage.driver.open(address);
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    const children = await page.evaluate(() => document.documentElement.children.length);
    expect(await marksAfterAWhile(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(children);
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('a page that freezes what it can is marked or left, and never breaks', async () => {
    const freeze = '<script>Object.freeze(document); Object.freeze(window.CSS); Object.freeze(Node.prototype); Object.freeze(Document.prototype); Object.freeze(Array.prototype);</script>';
    const page = await open('frozen', stage.article.replace('</body>', `${freeze}</body>`));
    await openCard(stage.driver, page, '#p2', 'said', 'Karin Holm');
    await page.close();
  });
});

describe('after an update in chromium', () => {
  const stage = useStage('chromium');

  test('the old script goes, the new one takes its place, and only one of them answers', async () => {
    stage.site.serve(`${HOST}/updated`, { body: stage.article });
    const page = await stage.driver.open(`${HOST}/updated`);
    const before = await waitForMarks(page);
    await stage.driver.browser.installExtension(new URL('../../dist/chrome', import.meta.url).pathname);
    // Its next look at the page tells the old script that it is alone.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.evaluate(() => document.querySelector('#p9')!.append(' .'));
    await until(async () => (await marksOf(page)).length === 0, 'the old script stayed');
    await page.evaluate(() => document.querySelector('#p9')!.lastChild!.remove());
    const own = await stage.driver.openOwn('popup.html?tab=0');
    await own.evaluate(async (address) => {
      const [tab] = await chrome.tabs.query({ url: address });
      await chrome.scripting.executeScript({ target: { tabId: tab!.id }, files: ['content.js'] });
    }, `${HOST}/updated`);
    await own.close();
    await page.bringToFront();
    const after = await waitForMarks(page);
    expect(after).toEqual(before);
    await openCard(stage.driver, page, '#p2', 'said', 'Karin Holm');
    expect(await page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length)).toBe(1);
    await waitForText(await stage.driver.cardOf(page), 'Karin Holm');
    await page.close();
  });
});
