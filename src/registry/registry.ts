/** Who is that, who owns it: outlets by id, by host, by name and in running text. The tables are built on first use. */
import { ENTRIES, NOT_OUTLETS } from './data/index.ts';
import { ownerOfHost } from './domains.ts';
import { aliasesOf, outletFrom } from './entry.ts';
import type { Entry } from './entry.ts';
import type { Owner } from './mention.ts';
import { namesInText, onlyOwner } from './mentions-in-text.ts';
import { indexNames, matchAt, wordsOf } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import type { Outlet, OutletMention } from './records.ts';

export { findBody } from './bodies.ts';

type Tables = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly hosts: ReadonlyMap<string, string>;
  readonly names: NameIndex<Owner>;
};

/** Words around an outlet's name that say what it is and are no part of it. */
const BEFORE_NAME = /^(?:the |state |official |semi-?official |state-?\w+ |government-?\w* |private(?:ly)?(?:-owned)? |public |national |independent |news |agency |broadcaster |newspaper |daily |channel |network |website |outlet |tabloid |paper |magazine |weekly |television |station |radio |[\p{Lu}][\p{L}.]*(?: \p{Lu}\p{L}+)?['’]s? |\p{Lu}\p{L}+(?:ian|ese|ish|i|an|ch|ek|ss) )/u;
const AFTER_NAME = /(?: news agency| news site| newspaper| news website| agency| daily| broadcaster| channel| network| website| magazine| television| radio| newswire| tabloid|['’]s?|,)$/i;

let tables: Tables | null = null;
const made = new Map<string, Outlet>();

/** The outlet with this id, or null. */
export function outletById(id: string): Outlet | null {
  const known = made.get(id);
  if (known) return known;
  const entry = registryTables().entries.get(id);
  if (!entry) return null;
  const outlet = outletFrom(entry);
  made.set(id, outlet);
  return outlet;
}

/** The outlet whose site `host` is or belongs to: "www1.wdr.de", "english.alarabiya.net"; whole addresses are taken too. */
export function findOutletByDomain(host: string): Outlet | null {
  const id = ownerOfHost(host, registryTables().hosts);
  return id === null ? null : outletById(id);
}

/**
 * The outlet that `name` names, with article, possessive, "state-run", "Iran’s", "news agency" and the like taken off.
 * Names that mean other things too ("Petra", "The National") count only with such a word beside them.
 */
export function findOutletByName(name: string): Outlet | null {
  const trimmed = name.replace(/^[\s"“‘'(]+|[\s"”’')]+$/gu, '');
  const exact = wholeName(trimmed, trimmed);
  if (exact) return exact;
  for (let rest = stripAfter(trimmed); ; rest = rest.replace(BEFORE_NAME, '')) {
    const found = wholeName(rest, trimmed) ?? wholeName(stripAfter(rest), trimmed);
    if (found) return found;
    if (!BEFORE_NAME.test(rest)) return null;
  }
}

/** Outlets named in `text`, in order and not overlapping. The span is the name alone, without article or "state-run". */
export function findOutletMentions(text: string): OutletMention[] {
  return namesInText(text, registryTables().names).map(({ span, owner }) => ({ span, outlet: outletById(owner.id)! }));
}

function wholeName(name: string, written: string): Outlet | null {
  const words = wordsOf(name);
  const first = words[0]?.folded === 'the' ? 1 : 0;
  if (first >= words.length) return null;
  const match = matchAt(registryTables().names, name, words, first);
  if (!match || match.end !== words.length) return null;
  const isCalled = name.length < written.replace(/^the /i, '').length;
  const owner = onlyOwner(match.names.filter(({ alias }) => (isCalled || !alias.needsNaming) && !alias.needsCountry));
  return owner ? outletById(owner.id) : null;
}

function stripAfter(name: string): string {
  let rest = name;
  while (AFTER_NAME.test(rest)) rest = rest.replace(AFTER_NAME, '');
  return rest;
}

function registryTables(): Tables {
  return (tables ??= buildTables(ENTRIES.flat()));
}

function buildTables(list: readonly Entry[]): Tables {
  const entries = new Map(list.map((entry) => [entry.id, entry]));
  const hosts = new Map(list.flatMap((entry) => entry.domains.map((domain) => [domain, entry.id] as const)));
  const names = list.flatMap((entry) => {
    const owner = { id: entry.id, name: entry.name, country: countryOf(entry) };
    return aliasesOf(entry).filter((alias) => !alias.neverInProse).map((alias) => ({ alias, owner }));
  });
  const others = NOT_OUTLETS.map((name) => ({ alias: { name }, owner: null }));
  return { entries, hosts, names: indexNames<Owner>([...names, ...others]) };
}

function countryOf(entry: Entry): string {
  return entry.country.replace(/ [[(].*$/, '');
}
