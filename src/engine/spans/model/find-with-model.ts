import type { TextDocument } from '../../../text/document.ts';
import type { Span } from '../../../text/span.ts';
import type { FoundAttribution } from '../../records.ts';
import type { Candidate } from './candidates.ts';
import { continueQuotations } from './continue-quotations.ts';
import type { Scored } from './decide.ts';
import { scoreReading, takeBest } from './decide.ts';
import { hintsFor, indexRules, ruleOf } from './hints.ts';
import type { AttributionModel } from './model.ts';
import { runNet } from './net.ts';
import { isNoAttribution } from './no-attribution.ts';
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

/** The first pass's least mass for a cue that no rule has found: of less sure ones the decision takes hardly any, and most of those wrongly. */
const LEAST_MASS_ALONE = 0.35;
/** Tokens the model reads, as many as ten of the longest articles have; what follows is left to the rules, so that any text is done in time. */
const MOST_TOKENS = 60_000;

/**
 * The outermost attributions of a text by the learned model, in reading order: a first pass finds cues, a second looks for
 * each one's source and content (Lafferty et al. 2001 for both), and a last decision, which hears what the rules have found,
 * keeps those that are likely.
 */
export function findWithModel(document: TextDocument, model: AttributionModel, byRules: readonly FoundAttribution[] = []): FoundAttribution[] {
  const rules = indexRules(byRules);
  const isWorth = ({ first, end, mass }: Candidate): boolean => mass >= LEAST_MASS_ALONE || ruleOf(document, [first, end], rules) !== undefined;
  const { view, readings, linked } = readCandidatesOf(withinReach(document), model, isWorth);
  const scored = readings.flatMap((reading, at): Scored[] => {
    const chance = scoreReading(view, reading, hintsFor(document, reading, rules), model.decision);
    if (chance < LEAST_CHANCE) return [];
    const rule = ruleOf(document, reading.cue, rules), settled = settleBounds(document, linked[at]!, reading, rule, model.passTwo.transitions);
    return isNoAttribution(document, view, settled, rule !== undefined) ? [] : [{ reading: settled, chance }];
  });
  return continueQuotations(document, takeBest(view.count, scored, LEAST_CHANCE)).map((one) => toFound(document, one));
}

/** Readings, and in the same order what the second pass says of each. */
export type CandidateReadings = { readonly view: TokenView; readonly readings: readonly Reading[]; readonly linked: readonly Linked[] };

/** Every cue candidate of a text that `isWorth` a look, with the source and content it would have. */
export function readCandidatesOf(document: TextDocument, model: AttributionModel, isWorth: (candidate: Candidate) => boolean = () => true): CandidateReadings {
  const view = viewTokens(document, model.tagger, (stem) => model.strengths.get(stem) ?? 0);
  const context = readContext(document, view, THAT);
  const outputs = runNet(model.net, document, view, context);
  const { marginals, candidates } = runPassOne(document, view, context, model.passOne, outputs);
  const steps = readSteps(marginals, view.count);
  const pairs = { net: model.net, outputs, document, view, context };
  const readings: Reading[] = [], linked: Linked[] = [];
  for (const one of runPassTwo(document, view, context, steps, candidates.filter(isWorth), model.passTwo, pairs)) {
    const reading = readOut(document, one);
    if (!reading) continue;
    readings.push(reading);
    linked.push(one);
  }
  return { view, readings, linked };
}

/** The sentences of a text that the model reads; places stay what they are. */
function withinReach(document: TextDocument): TextDocument {
  if (document.tokens.length <= MOST_TOKENS) return document;
  const sentences = document.sentences.filter(({ end }) => end <= MOST_TOKENS), limit = sentences.at(-1)?.end ?? 0;
  const paragraphs = document.paragraphs.map((each) => (each.end <= limit ? each : { ...each, end: limit }));
  return { ...document, tokens: document.tokens.slice(0, limit), sentences, paragraphs };
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
