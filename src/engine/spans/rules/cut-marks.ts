/** Marks where contents end because a planned cue or its source begins. */
import { type Cuts, cutAt } from './clauses.ts';
import { KIND } from './kinds.ts';
import { type Reading, isClosing, kindAt, lowerAt } from './reading.ts';
import type { VerbPlan } from './verb-plan.ts';

/** Marks in `cuts` where contents before `plan` end. */
export function markCut(reading: Reading, plan: VerbPlan, cuts: Cuts, before: readonly VerbPlan[]): void {
  const { group, edge, cue, source } = plan;
  const { frame } = group;
  if (edge >= 0) {
    cutAt(cuts, isClosing(reading, edge) ? edge + 1 : edge, frame[0]);
    return;
  }
  const sourceIsBefore = source !== null && source[0] < cue[0];
  const scope = sourceIsBefore ? source[1] : frame[0];
  const left = cue[0] - 1;
  if (plan.why === 'participle') {
    if (lowerAt(reading, left) === ',') cutAt(cuts, left, scope);
  } else if (kindAt(reading, left) === KIND.coordinator) {
    cutAt(cuts, beforeCoordinator(reading, left), scope);
  } else if (lowerAt(reading, group.subjectEnd - 1) === ',' && sourceIsBefore) {
    // Mr. Vale, who denied that he left, said …: what is inside the aside ends with it.
    cutAt(cuts, group.subjectEnd - 1, source[0] + 1);
  } else if (sourceIsBefore && lowerAt(reading, source[0] - 1) === ',' && opensWithAside(reading, frame[0])) {
    // "Asked whether he believed it, Mr. Vale said …"
    cutAt(cuts, source[0] - 1, frame[0]);
  } else if (sourceIsBefore && kindAt(reading, source[0] - 1) === KIND.coordinator) {
    // "…is backing Ms. Stone, and he says …"
    const last = before.at(-1);
    if (last && last.group.frame[0] === frame[0] && last.edge < 0 && last.cue[0] < source[0]) cutAt(cuts, beforeCoordinator(reading, source[0] - 1), last.cue[1]);
  }
}

const opensWithAside = (reading: Reading, first: number): boolean =>
  /^(?:when|if|asked|as|after|while|because|speaking|although|though|since|even|before|until|pressed)$/.test(lowerAt(reading, first)) || kindAt(reading, first) === KIND.ing;

const beforeCoordinator = (reading: Reading, at: number): number => (lowerAt(reading, at - 1) === ',' ? at - 1 : at);
