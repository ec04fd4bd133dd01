/** What the rules say about a reading, for the decision: two finders that know different things are surer together. */
import type { TextDocument } from '../../../text/document.ts';
import type { Span } from '../../../text/span.ts';
import { contains, lengthOf, overlaps } from '../../../text/span.ts';
import type { FoundAttribution } from '../../records.ts';
import type { PlaceIndex } from '../place-index.ts';
import { nearStart, putAt } from '../place-index.ts';
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

/** The rules' findings by where their cues and contents stand. */
export type RuleIndex = { readonly cues: PlaceIndex<FoundAttribution>; readonly contents: PlaceIndex<FoundAttribution> };

/** Indexes the rules' findings. */
export function indexRules(byRules: readonly FoundAttribution[]): RuleIndex {
  const cues: PlaceIndex<FoundAttribution> = new Map(), contents: PlaceIndex<FoundAttribution> = new Map();
  for (const one of byRules) {
    if (one.cue[0]) putAt(cues, one.cue[0], one);
    for (const piece of one.content) putAt(contents, piece, one);
  }
  return { cues, contents };
}

/** The rule's finding whose cue meets a stretch of tokens. */
export function ruleOf(document: TextDocument, [first, end]: Run, rules: RuleIndex): FoundAttribution | undefined {
  const span: Span = [document.tokens[first]!.start, document.tokens[end - 1]!.end];
  return nearStart(rules.cues, span).find((one) => overlaps(one.cue[0]!, span));
}

/** What the rules say about a reading. */
export function hintsFor(document: TextDocument, reading: Reading, rules: RuleIndex): Hints {
  const { cue, source, content } = reading;
  const spanOf = ([first, end]: Run): Span => [document.tokens[first]!.start, document.tokens[end - 1]!.end];
  const cueSpan = spanOf(cue);
  const holds = (one: FoundAttribution, span: Span): boolean => one.content.some((piece) => contains(piece, span));
  const rule = ruleOf(document, cue, rules);
  if (!rule) return nearStart(rules.contents, cueSpan).some((one) => holds(one, cueSpan)) ? { ...NONE, nested: 0.5 } : NONE;
  const sources = source.map(spanOf), contents = content.map(spanOf);
  const meets = sources.some((a) => rule.source.some((b) => overlaps(a, b))) || (sources.length === 0 && rule.source.length === 0);
  let shared = 0;
  for (const a of contents) for (const b of rule.content) shared += Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  const all = lengthOf(contents) + lengthOf(rule.content) - shared;
  const ruleCue = rule.cue[0]!;
  const nested = nearStart(rules.contents, ruleCue).some((other) => other !== rule && holds(other, ruleCue));
  return { found: rule.confidence, source: Number(meets), content: all > 0 ? shared / all : 0, nested: Number(nested) };
}
