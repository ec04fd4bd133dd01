/** What a reader types about an outlet, brought into shape and checked. */
import { foldName } from './fold.ts';
import type { OutletEntry, OutletKind, OwnSource } from './records.ts';

/** The form's fields as typed: other names and sites one a line or with commas between them. */
export type EntryForm = { readonly [Field in 'name' | 'aliases' | 'domains' | 'country' | 'owner' | 'note']: string } & { readonly kind: OutletKind };

/** What is not right with a field, with the words it concerns and, where they are taken, the own source that has them. */
export type EntryFault = {
  readonly field: keyof OutletEntry;
  readonly why: 'missing' | 'too-short' | 'too-long' | 'no-domain' | 'shared-domain' | 'taken';
  readonly words: string;
  readonly by?: string;
};

/** In characters; as long as transfer files may have them. */
const LIMITS = { name: 120, country: 200, owner: 200, note: 2000 } as const;
const HOST = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;
/** Endings under which thousands of unlike sites stand: none of them is one outlet's. */
const SHARED = /^(?:(?:co|com|org|net|gov|ac|edu|or|ne|go)\.[a-z]{2}|(?:blogspot|wordpress|substack|medium|tumblr|youtube|facebook|x|twitter|t|github)\.(?:com|io|me))$/;

/** Whether it is a host name such as "english.example.org", in lower case and without anything around it. */
export function isHost(text: string): boolean {
  return HOST.test(text);
}

/** What was typed as an entry: trimmed, each name once, whole addresses cut to their hosts. */
export function readEntry(form: EntryForm): OutletEntry {
  const name = flat(form.name);
  const aliases = partsOf(form.aliases).filter((alias) => nameKey(alias) !== nameKey(name));
  return {
    name, kind: form.kind, aliases: [...new Map(aliases.map((alias) => [nameKey(alias), alias])).values()],
    domains: [...new Set(partsOf(form.domains).map(hostIn))], country: flat(form.country), owner: flat(form.owner), note: form.note.trim(),
  };
}

/** An entry as the form shows it. */
export function formOf({ aliases, domains, ...rest }: OutletEntry): EntryForm {
  return { ...rest, aliases: aliases.join('\n'), domains: domains.join('\n') };
}

/** Everything that keeps `entry` from being kept under `id` beside the reader's other sources; empty when it may be. */
export function faultsOf(entry: OutletEntry, id: string | null, own: readonly OwnSource[]): readonly EntryFault[] {
  const faults: EntryFault[] = [];
  if (entry.name === '') faults.push({ field: 'name', why: 'missing', words: '' });
  for (const field of ['country', 'owner', 'note'] as const) {
    if (entry[field].length > LIMITS[field]) faults.push({ field, why: 'too-long', words: '' });
  }
  const others = own.flatMap((each) => (each.entry && each.id !== id ? [each.entry] : []));
  for (const [field, name] of [['name', entry.name] as const, ...entry.aliases.map((alias) => ['aliases', alias] as const)]) {
    if (name.length > LIMITS.name) faults.push({ field, why: 'too-long', words: name.slice(0, 40) });
    else if (name.length === 1) faults.push({ field, why: 'too-short', words: name });
    const other = name && others.find((each) => [each.name, ...each.aliases].some((taken) => nameKey(taken) === nameKey(name)));
    if (other) faults.push({ field, why: 'taken', words: name, by: other.name });
  }
  for (const domain of entry.domains) {
    const other = others.find(({ domains }) => domains.includes(domain));
    if (!isHost(domain)) faults.push({ field: 'domains', why: 'no-domain', words: domain });
    else if (SHARED.test(domain)) faults.push({ field: 'domains', why: 'shared-domain', words: domain });
    else if (other) faults.push({ field: 'domains', why: 'taken', words: domain, by: other.name });
  }
  return faults;
}

/** Under one key fall names that differ in case, accents, article, points and hyphens only. */
export function nameKey(name: string): string {
  return foldName(name.replace(/['’]s?$/, '')).replace(/^the /, '');
}

function partsOf(text: string): string[] {
  return text.split(/[\n,;]/).map(flat).filter(Boolean);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function hostIn(address: string): string {
  return address.toLowerCase().replace(/^[a-z][a-z\d+.-]*:\/\//, '').replace(/[/?#:].*$/, '').replace(/\.$/, '').replace(/^www\./, '');
}
