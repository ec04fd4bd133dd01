/** WebAssembly instructions as bytes. Encoding: WebAssembly Core Specification 2.0, sections 5.2 (numbers) and 5.4 (instructions). */
export type Code = readonly number[];

/** One code after the other. For long ones: a list with several spreads in it is copied number by number, slowly in a background that has just woken. */
export const join = (...parts: readonly Code[]): number[] => ([] as number[]).concat(...parts);

export const I32 = 0x7f, V128 = 0x7b;

/** An unsigned number, seven bits a byte. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left & 127) | 128);
    left >>>= 7;
  }
  return [...bytes, left];
}

/** A signed 32-bit number, seven bits a byte. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let left = value | 0;
  for (;;) {
    const low = left & 127;
    left >>= 7;
    if ((left === 0 && (low & 64) === 0) || (left === -1 && (low & 64) !== 0)) return [...bytes, low];
    bytes.push(low | 128);
  }
}

export const get = (local: number): number[] => [0x20, local];
export const set = (local: number): number[] => [0x21, local];
export const tee = (local: number): number[] => [0x22, local];
/** A 32-bit constant; its bits count, whatever its sign. */
export const int = (value: number): number[] => [0x41, ...signed(value)];

export const ADD = [0x6a], MULTIPLY = [0x6c], AND = [0x71], OR = [0x72], XOR = [0x73], SHIFT_LEFT = [0x74], SHIFT_RIGHT = [0x76];
export const SUBTRACT = [0x6b], LOWEST_BIT = [0x68], COUNT_BITS = [0x69];
export const EQUAL = [0x46], IS_ZERO = [0x45], BELOW = [0x49];

// The address is on the stack; `offset` bytes are added to it.
export const loadInt = (offset = 0): number[] => [0x28, 0x02, ...unsigned(offset)];
export const loadShort = (offset = 0): number[] => [0x2f, 0x01, ...unsigned(offset)];
export const storeInt = (offset = 0): number[] => [0x36, 0x02, ...unsigned(offset)];
export const loadByte = (offset = 0): number[] => [0x2d, 0x00, ...unsigned(offset)];
export const loadSignedByte = (offset = 0): number[] => [0x2c, 0x00, ...unsigned(offset)];
export const storeShort = (offset = 0): number[] => [0x3b, 0x01, ...unsigned(offset)];
export const loadOneFloat = (offset = 0): number[] => [0x2a, 0x02, ...unsigned(offset)];
export const loadDouble = (offset = 0): number[] => [0x2b, 0x03, ...unsigned(offset)];
export const load = (offset = 0): number[] => [0xfd, 0x00, 0x02, ...unsigned(offset)];
export const store = (offset = 0): number[] => [0xfd, 0x0b, 0x02, ...unsigned(offset)];
/** Four bytes, and zeros. */
export const loadFour = (offset = 0): number[] => [0xfd, 0x5c, 0x02, ...unsigned(offset)];
/** Eight bytes, and zeros; the lower eight of a vector. */
export const loadTwo = (offset = 0): number[] => [0xfd, 0x5d, 0x02, ...unsigned(offset)];
export const storeTwo = (offset = 0): number[] => [0xfd, 0x5b, 0x02, ...unsigned(offset), 0];
/** The float at the address in all four lanes. */
export const loadSplat = (offset = 0): number[] => [0xfd, 0x09, 0x02, ...unsigned(offset)];

/** A vector of zeros. */
export const ZEROS = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
/** Four times the same float. */
export const floats = (value: number): number[] => [0x43, ...new Uint8Array(Float32Array.of(value).buffer), 0xfd, 0x13];

/** Numbers one at a time. */
export const double = (value: number): number[] => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
export const ONE_FLOAT_FROM_INT = [0xb2], ONE_FLOAT_MULTIPLY = [0x94], DOUBLE_FROM_FLOAT = [0xbb];
export const DOUBLE_ADD = [0xa0], DOUBLE_DIVIDE = [0xa3], DOUBLE_FLOOR = [0x9c], INT_FROM_DOUBLE = [0xaa];

/** Four times the whole number on the stack. */
export const ints = [0xfd, 0x11];

/** Added to a float of up to some millions, it leaves the nearest whole number in the lowest bits, on top of its own. */
export const ROUNDING = 1.5 * 2 ** 23;

const vector = (code: number): Code => [0xfd, ...unsigned(code)];
export const FLOAT_ADD = vector(0xe4), FLOAT_SUBTRACT = vector(0xe5), FLOAT_MULTIPLY = vector(0xe6), FLOAT_DIVIDE = vector(0xe7);
export const FLOAT_MIN = vector(0xe8), FLOAT_MAX = vector(0xe9), FLOAT_ABSOLUTE = vector(0xe0), FLOAT_FROM_INT = vector(0xfa);
/** Twice the same number in double precision. */
export const doubles = (value: number): number[] => [...double(value), 0xfd, 0x14];
export const DOUBLES_FROM_LOW_FLOATS = vector(0x5f), FLOATS_FROM_DOUBLES = vector(0x5e), INTS_FROM_DOUBLES = vector(0xfc), DOUBLES_FLOOR = vector(0x75);
export const DOUBLES_ABSOLUTE = vector(0xec), DOUBLES_ADD = vector(0xf0), DOUBLES_MULTIPLY = vector(0xf2), DOUBLES_DIVIDE = vector(0xf3), DOUBLES_MAX = vector(0xf5);
export const VECTOR_AND = vector(0x4e), VECTOR_OR = vector(0x50);
export const INT_ADD = vector(0xae), INT_SUBTRACT = vector(0xb1), INT_MULTIPLY = vector(0xb5), INT_SHIFT_LEFT = vector(0xab), INT_SHIFT_RIGHT = vector(0xad), VECTOR_XOR = vector(0x51);
export const INT_FROM_LOW_SHORTS = vector(0xa7), INT_FROM_HIGH_SHORTS = vector(0xa8);
export const SHORTS_FROM_INTS = vector(0x85), SHORTS_FROM_LOW_BYTES = vector(0x87);
export const FLOAT_EQUAL = vector(0x41);
/** The highest bits of the four lanes, as the lowest bits of a number. */
export const LANE_BITS = vector(0xa4);
/** Eight products of whole numbers of sixteen bits, summed in pairs. */
export const DOT = vector(0xba);
/** The lanes of two vectors in a new order: four of 0 … 7. */
export const shuffle = (lanes: readonly number[]): number[] => [0xfd, 0x0d, ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte))];

/** Folds the four lanes of a local into one number that stands in all of them. */
export const across = (local: number, operation: Code): number[] =>
  join(...[[2, 3, 0, 1], [1, 0, 3, 2]].map((lanes) => join(get(local), get(local), get(local), shuffle(lanes), operation, set(local))));

/** Adds `by` to a local. */
export const bump = (local: number, by: Code): number[] => join(get(local), by, ADD, set(local));
/** Runs the body at least once, then while `local` is below `limit`. */
export const loop = (body: Code, local: number, limit: Code): number[] =>
  join(LOOP, body, get(local), limit, BELOW, jumpIf(0), END);
export const BLOCK = [0x02, 0x40], LOOP = [0x03, 0x40], IF = [0x04, 0x40], END = [0x0b];
/** Leaves the `depth`-th block around, or starts that loop again. */
export const jump = (depth: number): number[] => [0x0c, depth];
export const jumpIf = (depth: number): number[] => [0x0d, depth];
