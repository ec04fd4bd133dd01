// Packs dist/chrome and dist/firefox for the stores. `node build/zip.mjs`; the same input gives the same bytes.
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';

/** The bytes of a zip archive of a folder, entries sorted and dated alike so that builds can be compared. */
export async function zipFolder(folder) {
  const files = (await readdir(folder, { recursive: true })).sort();
  const entries = {};
  for (const file of files) {
    const path = join(folder, file);
    if ((await stat(path)).isFile()) entries[relative(folder, path).replaceAll('\\', '/')] = [await readFile(path), { mtime: '2026-01-01T00:00:00' }];
  }
  return zipSync(entries, { level: 9 });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  for (const browser of ['chrome', 'firefox']) {
    const bytes = await zipFolder(new URL(`../dist/${browser}`, import.meta.url).pathname);
    const name = `dist/sourcelight-${version}-${browser}.zip`;
    await writeFile(new URL(`../${name}`, import.meta.url), bytes);
    console.log(`${name}: ${(bytes.length / 1024).toFixed(0)} kB`);
  }
}
