/** "according to X", "in X’s words", "as X put it": sources named by a phrase. */
import { tellsManner } from '../manner.ts';
import type { Candidate } from './candidate.ts';
import { type Cuts, clauseFrom, cutAt, hasMainClause, hasVerb, isFinite, startsClause } from './clauses.ts';
import { KIND } from './kinds.ts';
import { contentAfterTrailing, contentBefore, quotationClosingAt } from './quoted-content.ts';
import { type Reading, type Run, frameAt, isClosing, isDash, kindAt, lowerAt } from './reading.ts';
import { phraseAfter } from './phrases.ts';
import { wordSet } from './word-lists.ts';

type Phrase = { readonly cue: Run; readonly source: Run; readonly frame: Run; readonly first: number; readonly end: number; readonly why: string };

/** Finds the phrases and marks where contents before them end; contents are built by `accordingToCandidates`. */
export function findAccordingTo(reading: Reading, cuts: Cuts): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const phrase = accordingTo(reading, at) ?? inWordsOf(reading, at) ?? inSurvey(reading, at);
    if (!phrase) continue;
    phrases.push(phrase);
    if (phrase.first > phrase.frame[0]) cutAt(cuts, separatorIndex(reading, phrase.first), phrase.frame[0]);
    at = phrase.end - 1;
  }
  return phrases;
}

/** One candidate a phrase: what follows a phrase that opens its sentence, else what precedes it and goes on after it. */
export function accordingToCandidates(reading: Reading, phrases: readonly Phrase[], cuts: Cuts): Candidate[] {
  return phrases.flatMap(({ cue, source, frame, first, end, why }): Candidate[] => {
    const content: Run[] = [];
    if (opensClause(reading, first, frame[0])) {
      const after = clauseFrom(reading, end, frame, cuts);
      if (after) content.push(after);
    } else {
      const edge = separatorIndex(reading, first) === first ? first : first - 1;
      content.push(...contentBefore(reading, isClosing(reading, first - 1) ? first - 1 : edge, frame));
      const isWhole = quotationClosingAt(reading, edge) >= 0 || hasMainClause(reading, frame[0], edge);
      const rest = contentAfterTrailing(reading, end, frame, cuts, isWhole);
      if (rest) content.push(rest);
    }
    return content.length > 0 ? [{ source, cue, content, why, group: why }] : [];
  });
}

function separatorIndex(reading: Reading, first: number): number {
  return lowerAt(reading, first - 1) === ',' || isDash(reading, first - 1) ? first - 1 : first;
}

/** Nothing but "But", "And", "Still," or a bracket stands before it. */
function opensClause(reading: Reading, first: number, frameFirst: number): boolean {
  for (let at = first - 1; at >= frameFirst; at--) {
    const kind = kindAt(reading, at);
    if (kind !== KIND.coordinator && kind !== KIND.adverb && kind !== KIND.mark && kind !== KIND.that) return false;
    if (kind === KIND.that || isClosing(reading, at)) return kind === KIND.that;
  }
  return true;
}

function accordingTo(reading: Reading, at: number): Phrase | null {
  if (lowerAt(reading, at) !== 'according' || lowerAt(reading, at + 1) !== 'to' || tellsManner(reading.tokens, at)) return null;
  const frame = frameAt(reading, at);
  const long = phraseAfter(reading, at + 2, frame[1]);
  if (!long) return null;
  const whole = at === frame[0] ? withoutSubject(reading, long, frame[1]) : long;
  const source = withoutSpeaking(reading, whole);
  if (source[0] >= source[1]) return null;
  const agent = agentOf(reading, source, frame[1]);
  return { cue: [at, agent ? agent[0] : at + 2], source: agent ?? source, frame, first: at, end: Math.max(source[1], agent?.[1] ?? 0), why: 'according-to' };
}

