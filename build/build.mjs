// Builds dist/chrome, dist/firefox and dist/cli.js. `node build/build.mjs`
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { compileAtOnce } from './eager.mjs';
import { chromeManifest, firefoxManifest } from './manifest.mjs';

const root = new URL('../', import.meta.url);
const at = (path) => new URL(path, root).pathname;

const BROWSERS = {
  chrome: { target: 'chrome128', manifest: chromeManifest },
  firefox: { target: 'firefox142', manifest: (manifest, given) => firefoxManifest(chromeManifest(manifest, given)) },
};
const PAGES = ['card', 'popup', 'welcome', 'sidepanel', 'library'];
/** Files the background fetches from its own package. */
const ASSETS = ['src/engine/spans/model/attribution.bin'];

/** Builds everything; resolves to the folder of each browser's package. */
export async function build() {
  await rm(at('dist'), { recursive: true, force: true });
  const { version, bugs } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  const manifest = JSON.parse(await readFile(at('manifest.json'), 'utf8'));
  const { DEFAULT_SITES } = await importSource('src/registry/default-sites.ts');
  await Promise.all(Object.entries(BROWSERS).map(async ([name, browser]) => {
    const out = at(`dist/${name}`);
    await mkdir(out, { recursive: true });
    await bundle(out, browser.target, typeof bugs === 'string' ? bugs : bugs?.url);
    await copyStatic(out);
    const made = browser.manifest(manifest, { hosts: DEFAULT_SITES, version });
    await writeFile(`${out}/manifest.json`, `${JSON.stringify(made, null, 2)}\n`);
  }));
  await buildCli();
  return { chrome: at('dist/chrome'), firefox: at('dist/firefox'), cli: at('dist/cli.js') };
}

/** Data is read by JSON.parse: a browser takes three times as long to read it as a script. */
const DATA = {
  name: 'data',
  setup: (esbuildOf) => esbuildOf.onLoad({ filter: /\.json$/ }, async ({ path }) => ({
    contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(await readFile(path, 'utf8'))))});`, loader: 'js',
  })),
};

const BASE = { bundle: true, minify: true, legalComments: 'none', charset: 'utf8', logLevel: 'warning', plugins: [DATA], jsx: 'automatic', jsxImportSource: 'preact' };

/** How the scripts that are no modules are bundled. */
const SCRIPTS = { ...BASE, format: 'iife' };

/** The script for every page, the one the background adds on articles, and the one it adds where a reader points. */
const CONTENT = ['content', 'article', 'pointing'];
/** Of these scripts nearly all is needed as soon as they are there. */
const AT_ONCE = new Set(['content', 'article']);

/** Name and code of each content script. */
export async function contentScripts(target) {
  const { outputFiles } = await esbuild.build({
    ...SCRIPTS, target, entryPoints: CONTENT.map((name) => at(`src/${name}.ts`)), outdir: 'unwritten', write: false,
    alias: { 'webextension-polyfill': at('src/messaging/content-browser.ts') },
  });
  return outputFiles.map(({ text }, number) => ({ name: CONTENT[number], code: AT_ONCE.has(CONTENT[number]) ? compileAtOnce(text) : text }));
}

/** A piece of content script made for measuring, as the whole ones are built. */
export async function contentScriptOf(source) {
  const { outputFiles } = await esbuild.build({ ...SCRIPTS, target: BROWSERS.chrome.target, stdin: { contents: source, resolveDir: at('.'), loader: 'ts' }, write: false });
  return compileAtOnce(outputFiles[0].text);
}

/** `issues` is the address where errors are collected, where there is one. */
async function bundle(out, target, issues) {
  const scripts = { ...SCRIPTS, target, outdir: out };
  await esbuild.build({ ...scripts, entryPoints: [at('src/background.ts')] });
  for (const { name, code } of await contentScripts(target)) await writeFile(`${out}/${name}.js`, code);
  await esbuild.build({
    ...BASE, target, outdir: out, format: 'esm', splitting: true, chunkNames: 'shared-[hash]',
    entryPoints: PAGES.map((page) => at(`src/${page}.tsx`)),
    define: { ISSUES_ADDRESS: issues ? JSON.stringify(issues) : 'undefined' },
  });
  await esbuild.build({
    ...BASE, target, outdir: out,
    entryPoints: PAGES.map((page) => ({ in: at(`src/ui/${page}/${page}.css`), out: page })),
  });
}

async function copyStatic(out) {
  await Promise.all(PAGES.map((page) => cp(at(`src/${page}.html`), `${out}/${page}.html`)));
  await mkdir(`${out}/icons`);
  for (const file of await readdir(at('icons'))) if (file.endsWith('.png')) await cp(at(`icons/${file}`), `${out}/icons/${file}`);
  for (const asset of ASSETS) if (existsSync(at(asset))) await cp(at(asset), `${out}/${asset.split('/').at(-1)}`);
}

async function buildCli() {
  await esbuild.build({
    ...BASE, minify: false, entryPoints: [at('src/cli.ts')], outfile: at('dist/cli.js'), platform: 'node', format: 'esm', target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  });
  for (const asset of ASSETS) if (existsSync(at(asset))) await cp(at(asset), at(`dist/${asset.split('/').at(-1)}`));
}

/** Imports a TypeScript module of the pure half into this process. */
export async function importSource(path) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [at(path)], bundle: true, write: false, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', plugins: [DATA],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  await build();
  console.log(`Built dist/chrome, dist/firefox and dist/cli.js in ${Math.round(performance.now() - started)} ms`);
}
