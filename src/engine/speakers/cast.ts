/** Gathers the names of an article into entities: "Barak", "Ehud Barak" and "Israeli Defense Minister Ehud Barak" are one. */
import { findBody } from '../../registry/bodies.ts';
import type { OutletMention } from '../../registry/records.ts';
import type { TextDocument } from '../../text/document.ts';
import { isCapitalised } from '../reading.ts';
import { addEvidence, noVotes } from './entities.ts';
import type { Entity, EntityType, Form } from './entities.ts';
import { weighContext, weighWords } from './evidence.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import { isOrganisationWord, isOutletWord } from './name-words.ts';
import { findNames } from './names.ts';
import type { NameMention } from './names.ts';
import { mendNames } from './mend-names.ts';
import { withOutlets } from './outlet-names.ts';
import { isEpithet, stateByAdjective, stateByCapital, stateByName } from './states.ts';
import { PARTICLES, SUFFIXES } from './titles.ts';
import { beginsWithCapital, isAllCapitals } from '../../text/letters.ts';

export type Cast = {
  readonly names: readonly NameMention[];
  readonly entities: readonly Entity[];
  /** The entity of a name mention; null for a title alone. */
  readonly entityOf: (mention: number) => Entity | null;
  /** The entity some form of which is written so; null where none is. */
  readonly called: (written: string) => Entity | null;
  /** Index of the name mention that covers a token, or -1. */
  readonly mentionAt: (token: number) => number;
};

/** More evidence about a name than its own surroundings give, from who reports what: added before types are settled. */
export type Hint = { readonly token: number; readonly votes: Partial<Form['votes']> };

/** The cast of `document`; linear in its length but for names that share a word. */
export function gatherCast(document: TextDocument, headlines: ReadonlySet<number>, outlets: readonly OutletMention[], hints: readonly Hint[], publisher: string | null): Cast {
  const { names, outletOf } = withOutlets(document, mendNames(document, findNames(document, headlines)), outlets);
  const covering = new Int32Array(document.tokens.length).fill(-1);
  names.forEach(({ first, end }, index) => { for (let at = first; at < end; at++) covering[at] = index; });
  const forms = gatherForms(document, names, outletOf);
  for (const hint of hints) {
    const mention = names[covering[hint.token] ?? -1];
    const form = mention && forms.get(keyOf(mention));
    if (form) addHint(form, hint);
  }
  const own = publisher && forms.get(publisher.toLowerCase().replace(/^the /, '').replace(/’/g, "'"));
  if (own) own.votes.outlet += 8;
  const groups = linkForms([...forms.values()], names);
  const adjectives = adjectivesIn(document);
  const entities = groups.map((group, id) => entityFrom(group, id, adjectives));
  const byMention = new Array<Entity | null>(names.length).fill(null);
  groups.forEach((group, id) => group.forEach((form) => form.mentions.forEach((mention) => { byMention[mention] = entities[id]!; })));
  const byForm = new Map(groups.flatMap((group, id) => group.filter(({ isDoubtful }) => !isDoubtful).map((form) => [form.key, entities[id]!] as const)));
  const called = (written: string): Entity | null => byForm.get(keyOf({ words: [written] })) ?? null;
  return { names, entities, called, entityOf: (mention) => byMention[mention] ?? null, mentionAt: (token) => covering[token] ?? -1 };
}

/** Most that hints may add up to for one form: a text that says a thing ten times is no surer than one that says it twice. */
const HINT_LIMIT = 2.5;

function addHint(form: Form, { votes }: Hint): void {
  for (const [key, value] of Object.entries(votes) as [keyof Form['votes'], number][]) {
    const given = form.hinted[key] ?? 0;
    const room = Math.max(0, HINT_LIMIT - Math.abs(given));
    const added = Math.sign(value) * Math.min(Math.abs(value), room);
    form.hinted[key] = given + added;
    form.votes[key] += added;
  }
}

const keyOf = (mention: Pick<NameMention, 'words'>): string => mention.words.join(' ').toLowerCase().replace(/^the /, '').replace(/’/g, "'");

