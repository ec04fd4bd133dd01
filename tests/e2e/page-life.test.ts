import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { makeProfile, startDriver, until } from './driver.ts';
import { clickWords, marksOf, openCard, pointOf, waitForMarks, waitForText } from './reader.ts';
import { readPage, startSite } from './site.ts';
import { useStage } from './stage.ts';

const HOST = 'http://www.presstv.ir';

const textsOf = async (page: Page): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);

describe.each(['chromium', 'firefox'] as const)('on a living page in %s', (name) => {
  const stage = useStage(name);

  const open = async (path: string, body = stage.article, headers: Record<string, string> = {}): Promise<Page> => {
    stage.site.serve(`${HOST}/${path}`, { body, headers });
    const page = await stage.driver.open(`${HOST}/${path}`);
    await waitForMarks(page);
    return page;
  };
  const cardBox = async (page: Page) => (await (await stage.driver.cardOf(page)).frameElement())?.boundingBox() ?? null;
  const hasCard = async (page: Page): Promise<boolean> => {
    const box = await cardBox(page).catch(() => null);
    return box !== null && box.width > 0;
  };

  test('nodes replaced by equal ones are marked again', async () => {
    const page = await open('hydrated');
    const before = await textsOf(page);
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      main.replaceWith(main.cloneNode(true));
    });
    await until(async () => (await textsOf(page)).length === before.length && (await textsOf(page)).join() === before.join(), 'the marks did not come back');
    await page.close();
  });

  test('words that change lose their marks before they are painted again', async () => {
    const page = await open('edited');
    const left = await page.evaluate(() => new Promise<string[]>((resolve) => {
      const text = document.querySelector('#p2')!.firstChild as Text;
      text.data = text.data.replace('said that talks', 'kept silent: talks');
      // What stands in the registry when the next frame is made.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve([...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(String)))));
    }));
    expect(left.filter((words) => words.includes('silent') || words.includes('kept'))).toEqual([]);
    await page.close();
  });

  test('an article that takes the place of another without loading gets its own marks', async () => {
    const page = await open('app');
    await page.evaluate(() => {
      history.pushState({}, '', '/app/second');
      document.querySelector('article')!.innerHTML = `<h1>Estavia closes a school</h1>${['Anna Berg', 'Jon Vik', 'Ida Falk', 'Per Lund'].map((who) =>
        `<p>The old school by the river will close in June because too few children are left in the villages around it, ${who} said on Friday.</p>`).join('')}`;
    });
    await until(async () => (await textsOf(page)).filter((text) => text === 'said').length === 4, 'the second article was not marked');
    expect(await textsOf(page)).not.toContain('Global Times');
    await page.close();
  });

  test('text that is loaded later is marked too', async () => {
    const page = await open('lazy');
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'Nobody in the harbour had been asked before the plans were drawn, Olav Brandt complained in a long letter to the council.';
      document.querySelector('#p8')!.after(more);
    });
    await until(async () => (await textsOf(page)).includes('complained'), 'the new paragraph was not marked');
    await page.close();
  });

  test('an article in an open shadow root is marked and its marks can be clicked', async () => {
    const body = stage.article.replace('<article>', '<news-story><template shadowrootmode="open"><article>').replace('</article>', '</article></template></news-story>');
    const page = await open('shadow', body);
    const point = await page.evaluate(() => {
      const paragraph = document.querySelector('news-story')!.shadowRoot!.querySelector('#p2')!;
      const text = paragraph.firstChild as Text;
      const range = new Range();
      range.setStart(text, text.data.indexOf('said'));
      range.setEnd(text, text.data.indexOf('said') + 4);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(point.x, point.y);
    await waitForText(await stage.driver.cardOf(page), 'Karin Holm');
    await page.close();
  });

  test('inside an open dialog the card can be used', async () => {
    const page = await open('dialog', stage.article.replace('<main>', '<dialog id="d" style="max-width:none"><main>').replace('</main>', '</main></dialog><script>d.showModal()</script>'));
    const card = await openCard(stage.driver, page, '#p2', 'said', 'Karin Holm');
    const box = await cardBox(page);
    await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
    expect(await page.evaluate(() => document.activeElement?.parentElement?.localName ?? '')).toMatch(/^(?:dialog|html|body)$/);
    await waitForText(card, 'Karin Holm');
    expect(await page.evaluate(() => document.querySelector('dialog')!.lastElementChild!.outerHTML)).toBe('<div></div>');
    await page.close();
  });

  test('a page that embeds only what allows it still gets the card', async () => {
    const page = await open('isolated', stage.article, { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' });
    await openCard(stage.driver, page, '#p2', 'said', 'Karin Holm');
    await page.close();
  });

  test('a drag over a mark selects and opens nothing', async () => {
    const page = await open('selected');
    const { x, y } = await pointOf(page, '#p2', 'said');
    await page.mouse.move(x - 60, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()!.toString().length)).toBeGreaterThan(3);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBeLessThanOrEqual(3);
    expect(page.frames()).toHaveLength(1);
    await page.close();
  });

  test('the card closes by Escape, by a click beside it and by a second click on its words', async () => {
    const page = await open('closed');
    for (const close of [() => page.keyboard.press('Escape'), () => page.mouse.click(990, 60), () => clickWords(page, '#p2', 'said')]) {
      await openCard(stage.driver, page, '#p2', 'said', 'Karin Holm');
      await until(() => hasCard(page), 'the card did not open');
      await close();
      await until(async () => !(await hasCard(page)), 'the card did not close');
    }
    await page.close();
  });

  test('the card keeps to its words while the page scrolls, and off the sentence', async () => {
    const page = await open('scrolled', stage.article.replace('</main>', '<div style="height:3000px"></div></main>'));
    await openCard(stage.driver, page, '#p3', 'told', 'Karin Holm');
    const sentence = await page.evaluate(() => document.querySelector('#p3')!.getBoundingClientRect().toJSON());
    const before = await until(() => cardBox(page), 'no card');
    expect(before.y >= sentence.bottom || before.y + before.height <= sentence.top).toBe(true);
    await page.evaluate(() => scrollBy(0, 120));
    await until(async () => Math.abs((await cardBox(page))!.y - (before.y - 120)) < 3, 'the card did not follow');
    await page.close();
  });

  test('in a narrow window the card is a sheet at the bottom', async () => {
    const page = await open('narrow');
    await page.setViewport({ width: 380, height: 720 });
    await openCard(stage.driver, page, '#p2', 'said', 'Karin Holm');
    const box = await until(() => cardBox(page), 'no card');
    expect(Math.round(box.x)).toBe(0);
    // Less a scroll bar that takes room.
    expect(Math.round(box.width)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(Math.round(box.y + box.height)).toBe(720);
    await page.close();
  });

  test('a first tap shows the peek line, a second the card', async () => {
    const page = await open('touched');
    const { x, y } = await pointOf(page, '#p2', 'said');
    await page.touchscreen.tap(x, y);
    await until(() => page.evaluate(() => document.documentElement.lastElementChild!.outerHTML === '<div></div>'), 'no peek line');
    const card = await stage.driver.cardOf(page);
    const visibility = async (): Promise<string> => (await card.frameElement())!.evaluate((frame) => getComputedStyle(frame).visibility);
    // It is made ready, out of sight.
    await waitForText(card, 'Karin Holm');
    expect(await visibility()).toBe('hidden');
    await page.touchscreen.tap(x, y);
    await until(async () => (await visibility()) === 'visible', 'the card is not shown');
    await page.close();
  });
});

test('in a page whose sandbox forbids the card the frame goes and the rest stays', async () => {
  const site = await startSite();
  const profile = await makeProfile();
  const driver = await startDriver('firefox', { proxy: site.proxy, profile: profile.folder });
  try {
    site.serve(`${HOST}/sandboxed`, { body: await readPage('article'), headers: { 'content-security-policy': 'sandbox allow-scripts' } });
    const page = await driver.open(`${HOST}/sandboxed`);
    const before = (await waitForMarks(page)).length;
    await clickWords(page, '#p2', 'said');
    await until(() => page.frames().length === 2, 'no card was tried');
    await until(() => page.frames().length === 1, 'the dead frame stayed');
    expect((await marksOf(page)).length).toBeGreaterThanOrEqual(before);
  } finally {
    await driver.close();
    await site.close();
    await profile.remove();
  }
});
