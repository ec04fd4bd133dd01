/** Whether a name that stands in a text is that outlet there, and not part of a longer name or something else. */
import { allStates } from './bodies.ts';
import { hasReportingContext, isCalledAnOutlet } from './context.ts';
import type { Place } from './context.ts';
import { foldName } from './fold.ts';
import type { IndexedName, Word } from './name-index.ts';
import type { Outlet } from './records.ts';

/** What a name needs to be judged by: whose it is, where that is, and what it is called in full. */
export type Owner = Pick<Outlet, 'id' | 'name'> & { readonly country: string };

/** Words that many outlets share: a name made of these alone may be part of a longer one ("Zambia Daily Mail"). */
const GENERIC = new Set((
  'daily times post mail star herald news morning evening sunday standard express telegraph guardian mirror tribune nation ' +
  'national independent sun today tv press radio channel journal chronicle gazette observer voice new weekly citizen people ' +
  'business financial world city online report record review mercury courier argus globe and of the network agency public ' +
  'state state’s service first 1 2 7 9 10 11 12 13 14 15 24 live now one'
).split(' '));
/** Capitalised words before a name that do not belong to it: "On Monday Press TV", "But Global Times". */
const LOOSE_BEFORE = new Set((
  'the a an and but or on in at by to from of for as while when if after before since according citing told also then later ' +
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
  'october november december yesterday today meanwhile however state official semi broadcaster newspaper agency daily channel ' +
  'source credit photo via both only even that this its his her their our'
).split(' '));

/** All checks on a name at a place. */
export function isOutletAt(name: IndexedName<Owner>, place: Place): boolean {
  if (name.owner === null || isInAddress(place)) return false;
  const single = place.end - place.first === 1;
  const bareArticleName = name.hadArticle && single;
  const isOpen = name.alias.needsContext === true || bareArticleName || isGeneric(place);
  if (isOpen && (isInLongerName(place) || isOfAnotherCountry(place, name.owner.country))) return false;
  if (bareArticleName && !followsArticle(place)) return false;
  if (name.alias.needsNaming) return isCalledAnOutlet(place) || isNamedBefore(place, name.owner.name);
  if (name.alias.needsContext) return hasReportingContext(place) || isNamedBefore(place, name.owner.name);
  return bareArticleName ? hasCapitalArticle(place) || hasReportingContext(place) : true;
}

/** The state whose name, adjective or possessive stands right before the place ("Kenya’s", "the Pakistani newspaper"). */
export function countryBefore({ text, words, first }: Place): string | null {
  for (let at = first - 1, seen = 0; at >= 0 && seen < 5; at--, seen++) {
    if (!/^(?:[\s\-,]|['’]s?)*$/.test(text.slice(words[at]!.end, words[at + 1]!.start))) return null;
    const possessive = words[at]!.folded === 's' && at > 0 ? at - 1 : at;
    const two = possessive > 0 ? `${words[possessive - 1]!.folded} ${words[possessive]!.folded}` : '';
    const country = countryWords().get(two) ?? countryWords().get(words[possessive]!.folded);
    if (country !== undefined) return country;
    if (startsWithCapital(words[at]!) && !LOOSE_BEFORE.has(words[at]!.folded)) return null;
    if (seen === 0 && !/^(?:s|the|newspaper|daily|paper|agency|channel|broadcaster|news|website|outlet|tabloid|magazine|tv|weekly|run|owned|official|state|private|national|based|broadsheet)$/.test(words[at]!.folded)) return null;
  }
  return null;
}

function isOfAnotherCountry(place: Place, country: string): boolean {
  const before = countryBefore(place);
  if (before !== null && before !== country) return true;
  const { text, words, end } = place;
  if (end + 1 >= words.length || words[end]!.folded !== 'of' || !startsWithCapital(words[end + 1]!)) return false;
  return text.slice(words[end - 1]!.end, words[end + 1]!.start) === ' of ';
}

/** A capitalised neighbour without a comma makes the name part of a longer one: "Zambia Daily Mail", "Guardian Life". */
function isInLongerName(place: Place): boolean {
  const { text, words, first, end } = place;
  const before = words[first - 1];
  if (before && isJoined(text, before, words[first]!) && startsWithCapital(before) && !isLooseBefore(place)) return true;
  const after = words[end];
  if (!after || !isJoined(text, words[end - 1]!, after) || !startsWithCapital(after)) return false;
  return !/^(?:news|agency|newspaper|tv|television|radio|on|in|editor|correspondent|reporter|international)$/.test(after.folded);
}

function isLooseBefore({ text, words, first }: Place): boolean {
  const before = words[first - 1]!;
  return LOOSE_BEFORE.has(before.folded) || countryWords().has(before.folded) && !isNounCountry(before.folded) ||
    /(?:^|[.!?:;"“”‘\n(])\s*$/.test(text.slice(0, before.start).slice(-4)) && !/^[A-Z]{2,}$/.test(before.text) && before.text.length < 5;
}

/** "Kenya Times" may be a name, "Kenyan Times" is not one. */
function isNounCountry(word: string): boolean {
  return allStates().some((state) => foldName(state.body.name) === word);
}

function isGeneric({ words, first, end }: Place): boolean {
  for (let at = first; at < end; at++) if (!GENERIC.has(words[at]!.folded)) return false;
  return true;
}

function isNamedBefore({ text, words, first, end }: Place, fullName: string): boolean {
  const bracketed = text[words[first]!.start - 1] === '(' && text[words[end - 1]!.end] === ')';
  const from = bracketed ? Math.max(0, words[first]!.start - fullName.length - 12) : 0;
  const before = text.slice(from, words[first]!.start);
  const isShort = words[first]!.text === words[first]!.text.toUpperCase() && end - first === 1;
  return isShort && fullName.length > words[first]!.text.length && before.includes(fullName.replace(/^The /, ''));
}

function isInAddress({ text, words, first, end }: Place): boolean {
  const before = text.slice(Math.max(0, words[first]!.start - 2), words[first]!.start);
  return /[@#_]$|\/\/$|w\.$/.test(before) || text[words[end - 1]!.end] === '@';
}

function followsArticle({ words, first }: Place): boolean {
  return words[first - 1]?.folded === 'the';
}

/** "The" with a capital inside a sentence belongs to the name. */
function hasCapitalArticle({ text, words, first }: Place): boolean {
  const article = words[first - 1]!;
  return article.text === 'The' && !/(?:^|[.!?:;"“”‘\n(\[–—])\s*$/.test(text.slice(0, article.start).slice(-6));
}

function isJoined(text: string, left: Word, right: Word): boolean {
  return /^[ \u00a0-]$/.test(text.slice(left.end, right.start));
}

function startsWithCapital(word: Word): boolean {
  const letter = word.text.charAt(0);
  return letter !== letter.toLowerCase();
}

let countries: ReadonlyMap<string, string> | null = null;

function countryWords(): ReadonlyMap<string, string> {
  if (countries) return countries;
  const words = new Map<string, string>();
  for (const { body, adjectives } of allStates()) {
    for (const word of [body.name, ...body.aliases, ...adjectives]) {
      const folded = foldName(word);
      if (!words.has(folded)) words.set(folded, body.name);
    }
  }
  words.set('us', 'United States');
  return (countries = words);
}
