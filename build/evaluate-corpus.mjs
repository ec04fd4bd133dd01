// Matches every article of a JSONL file (`{id, text, publisher}` a line, may be gzipped) against all the others, and random edits
// of each against all. `node build/evaluate-corpus.mjs <file> [edits of each article] [--list]`
//
// Prints how many pairs stand in which relation (with --list their ids and shares, never a passage), so that each can be looked
// up, and how many copies with 20 % of their words replaced, dropped or added are recognised.
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { importSource } from './build.mjs';

const [file, edits = '10'] = process.argv.slice(2).filter((option) => !option.startsWith('--'));
const { indexCorpus, matchDocument } = await importSource('src/corpus/match-document.ts');
const { describeDocument, FEWEST_WORDS } = await importSource('src/corpus/describe-document.ts');
const { readWords } = await importSource('src/corpus/words.ts');
const SHARE = 0.2;

const raw = await readFile(file ?? '').catch(() => {
  console.error('Say which file of articles to read: npm run evaluate:corpus -- <articles.jsonl[.gz]> [edits of each article] [--list]');
  process.exit(1);
});
const lines = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').trim().split('\n').map((line) => JSON.parse(line));
const articles = lines.filter(({ text }) => readWords(text).count >= FEWEST_WORDS);
const index = indexCorpus(articles.map(({ id, text, publisher, attributions = [] }) => describeDocument(text, attributions, { id, title: id, publisher: publisher ?? '' })));
const url = 'https://elsewhere.example/';
console.log(`${articles.length} of ${lines.length} articles have ${FEWEST_WORDS} words or more`);

const pairs = articles.flatMap(({ id, text, publisher }) => matchDocument({ text, url, publisher }, index)
  .filter(({ document }) => document.id !== id).map(({ document, relation, pageShare, knownShare }) => ({ id, of: document.id, relation, pageShare, knownShare })));
const unordered = new Set(pairs.map(({ id, of }) => [id, of].sort().join(' ')));
console.log(`${unordered.size} pairs among ${(articles.length * (articles.length - 1)) / 2}: ${JSON.stringify(countBy(pairs.map(({ relation }) => relation)))} (seen from either side)`);
if (process.argv.includes('--list')) for (const { id, of, relation, pageShare, knownShare } of pairs) console.log(`  ${relation}\t${id}\t${of}\t${pageShare.toFixed(2)}\t${knownShare.toFixed(2)}`);

const random = generator(1);
const vocabulary = [...new Set(articles.slice(0, 50).flatMap(({ text }) => text.match(/\p{L}+/gu)))];
const found = [];
for (const { id, text } of articles) {
  for (let at = 0; at < Number(edits); at++) {
    found.push(matchDocument({ text: edited(text), url }, index).find(({ document }) => document.id === id)?.relation ?? 'not found');
  }
}
console.log(`${found.length} copies with ${SHARE * 100} % of the words changed: ${JSON.stringify(countBy(found))}`);

function edited(text) {
  const pieces = text.split(/(\s+)/);
  const words = pieces.flatMap((piece, at) => (/[\p{L}\p{N}]/u.test(piece) ? [at] : []));
  for (let left = Math.floor(words.length * SHARE); left > 0; left--) {
    const pick = Math.floor(random() * words.length);
    const at = words[pick];
    words[pick] = words.at(-1);
    words.pop();
    const other = vocabulary[Math.floor(random() * vocabulary.length)];
    const kind = random();
    pieces[at] = kind < 0.6 ? other : kind < 0.8 ? '' : `${pieces[at]} ${other}`;
  }
  return pieces.join('');
}

function countBy(values) {
  return Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]));
}

/** Mulberry32: the same numbers for the same seed. */
function generator(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
