/**
 * Matrix products in WebAssembly SIMD. The module is assembled here, instruction by instruction, so that the repository holds no
 * binary: one function that adds A·B to C, four rows by eight columns at a time, over a memory shared with typed arrays.
 * Encoding: WebAssembly Core Specification 2.0, sections 5.4 (instructions) and 5.5 (modules).
 */

/** Adds the product of A (`rows` × `inner`) and B (`inner` × `columns`, row-major) to C (row-major). Offsets and strides in bytes. */
export type Multiply = (
  a: number, b: number, c: number, rows: number, columns: number, inner: number, rowStride: number, innerStride: number,
) => void;

/**
 * Runs one direction of a layer of the simple recurrent unit (see `recurrence.ts`) over `count` tokens: products of candidate, forget and
 * reset lie side by side at `products`, gate weights at `gates`, the memory of `units` floats at `memory`. Offsets and steps in bytes.
 */
export type Recur = (
  count: number, products: number, productStep: number, gates: number, skips: number, skipStep: number, out: number, outStep: number, memory: number,
) => void;

/** A memory with room for floats, and the product over it. `rows` must be a multiple of 4, `columns` of 8. */
export type MatrixMemory = { readonly floats: Float32Array; readonly multiply: Multiply; readonly recur: Recur | null };

