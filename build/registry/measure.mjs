// Says how big the registry is and how fast it answers.
//   node build/registry/measure.mjs [articles.jsonl]    (lines {text}; without a file an article of 1,000 words is made up)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { importSource } from '../build.mjs';

const ENTRY = 'src/registry/registry.ts';
const COLD_STARTS = 9;
const ROUNDS = 60;
const SENTENCES = [
  'The ferry left the harbour at noon with forty people on board, the port captain said. ',
  'Iran’s semi-official Tasnim news agency reported that two of them were rescued by fishermen. ',
  'The Guardian, citing a company report, said the hull had been repaired twice that year. ',
  'Nobody from the ministry answered calls on Friday, and the operator declined to comment. ',
  'A woman who had waited on the quay since dawn told Reuters that she had heard nothing. ',
];

if (process.argv[2] === '--cold') await cold();
else await all(process.argv[2]);

async function all(file) {
  const { allOutlets } = await importSource(ENTRY);
  const { allBodies } = await importSource('src/registry/bodies.ts');
  const outlets = allOutlets();
  const described = outlets.filter((outlet) => outlet.founded.length > 0 || !/^We have no more/.test(outlet.note));
  const complete = described.filter((outlet) => outlet.owner.length > 0 && outlet.founded.length > 0);
  console.log(`${outlets.length} outlets, ${described.length} described, ${complete.length} of these with owner and first year; ${allBodies().length} bodies`);
  console.log(`${outlets.flatMap((outlet) => outlet.domains).length} hosts, ${outlets.flatMap((outlet) => outlet.aliases).length} names`);
  const { code } = await bundle();
  console.log(`minified ${Math.round(Buffer.byteLength(code) / 1000)} kB, gzipped ${Math.round(gzipSync(code, { level: 9 }).length / 1000)} kB (code and bodies included)`);
  const starts = Array.from({ length: COLD_STARTS }, () => JSON.parse(spawnSync(process.execPath, [process.argv[1], '--cold']).stdout));
  const least = (key) => Math.min(...starts.map((start) => start[key])).toFixed(1);
  console.log(`cold: ${least('load')} ms to load, ${least('look')} ms for a first host, ${least('first')} ms for a first article (best of ${COLD_STARTS})`);
  await warm(file);
}

async function warm(file) {
  const { findOutletMentions } = await importSource(ENTRY);
  const texts = file ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line).text) : [made()];
  const words = texts.join(' ').split(/\s+/).length;
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    for (const text of texts) findOutletMentions(text);
    best = Math.min(best, performance.now() - started);
  }
  console.log(`warm: ${(best / words * 1000).toFixed(2)} ms for 1,000 words (best of ${ROUNDS}, ${words} words)`);
}

/** In a fresh process, as in a worker that wakes: compiling and running the script, then a first look-up, then a first article. */
async function cold() {
  const { code } = await bundle();
  const started = performance.now();
  runInThisContext(code);
  const loaded = performance.now();
  globalThis.registry.findOutletByDomain('presstv.ir');
  const found = performance.now();
  globalThis.registry.findOutletMentions(made());
  console.log(JSON.stringify({ load: loaded - started, look: found - loaded, first: performance.now() - found }));
}

async function bundle() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [ENTRY], bundle: true, minify: true, write: false, format: 'iife', globalName: 'registry', platform: 'node', charset: 'utf8', logLevel: 'warning',
  });
  return { code: outputFiles[0].text };
}

function made() {
  return SENTENCES.join('').repeat(14);
}
