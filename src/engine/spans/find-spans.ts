import type { TextDocument } from '../../text/document.ts';
import type { FoundAttribution } from '../records.ts';
import { findByRules } from './rules/find-by-rules.ts';

/**
 * Who, the words that attribute, and what is attributed, for every attribution of a document, nested ones included:
 * the seam between finding spans and everything that reads them. Deterministic; never throws.
 */
export function findSpans(document: TextDocument): FoundAttribution[] {
  return findByRules(document);
}