function gatherForms(document: TextDocument, names: readonly NameMention[], outletOf: ReadonlyMap<number, OutletMention['outlet']>): Map<string, Form> {
  const forms = new Map<string, Form>();
  names.forEach((mention, index) => {
    if (!mention.words.length) return;
    const key = keyOf(mention);
    let form = forms.get(key);
    if (!form) {
      form = {
        key, written: mention.words.join(' '), words: mention.words, parts: key.split(' '), mentions: [], votes: noVotes(), descriptions: new Set(), outletKinds: new Set(),
        outlet: null, affiliation: null, country: null, introducedAs: null, hinted: {}, counted: new Map(), isDoubtful: true,
      };
      forms.set(key, form);
      weighWords(form, mention);
    }
    const outlet = outletOf.get(index);
    if (outlet && !form.outlet) {
      form.outlet = outlet;
      form.votes.outlet += 8;
      form.outletKinds.add(outlet.kind);
      form.country ??= outlet.country?.value ?? null;
    }
    form.mentions.push(index);
    form.isDoubtful &&= mention.isDoubtful && !outlet;
    weighContext(document, form, mention);
  });
  return forms;
}

/** Groups of forms that name the same; the longest form first in each. */
function linkForms(forms: readonly Form[], names: readonly NameMention[]): Form[][] {
  const groups: Form[][] = [];
  const byWord = new Map<string, Form[][]>();
  const bySign = new Map<string, Form[]>();
  for (const form of [...forms].sort((a, b) => Number(a.isDoubtful && a.words.length > 1) - Number(b.isDoubtful && b.words.length > 1) || b.words.length - a.words.length || a.mentions[0]! - b.mentions[0]!)) {
    const signs = signsOf(form);
    const known = signs.map((sign) => bySign.get(sign)).find((group) => group !== undefined);
    const group = known ?? candidateGroup(form, byWord, names);
    if (group) group.push(form);
    const home = group ?? [form];
    if (!group) groups.push(home);
    for (const sign of signs) if (!bySign.has(sign)) bySign.set(sign, home);
    if (form.isDoubtful && form.words.length > 1) continue;
    for (const word of new Set(form.parts)) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [home]);
      else if (!list.includes(home) && list.length < MAX_SHARED) list.push(home);
    }
  }
  return groups;
}

/** Names that share one word beyond this number are not compared: bounds the work on hostile input. */
const MAX_SHARED = 12;

/** Marks by which different forms are known to be the same body: registry ids, acronyms. */
function signsOf(form: Form): string[] {
  const signs: string[] = [];
  if (form.outlet) return [`outlet:${form.outlet.id}`];
  const state = stateByName(form.key);
  if (state) return [`state:${state.id}`];
  if (stateByCapital(form.key)) return [`capital:${form.key}`];
  const body = form.words.length > 1 || isAllCapitals(form.written) ? findBody(form.written) : null;
  if (body) signs.push(`body:${body.id}`);
  if (form.words.length > 2) signs.push(`acronym:${acronymOf(form.words)}`);
  else if (form.words.length === 1 && !/[a-z]/.test(form.written) && /^\p{Lu}[\p{Lu}.]{1,6}$/u.test(form.written)) signs.push(`acronym:${form.written.replace(/\./g, '')}`);
  return signs;
}

const acronymOf = (words: readonly string[]): string =>
  words.filter((word) => beginsWithCapital(word) && word !== 'The').map((word) => word[0]).join('');

function candidateGroup(form: Form, byWord: ReadonlyMap<string, readonly Form[][]>, names: readonly NameMention[]): Form[] | null {
  const words = form.parts;
  const seen = new Set<Form[]>();
  const fitting: Form[][] = [];
  for (const word of words) {
    for (const group of byWord.get(word) ?? []) {
      if (seen.has(group)) continue;
      seen.add(group);
      if (fits(form, words, group[0]!)) fitting.push(group);
    }
  }
  if (fitting.length < 2) return fitting[0] ?? null;
  const firstUse = names[form.mentions[0]!]!.first;
  const before = fitting.filter(([long]) => names[long!.mentions[0]!]!.first < firstUse);
  return (before.length ? before : fitting)[0]!;
}

