// How often shown names are right, by the confidence that the engine gives them.
//   node build/calibrate-speakers.mjs --data <folder> [--gold-spans]
//
// The data are no part of the project: --data names the folder that holds chains/articles.jsonl and seed/. With --gold-spans
// speakers are named from the annotated spans, otherwise from those that the rules find. A name counts as shown when its
// confidence reaches the threshold; right when the paired annotation has the same name, article and case aside.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importSource } from './build.mjs';

const SETS = ['chains/articles.jsonl', 'seed/press-tv-israel-china.gold.jsonl'];
const THRESHOLDS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97];

const { values } = parseArgs({ options: { data: { type: 'string' }, 'gold-spans': { type: 'boolean' } } });
const files = SETS.map((set) => values.data && join(resolve(values.data), set));
for (const file of files) if (!file || !existsSync(file)) stop(file ? `There is no ${file}.` : 'Which folder holds the annotated articles? node build/calibrate-speakers.mjs --data <folder>');

const { readText } = await importSource('src/text/read-text.ts');
const { findByRules } = await importSource('src/engine/spans/rules/find-by-rules.ts');
const { completeAttributions } = await importSource('src/engine/complete.ts');
const pairs = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).flatMap((line) => pairsOf(JSON.parse(line))));

console.log('confidence   names shown   right');
for (const threshold of THRESHOLDS) {
  const shown = pairs.filter(({ got }) => got.speaker !== null && got.speakerConfidence >= threshold);
  const right = shown.filter(({ got, gold }) => plain(got.speaker) === plain(gold.speaker)).length;
  console.log(`≥ ${threshold.toFixed(2)}       ${String(shown.length).padStart(4)}          ${shown.length ? (100 * right / shown.length).toFixed(1) : '–'} %`);
}

function pairsOf(article) {
  const document = readText(article.text);
  const found = values['gold-spans']
    ? article.attributions.map(({ source, cue, content, addressee, id }) => ({ source, cue, content, addressee, confidence: 1, why: id }))
    : findByRules(document);
  const { attributions } = completeAttributions(document, found, article);
  const taken = new Set();
  return article.attributions.flatMap((gold) => {
    const fitting = attributions.filter((each) => !taken.has(each) && (values['gold-spans'] ? each.why === gold.id : overlap(each.content, gold.content) > 0.5));
    const got = fitting.sort((a, b) => likeness(b, gold) - likeness(a, gold))[0];
    if (got) taken.add(got);
    return got ? [{ gold, got }] : [];
  });
}

/** How well the spans of a record fit those of the annotation. */
function likeness(got, gold) {
  return overlap(got.content, gold.content) + overlap(got.cue, gold.cue) + overlap(got.source, gold.source);
}

/** Shared characters, of those of the shorter. */
function overlap(a, b) {
  const length = (spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  if (!a.length || !b.length) return a.length === b.length ? 1 : 0;
  let shared = 0;
  for (const [start, end] of a) for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return shared / Math.min(length(a), length(b));
}

function plain(name) {
  return (name ?? '').toLowerCase().replace(/^the /, '');
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
