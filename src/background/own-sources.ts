/** The reader's own sources: looked up before the registry, and kept for the library. */
import type { Handlers } from '../messaging/calls.ts';
import type { SourceCalls } from '../messaging/protocol.ts';
import { faultsOf, nameKey } from '../registry/check-entry.ts';
import { withOwnSources } from '../registry/own-sources.ts';
import type { OwnRegistry } from '../registry/own-sources.ts';
import type { Outlet } from '../registry/records.ts';
import { allOutlets, findOutletByDomain, findOutletByName, outletById as registryOutlet } from '../registry/registry.ts';
import { listOwnSources, removeOwnSource, saveOwnSource } from '../storage/own-sources.ts';
import { writeAndTell } from './tell.ts';

const MOST_FOUND = 20;

/** The registry as the reader has it now. It can be read without what the reader wrote, if that cannot be. */
export async function ownRegistry(outletById: (id: string) => Outlet | null = registryOutlet): Promise<OwnRegistry> {
  // Where they cannot be read, neither can notes, of which that is told.
  const own = await listOwnSources().catch(() => []);
  return withOwnSources(own, { outletById, findOutletByDomain, findOutletByName });
}

/** What the library is answered. Every change is told to all tabs. */
export function sourceHandlers(): Handlers<SourceCalls> {
  return {
    ownSources: listOwnSources,
    registryOutlets: ({ ids }) => ids.flatMap((id) => registryOutlet(id) ?? []),
    findSources: async ({ query }) => search(query, await ownRegistry()),
    saveOwnSource: async (draft) => {
      const [fault] = draft.entry ? faultsOf(draft.entry, draft.corrects ?? draft.id ?? null, await listOwnSources()) : [];
      if (fault) throw new Error('not-right');
      return writeAndTell(() => saveOwnSource(draft));
    },
    removeOwnSource: ({ id }) => writeAndTell(() => removeOwnSource(id)),
  };
}

/** Outlets a name or site of which has what is asked for, those beginning with it first. Hidden ones are left out. */
async function search(query: string, registry: OwnRegistry): Promise<readonly Outlet[]> {
  const wanted = nameKey(query);
  if (wanted === '') return [];
  const own = (await listOwnSources()).flatMap(({ id }) => registry.outletById(id) ?? []);
  const ids = new Set(own.map(({ id }) => id));
  const found: { readonly outlet: Outlet; readonly rank: number }[] = [];
  for (const outlet of [...own, ...allOutlets().filter(({ id }) => !ids.has(id) && !registry.isHidden(id))]) {
    const others = [...outlet.aliases.map(({ name }) => name), ...outlet.domains].map((name) => rankOf(nameKey(name), wanted) + 0.5);
    const rank = Math.min(rankOf(nameKey(outlet.name), wanted), ...others);
    if (rank < Infinity) found.push({ outlet, rank });
  }
  return found.sort((a, b) => a.rank - b.rank || (a.outlet.name < b.outlet.name ? -1 : 1)).slice(0, MOST_FOUND).map(({ outlet }) => outlet);
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : Infinity;
}
