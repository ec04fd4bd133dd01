import { afterEach, expect, test, vi } from 'vitest';
import type { Transitions } from '../../../src/engine/spans/model/crf.ts';
import { makeLattice, marginals, prepare } from '../../../src/engine/spans/model/crf.ts';
import { fieldFor, MOST_LINKS, ROW } from '../../../src/engine/spans/model/field.ts';

const CLASSES = 3;
const wave = (size: number, step: number, height = 2): Float32Array => Float32Array.from({ length: size }, (_, at) => Math.sin(at * step + 1) * height);
const transitionsOf = (labels: number): Transitions => ({ labels, begin: wave(labels, 1.3), end: wave(labels, 2.1), between: wave(CLASSES * labels * labels, 0.7) });

/** The chances of a chain of `count` tokens, in rows of as many numbers as labels. */
function chancesOf(transitions: Transitions, count: number, scores: Float32Array, classes: Uint8Array): number[] {
  const L = transitions.labels, field = fieldFor(transitions, count);
  for (let t = 0; t < count; t++) field.scores.set(scores.subarray(t * L, (t + 1) * L), t * ROW);
  field.sum(count, classes);
  return Array.from({ length: count * L }, (_, at) => field.marginal[Math.floor(at / L) * ROW + (at % L)]!);
}

afterEach(() => vi.unstubAllGlobals());

test.each([[6, 1, 2], [6, 2, 2], [7, 40, 5], [3, MOST_LINKS, 8], [7, MOST_LINKS + 1, 4]])('chances of %i labels along %i tokens are those by hand', (labels, count, height) => {
  const transitions = transitionsOf(labels), classes = Uint8Array.from({ length: count }, (_, t) => (t * 7) % CLASSES);
  const scores = wave(labels * count, 1.9, height), lattice = makeLattice(labels, count);
  prepare(lattice, transitions);
  lattice.scores.set(scores);
  marginals(lattice, count, classes);
  // Twice, for a field is used again and must keep nothing.
  chancesOf(transitions, count, scores.map((score) => -score), classes);
  chancesOf(transitions, count, scores, classes).forEach((chance, at) => expect(Math.abs(chance - lattice.marginal[at]!)).toBeLessThan(5e-6));
});

test('chances stay whole for scores far apart', () => {
  const transitions = transitionsOf(6), count = 50, chances = chancesOf(transitions, count, wave(6 * count, 1.9, 400), new Uint8Array(count));
  for (let t = 0; t < count; t++) expect(chances.slice(t * 6, t * 6 + 6).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
});

test('what follows a token is told alike with and without WebAssembly', () => {
  const count = 30, scores = wave(6 * count, 0.9, 3), classes = Uint8Array.from({ length: count }, (_, t) => t % CLASSES);
  const sharesOf = (): number[] => {
    const field = fieldFor(transitionsOf(6), count);
    for (let t = 0; t < count; t++) field.scores.set(scores.subarray(t * 6, (t + 1) * 6), t * ROW);
    field.sum(count, classes);
    return Array.from({ length: count }, (_, t) => field.onward.slice(t * ROW, t * ROW + 6)).flatMap((row) => {
      const sum = row.reduce((all, value) => all + value, 0);
      return Array.from(row, (value) => value / sum);
    });
  };
  const fast = sharesOf();
  vi.stubGlobal('WebAssembly', undefined);
  sharesOf().forEach((share, at) => expect(fast[at]).toBeCloseTo(share, 5));
});
