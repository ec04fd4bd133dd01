/** Complements in unusual places, and what looks like an attribution but is none. */
import { isFinite } from './clauses.ts';
import type { Complement } from './complements.ts';
import { KIND } from './kinds.ts';
import { VERB_FORMS } from './lexicon.ts';
import { type Reading, type Run, isOpening, kindAt, lowerAt, quotationAt, sentenceAt } from './reading.ts';
import { type Subject, subjectBefore } from './subjects.ts';
import type { VerbGroup } from './verb-groups.ts';

/** "it was not clear who had ordered it": a question, not somebody. */
export function isOpenQuestion(reading: Reading, [first, end]: Run): boolean {
  if (end - first > 1 || kindAt(reading, first) !== KIND.relative) return false;
  const before = lowerAt(reading, first - 1);
  return kindAt(reading, first - 1) === KIND.preposition || VERB_FORMS.has(before) || before === 'clear' || before === 'unclear' || before === 'sure';
}

/** "he found it hard": only studies and those who make them find that something is so without a "that". */
export function isPlainFinding(reading: Reading, { verb }: VerbGroup, { frame, start }: Complement, source: Run): boolean {
  if (verb.lemma !== 'find' || frame !== 'bare') return false;
  return kindAt(reading, start) !== KIND.number && !/^(?:polls?|surveys?|study|studies|reports?|analysis|review|researchers|investigators|it|they)$/.test(lowerAt(reading, source[1] - 1));
}

/** "an allegation the ministry has always denied": the object stands before the subject. */
export function objectBefore(reading: Reading, { run, frame, verb }: VerbGroup, source: Run): Complement | null {
  const ends = run[1] >= frame[1] || /^[.,;]$/.test(lowerAt(reading, run[1]));
  if (!ends || !verb.frames.has('np') || kindAt(reading, source[0] - 1) !== KIND.noun) return null;
  for (let at = source[0] - 2; at >= Math.max(frame[0], source[0] - 6); at--) {
    if (kindAt(reading, at) === KIND.determiner) return { frame: 'np', start: at, cueEnd: run[1], addressee: null, end: source[0] };
    if (kindAt(reading, at) !== KIND.noun) return null;
  }
  return null;
}

/** "what he said were failures": the clause goes on after the verb. */
export function afterWhat(reading: Reading, { run, frame, verb }: VerbGroup, from: number): Complement | null {
  if (lowerAt(reading, from - 1) !== 'what' || !verb.frames.has('bare') || !isFinite(reading, run[1]) || run[1] >= frame[1]) return null;
  return { frame: 'bare', start: run[1], cueEnd: run[1], addressee: null };
}

/** "a band called Sophistafunk", "a move dubbed the “boneless”": a name is given, nothing is said. */
export function isNaming(reading: Reading, { verb, run }: VerbGroup, complement: Complement, source: Run): boolean {
  const isDirect = complement.frame === 'complement' || (complement.frame === 'quote' && complement.start === run[1]);
  if (!isDirect || run[1] - run[0] > 1 || (verb.group !== 'calling' && verb.group !== 'naming')) return false;
  const givesName = kindAt(reading, complement.start) === KIND.name || isOpening(reading, complement.start) || kindAt(reading, complement.start) === KIND.number;
  return givesName && kindAt(reading, source[1] - 1) === KIND.noun;
}

/** It “welcomes the findings”: the quotation begins with the verb, its subject stands before. */
export function subjectOutside(reading: Reading, { run, frame }: VerbGroup): Subject | null {
  const quotation = quotationAt(reading, run[0]);
  if (!quotation || run[0] !== frame[0] || quotation.first !== run[0] - 1) return null;
  return subjectBefore(reading, quotation.first, sentenceAt(reading, quotation.first).first);
}
