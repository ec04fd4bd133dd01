// Writes src/registry/data/compiled-index.json from the data files beside it: run it after every change to them.
//   node build/registry/compile.mjs
import { writeFile } from 'node:fs/promises';
import { importSource } from '../build.mjs';

const OUT = new URL('../../src/registry/data/compiled-index.json', import.meta.url);

const [{ compileIndex }, { ENTRIES, LISTED, NOT_OUTLETS }, { entryFrom }] = await Promise.all([
  importSource('src/registry/compile.ts'), importSource('src/registry/data/index.ts'), importSource('src/registry/listed.ts'),
]);
const index = compileIndex([...ENTRIES.flat(), ...LISTED.flat().map(entryFrom)], NOT_OUTLETS);
await writeFile(OUT, `${JSON.stringify(index, null, 1)}\n`);
console.log(`${Object.keys(index.hosts).length} hosts, ${Object.keys(index.names).length} first words of names`);
