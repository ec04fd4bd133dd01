/** Rows by hash, for hashes that are known from the start: an open-addressing table whose places are the hashes' upper bits. */
import type { Room } from './room.ts';
import { place } from './room.ts';

/** Numbers by hash; 0 for a hash not known. A `Map` is one, but for the 0. */
export type HashRows = { readonly size: number; readonly get: (hash: number) => number | undefined };

/** Where an index of `size` hashes stands: slots of eight bytes, the hash and its row. Rows begin at 1. */
export type IndexPlan = { readonly size: number; readonly slots: number; readonly shift: number; readonly slotCount: number };

/** A place for `size` hashes. */
export function planIndex(size: number, room: Room): IndexPlan {
  let bits = 4;
  while (2 ** bits < size * 1.6) bits++;
  return { size, slots: place(room, 2 ** bits * 8), shift: 32 - bits, slotCount: 2 ** bits };
}

/** The filled index in its memory. */
export function openIndex({ size, slots: at, shift, slotCount }: IndexPlan, buffer: ArrayBuffer): HashRows {
  const slots = new Int32Array(buffer, at, slotCount * 2), last = slots.length - 1;
  const get = (hash: number): number => {
    const wanted = hash | 0;
    for (let slot = (hash >>> shift) * 2; ; slot = (slot + 2) & last) {
      const row = slots[slot + 1]!;
      if (row === 0 || slots[slot] === wanted) return row;
    }
  };
  return { size, get };
}
