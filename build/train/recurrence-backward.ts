/** The backward pass of the recurrence in `recurrence.ts`. */
import { HIDDEN, WIDTH } from '../../src/engine/spans/model/net-shape.ts';
import type { LayerState } from '../../src/engine/spans/model/recurrence.ts';

/** What a layer's backward pass reads and writes. Slopes of products and skips are overwritten or added to as said. */
export type BackwardLayer = {
  readonly count: number;
  readonly products: Float32Array;
  readonly productsAt: number;
  readonly columns: number;
  readonly gates: Float32Array;
  /** The layer's input where it is carried past the layer, or null where a product is. */
  readonly skips: Float32Array | null;
  readonly state: LayerState;
  /** Slopes of the outputs, token-major, `WIDTH` wide. */
  readonly outputSlopes: Float32Array;
  readonly outputAt: number;
  /** Written: slopes of the products. */
  readonly productSlopes: Float32Array;
  readonly productSlopesAt: number;
  readonly gateSlopes: Float32Array;
  /** Added to: slopes of the skips, `WIDTH` wide. */
  readonly skipSlopes: Float32Array | null;
};

/** Slope of the gate x ↦ ½ + ½x/(1+|x|) from its value: with s = 2g − 1 it is ½(1 − |s|)². */
const slopeOfGate = (g: number): number => {
  const s = 1 - Math.abs(2 * g - 1);
  return 0.5 * s * s;
};

/** Runs both directions backwards through time. */
export function runLayerBackward(layer: BackwardLayer): void {
  const H = HIDDEN, half = layer.columns / 2;
  const { count, products, columns, gates, skips, state: { memory, forget, reset }, gateSlopes, productSlopes } = layer;
  const carried = new Float64Array(H);
  for (let direction = 0; direction < 2; direction++) {
    carried.fill(0);
    const g = direction * 4 * H, step = direction === 0 ? 1 : -1;
    for (let k = count - 1, t = direction === 0 ? count - 1 : 0; k >= 0; k--, t -= step) {
      const row = layer.productsAt + t * columns + direction * half, at = t * WIDTH + direction * H;
      const out = layer.productSlopesAt + t * columns + direction * half, before = at - step * WIDTH;
      for (let h = 0; h < H; h++) {
        const c0 = k === 0 ? 0 : memory[before + h]!, c = memory[at + h]!, f = forget[at + h]!, r = reset[at + h]!;
        const dh = layer.outputSlopes[layer.outputAt + at + h]!;
        const skip = skips ? skips[at + h]! : products[row + 3 * H + h]!;
        const dar = dh * (c - skip) * slopeOfGate(r);
        const dc = carried[h]! + dh * r;
        const daf = dc * (c0 - products[row + h]!) * slopeOfGate(f);
        productSlopes[out + h] = dc * (1 - f);
        productSlopes[out + H + h] = daf;
        productSlopes[out + 2 * H + h] = dar;
        if (layer.skipSlopes) layer.skipSlopes[at + h]! += dh * (1 - r);
        else productSlopes[out + 3 * H + h] = dh * (1 - r);
        gateSlopes[g + h]! += daf * c0;
        gateSlopes[g + H + h]! += dar * c0;
        gateSlopes[g + 2 * H + h]! += daf;
        gateSlopes[g + 3 * H + h]! += dar;
        carried[h] = dc * f + daf * gates[g + h]! + dar * gates[g + H + h]!;
      }
    }
  }
}
