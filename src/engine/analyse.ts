import type { TextDocument } from '../text/document.ts';
import { readText } from '../text/read-text.ts';
import { completeAttributions } from './complete.ts';
import { ANALYSED_LANGUAGE, languageOf } from './language.ts';
import { withKnown } from './known-attributions.ts';
import type { AnalyseInput, Analysis, KnownAttributions } from './records.ts';
import { findPhrases } from './phrases/find-phrases.ts';
import { findSpans } from './spans/find-spans.ts';
import type { AttributionModel } from './spans/model/model.ts';
import { foldStatements } from './statements/fold.ts';
import { findLoadedWording } from './wording/find-loaded-wording.ts';

/** Longer texts are no articles but archives or dumps; reading more of one would keep every other page waiting for seconds. In characters. */
const READ_LIMIT = 500_000;
/** From here on the rules read alone: the model takes some 10 ms for 6,000 characters, and no article is this long. */
const MODEL_LIMIT = 150_000;

/**
 * Who says what in a text, through whom it came, and how firmly it is sourced. Deterministic and synchronous, without
 * I/O; any string is fine. Texts in other languages than English are told apart, not analysed. Without a model the rules
 * find what they can. Where the text is `known`, what is known of it goes before what is found. Of a text over `READ_LIMIT` the
 * beginning is read.
 */
export function analyse(input: AnalyseInput, model: AttributionModel | null = null, known: KnownAttributions | null = null): Analysis {
  const document = readText(beginningOf(input.text));
  const language = languageOf(document, input.language);
  const analysed = language === ANALYSED_LANGUAGE;
  const found = analysed ? withKnown(findSpans(document, document.text.length <= MODEL_LIMIT ? model : null), known) : [];
  const { attributions, credits, publisher } = completeAttributions(document, found, input);
  return {
    language, analysed, isCut: document.text.length < input.text.length, wordCount: wordCountOf(document), publisher, attributions,
    credits: analysed ? credits : [], statements: foldStatements(document, attributions, credits, publisher),
    phrases: analysed ? findPhrases(document, attributions) : [], wording: analysed ? findLoadedWording(document, attributions) : [],
  };
}

/** What of a text is read: whole paragraphs, if it has any. */
export function beginningOf(text: string): string {
  if (text.length <= READ_LIMIT) return text;
  const end = text.lastIndexOf('\n', READ_LIMIT);
  return text.slice(0, end > READ_LIMIT / 2 ? end : READ_LIMIT);
}

function wordCountOf({ tokens }: TextDocument): number {
  return tokens.reduce((count, { isWord }) => count + Number(isWord), 0);
}
