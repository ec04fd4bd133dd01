/** Cues that name nobody: "reportedly", "is said to", "it is believed that"; and passives whose agent follows ("was told by"). */
import type { Candidate } from './candidate.ts';
import { type Cuts, clauseFrom } from './clauses.ts';
import { complementOf } from './complements.ts';
import { KIND } from './kinds.ts';
import { type Reading, type Run, frameAt, isClosing, kindAt, lowerAt } from './reading.ts';
import { phraseAfter } from './phrases.ts';
import { subjectBefore } from './subjects.ts';
import { type VerbGroup, groupStartAt } from './verb-groups.ts';
import { mainSubject } from './clause-source.ts';
import { wordSet } from './word-lists.ts';

const HEARSAY = wordSet('reportedly allegedly supposedly purportedly');

/** "reportedly" and its like: the clause they stand in, without them, is the content. */
export function hearsayCandidates(reading: Reading, cuts: Cuts): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!HEARSAY.has(lowerAt(reading, at))) continue;
    const frame = frameAt(reading, at);
    const isAside = lowerAt(reading, at - 1) === ',' && at > frame[0] && kindAt(reading, at + 1) === KIND.ed;
    const after = clauseFrom(reading, at + 1, isAside ? [frame[0], commaAfter(reading, at, frame[1])] : frame, cuts);
    const before = isAside ? (subjectBefore(reading, at - 1, frame[0])?.run ?? null) : clauseBefore(reading, at, frame);
    const content = [before, after].filter((run) => run !== null);
    if (content.length > 0) found.push({ source: null, cue: [at, at + 1], content, why: 'agentless', group: 'hearsay' });
  }
  return found;
}

/** Where the aside ends that "the dispute, reportedly sparked by a quota, …" opens. */
function commaAfter(reading: Reading, at: number, end: number): number {
  while (at < end && lowerAt(reading, at) !== ',') at++;
  return at;
}

/** Subject and auxiliaries before an adverb at `at`; with "and reportedly" the subject of the verb before. */
function clauseBefore(reading: Reading, at: number, frame: Run): Run | null {
  if (at === frame[0]) return null;
  const start = groupStartAt(reading, at, frame[0]);
  if (kindAt(reading, start - 1) === KIND.coordinator) return mainSubject(reading, frame, start);
  const subject = subjectBefore(reading, start, frame[0]);
  return subject ? [subject.run[0], at] : null;
}

/** Verbs whose passive tells hearsay: "is said to", "are thought to", "it is widely believed that". */
const HEARSAY_PASSIVES = wordSet(`said believed thought expected reported alleged rumored rumoured feared understood considered estimated known assumed
  projected suspected accused claimed presumed predicted`);

/** Passive groups: hearsay without agent, those told something, and judgements with "by". */
export function passiveCandidates(reading: Reading, groups: readonly VerbGroup[], cuts: Cuts): Candidate[] {
  return groups.flatMap((group): Candidate[] => {
    if (group.mood !== 'passive') return [];
    const subject = subjectBefore(reading, group.subjectEnd, group.frame[0]);
    if (!subject || kindAt(reading, subject.run[0]) === KIND.that) return [];
    return toldPassive(reading, group, subject.run, cuts) ?? hearsayPassive(reading, group, subject.run, cuts) ?? judgedBy(reading, group, subject.run);
  });
}

function toldPassive(reading: Reading, group: VerbGroup, subject: Run, cuts: Cuts): Candidate[] | null {
  const { verb, run, frame } = group;
  const isTold = verb.frames.has('told') || verb.lemma === 'warn';
  if (!isTold) return null;
  const agent = lowerAt(reading, run[1]) === 'by' ? phraseAfter(reading, run[1] + 1, frame[1]) : null;
  const complement = complementOf(reading, agent ? { ...group, run: [run[0], agent[1]] } : toldTimes(reading, group));
  if (!complement || complement.frame === 'np') return [];
  const content = clauseFrom(reading, complement.start, frame, cuts);
  if (!content) return [];
  const cueEnd = agent ? run[1] : complement.frame === 'preposition' || complement.start === complement.cueEnd ? complement.cueEnd : run[1];
  return [{ source: agent, cue: [run[0], cueEnd], content: [content], addressee: subject, why: 'told-passive', group: `${verb.lemma}:passive` }];
}

/** "was warned three times that": how often belongs to the cue. */
function toldTimes(reading: Reading, group: VerbGroup): VerbGroup {
  const { run } = group;
  const isTimes = kindAt(reading, run[1]) === KIND.number && lowerAt(reading, run[1] + 1) === 'times';
  const isOnce = /^(?:repeatedly|twice|again|once)$/.test(lowerAt(reading, run[1]));
  return isTimes || isOnce ? { ...group, run: [run[0], run[1] + (isTimes ? 2 : 1)] } : group;
}

function hearsayPassive(reading: Reading, group: VerbGroup, subject: Run, cuts: Cuts): Candidate[] | null {
  const { verb, run, frame, head } = group;
  if (!HEARSAY_PASSIVES.has(lowerAt(reading, head))) return null;
  const next = lowerAt(reading, run[1]);
  const make = (content: Run[]): Candidate[] => [{ source: null, cue: run, content, why: 'agentless', group: `${verb.lemma}:hearsay` }];
  if (lowerAt(reading, subject[0]) === 'it' && next === 'that') {
    const content = clauseFrom(reading, run[1], frame, cuts);
    return content && make([content]);
  }
  if (next !== 'to') return null;
  const rest = clauseFrom(reading, run[1], frame, cuts);
  return rest && make([subject, rest]);
}

const JUDGING = new Set(['judging', 'liking', 'denying', 'naming', 'calling', 'accusing', 'mentioning']);

/** "was criticized by X": X judges the subject. */
function judgedBy(reading: Reading, { verb, run, frame }: VerbGroup, subject: Run): Candidate[] {
  if (lowerAt(reading, run[1]) !== 'by' || !JUDGING.has(verb.group)) return [];
  const source = phraseAfter(reading, run[1] + 1, frame[1]);
  if (!source || isClosing(reading, run[1])) return [];
  return [{
    source, cue: run, content: [subject], why: 'judged-by', group: `${verb.lemma}:by`, ...(verb.isAttitude ? { act: 'attitude' as const } : {}),
  }];
}
