/** How a step of the chain is called: by its name where that is sure enough, else in the article's own words. */
import type { SourceKind, Step } from '../../engine/records.ts';
import { PROBABLE_NAME, SURE_NAME } from '../../messaging/confidence.ts';
import { quote, shorten } from '../wording/numbers.ts';

/** A piece of a sentence. A `name` is set strongly, `written` words stand in quotation marks, an `open` end is set strongly too. */
export type Part = { readonly kind: 'text' | 'name' | 'written' | 'open'; readonly text: string };

export type NameState = 'sure' | 'probable' | 'unsure' | 'unnamed';

const WRITTEN_IN_SENTENCE = 70;
/** Names that want an article in a sentence although canonical names have none. */
const WITH_ARTICLE =
  /^(?:United (?:States|Kingdom|Nations|Arab Emirates)|European (?:Union|Commission|Parliament|Council)|Netherlands|Philippines|White House|Kremlin|Pentagon|Vatican|(?:Ministry|Department|Office|University) of\b.*|US|UK|UN|EU|UAE)$/;
const PRONOUN = /^(?:he|she|they|it|we|i|you|who|him|her|them|us|this|that|these|those|one|both)$/i;

/** Whether the words are a pronoun, which names nobody by itself. */
export function isPronoun(words: string): boolean {
  return PRONOUN.test(words.trim());
}

/** Whether the resolved name may be shown, after the thresholds in `wording/accuracy.ts`. */
export function nameState(step: Step): NameState {
  if (step.name === null) return 'unnamed';
  // A name that the article itself writes out is not resolved at all.
  if (withoutArticle(step.asWritten) === step.name) return 'sure';
  if (step.confidence >= SURE_NAME) return 'sure';
  return step.confidence >= PROBABLE_NAME ? 'probable' : 'unsure';
}

/** Whether the words are a capital or building that stands for a state: "Beijing" for China, but not "the US" or "his office". */
export function isMetonym(step: Step): boolean {
  if (step.kind !== 'organisation' || step.name === null) return false;
  const words = withoutArticle(step.asWritten);
  if (!/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(words) || PRONOUN.test(words) || step.name.split(' ').length > 2) return false;
  return !sharesWord(words, step.name);
}

/** The step as subject of a clause: "Ehud Barak", "the United States", "Beijing" where the article wrote that, “a report”. */
export function subjectOf(step: Step): Part {
  if (nameState(step) !== 'sure') return { kind: 'written', text: quote(shorten(written(step), WRITTEN_IN_SENTENCE)) };
  if (isMetonym(step)) return { kind: 'name', text: step.asWritten };
  if (step.kind === 'person') return { kind: 'name', text: step.name! };
  return { kind: 'name', text: withArticle(step.name!, step.asWritten) };
}

/** The name as the article's list of steps has it, or the words as written in quotation marks. */
export function labelOf(step: Step): Part {
  if (nameState(step) === 'sure') return { kind: 'name', text: headName(step.name!, step.kind) };
  return { kind: 'written', text: quote(shorten(written(step), WRITTEN_IN_SENTENCE)) };
}

/** A name at the head of a line: bodies and documents named in lower case get a capital, outlets ("dpa") keep theirs. */
export function headName(name: string, kind: SourceKind): string {
  return kind === 'outlet' || /\p{Lu}/u.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The last word of a name when the article uses it alone ("Barak"), else the whole name. */
export function shortNameOf(step: Step): string {
  if (nameState(step) !== 'sure') return step.asWritten;
  const last = step.name!.split(' ').at(-1)!;
  return step.kind === 'person' ? last : withArticle(step.name!, step.asWritten);
}

/** "report" of "a report", "media" of "China media"; null where the words are no simple class of sources. */
export function classNoun(asWritten: string): string | null {
  const words = withoutArticle(asWritten.trim()).split(/\s+/);
  const noun = words.at(-1) ?? '';
  if (words.length > 4 || !/^\p{Ll}{4,}$/u.test(noun) || words.some((word) => /^(?:of|in|with|from|to|who|that|familiar|close|by)$/i.test(word))) return null;
  return PRONOUN.test(noun) || /^(?:some|many|others|several|people|most|source|sources)$/i.test(noun) ? null : noun.toLowerCase();
}

/** The words as written; a pronoun that began a sentence goes on in lower case. */
function written({ asWritten, verb }: Step): string {
  return isPronoun(asWritten) && asWritten !== 'I' ? asWritten.toLowerCase() : asWritten || verb;
}

function withArticle(name: string, asWritten: string): string {
  if (/^the /i.test(name)) return name;
  // Documents and offices have names in lower case: "a passenger list", "his office".
  const before = /^(?:the|an?|his|her|its|their)\s/i.exec(asWritten)?.[0].trim().toLowerCase();
  if (/^\p{Ll}/u.test(name)) return before ? `${before} ${name}` : `“${name}”`;
  const isWritten = before === 'the' && startsAlike(withoutArticle(asWritten), name);
  return isWritten || WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|a|an|some|one|several|many|other)\s+/i, '');
}

/** "the ministry" and "Ministry of Ports", "the US" and "United States". */
function startsAlike(words: string, name: string): boolean {
  const first = (text: string): string => text.toLowerCase().split(/\s+/, 1)[0]!.replace(/['’]s?$/, '');
  return first(words) === first(name) || initialsOf(name) === words.replace(/\./g, '');
}

function initialsOf(name: string): string {
  return name.split(/\s+/).map((word) => word.charAt(0)).join('');
}

function sharesWord(words: string, name: string): boolean {
  if (words.replace(/\./g, '') === initialsOf(name)) return true;
  const own = new Set(name.toLowerCase().replace(/['’]s?\b/g, '').split(/\s+/));
  return words.toLowerCase().split(/\s+/).some((word) => own.has(word.replace(/['’]s?$/, '')));
}
