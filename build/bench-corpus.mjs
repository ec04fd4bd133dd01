// Times and weighs the look-up of known texts at 10⁴, 10⁵ and 10⁶ documents. `npm run bench:corpus`
//
// The documents are made up of numbers: 600 words each, every shingle a random hash but for two things seen in 840 news articles:
// 3.4 % of fingerprints stand in more than one article, most of them in two or three (drawn here from a pool with Zipf's law),
// and 2 % of the documents are copies of another (syndication), half of their words changed less than one in five.
// Asked for are pages with a copy of one of them, every fifth word changed (26 % of its shingles are left), and pages that share
// one run of words with one of them and nothing else: a run as long as the index guarantees to find, and runs of fewer words.
// Runs that are missed are counted apart where they hold a phrase of the pool: what dozens of documents have is told of none of them.
import { importSource } from './build.mjs';

const { buildFingerprintIndex, findCandidates, bytesOf, guaranteedWords } = await importSource('src/corpus/fingerprint-index.ts');
const SIZES = process.argv.slice(2).map(Number).filter(Boolean);
const PAGE_SHINGLES = 595;
/** Of neighbouring shingles every 3.5th is kept on average, one of six at least. */
const WINDOW = 6;
const SHINGLE_WORDS = 6;
const SHORT_RUNS = [11, 25, 40];
const SHARED = 0.034;
const POOL = 200_000;
const COPIES = 0.02;
const SURVIVAL = 0.8 ** 6;
const LOOKUPS = 400;
/** Look-ups before the clock starts, in which the code is compiled. */
const WARM_UP = 20;
const BUDGET_MS = 10;
const BUDGET_MB = 100;
let tooMuch = false;
const PHRASES = new Set(Array.from({ length: POOL + 1 }, (_, rank) => phraseOf(rank)));

for (const count of SIZES.length > 0 ? SIZES : [10_000, 100_000, 200_000, 500_000, 1_000_000]) {
  const started = performance.now();
  const index = buildFingerprintIndex({ count, fingerprintsOf });
  const built = (performance.now() - started) / 1000;
  const random = generator(7);
  const { times, found } = ask(index, (document) => copyOf(document, random), random);
  times.sort((a, b) => a - b);
  const [median, p99, megabytes] = [times[LOOKUPS / 2], times[Math.floor(LOOKUPS * 0.99)], bytesOf(index) / 1e6];
  const guaranteed = guaranteedWords(index);
  const runs = [guaranteed, ...SHORT_RUNS.filter((words) => words < guaranteed)]
    .map((words) => ({ words, ...ask(index, (document) => runOf(document, words, random), random) }));
  if (median > BUDGET_MS || megabytes > BUDGET_MB || runs[0].found + runs[0].common < LOOKUPS) tooMuch = true;
  console.log(`${count} documents: built in ${built.toFixed(1)} s, ${megabytes.toFixed(1)} MB, ${(index.postings.length / count).toFixed(1)} fingerprints each; `
    + `look-up ${median.toFixed(2)} ms (p99 ${p99.toFixed(2)}); found of ${LOOKUPS} copies ${found}; of ${LOOKUPS} single runs of ${runs.map((run) => `${run.words} words ${run.found} (${run.common} with a common phrase missed)`).join(', of ')}; the first is guaranteed`);
}
console.log(`Budget: ${BUDGET_MS} ms (median), ${BUDGET_MB} MB and every guaranteed run: ${tooMuch ? 'missed' : 'kept'}`);
process.exitCode = tooMuch ? 1 : 0;

function ask(index, pageOf, random) {
  const times = [];
  let [found, common] = [0, 0];
  for (let at = -WARM_UP; at < LOOKUPS; at++) {
    const wanted = Math.floor(random() * index.documentCount);
    const page = pageOf(wanted);
    const before = performance.now();
    const candidates = findCandidates(index, page);
    const took = performance.now() - before;
    if (at < 0) continue;
    times.push(took);
    if (candidates.some(({ document }) => document === wanted)) found++;
    else if (fingerprintsOf(wanted).hashes.some((hash) => page.has(hash) && PHRASES.has(hash))) common++;
  }
  return { times, found, common };
}

/** The fingerprints of made-up document `at`, the same whenever they are asked for. */
function fingerprintsOf(at) {
  const own = madeUp(at);
  const random = generator(at ^ 0x5bd1e995);
  // A copy takes most of its fingerprints from the document 1,000 numbers before it.
  if (at < 1000 || random() >= COPIES) return own;
  const { hashes, positions } = madeUp(at - 1000);
  return { positions, hashes: hashes.map((hash, place) => (random() < 0.6 ? hash : own.hashes[place % own.hashes.length])) };
}

function madeUp(at) {
  const random = generator(at);
  const positions = [0];
  while (positions.at(-1) < PAGE_SHINGLES - 1) positions.push(Math.min(PAGE_SHINGLES - 1, positions.at(-1) + 1 + Math.floor(random() * WINDOW)));
  return { positions: Uint32Array.from(positions), hashes: Float64Array.from(positions, () => oneHash(random)) };
}

function copyOf(document, random) {
  return filled(fingerprintsOf(document).hashes.filter(() => random() < SURVIVAL), random);
}

/** Of a run of words at any place of the document, the shingles that lie within it. */
function runOf(document, words, random) {
  const { hashes, positions } = fingerprintsOf(document);
  const shingles = words - SHINGLE_WORDS + 1;
  const first = Math.floor(random() * (PAGE_SHINGLES - shingles + 1));
  return filled(hashes.filter((_, at) => positions[at] >= first && positions[at] < first + shingles), random);
}

function filled(hashes, random) {
  const page = new Set(hashes);
  while (page.size < PAGE_SHINGLES) page.add(oneHash(random));
  return page;
}

function oneHash(random) {
  const value = random();
  if (value >= SHARED) return Math.floor(random() * 2 ** 32) + Math.floor(random() * 2 ** 21) * 2 ** 32;
  random();
  // Zipf: rank r is drawn with a weight of about 1 / r.
  const rank = Math.floor(POOL ** random());
  return phraseOf(rank);
}

function phraseOf(rank) {
  const phrase = generator(rank + 2 ** 30);
  return Math.floor(phrase() * 2 ** 32) + Math.floor(phrase() * 2 ** 21) * 2 ** 32;
}

/** Mulberry32: the same numbers for the same seed. */
function generator(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
