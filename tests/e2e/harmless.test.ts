import { describe, expect, test } from 'vitest';
import { marksAfterAWhile, marksOf, openCard, waitForMarks, waitForText } from './reader.ts';
import { readPage } from './site.ts';
import { useStage } from './stage.ts';

const HOST = 'http://www.presstv.ir';

/** Runs in the page before all else: keeps a copy of its own DOM and writes down all that a page can overhear. */
const SPY = `<script>
  addEventListener('DOMContentLoaded', () => { window.before = document.documentElement.outerHTML; });
  window.overheard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'message', 'paste', 'copy'])
    addEventListener(type, (event) => overheard.push(type + ' ' + (event.key ?? event.data ?? '')), true);
  window.globals = Object.getOwnPropertyNames(window).length;
</script>`;

/** Hosts the browsers call on their own account. */
const BROWSERS_OWN = /(google|googleapis|gvt1|mozilla|firefox|chromium)\.(com|org|net)|google\.com|mozilla\./;

describe.each(['chromium', 'firefox'] as const)('a page in %s', (name) => {
  const stage = useStage(name);

  test('keeps its DOM byte for byte, apart from our one host', async () => {
    stage.site.serve(`${HOST}/spied`, { body: stage.article.replace('<head>', `<head>${SPY}`) });
    const page = await stage.driver.open(`${HOST}/spied`);
    await waitForMarks(page);
    await openCard(stage.driver, page, '#p6', 'said', 'Karin Holm');
    const { before, after, hosts } = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      const added = [...copy.children].filter((child) => child !== copy.querySelector('head') && child !== copy.querySelector('body'));
      for (const each of added) each.remove();
      return { before: (window as unknown as { before: string }).before, after: copy.outerHTML, hosts: added.length };
    });
    expect(hosts).toBe(1);
    expect(after).toBe(before);
    await page.close();
  });

  test('sees neither keystrokes nor notes', async () => {
    stage.site.serve(`${HOST}/spied`, { body: stage.article.replace('<head>', `<head>${SPY}`) });
    const page = await stage.driver.open(`${HOST}/spied`);
    await waitForMarks(page);
    const card = await openCard(stage.driver, page, '#p2', 'said', 'Your note');
    await stage.driver.clickInCard(card, 'textarea');
    await page.keyboard.type('A secret thought');
    await waitForText(card, 'Saved');
    const seen = await page.evaluate(() => ({
      overheard: (window as unknown as { overheard: string[] }).overheard,
      frames: window.length,
      html: document.documentElement.outerHTML.includes('secret thought'),
      resources: performance.getEntriesByType('resource').map((entry) => entry.name).filter((url) => url.includes('extension')),
      globals: Object.getOwnPropertyNames(window).length - (window as unknown as { globals: number }).globals,
    }));
    // The spy itself adds `before`; indexed frames would add more.
    expect(seen).toEqual({ overheard: [], frames: 0, html: false, resources: [], globals: 2 });
    await page.close();
  });

  test('works under the strictest content security policy', async () => {
    stage.site.serve(`${HOST}/strict`, { body: stage.article, headers: { 'content-security-policy': "default-src 'none'" } });
    const page = await stage.driver.open(`${HOST}/strict`);
    await waitForMarks(page);
    await openCard(stage.driver, page, '#p6', 'said', 'Karin Holm');
    await page.close();
  });

  test.each(['shop', 'home'])('that is a %s is left alone', async (kind) => {
    stage.site.serve(`${HOST}/${kind}`, { body: await readPage(kind) });
    const page = await stage.driver.open(`${HOST}/${kind}`);
    expect(await marksAfterAWhile(page)).toEqual([]);
    await page.close();
  });

  test('that asks tools not to mark it is left alone', async () => {
    stage.site.serve(`${HOST}/asks`, { body: stage.article.replace('<head>', '<head><meta name="annotations" content="none">') });
    const page = await stage.driver.open(`${HOST}/asks`);
    expect(await marksAfterAWhile(page)).toEqual([]);
    await page.close();
  });

  test('on a site that was not allowed is not touched at all', async () => {
    stage.site.serve('http://harbour-blog.example/a', { body: stage.article });
    const page = await stage.driver.open('http://harbour-blog.example/a');
    expect(await marksAfterAWhile(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });

  test('makes no request that it would not make without us', async () => {
    const foreign = stage.site.requests.filter((request) => !BROWSERS_OWN.test(request) && !/ http:\/\/(www\.presstv\.ir|harbour-blog\.example)\//.test(request));
    expect(foreign).toEqual([]);
  });

  test('keeps its marks right while it changes', async () => {
    stage.site.serve(`${HOST}/living`, { body: stage.article });
    const page = await stage.driver.open(`${HOST}/living`);
    await waitForMarks(page);
    await page.evaluate(() => { document.querySelector('#p1')!.textContent = 'This paragraph has been rewritten without anybody speaking in it at all.'; });
    await expect.poll(async () => (await marksOf(page)).map((mark) => mark.text).join('|'), { timeout: 5000 }).not.toContain('a report');
    const texts = (await marksOf(page)).map((mark) => mark.text);
    expect(texts).toContain('Global Times');
    await page.close();
  });
});
