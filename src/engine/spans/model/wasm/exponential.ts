/** The exponential function of four floats at once, good to two units in the last place (Cody and Waite's reduction; Cephes' polynomial). */
import type { Code } from './instructions.ts';
import {
  FLOAT_ADD, FLOAT_MAX, FLOAT_MULTIPLY, FLOAT_SUBTRACT, floats, get, int, INT_ADD, INT_SHIFT_LEFT, ints, join, ROUNDING, set, tee,
} from './instructions.ts';

/** Arguments below this count as this: what is so unlikely need not be told apart, and products of a few such numbers do not fall to zero. */
const LEAST_ARGUMENT = -40;
const LN2_HIGH = 0.693359375, LN2_LOW = -2.12194440e-4;
const POLYNOMIAL = [1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1];

/** Puts the exponential of `x`, a local that is no larger than some 80, in its place; `n` and `power` are locals to work with. */
export function exponential(x: number, n: number, power: number): Code {
  const [first, ...rest] = POLYNOMIAL as [number, ...number[]];
  return join(
    get(x), floats(LEAST_ARGUMENT), FLOAT_MAX, tee(x), floats(Math.LOG2E), FLOAT_MULTIPLY, floats(ROUNDING), FLOAT_ADD, tee(n),
    int(23), INT_SHIFT_LEFT, int(127 << 23), ints, INT_ADD, set(power),
    get(n), floats(ROUNDING), FLOAT_SUBTRACT, set(n),
    get(x), get(n), floats(LN2_HIGH), FLOAT_MULTIPLY, FLOAT_SUBTRACT, get(n), floats(LN2_LOW), FLOAT_MULTIPLY, FLOAT_SUBTRACT, set(x),
    floats(first), ...rest.map((term) => join(get(x), FLOAT_MULTIPLY, floats(term), FLOAT_ADD)),
    get(x), FLOAT_MULTIPLY, get(x), FLOAT_MULTIPLY, get(x), FLOAT_ADD, floats(1), FLOAT_ADD, get(power), FLOAT_MULTIPLY, set(x),
  );
}
