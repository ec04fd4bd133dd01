/** Takes a source phrase apart: determiner, possessor, head noun, and the name in it where there is one. */
import type { TextDocument } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { BODIES, CAPITAL_CLASSES, CLASSES, DOCUMENTS, LOOSE_BODIES, OUTLET_NOUNS } from '../kinds/heads.ts';
import { bareLower, isCapitalised, isPossessive, runOf } from '../reading.ts';
import type { Run } from '../reading.ts';
import type { Cast } from './cast.ts';
import { isPersonNoun, isPluralNoun, singularOf } from './roles.ts';

export type Phrase = {
  /** The tokens of the phrase, marks at its ends left out. */
  readonly run: Run;
  /** Lower case, "" where there is none: "the", "a", "his", "some", "two". */
  readonly determiner: string;
  /** Token index of the head noun of the core, or -1 where the core is a name. */
  readonly head: number;
  /** The head in lower case without possessive, "" for a name. */
  readonly noun: string;
  /** Lower-case words between determiner or possessor and head. */
  readonly modifiers: readonly string[];
  /** Token index of a possessor's last word ("captain’s"), or -1. */
  readonly possessor: number;
  /** Index of the name mention that is what the phrase names, or -1. */
  readonly name: number;
  /** Everything after the core up to the first comma: "behind the trial", "in Delhi"; empty run where there is none. */
  readonly after: Run;
  /** Names inside the phrase that are not its own ("Hidrovía Austral" in "a spokesman for the water company Hidrovía Austral"). */
  readonly otherNames: readonly number[];
};

const DETERMINERS: ReadonlySet<string> = new Set('the a an this that these those some any all both each every either neither no his her its their our my your another other one two three four five six seven eight nine ten several many most few certain various numerous dozens hundreds thousands more such only'.split(' '));
export const POSSESSIVE_PRONOUNS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);
const AFTER_HEAD: ReadonlySet<string> = new Set('of for at in from with to by on like such about close familiar near behind including among inside within outside against under who which that whose whom as after before during representing speaking working living based'.split(' '));
/** "one of them", "a copy of a memorandum": what counts stands after "of". */
export const PARTITIVES: ReadonlySet<string> = new Set('copy copies part parts version draft handful couple number series set range majority minority lot pair excerpt excerpts extract extracts'.split(' '));
const ARTICLE = /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|another|other)$/;
const PARTICIPLE = /(?:ed|ing)$|^(?:seen|led|held|written|made|sent|known|born|drawn|hit|shown|taken|given|quoted|leaked|put|run|kept|found|brought)$/;

/** The phrase that `span` covers; null where it holds no word. */
export function readPhrase(document: TextDocument, cast: Cast, span: Span): Phrase | null {
  const [from, to] = runOf(document, span);
  let first = startOfPhrase(document, from, to);
  let end = to;
  while (end > first + 1 && TRAILING.has(document.tokens[end - 1]!.lower)) end--;
  while (first < end && !document.tokens[first]!.isWord) first++;
  while (end > first && !document.tokens[end - 1]!.isWord && document.tokens[end - 1]!.text !== ')') end--;
  return first < end ? readRun(document, cast, [first, end]) : null;
}

/** Words that a span finder may leave at a source's end and that belong to the cue. */
const TRAILING: ReadonlySet<string> = new Set(['neither', 'also', 'both', 'later', 'earlier', 'then', 'has', 'have', 'had', 'is', 'was', 'were', 'are', 'who', 'which']);
const BEFORE_PLACE = /^(?:in|on|at|to|with|from|via)$/;
/** How far before a source its own determiner may stand, in tokens. */
const LOOK_BACK = 4;

/** Mends a source cut a little wrong: "X, the council leader, Samina Rauf" after "on", "tank" after "a US think". */
function startOfPhrase({ tokens }: TextDocument, first: number, end: number): number {
  const before = tokens[first - 1];
  const token = tokens[first];
  if (!before?.isWord || !token || before.sentence !== token.sentence) return first;
  if (BEFORE_PLACE.test(before.lower) && tokens[first - 2]?.lower !== 'according') {
    for (let at = first; at < end - 1; at++) if (tokens[at]!.text === ',') return at + 1;
    return first;
  }
  if (isCapitalised(token) || DETERMINERS.has(token.lower) || end - first > 1 || !isNoun(bareLower(token))) return first;
  for (let at = first - 1; at >= Math.max(0, first - LOOK_BACK); at--) {
    if (!tokens[at]!.isWord || tokens[at]!.sentence !== token.sentence || AFTER_HEAD.has(tokens[at]!.lower)) return first;
    if (/^(?:a|an|the|his|her|its|their)$/.test(tokens[at]!.lower)) return at;
  }
  return first;
}

