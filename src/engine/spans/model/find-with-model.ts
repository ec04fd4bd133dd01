import type { TextDocument } from '../../../text/document.ts';
import type { Span } from '../../../text/span.ts';
import type { FoundAttribution } from '../../records.ts';
import type { Scored } from './decide.ts';
import { scoreReading, takeBest } from './decide.ts';
import { hintsFor, indexRules, ruleOf } from './hints.ts';
import type { AttributionModel } from './model.ts';
import { runNet } from './net.ts';
import { THAT } from './pass-one-features.ts';
import { readSteps } from './pass-two-features.ts';
import type { Reading, Run } from './read-out.ts';
import { readOut } from './read-out.ts';
import { runPassOne } from './run-pass-one.ts';
import type { Linked } from './run-pass-two.ts';
import { runPassTwo } from './run-pass-two.ts';
import { readContext } from './sentence-context.ts';
import { settleBounds } from './settle-bounds.ts';
import type { TokenView } from './token-view.ts';
import { viewTokens } from './token-view.ts';

/** Readings less likely than this are left out: where precision and recall balance on annotated articles. */
export const LEAST_CHANCE = 0.38;

/**
 * The outermost attributions of a text by the learned model, in reading order: a first pass finds cues, a second looks for
 * each one's source and content (Lafferty et al. 2001 for both), and a last decision, which hears what the rules have found,
 * keeps those that are likely.
 */
export function findWithModel(document: TextDocument, model: AttributionModel, byRules: readonly FoundAttribution[] = []): FoundAttribution[] {
  const { view, readings, linked } = readCandidatesOf(document, model), rules = indexRules(byRules);
  const scored = readings.flatMap((reading, at): Scored[] => {
    const chance = scoreReading(view, reading, hintsFor(document, reading, rules), model.decision);
    if (chance < LEAST_CHANCE) return [];
    return [{ reading: settleBounds(document, linked[at]!, reading, ruleOf(document, reading, rules), model.passTwo.transitions), chance }];
  });
  return takeBest(view.count, scored, LEAST_CHANCE).map((one) => toFound(document, one));
}

/** Readings, and in the same order what the second pass says of each. */
export type CandidateReadings = { readonly view: TokenView; readonly readings: readonly Reading[]; readonly linked: readonly Linked[] };

/** Every cue candidate of a text with the source and content it would have. */
export function readCandidatesOf(document: TextDocument, model: AttributionModel): CandidateReadings {
  const view = viewTokens(document, model.tagger, (stem) => model.strengths.get(stem) ?? 0);
  const context = readContext(document, view, THAT);
  const outputs = runNet(model.net, document, view, context);
  const { marginals, candidates } = runPassOne(document, view, context, model.passOne, outputs);
  const steps = readSteps(marginals, view.count);
  const pairs = { parameters: model.net.parameters, outputs, document, view, context };
  const readings: Reading[] = [], linked: Linked[] = [];
  for (const one of runPassTwo(document, view, context, steps, candidates, model.passTwo, pairs)) {
    const reading = readOut(document, one);
    if (!reading) continue;
    readings.push(reading);
    linked.push(one);
  }
  return { view, readings, linked };
}

/** A taken reading as the record the engine works with. */
export function toFound(document: TextDocument, { reading, chance }: Scored): FoundAttribution {
  return {
    source: reading.source.map((run) => spanOf(document, run)),
    cue: [spanOf(document, reading.cue)],
    content: reading.content.map((run) => withMarks(document, run)),
    confidence: chance,
    why: 'model',
  };
}

const spanOf = ({ tokens }: TextDocument, [first, end]: Run): Span => [tokens[first]!.start, tokens[end - 1]!.end];

/** A content's span with the quotation marks around it, and the marks that close a quotation. */
function withMarks(document: TextDocument, [first, end]: Run): Span {
  const { tokens, quotations } = document;
  let from = first, to = end;
  const before = tokens[first - 1];
  if (before && !before.isWord && before.quotation >= 0 && quotations[before.quotation]!.first === first - 1) from = first - 1;
  const last = tokens[end - 1]!;
  const quotation = quotations[last.quotation];
  if (quotation && quotation.isClosed && quotation.end - 1 >= end && onlyMarks(document, end, quotation.end)) to = quotation.end;
  return spanOf(document, [from, to]);
}

function onlyMarks({ tokens }: TextDocument, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens[i]!.isWord) return false;
  return true;
}
