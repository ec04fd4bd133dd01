// Measures sourcing phrases and loaded wording.
//   npm run evaluate:wording -- --data <folder> [--list]
//
// Reads from the folder what is there: loaded-wording/*.jsonl(.gz) in BASIL's form (sentences in paragraphs, lexical spans),
// chains/articles.jsonl (attributions with kinds of source, loaded words), polnear/{dev,train}.jsonl.gz for the marks labelled in
// build/evaluate/wording-labels.jsonl, which holds offsets and hashes only. --list prints the words marked in BASIL, most frequent first.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { importSource } from './build.mjs';
import { heldOutViews } from './evaluate/wording-held-out.mjs';

const TIERS = [['short list', ({ tier }) => tier === 'short'], ['wide list', ({ tier }) => tier === 'wide'], ['both', () => true]];
const OPEN_KINDS = { unnamed: 'unnamed', 'unnamed-reason-given': 'unnamed', vague: 'vague', agentless: 'none' };
/** Below this confidence a statement is not painted at rest. */
const UNSURE = 0.4;
const TIMED_PASSES = 5;

const { values } = parseArgs({ options: { data: { type: 'string' }, list: { type: 'boolean' } } });
const data = values.data && resolve(values.data);
if (!data || !existsSync(data)) {
  console.error(data ? `There is no folder ${data}.` : 'Which folder holds the annotated articles? npm run evaluate:wording -- --data <folder>');
  process.exit(2);
}

const { analyse } = await importSource('src/engine/analyse.ts');
const { readText } = await importSource('src/text/read-text.ts');
const { findPhrases } = await importSource('src/engine/phrases/find-phrases.ts');
const { findLoadedWording } = await importSource('src/engine/wording/find-loaded-wording.ts');
const { loadModel } = await importSource('src/engine/spans/model/load-model.ts');
const asset = new URL('../src/engine/spans/model/attribution.bin', import.meta.url);
const model = existsSync(asset) ? loadModel(readFileSync(asset)) : null;

const basil = join(data, 'loaded-wording');
if (existsSync(basil)) for (const file of readdirSync(basil).filter((name) => /\.jsonl(\.gz)?$/.test(name))) measureBasil(file, read(join(basil, file)));
const chains = join(data, 'chains/articles.jsonl');
if (existsSync(chains)) measureChains(read(chains));
if (existsSync(join(data, 'polnear/dev.jsonl.gz'))) measureLabels();

function read(file) {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n').map((line) => JSON.parse(line));
}

/** Per sentence: marked against having a lexical span outside quotations. Per mark: touching such a span. */
function measureBasil(file, articles) {
  const read = articles.map((article) => {
    const { text, sentences } = joined(article.paragraphs);
    const analysis = analyse({ text, title: article.title, language: 'en' }, model);
    const spans = article.lexical.filter(({ quote }) => quote !== 'yes').map(({ sentence, start, end }) => [sentences[sentence][0] + start, sentences[sentence][0] + end]);
    return { text, sentences, spans, analysis, event: article.id.replace(/_\d+$/, ''), lexical: article.lexical };
  });
  const words = sum(read, ({ analysis }) => analysis.wordCount);
  console.log(`\nBASIL, ${file}: ${articles.length} articles, ${words} words`);
  for (const [name, isOf] of TIERS) printSentences(name, read, isOf, words);
  const wordsIn = (text) => findLoadedWording(readText(text), []);
  console.log('both lists, on what no annotation of the same event can have taught:');
  for (const [name, isOf] of heldOutViews(read, wordsIn)) printSentences(name, read, isOf, words);
  if (values.list) listWords(read);
  time(read.map(({ text, analysis }) => ({ document: readText(text), analysis })), words);
}

function printSentences(name, articles, isOf, words) {
  const count = { marks: 0, right: 0, marked: 0, gold: 0, hits: 0 };
  for (const article of articles) {
    const { sentences, spans, analysis } = article;
    const marks = analysis.wording.filter((mark) => isOf(mark, article));
    const loaded = sentencesOf(sentences, spans);
    const marked = sentencesOf(sentences, marks.map(({ span }) => span));
    count.marks += marks.length;
    count.right += marks.filter(({ span }) => spans.some((other) => meets(span, other))).length;
    count.gold += loaded.size;
    count.marked += marked.size;
    count.hits += [...marked].filter((sentence) => loaded.has(sentence)).length;
  }
  console.log(`${name.padEnd(18)} sentences ${rates(count.hits, count.marked, count.gold)}  marks on a span ${percent(count.right / count.marks)} of ${count.marks}, ${((1000 * count.marks) / words).toFixed(2)} in 1,000 words`);
}

function joined(paragraphs) {
  let text = '';
  const sentences = [];
  for (const paragraph of paragraphs) {
    if (text) text += '\n';
    paragraph.forEach((sentence, index) => {
      if (index > 0) text += ' ';
      sentences.push([text.length, text.length + sentence.length]);
      text += sentence;
    });
  }
  return { text, sentences };
}

function sentencesOf(sentences, spans) {
  return new Set(spans.map((span) => sentences.findIndex((sentence) => meets(sentence, span))));
}

function listWords(articles) {
  const counts = new Map();
  for (const { text, spans, analysis } of articles) {
    for (const { span, why, tier } of analysis.wording) {
      const key = `${tier.padEnd(5)} ${why.padEnd(16)} ${text.slice(...span).toLowerCase()}`;
      const count = counts.get(key) ?? { all: 0, right: 0 };
      counts.set(key, { all: count.all + 1, right: count.right + Number(spans.some((other) => meets(other, span))) });
    }
  }
  for (const [key, { all, right }] of [...counts].sort((a, b) => b[1].all - a[1].all)) console.log(`  ${String(right).padStart(3)} of ${String(all).padEnd(3)} ${key}`);
}

