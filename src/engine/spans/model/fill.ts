/**
 * Unpacks the asset where it stands, in memory that it shares with what is filled. WebAssembly does it where that is allowed: a background
 * that has just woken runs JavaScript slowly, and there are 130,000 rows.
 */
import type { IndexPlan } from './hash-index.ts';
import type { PackedKeys, PackedTable, PackedWeights } from './packed.ts';
import { maskBytesFor, SCALE_BLOCK } from './packed.ts';
import type { FillIndex, FillTable, Spread } from './wasm/fill-routines.ts';
import { FILL_ROUTINES } from './wasm/fill-routines.ts';
import type { SharedBytes } from './wasm/module.ts';
import { startRoutines } from './wasm/module.ts';
import type { WeightTable } from './weight-table.ts';
import { startRows } from './weight-table.ts';

/** Fills tables, indexes, and floats from the address `to` on, which has room for a multiple of four. */
export type Filling = {
  readonly table: (table: WeightTable, packed: PackedTable) => void;
  readonly index: (plan: IndexPlan, packed: PackedKeys) => void;
  readonly weights: (packed: PackedWeights, to: number) => void;
};

/** Fills over `shared`, at whose start the asset stands. */
export function startFilling(shared: SharedBytes): Filling {
  const routines = startRoutines(shared, FILL_ROUTINES());
  return routines ? fillFast(shared, routines as [FillTable, FillIndex, Spread]) : fillPlainly(shared);
}

function fillFast({ buffer }: SharedBytes, [fillTable, fillIndex, spread]: readonly [FillTable, FillIndex, Spread]): Filling {
  return {
    table: ({ plan }, { labels, rows, masks, weights }) => {
      if (rows.count === 0) return;
      // The scale goes through memory, for a routine's parameters are whole numbers; its place is overwritten when texts are read.
      new DataView(buffer).setFloat64(plan.values, plan.scale, true);
      fillTable(
        rows.count, rows.keys, masks, maskBytesFor(labels), weights.bytes, weights.scales, plan.filter, plan.filterShift,
        plan.cells, 16 * plan.vectors, plan.values,
      );
    },
    index: ({ slots, shift, slotCount }, { count, keys }) => {
      if (count > 0) fillIndex(count, keys, slots, shift, slotCount * 8 - 1);
    },
    weights: ({ count, bytes, scales }, to) => {
      if (count > 0) spread(count, bytes, scales, to);
    },
  };
}

function fillPlainly({ buffer }: SharedBytes): Filling {
  const bytes = new Uint8Array(buffer), view = new DataView(buffer);
  const weightAt = ({ bytes: from, scales }: PackedWeights, k: number): number =>
    Math.fround(view.getInt8(from + k) * view.getFloat32(scales + Math.floor(k / SCALE_BLOCK) * 4, true));
  return {
    table: (table, { labels, rows, masks, weights }) => {
      const maskBytes = maskBytesFor(labels), claim = startRows(table);
      let next = 0;
      visitKeys(bytes, rows, (key, row) => {
        const at = claim(key);
        for (let label = 0; label < labels; label++) {
          if (bytes[masks + row * maskBytes + (label >> 3)]! & (1 << (label & 7))) table.cells[at + label] = Math.round(weightAt(weights, next++) / table.plan.scale);
        }
      });
    },
    index: ({ slots: at, shift, slotCount }, packed) => {
      const slots = new Int32Array(buffer, at, slotCount * 2);
      visitKeys(bytes, packed, (key, row) => {
        let slot = (key >>> shift) * 2;
        while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
        slots[slot] = key;
        slots[slot + 1] = row + 1;
      });
    },
    weights: (packed, to) => {
      for (let k = 0; k < packed.count; k++) view.setFloat32(to + 4 * k, weightAt(packed, k), true);
    },
  };
}

function visitKeys(bytes: Uint8Array, { count, keys }: PackedKeys, visit: (key: number, row: number) => void): void {
  let key = 0, at = keys;
  for (let row = 0; row < count; row++) {
    let byte: number, shift = 0;
    do {
      byte = bytes[at++]!;
      key = (key + ((byte & 127) << shift)) | 0;
      shift += 7;
    } while (byte >= 128);
    visit(key, row);
  }
}
