/** What a reader does and sees, in words: used by every end-to-end test. */
import type { Frame, Page } from 'puppeteer-core';
import { settle, until, type Driver } from './driver.ts';

export type Mark = { readonly highlight: string; readonly text: string };

/** Every range that is painted now, by the name of its highlight. */
export function marksOf(page: Page): Promise<Mark[]> {
  return page.evaluate(() => [...CSS.highlights].flatMap(([highlight, ranges]) =>
    [...ranges].map((range) => ({ highlight, text: range.toString() }))));
}

/** Waits until the page has marks and gives them. */
export function waitForMarks(page: Page): Promise<Mark[]> {
  return until(async () => {
    const marks = await marksOf(page);
    return marks.length ? marks : null;
  }, 'no marks appeared');
}

/** Waits a while in which marks would have appeared, and gives those that did. */
export async function marksAfterAWhile(page: Page): Promise<Mark[]> {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  return marksOf(page);
}

type Point = { readonly x: number; readonly y: number };

/** The middle of the first occurrence of `words` inside the element that `selector` names, scrolled into view. */
export async function pointOf(page: Page, selector: string, words: string): Promise<Point> {
  const point = await page.evaluate((where, wanted) => {
    const element = document.querySelector(where)!;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getClientRects()[0]!;
      return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  }, selector, words);
  if (!point) throw new Error(`“${words}” is not in ${selector}`);
  return point;
}

/** Clicks on words of the article as a reader does. */
export async function clickWords(page: Page, selector: string, words: string): Promise<void> {
  const { x, y } = await pointOf(page, selector, words);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

/** Clicks on words and waits for the card to show `expected`. */
export async function openCard(driver: Driver, page: Page, selector: string, words: string, expected: string): Promise<Frame> {
  await clickWords(page, selector, words);
  const card = await driver.cardOf(page);
  await waitForText(card, expected);
  await settle(card);
  return card;
}

/** The visible text of a page or frame, white space folded. */
export async function textOfPage(page: Page | Frame): Promise<string> {
  const text = await page.evaluate(() => document.body?.innerText ?? '').catch(() => '');
  return text.replace(/\s+/g, ' ');
}

/** Waits until a page or frame shows `expected`. */
export async function waitForText(page: Page | Frame, expected: string): Promise<string> {
  let last = '';
  return until(async () => {
    last = await textOfPage(page);
    return last.includes(expected) ? last : null;
  }, '').catch(() => { throw new Error(`“${expected}” did not appear; the page shows: ${last.slice(0, 600)}`); });
}

/** Presses the control whose accessible name or text is `name`. */
export async function press(page: Page | Frame, name: string): Promise<void> {
  await until(() => page.evaluate((wanted) => {
    const controls = [...document.querySelectorAll<HTMLElement>('button, a, [role=switch], [role=radio], input, label')];
    const control = controls.find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === wanted);
    control?.click();
    return !!control;
  }, name), `there is no control “${name}”`);
}

/**
 * Opens the popup for a page, as a tab of its own (a real popup is outside WebDriver's reach in Firefox). The tab is found by
 * asking each for its article, because without the `tabs` permission an address is not told.
 */
export async function openPopup(driver: Driver, page: Page): Promise<Page> {
  const url = page.url();
  const finder = await driver.openOwn('popup.html?tab=0');
  const id = await until(() => finder.evaluate(async (wanted) => {
    const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const api = scope.browser ?? scope.chrome;
    for (const tab of await api.tabs.query({})) {
      const answer = await api.tabs.sendMessage(tab.id, { call: 'pageState' }, { frameId: 0 }).catch(() => null);
      if (answer?.value?.article.url === wanted) return tab.id;
    }
    return null;
  }, url), `no tab answers for ${url}`);
  await finder.close();
  return driver.openOwn(`popup.html?tab=${id}`);
}

type ExtensionApi = {
  readonly tabs: {
    readonly query: (filter: object) => Promise<{ readonly id: number }[]>;
    readonly sendMessage: (id: number, message: object, options: object) => Promise<{ readonly value?: { readonly article: { readonly url: string } } } | null>;
  };
};
