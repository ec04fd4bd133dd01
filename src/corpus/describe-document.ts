/** Makes a known document of a text and what is known about it: hashes, lengths, names and notes; the text itself is left behind. */
import { canonicalAddress } from '../text/address.ts';
import { readText } from '../text/read-text.ts';
import type { Span } from '../text/span.ts';
import { subtractSpans } from '../text/span.ts';
import { fingerprintsOf, runHashes } from './fingerprints.ts';
import { isSameName } from './match-document.ts';
import { readNumbers } from './numbers.ts';
import type { HashedRange, KnownClaim, KnownDocument, ProvenanceNote, ToldClaim, WordRange } from './records.ts';
import type { Words } from './words.ts';
import { readWords, wordsWithin } from './words.ts';

/** Below it, too few fingerprints outlive an edit for a copy to be recognised. */
export const FEWEST_WORDS = 60;
/** Words as written that a snapshot may hold for a nameless source, and for a cue: enough for "senior officials", "according to a draft report by". */
const MOST_WHO_WORDS = 3;
const MOST_VERB_WORDS = 6;
/** Characters of them, as a pack's schema bounds them. */
const LONGEST_NAME = 120;
const LONGEST_VERB = 80;

export type DocumentDetails = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly alsoCalled?: readonly string[];
  readonly addresses?: readonly string[];
  readonly date?: string | null;
  readonly language?: string;
  readonly readBy?: KnownDocument['readBy'];
  readonly notes?: readonly ProvenanceNote[];
};

/** Describes a text without keeping it. Throws a RangeError for a text too short to be recognised. */
export function describeDocument(text: string, claims: readonly ToldClaim[], details: DocumentDetails): KnownDocument {
  const words = readWords(text);
  if (words.count < FEWEST_WORDS) throw new RangeError(`“${details.title}” has ${words.count} words; a known text needs ${FEWEST_WORDS}.`);
  return {
    id: details.id, title: details.title, publisher: details.publisher, alsoCalled: details.alsoCalled ?? [],
    addresses: [...new Set((details.addresses ?? []).map(canonicalAddress))],
    date: details.date ?? null, language: details.language ?? 'en',
    wordCount: words.count,
    fingerprints: fingerprintsOf(words),
    quoted: quotedByAnyone(text, words, claims, details),
    claims: claims.map((claim) => describeClaim(text, words, claim)),
    readBy: details.readBy ?? 'engine',
    numbers: readNumbers(text, words),
    notes: details.notes ?? [],
  };
}

/** An attribution without its words: places and hashes, the name (of nameless sources `mostWho` words), and the verb. */
export function describeClaim(text: string, words: Words, claim: ToldClaim, mostWho = MOST_WHO_WORDS): KnownClaim {
  const { id, form, act, sourceKind, addresseeName, parent } = claim;
  const speaker = claim.speaker?.slice(0, LONGEST_NAME) || null;
  return {
    id, form, act, speaker, sourceKind,
    ...(addresseeName && { addresseeName: addresseeName.slice(0, LONGEST_NAME) }),
    ...(parent !== undefined && { parent }),
    source: rangesOf(words, claim.source), cue: rangesOf(words, claim.cue), addressee: rangesOf(words, claim.addressee ?? []),
    content: rangesOf(words, claim.content).map((range) => hashedRange(words, range)),
    who: (speaker ?? firstWords(text, words, claim.source, mostWho)).slice(0, LONGEST_NAME),
    verb: firstWords(text, words, claim.cue, MOST_VERB_WORDS).slice(0, LONGEST_VERB),
  };
}

/** The words of spans as runs; spans that touch no word have none. */
export function rangesOf(words: Words, spans: readonly Span[]): WordRange[] {
  return spans.map((span) => wordsWithin(words, span)).filter(([first, end]) => first < end);
}

/** The hash of a run of words, by which a page that has them finds them. */
export function hashedRange({ hashes }: Words, range: WordRange): HashedRange {
  return { range, hash: runHashes(hashes.subarray(...range), range[1] - range[0])[0] ?? 0 };
}

function quotedByAnyone(text: string, words: Words, claims: readonly ToldClaim[], { publisher, alsoCalled = [] }: DocumentDetails): WordRange[] {
  const own = claims.filter(({ addresseeName }) => addresseeName && [publisher, ...alsoCalled].some((name) => isSameName(name, addresseeName)));
  const quoted = readText(text).quotations.filter(({ outer }) => outer < 0).map(({ inner }) => inner);
  return rangesOf(words, subtractSpans(quoted, own.flatMap(({ content }) => content)));
}

function firstWords(text: string, words: Words, spans: readonly Span[], most: number): string {
  const range = rangesOf(words, spans)[0];
  if (!range) return '';
  return text.slice(words.starts[range[0]]!, words.ends[Math.min(range[1], range[0] + most) - 1]!);
}
