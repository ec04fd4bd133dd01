import { describe, expect, test } from 'vitest';
import { allBodies } from '../../src/registry/bodies.ts';
import { compileIndex } from '../../src/registry/compile.ts';
import compiled from '../../src/registry/data/compiled-index.json';
import { ENTRIES, LISTED, NOT_OUTLETS } from '../../src/registry/data/index.ts';
import references from '../../src/registry/data/references.json';
import { aliasFrom, namesOf } from '../../src/registry/entry.ts';
import { foldName } from '../../src/registry/fold.ts';
import { entryFrom, listedId } from '../../src/registry/listed.ts';
import { wordsOf } from '../../src/registry/name-index.ts';
import type { Fact, Outlet, Reference } from '../../src/registry/records.ts';
import { allOutlets, outletById } from '../../src/registry/registry.ts';

const full = ENTRIES.flat();
const entries = [...full, ...LISTED.flat().map(entryFrom)];
const outlets = allOutlets();
const described = full.map((entry) => outletById(entry.id)!);

const KINDS = ['news agency', 'newspaper', 'magazine', 'broadcaster', 'television channel', 'radio station', 'news website'];
/** What State Media Monitor judges, and what is plain legal form. */
const JUDGED = [
  'state-controlled', 'captured public', 'captured private', 'independent state-funded and state-managed',
  'independent state-funded', 'independent state-managed', 'independent public',
];
const PLAIN = ['party organ', 'private', 'cooperative', 'nonprofit'];
const HOST = /^(?!www\d*\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;
const JUDGING = /\b(?:warning|issue|weak|problem|flagged|suspicious|bias(?:ed)?|propaganda|misleading|credible|reliable|true|false|facts?|regime|mouthpiece|so-called)\b|!/i;

function factsOf(outlet: Outlet): Fact[] {
  return [...(outlet.country ? [outlet.country] : []), ...outlet.owner, ...outlet.paidBy, ...outlet.founded];
}

function referencesOf(outlet: Outlet): Reference[] {
  return [...factsOf(outlet), ...outlet.control].flatMap((fact) => fact.references);
}

function wrong<T>(list: readonly T[], isRight: (item: T) => boolean, name: (item: T) => string): string[] {
  return list.filter((item) => !isRight(item)).map(name);
}

const idOf = ({ id }: { readonly id: string }) => id;

describe('the size of the registry', () => {
  test('it knows at least 1,200 outlets', () => expect(outlets.length).toBeGreaterThanOrEqual(1200));
  test('it describes at least 150 in full: owner, first year, note and a name in prose', () => {
    const complete = described.filter((o) => o.owner.length > 0 && o.founded.length > 0 && o.country && o.domains.length > 0);
    expect(complete.length).toBeGreaterThanOrEqual(150);
  });
  test('it knows at least 250 bodies', () => expect(allBodies().length).toBeGreaterThanOrEqual(250));
});

describe('entries', () => {
  test.each(ENTRIES.map((file, at) => [at, file.map(idOf)] as const))('of file %s are sorted', (_, ids) =>
    expect(ids).toEqual([...ids].sort()));
  test.each(LISTED.map((file, at) => [at, file.map(listedId)] as const))('of list %s are sorted', (_, ids) =>
    expect(ids).toEqual([...ids].sort((a, b) => (`${a}|` < `${b}|` ? -1 : 1))));
  test('have ids of their own in kebab case', () => {
    expect(new Set(entries.map(idOf)).size).toBe(entries.length);
    expect(wrong(entries, ({ id }) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id), idOf)).toEqual([]);
  });
  test('have a known kind', () => expect(wrong(entries, ({ kind }) => KINDS.includes(kind), idOf)).toEqual([]));
  test('have valid hosts, each belonging to one', () => {
    expect(wrong(entries.flatMap((entry) => entry.domains), (host) => HOST.test(host), String)).toEqual([]);
    expect(() => compileIndex(entries, [])).not.toThrow();
  });
  test('can be found: by a host or by a name', () => {
    const isFindable = (entry: (typeof entries)[number]) =>
      entry.domains.length > 0 || namesOf(entry).some((name) => !aliasFrom(name).neverInProse);
    expect(wrong(entries, isFindable, idOf).length).toBeLessThan(20);
  });
  test('stand in the compiled index as they are', () => expect(compiled).toEqual(compileIndex(entries, NOT_OUTLETS)));
});

