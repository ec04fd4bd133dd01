import { type Cuts, hasMainClause } from './clauses.ts';
import type { Candidate } from './candidate.ts';
import { contentOf } from './complements.ts';
import { blockAfter, contentAfterTrailing, contentBefore, paragraphsCarryingOn, quotationClosingAt, quotedSentencesAfter } from './quoted-content.ts';
import { type Reading, type Run, isOpening, lowerAt, sentenceAt } from './reading.ts';
import type { VerbPlan } from './verb-plan.ts';

/** Turns plans into candidates: builds contents, and gives quoted sentences without a cue of their own to the cue before them. */
export function verbCandidates(reading: Reading, plans: readonly VerbPlan[], cuts: Cuts): Candidate[] {
  const taken = takenByTrailing(reading, plans);
  const isTaken = (quotation: number): boolean => taken.has(quotation);
  return plans.flatMap((plan): Candidate[] => {
    const content = plan.edge >= 0 ? trailingContent(reading, plan, cuts, isTaken) : complementContent(reading, plan, cuts, isTaken);
    if (content.length === 0 || isBareThat(reading, content)) return [];
    const { verb } = plan.group;
    return [{
      source: plan.source, cue: plan.cue, content, addressee: plan.addressee, why: plan.why, group: `${verb.lemma}:${plan.complement?.frame ?? 'trail'}`,
      ...(verb.isAttitude ? { act: 'attitude' as const } : {}),
    }];
  });
}

/** Quotations that end right before a trailing cue: nobody else's. */
function takenByTrailing(reading: Reading, plans: readonly VerbPlan[]): Set<number> {
  const taken = new Set<number>();
  const { quotations } = reading.document;
  for (const { edge } of plans) {
    if (edge < 0) continue;
    for (let at = quotationClosingAt(reading, edge); at >= 0; at = quotations[at]!.continues) taken.add(at);
  }
  return taken;
}

type IsTaken = (quotation: number) => boolean;

function trailingContent(reading: Reading, plan: VerbPlan, cuts: Cuts, isTaken: IsTaken): Run[] {
  const { frame, head } = plan.group;
  const pieces = contentBefore(reading, plan.edge, frame);
  if (pieces.length === 0) return [];
  const hasQuotation = quotationClosingAt(reading, plan.edge) >= 0;
  const isWhole = hasQuotation || hasMainClause(reading, frame[0], plan.edge);
  const rest = contentAfterTrailing(reading, plan.resume, frame, cuts, isWhole);
  if (rest) pieces.push(rest);
  return withFollowing(reading, pieces, rest ? rest[1] - 1 : head, hasQuotation || rest !== null, isTaken);
}

function complementContent(reading: Reading, plan: VerbPlan, cuts: Cuts, isTaken: IsTaken): Run[] {
  const { complement, group } = plan;
  const { frame, head } = group;
  const run = complement ? contentOf(reading, complement, frame, cuts) : null;
  if (!run) return lowerAt(reading, frame[1] - 1) === ':' ? blockAfter(reading, frame[1] - 1, isTaken) : [];
  const speaks = group.verb.frames.has('quote') && complement!.frame !== 'np' && !group.verb.isAttitude;
  return withFollowing(reading, [run], Math.max(head, run[1] - 1), speaks, isTaken);
}

/** Adds the quoted sentences that follow the sentence of token `last`. */
function withFollowing(reading: Reading, pieces: Run[], last: number, speaks: boolean, isTaken: IsTaken): Run[] {
  if (!speaks) return pieces;
  const final = pieces.at(-1)!;
  const openQuotation = openAtEnd(reading, final);
  if (openQuotation >= 0) return [...pieces, ...paragraphsCarryingOn(reading, openQuotation, isTaken)];
  const end = sentenceAt(reading, Math.max(last, final[1] - 1)).end;
  if (end < reading.tokens.length && isOpening(reading, end)) return [...pieces, ...quotedSentencesAfter(reading, end, isTaken)];
  return pieces;
}

/** The quotation that the end of `run`'s paragraph had to close, or -1. */
function openAtEnd(reading: Reading, run: Run): number {
  const index = reading.tokens[run[1] - 1]!.quotation;
  if (index < 0) return -1;
  const { isClosed, end } = reading.document.quotations[index]!;
  return !isClosed && end === run[1] ? index : -1;
}

/** "They see that": nothing is left of a clause. */
function isBareThat(reading: Reading, content: readonly Run[]): boolean {
  const [first, end] = content[0]!;
  return content.length === 1 && end - first === 1 && lowerAt(reading, first) === 'that';
}
