/** Finds the attributions of a known document again on a page that has its words: what its snapshot can mark there. */
import type { Span } from '../text/span.ts';
import { mergeSpans } from '../text/span.ts';
import type { Alignment } from './alignment.ts';
import { alignPassages, pageRangesOf } from './alignment.ts';
import { runHashes } from './fingerprints.ts';
import { spanOf } from './ranges.ts';
import type { HashedRange, KnownClaim, KnownText, ToldClaim, WordRange } from './records.ts';
import type { Words } from './words.ts';
import { readWords } from './words.ts';

/** Share of the words of a piece that must be shared for an edited piece to be placed. */
const ENOUGH = 0.6;
/** Such a piece may have grown by so much on the page, beside a few words. */
const MOST_GROWTH = 1.5;
const SLACK = 6;
/** A piece of fewer words is placed only where alignment puts it: "this" is equal everywhere. */
const FEWEST_ALONE = 6;

/** An attribution of the document as it stands on the page; `isExact` when all its words are there unchanged. */
export type PlacedClaim = ToldClaim & { readonly isExact: boolean };

/** The attributions of a known text whose content is on the page, in the document's order; pieces not found are left out. */
export function placeClaims(text: string, known: KnownText): PlacedClaim[] {
  const words = readWords(text);
  const alignment = alignPassages(known.passages, known.document.wordCount, words.count);
  const runs = new Map<number, ReadonlyMap<number, readonly number[]>>();
  return known.document.claims.flatMap((claim) => {
    const pieces = claim.content.map((piece) => placePiece(words, alignment, piece, runs));
    const found = pieces.flatMap((piece) => (piece ? [piece.range] : []));
    return found.length === 0 ? [] : [placed({ text, words, alignment }, claim, found, pieces.every((piece) => piece?.isExact))];
  });
}

/** Where a page has a known text's words unchanged. */
export function sameSpans(text: string, { passages }: KnownText): Span[] {
  const words = readWords(text);
  return spans(words, passages.flatMap(({ blocks }) => blocks.map(({ page, length }): WordRange => [page, page + length])));
}

type Page = { readonly text: string; readonly words: Words; readonly alignment: Alignment };

function placed({ text, words, alignment }: Page, claim: KnownClaim, content: readonly WordRange[], isContentExact: boolean): PlacedClaim {
  const source = wholeRuns(alignment, claim.source);
  const cue = wholeRuns(alignment, claim.cue);
  const { id, form, act, speaker, sourceKind, addresseeName, parent } = claim;
  return {
    id, form, act, speaker, sourceKind, ...(addresseeName !== undefined && { addresseeName }), ...(parent !== undefined && { parent }),
    source: spans(words, source), cue: spans(words, cue),
    content: mergeSpans(spans(words, content).map((span) => withMarks(text, span))), addressee: spans(words, wholeRuns(alignment, claim.addressee)),
    isExact: isContentExact && source.length === claim.source.length && cue.length === claim.cue.length,
  };
}

const OPENING_MARK = /["“„«‘'`]$/;
const CLOSING_MARK = /^[.,!?…]{0,2}["”»’']/;

/** With the quotation marks around it, which are part of a content and no words; a piece that begins within a quotation has none. */
function withMarks(text: string, [start, end]: Span): Span {
  const opening = OPENING_MARK.exec(text.slice(Math.max(0, start - 1), start))?.[0].length ?? 0;
  if (opening === 0) return [start, end];
  const closing = CLOSING_MARK.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return [start - opening, end + closing];
}

type PlacedPiece = { readonly range: WordRange; readonly isExact: boolean };

function placePiece(words: Words, alignment: Alignment, { range, hash }: HashedRange, runs: Map<number, ReadonlyMap<number, readonly number[]>>): PlacedPiece | null {
  const size = range[1] - range[0];
  const there = pageRangesOf(alignment, [range]);
  const exact = startsOf(words, size, runs).get(hash) ?? [];
  const aligned = there[0];
  const nearest = aligned === undefined ? undefined : [...exact].sort((a, b) => Math.abs(a - aligned) - Math.abs(b - aligned))[0];
  const start = nearest ?? (size >= FEWEST_ALONE ? exact[0] : undefined);
  if (start !== undefined) return { range: [start, start + size], isExact: true };
  if (there.length < size * ENOUGH) return null;
  const hull: WordRange = [there[0]!, there.at(-1)! + 1];
  return hull[1] - hull[0] <= size * MOST_GROWTH + SLACK ? { range: hull, isExact: false } : null;
}

function startsOf(words: Words, size: number, runs: Map<number, ReadonlyMap<number, readonly number[]>>): ReadonlyMap<number, readonly number[]> {
  const known = runs.get(size);
  if (known) return known;
  const starts = new Map<number, number[]>();
  runHashes(words.hashes, size).forEach((hash, at) => starts.set(hash, [...(starts.get(hash) ?? []), at]));
  runs.set(size, starts);
  return starts;
}

/** The runs of which every word is on the page, side by side. */
function wholeRuns({ toPage }: Alignment, ranges: readonly WordRange[]): WordRange[] {
  return ranges.flatMap(([first, end]): WordRange[] => {
    const start = toPage[first]!;
    if (start < 0) return [];
    for (let word = first; word < end; word++) if (toPage[word] !== start + word - first) return [];
    return [[start, start + end - first]];
  });
}

function spans(words: Words, ranges: readonly WordRange[]): Span[] {
  return mergeSpans(ranges.flatMap((range) => { const span = spanOf(words, range); return span ? [span] : []; }));
}