describe('facts', () => {
  test('are never empty', () => expect(wrong(outlets, (o) => factsOf(o).every((fact) => fact.value.trim() !== ''), idOf)).toEqual([]));
  test('each have a reference', () => {
    expect(wrong(outlets, (o) => [...factsOf(o), ...o.control].every((fact) => fact.references.length > 0), idOf)).toEqual([]);
  });
  test('have references with title and address, and the date of those that were read', () => {
    const isWhole = ({ title, url, date }: Reference) => title !== '' && URL.canParse(url) && /^https?:/.test(url) && (date === null || DATE.test(date));
    expect(wrong(outlets, (o) => referencesOf(o).every(isWhole), idOf)).toEqual([]);
  });
  test('that differ are each of another reference', () => {
    const addresses = (facts: readonly Fact[]) => facts.map((fact) => fact.references.map((r) => r.url).join(' '));
    const isTold = (facts: readonly Fact[]) => new Set(facts.map((fact) => fact.value)).size === facts.length && addresses(facts).every((a) => a !== '');
    expect(wrong(outlets, (o) => isTold(o.owner) && isTold(o.founded), idOf)).toEqual([]);
  });
  test('on control name the judge and year, or are plain legal form', () => {
    const isTold = ({ term, by, year }: Outlet['control'][number]) =>
      JUDGED.includes(term) ? by === 'State Media Monitor' && /^20\d\d(?:\/\d\d)?$/.test(year ?? '') : PLAIN.includes(term) && !by && !year;
    expect(wrong(outlets, (o) => o.control.every(isTold), idOf)).toEqual([]);
  });
  test('are dated by the month they were checked, or by none', () => expect(wrong(outlets, (o) => o.checked === null || DATE.test(o.checked), idOf)).toEqual([]));

  test('of the outlets of the first known text are checked', () => {
    expect(outlets.filter(({ id }) => id === 'press-tv' || id === 'global-times').map(({ checked }) => checked)).toEqual(['2026-11', '2026-11']);
  });
  test('name the owner in the one-liner of every outlet, state and private alike', () => {
    const isTold = (o: Outlet) => o.line.includes(o.owner[0] ? `Owner: ${o.owner[0].value}` : 'Owner: not known to us');
    expect(wrong(outlets, isTold, idOf)).toEqual([]);
  });
});

describe('notes', () => {
  test('are one short paragraph', () => {
    expect(wrong(described, ({ note }) => note.length > 15 && note.length < 500 && !note.includes('\n') && /[.]$/.test(note), idOf)).toEqual([]);
  });
  test('do not judge', () => expect(wrong(outlets, ({ note, line }) => !JUDGING.test(`${note} ${line}`), idOf)).toEqual([]));
});

