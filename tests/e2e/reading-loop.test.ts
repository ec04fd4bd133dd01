import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProfile, startDriver, type Driver } from './driver.ts';
import { clickWords, marksAfterAWhile, marksOf, openCard, openPopup, press, textOfPage, waitForMarks, waitForText } from './reader.ts';
import { readPage, startSite, type Site } from './site.ts';

const ARTICLE = 'http://www.presstv.ir/Detail/2025/03/04/1/harbour-patrols';

describe.each(['chromium', 'firefox'] as const)('the reading loop in %s', (name) => {
  let site: Site;
  let profile: Awaited<ReturnType<typeof makeProfile>>;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite();
    site.serve(ARTICLE, { body: await readPage('article') });
    profile = await makeProfile();
    driver = await startDriver(name, { proxy: site.proxy, profile: profile.folder });
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    await profile?.remove();
  });

  test('an article is marked', async () => {
    const page = await driver.open(ARTICLE);
    const texts = (await waitForMarks(page)).map((mark) => mark.text);
    for (const expected of ['a report', 'said', 'Global Times', 'local media']) expect(texts.join('|')).toContain(expected);
    await page.close();
  });

  test('a click on a mark opens the card with the chain', async () => {
    const page = await driver.open(ARTICLE);
    await waitForMarks(page);
    const card = await openCard(driver, page, '#p6', 'said', 'How it reached this page');
    const text = await textOfPage(card);
    expect(text).toMatch(/Karin Holm[\s\S]*Global Times[\s\S]*Press TV · this page/);
    expect(text).toContain('Owner');
    await page.close();
  });

  test('a link of the page wins over a mark', async () => {
    site.serve('http://www.presstv.ir/background', { body: '<!doctype html><title>Background</title><p>Background.' });
    const page = await driver.open(ARTICLE);
    await waitForMarks(page);
    const arrived = page.waitForNavigation();
    await clickWords(page, '#p4', 'fishing treaty');
    await arrived;
    expect(page.url()).toBe('http://www.presstv.ir/background');
    await page.close();
  });

  test('a note is there again after the browser was closed, and its claim is marked', async () => {
    const page = await driver.open(ARTICLE);
    await waitForMarks(page);
    const card = await openCard(driver, page, '#p3', 'told', 'Your note');
    await driver.clickInCard(card, 'textarea');
    await page.keyboard.type('Ask the coast guard for the numbers.');
    await waitForText(card, 'Saved');
    await driver.close();

    driver = await startDriver(name, { proxy: site.proxy, profile: profile.folder, again: true });
    const again = await driver.open(ARTICLE);
    const marks = await waitForMarks(again);
    expect(marks.map((mark) => mark.text).join('|')).toContain('We want fewer boats');
    const cardAgain = await openCard(driver, again, '#p3', 'told', 'Your note');
    expect(await cardAgain.evaluate(() => document.querySelector('textarea')!.value)).toBe('Ask the coast guard for the numbers.');
    await again.close();
  });

  test('the card works when the background was stopped in between', async () => {
    const page = await driver.open(ARTICLE);
    await waitForMarks(page);
    await openCard(driver, page, '#p2', 'said', 'Karin Holm');
    await driver.stopBackground();
    const card = await openCard(driver, page, '#p8', 'said in a statement', 'harbour office');
    await driver.clickInCard(card, 'textarea');
    await page.keyboard.type('Which pier?');
    await waitForText(card, 'Saved');
    await page.close();
  });

  test('each switch and density of the popup hides and shows its marks at once', async () => {
    const page = await driver.open(ARTICLE);
    await waitForMarks(page);
    const popup = await openPopup(driver, page);
    await waitForText(popup, 'Show in the text');
    const texts = async (): Promise<string> => (await marksOf(page)).map((mark) => mark.text).join('|');
    const changes = async (control: string, gone: string): Promise<void> => {
      const before = await texts();
      expect(before).toContain(gone);
      await press(popup, control);
      await expect.poll(texts, { timeout: 3000 }).not.toContain(gone);
      await press(popup, control);
      await expect.poll(texts, { timeout: 3000 }).toBe(before);
    };
    await changes('No clear source', 'a report');
    await changes('Through another outlet', 'Global Times');
    await changes('Who says it', 'said');
    await changes('Your notes', 'We want fewer boats');
    await press(popup, 'Few');
    await expect.poll(texts, { timeout: 3000 }).not.toContain('said');
    await press(popup, 'Everything');
    await expect.poll(texts, { timeout: 3000 }).toContain('Karin Holm');
    await press(popup, 'Standard');
    await expect.poll(texts, { timeout: 3000 }).toContain('said');
    await popup.close();
    await page.close();
  });

  test('switched off for a site, nothing is marked there until it is switched on', async () => {
    const page = await driver.open(ARTICLE);
    await waitForMarks(page);
    const popup = await openPopup(driver, page);
    await waitForText(popup, 'On for presstv.ir');
    await press(popup, 'On for presstv.ir');
    await expect.poll(() => marksOf(page), { timeout: 3000 }).toEqual([]);
    await page.reload();
    expect(await marksAfterAWhile(page)).toEqual([]);
    await waitForText(popup, 'Off for presstv.ir');
    await press(popup, 'Turn on');
    await waitForMarks(page);
    await popup.close();
    await page.close();
  });
});
