/**
 * The simple recurrent unit (Lei et al., 2018): all matrix products are done for the whole sequence beforehand, what is left runs
 * through the tokens unit by unit. Gates use x / (1 + |x|) in place of the logistic function: no exponential, and training
 * uses the same.
 */
import { HIDDEN, WIDTH } from './net-shape.ts';

/** What one layer leaves behind for each token and unit; the backward pass needs all of it. */
export type LayerState = {
  readonly memory: Float32Array;
  readonly forget: Float32Array;
  readonly reset: Float32Array;
  readonly output: Float32Array;
};

/** Room for `tokens` tokens. */
export function makeLayerState(tokens: number): LayerState {
  const cells = tokens * WIDTH;
  return { memory: new Float32Array(cells), forget: new Float32Array(cells), reset: new Float32Array(cells), output: new Float32Array(cells) };
}

/** The gate: 0 … 1, a half at 0. */
export const gate = (x: number): number => 0.5 + (0.5 * x) / (1 + (x < 0 ? -x : x));

/**
 * Runs both directions over `count` tokens. `products` holds for each token, a direction after the other, the candidate, forget and reset
 * products, and the skip where `skips` is null; `columns` is their number. `gates` holds vf, vr, bf, br of each direction.
 */
export function runLayer(
  count: number, products: Float32Array, base: number, columns: number, gates: Float32Array, skips: Float32Array | null, state: LayerState,
): void {
  const H = HIDDEN, half = columns / 2;
  const { memory, forget, reset, output } = state;
  for (let direction = 0; direction < 2; direction++) {
    const g = direction * 4 * H, step = direction === 0 ? 1 : -1;
    for (let k = 0, t = direction === 0 ? 0 : count - 1; k < count; k++, t += step) {
      const row = base + t * columns + direction * half, at = t * WIDTH + direction * H;
      const before = at - step * WIDTH;
      for (let h = 0; h < H; h++) {
        const c0 = k === 0 ? 0 : memory[before + h]!;
        const af = products[row + H + h]! + gates[g + h]! * c0 + gates[g + 2 * H + h]!;
        const ar = products[row + 2 * H + h]! + gates[g + H + h]! * c0 + gates[g + 3 * H + h]!;
        const f = 0.5 + (0.5 * af) / (1 + (af < 0 ? -af : af));
        const r = 0.5 + (0.5 * ar) / (1 + (ar < 0 ? -ar : ar));
        const c = f * c0 + (1 - f) * products[row + h]!;
        const skip = skips ? skips[at + h]! : products[row + 3 * H + h]!;
        memory[at + h] = c;
        forget[at + h] = f;
        reset[at + h] = r;
        output[at + h] = r * c + (1 - r) * skip;
      }
    }
  }
}
