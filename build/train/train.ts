/** The training program: `--data FOLDER [--cache FOLDER] [--out FILE] [--threads N] [--stage NAME]`. Started by `build/train.mjs`. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import zlib from 'node:zlib';
import { assemble } from './assemble.ts';
import type { Place } from './stages.ts';
import { isDone, runStage, STAGE_ROUNDS } from './stages.ts';

type Job = { readonly place: Place; readonly stage: string };

if (isMainThread) await main();
else {
  const { place, stage } = workerData as Job;
  runStage(place, stage, (line) => console.log(line));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' }, cache: { type: 'string' }, out: { type: 'string' }, threads: { type: 'string', default: '2' }, stage: { type: 'string' },
    },
  });
  if (!values.data) throw new Error('Say where the data is: npm run train -- --data FOLDER');
  const place: Place = { data: values.data, cache: values.cache ?? path.join(path.dirname(fileURLToPath(import.meta.url)), 'stages') };
  fs.mkdirSync(place.cache, { recursive: true });
  const started = Date.now();
  if (values.stage) {
    runStage(place, values.stage, (line) => console.log(line));
    return;
  }
  for (const round of STAGE_ROUNDS) await runRound(place, round, Number(values.threads));
  const bytes = assemble(place, (line) => console.log(line));
  const out = values.out ?? 'src/engine/spans/model/attribution.bin';
  fs.writeFileSync(out, bytes);
  const packed = zlib.gzipSync(bytes, { level: 9 }).length;
  console.log(`${out}: ${bytes.length} bytes, ${packed} gzipped; ${Math.round((Date.now() - started) / 60000)} minutes`);
}

/** Runs the stages of a round that are not done yet, at most `threads` at a time. */
async function runRound(place: Place, round: readonly string[], threads: number): Promise<void> {
  const waiting = round.filter((stage) => !isDone(place, stage));
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) await inThread({ place, stage });
  };
  await Promise.all(Array.from({ length: Math.max(1, threads) }, work));
}

function inThread(job: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: job, resourceLimits: { maxOldGenerationSizeMb: 12000 } });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${job.stage} ended with code ${code}`))));
  });
}
