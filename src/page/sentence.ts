/** Sentences around spans, for showing words in their place. Rough: the engine's own sentences stay in the background. */
import { type Span, mergeSpans } from '../text/span.ts';

/** The whole sentences that `spans` touch, within their paragraphs; sorted and disjoint. */
export function sentencesAround(text: string, spans: readonly Span[]): Span[] {
  return mergeSpans(spans.flatMap((span) => {
    const from = text.lastIndexOf('\n', span[0] - 1) + 1;
    const lineEnd = text.indexOf('\n', Math.max(span[0], span[1] - 1));
    const end = lineEnd < 0 ? text.length : lineEnd;
    return sentencesOf(text, from, end).filter((sentence) => sentence[0] < span[1] && span[0] < sentence[1]);
  }));
}

/** A full stop after one of these, or after a single capital, ends no sentence. */
const SHORTENED = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b\p{Lu})\.$/u;

function sentencesOf(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  let from = start;
  const ends = /[.!?…]["'”’»)\]]*(?=\s+["'“‘«([]?[\p{Lu}\p{N}])/gu;
  const line = text.slice(start, end);
  for (const { index, 0: mark } of line.matchAll(ends)) {
    const at = start + index + mark.length;
    if (SHORTENED.test(text.slice(from, start + index + 1))) continue;
    sentences.push([from, at]);
    from = at + 1;
  }
  if (from < end) sentences.push([from, end]);
  return sentences;
}
