/** What the rules say about a reading, for the decision: two finders that know different things are surer together. */
import type { TextDocument } from '../../../text/document.ts';
import type { Span } from '../../../text/span.ts';
import { contains, lengthOf, overlaps } from '../../../text/span.ts';
import type { FoundAttribution } from '../../records.ts';
import type { Reading, Run } from './read-out.ts';

export type Hints = {
  /** A rule has found this cue; how sure it is, and 0 where none has. */
  readonly found: number;
  /** Its source meets the reading's, or both have none. */
  readonly source: number;
  /** How much of both contents is shared, 0–1. */
  readonly content: number;
  /** The rule's finding lies in the content of another of the rules' findings. */
  readonly nested: number;
};

const NONE: Hints = { found: 0, source: 0, content: 0, nested: 0 };

/** What `byRules` says about a reading. */
export function hintsFor(document: TextDocument, { cue, source, content }: Reading, byRules: readonly FoundAttribution[]): Hints {
  const at = ([first, end]: Run): Span => [document.tokens[first]!.start, document.tokens[end - 1]!.end];
  const cueSpan = at(cue);
  const rule = byRules.find((one) => one.cue[0] && overlaps(one.cue[0], cueSpan));
  if (!rule) return byRules.some((one) => one.content.some((piece) => contains(piece, cueSpan))) ? { ...NONE, nested: 0.5 } : NONE;
  const sources = source.map(at), contents = content.map(at);
  const meets = sources.some((a) => rule.source.some((b) => overlaps(a, b))) || (sources.length === 0 && rule.source.length === 0);
  let shared = 0;
  for (const a of contents) for (const b of rule.content) shared += Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  const all = lengthOf(contents) + lengthOf(rule.content) - shared;
  const ruleCue = rule.cue[0]!;
  const nested = byRules.some((other) => other !== rule && other.content.some((piece) => contains(piece, ruleCue)));
  return { found: rule.confidence, source: Number(meets), content: all > 0 ? shared / all : 0, nested: Number(nested) };
}
