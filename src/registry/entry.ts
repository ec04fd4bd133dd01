/**
 * Turns an entry of the data files into an `Outlet`. In the files a fact is one string, its value and then the keys of its
 * references in brackets: "8 July 2007 [wp]". `docs/registry.md` describes the format.
 */
import references from './data/references.json';
import type { Alias, Control, ControlTerm, Fact, Outlet, OutletKind, Reference } from './records.ts';

/** One outlet as it stands in `data/*.json`. */
export type Entry = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Title of its article on the English Wikipedia, as in the address; what the key `wp` stands for (`site`: its own site). */
  readonly wp?: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly country: string;
  readonly owner: readonly string[];
  readonly paidBy?: readonly string[];
  readonly control: readonly string[];
  readonly founded: readonly string[];
  readonly note: string;
  readonly checked?: string;
};

const WIKIPEDIAS: Readonly<Record<string, string>> = { wp: 'en', wps: 'simple' };
const table: Readonly<Record<string, readonly string[]>> = references;

type Source = Pick<Entry, 'id' | 'name' | 'wp' | 'domains' | 'checked'>;

/** The whole record of an entry. Throws where a fact names a reference that is not in the table. */
export function outletFrom(entry: Entry): Outlet {
  const factsFrom = (lines: readonly string[] = []) => lines.map((line) => factFrom(line, entry));
  const country = entry.country === '' ? null : factFrom(entry.country, entry);
  const owner = factsFrom(entry.owner);
  return {
    id: entry.id,
    name: entry.name,
    kind: entry.kind as OutletKind,
    aliases: namesOf(entry).map(aliasFrom),
    domains: entry.domains,
    country,
    owner,
    paidBy: factsFrom(entry.paidBy),
    control: entry.control.map((line) => controlFrom(line, entry)),
    founded: factsFrom(entry.founded),
    note: entry.note,
    checked: entry.checked ?? null,
    line: lineFor(entry.kind, country, owner),
  };
}

/** Name and other names as written, with their marks; a marked copy of the name itself takes the name's place. */
export function namesOf(entry: Pick<Entry, 'name' | 'aliases'>): readonly string[] {
  return entry.aliases.some((written) => nameIn(written) === entry.name) ? entry.aliases : [entry.name, ...entry.aliases];
}

/** Reads the marks: `=` exact capitals, `?` needs context, `??` to be called an outlet, `@` its country, `!` never in prose. */
export function aliasFrom(written: string): Alias {
  const name = nameIn(written);
  const marks = written.slice(0, written.length - name.length);
  return {
    name,
    ...(marks.startsWith('=') && { exactCase: true }),
    ...(marks.includes('?') && { needsContext: true }),
    ...(marks.includes('??') && { needsNaming: true }),
    ...(marks.includes('@') && { needsCountry: true }),
    ...(marks.includes('!') && { neverInProse: true }),
  };
}

function nameIn(written: string): string {
  return written.replace(/^=?[?@!]{0,2}/, '');
}

function factFrom(line: string, entry: Source): Fact {
  const [value, keys] = splitKeys(line);
  return { value, references: keys.map((key) => referenceFor(key, entry)) };
}

function controlFrom(line: string, entry: Source): Control {
  const { value, references: found } = factFrom(line, entry);
  const [term, judgement] = value.split('; ');
  const [by, year] = judgement?.split(', ') ?? [];
  return { term: term as ControlTerm, ...(by && { by }), ...(year && { year }), references: found };
}

function splitKeys(line: string): [value: string, keys: string[]] {
  const keys = [...line.matchAll(/ \[([^\]]+)\]/g)].map((match) => match[1]!);
  return [line.replace(/( \[[^\]]+\])+$/, ''), keys];
}

function referenceFor(key: string, entry: Source): Reference {
  const colon = key.indexOf(':');
  const language = WIKIPEDIAS[colon < 0 ? key : key.slice(0, colon)];
  const article = colon < 0 ? entry.wp : key.slice(colon + 1);
  if (language && article) {
    const title = decodeURIComponent(article).replaceAll('_', ' ');
    return { title: `${title}, Wikipedia`, url: `https://${language}.wikipedia.org/wiki/${article}`, date: entry.checked ?? null };
  }
  const host = entry.domains[0];
  if (key === 'site' && host) return { title: `${entry.name}, its own site`, url: `https://${host}/`, date: entry.checked ?? null };
  const row = table[key];
  if (!row) throw new Error(`${entry.id}: no reference "${key}"`);
  return { title: row[0]!, url: row[1]!, date: row[2]! };
}

function lineFor(kind: string, country: Fact | null, owner: readonly Fact[]): string {
  const what = kind.charAt(0).toUpperCase() + kind.slice(1);
  const where = country ? `, ${country.value}` : '';
  const owners = owner.map((fact) => fact.value);
  if (owners.length === 0) return `${what}${where}. Owner: not known to us`;
  return `${what}${where}. Owner: ${owners.join('; or ')}${owners.length > 1 ? ' (sources differ)' : ''}`;
}
