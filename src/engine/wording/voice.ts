/** Whose words are they: the writer's, or somebody's whom the writer quotes or reports. */
import type { TextDocument } from '../../text/document.ts';
import { type Run, runOf } from '../reading.ts';
import { isNoStatement } from '../phrases/no-statement.ts';
import type { Attribution } from '../records.ts';

/**
 * Tells whether a run of tokens is the writer's own: outside quotations and outside what is attributed. Who "declined to comment on the damning
 * report" has not called it damning.
 */
export function voiceOf(document: TextDocument, attributions: readonly Pick<Attribution, 'cue' | 'content'>[]): (run: Run) => boolean {
  const isTheirs = new Uint8Array(document.tokens.length);
  for (const attribution of attributions) {
    if (isNoStatement(document.text, attribution)) continue;
    for (const span of attribution.content) isTheirs.fill(1, ...runOf(document, span));
  }
  return ([first, end]) => {
    for (let at = first; at < end; at++) if (isTheirs[at] || document.tokens[at]!.quotation >= 0) return false;
    return true;
  };
}
