// Times the engine against wink-nlp and compromise on the same text in the same run.
//   npm run bench [-- --file <articles.jsonl[.gz]>] [--rounds <n>]
//
// Without --file an article of 1,000 words is made from the sentences below. The engine's work is everything `analyse` does; wink-nlp runs
// sentence boundaries, parts of speech and entities, compromise its full tagger. Cold start is measured in fresh processes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { importSource } from './build.mjs';

const MODEL = new URL('../src/engine/spans/model/attribution.bin', import.meta.url);
const WORDS = 1000;
const COLD_STARTS = 7;

const { values } = parseArgs({ options: { file: { type: 'string' }, rounds: { type: 'string', default: '60' }, cold: { type: 'string' } } });
const bytes = existsSync(MODEL) ? readFileSync(MODEL) : null;

if (values.cold) {
  // The bundle stands in this process already, as it does in a worker that has just read its script.
  const { analyse, loadModel } = await engine();
  const started = performance.now();
  const model = bytes && loadModel(bytes);
  const loaded = performance.now();
  const article = madeArticle();
  analyse({ text: values.cold === 'paragraph' ? article.slice(0, article.indexOf('\n\n')) : article }, model);
  console.log(JSON.stringify({ load: loaded - started, first: performance.now() - loaded }));
} else await bench();

async function bench() {
  const texts = values.file ? readArticles(values.file) : [madeArticle()];
  const { analyse, loadModel } = await engine();
  const model = bytes && loadModel(bytes);
  const wink = winkNLP(winkModel, ['sbd', 'pos', 'ner']);
  const runs = {
    ours: (text) => analyse({ text }, model),
    'wink-nlp': (text) => wink.readDoc(text).tokens().length(),
    compromise: (text) => compromise(text).json().length,
  };
  const words = texts.map((text) => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0);
  const tokens = texts.map((text) => wink.readDoc(text).tokens().length());
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  const rounds = Math.max(3, Math.ceil(Number(values.rounds) / texts.length));
  for (let round = 0; round < rounds; round++) {
    texts.forEach((text, at) => {
      for (const [name, run] of Object.entries(runs)) {
        const started = performance.now();
        run(text);
        // The first third of the rounds warms up.
        if (round >= rounds / 3) times[name].push({ took: performance.now() - started, words: words[at], tokens: tokens[at] });
      }
    });
  }
  console.log(`${texts.length} texts, ${median(words)} words in the median one, ${rounds} rounds${model ? '' : ', no model: rules only'}`);
  const speed = {};
  for (const [name, list] of Object.entries(times)) {
    const perThousand = median(list.map(({ took, words: n }) => (took / n) * 1000));
    speed[name] = list.reduce((sum, { tokens: n }) => sum + n, 0) / (list.reduce((sum, { took }) => sum + took, 0) / 1000);
    console.log(`${name.padEnd(12)} ${perThousand.toFixed(2).padStart(8)} ms for 1,000 words (median), ${Math.round(speed[name]).toLocaleString('en')} tokens a second`);
  }
  for (const other of ['wink-nlp', 'compromise']) console.log(`ours against ${other}: ${(speed.ours / speed[other]).toFixed(2)} times the tokens a second`);
  if (bytes) console.log(`model: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
  const start = (what) => Array.from({ length: COLD_STARTS }, () => JSON.parse(spawnSync(process.execPath, [process.argv[1], '--cold', what], { encoding: 'utf8' }).stdout));
  const cold = start('article'), brief = start('paragraph');
  console.log(`cold start in a fresh process: load ${median(cold.map(({ load }) => load)).toFixed(0)} ms, first article ${median(cold.map(({ first }) => first)).toFixed(0)} ms, or first paragraph ${median(brief.map(({ first }) => first)).toFixed(0)} ms (medians of ${COLD_STARTS})`);
}

async function engine() {
  const [{ analyse }, { loadModel }] = await Promise.all([importSource('src/engine/analyse.ts'), importSource('src/engine/spans/model/load-model.ts')]);
  return { analyse, loadModel };
}

function readArticles(file) {
  const raw = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line).text);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** An article of about 1,000 words in the manner of news, from sentences with slots. */
function madeArticle() {
  const people = ['Mara Lindqvist', 'the harbour master, Tomas Oyelaran,', 'a senior official', 'Councillor Anneke Vos', 'she', 'the ministry', 'Coastal Times'];
  const places = ['Port Hallow', 'the northern district', 'Eastmere', 'the capital'];
  const forms = [
    (who, where) => `“We will not close the ferry line to ${where} before the spring,” ${who} said on Tuesday, adding that the timetable would be published within a week.`,
    (who, where) => `According to a report seen in ${where}, the repairs cost 4.2 million crowns, about twice what had been planned in 2019.`,
    (who, where) => `${who[0].toUpperCase() + who.slice(1)} told reporters in ${where} that nobody had asked for the contracts, which were signed last autumn.`,
    (_who, where) => `The bridge in ${where} was opened to traffic in the early morning, and by noon a long line of lorries had formed at the toll gate.`,
    (who) => `Critics believe ${who.replace(/,$/, '')} knew of the delay; the company denies it and has promised to answer “every single question” in writing.`,
    (who, where) => `It is not clear why the inspection was put off, ${who} wrote in a letter to the assembly of ${where}.`,
  ];
  const paragraphs = [];
  let words = 0;
  for (let at = 0; words < WORDS; at++) {
    const sentence = [0, 1].map((more) => forms[(at * 2 + more) % forms.length](people[(at + more) % people.length], places[(at * 3 + more) % places.length])).join(' ');
    paragraphs.push(sentence);
    words += sentence.split(' ').length;
  }
  return paragraphs.join('\n\n');
}
