/**
 * Feature templates as data: each names the values it joins, and one short loop mixes them all. The loop gives the keys that
 * `keyOf(featureN(…))` would, several times faster, for an engine inlines only so many calls.
 */
import { KEY_BITS } from './hash.ts';

export type Templates = {
  /** What each template's mixing starts from: its number, stirred. */
  readonly seeds: Int32Array;
  /** Slots of the values of template `t` stand at `starts[t]` … `starts[t + 1]`. */
  readonly slots: Uint8Array;
  readonly starts: Uint16Array;
};

/** Templates over the values named in `names`; a template is its number and the names it joins, parted by blanks. */
export function compileTemplates<Name extends string>(names: readonly Name[], templates: readonly (readonly [number, string])[]): Templates {
  const slots: number[] = [], starts: number[] = [0];
  for (const [, joined] of templates) {
    for (const name of joined.split(' ')) {
      const slot = (names as readonly string[]).indexOf(name);
      if (slot < 0) throw new Error(`no value is called ${name}`);
      slots.push(slot);
    }
    starts.push(slots.length);
  }
  const seeds = Int32Array.from(templates, ([number]) => Math.imul(number + 1, 0x85ebca6b));
  return { seeds, slots: Uint8Array.from(slots), starts: Uint16Array.from(starts) };
}

/** Fills `keys` from `from` on with the key of every template; returns how many keys there are then. */
export function fillKeys({ seeds, slots, starts }: Templates, values: Int32Array, keys: Int32Array, from: number): number {
  const count = seeds.length;
  let at = 0;
  for (let t = 0; t < count; t++) {
    let hash = seeds[t]!;
    for (const end = starts[t + 1]!; at < end; at++) {
      hash = Math.imul(hash ^ values[slots[at]!]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    keys[from + t] = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> (32 - KEY_BITS);
  }
  return from + count;
}
