import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePack } from '../../src/corpus/pack.ts';
import { BRIDGE, CHAINS, documentOf } from '../corpus/articles.ts';
import { until } from './driver.ts';
import { openCard, openPopup, press, textOfPage, waitForMarks, waitForText } from './reader.ts';
import { useStage } from './stage.ts';

const ORIGINAL = 'http://www.presstv.ir/Detail/2031/03/05/1/lithium-licence';
const COPY = 'http://www.presstv.ir/Detail/2031/03/06/2/half-price';

const BRIDGE_SAVED = 'http://www.presstv.ir/Detail/2031/04/02/3/harbour-bridge';
const BRIDGE_COPY = 'http://www.globaltimes.cn/content/70000001.shtml';
const PACKED = 'http://www.globaltimes.cn/content/70000002.shtml';
/** The name of the newspaper that the article is from does not stand in it. */
const BRIDGE_TEXT = BRIDGE.replaceAll(/the (?:Sandholm )?Courier/g, 'a newspaper');
const EDITS = [
  ['let us," said Marit', 'let us," admitted Marit'], ['7,000 vehicles', '9,000 vehicles'], [', a newspaper reported, and asked', ' and asked'],
] as const;

function pageOf(id: string): string {
  return htmlOf(CHAINS.find((article) => article.id === id)!.text);
}

function htmlOf(text: string): string {
  const [headline, ...paragraphs] = text.split(/\n+/);
  return `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:type" content="article"></head>
<body><main><article><h1>${headline}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></main></body></html>`;
}

