// What reading a saved page costs, ours and Mozilla Readability's, on the same page in the same run.
import * as esbuild from 'esbuild';
import { isolatedWorld, loadSaved } from './saved-pages.mjs';
import { runProbe, timed } from './probe.mjs';

/** Readability works on a copy, because it takes the document apart; making the copy is timed apart. */
const READABILITY = `
  import { Readability, isProbablyReaderable } from '@mozilla/readability';
  globalThis.readability = () => {
    document.documentElement.getBoundingClientRect();
    const before = performance.now();
    const copy = document.cloneNode(true);
    const started = performance.now();
    const isReaderable = isProbablyReaderable(document);
    new Readability(copy).parse();
    return { isReaderable, ms: performance.now() - started, copying: started - before };
  };`;

/** Reads one page after the other, each in a new tab; ours goes first on every second page. */
export async function readPages({ browser, data, index, probe, background }) {
  const { outputFiles } = await esbuild.build({ stdin: { contents: READABILITY, resolveDir: import.meta.dirname }, bundle: true, minify: true, write: false, format: 'iife', target: 'chrome128' });
  const readability = timed(outputFiles[0].text);
  const answers = [];
  for (const [at, entry] of index.entries()) {
    const page = await browser.newPage();
    try {
      await page.setViewport({ width: 1280, height: 900 });
      await loadSaved(page, data, entry);
      const theirs = async () => {
        const run = await isolatedWorld(page, 'readability');
        const loading = await run(readability);
        const { ms, ...answer } = await run('readability()');
        return { ...answer, ms: loading + ms };
      };
      const first = at % 2 === 1 ? await theirs() : null;
      const ours = await runProbe(await isolatedWorld(page, 'ours'), { probe, background, url: entry.url });
      answers.push({ entry, ours, theirs: first ?? await theirs() });
    } catch (error) {
      console.error(`${entry.url}: ${error.message}`);
    } finally {
      await page.close();
    }
  }
  return answers;
}
