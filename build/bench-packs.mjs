// Times and weighs taking a large pack in, in a real Chromium's library, and finding a page's text among its documents afterwards.
// `npm run build && npm run bench:packs` (numbers of documents may follow)
//
// The documents are those of the tests' articles with their attributions, with fingerprints of random numbers in place of their own,
// 172 each; the page asked for is one more that stands in the pack as it is. Memory is the largest JavaScript heap seen of the page.
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource } from './build.mjs';
import { launchChromium } from './browsers.mjs';

const { describeDocument } = await importSource('src/corpus/describe-document.ts');
const { packLines } = await importSource('src/corpus/pack.ts');
const SIZES = process.argv.slice(2).map(Number).filter(Boolean);
const FINGERPRINTS = 172;
const WORDS_APART = 3;
const SHINGLE_WORDS = 6;
const ROUNDS = 15;
/** How often the heap is looked at, in ms. */
const LOOK = 250;
/** A large pack takes minutes on a slow machine. */
const PATIENCE = 10 * 60_000;

const root = new URL('../', import.meta.url).pathname;
const articles = (await readFile(join(root, 'tests/corpus/fixtures/chains.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
const models = articles.map(({ text, attributions, publisher }, at) => describeDocument(text, attributions, { id: `model-${at}`, title: `Text ${at}`, publisher, addresses: [`https://a.example/model-${at}`] }));

for (const count of SIZES.length > 0 ? SIZES : [10_000, 100_000]) {
  const folder = await mkdtemp(join(tmpdir(), 'sourcelight-packs-'));
  const file = join(folder, 'pack.json');
  await writeLarge(file, count);
  const megabytes = (await stat(file)).size / 1e6;
  const browser = await launchChromium({ extension: join(root, 'dist/chrome'), profile: join(folder, 'profile') });
  try {
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const page = await browser.newPage();
    await page.goto(new URL('library.html', worker.url()).href);
    const weight = watchHeap(await page.createCDPSession());
    const input = await page.evaluateHandle(() => [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'Open a pack…').querySelector('input'));
    await input.uploadFile(file);
    const preview = await timeUntil(page, 'Take it in');
    await page.evaluate(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Take it in').click());
    const taking = await timeUntil(page, 'Taken in.');
    const asked = [];
    for (let round = 0; round < ROUNDS; round++) asked.push(await ask(page, round));
    const [first, ...warm] = asked;
    const median = warm.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(warm.length / 2)];
    console.log(`${count} documents, ${megabytes.toFixed(0)} MB: preview ${(preview / 1000).toFixed(1)} s, taking in ${(taking / 1000).toFixed(1)} s, at most ${(weight.stop() / 1e6).toFixed(0)} MB; `
      + `first look-up ${first.ms.toFixed(0)} ms, then ${median.toFixed(1)} ms; found: ${asked.every(({ found }) => found) ? 'always' : 'not always'}`);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeLarge(file, count) {
  const stream = createWriteStream(file);
  const head = { id: 'large', title: 'Large', description: '', maker: '', created: '2026-11-22' };
  const [start, , end] = packLines(head, [models[0]]);
  stream.write(start);
  for (let at = 0; at < count; at++) {
    const line = packLines(head, [at === 0 ? models[1] : madeUp(at)])[1].trim();
    if (!stream.write(`${line}${at === count - 1 ? '' : ','}\n`)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end(end);
  await new Promise((resolve) => stream.once('finish', resolve));
}

function madeUp(at) {
  const model = models[at % models.length];
  const positions = Uint32Array.from({ length: FINGERPRINTS }, (_, place) => place * WORDS_APART);
  const hashes = Float64Array.from(positions, () => Math.floor(Math.random() * 2 ** 53));
  const wordCount = positions.at(-1) + SHINGLE_WORDS;
  return { ...model, id: `d${at}`, addresses: [`https://a.example/${at}`], wordCount, fingerprints: { hashes, positions } };
}

function ask(page, round) {
  return page.evaluate(async (given) => {
    const before = performance.now();
    const answer = await chrome.runtime.sendMessage({ call: 'knownTexts', argument: given });
    return { ms: performance.now() - before, found: answer.value?.some(({ documentId }) => documentId === 'model-1') ?? false };
  }, { text: articles[1].text, article: { url: `https://elsewhere.example/${round}`, title: '', publisher: null }, attributions: [] });
}

async function timeUntil(page, words) {
  const before = performance.now();
  while (!await page.evaluate((wanted) => document.body.textContent.includes(wanted), words)) {
    if (performance.now() - before > PATIENCE) throw new Error(`“${words}” did not appear: ${await page.evaluate(() => document.body.innerText)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return performance.now() - before;
}

function watchHeap(session) {
  let most = 0;
  const timer = setInterval(() => void session.send('Runtime.getHeapUsage').then(({ usedSize, backingStorageSize = 0 }) => { most = Math.max(most, usedSize + backingStorageSize); }, () => undefined), LOOK);
  return { stop: () => { clearInterval(timer); return most; } };
}