const isNoun = (word: string): boolean => isPersonNoun(singularOf(word)) || DOCUMENTS.has(word) || BODIES.has(word) || LOOSE_BODIES.has(word);

function readRun(document: TextDocument, cast: Cast, run: Run): Phrase {
  const { tokens } = document;
  const [first, end] = run;
  let at = first;
  let determiner = '';
  while (at < end && isDeterminer(document, cast, at) && at - first < 3) {
    determiner = determiner && /^(?:the|these|those|his|her|its|their|our)$/.test(determiner) ? determiner : tokens[at]!.lower;
    at++;
  }
  if (at > first && (at === end || tokens[at]!.lower === 'of' || (AFTER_HEAD.has(tokens[at]!.lower) && !ARTICLE.test(tokens[at - 1]!.lower)))) at--;
  const coreFirst = at;
  const coreEnd = endOfCore(document, cast, coreFirst, end);
  const partitive = complementOfPartitive(document, coreFirst, coreEnd, end);
  if (partitive > 0) return readRun(document, cast, [partitive, end]);
  const commaAt = indexOfComma(document, coreEnd, end);
  const core = readCore(document, cast, coreFirst, coreEnd);
  const name = core.name >= 0 ? core.name : officeHolder(cast, coreEnd, commaAt) ?? appositionName(document, cast, [coreEnd, commaAt], end, core.noun);
  const otherNames = namesIn(cast, first, end).filter((mention) => mention !== name);
  return { run, determiner, ...core, name, after: [coreEnd, commaAt], otherNames };
}

