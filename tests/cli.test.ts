import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
let program = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sourcelight-cli-'));
  program = join(folder, 'cli.mjs');
  await build({ entryPoints: ['src/cli.ts'], bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile: program, logLevel: 'error' });
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

type Run = { readonly code: number; readonly out: string; readonly err: string };

async function run(args: readonly string[], input = ''): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args]);
  const out = read(child.stdout);
  const err = read(child.stderr);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: await out, err: await err };
}

async function read(stream: ChildProcessWithoutNullStreams['stdout']): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const records = (out: string): Record<string, unknown>[] => out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

test('answers each line in order, and says what each article holds', async () => {
  const input = ['b', 'a'].map((id) => JSON.stringify({ id, text: 'The bridge was closed, Ida Vale said on Monday.', publisher: 'The Courier' })).join('\n');
  const { code, out } = await run(['analyse'], input);
  const lines = records(out);
  expect(code).toBe(0);
  expect(lines.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(Object.keys(lines[0]!)).toEqual(['id', 'language', 'attributions', 'credits', 'statements', 'phrases', 'wording']);
  expect(lines[0]!.attributions).toMatchObject([{ speaker: 'Ida Vale', source: [[23, 31]], cue: [[32, 36]], content: [[0, 21]], chain: ['Ida Vale', 'The Courier'] }]);
});

test('goes on after lines it cannot read, and says what is wrong with each', async () => {
  const input = ['\ufeff{"id":1,"text":"He said it was late."}', 'no json', '', '{"id":"two"}', '[1]', '{"id":3,"text":""}\r'].join('\n');
  const lines = records((await run(['analyse'], input)).out);
  expect(lines.map(({ id }) => id)).toEqual([1, null, 'two', null, 3]);
  expect(lines.map(({ error }) => typeof error)).toEqual(['undefined', 'string', 'string', 'string', 'undefined']);
  expect(lines[2]!.error).toBe('line 4: no "text"');
});

test('names other languages and leaves them', async () => {
  const text = 'Der Minister sagte am Montag, dass die Lage auf den Straßen nicht gut ist und dass es noch lange dauern wird.';
  expect(records((await run(['analyse'], JSON.stringify({ id: 1, text }))).out)).toMatchObject([{ language: 'de', attributions: [] }]);
});

test('answers while it reads', async () => {
  const child = spawn(process.execPath, [program, 'analyse']);
  child.stdin.write(`${JSON.stringify({ id: 1, text: 'He said it was late.' })}\n`);
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  expect(JSON.parse(first.toString('utf8'))).toMatchObject({ id: 1 });
  child.stdin.end();
  await once(child, 'close');
});

test('ends quietly when its reader does', async () => {
  const child = spawn(process.execPath, [program, 'analyse']);
  const err = read(child.stderr);
  child.stdin.on('error', () => {});
  const line = `${JSON.stringify({ id: 1, text: 'He said it was late. '.repeat(200) })}\n`;
  child.stdin.write(line);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.end(line.repeat(50));
  await once(child, 'close');
  expect(await err).toBe('');
});

test('explains itself', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
  const unknown = await run(['annalise']);
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('Unknown: annalise');
  expect(unknown.err).toContain('Usage:');
});
