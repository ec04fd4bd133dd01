/**
 * Where source and content begin and end. The decision hears how sure each word is; the bounds come from the best labelling of the whole
 * window (Viterbi), for words chosen one by one do not make a clause. Where a rule has found the same cue, its content is another way
 * to read the window, and a good one unless the model holds it for far worse: rules cut at clauses.
 */
import type { TextDocument } from '../../../text/document.ts';
import type { FoundAttribution } from '../../records.ts';
import type { Transitions } from './crf.ts';
import { bestPath } from './crf.ts';
import { ROW } from './field.ts';
import { TWO } from './pass-two-labels.ts';
import type { Reading, Run } from './read-out.ts';
import { runsOf } from './read-out.ts';
import type { Linked } from './run-pass-two.ts';

/** How much worse than the best labelling one with the rule's content may be, in log chance; chosen on annotated articles. */
const RULE_MARGIN = 6;
const ANY = 0b111111, CONTENT = (1 << TWO.beginContent) | (1 << TWO.inContent) | (1 << TWO.endContent);

/** The reading with the bounds of the best labelling, or of the rule's content where that is hardly worse. */
export function settleBounds(document: TextDocument, linked: Linked, reading: Reading, rule: FoundAttribution | undefined, transitions: Transitions): Reading {
  const { first, end, pathScores, classes } = linked, count = end - first;
  const path = new Uint8Array(count), allowed = new Uint8Array(count).fill(ANY);
  const best = bestPath(transitions, pathScores, ROW, count, classes, allowed, path);
  const runs = (isIn: (t: number) => boolean): Run[] => runsOf(document, first, count, reading.cue, isIn);
  const source = runs((t) => path[t] === TWO.beginSource || path[t] === TWO.inSource);
  let content = runs((t) => path[t]! >= TWO.beginContent);
  if (rule && allowOnly(document, linked, reading, rule, allowed)) {
    const isRule = (t: number): boolean => allowed[t] === CONTENT;
    const withRule = bestPath(transitions, pathScores, ROW, count, classes, allowed, path);
    if (best - withRule < RULE_MARGIN && allowed.includes(CONTENT)) content = runs(isRule);
  }
  return { ...reading, content: content.length > 0 ? content : reading.content, source: source.length === 1 ? source : reading.source };
}

/** Leaves words inside a rule's content the labels of content alone, and words outside it the others; false where the content reaches out of the window. */
function allowOnly(document: TextDocument, { first, end }: Linked, { cue }: Reading, { content }: FoundAttribution, allowed: Uint8Array): boolean {
  const { tokens } = document, from = tokens[first]!.start, to = tokens[end - 1]!.end;
  if (!content.every((piece) => piece[0] >= from && piece[1] <= to)) return false;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    if (!token.isWord || (i >= cue[0] && i < cue[1])) continue;
    allowed[i - first] = content.some((piece) => piece[0] <= token.start && token.end <= piece[1]) ? CONTENT : ANY & ~CONTENT;
  }
  return true;
}
