import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';
import { loadModel } from '../../../src/engine/spans/model/load-model.ts';

// A routine that is refused is done without, quietly and slowly: only here would it be seen.
test('every module the engine puts together is taken', () => {
  const { Instance, Memory, Module } = WebAssembly;
  let tried = 0;
  let taken = 0;
  const counting = {
    Memory,
    Module: function (bytes: BufferSource) {
      tried++;
      return new Module(bytes);
    },
    Instance: function (module: WebAssembly.Module, imports: WebAssembly.Imports) {
      const instance = new Instance(module, imports);
      taken++;
      return instance;
    },
  };
  globalThis.WebAssembly = counting as unknown as typeof WebAssembly;
  try {
    const model = loadModel(readFileSync(new URL('../../../src/engine/spans/model/attribution.bin', import.meta.url)));
    expect(analyse({ text: '“We saw it coming,” Olav Brandt told Baltic Courier, and the crew has voted to stay.' }, model).statements).not.toEqual([]);
  } finally {
    globalThis.WebAssembly = { ...counting, Instance, Module } as unknown as typeof WebAssembly;
  }
  // Unpacking, the tagger, the network, two tables of weights, the chains of two passes.
  expect(tried).toBeGreaterThanOrEqual(7);
  expect(taken).toBe(tried);
});
