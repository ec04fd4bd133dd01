/**
 * Words of the writer's own that judge, hint, soften or turn up the volume. What stands in quotation marks or is attributed
 * to somebody is theirs and is left alone; so are names, titles and the plain senses of words.
 */
import type { TextDocument } from '../../text/document.ts';
import type { Attribution, LoadedWord } from '../records.ts';
import type { Span } from '../../text/span.ts';
import { type Run, isCapitalised } from '../reading.ts';
import { eachMatch } from '../phrases/patterns.ts';
import type { WordingEntry } from './entry.ts';
import { isLeftAlone } from './context.ts';
import { findSneerQuotes } from './sneer-quotes.ts';
import { voiceOf } from './voice.ts';
import { wordIndex } from './word-index.ts';

const POSSESSIVE = /['’]s$/;
const DETERMINER = /^(?:the|this|that|these|a|an|his|her|its|their)$/;
/** Words of the wide list count where a story is framed: in this share of its sentences from the top, and in the first few. */
const OPENING_SHARE = 1 / 3;
const OPENING_SENTENCES = 4;

/** The loaded words of a text in order, disjoint. `attributions` are those of the same document. */
export function findLoadedWording(document: TextDocument, attributions: readonly Attribution[]): LoadedWord[] {
  const found: LoadedWord[] = [];
  const isWriters = voiceOf(document, attributions);
  const opening = Math.max(OPENING_SENTENCES, document.sentences.length * OPENING_SHARE);
  eachMatch(document, wordIndex(), ({ run, entry: { entry, tier, listed } }) => {
    if (tier === 'wide' && document.tokens[run[0]]!.sentence >= opening) return false;
    if (!isWriters(run) || isLeftAlone(document, run, entry)) return false;
    found.push({ span: markOf(document, run, entry), kind: entry.kind, why: entry.id, tier, listed });
    return true;
  });
  found.push(...findSneerQuotes(document, attributions));
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** The words without a possessive ending; with "regime" the name before it: "Assad regime". */
function markOf({ tokens }: TextDocument, [first, end]: Run, { id }: WordingEntry): Span {
  const last = tokens[end - 1]!;
  const name = id === 'regime' && isCapitalised(tokens[first - 1]!) && !DETERMINER.test(tokens[first - 1]!.lower);
  return [tokens[name ? first - 1 : first]!.start, POSSESSIVE.test(last.text) ? last.end - 2 : last.end];
}
