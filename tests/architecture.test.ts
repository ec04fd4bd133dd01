import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = new URL('../src', import.meta.url).pathname;

/** The layers and what each may import; a `type` entry may be imported as types only. */
const LAYERS: Record<string, readonly string[]> = {
  text: [],
  registry: ['text'],
  corpus: ['text'],
  engine: ['text', 'registry'],
  storage: ['text', 'type engine', 'corpus', 'registry'],
  messaging: ['type engine', 'type storage', 'type registry', 'text'],
  page: ['text', 'type engine', 'type storage', 'type registry', 'messaging'],
  ui: ['text', 'type engine', 'registry', 'storage', 'messaging'],
  background: ['text', 'engine', 'registry', 'corpus', 'storage', 'messaging'],
};
const BROWSER_API_LAYERS = new Set(['storage', 'messaging', 'background']);
const MOST_LINES = 300;

const files = filesBelow(SRC).filter((file) => /\.tsx?$/.test(file));

describe('the layers', () => {
  test.each(files.filter((file) => file.includes('/')).map((file) => [file]))('%s imports only from the layers below it', (file) => {
    const layer = file.split('/')[0]!;
    const allowed = LAYERS[layer];
    expect(allowed, `src/${layer} is no layer`).toBeDefined();
    for (const { target, isType, isPackage } of importsOf(file)) {
      if (isPackage) continue;
      const other = target.split('/')[0]!;
      if (other === layer) continue;
      const fits = allowed!.includes(other) || (isType && allowed!.includes(`type ${other}`));
      expect(fits, `${file} imports ${isType ? 'types of ' : ''}${target}`).toBe(true);
    }
  });

  test('the browser API is reached from storage, messaging, the background and entries only', () => {
    const users = files.filter((file) => importsOf(file).some(({ target }) => target === 'webextension-polyfill'));
    expect(users.filter((file) => file.includes('/') && !BROWSER_API_LAYERS.has(file.split('/')[0]!))).toEqual([]);
  });
});

describe('the files', () => {
  const all = [...files.map((file) => join('src', file)), ...filesBelow(join(SRC, '../build')).map((file) => join('build', file)),
    ...filesBelow(join(SRC, '../tests')).map((file) => join('tests', file))].filter((file) => /\.(tsx?|mjs)$/.test(file));

  test.each(all.map((file) => [file]))(`%s has at most ${MOST_LINES} lines`, (file) => {
    expect(readFileSync(join(SRC, '..', file), 'utf8').split('\n').length - 1).toBeLessThanOrEqual(MOST_LINES);
  });

  test('entries are short: they construct and connect', () => {
    const entries = files.filter((file) => !file.includes('/') && file !== 'cli.ts');
    for (const file of entries) expect(readFileSync(join(SRC, file), 'utf8').split('\n').length - 1, file).toBeLessThanOrEqual(80);
  });

  test('no folder has a name that says nothing', () => {
    const empty = ['utils', 'helpers', 'common', 'shared', 'core', 'lib', 'misc', 'managers', 'services', 'types'];
    expect(files.flatMap((file) => file.split('/').slice(0, -1)).filter((folder) => empty.includes(folder))).toEqual([]);
  });
});

type Import = { readonly target: string; readonly isType: boolean; readonly isPackage: boolean };

/** What a file imports; relative targets as paths below src. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const found = source.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map((match) => {
    const name = (match[2] ?? match[3] ?? match[4])!;
    const isPackage = !name.startsWith('.');
    return { isType: !!match[1], isPackage, target: isPackage ? name : relative(SRC, join(SRC, file, '..', name)) };
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile()).sort();
}
