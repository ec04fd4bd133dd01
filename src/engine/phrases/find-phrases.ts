/** Words that tell how a text is sourced, each where it stands: from the attributions, and from lists of our own. */
import type { TextDocument } from '../../text/document.ts';
import { type Span, overlaps } from '../../text/span.ts';
import { isCapitalised, runOf, spanOf } from '../reading.ts';
import type { Attribution, Phrase } from '../records.ts';
import { openSpans } from './open-source.ts';
import { type PatternIndex, eachMatch, indexPatterns } from './patterns.ts';
import { DOUBT_VERBS, FACTIVE_VERBS, OFFICE_WORDS, PHRASE_PATTERNS, PRESS_WORDS, PRONOUNS, type PhraseEntry, REPORT_WORDS, SOURCE_WORDS } from './phrase-lists.ts';

let index: PatternIndex<PhraseEntry> | null = null;

/** The patterns' index, made when first asked for. */
function phraseIndex(): PatternIndex<PhraseEntry> {
  return index ??= indexPatterns(PHRASE_PATTERNS.flatMap(({ patterns, ...entry }) => patterns.map((pattern) => [pattern, entry] as const)));
}

/**
 * The sourcing phrases of a text in order of their first character. `attributions` are those of the same document. Phrases
 * of one kind do not overlap; those of different kinds may.
 */
export function findPhrases(document: TextDocument, attributions: readonly Attribution[]): Phrase[] {
  const told = attributions.flatMap((attribution) => [...openSources(document, attribution), ...verbs(document, attribution)]);
  const phrases = [...told, ...listed(document, told)];
  return phrases.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** Whom an attribution leaves open, or through which outlet it came. */
function openSources({ text }: TextDocument, attribution: Attribution): Phrase[] {
  const { source, sourceKind, flags, hops, speaker } = attribution;
  if (sourceKind === 'outlet' && source[0] && hops > 0 && speaker !== null) return [{ span: source[0], kind: 'second-hand', why: 'second-hand' }];
  const span = openSpans(text, attribution)[0];
  if (!span) return [];
  const words = text.slice(...span);
  if (sourceKind === 'unnamed') return [{ span, ...unnamed(words, flags.includes('unnamed-reason-given')) }];
  if (sourceKind === 'vague') return [{ span, kind: 'vague', why: vague(words) }];
  if (sourceKind === 'none') return [{ span, kind: 'agentless', why: /ly$/.test(words) ? 'agentless-adverb' : 'agentless-passive' }];
  return [];
}

function unnamed(words: string, hasReason: boolean): Omit<Phrase, 'span'> {
  if (PRONOUNS.test(words)) return { kind: hasReason ? 'unnamed-reason-given' : 'unnamed', why: 'unnamed-again' };
  if (hasReason) return { kind: 'unnamed-reason-given', why: 'unnamed-reason' };
  return { kind: 'unnamed', why: SOURCE_WORDS.test(words) ? 'unnamed-source' : OFFICE_WORDS.test(words) ? 'unnamed-official' : 'unnamed-people' };
}

function vague(words: string): string {
  if (PRONOUNS.test(words)) return 'vague-again';
  if (REPORT_WORDS.test(words)) return 'vague-report';
  return PRESS_WORDS.test(words) ? 'vague-media' : 'vague-class';
}

/** The verb of a cue that keeps a distance, or takes what it reports for settled. */
function verbs(document: TextDocument, { cue, act, why }: Attribution): Phrase[] {
  if (!cue[0] || act !== 'statement' || why === 'cue-noun') return [];
  const [first, end] = runOf(document, cue[0]);
  for (let at = end - 1; at >= first; at--) {
    const { lower } = document.tokens[at]!;
    if (DOUBT_VERBS.test(lower)) return [{ span: spanOf(document, [at, at + 1]), kind: 'doubt', why: lower.startsWith('alleg') ? 'doubt-allege' : lower.startsWith('insist') ? 'doubt-insist' : 'doubt-verb' }];
    if (FACTIVE_VERBS.test(lower)) return [{ span: spanOf(document, [at, at + 1]), kind: 'factive', why: 'factive-verb' }];
    if (/^point(?:s|ed|ing)?$/.test(lower) && document.tokens[at + 1]?.lower === 'out') return [{ span: spanOf(document, [at, at + 2]), kind: 'factive', why: 'factive-verb' }];
  }
  return [];
}

/** Phrases of the lists outside quotations, unless an attribution has already told the same. */
function listed(document: TextDocument, told: readonly Phrase[]): Phrase[] {
  const found: Phrase[] = [];
  const starts = told.filter(({ kind }) => kind === 'agentless' || kind === 'doubt' || kind === 'factive');
  eachMatch(document, phraseIndex(), ({ run, entry }) => {
    const first = document.tokens[run[0]]!;
    if (first.quotation >= 0 || isLeftAlone(document, run[0], run[1], entry)) return false;
    const span: Span = spanOf(document, run);
    if (!starts.some((other) => other.kind === entry.kind && overlaps(other.span, span))) found.push({ span, kind: entry.kind, why: entry.why });
    return true;
  });
  return found;
}

/** Words that have another sense where they stand. */
function isLeftAlone({ tokens }: TextDocument, first: number, end: number, { why }: PhraseEntry): boolean {
  const word = tokens[first]!;
  const next = tokens[end]?.lower ?? '';
  const before = tokens[first - 1]?.lower ?? '';
  // "was supposed to", "alleged that": the verb, not the adjective.
  if (why === 'doubt-word' && /^(?:supposed|alleged|purported)$/.test(word.lower)) return !/^\p{L}/u.test(next) || /^(?:to|that|by|in|he|she|they|it|the|a|an)$/.test(next) || /^(?:is|are|was|were|be|been|has|have|had|he|she|they|it|who)$/.test(before);
  // "The Revelation of John": a name.
  if (why === 'factive-noun') return isCapitalised(word) && tokens[first - 1]?.sentence === word.sentence;
  // "Mr. May have" cannot be told from the verb by letters alone.
  if (why === 'hedge-possibility') return word.text === 'May' && tokens[first - 1]?.sentence === word.sentence;
  // "Books were not returned": only calls and the like are answered.
  if (why === 'no-response' && /^(?:was|were|went|gone)$/.test(word.lower) && !ASKING.test(tokens[end - 1]!.lower)) {
    for (let at = first - 1; at >= 0 && tokens[at]!.sentence === word.sentence; at--) if (MESSAGES.test(tokens[at]!.lower)) return false;
    return true;
  }
  return false;
}

/** Words after which it is plain that an answer is meant: "was unavailable for comment". */
const ASKING = /^(?:comment|interviewed)$/;
const MESSAGES = /^(?:calls?|messages?|e-?mails?|texts?|letters?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|questions?)$/;
