import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProfile, startDriver, type Driver } from './driver.ts';
import { marksOf, openCard, openPopup, press, waitForMarks, waitForText } from './reader.ts';
import { readPage, startSite, type Site } from './site.ts';

const ARTICLE = 'http://www.presstv.ir/Detail/2025/03/05/2/harbour-anger';
/** A word of the short list, and one of the wide list, which is not painted. */
const LOADED = '<p id="loaded">Furious ferry owners blocked the pier on Tuesday, and the desperate harbour office sent two boats.</p>';

describe.each(['chromium', 'firefox'] as const)('word choice in %s', (name) => {
  let site: Site;
  let profile: Awaited<ReturnType<typeof makeProfile>>;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite();
    site.serve(ARTICLE, { body: (await readPage('article')).replace('<p id="p1">', `${LOADED}\n<p id="p1">`) });
    profile = await makeProfile();
    driver = await startDriver(name, { proxy: site.proxy, profile: profile.folder });
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    await profile?.remove();
  });

  test('is off until the reader asks, then marks the short list; a click tells why', async () => {
    const page = await driver.open(ARTICLE);
    const before = (await waitForMarks(page)).map(({ text }) => text);
    expect(before).not.toContain('Furious');
    const popup = await openPopup(driver, page);
    await waitForText(popup, 'Show in the text');
    await press(popup, 'Word choice');
    const texts = async (): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);
    await expect.poll(texts, { timeout: 3000 }).toContain('Furious');
    expect(await texts()).not.toContain('desperate');
    await page.bringToFront();
    const card = await openCard(driver, page, '#loaded', 'Furious', 'A strong adjective in the writer’s own voice.');
    await waitForText(card, 'A reader may ask');
    await page.keyboard.press('Escape');
    await openCard(driver, page, '#p8', 'said in a statement', 'How it reached this page');
    await page.keyboard.press('Escape');
    await openCard(driver, page, '#loaded', 'Furious', 'As this article puts it');
    await popup.close();
    await page.close();
  });
});
