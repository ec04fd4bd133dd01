import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { until, type Driver } from './driver.ts';
import { openCard, openPopup, press, textOfPage, waitForMarks, waitForText } from './reader.ts';
import { useStage } from './stage.ts';

const ARTICLE = 'http://www.presstv.ir/Detail/2025/03/04/1/harbour-patrols';

/** The shares of the popup, of which the names are read. */
async function sharesOf(driver: Driver, page: Page): Promise<string> {
  const popup = await openPopup(driver, page);
  const text = await waitForText(popup, 'How they reached this page');
  await popup.close();
  return text;
}

/** The extension's own page that a click opened in a tab. */
function ownTab(driver: Driver, path: string): Promise<Page> {
  return until(async () => {
    for (const page of await driver.browser.pages()) if (String(await page.evaluate('location.href').catch(() => '')).startsWith(`${driver.origin}/${path}`)) return page;
    return null;
  }, `${path} did not open`);
}

/** Puts text in place of what stands in a field. */
async function write(page: Page, selector: string, text: string): Promise<void> {
  await page.evaluate((where, value) => {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(where)!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, selector, text);
}

/** The names under "Your entries", in alphabetical order. */
function entriesOf(library: Page): Promise<string[]> {
  return library.evaluate(() => [...document.querySelectorAll('[aria-label="Your entries"] li b')].map(({ textContent }) => textContent ?? '').sort());
}

/** Presses the control whose accessible name ends so. */
async function pressLike(card: Frame, name: string): Promise<void> {
  await card.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>('[aria-label]')].find((each) => each.ariaLabel?.endsWith(wanted))?.click(), name);
}

function titleOf(card: Frame): Promise<string> {
  return card.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}

describe.each(['chromium', 'firefox'] as const)('what the reader knows better in %s', (name) => {
  const stage = useStage(name);

  beforeAll(() => stage.site.serve(ARTICLE, { body: stage.article }));

  test('a speaker named by hand stands in card and popup, after a reload too, until it is undone', async () => {
    let page = await stage.driver.open(ARTICLE);
    await waitForMarks(page);
    let card = await openCard(stage.driver, page, '#p8', 'said in a statement', 'How it reached this page');
    const before = await titleOf(card);
    await press(card, 'Someone else…');
    await stage.driver.clickInCard(card, '#speaker');
    await page.keyboard.type('Oda Brekke');
    await page.keyboard.press('Enter');
    await waitForText(card, 'Named by you.');
    expect(await titleOf(card)).toBe('Oda Brekke');
    expect(await sharesOf(stage.driver, page)).toContain('Oda Brekke');
    await page.close();

    page = await stage.driver.open(ARTICLE);
    await waitForMarks(page);
    card = await openCard(stage.driver, page, '#p8', 'said in a statement', 'Named by you.');
    expect(await titleOf(card)).toBe('Oda Brekke');
    await press(card, 'Someone else…');
    await press(card, 'Karin Holm');
    await expect.poll(() => titleOf(card)).toBe('Karin Holm');
    await press(card, 'Undo');
    await expect.poll(() => titleOf(card)).toBe(before);
    expect(await textOfPage(card)).not.toContain('Named by you.');
    expect(await sharesOf(stage.driver, page)).not.toContain('Oda Brekke');
    await page.close();
  });

  test('a correction of an outlet wins, is marked as the reader’s beside what stood there, and can be taken back', async () => {
    const page = await stage.driver.open(ARTICLE);
    await waitForMarks(page);
    let card = await openCard(stage.driver, page, '#p6', 'said', 'How it reached this page');
    await pressLike(card, 'Facts about Global Times');
    await press(card, 'Correct this for me');
    const library = await ownTab(stage.driver, 'library.html');
    await waitForText(library, 'Your entry on Global Times');
    await write(library, '#source-owner', 'The printers of Port Ansel');
    await write(library, '#source-domains', 'no site');
    await press(library, 'Keep');
    await waitForText(library, '“no site” is no site.');
    await write(library, '#source-domains', 'globaltimes.cn');
    await press(library, 'Keep');
    await waitForText(library, 'Kept: Global Times.');

    await page.bringToFront();
    const view = await waitForText(await stage.driver.cardOf(page), 'The printers of Port Ansel · yours');
    expect(view).toContain('Corrected by you');
    card = await stage.driver.cardOf(page);
    await card.evaluate(() => document.querySelector('summary')!.click());
    await waitForText(card, 'People’s Daily');
    await press(library, 'Take back');
    await waitForText(library, 'Removed: Global Times.');
    await expect.poll(() => textOfPage(card)).not.toContain('Corrected by you');
    await library.close();
    await page.close();
  });

  test('an outlet of the reader’s own is known by its site and wherever it is named', async () => {
    const local = 'http://ansel.presstv.ir/2025/03/04/patrols';
    const body = (stage.article).replaceAll('Press TV', 'Ansel Weekly').replaceAll('China’s Global Times', 'Pier Gazette').replaceAll('Global Times', 'Pier Gazette');
    stage.site.serve(local, { body: body.replace(/<link rel="canonical"[^>]*>/, '') });
    const page = await stage.driver.open(local);
    await waitForMarks(page);
    const card = await openCard(stage.driver, page, '#p6', 'said', 'How it reached this page');
    const library = await stage.driver.openOwn('library.html#source=Ansel%20Weekly');
    await waitForText(library, 'A new outlet');
    expect(await library.evaluate(() => document.querySelector<HTMLInputElement>('#source-name')!.value)).toBe('Ansel Weekly');
    await write(library, '#source-domains', 'https://ansel.presstv.ir/news');
    await write(library, '#source-owner', 'A reading circle');
    await press(library, 'Keep');
    await waitForText(library, 'Kept: Ansel Weekly.');
    await press(library, 'Add an outlet');
    await write(library, '#source-name', 'Pier Gazette');
    await write(library, '#source-owner', 'Its crew');
    await press(library, 'Keep');
    await waitForText(library, 'Kept: Pier Gazette.');

    await page.bringToFront();
    await waitForText(card, 'Newspaper. Owner: Its crew · Your own entry');
    expect(await textOfPage(card)).toContain('Newspaper. Owner: A reading circle · Your own entry');
    await press(library, 'Remove');
    await waitForText(library, 'Removed: ');
    await press(library, 'Undo');
    await expect.poll(() => library.evaluate(() => document.querySelectorAll('[aria-label="Your entries"] li').length)).toBe(2);
    await library.close();
    await page.close();
  });

  test('entries go out with a file and come in again, and the list follows', async () => {
    const library = await stage.driver.openOwn('library.html');
    await expect.poll(() => entriesOf(library)).toEqual(['Ansel Weekly', 'Pier Gazette']);
    const file = await library.evaluate(async () => {
      const made = new Promise<Blob>((resolve) => { URL.createObjectURL = (blob) => { resolve(blob as Blob); return 'blob:none'; }; });
      HTMLAnchorElement.prototype.click = () => undefined;
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save as a file')!.click();
      return (await made).text();
    });
    for (const left of [1, 0]) {
      await press(library, 'Remove');
      await expect.poll(async () => (await entriesOf(library)).length).toBe(left);
    }
    await library.evaluate((content) => {
      const field = document.querySelectorAll<HTMLInputElement>('input[type=file]');
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'notes.json', { type: 'application/json' }));
      const input = field[field.length - 1]!;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    await waitForText(library, '2 own entries on outlets');
    await press(library, 'Take these in');
    await expect.poll(() => entriesOf(library)).toEqual(['Ansel Weekly', 'Pier Gazette']);
    await library.close();
  });
});
