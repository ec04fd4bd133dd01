// Everything that must hold before a change lands: types, lint, both packages, unit tests, both real browsers.
// `npm test`; the last line is "N passed, N failed". With --quick the browsers are left out.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browsers.mjs';

const quick = process.argv.includes('--quick');
const reports = await mkdtemp(join(tmpdir(), 'sourcelight-check-'));
let passed = 0;
let failed = 0;

step('types', ['tsc', '--noEmit']);
step('types of the pure half, without the DOM', ['tsc', '--noEmit', '-p', 'build/tsconfig.pure.json']);
step('lint', ['eslint', '-c', 'build/eslint.config.mjs', '.']);
step('build', ['node', 'build/build.mjs']);
step('web-ext lint', ['node', 'build/lint-firefox.mjs']);
await tests('unit tests', ['--config', 'tests/vitest.config.ts']);
if (!quick) {
  findBrowser('chromium');
  findBrowser('firefox');
  await tests('end-to-end tests in Chromium and Firefox', ['--config', 'tests/vitest.e2e.config.ts']);
  // As for the tests in browsers, a second try tells a slow machine from a fault.
  step('sample article, as `npm start` shows it', ['node', 'build/start.mjs', '--headless'], 2);
}
await rm(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

function step(name, command, tries = 1) {
  console.log(`\n── ${name}`);
  const [program, ...rest] = command;
  const { status } = program === 'node' ? run(process.execPath, rest) : run(process.execPath, [binaryOf(program), ...rest]);
  if (status === 0) passed++;
  else if (tries > 1) step(name, command, tries - 1);
  else failed++;
}

async function tests(name, options) {
  console.log(`\n── ${name}`);
  const report = join(reports, `${passed}.json`);
  const { status } = run(process.execPath, [binaryOf('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...options]);
  const counts = await readFile(report, 'utf8').then(JSON.parse).catch(() => null);
  passed += counts?.numPassedTests ?? 0;
  // A run that breaks off (a file that does not load, an unhandled rejection) has failed, whatever it counted.
  failed += Math.max(counts?.numFailedTests ?? 0, status === 0 ? 0 : 1);
}

function run(program, options) {
  return spawnSync(program, options, { stdio: 'inherit', cwd: new URL('..', import.meta.url).pathname, env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' } });
}

function binaryOf(name) {
  return { tsc: 'node_modules/typescript/bin/tsc', eslint: 'node_modules/eslint/bin/eslint.js', vitest: 'node_modules/vitest/vitest.mjs' }[name];
}
