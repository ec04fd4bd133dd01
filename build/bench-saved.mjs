// Times the match of a page against 10,000 saved articles in a real Chromium's IndexedDB, with the built package.
// `npm run build && npm run bench:saved` (the number of articles may follow)
//
// The articles are made of random fingerprints; the page asked for is one of the project's own, saved like any other. Times
// are those a popup waits: message, look-up, reading the candidates from disk, comparison, answer.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './browsers.mjs';

const COUNT = Number(process.argv[2] ?? 10_000);
const FINGERPRINTS = 172;
const ROUNDS = 30;
const BUDGET_MS = 50;

const root = new URL('../', import.meta.url).pathname;
const profile = await mkdtemp(join(tmpdir(), 'sourcelight-bench-'));
const browser = await launchChromium({ extension: join(root, 'dist/chrome'), profile });
const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
const page = await browser.newPage();
await page.goto(new URL('popup.html?tab=0', worker.url()).href);
const articles = (await readFile(join(root, 'tests/corpus/fixtures/chains.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
const { text } = articles[1];

const ask = (round) => page.evaluate(async (given) => {
  const before = performance.now();
  const answer = await chrome.runtime.sendMessage({ call: 'knownTexts', argument: given });
  return { ms: performance.now() - before, found: answer.value?.map(({ title }) => title) ?? answer.error };
}, { text, article: { url: `https://elsewhere.example/${round}`, title: '', publisher: null }, attributions: [] });

await ask(0);
await page.evaluate(async (given) => {
  await chrome.runtime.sendMessage({ call: 'saveArticle', argument: { text: given.text, article: { url: 'https://a.example/wanted', title: 'wanted', publisher: null }, attributions: [], keepsText: true } });
  const opened = indexedDB.open('sourcelight');
  const database = await new Promise((resolve, reject) => { opened.onsuccess = () => resolve(opened.result); opened.onerror = () => reject(opened.error); });
  const model = await new Promise((resolve) => { database.transaction('articles').objectStore('articles').get('https://a.example/wanted').onsuccess = ({ target }) => resolve(target.result); });
  for (let from = 0; from < given.count; from += 1000) {
    const transaction = database.transaction('articles', 'readwrite');
    for (let at = from; at < Math.min(given.count, from + 1000); at++) {
      const positions = Uint32Array.from({ length: given.fingerprints }, (_, place) => place * 3);
      const hashes = Float64Array.from(positions, () => Math.floor(Math.random() * 2 ** 53));
      const article = { url: `https://a.example/${at}`, title: String(at), publisher: null };
      transaction.objectStore('articles').put({ ...model, article, saved: new Date(2e12 - at * 1000).toISOString(), document: { ...model.document, id: `saved-${at}`, fingerprints: { hashes, positions } } });
    }
    await new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onerror = () => reject(transaction.error); });
  }
  database.close();
}, { text, count: COUNT, fingerprints: FINGERPRINTS });

const first = await ask(1);
await new Promise((resolve) => setTimeout(resolve, 15_000)); // The index is made beside the first answer.
const warm = [];
for (let round = 0; round < ROUNDS; round++) warm.push(await ask(round + 2));
const cold = [];
for (let round = 0; round < 5; round++) {
  const running = browser.targets().find((target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'));
  await (await running?.worker())?.close();
  cold.push(await ask(round + 100));
}
const median = (answers) => answers.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(answers.length / 2)].toFixed(1);
const found = [first, ...warm, ...cold].every((answer) => answer.found?.[0] === 'wanted');
console.log(`${COUNT} saved articles: ${median(warm)} ms (median of ${ROUNDS}), in a background just started ${median(cold)} ms (median of 5), before there was an index ${first.ms.toFixed(0)} ms; found: ${found ? 'always' : 'not always'}`);
await browser.close();
await rm(profile, { recursive: true, force: true });
process.exitCode = found && Number(median(warm)) <= BUDGET_MS ? 0 : 1;
