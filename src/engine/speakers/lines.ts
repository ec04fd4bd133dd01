/** Prepares attributions for naming their speakers: order, place, headline or not. */
import type { TextDocument, Token } from '../../text/document.ts';
import { isCapitalised, runOf } from '../reading.ts';
import type { FoundAttribution } from '../records.ts';
import type { Hint } from './cast.ts';
import type { Line } from './voice.ts';
import { beginsWithCapital, beginsWithLetter } from '../../text/letters.ts';

/** Longest headline, in tokens. */
const LONGEST_HEADLINE = 30;
/** Share of longer words with a capital by which a paragraph is in title case. */
const TITLE_CASE = 0.75;

/** The headlines: short paragraphs at the top without a full stop, and all in title case. */
export function headlineParagraphs(document: TextDocument): ReadonlySet<number> {
  const found = new Set<number>();
  const { tokens, paragraphs } = document;
  for (let index = 0; index < Math.min(2, paragraphs.length - 1); index++) {
    const { first, end } = paragraphs[index]!;
    const last = tokens[end - 1]!;
    if (end - first > LONGEST_HEADLINE || /^[.”"]$/.test(last.text) && tokens.slice(first, end).some(({ text }) => text === '.')) break;
    found.add(index);
  }
  paragraphs.forEach(({ first, end }, index) => { if (end - first <= LONGEST_HEADLINE && isTitleCase(tokens.slice(first, end))) found.add(index); });
  return found;
}

function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ isWord, text }) => isWord && text.length > 3 && beginsWithLetter(text));
  return long.length >= 5 && long.filter(isCapitalised).length >= TITLE_CASE * long.length;
}

/** One line for each attribution; `parents` are indices. */
export function linesOf(document: TextDocument, found: readonly FoundAttribution[], parents: readonly number[], headlines: ReadonlySet<number>): Line[] {
  return found.map((each, index) => {
    const anchor = each.source[0] ?? each.cue[0] ?? each.content[0] ?? [0, 0];
    const [at] = runOf(document, anchor);
    const token = document.tokens[at];
    return {
      found: each, at, parent: parents[index]!,
      isHeadline: !!token && headlines.has(token.paragraph),
      isInQuotation: !!token && token.quotation >= 0,
    };
  });
}

const REPORTS = /\b(?:report(?:s|ed|ing)?|quoted|quotes|carried|broadcast|aired)\b/i;
const RELATIVE = /^(?:which|who|that)$/;
const SHE = /^(?:she|her)$/;
const HE = /^(?:he|his)$/;
/** How far into a content its first pronoun still tells about the source, in tokens. */
const PRONOUN_REACH = 4;

/** What the attributions themselves say about the names in their sources: outlets report, "said she had" is a woman. */
export function hintsFrom(document: TextDocument, found: readonly FoundAttribution[]): Hint[] {
  const hints: Hint[] = [];
  for (const { source, cue, content, addressee } of found) {
    const span = source.at(-1);
    if (!span || !cue[0]) continue;
    const [first, end] = runOf(document, span);
    const isRelative = end - first === 1 && RELATIVE.test(document.tokens[first]!.lower);
    const token = isRelative ? lastCapital(document, Math.max(0, first - 3), first) : lastCapital(document, first, end);
    if (token < 0) continue;
    const words = document.text.slice(...cue[0]);
    if (REPORTS.test(words) && end - first < 6) hints.push({ token, votes: { outlet: 2.5 } });
    const said = content[0] ? pronounIn(document, content[0]) : '';
    if (SHE.test(said)) hints.push({ token, votes: { female: 2, person: 1 } });
    if (HE.test(said)) hints.push({ token, votes: { male: 2, person: 1 } });
    if (said === 'it') hints.push({ token, votes: { organisation: 1.5, person: -1 } });
    for (const to of addressee ?? []) {
      const run = runOf(document, to);
      const name = lastCapital(document, run[0], run[1]);
      if (name >= 0 && document.tokens[run[0]]!.lower === 'the') hints.push({ token: name, votes: { outlet: 1 } });
    }
  }
  return hints;
}

/** "it will", "it had": the speaker; not "it is time to". */
const isItself = (document: TextDocument, at: number): boolean => /^(?:will|would|had|has|does|did|could|can|should|expects|plans|wants|was|welcomes)$/.test(document.tokens[at + 1]?.lower ?? '');

function lastCapital(document: TextDocument, first: number, end: number): number {
  for (let at = end - 1; at >= first; at--) {
    const token = document.tokens[at]!;
    if (token.isWord && beginsWithCapital(token.text)) return at;
    if (token.isWord) return -1;
  }
  return -1;
}

function pronounIn(document: TextDocument, span: readonly [number, number]): string {
  const [first, end] = runOf(document, span);
  for (let at = first; at < Math.min(end, first + PRONOUN_REACH); at++) {
    const { lower, quotation } = document.tokens[at]!;
    if (quotation >= 0) return '';
    if (SHE.test(lower) || HE.test(lower)) return lower;
    if (lower === 'it' && at <= first + 1) return isItself(document, at) ? lower : '';
  }
  return '';
}
