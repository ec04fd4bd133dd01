import { beforeAll, describe, expect, test } from 'vitest';
import { marksOf, openCard, openPopup, press, textOfPage, waitForMarks, waitForText } from './reader.ts';
import { useStage } from './stage.ts';

const ARTICLE = 'http://www.presstv.ir/Detail/2025/03/05/2/harbour-anger';
/** A word of the short list, and one of the wide list, which is not painted. */
const LOADED = '<p id="loaded">Furious ferry owners blocked the pier on Tuesday, and the desperate harbour office sent two boats.</p>';
const PHRASES = '<p id="phrases">The pier appeared to have sunk, Oda Brekke said on Friday. The mayor declined to comment. The owners did not respond to a request for comment.</p>';

describe.each(['chromium', 'firefox'] as const)('word choice in %s', (name) => {
  const stage = useStage(name);

  beforeAll(() => {
    stage.site.serve(ARTICLE, { body: stage.article.replace('<p id="p1">', `${LOADED}\n${PHRASES}\n<p id="p1">`) });
  });

  test('is off until the reader asks, then marks the short list; a click tells why', async () => {
    const page = await stage.driver.open(ARTICLE);
    const before = (await waitForMarks(page)).map(({ text }) => text);
    expect(before).not.toContain('Furious');
    const popup = await openPopup(stage.driver, page);
    await waitForText(popup, 'Show in the text');
    await press(popup, 'Word choice');
    const texts = async (): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);
    await expect.poll(texts, { timeout: 3000 }).toContain('Furious');
    expect(await texts()).not.toContain('desperate');
    await page.bringToFront();
    const card = await openCard(stage.driver, page, '#loaded', 'Furious', 'A strong adjective in the writer’s own voice.');
    await waitForText(card, 'A reader may ask');
    await page.keyboard.press('Escape');
    await openCard(stage.driver, page, '#p8', 'said in a statement', 'How it reached this page');
    await page.keyboard.press('Escape');
    await openCard(stage.driver, page, '#loaded', 'Furious', 'As this article puts it');
    await page.keyboard.press('Escape');
    await press(popup, 'Milder words too');
    await expect.poll(texts, { timeout: 3000 }).toContain('desperate');
    await press(popup, 'Milder words too');
    await expect.poll(texts, { timeout: 3000 }).not.toContain('desperate');
    await popup.close();
    await page.close();
  });

  test('a word is left alone on a site and its reason reworded, each until it is undone', async () => {
    const page = await stage.driver.open(ARTICLE);
    const texts = async (): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);
    await expect.poll(texts, { timeout: 3000 }).toContain('Furious');
    let card = await openCard(stage.driver, page, '#loaded', 'Furious', 'Leave this word alone');
    await press(card, 'Leave this word alone');
    await press(card, 'On presstv.ir');
    await waitForText(card, '“furious” is left alone on presstv.ir.');
    await expect.poll(texts).not.toContain('Furious');
    await press(card, 'Undo');
    await expect.poll(texts).toContain('Furious');
    await waitForText(card, 'A strong adjective in the writer’s own voice.');

    await press(card, 'Reword the reason');
    await stage.driver.clickInCard(card, '#word-reason');
    await page.keyboard.type('They were cross, says nobody.');
    await press(card, 'Keep');
    expect(await waitForText(card, 'They were cross, says nobody.')).toContain('Your own reason, everywhere');
    await page.keyboard.press('Escape');
    card = await openCard(stage.driver, page, '#loaded', 'Furious', 'They were cross, says nobody.');
    await press(card, 'Take back');
    await waitForText(card, 'A strong adjective in the writer’s own voice.');
    expect(await textOfPage(card)).not.toContain('They were cross');
    await page.close();
  });

  test('words of the reader’s own are added, marked, handed on and taken in again', async () => {
    const page = await stage.driver.open(ARTICLE);
    const texts = async (): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);
    await waitForMarks(page);
    const library = await stage.driver.openOwn('library.html');
    await press(library, 'Add a word');
    await press(library, 'Keep');
    await waitForText(library, 'A word is needed. ');
    const form = (words: string, reason: string, site: string): Promise<void> => library.evaluate((values) => {
      for (const [id, value] of Object.entries(values)) {
        const field = document.querySelector<HTMLInputElement>(`#word-${id}`)!;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, { words, reason, site });
    await form('ferry owners', 'Who owns a ferry?', 'http://www.presstv.ir/about');
    await press(library, 'Keep');
    await waitForText(library, 'Marked on presstv.ir');
    await expect.poll(texts, { timeout: 3000 }).toContain('ferry owners');
    await page.bringToFront();
    await openCard(stage.driver, page, '#loaded', 'ferry owners', 'Your own word, on presstv.ir');
    await page.keyboard.press('Escape');

    const upload = (file: string): Promise<void> => library.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('#words input[type=file]')!;
      const held = new DataTransfer();
      held.items.add(new File([content], 'words.json', { type: 'application/json' }));
      input.files = held.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    await library.bringToFront();
    await upload('{"format":"sourcelight-words","version":1,"title":"Bad","entries":[{"does":"add","words":"(","reason":"x"}]}');
    await waitForText(library, 'Entry 1 cannot be read: “words” is written with signs. Nothing was changed.');
    await upload('{"format":"sourcelight-words","version":1,"title":"Harbour words","entries":[{"does":"add","words":"harbour office","reason":"Which office?"},{"does":"silence","words":"furious"}]}');
    await waitForText(library, '1 word to mark, 1 word to leave alone: “harbour office”, “furious”.');
    await expect.poll(texts).not.toContain('harbour office');
    await press(library, 'Take it in');
    await waitForText(library, '“Harbour words”: 2 entries');
    await expect.poll(texts).toContain('harbour office');
    await expect.poll(texts).not.toContain('Furious');
    await press(library, 'Undo');
    await waitForText(library, 'Taken back.');
    await expect.poll(texts).toContain('Furious');
    await upload('{"format":"sourcelight-words","version":1,"title":"Harbour words","entries":[{"does":"add","words":"harbour office","reason":"Which office?"},{"does":"silence","words":"furious"}]}');
    await press(library, 'Take it in');
    await expect.poll(texts).not.toContain('Furious');
    await press(library, 'Remove all of it');
    await expect.poll(texts).toContain('Furious');
    await press(library, 'Undo');
    await expect.poll(texts).not.toContain('Furious');
    await library.close();
    await page.close();
  });

  test('sourcing phrases stand in card and list with their reasons, and are not marked', async () => {
    const page = await stage.driver.open(ARTICLE);
    const marks = (await waitForMarks(page)).map(({ text }) => text);
    expect(marks.filter((text) => /appeared|declined|respond/.test(text))).toEqual([]);
    const card = await openCard(stage.driver, page, '#phrases', 'said', 'How it is sourced, word by word');
    expect(await textOfPage(card)).toContain('“appeared to have” The writer says how it looks and does not vouch for it. A reader may ask: To whom does it look so?');
    await page.keyboard.press('Escape');
    const popup = await openPopup(stage.driver, page);
    const tab = await popup.evaluate(() => new URLSearchParams(location.search).get('tab'));
    await popup.close();
    const panel = await stage.driver.openOwn(`sidepanel.html?tab=${tab}`);
    await waitForText(panel, 'Phrases');
    expect(await textOfPage(panel)).not.toContain('They were asked and chose not to answer.');
    await panel.evaluate(() => [...document.querySelectorAll('button')].find((each) => each.textContent?.startsWith('Phrases'))!.click());
    const list = await waitForText(panel, 'They were asked and chose not to answer.');
    expect(list).toContain('They were asked, and no answer is told. A reader may ask: How long did they have?');
    await panel.evaluate(() => [...document.querySelectorAll('button')].find((each) => each.textContent?.includes('declined to comment'))!.click());
    await panel.close();
    await page.close();
  });

  test('a text about an error in an entry is copied, and nothing is sent', async () => {
    const page = await stage.driver.open(ARTICLE);
    await waitForMarks(page);
    const card = await openCard(stage.driver, page, '#p6', 'said', 'How it reached this page');
    await card.evaluate(() => [...document.querySelectorAll<HTMLElement>('[aria-label]')].find((each) => each.ariaLabel?.endsWith('Facts about Global Times'))?.click());
    await waitForText(card, 'Correct this for me');
    await press(card, 'Report an error');
    await waitForText(card, 'Nothing was sent.');
    await page.close();
  });
});
