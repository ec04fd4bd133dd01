/**
 * Plans what is painted: pure, from what the engine and the reader say to disjoint spans. The background plans with its answer, the page
 * itself when a switch is turned: so most pages never compile this. One statement, one anchor, on
 * the fewest words that can carry it; where kinds meet on a word the more telling one wins.
 */
import type { Analysis, Statement } from '../engine/records.ts';
import { UNSURE_SPAN } from './confidence.ts';
import type { MarkKind, PlacedNote, Settings } from '../storage/records.ts';
import { type Span, lengthOf, overlaps, subtractSpans, trimSpan } from '../text/span.ts';

/** Words with a line (kind `words`: with a tint) at rest. */
export type Mark = {
  readonly kind: MarkKind;
  readonly span: Span;
  /** Statements it stands for, the one its card shows first; empty for credits and loaded words. */
  readonly statements: readonly string[];
  /** The finding is unsure: a thin line. */
  readonly isThin: boolean;
};

/** A claim tinted at rest: one that came through another outlet or, in Everything, any. */
export type TintedClaim = { readonly kind: 'via' | 'says'; readonly span: Span; readonly statement: string };

export type Plan = {
  /** In reading order, disjoint. */
  readonly marks: readonly Mark[];
  /** In reading order; claims of different statements may overlap. */
  readonly claims: readonly TintedClaim[];
  /** Marks of each kind at this density with every switch on. */
  readonly counts: Readonly<Record<MarkKind, number>>;
};

export type MarkSources = {
  readonly text: string;
  readonly analysis: Pick<Analysis, 'statements' | 'credits' | 'wording' | 'publisher'>;
  readonly notes: readonly PlacedNote[];
  /** Ids of statements the reader marked "Not right?". */
  readonly hidden: readonly string[];
  /** Text too large to be marked: headlines. */
  readonly headlines: readonly Span[];
  readonly settings: Pick<Settings, 'density' | 'marks' | 'widerWords'>;
};

/** On one word the earlier kind wins. */
const PRECEDENCE: readonly MarkKind[] = ['note', 'gap', 'via', 'says', 'words'];

/** Plans the marks of one article. */
export function planMarks(sources: MarkSources): Plan {
  const { settings } = sources;
  const wanted = wantedMarks(sources);
  const all = disjoint(wanted, sources);
  const shown = PRECEDENCE.every((kind) => settings.marks[kind]) ? all : disjoint(wanted.filter(({ kind }) => settings.marks[kind]), sources);
  const counts = Object.fromEntries(PRECEDENCE.map((kind) => [kind, countOf(all, kind)])) as Record<MarkKind, number>;
  const notes = shown.filter(({ kind }) => kind === 'note').map(({ span }) => span);
  return { marks: shown, claims: tintedClaims(sources, notes), counts };
}

/** The share of the text's characters that carry a line at rest, 0–1. */
export function inkShare({ marks }: Pick<Plan, 'marks'>, text: string): number {
  if (text.length === 0) return 0;
  return lengthOf(marks.filter(({ kind }) => kind !== 'words').map(({ span }) => span)) / text.length;
}

/** Something somebody said, wrote or ruled: what readers are shown and what is counted; beliefs and deeds stand in Everything only. */
export function isSpoken({ isSpeech, act }: Pick<Statement, 'isSpeech' | 'act'>): boolean {
  return isSpeech && act === 'statement';
}

function isPlain(statement: Statement): boolean {
  return isSpoken(statement) && statement.confidence >= UNSURE_SPAN;
}

function wantedMarks({ text, analysis, notes, hidden, settings }: MarkSources): Mark[] {
  const isEverything = settings.density === 'everything';
  const statements = analysis.statements.filter((statement) => !hidden.includes(statement.id) && (isEverything || isPlain(statement)));
  const marks: Mark[] = noteMarks(notes, statements);
  for (const statement of statements) {
    const ids = [statement.id];
    const isThin = statement.confidence < UNSURE_SPAN;
    for (const span of statement.gap) marks.push({ kind: 'gap', span, statements: ids, isThin });
    for (const { span } of statement.via) marks.push({ kind: 'via', span, statements: ids, isThin });
  }
  for (const { span, outlet, outletId } of analysis.credits) {
    const own = analysis.publisher;
    if (own && (outlet === own.name || (outletId !== undefined && outletId === own.outletId))) continue;
    marks.push({ kind: 'via', span, statements: [], isThin: false });
  }
  if (settings.density === 'standard') marks.push(...speechMarks(statements, text));
  if (isEverything) marks.push(...everyMark(statements));
  for (const { span, tier } of analysis.wording) if (tier === 'short' || settings.widerWords) marks.push({ kind: 'words', span, statements: [], isThin: false });
  return marks;
}

