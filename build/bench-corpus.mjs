// Times and weighs the look-up of known texts at 10⁴, 10⁵ and 10⁶ documents. `npm run bench:corpus`
//
// The documents are made up of numbers: 600 words each, every shingle a random hash but for two things seen in 840 news articles:
// 3.4 % of fingerprints stand in more than one article, most of them in two or three (drawn here from a pool with Zipf's law),
// and 2 % of the documents are copies of another (syndication), half of their words changed less than one in five.
// The page asked for is a copy of one of them with every fifth word changed: 26 % of its shingles are left.
import { importSource } from './build.mjs';

const { buildFingerprintIndex, findCandidates, bytesOf } = await importSource('src/corpus/fingerprint-index.ts');
const SIZES = process.argv.slice(2).map(Number).filter(Boolean);
const FINGERPRINTS = 172;
const PAGE_SHINGLES = 595;
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

console.log('documents   per document     build      memory   look-up median      p99   found of 400 copies');
for (const count of SIZES.length > 0 ? SIZES : [10_000, 100_000, 1_000_000]) {
  const started = performance.now();
  const index = buildFingerprintIndex({ count, total: count * FINGERPRINTS, hashesOf });
  const built = performance.now() - started;
  const random = generator(7);
  const times = [];
  let found = 0;
  for (let at = -WARM_UP; at < LOOKUPS; at++) {
    const wanted = Math.floor(random() * count);
    const page = pageLike(wanted, random);
    const before = performance.now();
    const candidates = findCandidates(index, page);
    const took = performance.now() - before;
    if (at < 0) continue;
    times.push(took);
    if (candidates.some(({ document }) => document === wanted)) found++;
  }
  times.sort((a, b) => a - b);
  const [median, p99, megabytes] = [times[LOOKUPS / 2], times[Math.floor(LOOKUPS * 0.99)], bytesOf(index) / 1e6];
  if (median > BUDGET_MS || megabytes > BUDGET_MB) tooMuch = true;
  const perDocument = Number.isFinite(index.perDocument) ? index.perDocument : 'all';
  console.log([
    String(count).padStart(9), String(perDocument).padStart(12), `${(built / 1000).toFixed(1)} s`.padStart(9), `${megabytes.toFixed(1)} MB`.padStart(11),
    `${median.toFixed(2)} ms`.padStart(13), `${p99.toFixed(2)} ms`.padStart(12), String(found).padStart(11),
  ].join('  '));
}
console.log(`Budget: ${BUDGET_MS} ms (median) and ${BUDGET_MB} MB: ${tooMuch ? 'missed' : 'kept'}`);
process.exitCode = tooMuch ? 1 : 0;

/** The fingerprints of made-up document `at`, the same whenever they are asked for. */
function hashesOf(at) {
  const random = generator(at);
  // A copy takes most of its hashes from the document 1,000 numbers before it.
  const original = at >= 1000 && random() < COPIES ? generator(at - 1000) : null;
  original?.();
  const hashes = new Float64Array(FINGERPRINTS);
  for (let i = 0; i < FINGERPRINTS; i++) {
    const theirs = original && oneHash(original);
    const own = oneHash(random);
    hashes[i] = original && random() < 0.6 ? theirs : own;
  }
  return hashes;
}

function pageLike(document, random) {
  const page = new Set();
  for (const hash of hashesOf(document)) if (random() < SURVIVAL) page.add(hash);
  while (page.size < PAGE_SHINGLES) page.add(oneHash(random));
  return page;
}

function oneHash(random) {
  const value = random();
  if (value >= SHARED) return Math.floor(random() * 2 ** 32) + Math.floor(random() * 2 ** 21) * 2 ** 32;
  random();
  // Zipf: rank r is drawn with a weight of about 1 / r.
  const rank = Math.floor(POOL ** random());
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
