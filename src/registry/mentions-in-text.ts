/** Walks a text once and finds the outlets in it, remembering which names it has already settled there. */
import { hasReportingContext } from './context.ts';
import type { Place } from './context.ts';
import { isInLongerName, judgeName } from './mention.ts';
import type { Owner } from './mention.ts';
import { matchAt, mayBegin, wordsOf } from './name-index.ts';
import type { IndexedName, NameIndex } from './name-index.ts';
import { isAllCapitals } from '../text/letters.ts';

export type FoundName = { readonly span: readonly [number, number]; readonly owner: Owner };

/** Last words by which a newspaper goes once its name has been given: "The New York Times … the Times reported". */
const SHORT_FORMS = new Set((
  'times post journal herald tribune globe chronicle examiner inquirer star sun mail monitor observer telegraph standard gazette ' +
  'courier mirror independent'
).split(' '));

type Memory = {
  /** By name as written, folded: whose it is in this text; null where the text gives it to somebody unknown. */
  readonly settled: Map<string, Owner | null>;
  /** By last word: whose it is, null when two outlets share it here. */
  readonly shortForms: Map<string, Owner | null>;
  /** The outlet named last, and where its name ends. */
  last: { readonly owner: Owner; readonly end: number } | null;
};

/** Outlets in `text`, in order and not overlapping. */
export function namesInText(text: string, index: NameIndex<Owner>): FoundName[] {
  const words = wordsOf(text);
  const memory: Memory = { settled: new Map(), shortForms: new Map(), last: null };
  const found: FoundName[] = [];
  for (let at = 0; at < words.length;) {
    if (!mayBegin(index, words[at]!)) {
      at++;
      continue;
    }
    const match = matchAt(index, text, words, at);
    const place = { text, words, first: at, end: match?.end ?? at + 1 };
    const owner = (match && ownerAt(match.names, place, memory)) ?? shortFormAt(place, memory);
    if (owner) {
      found.push({ span: [words[at]!.start, words[place.end - 1]!.end], owner });
      remember(place, owner, memory);
    }
    at = place.end;
  }
  return found;
}

function ownerAt(names: readonly IndexedName<Owner>[], place: Place, memory: Memory): Owner | null {
  const key = keyOf(place);
  const defined = definedHere(names, place, memory);
  if (defined) return defined;
  const verdicts = names.map((name) => judgeName(name, place));
  const fitting = names.filter((_, at) => verdicts[at] === 'yes');
  const settled = memory.settled.get(key);
  if (settled === null && !fitting.some(({ alias }) => alias.needsCountry)) return null;
  const owner = onlyOwner(fitting);
  if (owner && !settled) return owner;
  const isSure = fitting.length > 0 || isAcronym(place) || hasReportingContext(place);
  if (settled && isSure && !verdicts.includes('other') && !isInLongerName(place)) return settled;
  if (fitting.length === 0 && verdicts.includes('other')) memory.settled.set(key, null);
  return owner;
}

/** "the Central News Agency (CNA)": the brackets say whose the letters are. */
function definedHere(names: readonly IndexedName<Owner>[], { text, words, first, end }: Place, { last }: Memory): Owner | null {
  if (!last || text[words[end - 1]!.end] !== ')' || !/^ ?\($/.test(text.slice(last.end, words[first]!.start))) return null;
  return names.some((name) => name.owner?.id === last.owner.id) ? last.owner : null;
}

function isAcronym({ words, first, end }: Place): boolean {
  return end - first === 1 && isAllCapitals(words[first]!.text);
}

function shortFormAt(place: Place, memory: Memory): Owner | null {
  const word = place.words[place.first]!;
  if (place.end - place.first > 1 || !SHORT_FORMS.has(word.folded) || word.text.charAt(0) === word.folded.charAt(0)) return null;
  if (isInLongerName(place)) {
    memory.shortForms.set(word.folded, null);
    return null;
  }
  const owner = memory.shortForms.get(word.folded);
  const hasArticle = place.words[place.first - 1]?.folded === 'the';
  return owner && hasArticle && hasReportingContext(place) ? owner : null;
}

function remember(place: Place, owner: Owner, memory: Memory): void {
  memory.settled.set(keyOf(place), owner);
  memory.last = { owner, end: place.words[place.end - 1]!.end };
  const last = place.words[place.end - 1]!.folded;
  if (place.end - place.first < 2 || !SHORT_FORMS.has(last)) return;
  const known = memory.shortForms.get(last);
  memory.shortForms.set(last, known === undefined || known?.id === owner.id ? owner : null);
}

function keyOf({ words, first, end }: Place): string {
  let key = words[first]!.folded;
  for (let at = first + 1; at < end; at++) key += ` ${words[at]!.folded}`;
  return key;
}

/** Whose these names are, if they are all of one outlet. */
export function onlyOwner(names: readonly IndexedName<Owner>[]): Owner | null {
  const owner = names[0]?.owner ?? null;
  return owner && names.every((name) => name.owner?.id === owner.id) ? owner : null;
}
