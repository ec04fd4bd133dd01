/** The two real browsers behind one face, with the built extension installed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { installInFirefox, launchChromium, launchFirefox } from '../../build/browsers.mjs';
import { zipFolder } from '../../build/zip.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** A fixed origin for Firefox, which otherwise makes up a new one for every profile. */
const FIREFOX_ID = 'sourcelight@see-who-says-so';
const FIREFOX_UUID = '6d0f5a3e-54c1-4f3a-9a57-3c0a6a6a2b11';

export type Driver = {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** "chrome-extension://…" or "moz-extension://…", no slash at the end. */
  readonly origin: string;
  readonly open: (url: string) => Promise<Page>;
  /** Opens one of the extension's own pages in a tab. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** The card's frame in a page, once it is there. */
  readonly cardOf: (page: Page) => Promise<Frame>;
  /** A real click of the mouse on an element of the card. */
  readonly clickInCard: (card: Frame, selector: string) => Promise<void>;
  /** Stops the background as the browser does when it is idle. */
  readonly stopBackground: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DriverOptions = {
  readonly proxy: string;
  /** Folder of the profile: the same one again is the same reader after a restart. */
  readonly profile: string;
  /** The profile has been used before: the extension is there already where the browser keeps it. */
  readonly again?: boolean;
  readonly dark?: boolean;
};

/** A new, empty profile folder; remove it with the returned function. */
export async function makeProfile(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sourcelight-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts a browser with the built package of `dist/` installed. */
export function startDriver(name: BrowserName, options: DriverOptions): Promise<Driver> {
  return name === 'chromium' ? startChromium(options) : startFirefox(options);
}

async function startChromium({ proxy, profile, again }: DriverOptions): Promise<Driver> {
  const browser: Browser = await launchChromium({ extension: packageFolder('chrome'), profile, proxy, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'), { timeout: 15_000 });
  const origin = worker.url().replace(/\/background\.js$/, '');
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  if (!again) await closeWelcome(browser, `${origin}/welcome.html`);
  return {
    name: 'chromium', browser, origin, open,
    openOwn: (path) => open(`${origin}/${path}`),
    cardOf: (page) => frameOf(page, `${origin}/card.html`),
    clickInCard: async (card, selector) => {
      await settle(card);
      await card.click(selector);
    },
    stopBackground: async () => {
      const target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith(origin));
      await (await target?.worker())?.close();
    },
    close: () => browser.close(),
  };
}

async function startFirefox({ proxy, profile, again }: DriverOptions): Promise<Driver> {
  const browser: Browser = await launchFirefox({
    profile, proxy,
    prefs: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      // The shortest idle time that leaves a test room to work; `stopBackground` waits it out.
      'extensions.background.idle.timeout': 2500,
    },
  });
  if (!again) await installInFirefox(browser, await packFirefox(profile));
  const origin = `moz-extension://${FIREFOX_UUID}`;
  if (!again) await closeWelcome(browser, `${origin}/welcome.html`);
  return {
    name: 'firefox', browser, origin,
    open: async (url) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    openOwn: (path) => openTrusted(browser, `${origin}/${path}`),
    cardOf: (page) => frameOf(page, `${origin}/card.html`),
    clickInCard: (card, selector) => clickOverBidi(browser, card, selector),
    stopBackground: () => new Promise((resolve) => setTimeout(resolve, 4500)),
    close: () => browser.close(),
  };
}

/**
 * Closes the welcome page, which opens once after installing, lest it cover the pages of a test: nothing is read in a hidden tab.
 */
async function closeWelcome(browser: Browser, url: string): Promise<void> {
  const page = await until(async () => {
    for (const each of await browser.pages()) if (await hrefOf(each) === url) return each;
    return null;
  }, 'the welcome page did not open');
  await page.close();
}

/** Firefox refuses to navigate to extension pages over BiDi, so the tab is opened from the browser's own window. */
async function openTrusted(browser: Browser, url: string): Promise<Page> {
  const before = new Set(await browser.pages());
  const connection = bidiOf(browser);
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.evaluate', {
    target: { context: result.contexts[0]!.context }, awaitPromise: false,
    expression: `gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url)})`,
  });
  const page = await until(async () => (await browser.pages()).find((each) => !before.has(each)), 'the extension page did not open');
  await until(async () => (await page.evaluate('document.readyState + location.href').catch(() => '')) === `complete${url}`, `${url} did not load`);
  return page;
}

/** Asked of the frame itself, because over BiDi an extension's frame says about:blank of itself. */
async function hrefOf(frame: Frame | Page): Promise<string> {
  const href = await frame.evaluate('location.href').catch(() => '');
  return String(href).replace(/#.*/, '');
}

function frameOf(page: Page, url: string): Promise<Frame> {
  return until(async () => {
    for (const frame of page.frames()) if (await hrefOf(frame) === url) return frame;
    return null;
  }, 'no card opened');
}

type Bidi = { readonly send: (method: string, params: object) => Promise<{ readonly result: { readonly contexts: { readonly context: string }[] } }> };

function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

/** Puppeteer cannot click inside an extension's frame in Firefox; WebDriver BiDi itself can. */
async function clickOverBidi(browser: Browser, frame: Frame, selector: string): Promise<void> {
  await settle(frame);
  const point = await frame.evaluate((wanted) => {
    const element = document.querySelector(wanted)!;
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  }, selector);
  await bidiOf(browser).send('input.performActions', {
    context: (frame as unknown as { _id: string })._id,
    actions: [{ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', ...point }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }],
  });
}

function packageFolder(name: 'chrome' | 'firefox'): string {
  return new URL(`../../dist/${name}`, import.meta.url).pathname;
}

async function packFirefox(profile: string): Promise<string> {
  const archive = join(profile, 'sourcelight-test.xpi');
  await writeFile(archive, await zipFolder(packageFolder('firefox')));
  return archive;
}

/** Waits until the card stands still: it is shown once it has told its height, and placed anew when that changes. */
export async function settle(card: Frame): Promise<void> {
  let last = '';
  let times = 0;
  await until(async () => {
    const now = await card.evaluate(() => JSON.stringify([innerWidth, innerHeight, document.querySelector('textarea')?.getBoundingClientRect()])).catch(() => '');
    times = now && now === last ? times + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return times >= 3;
  }, 'the card does not stand still');
}

/** Asks again until `ask` gives a value or `limit` milliseconds are over. */
export async function until<T>(ask: () => Promise<T | undefined | null | false> | T | undefined | null | false, complaint: string, limit = 10_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(complaint);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
