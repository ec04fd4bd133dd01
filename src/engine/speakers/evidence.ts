/** What the words in and around a name say about whom it names. */
import type { TextDocument, Token } from '../../text/document.ts';
import { BODIES, CAPITAL_CLASSES, DOCUMENTS, FEMALE_NOUNS, LOOSE_BODIES, MALE_NOUNS, OUTLET_NOUNS, PERSON_CLASSES } from '../kinds/heads.ts';
import { bareLower, isCapitalised } from '../reading.ts';
import type { Form } from './entities.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import { isDocumentWord, isOrganisationWord, isOutletWord, isStrongOutletWord } from './name-words.ts';
import type { NameMention } from './names.ts';
import { FUNCTION_WORDS } from './plain-words.ts';
import { isPersonRole, singularOf } from './roles.ts';
import { stateByAdjective, stateByName } from './states.ts';
import { FEMALE_TITLES, MALE_TITLES } from './titles.ts';
import { isAllCapitals } from '../../text/letters.ts';

/** Longest apposition read for its head noun, in tokens. */
const APPOSITION_REACH = 9;
/** Longest run of words before a name that can describe it, in tokens. */
const BEFORE_REACH = 4;

/** Adds to `form` what its own words say; once a form. */
export function weighWords(form: Form, mention: NameMention): void {
  const { words, votes } = { words: form.words, votes: form.votes };
  const first = words[0]!.toLowerCase();
  const last = words.at(-1)!.toLowerCase();
  if (isOrganisationWord(last)) votes.organisation += 3;
  else if (words.length > 1 && words.some(isOrganisationWord)) votes.organisation += 1.5;
  if (isStrongOutletWord(last) || (words.length > 1 && words.some(isStrongOutletWord))) votes.outlet += words.length > 1 ? 4 : 1.5;
  else if (words.some(isOutletWord)) votes.outlet += mention.afterThe || words.some((word) => /^\d+$/.test(word)) || isOutletWord(first) ? 3 : 0.5;
  if (isDocumentWord(last) || /^(?:act|treaty|constitution)$/.test(first)) votes.document += 4;
  if (words.length === 1 && isAllCapitals(words[0]!, 2, 6)) votes.organisation += 1.5;
  if (words.length === 1 && CAPITAL_CLASSES.has(last)) votes.organisation += 5;
  if (words.some((word) => word.endsWith('.') && isAllCapitals(word.slice(0, -1), 1, 1)) && words.length > 1) votes.person += 2;
  if (words.length > 1 && words.length < 5 && !votes.organisation && !votes.outlet && !votes.document) votes.person += 1;
  if (first === 'the') { votes.organisation += 1; votes.person -= 2; }
  if (MALE_NAMES.has(first) || FEMALE_NAMES.has(first)) votes.person += words.length > 1 ? 2.5 : 1;
  if (MALE_NAMES.has(first) && !FEMALE_NAMES.has(first)) votes.male += 1;
  if (FEMALE_NAMES.has(first) && !MALE_NAMES.has(first)) votes.female += 1;
}

/** Adds to `form` what stands around one of its mentions. */
export function weighContext(document: TextDocument, form: Form, mention: NameMention): void {
  weighTitles(form, mention);
  weighBefore(document, form, mention);
  if (!mention.isPossessive) weighAfter(document, form, mention);
}

/** What else the holder of an office is called. */
const OFFICE_WORDS: Readonly<Record<string, readonly string[]>> = { representative: ['congressman', 'congresswoman', 'lawmaker'], senator: ['lawmaker'], congressman: ['lawmaker'], congresswoman: ['lawmaker'], mp: ['lawmaker'] };

function weighTitles(form: Form, mention: NameMention): void {
  for (const title of mention.titles) {
    const state = stateByAdjective(title);
    if (state) form.affiliation ??= state.name;
    form.descriptions.add(title);
    for (const other of OFFICE_WORDS[title] ?? []) form.descriptions.add(other);
    if (MALE_TITLES.has(title)) form.votes.male += 3;
    if (FEMALE_TITLES.has(title)) form.votes.female += 3;
  }
  if (mention.titles.length && counts(form, 'title')) form.votes.person += 3;
}

