/**
 * Decides for each reporting verb who its source is and on which side its content stands. Contents are only built when
 * all verbs of a text are decided, since each one ends where the next begins.
 */
import { type Cuts, cutAt, endsClause, hasMainClause, hasVerb, isFinite, startsClause } from './clauses.ts';
import { type Complement, addresseeAfter, complementOf } from './complements.ts';
import { KIND } from './kinds.ts';
import { quotationClosingAt } from './quoted-content.ts';
import { type Reading, type Run, isClosing, isDash, isOpening, kindAt, lowerAt, quotationAt, sentenceAt } from './reading.ts';
import { VERB_FORMS } from './lexicon.ts';
import { phraseAfter } from './phrases.ts';
import { type Subject, subjectBefore } from './subjects.ts';
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
  const isRelative = kindAt(reading, source[0]) === KIND.relative && source[1] - source[0] === 1;
  const trails = edge >= 0 && !isRelative && verb.frames.has('trail') && isTrailing(reading, group, edge, complement);
  if (trails) {
    const { cueEnd, addressee } = addresseeAfter(reading, group);
    const resume = Math.max(cueEnd, addressee ? addressee[1] : 0);
    return { group, source, cue: [run[0], cueEnd], addressee, why: 'trailing-verb', complement: null, edge, resume };
  }
  complement ??= afterWhat(reading, group, subject.from);
  if (!complement || isNaming(reading, group, complement, source) || isPlainFinding(reading, group, complement, source)) return null;
  return { group, source, cue: [run[0], complement.cueEnd], addressee: complement.addressee, why: 'cue-verb', complement, edge: -1, resume: -1 };
}

/** "he found it hard": only studies and those who make them find that something is so without a "that". */
function isPlainFinding(reading: Reading, { verb }: VerbGroup, { frame, start }: Complement, source: Run): boolean {
  if (verb.lemma !== 'find' || frame !== 'bare') return false;
  return kindAt(reading, start) !== KIND.number && !/^(?:polls?|surveys?|study|studies|reports?|analysis|review|researchers|investigators|it|they)$/.test(lowerAt(reading, source[1] - 1));
}

/** "what he said were failures": the clause goes on after the verb. */
function afterWhat(reading: Reading, { run, frame, verb }: VerbGroup, from: number): Complement | null {
  if (lowerAt(reading, from - 1) !== 'what' || !verb.frames.has('bare') || !isFinite(reading, run[1]) || run[1] >= frame[1]) return null;
  return { frame: 'bare', start: run[1], cueEnd: run[1], addressee: null };
}

/** "a band called Sophistafunk", "a move dubbed the “boneless”": a name is given, nothing is said. */
function isNaming(reading: Reading, { verb, run }: VerbGroup, complement: Complement, source: Run): boolean {
  const isDirect = complement.frame === 'complement' || (complement.frame === 'quote' && complement.start === run[1]);
  if (!isDirect || run[1] - run[0] > 1 || (verb.group !== 'calling' && verb.group !== 'naming')) return false;
  const givesName = kindAt(reading, complement.start) === KIND.name || isOpening(reading, complement.start) || kindAt(reading, complement.start) === KIND.number;
  return givesName && kindAt(reading, source[1] - 1) === KIND.noun;
}

/** It “welcomes the findings”: the quotation begins with the verb, its subject stands before. */
function subjectOutside(reading: Reading, { run, frame }: VerbGroup): Subject | null {
  const quotation = quotationAt(reading, run[0]);
  if (!quotation || run[0] !== frame[0] || quotation.first !== run[0] - 1) return null;
  return subjectBefore(reading, quotation.first, sentenceAt(reading, quotation.first).first);
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
  // The deal, officials said, will go ahead. Still, he said, it is late.
  if (lowerAt(reading, run[1]) === ',' && (isFinite(reading, run[1] + 1) || startsClause(reading, run[1] + 1, frame[1]))) return true;
  return hasMainClause(reading, frame[0], edge);
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
  const source = subjectOfParallel(reading, group, before) ?? sourceOfClause(reading, group, before, run[0]);
  if (!source) return null;
  return { group, source, cue: [run[0], complement.cueEnd], addressee: complement.addressee, why: 'cue-verb', complement, edge: -1, resume: -1 };
}

/** "told them that the captain had been heard and had admitted": an auxiliary goes on with the clause told, not with the telling. */
function subjectOfParallel(reading: Reading, { run, frame, head }: VerbGroup, before: readonly VerbPlan[]): Run | null {
  const last = before.at(-1);
  const kind = kindAt(reading, run[0]);
  if (run[0] === head || (kind !== KIND.auxiliary && kind !== KIND.modal) || last?.complement?.frame !== 'that' || last.group.frame[0] !== frame[0]) return null;
  return mainSubject(reading, [last.complement.start + 1, frame[1]], run[0]);
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

function markCut(reading: Reading, plan: VerbPlan, cuts: Cuts, before: readonly VerbPlan[]): void {
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
  } else if (sourceIsBefore && kindAt(reading, source[0] - 1) === KIND.coordinator) {
    // "…is backing Ms. Stone, and he says …"
    const last = before.at(-1);
    if (last && last.group.frame[0] === frame[0] && last.edge < 0 && last.cue[0] < source[0]) cutAt(cuts, beforeCoordinator(reading, source[0] - 1), last.cue[1]);
  }
}

const beforeCoordinator = (reading: Reading, at: number): number => (lowerAt(reading, at - 1) === ',' ? at - 1 : at);
