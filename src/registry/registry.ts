/** Who is that, who owns it: outlets by id, by host, by name and in running text. Each is made when first asked for. */
import { isPartOfCountry } from './country-words.ts';
import compiled from './data/compiled-index.json';
import { ENTRIES, LISTED } from './data/index.ts';
import { ownerOfHost } from './domains.ts';
import { outletFrom } from './entry.ts';
import type { Entry } from './entry.ts';
import { entryFrom, listedId } from './listed.ts';
import type { Owner } from './mention.ts';
import { namesInText } from './mentions-in-text.ts';
import type { NameIndex } from './name-index.ts';
import type { Outlet, OutletMention } from './records.ts';

export { findBody } from './bodies.ts';

/** Words before and after an outlet's name that say what it is and are no part of it. */
const AROUND_NAME = new Set((
  'the a state official semi private public national independent local news agency newswire wire broadcaster newspaper daily ' +
  'channel network website site portal outlet tabloid broadsheet paper magazine weekly television tv station radio service s run ' +
  'owned funded backed controlled linked affiliated government privately based language english arabic hebrew persian regime ' +
  'zionist kurdish leading influential business financial student students military religious catholic economic'
).split(' '));
/** A name alone is judged as the speaker of a sentence. */
const AS_SPEAKER = ' reported';

const FULL: readonly Entry[] = ENTRIES.flat();
const LINES: readonly string[] = LISTED.flat();
const made = new Map<string, Outlet>();
let places: ReadonlyMap<string, number> | null = null;
const names: NameIndex<Owner> = { written: compiled.names, small: new Set(compiled.small), ownerOf, read: new Map() };

/** The outlet with this id, or null. */
export function outletById(id: string): Outlet | null {
  const known = made.get(id);
  if (known) return known;
  places ??= new Map([...FULL.map((entry) => entry.id), ...LINES.map(listedId)].map((known, at) => [known, at]));
  const entry = entryAt(places.get(id) ?? -1);
  if (!entry) return null;
  const outlet = outletFrom(entry);
  made.set(id, outlet);
  return outlet;
}

/** The outlet whose site `host` is or belongs to: "www1.wdr.de", "english.alarabiya.net"; whole addresses are taken too. */
export function findOutletByDomain(host: string): Outlet | null {
  const at = ownerOfHost<number>(host, compiled.hosts);
  return at === null ? null : outletById(entryAt(at)!.id);
}

/**
 * The outlet that `name` names, with article, possessive, "state-run", "Iran’s", "news agency" and the like taken off.
 * Names that mean other things too ("Petra", "The National") count only with such a word beside them.
 */
export function findOutletByName(name: string): Outlet | null {
  const bare = name.replace(/^[\s"“‘'(]+|(?:['’]s?|[\s"”’'),])+$/gu, '');
  const [found, more] = namesInText(bare + AS_SPEAKER, names);
  if (!found || more) return null;
  const beside = `${bare.slice(0, found.span[0])} ${bare.slice(found.span[1])}`.toLowerCase();
  const around = beside.trim() === '' ? [] : beside.match(/[\p{L}\p{N}]+/gu) ?? [];
  return around.every((word) => AROUND_NAME.has(word) || isPartOfCountry(word)) ? outletById(found.owner.id) : null;
}

/** Outlets named in `text`, in order and not overlapping. The span is the name alone, without article or "state-run". */
export function findOutletMentions(text: string): OutletMention[] {
  return namesInText(text, names).map(({ span, owner }) => ({ span, outlet: outletById(owner.id)! }));
}

/** All outlets, those with every field first, for the library's list. */
export function allOutlets(): Outlet[] {
  return [...FULL, ...LINES.map(entryFrom)].map(({ id }) => outletById(id)!);
}

function entryAt(at: number): Entry | null {
  if (at < 0) return null;
  return FULL[at] ?? entryFrom(LINES[at - FULL.length]!);
}

function ownerOf(at: number): Owner | null {
  const entry = entryAt(at);
  return entry && { id: entry.id, name: entry.name, country: entry.country.replace(/ [[(].*$/, '') };
}
