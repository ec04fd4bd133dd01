/**
 * Makes the index that ships beside the data: which hosts and which names belong to which entry. It is made when the data
 * changes (`node build/registry/compile.mjs`), because reading 4,000 names costs a waking background worker 30 ms.
 */
import { namesOf } from './entry.ts';
import type { Entry } from './entry.ts';
import { beginsSmall, foldLetters } from './fold.ts';

/** Entries by their place in the list; -1 is a name that is no outlet's. */
export type CompiledIndex = {
  readonly hosts: Readonly<Record<string, number>>;
  /** By the folded first word of the name, article left out: names with their marks and entries, "=?RT\t12\tRT.com\t12". */
  readonly names: Readonly<Record<string, string>>;
  /** First words of the names that begin with a small letter: another small word of a text begins no name. */
  readonly small: readonly string[];
};

export const NO_OUTLET = -1;

const FIRST_WORD = /[\p{L}\p{N}\p{M}]+/u;

/** The index of `entries` and of the names in `notOutlets`. Throws where two entries claim one host. */
export function compileIndex(entries: readonly Entry[], notOutlets: readonly string[]): CompiledIndex {
  const hosts: Record<string, number> = {};
  const names = new Map<string, string[]>(), small = new Set<string>();
  const file = (written: string, entry: number) => {
    const bare = written.replace(/^=?[?@!]{0,2}/, '').replace(/^the /i, '');
    const first = foldLetters(FIRST_WORD.exec(bare)![0]);
    if (beginsSmall(FIRST_WORD.exec(bare)![0])) small.add(first);
    names.set(first, [...names.get(first) ?? [], written, String(entry)]);
  };
  entries.forEach((entry, at) => {
    for (const host of entry.domains) {
      if (host in hosts) throw new Error(`${host} belongs to ${entry.id} and to ${entries[hosts[host]!]!.id}`);
      hosts[host] = at;
    }
    namesOf(entry).filter((written) => !/^=?!/.test(written)).forEach((written) => file(written, at));
  });
  notOutlets.forEach((name) => file(name, NO_OUTLET));
  return { hosts, names: Object.fromEntries([...names].sort().map(([word, filed]) => [word, filed.join('\t')])), small: [...small].sort() };
}
