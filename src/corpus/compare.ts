/** How a page stands to one known document: the same text, an edited copy, a part of it, or a text that quotes it. */
import type { PageShingles } from './passages.ts';
import { equalWords, findPassages } from './passages.ts';
import { GUARANTEED_WORDS, SHINGLE_WORDS } from './fingerprints.ts';
import { wordsIn, wordsInBoth } from './ranges.ts';
import type { Comparison, KnownDocument, Passage, WordRange } from './records.ts';
import { subtractSpans } from '../text/span.ts';

/** Less than half of either text in common is no copy of the whole. */
const COPY_SHARE = 0.5;
/** A page may carry so much beside a verbatim copy: author's lines, captions, "read also". */
const VERBATIM_SHARE = 0.8;
/** Words at either end in which a copy may differ and still be called verbatim: headline, dateline, credit. */
const EDGE_WORDS = 24;
/** A copy must share so much of what the document says outside quotations; reports of one speech share its quotations alone. */
const OWN_SHARE = 0.1;
/** A document of which more is quoted is quotation for the most part. */
const MOSTLY = 0.4;
/** Of an edited copy the words at the ends of a passage may be shared without a whole shingle left to show it: so much of the text. */
const REACH = 0.1;
/** Words outside quotations a text must have in common with one it does not name: more than a line of boilerplate or a legal notice. */
const OWN_WORDS = 60;
/** And the longest stretch of them without a change; formulas are shorter ("did not immediately respond to a request for comment"). */
const OWN_RUN = 30;

export type ComparedPage = {
  readonly shingles: PageShingles;
  readonly wordCount: number;
  /** Whether the text names the document's publisher, and is not by that publisher itself. */
  readonly namesPublisherOf: (document: KnownDocument) => boolean;
};

/** Compares a page with a document; null where what they share is too little to say anything. */
export function compareWithDocument(page: ComparedPage, document: KnownDocument): Comparison | null {
  const passages = findPassages(page.shingles, document.fingerprints);
  if (passages.length === 0) return null;
  const pageShare = share(passages.map((passage) => passage.page), page.wordCount);
  const knownShare = share(passages.map((passage) => passage.known), document.wordCount);
  const relation = relationOf({ page, document, passages, pageShare, knownShare });
  return relation && { relation, pageShare, knownShare, passages };
}

type Evidence = {
  readonly page: ComparedPage; readonly document: KnownDocument; readonly passages: readonly Passage[];
  readonly pageShare: number; readonly knownShare: number;
};

function relationOf(evidence: Evidence): Comparison['relation'] | null {
  const { page, document, passages, pageShare, knownShare } = evidence;
  const pageReach = reach(passages.map((passage) => passage.page), page.wordCount);
  const knownReach = reach(passages.map((passage) => passage.known), document.wordCount);
  if (pageReach >= COPY_SHARE && hasOwnWords(evidence)) {
    if (knownReach < COPY_SHARE) return isFurniture(evidence) ? null : 'excerpt';
    return pageShare >= VERBATIM_SHARE && knownShare >= VERBATIM_SHARE && isUnchanged(evidence) ? 'verbatim' : 'edited';
  }
  return isQuoting(evidence) ? 'quotes' : null;
}

/**
 * At least a tenth of the shared stretch of the document's own words is word for word the same, and two shingles of them. Where
 * a document is quotation for the most part (an interview, a speech), its quotations count.
 */
function hasOwnWords({ document, passages }: Evidence): boolean {
  const whole: WordRange = [0, document.wordCount];
  const own = wordsIn(document.quoted) < document.wordCount * MOSTLY ? subtractSpans([whole], document.quoted) : [whole];
  const shared = wordsInBoth(own, passages.map((passage) => passage.known));
  const equal = wordsInBoth(own, blocksOf(passages));
  return equal >= Math.max(2 * SHINGLE_WORDS, OWN_SHARE * shared);
}

/** All they share ends both: lists of links and legal lines under two texts of one publisher, not their words. */
function isFurniture({ page, document, passages }: Evidence): boolean {
  return passages.every(({ page: [, pageEnd], known: [, knownEnd] }) =>
    pageEnd >= page.wordCount - EDGE_WORDS && knownEnd >= document.wordCount - EDGE_WORDS);
}

function isUnchanged({ page, document, passages }: Evidence): boolean {
  if (passages.some((passage, at) => at > 0 && passage.page[0] < passages[at - 1]!.page[0])) return false;
  const blocks = passages.flatMap((passage) => passage.blocks);
  const inner = (count: number): WordRange => [Math.min(EDGE_WORDS, count), Math.max(EDGE_WORDS, count - EDGE_WORDS)];
  const known = inner(document.wordCount);
  const onPage: WordRange = [Math.max(EDGE_WORDS, passages[0]!.page[0]), passages.at(-1)!.page[1] - EDGE_WORDS];
  const isCovered = (range: WordRange, by: readonly WordRange[]): boolean =>
    range[0] >= range[1] || subtractSpans([range], by).length === 0;
  return isCovered(known, blocksOf(passages))
    && page.wordCount > 0 && isCovered(onPage, blocks.map(({ page: first, length }) => [first, first + length]));
}

/**
 * A text quotes a document when it names its publisher and has a run of words that are the publisher's own (its own voice, or
 * said to it), or when it has so many of them that chance and boilerplate are out of the question.
 */
function isQuoting(evidence: Evidence): boolean {
  const { page, document, passages } = evidence;
  const runs = blocksOf(passages).map((block) => wordsIn(subtractSpans([block], document.quoted)));
  const longest = Math.max(...runs);
  const own = runs.reduce((sum, words) => sum + words, 0);
  if (longest >= OWN_RUN && own >= OWN_WORDS && !isFurniture(evidence)) return true;
  return longest >= GUARANTEED_WORDS && page.namesPublisherOf(document);
}

function blocksOf(passages: readonly Passage[]): WordRange[] {
  return passages.flatMap(({ blocks }) => blocks.map(({ known, length }): WordRange => [known, known + length]));
}

/** Like `share`, with passages stretched a little at their ends. */
function reach(ranges: readonly WordRange[], wordCount: number): number {
  const more = Math.min(EDGE_WORDS, Math.floor(wordCount * REACH));
  return share(ranges.map(([first, end]): WordRange => [Math.max(0, first - more), Math.min(wordCount, end + more)]), wordCount);
}

function share(ranges: readonly WordRange[], wordCount: number): number {
  return wordCount === 0 ? 0 : Math.min(1, wordsIn(ranges) / wordCount);
}

/** How well a comparison fits, to put the best first: the words that are the same in both. */
export function strengthOf({ passages }: Comparison): number {
  return passages.reduce((sum, passage) => sum + equalWords(passage), 0);
}
