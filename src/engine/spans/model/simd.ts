/**
 * Matrix products in WebAssembly SIMD. The module is assembled here, instruction by instruction, so that the repository holds no
 * binary: one function that adds A·B to C, four rows by eight columns at a time, over a memory shared with typed arrays.
 * Encoding: WebAssembly Core Specification 2.0, sections 5.4 (instructions) and 5.5 (modules).
 */

/** Adds the product of A (`rows` × `inner`) and B (`inner` × `columns`, row-major) to C (row-major). Offsets and strides in bytes. */
export type Multiply = (
  a: number, b: number, c: number, rows: number, columns: number, inner: number, rowStride: number, innerStride: number,
) => void;

/** A memory with room for floats, and the product over it. `rows` must be a multiple of 4, `columns` of 8. */
export type MatrixMemory = { readonly floats: Float32Array; readonly multiply: Multiply };

type WebAssemblyLike = {
  readonly Memory: new (settings: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

const PAGE_FLOATS = 16384;

/** A memory of at least `count` floats. Where WebAssembly or its SIMD is not allowed, the product is plain JavaScript. */
export function makeMatrixMemory(count: number): MatrixMemory {
  const wasm = (globalThis as { WebAssembly?: WebAssemblyLike }).WebAssembly;
  try {
    if (!wasm) throw new Error('no WebAssembly');
    const memory = new wasm.Memory({ initial: Math.ceil(count / PAGE_FLOATS) });
    const instance = new wasm.Instance(new wasm.Module(assemble()), { m: { m: memory } });
    return { floats: new Float32Array(memory.buffer), multiply: instance.exports.f as Multiply };
  } catch {
    const floats = new Float32Array(count);
    return { floats, multiply: (...args) => multiplyPlainly(floats, ...args) };
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

function assemble(): Uint8Array {
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
  const I32 = 0x7f, V128 = 0x7b;
  const code = [0x02, SUM - M, I32, SPLAT + 1 - SUM, V128, ...body];
  const section = (id: number, content: readonly number[]): number[] => [id, ...leb(content.length), ...content];
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
    ...section(1, [0x01, 0x60, 0x08, I32, I32, I32, I32, I32, I32, I32, I32, 0x00]),
    ...section(2, [0x01, 0x01, 0x6d, 0x01, 0x6d, 0x02, 0x00, 0x01]),
    ...section(3, [0x01, 0x00]),
    ...section(7, [0x01, 0x01, 0x66, 0x00, 0x00]),
    ...section(10, [0x01, ...leb(code.length), ...code]),
  ]);
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
