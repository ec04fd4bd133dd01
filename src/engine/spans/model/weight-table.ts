/**
 * Learned weights by feature key. A text is full of features that training found useless, so most look-ups miss, and what a miss costs
 * decides the engine's speed: a bitmap small enough for the processor's cache answers nearly all of them. Behind it stands an
 * open-addressing hash table whose slots hold a row's number and fourteen bits of its key.
 */

export type WeightTable = {
  readonly labels: number;
  /** Numbers from one row to the next. */
  readonly stride: number;
  readonly filter: Int32Array;
  readonly filterShift: number;
  readonly slots: Int32Array;
  readonly slotShift: number;
  /** Row-major; a weight is its number here times `scale`. Row 0 is all zero. */
  readonly weights: Int16Array;
  readonly scale: number;
};

const ROW_BITS = 18, ROW_MASK = (1 << ROW_BITS) - 1;
/** Bits of the bitmap for each row: one look-up in sixteen of those that miss goes on to the slots. */
const FILTER_BITS_A_ROW = 16;
const LARGEST = 32767;

/** A table of `keys[i]` → row `i + 1` of `weights`, which are `labels` to a row. At most 262,143 rows; further ones are left out. */
export function makeTable(labels: number, keys: Int32Array, weights: Float32Array): WeightTable {
  const rows = Math.min(keys.length, ROW_MASK);
  const filterBits = bitsFor(rows * FILTER_BITS_A_ROW, 10), slotBits = bitsFor(rows * 2, 8);
  const filter = new Int32Array(2 ** (filterBits - 5)), filterShift = 32 - filterBits;
  const slots = new Int32Array(2 ** slotBits), slotShift = 32 - slotBits, mask = slots.length - 1;
  for (let row = 0; row < rows; row++) {
    const mixed = mixKey(keys[row]!), bit = mixed >>> filterShift;
    filter[bit >> 5]! |= 1 << (bit & 31);
    let slot = mixed >>> slotShift;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (tagOf(mixed) << ROW_BITS) | (row + 1);
  }
  let largest = 1e-9;
  for (const weight of weights) if (weight > largest || -weight > largest) largest = Math.abs(weight);
  const stride = (labels + 7) & ~7, scale = largest / LARGEST, whole = new Int16Array((rows + 1) * stride);
  for (let row = 1; row <= rows; row++) {
    for (let label = 0; label < labels; label++) whole[row * stride + label] = Math.round(weights[row * labels + label]! / scale);
  }
  return { labels, stride, filter, filterShift, slots, slotShift, weights: whole, scale };
}

/** The first weight's index of the key's row, 0 where the key is unknown. */
export function rowOf({ filter, filterShift, slots, slotShift, stride }: WeightTable, key: number): number {
  const mixed = mixKey(key), bit = mixed >>> filterShift;
  if ((filter[bit >> 5]! & (1 << (bit & 31))) === 0) return 0;
  const tag = tagOf(mixed), mask = slots.length - 1;
  for (let slot = mixed >>> slotShift; ; slot = (slot + 1) & mask) {
    const value = slots[slot]!;
    if (value === 0) return 0;
    if (value >>> ROW_BITS === tag) return (value & ROW_MASK) * stride;
  }
}

/** Sets `scores` from `at` on to the sums of the rows of `count` keys. For tables of at most eight labels. */
export function sumRows(table: WeightTable, keys: Int32Array, count: number, scores: Float32Array, at: number): void {
  const { labels, weights, scale, filter, filterShift, slots, slotShift, stride } = table, mask = slots.length - 1;
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
  for (let k = 0; k < count; k++) {
    // `rowOf` once more, with the table's parts at hand: this loop is where the engine spends its time.
    const mixed = mixKey(keys[k]!), bit = mixed >>> filterShift;
    if ((filter[bit >> 5]! & (1 << (bit & 31))) === 0) continue;
    const tag = tagOf(mixed);
    let slot = mixed >>> slotShift, value = slots[slot]!;
    while (value !== 0 && value >>> ROW_BITS !== tag) value = slots[slot = (slot + 1) & mask]!;
    if (value === 0) continue;
    const row = (value & ROW_MASK) * stride;
    s0 += weights[row]!;
    s1 += weights[row + 1]!;
    s2 += weights[row + 2]!;
    s3 += weights[row + 3]!;
    s4 += weights[row + 4]!;
    s5 += weights[row + 5]!;
    s6 += weights[row + 6]!;
    s7 += weights[row + 7]!;
  }
  scores[at] = s0 * scale;
  scores[at + 1] = s1 * scale;
  scores[at + 2] = s2 * scale;
  scores[at + 3] = s3 * scale;
  scores[at + 4] = s4 * scale;
  scores[at + 5] = s5 * scale;
  if (labels > 6) scores[at + 6] = s6 * scale;
  if (labels > 7) scores[at + 7] = s7 * scale;
}

const mixKey = (key: number): number => Math.imul(key, 0x9e3779b1);
const tagOf = (mixed: number): number => (mixed ^ (mixed >>> 9)) & 0x3fff;

function bitsFor(size: number, least: number): number {
  let bits = least;
  while (2 ** bits < size) bits++;
  return bits;
}
