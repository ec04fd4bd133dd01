/**
 * Decides for each reporting verb who its source is and on which side its content stands. Contents are only built when
 * all verbs of a text are decided, since each one ends where the next begins.
 */
import { type Cuts, endsClause, hasVerb, isFinite } from './clauses.ts';
import { type Complement, addresseeAfter, complementOf } from './complements.ts';
import { KIND } from './kinds.ts';
import { quotationClosingAt } from './quoted-content.ts';
import { type Reading, type Run, isClosing, isDash, kindAt, lowerAt } from './reading.ts';
import { phraseAfter, subjectBefore } from './subjects.ts';
import type { VerbGroup } from './verb-groups.ts';

export type VerbPlan = {
  readonly group: VerbGroup;
  readonly source: Run | null;
  readonly cue: Run;
  readonly addressee: Run | null;
  readonly why: string;
  /** Content on the right. */
  readonly complement: Complement | null;
  /** For a trailing cue the mark its content ends at, else -1. */
  readonly edge: number;
  /** For a trailing cue the first token after cue, source and addressee. */
  readonly resume: number;
};

/** Plans for all groups that attribute, in order; where each begins, contents on its left must end, is written to `cuts`. */
export function planVerbs(reading: Reading, groups: readonly VerbGroup[], cuts: Cuts): VerbPlan[] {
  const plans: VerbPlan[] = [];
  for (const group of groups) {
    const plan = planOf(reading, group, plans);
    if (!plan) continue;
    plans.push(plan);
    markCut(reading, plan, cuts);
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
  if (!verb.frames.has('trail') || verb.group === 'telling') return null;
  const edge = edgeBefore(reading, run[0], frame[0]);
  if (edge < 0) return null;
  const source = phraseAfter(reading, run[1], frame[1]);
  if (!source || isWeakSource(reading, source) || isFinite(reading, source[1])) return null;
  if (quotationClosingAt(reading, edge) >= 0) {
    if (isAsideQuotation(reading, edge, frame[0])) return null;
  } else {
    if (!INVERTING.has(verb.lemma) || !hasVerb(reading, frame[0], edge)) return null;
    // "Mr. Vale, a lawyer, said yes": the subject is on the left unless a name with nothing after it is on the right.
    if (!endsSource(reading, source, frame[1]) && subjectBefore(reading, group.subjectEnd, frame[0])) return null;
  }
  return { group, source, cue: run, addressee: null, why: 'quotation-verb', complement: null, edge, resume: source[1] };
}

/** Verbs that stand before their subject without quotation marks too: "The deal is off, said Mr. Vale." */
const INVERTING = new Set(['say', 'report', 'write', 'add', 'explain', 'note', 'warn', 'recall']);

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
  const subject = subjectBefore(reading, group.subjectEnd, frame[0]);
  if (!subject) return null;
  const complement = complementOf(reading, group);
  const source = subject.run;
  const edge = edgeBefore(reading, subject.from, frame[0]);
  const isRelative = kindAt(reading, source[0]) === KIND.relative && source[1] - source[0] === 1;
  const trails = edge >= 0 && !isRelative && verb.frames.has('trail') && isTrailing(reading, group, edge, complement);
  if (trails) {
    const { cueEnd, addressee } = addresseeAfter(reading, group);
    const resume = Math.max(cueEnd, addressee ? addressee[1] : 0);
    return { group, source, cue: [run[0], cueEnd], addressee, why: 'trailing-verb', complement: null, edge, resume };
  }
  if (!complement || isNaming(reading, group, complement, source)) return null;
  return { group, source, cue: [run[0], complement.cueEnd], addressee: complement.addressee, why: 'cue-verb', complement, edge: -1, resume: -1 };
}

/** "a band called Sophistafunk", "a move dubbed the “boneless”": a name is given, nothing is said. */
function isNaming(reading: Reading, { verb, run }: VerbGroup, complement: Complement, source: Run): boolean {
  if (complement.frame !== 'complement' || run[1] - run[0] > 1 || (verb.group !== 'calling' && verb.group !== 'naming')) return false;
  const opensIndefinite = /^(?:a|an|one|something|another)$/.test(lowerAt(reading, source[0]));
  const last = kindAt(reading, source[1] - 1);
  return (opensIndefinite && last === KIND.noun) || (last === KIND.noun && kindAt(reading, complement.start) === KIND.name);
}

