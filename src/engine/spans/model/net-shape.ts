/** The sizes of the recurrent network and where its parameters stand; training and running share them. */

/** Hidden units in each direction. */
export const HIDDEN = 48;
export const WIDTH = 2 * HIDDEN;

/** Units that compare a token with a cue, and the second pass's labels rounded up to eight. */
export const PAIR = 32;
export const PAIR_OUT = 8;
/** Columns of the output product: eight for the first pass's labels, then the pair's two halves. */
export const OUT_COLUMNS = 8 + 2 * PAIR;

/** Embedding tables in the order their parts stand in a token's input; `word`, `suffix` and `prefix` have a row a known form. */
export const TABLE_DIMENSIONS = { word: 40, suffix: 12, prefix: 8, tag: 12, kind: 8, quote: 8, cue: 8 } as const;
export type TableName = keyof typeof TABLE_DIMENSIONS;
export const TABLE_NAMES = Object.keys(TABLE_DIMENSIONS) as TableName[];
export const INPUT = Object.values(TABLE_DIMENSIONS).reduce<number>((sum, dimension) => sum + dimension, 0);

/** Rows of the tables that are not vocabularies. */
export const FIXED_ROWS = { tag: 35, kind: 128, quote: 128, cue: 96 } as const;

/** Tables of what lies between token and cue: place and distance, the last three markers, counts. */
export const BETWEEN_ROWS = [128, 2048, 256] as const;

/** Tokens that go through the network at a time, at most; a longer text is cut where paragraphs end. */
export const CHUNK = 512;
/** A chunk ends with the first paragraph that takes it past this. */
export const CHUNK_GOAL = 220;

/** Names, rows and columns of all parameters. `word`, `suffix` and `prefix` differ in rows from model to model. */
export function parameterSizes(vocabulary: { readonly word: number; readonly suffix: number; readonly prefix: number }): Readonly<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const name of TABLE_NAMES) {
    const rows = name === 'word' || name === 'suffix' || name === 'prefix' ? vocabulary[name] : FIXED_ROWS[name];
    sizes[name] = rows * TABLE_DIMENSIONS[name];
  }
  sizes.one = INPUT * 8 * HIDDEN;
  sizes.gates1 = 8 * HIDDEN;
  sizes.two = WIDTH * 6 * HIDDEN;
  sizes.gates2 = 8 * HIDDEN;
  sizes.out = WIDTH * OUT_COLUMNS;
  sizes.outBias = OUT_COLUMNS;
  BETWEEN_ROWS.forEach((rows, at) => (sizes[`between${at}`] = rows * PAIR));
  sizes.pair = PAIR * PAIR_OUT;
  sizes.pairBias = PAIR_OUT;
  return sizes;
}