function weighBefore(document: TextDocument, form: Form, mention: NameMention): void {
  const { tokens } = document;
  const before = tokens[mention.first - 1];
  if (!before || before.sentence !== tokens[mention.first]!.sentence) return;
  if (modifiesNoun(document, mention)) return;
  if (mention.afterThe && !mention.titles.length && counts(form, 'the')) {
    form.votes.organisation += 1;
    form.votes.person -= 2;
  }
  if (before.text === ',') readIntroduction(tokens, form, mention.first - 1);
  if (!before.isWord || before.end === tokens[mention.first]!.start) return;
  const possessor = possessorBefore(document, mention.first);
  if (possessor && mention.titles.length) form.affiliation ??= possessor;
  if (PLACE_BEFORE.test(before.lower) && !mention.titles.length && counts(form, 'place')) {
    form.votes.organisation += 0.8;
    form.votes.person -= 0.4;
  }
  if (FUNCTION_WORDS.has(before.lower) || (isCapitalised(before) && mention.first - 1 > 0 && !isHyphenated(before))) return;
  for (let at = mention.first - 1; at >= 0 && at >= mention.first - BEFORE_REACH; at--) {
    const token = tokens[at]!;
    if (!token.isWord || FUNCTION_WORDS.has(token.lower)) break;
    if (isCapitalised(token)) {
      form.country ??= stateByAdjective(token.text)?.name ?? null;
      form.descriptions.add(token.lower);
      if (at < mention.first - 1 && isPersonRole(before.lower)) form.affiliation ??= runBefore(tokens, at);
      break;
    }
    if (at === mention.first - 1) describe(form, token.lower, tokens[at - 1]?.lower);
    else form.descriptions.add(token.lower);
  }
}

/** Times that surroundings of one kind count for a name: what stands twice may stand by chance a hundred times. */
const MOST_COUNTED = 2;

function counts(form: Form, kind: string): boolean {
  const before = form.counted.get(kind) ?? 0;
  form.counted.set(kind, before + 1);
  return before < MOST_COUNTED;
}

/** After these a name is more likely a place than a person. */
const PLACE_BEFORE = /^(?:in|near|at|across|outside|around|throughout)$/;

/** "the Clinton campaign", "US officials": the name only tells which. */
function modifiesNoun({ tokens }: TextDocument, mention: NameMention): boolean {
  const next = tokens[mention.end];
  if (!next?.isWord || isCapitalised(next) || mention.isPossessive || next.sentence !== tokens[mention.first]!.sentence) return false;
  const noun = singularOf(bareLower(next));
  return isPersonRole(noun) || BODIES.has(noun) || DOCUMENTS.has(noun) || (LOOSE_BODIES.has(noun) && !isOutletWord(form(mention)));
}

const form = (mention: NameMention): string => mention.words.at(-1) ?? '';

/** "The company, TriValley Power,": what stands before the comma says what the name is. */
function readIntroduction(tokens: readonly Token[], form: Form, comma: number): void {
  const words: string[] = [];
  for (let at = comma - 1; at >= 0 && at >= comma - BEFORE_REACH - 1; at--) {
    const token = tokens[at]!;
    if (!token.isWord || token.sentence !== tokens[comma]!.sentence) return;
    if (/^(?:the|its|his|her|their)$/.test(token.lower) || (isPossessiveName(token) && words.length)) {
      const [head, before] = words;
      if (!head) return;
      words.forEach((word) => form.descriptions.add(word));
      form.introducedAs ??= head;
      return describe(form, head, before);
    }
    if (FUNCTION_WORDS.has(token.lower)) return;
    words.push(bareLower(token));
  }
}

const isHyphenated = (token: Token): boolean => token.text.includes('-') && /-\p{Ll}+$/u.test(token.text);