/** Milliseconds of both finders for 1,000 words, the fastest of some passes. */
function time(articles, words) {
  let best = Infinity;
  for (let pass = 0; pass < TIMED_PASSES; pass++) {
    const started = performance.now();
    for (const { document, analysis } of articles) {
      findPhrases(document, analysis.attributions);
      findLoadedWording(document, analysis.attributions);
    }
    best = Math.min(best, performance.now() - started);
  }
  console.log(`time        ${((1000 * best) / words).toFixed(2)} ms for 1,000 words, phrases and wording together`);
}

function measureChains(articles) {
  const read = articles.map((article) => ({ article, analysis: analyse(article, model) }));
  console.log(`\nchains: ${articles.length} articles`);
  const own = (analysis) => analysis.wording;
  const verbs = (analysis) => analysis.phrases.filter(({ kind }) => kind === 'doubt' || kind === 'factive');
  for (const [name, isOf] of TIERS) printLoaded(`words, ${name}`, read, (analysis) => own(analysis).filter(isOf));
  printLoaded('words and verbs', read, (analysis) => [...own(analysis), ...verbs(analysis)]);
  printOpen(read);
  printGaps(read);
}

/** Marks against the annotated loaded words; the annotation counts doubting and factive verbs among them. */
function printLoaded(name, read, pick) {
  let right = 0, marks = 0, found = 0, gold = 0;
  for (const { article: { loaded }, analysis } of read) {
    const spans = distinct(pick(analysis).map(({ span }) => span));
    marks += spans.length;
    gold += loaded.length;
    right += spans.filter((span) => loaded.some((one) => meets(one.span, span))).length;
    found += loaded.filter((one) => spans.some((span) => meets(one.span, span))).length;
  }
  console.log(`loaded, ${name.padEnd(18)} P ${percent(right / marks)} R ${percent(found / gold)}  marks ${marks} gold ${gold}`);
}

function distinct(spans) {
  return spans.filter((span, index) => !spans.slice(0, index).some((other) => meets(other, span)));
}

/** Phrases that leave a source open against attributions without a named source, one to one by overlap. */
function printOpen(read) {
  let hits = 0, sameKind = 0, found = 0, gold = 0;
  for (const { article, analysis } of read) {
    const open = openOf(article);
    const taken = new Set();
    gold += open.length;
    for (const { span, kind } of analysis.phrases) {
      if (!(kind in OPEN_KINDS)) continue;
      found++;
      const index = open.findIndex((one, at) => !taken.has(at) && one.spans.some((other) => meets(other, span)));
      if (index < 0) continue;
      taken.add(index);
      hits++;
      sameKind += Number(open[index].kind === OPEN_KINDS[kind]);
    }
  }
  console.log(`unnamed, vague, none         ${rates(hits, found, gold)}  of the same kind ${percent(sameKind / hits)}`);
}

function openOf({ attributions }) {
  return attributions.filter(({ sourceKind }) => ['unnamed', 'vague', 'none'].includes(sourceKind))
    .map(({ source, cue, sourceKind }) => ({ kind: sourceKind, spans: source.length ? source : cue }));
}

/** "No clear source" as painted at rest: how many of them stand where nobody is named. */
function printGaps(read) {
  let right = 0, all = 0;
  for (const { article, analysis } of read) {
    const open = openOf(article).flatMap(({ spans }) => spans);
    for (const { gap, confidence, isSpeech, act } of analysis.statements) {
      if (confidence < UNSURE || !isSpeech || act !== 'statement') continue;
      for (const span of gap) {
        all++;
        if (open.some((other) => meets(other, span))) right++;
        else if (values.list) console.log(`  no gap: ${article.id} ${article.text.slice(...span)}`);
      }
    }
  }
  console.log(`"no clear source" marks      right ${percent(right / all)} of ${all}`);
}

/** Marks that were looked at one by one: would a careful editor ask the writer about this word? */
function measureLabels() {
  const labels = readFileSync(new URL('evaluate/wording-labels.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  console.log('\nlabelled marks');
  for (const sample of new Set(labels.map((label) => label.sample))) {
    const ofSample = labels.filter((label) => label.sample === sample);
    const file = join(data, `polnear/${ofSample[0].set}.jsonl.gz`);
    if (!existsSync(file)) continue;
    const wanted = new Set(ofSample.map(({ article }) => article));
    const marks = read(file).map((article) => ({ ...article, hash: createHash('sha256').update(article.id).digest('hex').slice(0, 12) }))
      .filter(({ hash }) => wanted.has(hash))
      .flatMap(({ hash, text, publisher }) => analyse({ text, publisher }, model).wording.map((mark) => ({ hash, ...mark })));
    for (const [name, isOf] of TIERS) {
      const told = marks.filter(isOf).map(({ hash, span }) => ofSample.find((label) => label.article === hash && meets(label.span, span)));
      const known = told.filter((label) => label !== undefined);
      console.log(`PolNeAR ${sample.padEnd(29)} ${name.padEnd(10)} right ${percent(known.filter(({ loaded }) => loaded).length / known.length)} of ${known.length} labelled; ${told.length - known.length} not labelled`);
    }
  }
}

function rates(hits, found, gold) {
  const p = hits / found, r = hits / gold;
  return `P ${percent(p)} R ${percent(r)} F ${percent((2 * p * r) / (p + r))}  found ${found} gold ${gold}`;
}

function meets([start, end], [from, to]) {
  return start < to && from < end;
}

function sum(list, of) {
  return list.reduce((total, one) => total + of(one), 0);
}

function percent(share) {
  return (100 * share).toFixed(1).padStart(5);
}
