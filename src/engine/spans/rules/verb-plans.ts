/**
 * Decides for each reporting verb who its source is and on which side its content stands. Contents are only built when
 * all verbs of a text are decided, since each one ends where the next begins.
 */
import { sourceBeforeParticiple, sourceOfClause, subjectAfterComma, subjectOfParallel } from './clause-source.ts';
import { type Cuts, hasMainClause, isFinite } from './clauses.ts';
import { addresseeAfter, complementOf } from './complements.ts';
import { markCut } from './cut-marks.ts';
import { afterWhat, isNaming, isOpenQuestion, isPlainFinding, objectBefore, subjectOutside } from './exceptions.ts';
import { KIND } from './kinds.ts';
import { VERB_FORMS } from './lexicon.ts';
import { phraseAfter } from './phrases.ts';
import { quotationClosingAt } from './quoted-content.ts';
import { type Reading, type Run, kindAt, lowerAt } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import { edgeBefore, isTrailing } from './trailing.ts';
import type { VerbGroup } from './verb-groups.ts';
import type { VerbPlan } from './verb-plan.ts';

/** Plans for all groups that attribute, in order; where each begins, contents on its left must end, is written to `cuts`. */
export function planVerbs(reading: Reading, groups: readonly VerbGroup[], cuts: Cuts): VerbPlan[] {
  const plans: VerbPlan[] = [];
  for (const group of groups) {
    const plan = planOf(reading, group, plans);
    if (!plan) continue;
    markCut(reading, plan, cuts, plans);
    plans.push(plan);
  }
  return plans;
}

function planOf(reading: Reading, group: VerbGroup, before: readonly VerbPlan[]): VerbPlan | null {
  switch (group.mood) {
    case 'infinitive': case 'passive': return null;
    case 'ing': return planParticiple(reading, group, before);
    case 'finite': return planInverted(reading, group) ?? planFinite(reading, group) ?? planShared(reading, group, before);
  }
}

/** “…,” said Peter Lowe, a retired fisherman. */
function planInverted(reading: Reading, group: VerbGroup): VerbPlan | null {
  const { verb, frame, run } = group;
  if (!verb.frames.has('trail') || verb.group === 'telling' || isBaseOnly(reading, group)) return null;
  const edge = edgeBefore(reading, run[0], frame[0]);
  if (edge < 0) return null;
  const source = phraseAfter(reading, run[1], frame[1]);
  if (!source || isWeakSource(reading, source) || isFinite(reading, source[1])) return null;
  if (quotationClosingAt(reading, edge) >= 0) {
    if (isAsideQuotation(reading, edge, frame[0])) return null;
  } else {
    // The paradox, says Ms. Anthony, is that she was right.
    const interrupts = lowerAt(reading, source[1]) === ',' && isFinite(reading, source[1] + 1);
    if (!INVERTING.has(verb.lemma) || (!interrupts && !hasMainClause(reading, frame[0], edge))) return null;
    // "Mr. Vale, a lawyer, said yes": the subject is on the left unless a name with nothing after it is on the right.
    if (!endsSource(reading, source, frame[1]) && subjectBefore(reading, group.subjectEnd, frame[0])) return null;
  }
  return { group, source, cue: run, addressee: null, why: 'quotation-verb', complement: null, edge, resume: source[1] };
}

/** Verbs that stand before their subject without quotation marks too: "The deal is off, said Mr. Vale." */
const INVERTING = new Set(['say', 'report', 'write', 'add', 'explain', 'note', 'warn', 'recall']);

function isBaseOnly(reading: Reading, { head }: VerbGroup): boolean {
  const forms = VERB_FORMS.get(lowerAt(reading, head))!.forms;
  return !forms.has('past') && !forms.has('present');
}

function isWeakSource(reading: Reading, [first]: Run): boolean {
  const kind = kindAt(reading, first);
  return kind === KIND.weekday || (kind === KIND.preposition && !/^(?:at|about|around|nearly|over)$/.test(lowerAt(reading, first)));
}

