/** Who says how much on a page, and how it got there: what the popup shows. */
import type { TextDocument } from '../../text/document.ts';
import { runOf } from '../reading.ts';
import type { SourceKind, Statement } from '../records.ts';

export type SourceShare = {
  /** Canonical name; null where nobody is named: then one source for each way of writing it. */
  readonly name: string | null;
  /** As first written on the page. */
  readonly asWritten: string;
  readonly kind: SourceKind;
  readonly outletId?: string;
  readonly statements: number;
  /** Words of its statements, each word counted once for the innermost of them. */
  readonly words: number;
  /** Of all words in statements, 0–1. */
  readonly share: number;
};

export type Summary = {
  /** Statements counted: speech only, beliefs and wishes left out. */
  readonly statements: number;
  readonly wordCount: number;
  /** Words in some statement. */
  readonly statedWords: number;
  /** Of all words, those in some statement and those the page says itself; 0–1, together 1. */
  readonly statedShare: number;
  readonly ownShare: number;
  /** Most words first. */
  readonly sources: readonly SourceShare[];
  /** How the statements reached the page; the three add up to `statements`. */
  readonly noOtherOutlet: number;
  /** By the outlet next to the speaker; most statements first. */
  readonly throughOutlets: readonly { readonly name: string; readonly outletId?: string; readonly statements: number }[];
  readonly noClearSource: number;
  /** The phrases that leave sources open, each once, in order: "a report", "China media". */
  readonly openPhrases: readonly string[];
};

/** Whether the popup counts it: speech, no belief or wish. */
export const isCounted = (statement: Statement): boolean => statement.isSpeech && statement.act === 'statement';

/** Counts and shares over the counted ones among `statements`. */
export function summarise(document: TextDocument, statements: readonly Statement[]): Summary {
  const counted = statements.filter(isCounted);
  const words = wordsByStatement(document, counted);
  const wordCount = document.tokens.reduce((sum, { isWord }) => sum + (isWord ? 1 : 0), 0);
  const statedWords = words.reduce((sum, each) => sum + each, 0);
  const through = new Map<string, { name: string; outletId?: string; statements: number }>();
  let noOtherOutlet = 0;
  let noClearSource = 0;
  const openPhrases = new Set<string>();
  for (const statement of counted) {
    const [outlet] = statement.via;
    if (statement.gap.length) {
      noClearSource++;
      for (const span of statement.gap) openPhrases.add(document.text.slice(...span));
    } else if (outlet) {
      const known = through.get(outlet.name) ?? { name: outlet.name, ...(outlet.outletId ? { outletId: outlet.outletId } : {}), statements: 0 };
      through.set(outlet.name, { ...known, statements: known.statements + 1 });
    } else noOtherOutlet++;
  }
  return {
    statements: counted.length, wordCount, statedWords,
    statedShare: wordCount ? statedWords / wordCount : 0, ownShare: wordCount ? 1 - statedWords / wordCount : 1,
    sources: sharesOf(counted, words, statedWords),
    noOtherOutlet, throughOutlets: [...through.values()].sort((a, b) => b.statements - a.statements), noClearSource, openPhrases: [...openPhrases],
  };
}

/** Words of each statement; a word inside several belongs to the one with the shortest content. */
function wordsByStatement(document: TextDocument, statements: readonly Statement[]): number[] {
  const owner = new Int32Array(document.tokens.length).fill(-1);
  const sizes = statements.map(({ content }) => content.reduce((sum, [start, end]) => sum + end - start, 0));
  const largestFirst = statements.map((_, index) => index).sort((a, b) => sizes[b]! - sizes[a]!);
  for (const index of largestFirst) {
    for (const span of statements[index]!.content) {
      const [first, end] = runOf(document, span);
      owner.fill(index, first, end);
    }
  }
  const words = statements.map(() => 0);
  owner.forEach((index, at) => { if (index >= 0 && document.tokens[at]!.isWord) words[index]! += 1; });
  return words;
}

function sharesOf(statements: readonly Statement[], words: readonly number[], total: number): SourceShare[] {
  const sources = new Map<string, SourceShare>();
  statements.forEach(({ steps: [speaker] }, index) => {
    const key = speaker.name ?? ` ${speaker.kind} ${speaker.asWritten.toLowerCase()}`;
    const known = sources.get(key);
    const sum = (known?.words ?? 0) + words[index]!;
    sources.set(key, {
      name: speaker.name, asWritten: known?.asWritten ?? speaker.asWritten, kind: speaker.kind,
      ...(speaker.outletId ? { outletId: speaker.outletId } : {}), statements: (known?.statements ?? 0) + 1, words: sum, share: total ? sum / total : 0,
    });
  });
  return [...sources.values()].sort((a, b) => b.words - a.words);
}
