/**
 * Learned weights by feature key: an open-addressing hash table from key to a row of weights, one weight a label. Most look-ups
 * miss (a text is full of features that training found useless), so a miss costs one probe.
 */

export type WeightTable = {
  readonly labels: number;
  /** Row index by slot, 0 where the slot is empty; row 0 is all zero. */
  readonly slots: Int32Array;
  readonly keys: Int32Array;
  readonly mask: number;
  /** Row-major, `labels` to a row. */
  readonly weights: Float32Array;
};

/** A table of `keys[i]` → row `i + 1` of `weights`. */
export function makeTable(labels: number, keys: Int32Array, weights: Float32Array): WeightTable {
  let size = 1024;
  while (size < keys.length * 3) size *= 2;
  const slots = new Int32Array(size), slotKeys = new Int32Array(size), mask = size - 1;
  keys.forEach((key, row) => {
    let slot = slotOf(key, mask);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = row + 1;
    slotKeys[slot] = key;
  });
  return { labels, slots, keys: slotKeys, mask, weights };
}

/** The first weight's index of the key's row, 0 where the key is unknown. */
export function rowOf(table: WeightTable, key: number): number {
  const { slots, keys, mask } = table;
  for (let slot = slotOf(key, mask); ; slot = (slot + 1) & mask) {
    const row = slots[slot]!;
    if (row === 0) return 0;
    if (keys[slot] === key) return row * table.labels;
  }
}

/** Adds the rows of `count` keys to `scores` from `at` on. */
export function addRows(table: WeightTable, keys: Int32Array, count: number, scores: Float32Array, at: number): void {
  const { labels, weights } = table;
  for (let k = 0; k < count; k++) {
    const row = rowOf(table, keys[k]!);
    if (row === 0) continue;
    for (let label = 0; label < labels; label++) scores[at + label]! += weights[row + label]!;
  }
}

const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