function noteMarks(notes: readonly PlacedNote[], statements: readonly Statement[]): Mark[] {
  return notes.filter(({ note }) => note.target.kind === 'claim' && note.deleted === undefined).flatMap(({ spans }) => {
    const statement = bestOverlap(spans, statements);
    return spans.map((span): Mark => ({ kind: 'note', span, statements: statement ? [statement.id] : [], isThin: false }));
  });
}

/** The statement whose claim shares most characters with `spans`. */
export function bestOverlap(spans: readonly Span[], statements: readonly Statement[]): Statement | null {
  let best: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    const shared = lengthOf(spans) - lengthOf(subtractSpans(spans, statement.content));
    // Equal shares: the shorter claim is the closer one.
    if (shared > most || (shared === most && shared > 0 && lengthOf(statement.content) < lengthOf(best!.content))) [best, most] = [statement, shared];
  }
  return best;
}

/** The cue of every statement that is speech, but of a run by one speaker in one paragraph only the first. */
function speechMarks(statements: readonly Statement[], text: string): Mark[] {
  const marks: (Mark & { speaker: string; statements: string[] })[] = [];
  const speaking = statements.filter((statement) => isSpoken(statement) && isToldBySpeaker(statement));
  for (const statement of [...speaking].sort((a, b) => a.steps[0].cue[0]![0] - b.steps[0].cue[0]![0])) {
    const step = statement.steps[0];
    const speaker = step.name ?? step.asWritten;
    const span = step.cue[0]!;
    const before = marks.at(-1);
    if (before && before.speaker === speaker && !text.slice(before.span[0], span[0]).includes('\n')) before.statements.push(statement.id);
    else marks.push({ kind: 'says', span, statements: [statement.id], isThin: false, speaker });
  }
  return marks;
}

/** Whether the speaker's own cue is what to mark: not where an outlet or an open source is the speaker and is marked itself. */
function isToldBySpeaker({ steps: [step], gap, via }: Statement): boolean {
  if (step.cue.length === 0) return false;
  const whole = [...step.source, ...step.cue];
  const touches = (span: Span): boolean => whole.some((own) => overlaps(own, span));
  return !gap.some(touches) && !via.some(({ span }) => touches(span));
}

function everyMark(statements: readonly Statement[]): Mark[] {
  return statements.flatMap(({ id, steps, confidence }) => steps.flatMap(({ source, cue }) =>
    [...source, ...cue].map((span): Mark => ({ kind: 'says', span, statements: [id], isThin: confidence < UNSURE_SPAN }))));
}

/** Gives every word to the kind that wins it, and among equals to the earlier finding. */
function disjoint(wanted: readonly Mark[], { text, headlines }: MarkSources): Mark[] {
  // One flag a character: linear in the marked text, however many marks there are.
  const taken = new Uint8Array(text.length);
  for (const [start, end] of headlines) taken.fill(1, start, end);
  const marks: Mark[] = [];
  for (const kind of PRECEDENCE) {
    for (const mark of wanted) {
      if (mark.kind !== kind) continue;
      for (const piece of take(taken, mark.span)) {
        const span = trimSpan(text, piece);
        if (holdsLetter(text.slice(...span))) marks.push({ ...mark, span });
      }
    }
  }
  return marks.sort((a, b) => a.span[0] - b.span[0]);
}

/** Unicode classes are dear to compile, and most words have a plain letter. */
function holdsLetter(words: string): boolean {
  return /[a-z\d]/i.test(words) || /[\p{L}\p{N}]/u.test(words);
}

/** Takes what is free of the span and returns it. */
function take(taken: Uint8Array, [start, end]: Span): Span[] {
  const free: Span[] = [];
  for (let at = start; at < end; at++) {
    if (taken[at]) continue;
    const from = at;
    while (at < end && !taken[at]) taken[at++] = 1;
    free.push([from, at]);
  }
  return free;
}

/** Pieces of one finding count once. */
function countOf(marks: readonly Mark[], kind: MarkKind): number {
  const seen = new Set<string>();
  for (const mark of marks) if (mark.kind === kind) seen.add(mark.statements.length > 0 && kind !== 'via' ? mark.statements.join(' ') : `${mark.span[0]}`);
  return seen.size;
}

function tintedClaims({ analysis, hidden, settings, headlines }: MarkSources, notes: readonly Span[]): TintedClaim[] {
  const isEverything = settings.density === 'everything';
  const claims: TintedClaim[] = [];
  for (const statement of analysis.statements) {
    if (hidden.includes(statement.id) || (!isEverything && !isPlain(statement))) continue;
    const kind = statement.via.length > 0 && settings.marks.via ? 'via' : isEverything && settings.marks.says ? 'says' : null;
    if (!kind) continue;
    for (const span of subtractSpans(statement.content, [...notes, ...headlines])) claims.push({ kind, span, statement: statement.id });
  }
  return claims.sort((a, b) => a.span[0] - b.span[0]);
}