/** "Aquila Springs" in "Aquila Springs managing director Wanjiru Gathoni"; a state's name for its adjective. */
function runBefore(tokens: readonly Token[], last: number): string {
  let first = last;
  while (first > 0 && tokens[first - 1]!.isWord && isCapitalised(tokens[first - 1]!) && tokens[first - 1]!.sentence === tokens[last]!.sentence && !FUNCTION_WORDS.has(tokens[first - 1]!.lower)) first--;
  const written = tokens.slice(first, last + 1).map((token) => token.text.replace(/['’]s$/, '')).join(' ');
  return stateByAdjective(tokens[first]!.text)?.name ?? written;
}

/** "China" in "China’s Defense Minister Liang Guanglie". */
function possessorBefore(document: TextDocument, first: number): string | null {
  const token = document.tokens[first - 1];
  if (!token || !/['’]s$/.test(token.text) || !isCapitalised(token)) return null;
  return stateByName(token.text.replace(/['’]s$/, ''))?.name ?? runBefore(document.tokens, first - 1);
}

function weighAfter(document: TextDocument, form: Form, mention: NameMention): void {
  const { tokens } = document;
  const mark = tokens[mention.end];
  const next = tokens[mention.end + 1];
  if (!mark || !next || next.sentence !== tokens[mention.first]!.sentence) return;
  if (mark.text === '(' && isAllCapitals(next.text) && tokens[mention.end + 2]?.text === ')') form.votes.organisation += 1;
  if (mark.text !== ',' && mark.text !== '–' && mark.text !== '—') return;
  if (next.lower === 'who' || next.lower === 'whose') form.votes.person += next.lower === 'who' ? 3 : 0;
  if (next.lower === 'which') { form.votes.organisation += 1; form.votes.person -= 2; }
  if (/^\d{1,2}$/.test(next.text) && tokens[mention.end + 2]?.text === ',') form.votes.person += 3;
  if (/^(?:a|an|the|its|his|her|their|one)$/.test(next.lower) || isPersonRole(next.lower) || isPossessiveName(next)) readApposition(tokens, form, mention.end + 1);
}

const isPossessiveName = (token: Token): boolean => isCapitalised(token) && /['’]s$/.test(token.text);

function readApposition(tokens: readonly Token[], form: Form, from: number): void {
  let head = '';
  let beforeHead = '';
  let at = from;
  const end = Math.min(tokens.length, from + APPOSITION_REACH);
  for (; at < end; at++) {
    const token = tokens[at]!;
    if (!token.isWord || token.sentence !== tokens[from]!.sentence) break;
    if (at > from && FUNCTION_WORDS.has(token.lower)) break;
    if (head && isKnownNoun(head) && /(?:ed|ing)$/.test(token.lower)) break;
    if (/^(?:a|an|the|its|his|her|their|one)$/.test(token.lower)) continue;
    if (isCapitalised(token)) form.country ??= stateByAdjective(token.text)?.name ?? null;
    beforeHead = head;
    head = bareLower(token);
    form.descriptions.add(head);
  }
  if (!head || (at < end && tokens[at]!.isWord && /^(?:is|was|has|had|will|said|says)$/.test(tokens[at]!.lower))) return;
  describe(form, head, beforeHead);
  const preposition = tokens[at]?.lower;
  if (isPersonRole(head) && (preposition === 'for' || preposition === 'of' || preposition === 'at')) readAffiliation(tokens, form, at + 1);
}

const isKnownNoun = (word: string): boolean => isPersonRole(word) || BODIES.has(word) || LOOSE_BODIES.has(word) || OUTLET_NOUNS.has(word);

function readAffiliation(tokens: readonly Token[], form: Form, from: number): void {
  for (let at = from; at < Math.min(tokens.length, from + 6); at++) {
    const token = tokens[at]!;
    if (!token.isWord) return;
    if (!isCapitalised(token)) continue;
    let last = at;
    while (tokens[last + 1]?.isWord && isCapitalised(tokens[last + 1]!)) last++;
    form.affiliation ??= runBefore(tokens, last);
    return;
  }
}

function describe(form: Form, noun: string, before: string | undefined): void {
  form.descriptions.add(noun);
  const { votes } = form;
  const kinds = noun === 'agency' && before !== 'news' ? undefined : OUTLET_NOUNS.get(noun);
  if (kinds && !(noun === 'network' && before === 'social')) {
    votes.outlet += 4;
    kinds.forEach((kind) => form.outletKinds.add(kind));
  } else if ((BODIES.has(noun) || LOOSE_BODIES.has(noun)) && !isPersonRole(noun)) votes.organisation += 2.5;
  else if (isPersonRole(noun) || PERSON_CLASSES.has(noun)) votes.person += 2.5;
  if (MALE_NOUNS.has(noun)) votes.male += 3;
  if (FEMALE_NOUNS.has(noun)) votes.female += 3;
}
