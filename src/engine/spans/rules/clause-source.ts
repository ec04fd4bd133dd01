/** Who speaks where a verb has no subject of its own: participles, joined verbs, parallel clauses. */
import { endsClause, hasVerb, isFinite } from './clauses.ts';
import { KIND } from './kinds.ts';
import { phraseAfter } from './phrases.ts';
import { type Reading, type Run, kindAt, lowerAt } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import type { VerbGroup } from './verb-groups.ts';
import type { VerbPlan } from './verb-plan.ts';

/** "told them that the captain had been heard and had admitted": an auxiliary goes on with the clause told, not with the telling. */
export function subjectOfParallel(reading: Reading, { run, frame, head }: VerbGroup, before: readonly VerbPlan[]): Run | null {
  const last = before.at(-1);
  const kind = kindAt(reading, run[0]);
  if (run[0] === head || (kind !== KIND.auxiliary && kind !== KIND.modal) || last?.complement?.frame !== 'that' || last.group.frame[0] !== frame[0]) return null;
  return mainSubject(reading, [last.complement.start + 1, frame[1]], run[0]);
}

/** "911 calls saying …" speak themselves; of "she released a statement saying …" the speaker is who released it. */
export function sourceBeforeParticiple(reading: Reading, group: VerbGroup, before: readonly VerbPlan[]): Run | null {
  const subject = subjectBefore(reading, group.run[0], group.frame[0]);
  if (!subject) return null;
  const phrase = lastPhrase(reading, subject.run);
  const isObject = phrase[0] > group.frame[0] && isFinite(reading, phrase[0] - 1);
  return isObject ? (sourceOfClause(reading, group, before, group.run[0]) ?? phrase) : phrase;
}

/** The noun phrase right before a participle: of "released a statement saying" only "a statement". */
function lastPhrase(reading: Reading, [first, end]: Run): Run {
  for (let at = end - 1; at > first; at--) if (kindAt(reading, at) === KIND.determiner || kindAt(reading, at) === KIND.possessive) return [at, end];
  return [first, end];
}

/**
 * Who speaks in the clause around `at`: the source of the nearest cue before it in the same frame, or, where that cue lies
 * in the content of another, of the outer one; else the subject of the first verb.
 */
export function sourceOfClause(reading: Reading, { frame }: VerbGroup, before: readonly VerbPlan[], at: number, wantsOuter = false): Run | null {
  let nearest: VerbPlan | null = null;
  for (let index = before.length - 1; index >= 0; index--) {
    const plan = before[index]!;
    if (plan.group.head < frame[0]) break;
    const isHere = plan.group.frame[0] === frame[0] && plan.group.frame[1] === frame[1] && plan.group.head < at;
    if (!isHere || !plan.source || isRelativeSource(reading, plan)) continue;
    if (!nearest) nearest = plan;
    else if (wantsOuter && plan.complement && plan.complement.start <= nearest.source![0] && !hasClauseEnd(reading, plan.complement.start, nearest.group.head)) nearest = plan;
    if (!wantsOuter) break;
  }
  return nearest ? nearest.source : mainSubject(reading, frame, at);
}

function hasClauseEnd(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (endsClause(reading, at)) return true;
  return false;
}

/** "who" speaks only for its own clause: after its comma the main subject is back. */
function isRelativeSource(reading: Reading, { source }: VerbPlan): boolean {
  return source !== null && kindAt(reading, source[0]) === KIND.relative && lowerAt(reading, source[0] - 1) === ',';
}

/** The subject of the first finite verb of the frame before `at`. */
export function mainSubject(reading: Reading, frame: Run, at: number): Run | null {
  for (let verb = frame[0] + 1; verb < at; verb++) {
    const kind = kindAt(reading, verb);
    if (kind !== KIND.auxiliary && kind !== KIND.modal && kind !== KIND.verb && kind !== KIND.ed && !hasVerb(reading, verb, verb + 1)) continue;
    if (reading.tokens[verb]!.quotation !== reading.tokens[frame[0]]!.quotation) continue;
    const subject = subjectBefore(reading, verb, frame[0]);
    if (subject) return subject.run;
  }
  return null;
}

/** "Citing the report, Mr. Vale said": the subject after the first comma. */
export function subjectAfterComma(reading: Reading, { frame, run }: VerbGroup): Run | null {
  for (let at = run[1]; at < frame[1]; at++) {
    if (lowerAt(reading, at) !== ',') continue;
    return phraseAfter(reading, at + 1, frame[1]);
  }
  return null;
}
