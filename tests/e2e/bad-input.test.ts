import { describe, expect, test } from 'vitest';
import { marksOf, waitForMarks } from './reader.ts';
import { useStage } from './stage.ts';

const HOST = 'http://www.presstv.ir';
/** Longest pause of the page's own clock that a reader would not call a freeze, in ms, beyond what the page costs without us. */
const LONGEST_PAUSE = 1500;
/** The same page where nothing of ours runs, to compare with: five megabytes alone can hold a slow machine up. */
const ELSEWHERE = 'http://harbour-blog.example';

/** Measures the longest gap between two ticks of the page's own timer. */
const CLOCK = `<script>
  window.longest = 0; let last = performance.now();
  setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 10);
</script>`;

const HEAD = `<meta charset="utf-8"><meta property="og:type" content="article"><title>A long day at the harbour</title>${CLOCK}`;
const PARAGRAPH = '<p>The pier is long and the winter was longer, said Karin Holm, who has kept the harbour book for thirty years. “Nobody asked us,” she added.</p>\n';

const PAGES: Record<string, string> = {
  'without any text': `<!doctype html>${HEAD}<body></body>`,
  'without a body': `<!doctype html><html><head>${HEAD}</head></html>`,
  'of five megabytes': `<!doctype html>${HEAD}<article><h1>A long day at the harbour</h1>${PARAGRAPH.repeat(36_000)}</article>`,
  'of one paragraph of a megabyte': `<!doctype html>${HEAD}<article><h1>A long day</h1><p>${'The pier is long and the winter was longer, said Karin Holm. '.repeat(17_000)}</p></article>`,
  'of ten thousand nested elements': `<!doctype html>${HEAD}<article>${'<div>'.repeat(10_000)}${PARAGRAPH.repeat(5)}${'</div>'.repeat(10_000)}</article>`,
  'with text in nested shadow roots': `<!doctype html>${HEAD}<article id="outer"></article><script>
    const outer = document.querySelector('#outer').attachShadow({ mode: 'open' });
    outer.innerHTML = '<h1>A long day at the harbour</h1><div id="inner"></div>';
    outer.querySelector('#inner').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(PARAGRAPH.repeat(12))};</script>`,
  'written from right to left': `<!doctype html><html dir="rtl" lang="ar">${HEAD}<article><h1>يوم طويل في الميناء</h1>${'<p>قالت كارين هولم إن الشتاء كان طويلا وإن أحدا لم يسأل الصيادين عن رأيهم في الرصيف الجديد.</p>'.repeat(20)}</article></html>`,
  'of malformed markup': `<!doctype html>${HEAD}<article><h1>A long <b>day<p>at </h1></b><p>“The pier is <i>long,” said <b>Karin</i> Holm<p></table></p><p><![CDATA[ x ]]><p>&nbsp;&#0;&#xD800; “‘"''"${PARAGRAPH.repeat(8)}<p`,
};

describe.each(['chromium', 'firefox'] as const)('bad input in %s', (name) => {
  const stage = useStage(name);

  test.each(Object.entries(PAGES))('a page %s neither freezes nor throws', async (kind, body) => {
    const alone = await longestPause(`${ELSEWHERE}/${encodeURIComponent(kind)}`, body);
    const withUs = await longestPause(`${HOST}/${encodeURIComponent(kind)}`, body);
    expect(withUs.thrown).toEqual(alone.thrown);
    expect(withUs.pause - alone.pause).toBeLessThan(LONGEST_PAUSE);
  });

  /** Opens a page and gives its longest pause in the first seconds after it has loaded, with whatever it threw. */
  async function longestPause(url: string, body: string): Promise<{ readonly pause: number; readonly thrown: readonly string[] }> {
    stage.site.serve(url, { body });
    const page = await stage.driver.open(url);
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.evaluate(() => { (window as unknown as { longest: number }).longest = 0; });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const pause = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    await page.close();
    return { pause, thrown };
  }

  test('after all of them the next article is marked', async () => {
    stage.site.serve(`${HOST}/next`, { body: stage.article });
    const page = await stage.driver.open(`${HOST}/next`);
    await waitForMarks(page);
    expect((await marksOf(page)).length).toBeGreaterThan(3);
    await page.close();
  });
});