describe('names', () => {
  test('claimed by two outlets are bound to a country or to being called an outlet, but for one at most', () => {
    const claims = new Map<string, { readonly id: string; readonly isOpen: boolean }[]>();
    for (const entry of entries) {
      const names = namesOf(entry).map(aliasFrom).filter((alias) => !alias.neverInProse);
      const byName = new Map<string, boolean>();
      for (const alias of names) {
        const name = foldName(alias.name).replace(/^the /, '');
        byName.set(name, byName.get(name) === true || (!alias.needsCountry && !alias.needsNaming));
      }
      for (const [name, isOpen] of byName) claims.set(name, [...claims.get(name) ?? [], { id: entry.id, isOpen }]);
    }
    const clashes = [...claims].filter(([, of]) => of.length > 1 && of.filter(({ isOpen }) => isOpen).length > 1);
    expect(clashes.map(([name, of]) => `${name}: ${of.map(idOf).join(', ')}`)).toEqual([]);
  });
  test('hold more than one letter, and no mark that the words of a text would lose', () => {
    const lost = (name: string) => wordsOf(name).map(({ text }) => text).join('').length < 2 || /[+@#]$/.test(name) || /^[@#+]/.test(name);
    expect(entries.flatMap((entry) => namesOf(entry).map(aliasFrom).filter((alias) => !alias.neverInProse && lost(alias.name)).map(() => entry.id)))
      .toEqual(['plus-972']);
  });
  test('of three capitals or fewer are matched exactly', () => {
    const short = entries.flatMap((entry) => namesOf(entry).map(aliasFrom).filter(({ name }) => /^[A-Z]{2,3}$/.test(name)).map((alias) => ({ ...alias, id: entry.id })));
    expect(wrong(short, (alias) => alias.exactCase === true || alias.neverInProse === true || OWN_SHORT_NAMES.has(alias.name), ({ id, name }) => `${id}: ${name}`)).toEqual([]);
  });
  test('that are no outlets are sorted enough to be read and not repeated', () => expect(new Set(NOT_OUTLETS).size).toBe(NOT_OUTLETS.length));
});

/** Letters that mean nothing else in English prose with these capitals. */
const OWN_SHORT_NAMES = new Set(['BBC', 'CNN', 'AFP', 'NPR', 'PBS', 'RAI', 'ORF', 'NRK', 'SVT', 'ZDF', 'ARD', 'NHK', 'KBS', 'SRF', 'NZZ', 'TF1']);

describe('references', () => {
  const keys = Object.keys(references);
  test('are sorted by key', () => expect(keys).toEqual([...keys].sort()));
  test('are all used', () => {
    const used = new Set(outlets.flatMap(referencesOf).map(({ url }) => url));
    expect(wrong(Object.entries(references), ([, row]) => used.has(row[1]!), ([key]) => key)).toEqual([]);
  });
});

describe('bodies', () => {
  test('have ids and names of their own', () => {
    expect(new Set(allBodies().map(idOf)).size).toBe(allBodies().length);
    expect(new Set(allBodies().map(({ name }) => foldName(name))).size).toBe(allBodies().length);
  });
  test('share no alias and no metonym', () => {
    const claims = new Map<string, Set<string>>();
    for (const { id, aliases, metonyms } of allBodies()) {
      for (const name of [...aliases, ...metonyms]) claims.set(foldName(name), new Set([...claims.get(foldName(name)) ?? [], id]));
    }
    expect([...claims].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids].join(', ')}`)).toEqual([]);
  });
});

test.each([
  ['Iran', 'irib press-tv irna fars-news-agency tasnim-news-agency mehr-news-agency tehran-times isna hispantv al-alam kayhan parstoday iran-daily'],
  ['China', 'xinhua peoples-daily global-times cctv cgtn china-daily china-news-service china-radio-international pla-daily guangming-daily china-youth-daily'],
  ['Russia', 'tass ria-novosti sputnik rt rossiyskaya-gazeta channel-one-russia russia-1 zvezda'],
  ['Türkiye', 'anadolu trt'], ['Israel', 'kan army-radio-israel'], ['Qatar', 'al-jazeera qatar-news-agency'], ['Saudi Arabia', 'saudi-press-agency al-ekhbariya'],
  ['United Arab Emirates', 'wam'], ['Kuwait', 'kuna'], ['Bahrain', 'bahrain-news-agency'], ['Oman', 'oman-news-agency'],
  ['North Korea', 'kcna rodong-sinmun kctv voice-of-korea'], ['South Korea', 'kbs yonhap ebs-korea arirang'],
  ['United States', 'voice-of-america radio-free-europe radio-free-asia radio-marti al-hurra npr pbs associated-press'],
  ['United Kingdom', 'bbc channel-4 s4c reuters pa-media'], ['Germany', 'ard zdf deutsche-welle deutschlandfunk dpa'],
  ['France', 'afp france-24 rfi france-televisions radio-france tv5monde arte'],
])('the outlets of %s are there and say where they are', (country, ids) => {
  expect(ids.split(' ').map((id) => outletById(id)?.country?.value)).toEqual(ids.split(' ').map(() => country));
});
