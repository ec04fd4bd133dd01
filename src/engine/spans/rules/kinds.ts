/**
 * A coarse class for each word, by list, ending and neighbours. It is no tagger: the rules only need to know where a
 * noun phrase and where a clause may begin and end, and a wrong class costs one boundary.
 */
import type { TextDocument, Token } from '../../../text/document.ts';
import { VERB_FORMS } from './lexicon.ts';
import { formsOf } from './verb-forms.ts';
import * as lists from './word-lists.ts';

export const KIND = {
  mark: 0, noun: 1, name: 2, pronoun: 3, determiner: 4, possessive: 5, relative: 6, preposition: 7, coordinator: 8, subordinator: 9,
  auxiliary: 10, modal: 11, negation: 12, adverb: 13, to: 14, number: 15, verb: 16, ed: 17, ing: 18, that: 19, objectPronoun: 20, weekday: 21,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** The class of each token of the document. */
export function readKinds({ tokens, sentences }: TextDocument): Uint8Array {
  const kinds = new Uint8Array(tokens.length);
  for (const { first, end } of sentences) {
    const isTitle = isTitleCase(tokens, first, end);
    for (let index = first; index < end; index++) kinds[index] = kindOf(tokens, kinds, index, first, isTitle);
  }
  return kinds;
}

/** Whether most words of the run have a capital, as headlines do. */
export function isTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let index = first; index < end; index++) {
    const { isWord, text } = tokens[index]!;
    if (!isWord || text.length < 4) continue;
    words++;
    if (isCapital(text)) capitals++;
  }
  return words >= 3 && capitals >= words * TITLE_SHARE;
}

/** Whether the word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^[\p{Lu}\p{Lt}]/u.test(word);
}

/** The share of words with a capital from which a line is taken for a headline; names alone seldom pass half. */
const TITLE_SHARE = 0.7;

const CLOSED = closedClasses();
const PLAIN_VERB_FORMS = new Map(
  lists.PLAIN_VERBS.trim().split(/\s+/).flatMap((lemma) => formsOf(lemma)).map(([written, form]) => [written, form] as const),
);

function kindOf(tokens: readonly Token[], kinds: Uint8Array, index: number, first: number, isTitle: boolean): Kind {
  const { isWord, lower, text } = tokens[index]!;
  if (!isWord) return KIND.mark;
  const capital = isCapital(text);
  const opensFrame = index === first || (!tokens[index - 1]!.isWord && tokens[index - 1]!.text !== ',');
  // "Will Hale", "May", "Bill" within a sentence are names whatever the lists say.
  if (capital && !opensFrame && !isTitle && lower !== 'i' && !lower.startsWith("i'")) {
    return lists.WEEKDAYS.has(lower) ? KIND.weekday : KIND.name;
  }
  const closed = CLOSED.get(lower);
  if (closed !== undefined) return closed;
  if (isNumber(lower)) return KIND.number;
  if (lower.endsWith('ly') && lower.length > 4 && !(capital && !isTitle && isVerbNext(tokens, index)) && !lists.NOT_ADVERBS.has(lower)) return KIND.adverb;
  const before = index > first ? kinds[index - 1]! : KIND.mark;
  const afterDeterminer = before === KIND.determiner || before === KIND.possessive || before === KIND.number;
  if (capital && !isTitle && !PLAIN_VERB_FORMS.has(lower)) return KIND.name;
  if (!afterDeterminer && before !== KIND.preposition) {
    const form = PLAIN_VERB_FORMS.get(lower);
    if (form === 'ing') return KIND.ing;
    if (form === 'past' || form === 'participle') return lower.endsWith('ed') ? KIND.ed : KIND.verb;
    // "work", "plans": verbs only where something can be their subject or helper.
    if (form && (before === KIND.pronoun || before === KIND.modal || before === KIND.to || before === KIND.relative || (form === 'present' && (before === KIND.name || isObjectNext(tokens, index))))) return KIND.verb;
  }
  if (lower.endsWith('ing') && lower.length > 4 && !lists.ING_NOUNS.has(lower)) return KIND.ing;
  if (lower.endsWith('ed') && lower.length > 3 && !lists.ED_ADJECTIVES.has(lower)) return afterDeterminer ? KIND.noun : KIND.ed;
  return KIND.noun;
}

/** "the deal puts even allies at risk": an object shows the verb. */
function isObjectNext(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower ?? '';
  return next === 'the' || next === 'a' || next === 'an' || next === 'on' || lists.POSSESSIVES.has(next) || lists.OBJECT_PRONOUNS.has(next);
}

/** "Jolly said": a capital before a verb makes a name of what ends like an adverb. */
function isVerbNext(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower ?? '';
  return VERB_FORMS.has(next) || lists.HAVE.has(next) || lists.BE.has(next);
}

const NUMBER_WORDS = lists.wordSet(`two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty hundred hundreds thousand
  thousands million millions billion billions percent`);
function isNumber(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return (code >= 48 && code <= 57) || NUMBER_WORDS.has(lower);
}

function closedClasses(): ReadonlyMap<string, Kind> {
  const classes = new Map<string, Kind>();
  const add = (words: Iterable<string>, kind: Kind): void => {
    for (const word of words) if (!classes.has(word)) classes.set(word, kind);
  };
  classes.set('that', KIND.that).set('to', KIND.to);
  add(lists.RELATIVES, KIND.relative);
  add(lists.NEGATIONS, KIND.negation);
  for (const auxiliaries of [lists.BE, lists.HAVE, lists.DO]) add(auxiliaries, KIND.auxiliary);
  add(lists.MODALS, KIND.modal);
  add(lists.PRONOUNS, KIND.pronoun);
  add(lists.OBJECT_PRONOUNS, KIND.objectPronoun);
  add(lists.POSSESSIVES, KIND.possessive);
  add(lists.DETERMINERS, KIND.determiner);
  add(lists.COORDINATORS, KIND.coordinator);
  add(lists.SUBORDINATORS, KIND.subordinator);
  add(lists.WEEKDAYS, KIND.weekday);
  add(lists.PREPOSITIONS, KIND.preposition);
  add(lists.ADVERBS, KIND.adverb);
  return classes;
}
