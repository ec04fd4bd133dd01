/** What the card draws: what the content script knows of a statement, with outlets and the reader's notes on sources. */
import type { CardRequest, CardView } from '../messaging/protocol.ts';
import type { Outlet } from '../registry/records.ts';
import { sourceKey } from '../storage/database.ts';
import { notesOfSources } from '../storage/notes.ts';
import type { Note } from '../storage/records.ts';
import { ownRegistry } from './own-sources.ts';

export type OutletById = (id: string) => Outlet | null;

/** Adds to a request the outlets among its steps, the addressee and the publisher, and the newest note on each source. */
export async function viewOf(request: CardRequest, outletById: OutletById): Promise<CardView> {
  const { steps, via } = request.statement;
  const hands = [...steps, ...via, ...(request.publisher ? [request.publisher] : [])];
  const registry = await ownRegistry(outletById);
  const ids = hands.map(({ outletId }) => outletId);
  const outlets = findOutlets(ids, registry.outletById);
  const names = [...hands.map(({ name }) => name), ...outlets.map(({ name }) => name)].filter((name) => name !== null);
  return {
    ...request,
    outlets: Object.fromEntries(outlets.map((outlet) => [outlet.id, outlet])),
    hiddenOutlets: [...new Set(ids)].filter((id) => id !== undefined && registry.isHidden(id)) as string[],
    sourceNotes: await notesByName([...new Set(names)]),
  };
}

/** The outlets with these ids, each once; ids that are unknown or missing are passed over. */
export function findOutlets(ids: readonly (string | undefined)[], outletById: OutletById): Outlet[] {
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : outletById(id) ?? []));
}

async function notesByName(names: readonly string[]): Promise<Record<string, Note>> {
  // Without its notes the card still tells what the article says.
  const notes = await notesOfSources(names).catch(() => []);
  const byKey = new Map(notes.map((note) => [note.target.kind === 'source' ? sourceKey(note.target.name) : '', note]));
  return Object.fromEntries(names.flatMap((name) => {
    const note = byKey.get(sourceKey(name));
    return note ? [[name, note]] : [];
  }));
}
