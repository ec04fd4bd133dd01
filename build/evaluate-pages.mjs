// Runs the content code over saved pages in headless Chromium: is it an article, what is its text, how long did it take?
//   npm run evaluate:pages -- --data <folder with index.jsonl> --out <file> [--only <part of an address>] [--evidence]
// Every page is loaded under its own address; its scripts are refused by a policy and nothing else is let through. The code
// runs as content scripts do, cold and in a world of its own; `ms` is what it takes of the main thread from its first
// line to painted marks. The analysis in between, which the background does, runs here and is not counted.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchChromium } from './browsers.mjs';
import { bundleProbe, readingBackground, runProbe } from './pages/probe.mjs';
import { isolatedWorld, loadSaved, readIndex } from './pages/saved-pages.mjs';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' }, evidence: { type: 'boolean' }, tabs: { type: 'string', default: '1' } },
});
if (!options.data || !options.out) throw new Error('Say where the pages are (--data) and where the answers go (--out).');

const probe = await bundleProbe();
const background = await readingBackground();
const index = (await readIndex(options.data)).filter(({ url }) => !options.only || url.includes(options.only));
const browser = await launchChromium();
const answers = new Map();
try {
  const queue = [...index];
  await Promise.all(Array.from({ length: Number(options.tabs) }, async () => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) answers.set(entry.file, await readOne(entry));
  }));
} finally {
  await browser.close();
}
const written = index.map(({ file }) => JSON.stringify(answers.get(file)));
await writeFile(options.out, `${written.join('\n')}\n`);
console.log(`${written.length} pages, ${index.filter(({ file }) => answers.get(file).isArticle).length} taken for articles`);

/** Loads one saved page and lets the content code read it. */
async function readOne(entry) {
  const { file, url } = entry;
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await loadSaved(page, options.data, entry);
    const { isArticle, score, evidence, text, ms } = await runProbe(await isolatedWorld(page), { probe, background, url });
    return { file, isArticle, score, ms, body: text.replaceAll('\n', '\n\n'), ...(options.evidence ? { evidence } : {}) };
  } catch (error) {
    console.error(`${url}: ${error.message}`);
    return { file, isArticle: false, failure: error.message };
  } finally {
    await page.close();
  }
}
