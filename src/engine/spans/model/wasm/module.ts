/**
 * WebAssembly modules put together here, instruction by instruction, so that the repository holds no binary. Encoding: WebAssembly Core
 * Specification 2.0, section 5.5 (modules).
 */
import type { Code } from './instructions.ts';
import { END, I32, join, unsigned, V128 } from './instructions.ts';

/** A function of `parameters` 32-bit numbers without a result; its locals come after them, whole numbers first. */
export type Routine = { readonly parameters: number; readonly ints: number; readonly vectors: number; readonly body: Code };

type Memory = { readonly buffer: ArrayBuffer };
type WebAssemblyLike = {
  readonly Memory: new (settings: { initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

const PAGE_BYTES = 65536;

/** Bytes that JavaScript and, where it is allowed, WebAssembly share. */
export type SharedBytes = { readonly buffer: ArrayBuffer; readonly memory: Memory | null };

const webAssembly = (): WebAssemblyLike | undefined => (globalThis as { WebAssembly?: WebAssemblyLike }).WebAssembly;

/** At least `bytes` bytes, all zero. */
export function shareBytes(bytes: number): SharedBytes {
  try {
    const memory = new (webAssembly()!.Memory)({ initial: Math.ceil(bytes / PAGE_BYTES) });
    return { buffer: memory.buffer, memory };
  } catch {
    return { buffer: new ArrayBuffer(bytes), memory: null };
  }
}

/** The routines over shared bytes, or null where WebAssembly or its SIMD is not allowed. */
export function startRoutines(shared: SharedBytes, routines: readonly Routine[]): readonly unknown[] | null {
  if (!shared.memory) return null;
  try {
    const { Instance, Module } = webAssembly()!;
    const { exports } = new Instance(new Module(assemble(routines)), { m: { m: shared.memory } });
    return routines.map((_, at) => exports[nameOf(at)]);
  } catch {
    return null;
  }
}

const nameOf = (at: number): string => String.fromCharCode(97 + at);

function assemble(routines: readonly Routine[]): Uint8Array {
  const list = (entries: readonly Code[]): number[] => join(unsigned(entries.length), ...entries);
  const section = (id: number, content: Code): number[] => join([id], unsigned(content.length), content);
  const bodies = routines.map(({ ints, vectors, body }) => {
    const code = join(list([[...unsigned(ints), I32], [...unsigned(vectors), V128]]), body, END);
    return join(unsigned(code.length), code);
  });
  return new Uint8Array(join(
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    section(1, list(routines.map(({ parameters }) => join([0x60, parameters], new Array<number>(parameters).fill(I32), [0x00])))),
    section(2, list([[0x01, 0x6d, 0x01, 0x6d, 0x02, 0x00, 0x01]])),
    section(3, list(routines.map((_, at) => unsigned(at)))),
    section(7, list(routines.map((_, at) => [0x01, nameOf(at).charCodeAt(0), 0x00, at]))),
    section(10, list(bodies)),
  ));
}