/** Words too general to stand for a longer name on their own. */
const GENERAL = new Set('national international federal central united state new north south east west northern southern eastern western american european african asian royal great grand saint san los las el al the first general world global democratic republican supreme high health foreign prime sunday daily radio channel social public'.split(' '));

function fits(form: Form, words: readonly string[], long: Form): boolean {
  const whole = long.parts;
  if (words.length >= whole.length && !(words.length === whole.length && isSamePerson(words, whole))) return false;
  if (long.votes.person > Math.max(long.votes.organisation, long.votes.outlet)) {
    if (form.votes.organisation > form.votes.person + 3) return false;
    return isShortPerson(words, whole, long.votes.person);
  }
  if (form.votes.person > 4 || stateByName(form.key) || stateByCapital(form.key)) return false;
  if (long.votes.outlet > 3 && !long.outlet && isOutletWord(whole.at(-1)!) && !SHORTENED.test(long.key) && !words.some(isOutletWord)) return false;
  if (words.length === 1 && (GENERAL.has(words[0]!) || stateByAdjective(words[0]!) || isOrganisationWord(words[0]!) || isOutletWord(words[0]!))) return false;
  if (!isOrganisationWord(whole.at(-1)!) && !isOutletWord(whole.at(-1)!) && !long.outlet && isMostlyShort(form, long)) return false;
  const isPrefix = words.every((word, index) => word === whole[index]);
  const isSuffix = words.length > 1 && words.every((word, index) => word === whole[whole.length - words.length + index]);
  return isPrefix || isSuffix;
}

/** "VW" beside one "VW ID": the short form is older and far more frequent, so the longer one is another thing's name. */
const isMostlyShort = (short: Form, long: Form): boolean => short.mentions[0]! < long.mentions[0]! || short.mentions.length > 3 * long.mentions.length;

/** Outlets that drop these words: "Tasnim" is the "Tasnim News Agency", but "Carver City" no "Carver City Courier". */
const SHORTENED = /(?:news agency|news|tv|television|radio|media|agency|broadcasting)$/;

const withoutSuffix = (words: readonly string[]): readonly string[] => (SUFFIXES.has(words.at(-1)!) ? words.slice(0, -1) : words);

/** Votes that make a name a person's beyond doubt, so that its first word alone may stand for it. */
const SURE_PERSON = 3;

function isShortPerson(short: readonly string[], long: readonly string[], votes: number): boolean {
  const full = withoutSuffix(long);
  const brief = withoutSuffix(short);
  if (brief.length === 1 && brief[0] !== full.at(-1) && votes < SURE_PERSON) return false;
  if (brief.length === 1) return full.includes(brief[0]!) && !PARTICLES.has(brief[0]!);
  if (brief.at(-1) !== full.at(-1)) return brief.every((word, index) => word === full[index]);
  return brief[0] === full[0] || brief[0]!.replace('.', '') === full[0]![0] || brief.every((word) => full.includes(word));
}

/** "John F. Kerry" and "J. F. Kerry": initials against words, the surname alike. */
function isSamePerson(words: readonly string[], whole: readonly string[]): boolean {
  if (words.at(-1) !== whole.at(-1)) return false;
  return words.every((word, index) => word === whole[index] || (word.length <= 2 && word[0] === whole[index]![0]) || (whole[index]!.length <= 2 && word[0] === whole[index]![0]));
}

/** Names of states whose adjective occurs in the text. */
function adjectivesIn(document: TextDocument): ReadonlySet<string> {
  const found = new Set<string>();
  for (const token of document.tokens) {
    if (!token.isWord || token.lower.length < 4 || !isCapitalised(token)) continue;
    const state = stateByAdjective(token.lower);
    if (state) found.add(state.name);
  }
  return found;
}

