import { contains } from '../text/span.ts';
import type { FoundAttribution, KnownAttributions } from './records.ts';

/**
 * What is known of a text, and what was found where nothing is known. What was found counts only where its attributing words
 * (or, without any, what is attributed) lie outside the known spans: within them, what is not written down is no attribution.
 */
export function withKnown(found: readonly FoundAttribution[], known: KnownAttributions | null): readonly FoundAttribution[] {
  if (!known || known.found.length === 0) return found;
  const isKnown = ({ cue, content }: FoundAttribution): boolean => {
    const place = cue[0] ?? content[0];
    return place !== undefined && known.spans.some((span) => contains(span, place));
  };
  return [...known.found, ...found.filter((one) => !isKnown(one))].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The first character of cue or content. */
function placeOf({ cue, content }: FoundAttribution): number {
  return Math.min(...[...cue, ...content].map(([start]) => start));
}