describe.each(['chromium', 'firefox'] as const)('known texts in %s', (name) => {
  const stage = useStage(name);

  beforeAll(() => {
    stage.site.serve(ORIGINAL, { body: pageOf('chains-04') });
    stage.site.serve(COPY, { body: pageOf('chains-05') });
    stage.site.serve(PACKED, { body: pageOf('chains-13') });
    stage.site.serve(BRIDGE_SAVED, { body: htmlOf(BRIDGE_TEXT) });
    stage.site.serve(BRIDGE_COPY, { body: htmlOf(EDITS.reduce((text, [from, to]) => text.replace(from, to), BRIDGE_TEXT)) });
  });

  test('an article that was saved is recognised in its copy, with the source that was lost on the way', async () => {
    const original = await stage.driver.open(ORIGINAL);
    await waitForMarks(original);
    const saving = await openPopup(stage.driver, original);
    await press(saving, 'with its text, to show later what changed');
    await press(saving, 'Save this article');
    await waitForText(saving, 'Unchanged since you saved it on');
    await saving.close();
    await original.close();

    const copy = await stage.driver.open(COPY);
    await waitForMarks(copy);
    let popup = await openPopup(stage.driver, copy);
    await waitForText(popup, 'Edited version of');
    await pressDiffers(popup);
    expect(await waitForText(popup, 'Here: not there any more; the page says it itself.')).toMatch(/Known text: “according to[^”]*” (?:the )?state auditor/);

    await press(popup, 'Not the same');
    await waitForText(popup, 'Kept apart from');
    await popup.close();
    popup = await openPopup(stage.driver, copy);
    await waitForText(popup, 'Kept apart from');
    await press(popup, 'Undo');
    await waitForText(popup, 'Edited version of');
    expect(await textOfPage(popup)).toContain('of the words there');
    await popup.close();
    await copy.close();
  });

  test('what an edited copy at another outlet has otherwise is told in popup, card and library, notes follow it, and forgetting can be undone', async () => {
    const original = await stage.driver.open(BRIDGE_SAVED);
    await waitForMarks(original);
    const saving = await openPopup(stage.driver, original);
    await press(saving, 'with its text, to show later what changed');
    await press(saving, 'Save this article');
    await waitForText(saving, 'Saved on');
    await press(saving, 'Forget it');
    await waitForText(saving, 'Forgotten.');
    await press(saving, 'Undo');
    await waitForText(saving, 'Unchanged since you saved it on');
    await saving.close();
    await original.bringToFront();
    const noting = await openCard(stage.driver, original, 'article', 'told', 'Tomas Reiter');
    await stage.driver.clickInCard(noting, 'textarea');
    await noting.evaluate(() => {
      const field = document.querySelector('textarea')!;
      field.value = 'Who pays for the drivers?';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.blur();
    });
    await waitForText(noting, 'Saved on this computer');
    await original.close();

    const copy = await stage.driver.open(BRIDGE_COPY);
    await waitForMarks(copy);
    const popup = await openPopup(stage.driver, copy);
    await waitForText(popup, 'Edited version of');
    expect(await textOfPage(popup)).toMatch(/Shares nearly all of its words with an article of Press TV; the text here does not name Press TV\./);
    await pressDiffers(popup);
    const told = await waitForText(popup, 'Known text: 7000. Here: 9000.');
    expect(told).toContain('Marit Olsen. Known text: “said”. Here: “admitted”.');
    expect(told).toMatch(/Known text: (?:a )?newspaper “reported”\. Here: not there any more/);
    await popup.close();

    await copy.bringToFront();
    const card = await openCard(stage.driver, copy, 'article', 'admitted', 'In another version');
    expect(await waitForText(card, 'Known text: “said”. Here: “admitted”.')).toContain('does not name Press TV');

    const carried = await openCard(stage.driver, copy, 'article', 'told', 'Written on another version of this text: “Harbour bridge to close for eleven weeks”.');
    expect(await carried.evaluate(() => document.querySelector('textarea')?.value)).toBe('Who pays for the drivers?');

    const library = await stage.driver.openOwn('library.html');
    await waitForText(library, 'Known texts on open pages');
    await waitForText(library, 'Edited version of Press TV');
    await library.evaluate(() => document.querySelectorAll<HTMLElement>('.versions summary').forEach((summary) => summary.click()));
    const [there, here] = await library.evaluate(() => {
      const item = [...document.querySelectorAll('.versions .known-list li')].find(({ textContent }) => textContent?.includes('7000'));
      return [...item!.querySelectorAll('.sides p')].map(({ textContent }) => textContent);
    });
    expect([there, here]).toEqual([
      'There “… study for the ministry found last year that 7,000 vehicles cross the bridge on a working day …”',
      'Here “… study for the ministry found last year that 9,000 vehicles cross the bridge on a working day …”',
    ]);

    await press(library, 'Forget');
    await waitForText(library, '“Harbour bridge to close for eleven weeks” is forgotten.');
    await press(library, 'Undo');
    await press(library, 'Other versions');
    await waitForText(library, 'No other saved article and no known text has its words.');
    await library.close();
    await copy.close();
  });

  test('a pack is shown, taken in, recognised on a page, removed and brought back; a bad one is refused and changes nothing', async () => {
    const document = documentOf(CHAINS.find(({ id }) => id === 'chains-13')!.text, [], { title: 'The known one', publisher: 'Sandholm Courier' });
    const file = writePack({ id: 'harbours', title: 'Harbours', description: '', maker: 'A. Reader', created: '2026-11-22', documents: [document] });
    const [good, bad] = [join(stage.folder, 'good.json'), join(stage.folder, 'bad.json')];
    await Promise.all([writeFile(good, file), writeFile(bad, file.replace('"language":"en"', '"language":"English"'))]);
    const library = await stage.driver.openOwn('library.html');
    await waitForText(library, 'Open a pack…');
    await openFile(library, bad);
    await waitForText(library, 'This pack was not taken in; nothing has changed. A field in it is not as it should be. (documents.0.language');
    await openFile(library, good);
    await waitForText(library, '1 text with 0 attributions and 0 notes: Sandholm Courier (1).');
    await press(library, 'Take it in');
    await waitForText(library, '1 text, by A. Reader. Taken in on');

    const page = await stage.driver.open(PACKED);
    await page.bringToFront();
    await waitForMarks(page);
    const popup = await openPopup(stage.driver, page);
    await waitForText(popup, 'Same text as Sandholm Courier, “The known one”');
    await popup.close();

    await library.bringToFront();
    await press(library, 'Remove');
    await waitForText(library, '“Harbours” is removed.');
    expect(await textOfPage(library)).not.toContain('by A. Reader');
    await press(library, 'Undo');
    await waitForText(library, '1 text, by A. Reader. Taken in on');
    await library.close();
    await page.close();
  });

  test('saved articles and packs go out to a file and, once forgotten, come back in from it', async () => {
    const library = await stage.driver.openOwn('library.html');
    await waitForText(library, 'Taken in on');
    const saved = await library.evaluate(() => document.querySelectorAll('[aria-expanded]').length);
    expect(saved).toBeGreaterThan(0);
    await library.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((text) => { document.body.dataset.written = text; });
        return make(file);
      };
    });
    await press(library, 'Save as a file');
    const written = await until(() => library.evaluate(() => document.body.dataset.written), 'no file was written');
    const file = join(stage.folder, 'all.json');
    await writeFile(file, written);
    for (let left = saved; left > 0; left--) {
      await press(library, 'Forget');
      await until(() => library.evaluate((before) => document.querySelectorAll('[aria-expanded]').length < before, left), 'an article was not forgotten');
    }
    await press(library, 'Remove');
    await waitForText(library, '“Harbours” is removed.');

    await openFile(library, file, 'Open a file');
    await waitForText(library, `${saved} saved article${saved > 1 ? 's' : ''}, 1 pack of known texts`);
    await press(library, 'Take these in');
    await waitForText(library, 'Taken in on');
    await until(() => library.evaluate((wanted) => document.querySelectorAll('[aria-expanded]').length === wanted, saved), 'the articles did not come back');
    await library.close();

    const copy = await stage.driver.open(BRIDGE_COPY);
    await waitForMarks(copy);
    const popup = await openPopup(stage.driver, copy);
    await waitForText(popup, 'Edited version of Press TV');
    await popup.close();
    await copy.close();
  });
});

function pressDiffers(popup: Page): Promise<void> {
  return popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.known-text button')].find(({ textContent }) => textContent?.startsWith('What differs'))!.click());
}

async function openFile(library: Page, file: string, label = 'Open a pack…'): Promise<void> {
  const input = await library.evaluateHandle((wanted) => [...document.querySelectorAll('label')].find(({ textContent }) => textContent === wanted)!.querySelector('input')!, label);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}
