import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProfile, startDriver, type Driver } from './driver.ts';
import { openCard, openPopup, press, textOfPage, waitForMarks, waitForText } from './reader.ts';
import { readPage, startSite, type Site } from './site.ts';

const ARTICLE = 'http://www.presstv.ir/Detail/2025/03/04/1/harbour-patrols';

/** The shares of the popup, of which the names are read. */
async function sharesOf(driver: Driver, page: Page): Promise<string> {
  const popup = await openPopup(driver, page);
  const text = await waitForText(popup, 'How they reached this page');
  await popup.close();
  return text;
}

function titleOf(card: Frame): Promise<string> {
  return card.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}

describe.each(['chromium', 'firefox'] as const)('what the reader knows better in %s', (name) => {
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

  test('a speaker named by hand stands in card and popup, after a reload too, until it is undone', async () => {
    let page = await driver.open(ARTICLE);
    await waitForMarks(page);
    let card = await openCard(driver, page, '#p8', 'said in a statement', 'How it reached this page');
    const before = await titleOf(card);
    await press(card, 'Someone else…');
    await driver.clickInCard(card, '#speaker');
    await page.keyboard.type('Oda Brekke');
    await page.keyboard.press('Enter');
    await waitForText(card, 'Named by you.');
    expect(await titleOf(card)).toBe('Oda Brekke');
    expect(await sharesOf(driver, page)).toContain('Oda Brekke');
    await page.close();

    page = await driver.open(ARTICLE);
    await waitForMarks(page);
    card = await openCard(driver, page, '#p8', 'said in a statement', 'Named by you.');
    expect(await titleOf(card)).toBe('Oda Brekke');
    await press(card, 'Someone else…');
    await press(card, 'Karin Holm');
    await expect.poll(() => titleOf(card)).toBe('Karin Holm');
    await press(card, 'Undo');
    await expect.poll(() => titleOf(card)).toBe(before);
    expect(await textOfPage(card)).not.toContain('Named by you.');
    expect(await sharesOf(driver, page)).not.toContain('Oda Brekke');
    await page.close();
  });
});