type WebAssemblyLike = {
  readonly Memory: new (settings: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

const PAGE_FLOATS = 16384;

/**
 * A memory of at least `count` floats, for layers of `units` units a direction. Where WebAssembly or its SIMD is not allowed, the product is plain
 * JavaScript and there is no `recur`.
 */
export function makeMatrixMemory(count: number, units: number): MatrixMemory {
  const wasm = (globalThis as { WebAssembly?: WebAssemblyLike }).WebAssembly;
  try {
    if (!wasm) throw new Error('no WebAssembly');
    const memory = new wasm.Memory({ initial: Math.ceil(count / PAGE_FLOATS) });
    const instance = new wasm.Instance(new wasm.Module(assemble(units)), { m: { m: memory } });
    return { floats: new Float32Array(memory.buffer), multiply: instance.exports.f as Multiply, recur: instance.exports.g as Recur };
  } catch {
    const floats = new Float32Array(count);
    return { floats, multiply: (...args) => multiplyPlainly(floats, ...args), recur: null };
  }
}

function multiplyPlainly(
  floats: Float32Array, a: number, b: number, c: number, rows: number, columns: number, inner: number, rowStride: number, innerStride: number,
): void {
  for (let m = 0; m < rows; m++) {
    const out = (c >> 2) + m * columns;
    for (let k = 0; k < inner; k++) {
      const value = floats[(a + m * rowStride + k * innerStride) >> 2]!;
      if (value === 0) continue;
      const row = (b >> 2) + k * columns;
      for (let n = 0; n < columns; n++) floats[out + n]! += value * floats[row + n]!;
    }
  }
}

// Locals of the function, parameters first.
const A = 0, B = 1, C = 2, ROWS = 3, COLUMNS = 4, INNER = 5, ROW_STRIDE = 6, INNER_STRIDE = 7;
const M = 8, N = 9, K = 10, A0 = 11, PB = 15, PC = 16, LINE = 17, AT_A = 18;
const SUM = 19, B0 = 27, B1 = 28, SPLAT = 29;
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const int = (value: number): number[] => [0x41, value];
const ADD = [0x6a], MULTIPLY = [0x6c], BELOW = [0x49];
const load = (offset: number): number[] => [0xfd, 0x00, 0x02, offset];
const splat = [0xfd, 0x09, 0x02, 0x00];
const store = (offset: number): number[] => [0xfd, 0x0b, 0x02, offset];
const FLOAT_ADD = [0xfd, 0xe4, 0x01], FLOAT_MULTIPLY = [0xfd, 0xe6, 0x01];
const bump = (local: number, by: readonly number[]): number[] => [...get(local), ...by, ...ADD, ...set(local)];
/** Runs the body at least once, then while `local < limit`. */
const loop = (body: readonly number[], local: number, limit: number): number[] => [
  0x03, 0x40, ...body, ...get(local), ...get(limit), ...BELOW, 0x0d, 0x00, 0x0b,
];

function multiplyBody(): number[] {
  const four = [0, 1, 2, 3];
  const line = (row: number): number[] => [...get(PC), ...get(LINE), ...int(row), ...MULTIPLY, ...ADD];
  const inner = [
    ...get(PB), ...load(0), ...set(B0), ...get(PB), ...load(16), ...set(B1),
    ...four.flatMap((row) => [
      ...get(A0 + row), ...splat, ...set(SPLAT),
      ...get(SPLAT), ...get(B0), ...FLOAT_MULTIPLY, ...get(SUM + 2 * row), ...FLOAT_ADD, ...set(SUM + 2 * row),
      ...get(SPLAT), ...get(B1), ...FLOAT_MULTIPLY, ...get(SUM + 2 * row + 1), ...FLOAT_ADD, ...set(SUM + 2 * row + 1),
      ...bump(A0 + row, get(INNER_STRIDE)),
    ]),
    ...bump(PB, get(LINE)), ...bump(K, int(1)),
  ];
  const tile = [
    ...get(B), ...get(N), ...int(4), ...MULTIPLY, ...ADD, ...set(PB),
    ...get(C), ...get(M), ...get(LINE), ...MULTIPLY, ...ADD, ...get(N), ...int(4), ...MULTIPLY, ...ADD, ...set(PC),
    ...four.flatMap((row) => [
      ...line(row), ...load(0), ...set(SUM + 2 * row), ...line(row), ...load(16), ...set(SUM + 2 * row + 1),
      ...get(AT_A), ...get(ROW_STRIDE), ...int(row), ...MULTIPLY, ...ADD, ...set(A0 + row),
    ]),
    ...int(0), ...set(K),
    ...loop(inner, K, INNER),
    ...four.flatMap((row) => [...line(row), ...get(SUM + 2 * row), ...store(0), ...line(row), ...get(SUM + 2 * row + 1), ...store(16)]),
    ...bump(N, int(8)),
  ];
  const outer = [
    ...get(A), ...get(M), ...get(ROW_STRIDE), ...MULTIPLY, ...ADD, ...set(AT_A),
    ...int(0), ...set(N), ...loop(tile, N, COLUMNS), ...bump(M, int(4)),
  ];
  const body = [...get(COLUMNS), ...int(4), ...MULTIPLY, ...set(LINE), ...int(0), ...set(M), ...loop(outer, M, ROWS), 0x0b];
  return [0x02, SUM - M, I32, SPLAT + 1 - SUM, V128, ...body];
}

const I32 = 0x7f, V128 = 0x7b;

function recurBody(units: number): number[] {
  const COUNT = 0, PRODUCTS = 1, PRODUCT_STEP = 2, GATES = 3, SKIPS = 4, SKIP_STEP = 5, OUT = 6, OUT_STEP = 7, MEMORY = 8;
  const T = 9, H = 10, WAS = 11, FORGET = 12, RESET = 13, INPUT = 14, NOW = 15, SKIP = 16;
  const bytes = units * 4;
  const FLOAT_SUBTRACT = [0xfd, 0xe5, 0x01], FLOAT_DIVIDE = [0xfd, 0xe7, 0x01], ABSOLUTE = [0xfd, 0xe0, 0x01], SPREAD = [0xfd, 0x13];
  const float = (value: number): number[] => [0x43, ...new Uint8Array(Float32Array.of(value).buffer), ...SPREAD];
  const at = (base: number, part: number): number[] => [...get(base), ...get(H), ...ADD, 0xfd, 0x00, 0x02, ...leb(part * bytes)];
  const put = (base: number, value: readonly number[]): number[] => [...get(base), ...get(H), ...ADD, ...value, 0xfd, 0x0b, 0x02, 0x00];
  /** ½ + ½·a / (1 + |a|) with a = product + weight·memory + bias. */
  const gate = (to: number, part: number): number[] => [
    ...at(PRODUCTS, part), ...at(GATES, part - 1), ...get(WAS), ...FLOAT_MULTIPLY, ...FLOAT_ADD, ...at(GATES, part + 1), ...FLOAT_ADD, ...set(to),
    ...get(to), ...float(1), ...get(to), ...ABSOLUTE, ...FLOAT_ADD, ...FLOAT_DIVIDE, ...float(0.5), ...FLOAT_MULTIPLY, ...float(0.5), ...FLOAT_ADD, ...set(to),
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
  const unitLoop = [0x03, 0x40, ...unit, ...get(H), 0x41, ...signedLeb(bytes), ...BELOW, 0x0d, 0x00, 0x0b];
  const token = [
    ...int(0), ...set(H), ...unitLoop,
    ...bump(PRODUCTS, get(PRODUCT_STEP)), ...bump(SKIPS, get(SKIP_STEP)), ...bump(OUT, get(OUT_STEP)), ...bump(T, int(1)),
  ];
  return [0x02, 2, I32, 6, V128, ...loop(token, T, COUNT), 0x0b];
}

function assemble(units: number): Uint8Array {
  const section = (id: number, content: readonly number[]): number[] => [id, ...leb(content.length), ...content];
  const type = (parameters: number): number[] => [0x60, parameters, ...Array.from({ length: parameters }, () => I32), 0x00];
  const bodies = [multiplyBody(), recurBody(units)];
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
    ...section(1, [0x02, ...type(8), ...type(9)]),
    ...section(2, [0x01, 0x01, 0x6d, 0x01, 0x6d, 0x02, 0x00, 0x01]),
    ...section(3, [0x02, 0x00, 0x01]),
    ...section(7, [0x02, 0x01, 0x66, 0x00, 0x00, 0x01, 0x67, 0x00, 0x01]),
    ...section(10, [0x02, ...bodies.flatMap((body) => [...leb(body.length), ...body])]),
  ]);
}

function signedLeb(value: number): number[] {
  const bytes = leb(value);
  // A set sixth bit of the last byte would read as a sign.
  if (bytes.at(-1)! & 0x40) bytes.splice(-1, 1, bytes.at(-1)! | 0x80, 0);
  return bytes;
}

function leb(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left & 127) | 128);
    left >>= 7;
  }
  return [...bytes, left];
}
