/** Words of the card about one statement: who, form, the links of the chain. */
import type { Flag, Form } from '../../engine/records.ts';
import { ACCURACY } from './accuracy.ts';
import { possessive, quote, shorten } from './numbers.ts';

const WRITTEN_LIMIT = 140;

export const FORM: Readonly<Record<Form, string>> = {
  direct: 'Quoted word for word',
  indirect: 'In the writer’s words',
  mixed: 'Partly quoted',
};

export const CARD = {
  place: (index: number, total: number) => (index > 0 ? `Statement ${index} of ${total}` : 'Not a statement: a belief, a wish or a deed'),
  previous: 'Previous statement',
  next: 'Next statement',
  close: 'Close',
  back: 'Back to the statement',
  reached: 'How it reached this page, as this article puts it',
  loading: 'Reading…',
  attitude: 'A belief or wish, as the article puts it',
  thisPage: 'this page',
  notIdentified: 'not identified',
  nobodyNamed: 'Nobody named',
  aboutOutlet: (name: string) => `Facts about ${name}`,
  aboutSource: (name: string) => `Note on ${name}`,
  reference: (place: number, title: string) => `Reference ${place}: ${title}`,
  why: 'Why this is marked',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying.',
  notRight: 'Not right?',
  hiddenHere: 'Hidden here.',
  undo: 'Undo',
  unsureSpan: 'We are not sure where this statement ends.',
  chain: 'The steps, from who says it to this page',
} as const;

/** "Written here: “he”". */
export function writtenHere(words: string): string {
  return `Written here: ${quote(shorten(words, WRITTEN_LIMIT))}`;
}

/** "(read as China’s government)", after a capital that stands for a state. */
export function readAs(name: string): string {
  return `(read as ${possessive(name)} government)`;
}

export function probably(name: string): string {
  return `Probably ${name}`;
}

/** "Reported of the United States": the heading over a cue that is no speech. */
export function reportedOf(name: string): string {
  return `Reported of ${name}`;
}

/** The links between two steps: what the article leaves open, as statement or question, never as a verdict. */
export const LINK = {
  toWhom: 'To whom, where and when: not stated',
  byWhom: 'By whom, where and when: not stated',
  howGot: (outlet: string) => `How ${outlet} got it: not stated`,
  noLink: (outlet: string) => `No link to the ${outlet} report`,
  linksTo: (host: string) => `Links to: ${host}`,
  whichPlural: (noun: string) => `Which ${noun}?`,
  whose: (noun: string) => `Whose ${noun}, and of what date?`,
  whichOne: 'A reader may ask: who?',
  whoSays: 'A reader may ask: who says so?',
  whichOutlets: 'Which outlets?',
  reasonGiven: 'Unnamed; the article gives a reason',
  noReason: 'Unnamed; no reason given',
  toldHere: 'was told this',
} as const;

/** What follows the sentence when nobody is named. */
export const OPEN = {
  which: (noun: string) => `It does not say which ${noun}.`,
  who: 'It does not say who.',
  noName: 'It gives no name.',
  reason: 'It gives no name, and says why.',
  whoSays: 'It does not say who says so.',
  whoIs: (words: string) => `We could not tell who ${quote(words)} ${/^(?:they|we|these|those)$/i.test(words) ? 'are' : 'is'}.`,
} as const;

/** "Barak describes what Israel is doing (“is trying to convince”). These are …" */
export function insideIt(speaker: string, about: string, verb: string): string {
  const described = /^(?:is|are|was|were)\b.*ing\b/i.test(verb)
    ? `${speaker} describes what ${about} is doing (${quote(verb)}).`
    : `${speaker} speaks of ${about} here (${quote(verb)}).`;
  return `${described} These are ${possessive(speaker)} words about ${about}, not a statement by ${about}.`;
}

/** Frames of the one sentence that retells the chain; the verbs in it are the article's. */
export const SENTENCE = {
  thisPage: 'This page',
  says: 'says',
  writes: (page: string, cue: string) => `${page} writes ${cue}`,
  quotation: (page: string) => `${page} gives this as a quotation`,
  gives: (page: string) => `${page} gives this as the words of `,
  reports: (page: string) => `${page} reports this of `,
} as const;

export const CITATION = {
  chain: (chain: string) => `As this article puts it: ${chain}`,
  read: (date: string) => `Read on ${date}`,
} as const;

export const FALLBACK = {
  who: 'Who',
  through: 'Through',
  readIn: 'You read it in',
  nobody: 'nobody named',
  direct: 'no other outlet named',
} as const;

/** Facts on how a statement is sourced, for the small print; what has a place of its own on the card is `null`. */
export const FLAG: Readonly<Record<Flag, string | null>> = {
  'unnamed-reason-given': 'Unnamed, and the article gives a reason. Many newsrooms allow this under conditions.',
  unnamed: 'Unnamed, and the article gives no reason. Many newsrooms allow unnamed sources under conditions.',
  vague: 'The words leave open who is meant.',
  'nobody-named': 'Nobody is named.',
  'through-another-outlet': 'Through another outlet. Outlets quote each other every day, and naming the outlet is good practice.',
  'doubt-verb': null,
  'factive-verb': null,
};

/** "Found by a model …", with the measured figure where there is one. */
export function accuracySentence(): string {
  return ACCURACY ? ` It is right ${ACCURACY.inWords} (measured on ${ACCURACY.measuredOn}).` : '';
}
