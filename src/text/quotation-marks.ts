/** Which way each quotation mark faces, judged from the mark itself and the space around it. */
import type { DraftToken } from './tokens.ts';

export type MarkFamily = 'curly' | 'straight' | 'twin' | 'guillemet' | 'single-guillemet' | 'single';
export type Facing = 'open' | 'close' | 'either';

/** A token that may open or close a quotation. */
export type QuotationMark = { readonly token: number; readonly family: MarkFamily; readonly facing: Facing };

/** The quotation marks among `tokens[first, end)`, which are one paragraph. */
export function readMarks(tokens: readonly DraftToken[], first: number, end: number): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (let index = first; index < end; index++) {
    const token = tokens[index]!;
    if (token.isWord) continue;
    const family = FAMILIES.get(token.text);
    if (!family) continue;
    const around = surroundings(tokens, index, first, end);
    const facing = family === 'single' ? facingOfSingle(tokens, index, around) : facingOfDouble(token.text, around);
    if (facing) marks.push({ token: index, family, facing });
  }
  return marks;
}

const FAMILIES = new Map<string, MarkFamily>([
  ['“', 'curly'], ['”', 'curly'], ['„', 'curly'], ['‟', 'curly'], ['"', 'straight'], ['＂', 'straight'], ["''", 'twin'], ['``', 'twin'],
  ['«', 'guillemet'], ['»', 'guillemet'], ['‹', 'single-guillemet'], ['›', 'single-guillemet'],
  ['‘', 'single'], ['’', 'single'], ['‛', 'single'], ["'", 'single'], ['`', 'single'], ['‚', 'single'],
]);
const OPENS_BEFORE = /^(?:[([{—–-]|--|[“"„«‹‘'`]|``|'')$/;
const CLOSES_AFTER = /^(?:[.,;:!?)\]}…—–]|--|\.{3,}|[”"»›’']|'')$/;
const QUOTES = /^(?:[“”"„«»‹›]|``|'')$/;

type Surroundings = {
  readonly spaceBefore: boolean; readonly spaceAfter: boolean;
  readonly before: DraftToken | undefined; readonly after: DraftToken | undefined;
};

function surroundings(tokens: readonly DraftToken[], index: number, first: number, end: number): Surroundings {
  const token = tokens[index]!;
  const before = index > first ? tokens[index - 1] : undefined;
  const after = index + 1 < end ? tokens[index + 1] : undefined;
  return { before, after, spaceBefore: !before || before.end < token.start, spaceAfter: !after || after.start > token.end };
}

function facingOfDouble(mark: string, around: Surroundings): Facing {
  const { spaceBefore, spaceAfter, before, after } = around;
  const looksLeft = !spaceBefore && (spaceAfter || CLOSES_AFTER.test(after!.text));
  switch (mark) {
    case '``': case '„': case '‟': return 'open';
    // “ typed where ” belongs, and the other way round.
    case '“': return looksLeft && !OPENS_BEFORE.test(before!.text) ? 'close' : 'open';
    case '”': return spaceBefore && !spaceAfter && after!.isWord ? 'either' : 'close';
    case '«': case '‹': return looksLeft ? 'either' : 'open';
    case '»': case '›': return spaceBefore && !spaceAfter ? 'either' : 'close';
  }
  if (spaceBefore) return spaceAfter ? (before && after ? 'either' : before ? 'close' : 'open') : 'open';
  if (spaceAfter) return 'close';
  if (OPENS_BEFORE.test(before!.text) && !CLOSES_AFTER.test(after!.text)) return QUOTES.test(before!.text) ? 'either' : 'open';
  return CLOSES_AFTER.test(after!.text) ? 'close' : 'either';
}

const ELISIONS = new Set(['twas', 'tis', 'em', 'til', 'till', 'cause', 'n', 'round', 'bout', 'cuz', 'er', 'im', 'nuff', 'ole', 'neath']);
const DECADE = /^\d{2}s?$/;

/** An apostrophe faces nowhere: a single mark opens only before a word and closes only after something. */
function facingOfSingle(tokens: readonly DraftToken[], index: number, around: Surroundings): Facing | null {
  const { spaceBefore, spaceAfter, before, after } = around;
  const mark = tokens[index]!.text;
  const mayOpen = !spaceAfter && (spaceBefore || OPENS_BEFORE.test(before!.text)) && (after!.isWord || !CLOSES_AFTER.test(after!.text) || QUOTES.test(after!.text));
  if (mayOpen && mark !== '’') return ELISIONS.has(after!.lower) || DECADE.test(after!.text) ? null : 'open';
  if (mark === '‘' || mark === '`' || mark === '‚') return null;
  return !spaceBefore && (spaceAfter || !after!.isWord) ? 'close' : null;
}
