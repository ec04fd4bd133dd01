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
/** Words that turn up the volume count in this share of its sentences, and in the first dozen: further down hardly any reader minds them. */
const LOUD_SHARE = 1 / 2;
const LOUD_SENTENCES = 13;

/** The loaded words of a text in order, disjoint. `attributions` are those of the same document. */
export function findLoadedWording(document: TextDocument, attributions: readonly Attribution[]): LoadedWord[] {
  const found: LoadedWord[] = [];
  const isWriters = voiceOf(document, attributions);
  const { length } = document.sentences;
  const opening = Math.max(OPENING_SENTENCES, length * OPENING_SHARE);
  const loud = Math.max(LOUD_SENTENCES, length * LOUD_SHARE);
  eachMatch(document, wordIndex(), ({ run, entry: { entry, tier, listed } }) => {
    const reach = tier === 'wide' ? opening : entry.kind === 'intensifier' ? loud : Infinity;
    if (document.tokens[run[0]]!.sentence >= reach) return false;
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
