/**
 * Pairs quotation marks, paragraph by paragraph. Three things make news hard: straight marks that face nowhere,
 * apostrophes that look like closing single marks, and speeches of several paragraphs in which each paragraph opens
 * and only the last closes. A mark that stays open is closed by its paragraph's end, so one slip never spoils the rest.
 */
import type { Quotation } from './document.ts';
import type { DraftParagraph } from './paragraphs.ts';
import { type MarkFamily, type QuotationMark, readMarks } from './quotation-marks.ts';
import type { DraftToken } from './tokens.ts';

type Draft = {
  readonly first: number;
  readonly family: MarkFamily;
  /** The token that will close a single quotation; -1 for doubles, which close when they come. */
  readonly closesAt: number;
  /** True where the paragraph lacks the opening mark. */
  readonly lacksOpening: boolean;
  readonly outer: Draft | null;
  readonly continues: Draft | null;
  end: number;
  isClosed: boolean;
  isKept: boolean;
};

/** All quotations in order of their opening mark; writes each token's `quotation`. */
export function readQuotations(tokens: readonly DraftToken[], paragraphs: readonly DraftParagraph[]): Quotation[] {
  const drafts: Draft[] = [];
  const marksOf = paragraphs.map(({ first, end }) => readMarks(tokens, first, end));
  let carried: Draft[] = [];
  paragraphs.forEach((paragraph, index) => {
    const marks = marksOf[index]!;
    if (marks.length === 0) {
      carried = [];
      return;
    }
    const next = paragraphs[index + 1];
    const nextMark = marksOf[index + 1]?.[0];
    const nextOpens = next && nextMark?.token === next.first && nextMark.facing !== 'close' ? nextMark.family : null;
    const pairing = new Pairing(tokens, paragraph, marks, carried, nextOpens);
    pairing.run();
    for (const draft of pairing.drafts) drafts.push(draft);
    carried = pairing.unclosed;
  });
  return finish(tokens, drafts.filter(({ isKept }) => isKept).sort((a, b) => a.first - b.first));
}

/** One paragraph's pairing: the stack of what is open. */
class Pairing {
  readonly drafts: Draft[] = [];
  /** What the paragraph's end had to close. */
  readonly unclosed: Draft[] = [];
  private readonly stack: Draft[] = [];
  private readonly followers: (readonly [QuotationMark | undefined, QuotationMark | undefined])[];

  constructor(
    private readonly tokens: readonly DraftToken[],
    private readonly paragraph: DraftParagraph,
    private readonly marks: readonly QuotationMark[],
    private readonly carried: readonly Draft[],
    private readonly nextOpens: MarkFamily | null,
  ) {
    this.followers = followersOf(marks);
  }

  run(): void {
    this.marks.forEach((mark, index) => {
      if (mark.family === 'single') this.takeSingle(mark, index);
      else this.takeDouble(mark, index);
    });
    for (const draft of this.stack) {
      draft.end = this.paragraph.end;
      const isKept = draft.family !== 'single' || draft.closesAt < 0;
      draft.isKept = isKept && draft.end > draft.first + 1;
      // He called it "rain and left: a mark forgotten inside a sentence opens no speech that could carry on.
      const opensSpeech = draft.first === this.paragraph.first || !this.tokens[draft.first - 1]!.isWord;
      if (draft.isKept && opensSpeech) this.unclosed.push(draft);
    }
  }

  private takeDouble(mark: QuotationMark, index: number): void {
    const depth = this.depthOf(mark);
    if (mark.facing === 'close' || (mark.facing === 'either' && depth >= 0)) {
      if (depth >= 0) this.close(depth, mark.token);
      else this.openBackwards(mark);
      return;
    }
    if (depth >= 0) {
      const [next, afterNext] = this.followers[index]!;
      const isNested = next?.facing === 'close' && afterNext?.facing === 'close';
      if (!isNested) this.giveUp(depth, mark.token);
    }
    this.open(mark, -1);
  }

  /** The open quotation that `mark` belongs to: one of its own family, or of straight and curly marks the other, where they are mixed. */
  private depthOf({ family, facing }: QuotationMark): number {
    const depth = this.stack.findLastIndex((open) => open.family === family);
    if (depth >= 0 || facing !== 'close') return depth;
    const other = family === 'curly' ? 'straight' : family === 'straight' ? 'curly' : null;
    return this.stack.findLastIndex((open) => open.family === other);
  }

  private takeSingle(mark: QuotationMark, index: number): void {
    if (mark.facing === 'close') {
      const depth = this.stack.length - 1;
      if (depth >= 0 && this.stack[depth]!.closesAt === mark.token) this.close(depth, mark.token);
      return;
    }
    const carriesOn = mark.token === this.paragraph.first && this.nextOpens === 'single';
    const closesAt = this.closerOf(index, carriesOn);
    if (closesAt >= 0) this.open(mark, closesAt);
    else if (carriesOn) this.open(mark, -1);
  }

