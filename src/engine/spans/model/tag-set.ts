/** The parts of speech the features use: the Penn Treebank's, with rare ones folded and clitics kept in their word. */
export const TAGS = [
  'NN', 'NNS', 'NNP', 'CD', 'JJ', 'RB', 'DT', 'IN', 'CC', 'TO', 'PRP', 'PRP$', 'MD', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ',
  'WDT', 'WP', 'WRB', 'EX', 'RP', 'UH',
  // A pronoun or "there" with its verb ("he's"), and a noun with a possessive 's.
  'PRP+V', 'NN+POS',
] as const;

/** Tags of marks come from the character; they follow those of words. */
export const MARK_TAGS = { stop: 27, comma: 28, colon: 29, semicolon: 30, dash: 31, quote: 32, bracket: 33, other: 34 } as const;

/** How many tags there are, marks included. */
export const TAG_COUNT = 35;

/** The number of a word's tag. */
export const TAG = Object.fromEntries(TAGS.map((name, at) => [name, at])) as Readonly<Record<(typeof TAGS)[number], number>>;

const VERBS = new Set<number>([TAG.VB, TAG.VBD, TAG.VBG, TAG.VBN, TAG.VBP, TAG.VBZ]);
const FINITE = new Set<number>([TAG.VBD, TAG.VBP, TAG.VBZ, TAG.MD, TAG['PRP+V']]);

/** Verb forms, auxiliaries included, modals not. By tag number, as a table. */
export const IS_VERB = Uint8Array.from({ length: TAG_COUNT }, (_, tag) => Number(VERBS.has(tag)));

/** Tags that make a clause finite. By tag number, as a table. */
export const IS_FINITE = Uint8Array.from({ length: TAG_COUNT }, (_, tag) => Number(FINITE.has(tag)));

/** The tag of a mark, by its first character. */
export function tagOfMark(text: string): number {
  switch (text[0]) {
    case '.': case '!': case '?': case '…': return MARK_TAGS.stop;
    case ',': return MARK_TAGS.comma;
    case ':': return MARK_TAGS.colon;
    case ';': return MARK_TAGS.semicolon;
    case '-': case '–': case '—': case '―': return MARK_TAGS.dash;
    case '"': case '“': case '”': case '„': case '‘': case '’': case "'": case '`': case '«': case '»': case '‹': case '›': return MARK_TAGS.quote;
    case '(': case ')': case '[': case ']': case '{': case '}': return MARK_TAGS.bracket;
    default: return MARK_TAGS.other;
  }
}
