// Compiles a folder of articles into a pack of known texts. No text goes into the pack: hashes, lengths, names and notes.
// `npm run corpus -- <folder> [--details <folder>] -o pack.json`
//
// The folder holds `name.txt` or `name.html` and beside each a `name.json` with title, publisher and what else is known (see
// docs/corpus.md), and one `pack.json` for the pack itself. `--details` looks for the JSON files in another folder, so that
// texts may stay where they are. Attributions come from `name.gold.jsonl` where somebody wrote them down, else from the engine.
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importSource } from './build.mjs';
import { htmlDetails, htmlText } from './html-text.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true, options: { details: { type: 'string' }, output: { type: 'string', short: 'o' } },
});
const [folder] = positionals;
if (!folder || !values.output) {
  console.error('npm run corpus -- <folder> [--details <folder>] -o pack.json');
  process.exit(2);
}
const details = values.details ?? folder;
const { describeDocument } = await importSource('src/corpus/describe-document.ts');
const { isFault, packLines, startPack, summariseDocuments } = await importSource('src/corpus/pack.ts');

const texts = (await readdir(folder)).filter((file) => ['.txt', '.html', '.htm'].includes(extname(file))).sort();
const faults = [];
if (texts.length === 0) faults.push('no .txt or .html file in the folder');
const head = { description: '', maker: '', ...(await json(join(details, 'pack.json'))) };
// Document by document, as a large pack is more than fits in one string; checked as a reader checks it, and in its place only when whole.
const unfinished = `${values.output}.unfinished`;
const summary = summariseDocuments();
await write();
if (faults.length > 0) {
  await rm(unfinished, { force: true });
  console.error(`No pack was written.\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exit(1);
}
await rename(unfinished, values.output);
const preview = summary.preview(head, null);
console.log(`${values.output}: ${preview.documents} documents, ${preview.claims} attributions, ${preview.notes} notes, ${((await stat(values.output)).size / 1000).toFixed(1)} kB`);

async function write() {
  const [start, end] = packLines(head, []);
  const reader = startPack(JSON.parse(`${start}${end}`, (key, value) => (key === 'documents' ? undefined : value)));
  if (isFault(reader)) return faults.push(`${reader.where || 'pack.json'}: ${reader.detail}`);
  const stream = createWriteStream(unfinished);
  stream.write(start);
  for (const [at, file] of texts.entries()) {
    try {
      const document = await compile(file);
      const line = packLines(head, [document])[1].trimEnd();
      const fault = reader.next(JSON.parse(line));
      if (isFault(fault)) throw new Error(`${fault.where.replace(/^documents\.\d+\.?/, '')} ${fault.detail}`.trim());
      summary.add(document);
      if (!stream.write(`${line}${at === texts.length - 1 ? '' : ','}\n`)) await once(stream, 'drain');
    } catch (error) {
      faults.push(`${file}: ${error instanceof Error ? error.message : error}`);
    }
  }
  stream.end(end);
  await once(stream, 'finish');
}

async function compile(file) {
  const name = basename(file, extname(file));
  const raw = await readFile(join(folder, file), 'utf8');
  const isHtml = extname(file) !== '.txt';
  const given = { ...(isHtml && htmlDetails(raw)), ...(await json(join(details, `${name}.json`), isHtml)) };
  for (const field of ['title', 'publisher']) if (!given[field]) throw new Error(`no “${field}” in ${name}.json`);
  const { text, attributions, readBy } = await claimsOf(name, isHtml ? htmlText(raw) : raw.trim(), given);
  return describeDocument(text, attributions, { readBy, id: name.toLowerCase().replace(/[^a-z0-9.-]+/g, '-'), ...given });
}

async function claimsOf(name, text, { publisher, title, language }) {
  const gold = join(folder, `${name}.gold.jsonl`);
  if (!existsSync(gold)) {
    const { analyse } = await importSource('src/engine/analyse.ts');
    return { readBy: 'engine', text, attributions: analyse({ text, publisher, title, language }, await model()).attributions };
  }
  const record = JSON.parse((await readFile(gold, 'utf8')).trim());
  // Offsets are into the record's own text, which may differ from the file in white space at its ends only.
  if (record.text.trim() !== text) throw new Error(`${name}.gold.jsonl was made of another text`);
  return { ...record, readBy: 'people' };
}

/** The engine's model, where one was trained. */
async function model() {
  const file = new URL('../src/engine/spans/model/attribution.bin', import.meta.url);
  if (!existsSync(file)) return null;
  const { loadModel } = await importSource('src/engine/spans/model/load-model.ts');
  return loadModel(await readFile(file));
}

async function json(path, isOptional = false) {
  if (isOptional && !existsSync(path)) return {};
  return JSON.parse(await readFile(path, 'utf8'));
}
