/**
 * "…, citing X" and "…, quoting X": X is the inner source of what the outlet reports, with the same content. A cited
 * reason ("citing privacy rules") is no source and is left to the verb rules.
 */
import type { Candidate } from './candidate.ts';
import { KIND, isCapital } from './kinds.ts';
import { type Reading, type Run, frameAt, isOpening, kindAt, lowerAt, quotationAt } from './reading.ts';
import { phraseAfter } from './phrases.ts';
import { wordSet } from './word-lists.ts';

/** One candidate for each cited source in a sentence that has another cue; `hosts` are the candidates found so far. */
export function citingCandidates(reading: Reading, hosts: readonly Candidate[]): Candidate[] {
  const byCue = new Map<number, Candidate>();
  for (const host of hosts) if (host.cue && HOST_RULES.has(host.why)) byCue.set(host.cue[0], host);
  const found: Candidate[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const cited = citedAt(reading, at, found);
    if (!cited) continue;
    const host = hostOf(reading, at, byCue);
    if (!host) continue;
    found.push({ source: cited, cue: [at, at + 1], content: host.content, why: 'citing', group: 'citing' });
  }
  return found;
}

function citedAt(reading: Reading, at: number, found: readonly Candidate[]): Run | null {
  const word = lowerAt(reading, at);
  const isParticiple = word === 'citing' || word === 'quoting';
  // "citing RIA Novosti, which quoted the daily Cumhuriyet"
  const goesOn = (word === 'quoted' || word === 'cited') && kindAt(reading, at - 1) === KIND.relative && found.at(-1)?.source?.[1] === at - (lowerAt(reading, at - 2) === ',' ? 2 : 1);
  if (!isParticiple && !goesOn) return null;
  const end = frameAt(reading, at)[1];
  if (isOpening(reading, at + 1)) {
    // quoting "a source at the highest level."
    const quotation = quotationAt(reading, at + 1)!;
    return hasSourceWord(reading, at + 1, quotation.end) ? [at + 1, quotation.end] : null;
  }
  const source = phraseAfter(reading, at + 1, end);
  if (!source || lowerAt(reading, source[1]) === 'as') return null;
  return hasSourceWord(reading, source[0], source[1]) ? source : null;
}

/** Nouns of people, bodies and papers that can be asked. */
const SOURCE_WORDS = wordSet(`source sources official officials officer officers diplomat diplomats person people spokesman spokeswoman spokesperson aide aides
  report reports study studies document documents letter letters memo data figures survey poll research filing filings records testimony lawyer
  lawyers witness witnesses analyst analysts expert experts media newspaper paper agency outlet website ministry police statement insiders
  adviser advisers researchers scientists leaders residents executive executives minister intelligence interview interviews`);

/** Endings of words for people: guards, drivers, residents, economists. */
const PEOPLE = /(?:guards?|people|men|women|ers|ors|ists|ants|ents|ians|ees)$/;

/** Whether the head of the phrase, its last word before "of", "who" and the like, can be asked: "two guards", not "agency policy". */
function hasSourceWord(reading: Reading, first: number, end: number): boolean {
  let head = -1;
  for (let at = first; at < end; at++) {
    const { lower, isWord } = reading.tokens[at]!;
    const kind = kindAt(reading, at);
    if (head >= 0 && (kind === KIND.preposition || kind === KIND.relative || kind === KIND.ed || lower === ',' || lower === 'familiar' || lower === 'close')) break;
    if (isWord) head = at;
  }
  if (head < 0) return false;
  const { lower, text } = reading.tokens[head]!;
  return SOURCE_WORDS.has(lower) || isCapital(text) || PEOPLE.test(lower);
}

/** The cue that reports what is cited: the nearest before in the sentence, else the nearest after (", citing X, claimed that"). */
function hostOf(reading: Reading, at: number, byCue: ReadonlyMap<number, Candidate>): Candidate | null {
  const [first, end] = frameAt(reading, at);
  const covers = ({ content }: Candidate): boolean => content.some(([start, stop]) => start <= at && at < stop);
  for (let here = at - 1; here >= first; here--) {
    const candidate = byCue.get(here);
    if (candidate && !covers(candidate)) return candidate;
  }
  for (let here = at + 1; here < end; here++) {
    const candidate = byCue.get(here);
    if (candidate && !covers(candidate)) return candidate;
  }
  return null;
}

const HOST_RULES = new Set(['cue-verb', 'trailing-verb', 'quotation-verb']);
