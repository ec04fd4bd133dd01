// Builds, finds a browser and opens it with the extension on the sample article. `npm start`
// Without a display it runs headless, writes a screenshot and prints the statements with the hands they went through.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { launchChromium } from './browsers.mjs';

const SCREENSHOT = new URL('../dist/sample.png', import.meta.url).pathname;
const hasDisplay = process.platform !== 'linux' || !!process.env.DISPLAY || !!process.env.WAYLAND_DISPLAY;
const headless = !hasDisplay || process.argv.includes('--headless');

const { chrome } = await build();
const profile = await mkdtemp(join(tmpdir(), 'sourcelight-start-'));
const browser = await launchChromium({ extension: chrome, profile, headless, ...(headless ? {} : { defaultViewport: null }) });
const worker = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'), { timeout: 20_000 });
const origin = worker.url().replace(/\/background\.js$/, '');

if (headless) await showWithoutDisplay();
else await showInWindow();
await rm(profile, { recursive: true, force: true, maxRetries: 5 });

/** The extension opens its welcome page by itself; the window is the reader's until it is closed. */
async function showInWindow() {
  console.log('The browser is open on the sample article. Close it to end.');
  await new Promise((resolve) => browser.once('disconnected', resolve));
}

async function showWithoutDisplay() {
  try {
    // The tab the installation opens: a second one would cover it or be covered, and nothing moves in a tab that is covered.
    const opened = await browser.waitForTarget((target) => target.url() === `${origin}/welcome.html`, { timeout: 15_000 });
    const page = await opened.page();
    await page.setViewport({ width: 1100, height: 1400 });
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 15_000, polling: 100 });
    await writeFile(SCREENSHOT, await page.screenshot());
    const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent()).id);
    const list = await browser.newPage();
    await list.goto(`${origin}/sidepanel.html?tab=${tabId}`, { waitUntil: 'load' });
    await list.waitForSelector('[data-chain]', { timeout: 15_000 });
    const lines = await list.$$eval('[data-chain]', (items) => items.map((item) => `${item.dataset.chain}: ${item.dataset.words}`));
    console.log(`\n${lines.length} statements on the sample article, each with the hands it went through:\n`);
    for (const line of lines) console.log(`  ${line}`);
    console.log(`\nScreenshot: ${SCREENSHOT}`);
  } finally {
    await browser.close();
  }
}
