/** Lays out memory before it is there. */

/** How far memory is given out, in bytes. */
export type Room = { end: number };

/** A line of the processor's cache. */
const LINE = 64;

/** The address of `bytes` more bytes, at the start of a line. */
export function place(room: Room, bytes: number): number {
  const from = (room.end + LINE - 1) & ~(LINE - 1);
  room.end = from + bytes;
  return from;
}
