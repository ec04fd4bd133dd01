// What the built extension costs a reader's pages, beside Mozilla Readability on the same pages in the same run.
//   npm run bench:pages -- --data <folder with index.jsonl> [--only <part of an address>] [--most <pages of each kind>]
// The saved pages are loaded under their own addresses with their scripts refused and nothing let through. Prints every figure
// beside its goal; the process fails when one is missed. What each figure means stands in docs/pages.md.
import { parseArgs } from 'node:util';
import { launchChromium } from './browsers.mjs';
import { timeCards } from './pages/cards.mjs';
import { startWithExtension } from './pages/extension.mjs';
import { growthOfBackground, growthOfPage, shareInStorm } from './pages/living.mjs';
import { bundleProbe, readingBackground } from './pages/probe.mjs';
import { readPages } from './pages/reading.mjs';
import { readIndex } from './pages/saved-pages.mjs';
import { traceTasks } from './pages/tasks.mjs';

const { values: options } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' }, most: { type: 'string' } } });
const THROTTLING = 4;
/** Milliseconds a pointer rests on a mark before it clicks. */
const REST_MS = 200;
const CARD_PAGES = 40;

let missed = 0;
try {
  await measure();
} catch (error) {
  console.error(error.message);
  missed++;
}
process.exitCode = missed ? 1 : 0;

async function measure() {
  if (!options.data) throw new Error('Say where the saved pages are: npm run bench:pages -- --data <folder with index.jsonl>');
  const index = (await readIndex(options.data)).filter(({ url }) => !options.only || url.includes(options.only));
  const most = options.most ? Number(options.most) : index.length;
  const articles = index.filter(({ label }) => label === 'article').slice(0, most);
  const others = index.filter(({ label }) => label === 'other').slice(0, most);
  console.log(`${articles.length} articles, ${others.length} other pages\n`);
  await reading(articles, others);
  const given = await startWithExtension();
  try {
    await living({ ...given, data: options.data }, articles, others);
  } finally {
    await given.stop();
  }
}

async function reading(articles, others) {
  const given = { data: options.data, probe: await bundleProbe(), background: await readingBackground() };
  const browser = await launchChromium();
  try {
    const read = await readPages({ ...given, browser, index: articles });
    const [ours, theirs] = [read.map((page) => page.ours.ms), read.map((page) => page.theirs.ms)];
    say('article, ours, from compiling our scripts to painted marks', ours);
    say('the same page, Readability compiled, its gate and parse', theirs);
    goal('ratio of the medians', median(ours) / median(theirs), 0.5);
    say('the copy of the document that Readability takes apart, not in its time', read.map((page) => page.theirs.copying));
    goal('elements that painting moved, all pages', read.reduce((sum, { ours: { moved = 0 } }) => sum + moved, 0), 0);
    const looked = await readPages({ ...given, browser, index: others });
    goal('no article, median', say('no article, ours', looked.map((page) => page.ours.ms)), 3, 'ms');
  } finally {
    await browser.close();
  }
}

async function living(given, articles, others) {
  const idle = await traceTasks({ ...given, index: others, isPatient: true });
  say('no article, with all that the browser’s extension calls cost', idle.map(({ scripts }) => scripts));
  const tasks = await traceTasks({ ...given, index: articles, throttling: THROTTLING });
  const longest = tasks.map((page) => page.tasks[0] ?? 0);
  say(`longest task of ours in an article, processor ${THROTTLING} times slower`, longest);
  goal('tasks over 50 ms', tasks.reduce((sum, page) => sum + page.tasks.filter((ms) => ms > 50).length, 0), 0);
  const rested = await timeCards({ ...given, index: articles.slice(0, CARD_PAGES), rest: REST_MS });
  goal(`click to card, the first of a page, the pointer having rested ${REST_MS} ms`, say('', rested.fresh), 100, 'ms');
  goal('click to card, a later one', say('', rested.kept), 100, 'ms');
  const hasty = await timeCards({ ...given, index: articles.slice(0, CARD_PAGES), rest: 0 });
  say('click to card, the first of a page, the pointer not having rested', hasty.fresh);
  for (const where of ['#ticker', 'article']) {
    const { share, perSecond } = await shareInStorm({ ...given, where });
    goal(`share of the main thread, ${Math.round(perSecond)} changes a second ${where === 'article' ? 'in the article' : 'beside the article'}`, share * 100, 2, '%');
  }
  const { before, bytes, nodes, listeners } = await growthOfPage(given);
  goal(`growth of a page of 500 statements, ${(before / 1e6).toFixed(1)} MB, when 50 cards are opened and closed`, (bytes / before) * 100, 1, '%');
  goal('… its nodes', nodes, 0);
  goal('… its listeners', listeners, 0);
  const [first, last] = await growthOfBackground(given);
  goal('growth of the background when 50 such pages are opened and closed', (last / first - 1) * 100, 5, '%');
}

/** Prints median and 95th percentile; gives the median. */
function say(name, numbers) {
  if (name) console.log(`${name}: median ${median(numbers).toFixed(1)} ms, 95th percentile ${at(numbers, 0.95).toFixed(1)} ms, most ${at(numbers, 1).toFixed(1)} ms (${numbers.length} pages)`);
  return median(numbers);
}

function goal(name, figure, most, unit = '') {
  const isMissed = !(figure <= most);
  if (isMissed) missed++;
  console.log(`${name}: ${Number.isInteger(figure) ? figure : figure.toFixed(2)} ${unit} · goal at most ${most} ${unit} · ${isMissed ? 'MISSED' : 'held'}`.replaceAll('  ', ' '));
}

function median(numbers) {
  return at(numbers, 0.5);
}

function at(numbers, share) {
  return [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;
}
