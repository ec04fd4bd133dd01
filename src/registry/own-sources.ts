/** The registry with the reader's own sources laid over it: what they add, correct or hide comes first. */
import { nameKey } from './check-entry.ts';
import { ownerOfHost } from './domains.ts';
import type { Fact, Outlet, OutletEntry, OwnSource } from './records.ts';

/** How outlets are looked up. */
export type Registry = {
  readonly outletById: (id: string) => Outlet | null;
  readonly findOutletByDomain: (host: string) => Outlet | null;
  readonly findOutletByName: (name: string) => Outlet | null;
};

export type OwnRegistry = Registry & {
  /** One of the reader's own, by exactly one of its names or by the id of the outlet it corrects. */
  readonly findOwn: (given: { readonly name?: string | null; readonly id?: string | undefined }) => Outlet | null;
  /** The reader hid this outlet of the registry. */
  readonly isHidden: (id: string) => boolean;
  /** The reader has none. */
  readonly isEmpty: boolean;
};

const NOT_ENTERED = 'Owner: not entered';

/** Looks `own` up first, then `base`. Where two own sources claim a name or host, the one changed last has it. */
export function withOwnSources(own: readonly OwnSource[], base: Registry): OwnRegistry {
  const byId = new Map(own.map((source) => [source.id, source]));
  const names = new Map<string, string>();
  const hosts: Record<string, string> = {};
  for (const { id, entry } of [...own].sort((a, b) => (a.modified < b.modified ? -1 : 1))) {
    for (const name of entry ? [entry.name, ...entry.aliases] : []) names.set(nameKey(name), id);
    for (const host of entry?.domains ?? []) hosts[host] = id;
  }
  const outletById = (id: string): Outlet | null => {
    const source = byId.get(id);
    if (!source) return base.outletById(id);
    return source.entry && outletOf(source.id, source.entry, source.corrects === null ? null : base.outletById(source.corrects));
  };
  const findOwn: OwnRegistry['findOwn'] = ({ name, id }) => {
    const found = (name && names.get(nameKey(name))) || (id !== undefined && byId.has(id) ? id : null);
    return found ? outletById(found) : null;
  };
  const findOutletByDomain = (host: string): Outlet | null => {
    const found = ownerOfHost(host, hosts);
    if (found !== null) return outletById(found);
    const outlet = base.findOutletByDomain(host);
    // An own entry in its place that does not have this host says that the host is not the outlet's.
    return outlet && byId.has(outlet.id) ? null : outlet;
  };
  const findOutletByName = (name: string): Outlet | null => {
    const outlet = findOwn({ name }) ?? base.findOutletByName(name);
    return outlet && outletById(outlet.id);
  };
  return { outletById, findOutletByDomain, findOutletByName, findOwn, isHidden: (id) => byId.get(id)?.entry === null, isEmpty: own.length === 0 };
}

/** What there is to correct in an outlet, as an entry. */
export function entryOf(outlet: Outlet): OutletEntry {
  return {
    name: outlet.name, aliases: outlet.aliases.map(({ name }) => name).filter((name) => name !== outlet.name), domains: outlet.domains, kind: outlet.kind,
    country: outlet.country?.value ?? '', owner: ownersOf(outlet), note: outlet.note,
  };
}

/** An own source as an outlet. Of one that corrects, what the reader left as it was keeps its references. */
function outletOf(id: string, entry: OutletEntry, original: Outlet | null): Outlet {
  const { name, kind, domains, note } = entry;
  const country = original?.country?.value === entry.country ? original.country : factOf(entry.country);
  const owner = original && ownersOf(original) === entry.owner ? original.owner : [factOf(entry.owner)].filter((fact) => fact !== null);
  const known = new Map((original?.aliases ?? []).map((alias) => [alias.name, alias]));
  const where = country ? `, ${country.value}` : '';
  return {
    id, name, kind, domains, note, country, owner,
    aliases: [name, ...entry.aliases].map((alias) => known.get(alias) ?? { name: alias }),
    paidBy: original?.paidBy ?? [], control: original?.control ?? [], founded: original?.founded ?? [], checked: original?.checked ?? null,
    line: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${where}. ${entry.owner ? `Owner: ${entry.owner}` : NOT_ENTERED}`,
    own: original ? { how: 'corrected', original } : { how: 'added' },
  };
}

function ownersOf({ owner }: Outlet): string {
  return owner.map(({ value }) => value).join('; or ');
}

function factOf(value: string): Fact | null {
  return value === '' ? null : { value, references: [] };
}
