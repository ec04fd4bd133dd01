/** Whether a verb attributes what stands before it. */
import { hasMainClause, hasVerb, isFinite, startsClause } from './clauses.ts';
import type { Complement } from './complements.ts';
import { quotationClosingAt } from './quoted-content.ts';
import { type Reading, isClosing, isDash, lowerAt } from './reading.ts';
import type { VerbGroup } from './verb-groups.ts';

/** The mark right before `at` that can part content from a cue, or -1. */
export function edgeBefore(reading: Reading, at: number, first: number): number {
  const before = at - 1;
  if (before <= first) return -1;
  return lowerAt(reading, before) === ',' || isDash(reading, before) || isClosing(reading, before) ? before : -1;
}

/** Whether `group`, whose subject begins right after the mark at `edge`, trails its content: “…,” she said. */
export function isTrailing(reading: Reading, { frame, run }: VerbGroup, edge: number, complement: Complement | null): boolean {
  const isQuoted = quotationClosingAt(reading, edge) >= 0;
  if (isQuoted && complement?.frame !== 'that') return complement?.frame !== 'bare' || isQuotedClause(reading, edge, frame[0]);
  if (complement && complement.frame !== 'np' && complement.frame !== 'complement') {
    return complement.frame === 'quote' && isInterruption(reading, edge, frame[0]);
  }
  // The deal, officials said, will go ahead. Still, he said, it is late.
  if (lowerAt(reading, run[1]) === ',' && (isFinite(reading, run[1] + 1) || startsClause(reading, run[1] + 1, frame[1]))) return true;
  // In a headline any few words before the comma are what is said.
  const isHeadline = reading.tokens[frame[0]]!.paragraph === 0 && edge - frame[0] >= 3;
  return isHeadline || hasMainClause(reading, frame[0], edge);
}

/** A quotation that opens the sentence or ends a clause is speech; one at the end of "In an interview on “Meet the Press,”" is a title. */
function isQuotedClause(reading: Reading, edge: number, first: number): boolean {
  const quotation = reading.document.quotations[quotationClosingAt(reading, edge)]!;
  return quotation.first <= first || (lowerAt(reading, quotation.end - 2) === ',' && isInterruption(reading, quotation.first, first));
}

function isInterruption(reading: Reading, edge: number, first: number): boolean {
  return hasVerb(reading, first, edge) && !/^(?:in|on|at|when|as|after|during|asked|speaking|if|while)$/.test(lowerAt(reading, first));
}
