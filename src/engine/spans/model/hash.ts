/**
 * Features are 32-bit integers mixed from small integers and word hashes; no string is built while reading a text.
 * The mixing steps are those of MurmurHash3's finaliser (Appleby, public domain), shortened.
 */

/** A 32-bit hash of a string's UTF-16 code units (FNV-1a, then one mixing step). */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) | 0;
}

/** One mixing step: folds `value` into `hash`. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** A feature of one value, told apart from others by its template's number. */
export function feature1(template: number, a: number): number {
  return mix(Math.imul(template + 1, 0x85ebca6b), a);
}

/** A feature of two values. */
export function feature2(template: number, a: number, b: number): number {
  return mix(feature1(template, a), b);
}

/** A feature of three values. */
export function feature3(template: number, a: number, b: number, c: number): number {
  return mix(mix(feature1(template, a), b), c);
}

/** A feature of four values. */
export function feature4(template: number, a: number, b: number, c: number, d: number): number {
  return mix(mix(mix(feature1(template, a), b), c), d);
}

/** Bits of a feature's key: what tables are indexed by, in training and when running. */
export const KEY_BITS = 26;

/** The key of a feature: its upper bits, which mixing has stirred best. */
export function keyOf(feature: number): number {
  return Math.imul(feature ^ (feature >>> 13), 0xc2b2ae35) >>> (32 - KEY_BITS);
}