/** The mark right before `at` that can part content from a cue, or -1. */
function edgeBefore(reading: Reading, at: number, first: number): number {
  const before = at - 1;
  if (before <= first) return -1;
  return lowerAt(reading, before) === ',' || isDash(reading, before) || isClosing(reading, before) ? before : -1;
}

function isTrailing(reading: Reading, { frame, run }: VerbGroup, edge: number, complement: Complement | null): boolean {
  const isQuoted = quotationClosingAt(reading, edge) >= 0;
  if (isQuoted && complement?.frame !== 'that') return complement?.frame !== 'bare' || isQuotedClause(reading, edge, frame[0]);
  if (complement && complement.frame !== 'np' && complement.frame !== 'complement') {
    return complement.frame === 'quote' && isInterruption(reading, edge, frame[0]);
  }
  if (hasVerb(reading, frame[0], edge)) return !/^(?:when|if|asked|as|after|while|because|speaking)$/.test(lowerAt(reading, frame[0])) || lowerAt(reading, run[1]) === ',';
  // The deal, officials said, will go ahead.
  return lowerAt(reading, run[1]) === ',' && hasVerb(reading, run[1] + 1, Math.min(frame[1], run[1] + 4));
}

/** A quotation that opens the sentence or ends a clause is speech; one at the end of "In an interview on “Meet the Press,”" is a title. */
function isQuotedClause(reading: Reading, edge: number, first: number): boolean {
  const quotation = reading.document.quotations[quotationClosingAt(reading, edge)]!;
  return quotation.first <= first || (lowerAt(reading, quotation.end - 2) === ',' && isInterruption(reading, quotation.first, first));
}

function isInterruption(reading: Reading, edge: number, first: number): boolean {
  return hasVerb(reading, first, edge) && !/^(?:in|on|at|when|as|after|during|asked|speaking|if|while)$/.test(lowerAt(reading, first));
}

/** "…and ordered a review", "…but declined to comment": the subject is that of the verb before. */
function planShared(reading: Reading, group: VerbGroup, before: readonly VerbPlan[]): VerbPlan | null {
  const { run, frame } = group;
  const joint = run[0] - 1;
  const isJoined = kindAt(reading, joint) === KIND.coordinator || (lowerAt(reading, joint) === ',' && lowerAt(reading, joint - 1) !== ',');
  if (!isJoined || joint <= frame[0]) return null;
  const complement = complementOf(reading, group);
  if (!complement) return null;
  const source = sourceOfClause(reading, group, before, run[0]);
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
  const isObject = complement.frame === 'np' || complement.frame === 'complement' || complement.frame === 'to';
  // "a move calling itself", "trouble finding": after a noun only speech attributes.
  if (isObject && (kind === KIND.noun || kind === KIND.coordinator)) return null;
  let source: Run | null = null;
  if (kind === KIND.noun || kind === KIND.name) source = sourceBeforeParticiple(reading, group, before);
  else source = sourceOfClause(reading, group, before, run[0], lowerAt(reading, left) === ',');
  if (!source && run[0] === frame[0]) source = subjectAfterComma(reading, group);
  if (!source) return null;
  return { group, source, cue: [run[0], complement.cueEnd], addressee: complement.addressee, why: 'participle', complement, edge: -1, resume: -1 };
}

/** "911 calls saying …" speak themselves; of "she released a statement saying …" the speaker is who released it. */
function sourceBeforeParticiple(reading: Reading, group: VerbGroup, before: readonly VerbPlan[]): Run | null {
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
function subjectAfterComma(reading: Reading, { frame, run }: VerbGroup): Run | null {
  for (let at = run[1]; at < frame[1]; at++) {
    if (lowerAt(reading, at) !== ',') continue;
    return phraseAfter(reading, at + 1, frame[1]);
  }
  return null;
}

function markCut(reading: Reading, plan: VerbPlan, cuts: Cuts): void {
  const { group, edge, cue, source } = plan;
  if (edge >= 0) {
    cuts[isClosing(reading, edge) ? edge + 1 : edge] = 1;
    return;
  }
  const first = source && source[1] <= cue[0] && plan.why === 'cue-verb' && source[0] > group.frame[0] ? -1 : cue[0];
  if (first < 0) return;
  const before = first - 1;
  if (plan.why === 'participle' && lowerAt(reading, before) === ',') cuts[before] = 1;
  else if (kindAt(reading, before) === KIND.coordinator) cuts[lowerAt(reading, before - 1) === ',' ? before - 1 : before] = 1;
}
