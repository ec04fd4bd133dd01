/** The engine on the command line: JSON lines in, JSON lines out, in order and streaming. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { analyse } from './engine/analyse.ts';
import { loadModel } from './engine/spans/model/load-model.ts';

/** The trained model beside this program; without it the rules do what they can. */
const MODEL = new URL('attribution.bin', import.meta.url);
const model = existsSync(MODEL) ? loadModel(readFileSync(MODEL)) : null;

const USAGE = `Usage: node dist/cli.js analyse < articles.jsonl > analyses.jsonl

Reads one JSON object a line, {"id", "text", "publisher"?, "url"?, "title"?, "language"?}, and writes one line each, in order:
{"id", "language", "attributions", "credits", "statements", "phrases", "wording"}. Offsets are UTF-16 code units into "text".
A line that cannot be read yields {"id", "error"}; the rest goes on. Nothing is sent anywhere.
`;

/** What leaves for one line of input. */
function analyseLine(line: string, number: number): object {
  let id: unknown = null;
  try {
    const input: unknown = JSON.parse(line);
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return { id, error: `line ${number}: not a JSON object` };
    const { text, publisher, url, title, language, ...rest } = input as Record<string, unknown>;
    id = rest.id ?? null;
    if (typeof text !== 'string') return { id, error: `line ${number}: no "text"` };
    const analysis = analyse({ text, publisher: stringOr(publisher), url: stringOr(url), title: stringOr(title), language: stringOr(language) }, model);
    const { attributions, credits, statements, phrases, wording } = analysis;
    return { id, language: analysis.language, attributions, credits, statements, phrases, wording };
  } catch (error) {
    return { id, error: `line ${number}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const stringOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Answers every line of `input` on `output`, waiting whenever the reader behind it is slow. */
async function analyseStream(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  let number = 0;
  for await (const raw of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    const line = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
    if (line.trim() === '') continue;
    if (!output.write(`${JSON.stringify(analyseLine(line, number))}\n`)) await once(output, 'drain');
  }
}

/** Runs the command in `args`; resolves to the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...more] = args;
  if (command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command !== 'analyse' || more.length > 0) {
    const unknown = command === 'analyse' ? more[0] : command;
    process.stderr.write(`${unknown ? `Unknown: ${unknown}\n\n` : ''}${USAGE}`);
    return 2;
  }
  // A reader that stops early ("| head") is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  await analyseStream(process.stdin, process.stdout);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
