// Runs the content code over saved pages in headless Chromium: is it an article, what is its text, how long did it take?
//   npm run evaluate:pages -- --data <folder with index.jsonl> --out <file> [--only <part of an address>] [--evidence]
// Every page is loaded under its own address; its scripts are refused by a policy and nothing else is let through. The code
// runs as a content script does, cold and in a world of its own; `ms` is what it takes of the main thread from its first
// line to painted marks. The analysis in between, which the background does, runs here and is not counted.
import { gunzipSync } from 'node:zlib';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { launchChromium } from './browsers.mjs';
import { importSource } from './build.mjs';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' }, evidence: { type: 'boolean' }, tabs: { type: 'string', default: '1' } },
});
if (!options.data || !options.out) throw new Error('Say where the pages are (--data) and where the answers go (--out).');

const code = await bundleProbe();
const { analyse } = await importSource('src/engine/analyse.ts');
if (!existsSync(join(options.data, 'index.jsonl'))) throw new Error(`${options.data} holds no index.jsonl: give the folder of the saved pages.`);
const lines = (await readFile(join(options.data, 'index.jsonl'), 'utf8')).split('\n').filter(Boolean).map((line) => JSON.parse(line));
const index = lines.filter(({ url }) => !options.only || url.includes(options.only));
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
async function readOne({ file, url }) {
  const page = await browser.newPage();
  try {
    const html = gunzipSync(await readFile(join(options.data, file)));
    await page.setViewport({ width: 1280, height: 900 });
    await page.setRequestInterception(true);
    let isFirst = true;
    page.on('request', (request) => {
      const isDocument = isFirst && request.isNavigationRequest();
      isFirst &&= !isDocument;
      if (!isDocument) return void request.abort().catch(() => {});
      const headers = { 'content-security-policy': "script-src 'none'" };
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html });
    });
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    // Layout is the page's own cost, so it is done before the clock starts.
    await session.send('Runtime.evaluate', { contextId: executionContextId, expression: 'document.documentElement.getBoundingClientRect().height' });
    const run = async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId: executionContextId, returnByValue: true, expression });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    const loading = await run(code);
    const { text, publisher, language, evidence, ...answer } = await run('probe.read()');
    answer.ms += loading;
    if (text !== '') answer.ms += await run(`probe.paint(${JSON.stringify(analyse({ text, url, publisher: publisher ?? undefined, language }, null))})`);
    return { file, ...answer, body: text.replaceAll('\n', '\n\n'), ...(options.evidence ? { evidence } : {}) };
  } catch (error) {
    console.error(`${url}: ${error.message}`);
    return { file, isArticle: false, failure: error.message };
  } finally {
    await page.close();
  }
}

async function bundleProbe() {
  const source = `
    import { ELEMENT_NAMES } from './src/page/element-names.ts';
    import { createPainter } from './src/page/painter.ts';
    import { lookAtPage } from './src/page/look-at-page.ts';
    import { planMarks } from './src/page/marks.ts';
    import { readText } from './src/page/read-text.ts';
    import { DEFAULT_SETTINGS } from './src/storage/records.ts';
    let map;
    globalThis.probe = {
      read() {
        const started = performance.now();
        const look = lookAtPage(document, { url: location.href, isKnownOutlet: false });
        const { decision, metadata } = look;
        ({ map } = readText(look.isRead ? look : { root: null, metadata }, ELEMENT_NAMES));
        const ms = performance.now() - started;
        return { isArticle: decision.isArticle, text: map.text, ms, score: decision.score, evidence: decision.evidence, publisher: metadata.publisher, language: metadata.language };
      },
      paint(analysis) {
        const started = performance.now();
        createPainter(document).paint(planMarks({ text: map.text, analysis, notes: [], hidden: [], headlines: [], settings: DEFAULT_SETTINGS }), map);
        return performance.now() - started;
      },
    };`;
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: new URL('../', import.meta.url).pathname, loader: 'ts' }, bundle: true, minify: true, write: false, format: 'iife', target: 'chrome128',
  });
  // What the modules do when they are loaded counts too.
  return `{ const started = performance.now(); ${outputFiles[0].text}; performance.now() - started; }`;
}
