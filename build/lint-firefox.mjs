// Runs web-ext lint on the Firefox package: no error, no notice, and no warning but the one Preact is known for.
import { spawnSync } from 'node:child_process';

const root = new URL('..', import.meta.url).pathname;
const { stdout, stderr } = spawnSync(process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--output', 'json', '--no-config-discovery'],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
const report = JSON.parse(stdout || 'null');
if (!report) throw new Error(`web-ext lint gave no report: ${stderr}`);

/** Preact sets innerHTML for dangerouslySetInnerHTML, which nothing here uses; the assignment cannot be taken out of it. */
const isKnown = (message) => message.code === 'UNSAFE_VAR_ASSIGNMENT' && /^shared-.*\.js$/.test(message.file);
const unknown = [...report.errors, ...report.notices, ...report.warnings.filter((message) => !isKnown(message))];
for (const message of unknown) console.error(`${message._type} ${message.code} ${message.file ?? ''}:${message.line ?? ''} ${message.message}`);
console.log(`web-ext lint: ${report.errors.length} errors, ${report.notices.length} notices, ${report.warnings.length} warnings (${report.warnings.filter(isKnown).length} known)`);
process.exitCode = unknown.length ? 1 : 0;
