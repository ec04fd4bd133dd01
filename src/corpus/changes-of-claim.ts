/** Which of the changes between a known text and a page concern one claim on the page. */
import type { Span } from '../text/span.ts';
import { lengthOf, mergeSpans, subtractSpans } from '../text/span.ts';
import type { Change } from './changes.ts';

/** Share of the shorter of two stretches of words that must lie in the other for them to be about the same. */
const SAME = 0.5;

/** A claim as the page tells it: the ids of its attributions and where its words stand. */
export type ClaimOnPage = { readonly attributions: readonly string[]; readonly content: readonly Span[] };

/** The changes of a claim, in the order given: in who is named for it, or in a figure within its words. Of two neutral verbs nothing is told. */
export function changesOfClaim<Kind extends Change>(changes: readonly Kind[], claim: ClaimOnPage): Kind[] {
  return changes.filter((change) => !change.isNeutral && concerns(change, claim));
}

/** Whether most of a claim's words stand in passages that a page and a known text have in common. */
export function isInPassages(onPage: readonly Span[], { content }: Pick<ClaimOnPage, 'content'>): boolean {
  return lengthInBoth(onPage, content) >= SAME * lengthOf(mergeSpans(content));
}

function concerns({ kind, pageClaim, onPage }: Change, { attributions, content }: ClaimOnPage): boolean {
  if (kind === 'left-out') return false;
  if (pageClaim !== undefined) return attributions.includes(pageClaim);
  const common = lengthInBoth(onPage, content);
  return kind === 'number' ? common > 0 : common > 0 && common >= SAME * Math.min(lengthOf(mergeSpans(onPage)), lengthOf(mergeSpans(content)));
}

function lengthInBoth(a: readonly Span[], b: readonly Span[]): number {
  return lengthOf(mergeSpans(a)) - lengthOf(subtractSpans(a, b));
}
