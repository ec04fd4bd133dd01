// What stays on the main thread and in memory of pages that live: a storm of mutations, cards opened and closed many times.
import { cardOf, hasMarks, pointOfMark, until } from './extension.mjs';

const ADDRESS = 'http://bench.example/2026/10/01/harbour-board-meets-about-the-old-ferry';
const STORM_MS = 10_000;
const PER_TICK = 10;
const TICK_MS = 10;
/** Microseconds between two samples of the profiler. */
const SAMPLING = 200;
const STATEMENTS = 500;
const ROUNDS = 50;
/** Rounds before the first figure, in which what is kept on purpose is made. */
const WARM_UP = 10;

const NAMES = ['Karin Holm', 'Mara Lind', 'Olav Brandt', 'Ida Falk', 'Jon Vik', 'Per Lund', 'Anna Berg'];

/** An article of our own with so many statements. */
function article(statements, script = '') {
  const sentences = Array.from({ length: statements }, (_none, at) =>
    `<p>The ${at + 1}th boat of the old line will not sail in winter because nobody has paid for its repair, ${NAMES[at % NAMES.length]} said on Monday.</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><title>Harbour board meets about the old ferry</title></head>
    <body><div id="ticker">0</div><article><h1>Harbour board meets about the old ferry</h1>${sentences.join('')}</article>${script}</body></html>`;
}

async function open(browser, body) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().startsWith('chrome-extension:')) return void request.continue().catch(() => {});
    void (request.isNavigationRequest() ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body }) : request.abort()).catch(() => {});
  });
  await page.goto(ADDRESS, { waitUntil: 'load' });
  if (!(await hasMarks(page, 10_000))) throw new Error('The page of our own got no marks.');
  return page;
}

/** Our share of the main thread's time, 0–1, while a page changes a thousand times a second beside its article or in it. */
export async function shareInStorm({ browser, where }) {
  const page = await open(browser, article(40));
  try {
    const client = await page.createCDPSession();
    await client.send('Profiler.enable');
    await client.send('Profiler.setSamplingInterval', { interval: SAMPLING });
    await client.send('Profiler.start');
    const changes = await page.evaluate(async (target, perTick, tick, duration) => {
      const parent = document.querySelector(target);
      let count = 0;
      const timer = setInterval(() => {
        for (let change = 0; change < perTick; change++) {
          count++;
          if (count % 2) parent.append(Object.assign(document.createElement('span'), { textContent: String(count) }));
          else parent.lastChild.remove();
        }
      }, tick);
      await new Promise((resolve) => setTimeout(resolve, duration));
      clearInterval(timer);
      return count;
    }, where, PER_TICK, TICK_MS, STORM_MS);
    const { profile } = await client.send('Profiler.stop');
    return { share: shareOfExtension(profile), perSecond: changes / (STORM_MS / 1000) };
  } finally {
    await page.close();
  }
}

function shareOfExtension({ nodes, samples, timeDeltas, startTime, endTime }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const isOurs = (id) => id !== undefined && (byId.get(id).callFrame.url.startsWith('chrome-extension:') || isOurs(parents.get(id)));
  const ours = samples.reduce((sum, id, at) => sum + (isOurs(id) ? timeDeltas[at + 1] ?? 0 : 0), 0);
  return ours / (endTime - startTime);
}

/**
 * How a page with 500 statements grows when its card is opened and closed 50 times: bytes of heap, nodes, listeners. Each round
 * asks the page where a mark stands, which costs memory too: what 50 rounds without a click cost is taken off.
 */
export async function growthOfPage({ browser, origin }) {
  const page = await open(browser, article(STATEMENTS));
  const rounds = async (count, act) => {
    for (let round = 0; round < count; round++) {
      const point = await pointOfMark(page, (round * 7) % STATEMENTS);
      await act(point);
      await new Promise((resolve) => setTimeout(resolve, 60));
      await page.keyboard.press('Escape');
    }
  };
  const click = ({ x, y }) => page.mouse.click(x, y);
  try {
    await page.setRequestInterception(false);
    await click(await pointOfMark(page, 0));
    await cardOf(page, origin);
    await rounds(WARM_UP, click);
    const first = await weigh(page);
    await rounds(ROUNDS, () => page.mouse.click(2, 2));
    const second = await weigh(page);
    await rounds(ROUNDS, click);
    const last = await weigh(page);
    return { before: second.bytes, bytes: last.bytes - second.bytes - (second.bytes - first.bytes), nodes: last.nodes - second.nodes, listeners: last.listeners - second.listeners };
  } finally {
    await page.close();
  }
}

/** Bytes of the background's heap after rounds of opening and closing such a page; first and last. */
export async function growthOfBackground({ browser }) {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const client = await target.createCDPSession();
  const figures = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    if (round === WARM_UP) figures.push(await heapOf(client));
    await (await open(browser, article(STATEMENTS))).close();
  }
  figures.push(await heapOf(client));
  return figures;
}

async function weigh(page) {
  const client = await page.createCDPSession();
  // What waits for a timer is let go first.
  await until(() => new Promise((resolve) => setTimeout(() => resolve(true), 1000)));
  const bytes = await heapOf(client);
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  await client.detach();
  return { bytes, nodes, listeners: jsEventListeners };
}

async function heapOf(client) {
  for (let times = 0; times < 3; times++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize;
}
