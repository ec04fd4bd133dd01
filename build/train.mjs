// Trains the attribution model: npm run train -- --data FOLDER (see docs/model-card.md). Bundles build/train/train.ts and runs it.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import * as esbuild from 'esbuild';

const root = new URL('../', import.meta.url).pathname;
const folder = `${root}node_modules/.cache/sourcelight-train`;
await mkdir(folder, { recursive: true });
await esbuild.build({
  entryPoints: [`${root}build/train/train.ts`], bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile: `${folder}/train.mjs`, logLevel: 'warning',
});
const child = spawn(process.execPath, ['--max-old-space-size=12000', `${folder}/train.mjs`, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root });
child.on('exit', (code) => process.exit(code ?? 1));