function endsSource(reading: Reading, [first, end]: Run, frameEnd: number): boolean {
  const kind = kindAt(reading, first);
  if (kind !== KIND.name && kind !== KIND.determiner && kind !== KIND.possessive) return false;
  return end >= frameEnd || /^[.,]$/.test(lowerAt(reading, end)) || kindAt(reading, end) === KIND.relative;
}

/** A quotation that closes an apposition ("Ma, “Iron Ears,” said") holds no speech. */
function isAsideQuotation(reading: Reading, edge: number, first: number): boolean {
  const quotation = reading.document.quotations[quotationClosingAt(reading, edge)]!;
  return quotation.end - quotation.first <= 5 && quotation.first > first && kindAt(reading, quotation.first - 1) === KIND.name;
}

function planFinite(reading: Reading, group: VerbGroup): VerbPlan | null {
  const { frame, verb, run } = group;
  const subject = subjectBefore(reading, group.subjectEnd, frame[0]) ?? subjectOutside(reading, group);
  if (!subject) return null;
  let complement = complementOf(reading, group);
  const source = subject.run;
  const edge = edgeBefore(reading, subject.from, frame[0]);
  if (isOpenQuestion(reading, source)) return null;
  const isRelative = kindAt(reading, source[0]) === KIND.relative && source[1] - source[0] === 1;
  const trails = edge >= 0 && !isRelative && verb.frames.has('trail') && isTrailing(reading, group, edge, complement);
  if (trails) {
    const { cueEnd, addressee } = addresseeAfter(reading, group);
    const resume = Math.max(cueEnd, addressee ? addressee[1] : 0);
    return { group, source, cue: [run[0], cueEnd], addressee, why: 'trailing-verb', complement: null, edge, resume };
  }
  complement ??= afterWhat(reading, group, subject.from) ?? objectBefore(reading, group, source);
  if (!complement || isNaming(reading, group, complement, source) || isPlainFinding(reading, group, complement, source)) return null;
  return { group, source, cue: [run[0], complement.cueEnd], addressee: complement.addressee, why: 'cue-verb', complement, edge: -1, resume: -1 };
}

/** "…and ordered a review", "…but declined to comment": the subject is that of the verb before. */
function planShared(reading: Reading, group: VerbGroup, before: readonly VerbPlan[]): VerbPlan | null {
  const { run, frame } = group;
  const joint = run[0] - 1;
  const isJoined = kindAt(reading, joint) === KIND.coordinator || (lowerAt(reading, joint) === ',' && lowerAt(reading, joint - 1) !== ',');
  if (!isJoined || joint <= frame[0]) return null;
  const complement = complementOf(reading, group);
  if (!complement) return null;
  const source = subjectOfParallel(reading, group, before) ?? sourceOfClause(reading, group, before, run[0]);
  if (!source) return null;
  return { group, source, cue: [run[0], complement.cueEnd], addressee: complement.addressee, why: 'cue-verb', complement, edge: -1, resume: -1 };
}

/** "…, adding that …", "a statement saying …", "after saying …". */
function planParticiple(reading: Reading, group: VerbGroup, before: readonly VerbPlan[]): VerbPlan | null {
  const { run, frame } = group;
  const left = run[0] - 1;
  if (lowerAt(reading, left) === 'as') return null;
  const complement = complementOf(reading, group);
  if (!complement) return null;
  const kind = left >= frame[0] ? kindAt(reading, left) : KIND.mark;
  const isObject = (complement.frame === 'np' && group.verb.group !== 'accusing') || complement.frame === 'complement' || complement.frame === 'to' ||
    (complement.frame === 'bare' && kindAt(reading, complement.start) === KIND.noun);
  // "a move calling itself", "trouble finding": after a noun only speech attributes.
  if (isObject && (kind === KIND.noun || kind === KIND.coordinator)) return null;
  let source: Run | null = null;
  if (kind === KIND.noun || kind === KIND.name) source = sourceBeforeParticiple(reading, group, before);
  else source = sourceOfClause(reading, group, before, run[0], lowerAt(reading, left) === ',');
  if (!source && run[0] === frame[0]) source = subjectAfterComma(reading, group);
  if (!source) return null;
  return { group, source, cue: [run[0], complement.cueEnd], addressee: complement.addressee, why: 'participle', complement, edge: -1, resume: -1 };
}
