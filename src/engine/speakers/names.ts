/** Finds names in running text: runs of capitalised words, with titles cut off their front. */
import { findBody } from '../../registry/bodies.ts';
import type { TextDocument, Token } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { bareText, isCapitalised, isPossessive, spanOf } from '../reading.ts';
import { isOrganisationWord, isOutletWord, OF_HEADS } from './name-words.ts';
import { isPersonRole } from './roles.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import { FUNCTION_WORDS, LABELS, NEVER_NAMES } from './plain-words.ts';
import { stateByAdjective, stateByName } from './states.ts';
import { BEFORE_TITLES, OFFICES, PARTICLES, PARTIES, TITLES } from './titles.ts';
import { isAllCapitals } from '../../text/letters.ts';

export type NameMention = {
  /** The whole capitalised run, titles included, in tokens. */
  readonly first: number;
  readonly end: number;
  /** The first token of the name itself; equal to `end` where the run is a title alone ("Governor"). */
  readonly nameFirst: number;
  /** The words of the name without possessive; empty where the run is a title alone. */
  readonly words: readonly string[];
  readonly span: Span;
  /** Capitalised words cut off the front, lower case: "israeli", "defense", "minister". */
  readonly titles: readonly string[];
  readonly isPossessive: boolean;
  readonly afterThe: boolean;
  /** A single word that a sentence, headline or quotation would have capitalised anyway. */
  readonly isDoubtful: boolean;
};

/** Longest run taken for one name, in tokens; longer ones are headlines in capitals. */
const MAX_RUN = 10;
/** Ordinary words that take a possessive inside a name: "People’s Daily", "Prosecutor's Office". */
const INNER_POSSESSIVES = new Set('people women children workers teachers prosecutor governor mayor president farmers writers men king queen lloyd mcdonald nation citizens minister attorney journalists parents lord'.split(' '));

/** All names of the text in order; `headlines` are the paragraphs whose capitals mean nothing. */
export function findNames(document: TextDocument, headlines: ReadonlySet<number>): NameMention[] {
  const { tokens } = document;
  const names: NameMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!startsName(document, at)) {
      at++;
      continue;
    }
    const end = endOfName(document, at);
    names.push(readName(document, at, end, headlines));
    at = end;
  }
  return names;
}

function startsName(document: TextDocument, at: number): boolean {
  const token = document.tokens[at]!;
  if (!token.isWord || !isCapitalised(token)) return isLowerCaseName(token);
  const lower = token.lower;
  if (LABELS.has(lower) && /^[:|–—-]$/.test(document.tokens[at + 1]?.text ?? '')) return false;
  if (NEVER_NAMES.has(lower)) return isDayOfPaper(document, at);
  if (!isFunctionWord(document, at)) return true;
  return lower === 'the' && isNamedThe(document, at);
}

/** "Sunday Mirror": the day belongs to the name where an outlet's word follows. */
function isDayOfPaper(document: TextDocument, at: number): boolean {
  const next = document.tokens[at + 1];
  return /day$/.test(document.tokens[at]!.lower) && !!next?.isWord && isCapitalised(next) && isOutletWord(bareText(next));
}

/** Words of grammar, but not "US" or "WHO" in a text that is not all capitals. */
function isFunctionWord(document: TextDocument, at: number): boolean {
  const token = document.tokens[at]!;
  const lower = bareText(token).toLowerCase();
  if (!FUNCTION_WORDS.has(lower)) return false;
  if (lower === 'may' || lower === 'will') return !isNameBeside(document, at);
  if (!isAllCapitals(bareText(token))) return true;
  const isShouted = (other: Token | undefined): boolean => !!other?.isWord && other.sentence === token.sentence && isAllCapitals(other.text, 4);
  return isShouted(document.tokens[at - 1]) || isShouted(document.tokens[at + 1]);
}

/** "Theresa May", "Mr. May", "Will Smith": beside a title or another part of a name the word is a name. */
function isNameBeside({ tokens }: TextDocument, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before && isCapitalised(before) && (TITLES.has(before.lower.replace('.', '')) || isGivenName(before))) return true;
  return tokens[at]!.lower === 'will' && !!next?.isWord && isCapitalised(next) && !FUNCTION_WORDS.has(next.lower) && next.sentence === tokens[at]!.sentence;
}

/** Names that begin small: "teleSUR", "al-Arabiya", "dpa" alone is left to the registry. */
const LOWER_CASE_NAME = /^(?:al|el|as|ar|ash|an)-\p{Lu}|^\p{Ll}{1,4}\p{Lu}/u;
const isLowerCaseName = (token: Token): boolean => token.isWord && token.text !== token.lower && !isCapitalised(token) && LOWER_CASE_NAME.test(token.text);

/** "The Hindu", "The New Arab" in the middle of a sentence: the article belongs to the name. */
function isNamedThe(document: TextDocument, at: number): boolean {
  const before = document.tokens[at - 1];
  const next = document.tokens[at + 1];
  const token = document.tokens[at]!;
  return !!before?.isWord && !!next?.isWord && before.sentence === token.sentence && isCapitalised(next) && before.end < token.start;
}

