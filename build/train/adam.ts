/** Adam (Kingma and Ba, 2015), dense or for the touched rows of a table only. */
export type AdamState = { readonly first: Float32Array; readonly second: Float32Array };

/** Moments for `size` values. */
export const makeAdam = (size: number): AdamState => ({ first: new Float32Array(size), second: new Float32Array(size) });

const DECAY_FIRST = 0.9, DECAY_SECOND = 0.99, EPSILON = 1e-7;

/** One step on `values[from … to)`; slopes are multiplied by `scale` and then set to zero. */
export function stepAdam(values: Float32Array, slopes: Float32Array, state: AdamState, from: number, to: number, rate: number, scale: number, decay: number): void {
  const { first, second } = state;
  for (let at = from; at < to; at++) {
    const slope = slopes[at]! * scale;
    slopes[at] = 0;
    const m = first[at] = DECAY_FIRST * first[at]! + (1 - DECAY_FIRST) * slope;
    const v = second[at] = DECAY_SECOND * second[at]! + (1 - DECAY_SECOND) * slope * slope;
    values[at]! -= rate * (m / (Math.sqrt(v) + EPSILON) + decay * values[at]!);
  }
}