function isDeterminer(document: TextDocument, cast: Cast, at: number): boolean {
  const token = document.tokens[at]!;
  if (!token.isWord || (cast.mentionAt(at) >= 0 && isCapitalised(token) && token.lower !== 'the')) return false;
  return (DETERMINERS.has(token.lower) || /^\d[\d,.]*$/.test(token.text)) && !/['’]s$/.test(token.lower);
}

function endOfCore(document: TextDocument, cast: Cast, first: number, end: number): number {
  const { tokens } = document;
  for (let at = first; at < end; at++) {
    const mention = cast.mentionAt(at);
    if (mention >= 0) {
      at = Math.min(end, cast.names[mention]!.end) - 1;
      continue;
    }
    const token = tokens[at]!;
    if (!token.isWord) {
      if (/^['’“”"‘&]$|^''$/.test(token.text)) continue;
      return at;
    }
    if (at > first && AFTER_HEAD.has(token.lower)) return at;
    if (at > first && PARTICIPLE.test(token.lower) && endsNounPhrase(document, at - 1, first) && !leadsNoun(document, at + 1, end)) return at;
  }
  return end;
}

/** Whether the word before a participle can already be the head: "people briefed on", but not "several bereaved parents". */
function endsNounPhrase(document: TextDocument, at: number, first: number): boolean {
  const token = document.tokens[at]!;
  const lower = bareLower(token);
  if (at === first && DETERMINERS.has(lower)) return false;
  return isCapitalised(token) || isPluralNoun(lower) || isPersonNoun(lower) || DOCUMENTS.has(lower) || BODIES.has(lower) || LOOSE_BODIES.has(lower);
}

/** "managing" in "Aquila Springs managing director": the noun comes after it. */
function leadsNoun(document: TextDocument, at: number, end: number): boolean {
  const token = document.tokens[at];
  if (!token || at >= end || !token.isWord) return false;
  const singular = singularOf(bareLower(token));
  return isPersonNoun(singular) || BODIES.has(singular) || DOCUMENTS.has(singular);
}

function complementOfPartitive(document: TextDocument, first: number, coreEnd: number, end: number): number {
  const { tokens } = document;
  if (tokens[coreEnd]?.lower !== 'of' || coreEnd + 1 >= end || coreEnd === first) return -1;
  return PARTITIVES.has(bareLower(tokens[coreEnd - 1]!)) ? coreEnd + 1 : -1;
}

const indexOfComma = (document: TextDocument, from: number, end: number): number => {
  for (let at = from; at < end; at++) if (/^(?:,|–|—|-|--|\()$/.test(document.tokens[at]!.text)) return at;
  return end;
};

type Core = Pick<Phrase, 'head' | 'noun' | 'modifiers' | 'possessor' | 'name'>;

function readCore(document: TextDocument, cast: Cast, first: number, end: number): Core {
  const { tokens } = document;
  let last = end - 1;
  while (last > first && !tokens[last]!.isWord) last--;
  const mention = cast.mentionAt(last);
  let possessor = -1;
  for (let at = first; at < last; at++) if (isPossessive(document, at) && !isInside(cast, at)) possessor = at;
  const modifiers: string[] = [];
  for (let at = Math.max(first, possessor + 1); at < last; at++) if (tokens[at]!.isWord) modifiers.push(tokens[at]!.lower);
  const isKnownName = mention >= 0 && isShortName(cast, mention);
  const isName = mention >= 0 && !CAPITAL_CLASSES.has(bareLower(tokens[last]!)) && cast.names[mention]!.words.length > 0 && !(cast.names[mention]!.isDoubtful && !isKnownName && isPlainNoun(bareLower(tokens[last]!)));
  return { head: isName ? -1 : last, noun: isName ? '' : bareLower(tokens[last]!), modifiers, possessor, name: isName ? mention : -1 };
}

/** "Baker" where the article knows a Brian Baker. */
function isShortName(cast: Cast, mention: number): boolean {
  const entity = cast.entityOf(mention);
  return entity?.type === 'person' && !entity.isDoubtful && entity.name.includes(' ');
}

/** Whether a possessive word stands inside a longer name: "Prosecutor’s" in "Prosecutor’s Office". */
function isInside(cast: Cast, at: number): boolean {
  const mention = cast.mentionAt(at);
  return mention >= 0 && at < cast.names[mention]!.end - 1;
}

/** A noun that a headline or a sentence's start wrote with a capital. */
function isPlainNoun(word: string): boolean {
  const singular = singularOf(word);
  return isPersonNoun(singular) || CLASSES.has(word) || DOCUMENTS.has(word) || BODIES.has(singular) || LOOSE_BODIES.has(singular) || OUTLET_NOUNS.has(singular) ||
    (singular !== word && /(?:er|or|ist|ant|ent|ian|man|al|ee|ive|ing|eer)$/.test(singular));
}

/** "Liu Xiaoming" in "China’s ambassador to Britain Liu Xiaoming"; null where the words after the head end otherwise. */
function officeHolder(cast: Cast, from: number, end: number): number | null {
  const mention = end > from ? cast.mentionAt(end - 1) : -1;
  const name = cast.names[mention];
  return name && name.first >= from && name.nameFirst > name.first && name.words.length > 1 && !name.isPossessive && cast.entityOf(mention)?.type === 'person' ? mention : null;
}

/** "The ship’s operator, the Athens-based Kallisto Shipping,": the name after the comma says who. */
function appositionName(document: TextDocument, cast: Cast, [afterCore, comma]: Run, end: number, noun: string): number {
  const { tokens } = document;
  for (let from = comma; from < end; from = indexOfComma(document, from + 1, end)) {
    const to = indexOfComma(document, from + 1, end);
    let last = to - 1;
    while (last > from && !tokens[last]!.isWord) last--;
    const mention = cast.mentionAt(last);
    if (mention < 0 || last <= from || !cast.names[mention]!.words.length) continue;
    if (!isBareName(document, cast, from + 1, cast.names[mention]!.first)) continue;
    const entity = cast.entityOf(mention);
    if (!entity || (isPersonNoun(singularOf(noun)) && entity.type !== 'person') || isPluralNoun(noun)) continue;
    return mention;
  }
  return calledName(document, cast, afterCore, end);
}

/** Whether only a determiner and modifiers stand before the name. */
function isBareName(document: TextDocument, cast: Cast, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = document.tokens[at]!;
    if (!token.isWord || AFTER_HEAD.has(token.lower) || (isPossessive(document, at) && !/^(?:the|its)/.test(token.lower) && cast.mentionAt(at) >= 0)) return false;
  }
  return true;
}

/** "A group calling itself “Mothers of the Aqueduct”". */
function calledName(document: TextDocument, cast: Cast, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (!/^(?:calling|named|called|dubbed)$/.test(document.tokens[at]!.lower)) continue;
    for (let next = at + 1; next < Math.min(end, at + 5); next++) if (cast.mentionAt(next) >= 0) return cast.mentionAt(next);
  }
  return -1;
}

function namesIn(cast: Cast, first: number, end: number): number[] {
  const found: number[] = [];
  for (let at = first; at < end; at++) {
    const mention = cast.mentionAt(at);
    if (mention >= 0 && found.at(-1) !== mention) found.push(mention);
  }
  return found;
}
