/** Whether a name that stands in a text is that outlet there, and not part of a longer name or something else. */
import { hasReportingContext, isCalledAnOutlet, isQuoting } from './context.ts';
import type { Place } from './context.ts';
import { countryWords, isCountryName } from './country-words.ts';
import type { IndexedName, Word } from './name-index.ts';
import type { Outlet } from './records.ts';

/** What a name needs to be judged by: whose it is, where that is, and what it is called in full. */
export type Owner = Pick<Outlet, 'id' | 'name'> & { readonly country: string };

/** `other`: the text gives the name to somebody else ("Nigeria’s Guardian", "the Sunday Mirror of Nakuru"). */
export type Verdict = 'yes' | 'no' | 'other';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that many outlets share: a name made of these alone may be part of a longer one ("Zambia Daily Mail"). */
const GENERIC = set(
  'daily times post mail star herald news morning evening sunday standard express telegraph guardian mirror tribune nation ' +
  'national independent sun today tv press radio channel journal chronicle gazette observer voice new weekly citizen people ' +
  'business financial world city online report record review mercury courier argus globe and of the network agency public ' +
  'state service first 1 2 4 5 7 9 10 11 12 13 14 15 24 live now one central',
);
/** Capitalised words before a name that do not belong to it: "On Monday Press TV", "But Global Times". */
const LOOSE_BEFORE = set(
  'the a an and but or on in at by to from of for as while when if after before since according citing told also then later ' +
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
  'october november december yesterday today meanwhile however state official semi broadcaster newspaper agency daily channel ' +
  'source credit photo via both only even that this its his her their our s yet so once although though because unless until ' +
  'than with without what how where why not no some many most all last next earlier',
);
/** Words that may stand between a country and the outlet it is said of: "the Kenyan daily The Star". */
const BETWEEN_COUNTRY = set(
  'the newspaper daily paper agency channel broadcaster news website outlet tabloid magazine tv weekly official private national ' +
  'public broadsheet semi site station radio television business opposition english language leading state',
);
/** May follow a name with a capital and leave it whole: "Fars News Agency", "the Guardian Editor". */
const LOOSE_AFTER = set('news agency newspaper tv television radio on in editor correspondent reporter international');
/** "state-run", "government-owned" between country and name. "Saudi-owned" says nothing of where an outlet is. */
const OWNED = set('run owned controlled linked affiliated backed funded');
const SENTENCE_START = /(?:^|[.!?:;"“”‘\n(\[–—])\s*$/;

/** All checks on a name at a place, but for what the rest of the text says of it. */
export function judgeName(name: IndexedName<Owner>, place: Place): Verdict {
  const { alias, owner, hadArticle } = name;
  if (owner === null || isInAddress(place)) return 'no';
  const country = countryBefore(place);
  const bareArticleName = hadArticle && place.end - place.first === 1;
  if (alias.needsContext || alias.needsCountry || bareArticleName || isGeneric(place)) {
    if (isOfAPlace(place) || (country !== null && country !== owner.country)) return 'other';
    if (isInLongerName(place)) return 'no';
  }
  if (alias.needsCountry) return verdict(country === owner.country);
  if (bareArticleName && !followsArticle(place, alias.exactCase === true)) return 'no';
  const reported = country === owner.country && hasReportingContext(place);
  const quotes = alias.exactCase === true && isQuoting(place);
  if (alias.needsNaming) return verdict(reported || quotes || isCalledAnOutlet(place) || isNamedBefore(place, owner.name));
  if (alias.needsContext) return verdict(hasReportingContext(place) || isNamedBefore(place, owner.name));
  return verdict(!bareArticleName || hasCapitalArticle(place) || hasReportingContext(place));
}

/** A capitalised neighbour without a comma makes the name part of a longer one: "Zambia Daily Mail", "Guardian Life". */
export function isInLongerName(place: Place): boolean {
  const { text, words, first, end } = place;
  const before = words[first - 1];
  if (before && isJoined(text, before, words[first]!) && startsWithCapital(before) && !isLooseBefore(place)) return true;
  const after = words[end];
  if (!after || !isJoined(text, words[end - 1]!, after) || !startsWithCapital(after)) return false;
  return !LOOSE_AFTER.has(after.folded);
}

/** The state whose name, adjective or possessive stands before the name ("Kenya’s", "the Pakistani newspaper"), or null. */
function countryBefore({ text, words, first }: Place): string | null {
  for (let at = first - 1, seen = 0; at >= 0 && seen < 5; at--, seen++) {
    if (!/^(?:[\s\-,“"‘]|['’]s?)*$/.test(text.slice(words[at]!.end, words[at + 1]!.start))) return null;
    const of = words[at]!.folded === 's' && at > 0 ? at - 1 : at;
    const pair = of > 0 ? `${words[of - 1]!.folded} ${words[of]!.folded}` : '';
    const country = startsWithCapital(words[of]!) ? countryWords().get(pair) ?? countryWords().get(words[of]!.folded) : undefined;
    if (country !== undefined) return country;
    const isStateOwned = OWNED.has(words[at]!.folded) && at > 0 && /^(?:state|government|privately|publicly)$/.test(words[at - 1]!.folded);
    if (!isStateOwned && !BETWEEN_COUNTRY.has(words[at]!.folded)) return null;
  }
  return null;
}

/** "the Sunday Mirror of Nakuru". */
function isOfAPlace({ text, words, end }: Place): boolean {
  if (end + 1 >= words.length || words[end]!.folded !== 'of' || !startsWithCapital(words[end + 1]!)) return false;
  return text.slice(words[end - 1]!.end, words[end + 1]!.start) === ' of ';
}

function isLooseBefore({ words, first }: Place): boolean {
  const before = words[first - 1]!;
  if (LOOSE_BEFORE.has(before.folded)) return true;
  return countryWords().has(before.folded) && !isCountryName(before.folded);
}

function isGeneric({ words, first, end }: Place): boolean {
  for (let at = first; at < end; at++) if (!GENERIC.has(words[at]!.folded)) return false;
  return true;
}

/** The outlet's full name stands before, "Saudi Press Agency … SPA": right before, where the short form is in brackets. */
function isNamedBefore({ text, words, first, end }: Place, fullName: string): boolean {
  const short = words[first]!;
  if (end - first > 1 || short.text !== short.text.toUpperCase() || fullName.length <= short.text.length) return false;
  const bracketed = text[short.start - 1] === '(' && text[short.end] === ')';
  const from = bracketed ? Math.max(0, short.start - fullName.length - 12) : 0;
  return text.slice(from, short.start).includes(fullName.replace(/^The /, ''));
}

function isInAddress({ text, words, first, end }: Place): boolean {
  const before = text.slice(Math.max(0, words[first]!.start - 2), words[first]!.start);
  return /[@#_]$|\/\/$|w\.$/.test(before) || /^(?:@|\.[a-z]{2})/.test(text.slice(words[end - 1]!.end, words[end - 1]!.end + 3));
}

function followsArticle({ words, first }: Place, mustBeCapital: boolean): boolean {
  const article = words[first - 1];
  return mustBeCapital ? article?.text === 'The' : article?.folded === 'the';
}

/** "The" with a capital inside a sentence belongs to the name. */
function hasCapitalArticle({ text, words, first }: Place): boolean {
  const article = words[first - 1]!;
  return article.text === 'The' && !SENTENCE_START.test(text.slice(0, article.start).slice(-6));
}

function isJoined(text: string, left: Word, right: Word): boolean {
  return /^[ \u00a0-]$/.test(text.slice(left.end, right.start));
}

function startsWithCapital(word: Word): boolean {
  const letter = word.text.charAt(0);
  return letter !== letter.toLowerCase();
}

function verdict(isIt: boolean): Verdict {
  return isIt ? 'yes' : 'no';
}