function endOfName(document: TextDocument, first: number): number {
  const { tokens } = document;
  let end = first + 1;
  while (end < tokens.length && end - first < MAX_RUN) {
    if (breaksAfter(document, end - 1)) break;
    const step = stepInName(document, first, end);
    if (step === 0) break;
    end += step;
  }
  return end;
}

function breaksAfter(document: TextDocument, last: number): boolean {
  const token = document.tokens[last]!;
  const next = document.tokens[last + 1]!;
  if (next.sentence !== token.sentence || next.paragraph !== token.paragraph) return true;
  return isPossessive(document, last) && !INNER_POSSESSIVES.has(bareText(token).toLowerCase().replace(/s$/, '')) && !INNER_POSSESSIVES.has(bareText(token).toLowerCase());
}

/** How many tokens the name goes on by at `end`; 0 where it ends. */
function stepInName(document: TextDocument, first: number, end: number): number {
  const { tokens } = document;
  const token = tokens[end]!;
  const next = tokens[end + 1];
  if (token.isWord && isCapitalised(token) && (isGivenName(tokens[end - 1]!) || token.lower === 'may')) return isFunctionWord(document, end) ? 0 : 1;
  if (token.isWord && isCapitalised(token)) return (NEVER_NAMES.has(token.lower) && !isDayOfPaper(document, end)) || isFunctionWord(document, end) ? 0 : 1;
  if (isLowerCaseName(token)) return 1;
  if (/^\d{1,3}$/.test(token.text)) return isOutletWord(bareText(tokens[end - 1]!)) || stateByName(tokens[end - 1]!.text) ? 1 : 0;
  if (NICKNAME_OPENS.test(token.text)) return stepOverNickname(tokens, end);
  if (token.text === '&' && next?.isWord && isCapitalised(next)) return 2;
  if (!token.isWord || !next) return 0;
  if (PARTICLES.has(token.lower)) return stepOverParticles(tokens, end);
  if (token.lower === 'of' || token.lower === 'for') return stepOverOf(document, first, end);
  if (token.lower === 'and') return stepOverAnd(document, first, end);
  return 0;
}

