// The built extension as it is measured: allowed on every site, in headless Chromium, in a profile of its own.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browsers.mjs';
import { build } from '../build.mjs';

/** Builds the extension and starts a browser with it; `stop` closes the browser and removes the copy. */
export async function startWithExtension() {
  const { chrome } = await build();
  const folder = await mkdtemp(join(tmpdir(), 'sourcelight-bench-'));
  await cp(chrome, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.host_permissions = ['*://*/*'];
  manifest.content_scripts[0].matches = ['*://*/*'];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const browser = await launchChromium({ extension: folder });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'), { timeout: 15_000 });
  const origin = worker.url().replace(/\/background\.js$/, '');
  const welcome = await browser.waitForTarget((target) => target.url() === `${origin}/welcome.html`, { timeout: 15_000 });
  await (await welcome.page())?.close();
  return {
    browser, origin,
    stop: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Asks again until there is an answer; null when there is none in `limit` milliseconds. */
export async function until(ask, limit = 8000) {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) return null;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The status of the newest tab's page, once our script has made up its mind; null when it does not. */
export async function hasSettled(browser, limit = 8000) {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  return until(() => worker.evaluate(async () => {
    const tab = (await globalThis.chrome.tabs.query({})).at(-1);
    const answer = await globalThis.chrome.tabs.sendMessage(tab.id, { call: 'pageState' }, { frameId: 0 }).catch(() => null);
    const status = answer?.value?.status;
    return status === 'working' ? null : status;
  }), limit);
}

/** Whether the page has marks, waiting for them. */
export async function hasMarks(page, limit) {
  return (await until(() => page.evaluate(() => CSS.highlights.size > 0), limit)) !== null;
}

/** The middle of mark number `at` of the page, brought into the window; null where there is none or a link takes the click. */
export function pointOfMark(page, at) {
  return page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).filter((range) => {
      const { parentElement } = range.startContainer;
      return range.toString().length < 60 && parentElement && !parentElement.closest('a,button,label');
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const range = ranges[wanted];
    if (!range) return null;
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = range.getClientRects()[0] ?? {};
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    return hit && hit.contains(range.startContainer) ? { x, y } : null;
  }, at);
}

/** The card's frame in a page, once it is there and shows something; null when it does not come. */
export function cardOf(page, origin) {
  return until(async () => {
    for (const frame of page.frames()) {
      // The frame's address is told by itself only: in the page it has another one each time.
      if (await frame.evaluate((card) => location.href.startsWith(card) && document.body.innerText.length > 20, `${origin}/card.html`).catch(() => false)) return frame;
    }
    return null;
  });
}
