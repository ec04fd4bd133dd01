// Measures the engine against annotated articles.
//   npm run evaluate -- --data <folder> [--set polnear/dev.jsonl.gz|chains/articles.jsonl|seed]… [--scorer <file>] [--seed-list] [--rules-only] [--json]
//
// The data and the scorer are no part of the project: --data names the folder that holds them, --scorer the scorer's module
// (default <data>/../eval/score.mjs), which exports `score(gold, predictions)` and `readLines(file)`.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { importSource } from './build.mjs';
import { byPublisher, printDetails, trust } from './evaluate/details.mjs';

const SETS = {
  'polnear/dev.jsonl.gz': 'polnear/dev.jsonl.gz',
  'chains/articles.jsonl': 'chains/articles.jsonl',
  seed: 'seed/press-tv-israel-china.gold.jsonl',
};
/** Passes before the one that is timed: the engine runs in a worker that is warm after its first articles. */
const WARM_UP_PASSES = 2;

const { values } = parseArgs({
  options: {
    data: { type: 'string' }, set: { type: 'string', multiple: true }, scorer: { type: 'string' },
    'seed-list': { type: 'boolean' }, 'rules-only': { type: 'boolean' }, json: { type: 'boolean' },
  },
});
const data = values.data && resolve(values.data);
const scorerPath = values.scorer ? resolve(values.scorer) : data && join(data, '../eval/score.mjs');
if (!data) fail('Which folder holds the annotated articles? npm run evaluate -- --data <folder>');
if (!existsSync(data)) fail(`There is no folder ${data}.`);
if (!existsSync(scorerPath)) fail(`There is no scorer at ${scorerPath}; name it with --scorer <file>.`);
const wanted = values.set ?? Object.keys(SETS).filter((set) => existsSync(join(data, SETS[set])));
if (wanted.length === 0) fail(`None of ${Object.values(SETS).join(', ')} is in ${data}.`);
for (const set of wanted) if (!existsSync(fileOf(set))) fail(`There is no ${fileOf(set)}.`);

const { score, readLines } = await import(pathToFileURL(scorerPath).href);
const engine = await importSource('src/engine/analyse.ts');
const { loadModel } = await importSource('src/engine/spans/model/load-model.ts');
const asset = new URL('../src/engine/spans/model/attribution.bin', import.meta.url);
const model = values['rules-only'] || !existsSync(asset) ? null : loadModel(readFileSync(asset));
const analyse = (article) => engine.analyse(article, model);
const report = {};
for (const set of wanted) {
  const gold = readLines(fileOf(set));
  const predictions = gold.map((article) => ({ id: article.id, ...analyse(article) }));
  report[set] = { articles: gold.length, measures: score(gold, predictions), time: timeOf(gold), publishers: byPublisher(gold, predictions, score), ...trust(gold, predictions) };
  if (!values.json) {
    print(set, report[set]);
    printDetails(report[set]);
  }
  if (values['seed-list'] && set === 'seed') listMissed(gold, predictions);
}
if (values.json) console.log(JSON.stringify(report));

function fileOf(set) {
  return join(data, SETS[set] ?? set);
}

/** Milliseconds an article after warm-up: median, 95th percentile, and median for 1,000 words. */
function timeOf(articles) {
  const times = [];
  const perThousand = [];
  for (let pass = 0; pass <= WARM_UP_PASSES; pass++) {
    for (const article of articles) {
      const started = performance.now();
      const { wordCount } = analyse(article);
      const took = performance.now() - started;
      if (pass < WARM_UP_PASSES) continue;
      times.push(took);
      if (wordCount > 0) perThousand.push((took * 1000) / wordCount);
    }
  }
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), perThousandWords: quantile(perThousand, 0.5) };
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The scorer's own form, so that tables can be compared. */
function print(set, { articles, measures, time }) {
  console.log(`\n${set}: ${articles} articles`);
  for (const [name, row] of Object.entries(measures)) console.log(formatRow(name, row));
  const ms = (value) => value.toFixed(2);
  console.log(`${'time'.padEnd(18)} ${ms(time.median)} ms an article (95 %: ${ms(time.p95)}), ${ms(time.perThousandWords)} ms for 1,000 words`);
}

function formatRow(name, row) {
  const percent = (share) => (100 * share).toFixed(1).padStart(5);
  if ('accuracy' in row) return `${name.padEnd(18)} ${(100 * row.accuracy).toFixed(1).padStart(6)}               of ${row.pairs} pairs`;
  return `${name.padEnd(18)} P ${percent(row.P)} R ${percent(row.R)} F ${percent(row.F)}  gold ${row.gold} predicted ${row.predicted}`;
}

/** Prints the gold attributions that no prediction meets in source, cue and content. */
function listMissed(gold, predictions) {
  const meets = (a = [], b = []) => (a.length && b.length ? a.some(([s, e]) => b.some(([t, f]) => s < f && t < e)) : a.length === b.length);
  let missed = 0;
  gold.forEach(({ text, attributions }, index) => {
    for (const one of attributions) {
      const found = predictions[index].attributions.some((other) => ['source', 'cue', 'content'].every((role) => meets(one[role], other[role])));
      if (found) continue;
      missed++;
      const words = (spans) => spans.map(([start, end]) => text.slice(start, end)).join(' … ') || '–';
      console.log(`missed ${one.id} (${one.act}): ${words(one.source)} | ${words(one.cue)} | ${words(one.content)}`);
    }
  });
  console.log(missed === 0 ? 'missed none' : `missed ${missed}`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