function entityFrom(group: readonly Form[], id: number, adjectives: ReadonlySet<string>): Entity {
  const [longest, ...others] = group;
  const sum = others.length ? sumOf(group) : longest!;
  const { votes } = sum;
  const state = stateByName(longest!.key);
  const capital = state ? undefined : stateByCapital(longest!.key);
  const type = state || (capital && votes.person < 3) ? 'state' : typeFrom(sum);
  return {
    id, type, certainty: certaintyOf(type, votes), stateId: state?.id ?? null,
    name: state ? stateName(group, state.name) : nameOf(group, type),
    gender: type !== 'person' || votes.male === votes.female ? null : votes.male > votes.female ? 'male' : 'female',
    descriptions: sum.descriptions, affiliation: sum.affiliation, introducedAs: sum.introducedAs,
    outlet: outletOf(group), outletKinds: sum.outletKinds,
    country: sum.country ?? (capital && adjectives.has(capital.name) ? capital.name : null),
    mentions: [...sum.mentions].sort((a, b) => a - b), isDoubtful: group.every((form) => form.isDoubtful),
  };
}

function sumOf(group: readonly Form[]): Form {
  const sum: Form = { ...group[0]!, mentions: [], votes: noVotes(), descriptions: new Set(), outletKinds: new Set() };
  for (const form of group) addEvidence(sum, form);
  return sum;
}

/** How far the evidence for a type outweighs the evidence for others. */
function certaintyOf(type: EntityType, { person, organisation, outlet, document }: Form['votes']): number {
  if (type === 'state') return 9;
  const others = (of: EntityType, value: number): number => (of === type ? -Infinity : value);
  const most = Math.max(others('person', person), others('organisation', organisation), others('outlet', outlet), others('document', document));
  return { person, organisation, outlet, document }[type] - most;
}

/** The registry's outlet, but not that of a short form alone: the "Sunday Mirror of Nakuru" is not the "Sunday Mirror". */
function outletOf(group: readonly Form[]): Form['outlet'] {
  const [longest, ...others] = group;
  if (longest!.outlet) return longest!.outlet;
  const short = others.find(({ outlet }) => outlet !== null);
  if (!short) return null;
  const more = longest!.parts.filter((word) => !short.parts.includes(word));
  return more.every((word) => SHORTENED.test(word)) ? short.outlet : null;
}

function typeFrom({ votes, words }: Form): EntityType {
  if (votes.document > Math.max(votes.person, votes.outlet)) return 'document';
  if (votes.outlet >= 3 && votes.outlet > votes.person && votes.outlet >= votes.organisation - 1) return 'outlet';
  if (votes.outlet >= 2 && votes.outlet > votes.person && votes.outlet > votes.organisation) return 'outlet';
  if (votes.organisation > votes.person) return 'organisation';
  if (votes.person > 0) return 'person';
  return words.length < 5 && !isAllCapitals(words[0]!, 2, 5) ? 'person' : 'organisation';
}

const withoutArticle = (name: string, type: EntityType): string => (type === 'outlet' ? name : name.replace(/^The /, ''));

/** "Crooked Hillary Clinton": another form, the more frequent one, stands whole at its end and begins with a given name. */
const isDecorated = (form: Form, group: readonly Form[]): boolean => group.some((other) =>
  other !== form && other.parts.length > 1 && form.key.endsWith(` ${other.key}`) && other.mentions.length >= form.mentions.length && (MALE_NAMES.has(other.parts[0]!) || FEMALE_NAMES.has(other.parts[0]!)));

function nameOf(group: readonly Form[], type: EntityType): string {
  const sound = group.filter(({ isDoubtful }) => !isDoubtful);
  const written = type === 'person' ? sound.filter((form) => !isDecorated(form, sound)) : sound;
  return withoutArticle((written.length ? written : group).reduce((best, form) => (form.written.length > best.written.length ? form : best)).written, type);
}

function stateName(group: readonly Form[], official: string): string {
  const proper = group.filter((form) => !isEpithet(form.key) && !stateByAdjective(form.key));
  return proper.length ? nameOf(proper, 'state') : official;
}
