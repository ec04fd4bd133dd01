/** One direction of a layer of the simple recurrent unit; see `recurrence.ts` for the same in JavaScript. */
import {
  ADD, bump, FLOAT_ABSOLUTE, FLOAT_ADD, FLOAT_DIVIDE, FLOAT_MULTIPLY, FLOAT_SUBTRACT, floats, get, int, load, loop, set, store,
} from './instructions.ts';
import type { Code } from './instructions.ts';
import type { Routine } from './module.ts';

/**
 * Runs `count` tokens: products of candidate, forget and reset lie side by side at `products`, gate weights at `gates`, the memory at
 * `memory`. Offsets and steps in bytes.
 */
export type Recur = (
  count: number, products: number, productStep: number, gates: number, skips: number, skipStep: number, out: number, outStep: number, memory: number,
) => void;

const COUNT = 0, PRODUCTS = 1, PRODUCT_STEP = 2, GATES = 3, SKIPS = 4, SKIP_STEP = 5, OUT = 6, OUT_STEP = 7, MEMORY = 8;
const T = 9, H = 10, WAS = 11, FORGET = 12, RESET = 13, INPUT = 14, NOW = 15, SKIP = 16;

/** The recurrence over a memory of `units` floats. */
export function recurrenceRoutine(units: number): Routine {
  const bytes = units * 4;
  const at = (base: number, part: number): number[] => [...get(base), ...get(H), ...ADD, ...load(part * bytes)];
  const put = (base: number, value: Code): number[] => [...get(base), ...get(H), ...ADD, ...value, ...store()];
  /** ½ + ½·a / (1 + |a|) with a = product + weight·memory + bias. */
  const gate = (to: number, part: number): number[] => [
    ...at(PRODUCTS, part), ...at(GATES, part - 1), ...get(WAS), ...FLOAT_MULTIPLY, ...FLOAT_ADD, ...at(GATES, part + 1), ...FLOAT_ADD, ...set(to),
    ...get(to), ...floats(1), ...get(to), ...FLOAT_ABSOLUTE, ...FLOAT_ADD, ...FLOAT_DIVIDE, ...floats(0.5), ...FLOAT_MULTIPLY, ...floats(0.5), ...FLOAT_ADD, ...set(to),
  ];
  /** from + share·(to − from) */
  const between = (from: number, share: number, to: number): number[] => [
    ...get(from), ...get(share), ...get(to), ...get(from), ...FLOAT_SUBTRACT, ...FLOAT_MULTIPLY, ...FLOAT_ADD,
  ];
  const unit = [
    ...at(MEMORY, 0), ...set(WAS), ...gate(FORGET, 1), ...gate(RESET, 2), ...at(PRODUCTS, 0), ...set(INPUT),
    ...between(INPUT, FORGET, WAS), ...set(NOW), ...put(MEMORY, get(NOW)), ...at(SKIPS, 0), ...set(SKIP), ...put(OUT, between(SKIP, RESET, NOW)),
    ...bump(H, int(16)),
  ];
  const token = [
    ...int(0), ...set(H), ...loop(unit, H, int(bytes)),
    ...bump(PRODUCTS, get(PRODUCT_STEP)), ...bump(SKIPS, get(SKIP_STEP)), ...bump(OUT, get(OUT_STEP)), ...bump(T, int(1)),
  ];
  return { parameters: 9, ints: 2, vectors: 6, body: loop(token, T, get(COUNT)) };
}