/** "According to Interfax, the head of customs, Pavel Durn, was …": what looks like an apposition is the subject of the clause. */
function withoutSubject(reading: Reading, [first, end]: Run, frameEnd: number): Run {
  const comma = firstComma(reading, first, end);
  if (comma < 0) return [first, end];
  let next = end;
  while (next < frameEnd && (lowerAt(reading, next) === ',' || kindAt(reading, next) === KIND.name)) next++;
  const isSubject = isFinite(reading, next) || !startsClause(reading, lowerAt(reading, end) === ',' ? end + 1 : end, frameEnd);
  return isSubject ? [first, comma] : [first, end];
}

function firstComma(reading: Reading, first: number, end: number): number {
  for (let at = first; at < end; at++) if (lowerAt(reading, at) === ',') return at;
  return -1;
}

/** "two people who spoke on condition of anonymity": how they spoke is no part of who they are. */
function withoutSpeaking(reading: Reading, [first, end]: Run): Run {
  for (let at = first + 1; at + 1 < end; at++) {
    if (kindAt(reading, at) === KIND.relative && /^(?:spoke|asked|requested|declined|insisted|was|were|is|are|had|has|have)$/.test(lowerAt(reading, at + 1))) return [first, at];
  }
  return [first, end];
}

const ARTEFACTS = wordSet(`report study survey poll analysis statement memo letter document documents filing review audit paper book article tally
  count estimate estimates data figures statistics research investigation account transcript`);

/** "a draft report by the state auditor": the agent is the source, the artefact part of the cue. */
function agentOf(reading: Reading, [first, end]: Run, frameEnd: number): Run | null {
  for (let at = first; at < Math.min(frameEnd, end + 2); at++) {
    const word = lowerAt(reading, at + 1);
    if (!ARTEFACTS.has(lowerAt(reading, at)) || (word !== 'by' && word !== 'from')) continue;
    return phraseAfter(reading, at + 2, frameEnd);
  }
  return null;
}

/** "in Forbes’ words, …", "in his view", "in the words of X" */
function inWordsOf(reading: Reading, at: number): Phrase | null {
  if (lowerAt(reading, at) !== 'in') return null;
  const frame = frameAt(reading, at);
  if (lowerAt(reading, at + 1) === 'the' && /^(?:words|view|opinion)$/.test(lowerAt(reading, at + 2)) && lowerAt(reading, at + 3) === 'of') {
    const source = phraseAfter(reading, at + 4, frame[1]);
    return source && { cue: [at, at + 4], source, frame, first: at, end: source[1], why: 'in-words' };
  }
  for (let here = at + 2; here < Math.min(frame[1], at + 6); here++) {
    if (!/^(?:words|view|opinion|telling|estimation)$/.test(lowerAt(reading, here))) continue;
    const isPossessive = kindAt(reading, here - 1) === KIND.possessive || /'s?$|^['’]$/.test(lowerAt(reading, here - 1));
    return isPossessive && lowerAt(reading, here + 1) === ',' ? { cue: [here, here + 1], source: [at + 1, here], frame, first: at, end: here + 1, why: 'in-words' } : null;
  }
  return null;
}

const SURVEYS = wordSet('poll survey polls surveys polling');

/** "In the latest CNN poll, …": the survey is who says it. */
function inSurvey(reading: Reading, at: number): Phrase | null {
  const word = lowerAt(reading, at);
  if (word !== 'in') return null;
  const frame = frameAt(reading, at);
  if (at !== frame[0]) return null;
  for (let here = at + 2; here < Math.min(frame[1] - 1, at + 12); here++) {
    if (!SURVEYS.has(lowerAt(reading, here))) {
      if (kindAt(reading, here) === KIND.mark && !/^[/’'"“”]$/.test(lowerAt(reading, here))) return null;
      continue;
    }
    if (lowerAt(reading, here + 1) !== ',' || !hasVerb(reading, here + 2, frame[1])) return null;
    return { cue: [at, at + 1], source: [at + 1, here + 1], frame, first: at, end: here + 1, why: 'in-survey' };
  }
  return null;
}