const NICKNAME_OPENS = /^["“‘']$/;
const isGivenName = (token: Token): boolean => MALE_NAMES.has(token.lower) || FEMALE_NAMES.has(token.lower);

/** "Karel “Sparky” Doležal": the nickname is stepped over, not taken in. */
function stepOverNickname(tokens: readonly Token[], open: number): number {
  for (let close = open + 2; close <= open + 4; close++) {
    const next = tokens[close + 1];
    if (!/^["”’']$/.test(tokens[close]?.text ?? '')) continue;
    const isInside = tokens.slice(open + 1, close).every((token) => token.isWord && isCapitalised(token));
    return isInside && next?.isWord && isCapitalised(next) && next.sentence === tokens[open]!.sentence && tokens[open - 1]!.end < tokens[open]!.start ? close - open + 1 : 0;
  }
  return 0;
}

function stepOverParticles(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at < end + 3 && at < tokens.length && PARTICLES.has(tokens[at]!.lower) && !isCapitalised(tokens[at]!)) at++;
  const next = tokens[at];
  return next?.isWord && isCapitalised(next) && next.sentence === tokens[end]!.sentence ? at - end : 0;
}

/** "Institute of Vector Medicine", "Sunday Mirror of Nakuru", "Ministry of the Interior". */
function stepOverOf(document: TextDocument, first: number, end: number): number {
  const { tokens } = document;
  const head = bareText(tokens[end - 1]!).toLowerCase();
  const takesOf = OF_HEADS.has(head) || (TITLES.has(head) && OFFICES.has(tokens[end + 1]?.lower ?? '')) || (tokens[end]!.lower === 'of' && end - first >= 1 && isOutletWord(bareText(tokens[end - 1]!)) && tokens[first - 1]?.lower === 'the');
  if (!takesOf) return 0;
  const skip = /^(?:the|a|an)$/.test(tokens[end + 1]?.lower ?? '') ? 2 : 1;
  const next = tokens[end + skip];
  return next?.isWord && isCapitalised(next) && !FUNCTION_WORDS.has(next.lower) ? skip : 0;
}

/** "Securities and Exchange Commission": one body where the registry knows it. */
function stepOverAnd({ tokens, text }: TextDocument, first: number, end: number): number {
  const next = tokens[end + 1];
  if (!next?.isWord || !isCapitalised(next) || FUNCTION_WORDS.has(next.lower)) return 0;
  let last = end + 1;
  while (last - end < 4 && tokens[last + 1]?.isWord && isCapitalised(tokens[last + 1]!) && tokens[last + 1]!.sentence === next.sentence) last++;
  return findBody(text.slice(tokens[first]!.start, tokens[last]!.start + bareText(tokens[last]!).length)) ? 2 : 0;
}

function readName(document: TextDocument, first: number, end: number, headlines: ReadonlySet<number>): NameMention {
  const { tokens } = document;
  const nameFirst = cutTitles(document, first, end);
  const words: string[] = [];
  for (let at = nameFirst; at < end; at++) {
    if (NICKNAME_OPENS.test(tokens[at]!.text)) at += stepOverNickname(tokens, at) || 1;
    words.push(at === end - 1 ? bareText(tokens[at]!) : tokens[at]!.text);
  }
  const titles: string[] = [];
  for (let at = first; at < nameFirst; at++) if (!isCompoundModifier(tokens[at]!.lower)) titles.push(fullTitle(tokens[at]!.lower.replace(/\.$/, '')));
  const before = tokens[first - 1];
  const startsSentence = !before || before.sentence !== tokens[first]!.sentence || !before.isWord;
  const lastBare = bareText(tokens[end - 1]!);
  const [start] = spanOf(document, [Math.min(nameFirst, end - 1), end]);
  return {
    first, end, nameFirst, words, titles,
    span: [start, tokens[end - 1]!.start + lastBare.length],
    isPossessive: isPossessive(document, end - 1),
    afterThe: before?.lower === 'the',
    isDoubtful: headlines.has(tokens[first]!.paragraph) || (startsSentence && end - first === 1 && !/[A-Z].*[A-Z]/.test(tokens[first]!.text)),
  };
}

const FULL_TITLES: Readonly<Record<string, string>> = { sen: 'senator', gov: 'governor', rep: 'representative', gen: 'general', prof: 'professor', lt: 'lieutenant', col: 'colonel', maj: 'major', capt: 'captain', sgt: 'sergeant', adm: 'admiral' };
const fullTitle = (title: string): string => FULL_TITLES[title] ?? title;

/** Where the name begins after "Israeli Defense Minister"; `end` where the run is all title. */
function cutTitles(document: TextDocument, first: number, end: number): number {
  const { tokens } = document;
  const last = bareText(tokens[end - 1]!).toLowerCase();
  const isBody = end - first > 1 && (isOrganisationWord(last) || isOutletWord(last)) && !isPersonTitle(tokens[first]!);
  if (isBody) return first + Number(isCompoundModifier(tokens[first]!.lower));
  let cut = first;
  for (let at = first; at < end; at++) {
    if (at < end - 1 && isCompoundModifier(tokens[at]!.lower)) cut = at + 1;
    const lower = bareText(tokens[at]!).toLowerCase().replace(/\.$/, '');
    const isRole = at === first && at < end - 1 && tokens[at - 1]?.sentence !== tokens[at]!.sentence && isPersonRole(lower);
    if (!TITLES.has(lower) && !isHyphenTitle(lower) && !isRole) continue;
    if (lower === 'general' && at === first && end - first > 1 && isOrganisationWord(last)) continue;
    cut = at + 1;
    if (tokens[cut]?.lower === 'of' && cut + 1 < end) cut = endOfOffice(tokens, cut + 1, end);
  }
  if (cut === end && end - first > 1 && isGivenName(tokens[first]!)) return first;
  if (cut === first) return afterLooseTitle(document, first, end);
  return cut;
}

/** "Athens-based Kallisto Shipping", "Toronto-listed Corvane". */
const COMPOUND_MODIFIER = /-(?:based|listed|led|backed|born|run|owned|controlled|funded|registered|headquartered|educated|trained|aligned|affiliated|linked|language)$/;

const isCompoundModifier = (lower: string): boolean => lower.includes('-') && COMPOUND_MODIFIER.test(lower);

const isPersonTitle = (token: Token): boolean => /^(?:mr|mrs|ms|dr|gov|sen|rep|prof|sir)\.?$/.test(token.lower);
const isHyphenTitle = (lower: string): boolean => lower.startsWith('vice-') || lower.endsWith('-general');

function endOfOffice(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < end && (OFFICES.has(bareText(tokens[at]!).toLowerCase()) || tokens[at]!.lower === 'the')) at++;
  return at;
}

const LEANINGS = new Set(['republican', 'democratic', 'conservative', 'liberal', 'socialist', 'communist', 'libertarian']);

function isNamedBody({ tokens }: TextDocument, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) {
    const word = bareText(tokens[at]!);
    if (isOrganisationWord(word) || isOutletWord(word) || !isCapitalised(tokens[at]!)) return true;
  }
  return false;
}

/** "Former" and a state's adjective fall away before a person's name: "Former Norwegian skier" keeps nothing. */
function afterLooseTitle(document: TextDocument, first: number, end: number): number {
  const { tokens } = document;
  let at = first;
  // "China’s ambassador to Britain Liu Xiaoming": the state belongs to the office.
  if (end - first > 2 && /^(?:to|in|of|from)$/.test(tokens[first - 1]?.lower ?? '') && stateByName(tokens[first]!.text) && !isNamedBody(document, first, end)) return first + 1;
  while (at < end - 2 && (PARTIES.has(tokens[at]!.lower) || stateByAdjective(tokens[at]!.text)) && !isNamedBody(document, at, end)) at++;
  while (at < end && BEFORE_TITLES.has(tokens[at]!.lower)) at++;
  if (at === end - 1 && (stateByAdjective(tokens[at]!.text) || LEANINGS.has(tokens[at]!.lower))) return at + 1;
  return at;
}