  /** The token that closes the single mark `marks[index]`, or -1: the first that cannot be a plural possessive, else the first. */
  private closerOf(index: number, carriesOn: boolean): number {
    let fallback = -1;
    for (let at = index + 1; at < this.marks.length; at++) {
      const mark = this.marks[at]!;
      if (mark.family !== 'single') continue;
      if (mark.facing === 'open') break;
      if (!this.isPossessive(mark.token)) return mark.token;
      if (fallback < 0) fallback = mark.token;
    }
    return carriesOn ? -1 : fallback;
  }

  private isPossessive(token: number): boolean {
    const before = this.tokens[token - 1]!;
    const after = this.tokens[token + 1];
    return before.lower.endsWith('s') && after !== undefined && after.isWord && after.start > this.tokens[token]!.end;
  }

  private open(mark: QuotationMark, closesAt: number): void {
    this.push(mark.token, mark.family, closesAt, false, this.carriedFor(mark));
  }

  /** A closing mark that nothing opened: the paragraph's start did, if the words before it end like speech. */
  private openBackwards(mark: QuotationMark): void {
    const before = this.tokens[mark.token - 1];
    const isFirst = this.marks[0] === mark && mark.token > this.paragraph.first + 1;
    if (!isFirst || !before || !/^[.,!?…]$/.test(before.text)) return;
    const continues = this.carried.find(({ family }) => family === mark.family) ?? null;
    this.push(this.paragraph.first, mark.family, -1, true, continues);
    this.close(this.stack.length - 1, mark.token);
  }

  private push(first: number, family: MarkFamily, closesAt: number, lacksOpening: boolean, continues: Draft | null): void {
    const outer = this.stack.at(-1) ?? null;
    const draft: Draft = { first, family, closesAt, lacksOpening, outer, continues, end: first + 1, isClosed: false, isKept: false };
    this.drafts.push(draft);
    this.stack.push(draft);
  }

  /** What `mark` carries on from the paragraph before: only where nothing but opening marks stands before it. */
  private carriedFor(mark: QuotationMark): Draft | null {
    if (this.carried.length === 0 || mark.token > this.paragraph.first + this.stack.length) return null;
    return this.carried.find(({ family }) => family === mark.family) ?? null;
  }

  private close(depth: number, token: number): void {
    this.giveUp(depth + 1, token);
    const draft = this.stack.pop()!;
    draft.end = token + 1;
    draft.isClosed = true;
    draft.isKept = token > draft.first + 1;
  }

  /** Closes what is open from `depth` upwards before `token`; a single mark that never closed was an apostrophe. */
  private giveUp(depth: number, token: number): void {
    for (const draft of this.stack.splice(depth)) {
      draft.end = token;
      draft.isKept = draft.family !== 'single' && token > draft.first + 1;
    }
  }
}

/** For each mark the next two of its family. */
function followersOf(marks: readonly QuotationMark[]): (readonly [QuotationMark | undefined, QuotationMark | undefined])[] {
  const followers: (readonly [QuotationMark | undefined, QuotationMark | undefined])[] = new Array(marks.length);
  const latest = new Map<MarkFamily, readonly [QuotationMark | undefined, QuotationMark | undefined]>();
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]!;
    const ahead = latest.get(mark.family) ?? [undefined, undefined];
    followers[index] = ahead;
    latest.set(mark.family, [mark, ahead[0]]);
  }
  return followers;
}

function finish(tokens: readonly DraftToken[], drafts: readonly Draft[]): Quotation[] {
  const indexOf = new Map(drafts.map((draft, index) => [draft, index]));
  return drafts.map((draft, index) => {
    const { first, end } = draft;
    for (let at = first; at < end; at++) tokens[at]!.quotation = index;
    const start = tokens[first]!.start;
    const stop = tokens[end - 1]!.end;
    const innerStart = tokens[draft.lacksOpening ? first : first + 1]!.start;
    const innerEnd = draft.isClosed ? tokens[end - 2]!.end : stop;
    return {
      span: [start, stop], inner: [innerStart, innerEnd], first, end, isClosed: draft.isClosed,
      continues: draft.continues ? (indexOf.get(draft.continues) ?? -1) : -1,
      outer: outerOf(draft, indexOf),
    };
  });
}

function outerOf(draft: Draft, indexOf: ReadonlyMap<Draft, number>): number {
  for (let outer = draft.outer; outer; outer = outer.outer) {
    const index = indexOf.get(outer);
    if (index !== undefined && outer.end >= draft.end) return index;
  }
  return -1;
}
