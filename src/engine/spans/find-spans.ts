import type { TextDocument } from '../../text/document.ts';
import type { FoundAttribution } from '../records.ts';
import { combine } from './combine.ts';
import { findWithModel } from './model/find-with-model.ts';
import type { AttributionModel } from './model/model.ts';
import { findByRules } from './rules/find-by-rules.ts';

/**
 * Who, the words that attribute, and what is attributed, for every attribution of a document, nested ones included:
 * the seam between finding spans and everything that reads them. Deterministic; never throws. Without a model the rules
 * do what they can alone.
 */
export function findSpans(document: TextDocument, model: AttributionModel | null): FoundAttribution[] {
  const byRules = findByRules(document);
  return model ? combine(byRules, findWithModel(document, model, byRules)) : byRules;
}
