import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHAINS } from '../corpus/articles.ts';
import { makeProfile, startDriver, type Driver } from './driver.ts';
import { openPopup, press, textOfPage, waitForMarks, waitForText } from './reader.ts';
import { startSite, type Site } from './site.ts';

const ORIGINAL = 'http://www.presstv.ir/Detail/2031/03/05/1/lithium-licence';
const COPY = 'http://www.presstv.ir/Detail/2031/03/06/2/half-price';

function pageOf(id: string): string {
  const [headline, ...paragraphs] = CHAINS.find((article) => article.id === id)!.text.split(/\n+/);
  return `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:type" content="article"></head>
<body><main><article><h1>${headline}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></main></body></html>`;
}

describe.each(['chromium', 'firefox'] as const)('known texts in %s', (name) => {
  let site: Site;
  let profile: Awaited<ReturnType<typeof makeProfile>>;
  let driver: Driver;

  beforeAll(async () => {
    site = await startSite();
    site.serve(ORIGINAL, { body: pageOf('chains-04') });
    site.serve(COPY, { body: pageOf('chains-05') });
    profile = await makeProfile();
    driver = await startDriver(name, { proxy: site.proxy, profile: profile.folder });
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
    await profile?.remove();
  });

  test('an article that was saved is recognised in its copy, with the source that was lost on the way', async () => {
    const original = await driver.open(ORIGINAL);
    await waitForMarks(original);
    const saving = await openPopup(driver, original);
    await press(saving, 'with its text, to show later what changed');
    await press(saving, 'Save this article');
    await waitForText(saving, 'Unchanged since you saved it on');
    await saving.close();
    await original.close();

    const copy = await driver.open(COPY);
    await waitForMarks(copy);
    let popup = await openPopup(driver, copy);
    await waitForText(popup, 'Edited version of');
    await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.known-text button')].find(({ textContent }) => textContent?.startsWith('What differs'))!.click());
    expect(await waitForText(popup, 'Here: not there any more; the page says it itself.')).toMatch(/Known text: “according to[^”]*” (?:the )?state auditor/);

    await press(popup, 'Not the same');
    await waitForText(popup, 'Kept apart from');
    await popup.close();
    popup = await openPopup(driver, copy);
    await waitForText(popup, 'Kept apart from');
    await press(popup, 'Undo');
    await waitForText(popup, 'Edited version of');
    expect(await textOfPage(popup)).toContain('of the words there');
    await popup.close();
    await copy.close();
  });
});
