import { expect, test } from 'vitest';
import type { Transitions } from '../../../src/engine/spans/model/crf.ts';
import { bestPath, makeLattice, marginals, prepare, reserve } from '../../../src/engine/spans/model/crf.ts';

const LABELS = 3, COUNT = 4;
const wave = (size: number, step: number): Float32Array => Float32Array.from({ length: size }, (_, at) => Math.sin(at * step) * 2);
const TRANSITIONS: Transitions = { labels: LABELS, begin: wave(3, 1.3), end: wave(3, 2.1), between: wave(2 * 9, 0.7) };
const SCORES = wave(LABELS * COUNT, 1.9);
const CLASSES = Uint8Array.of(0, 1, 0, 1);

/** Every labelling with its score. */
function allPaths(): { path: number[]; score: number }[] {
  return Array.from({ length: LABELS ** COUNT }, (_, number) => {
    const path = Array.from({ length: COUNT }, (_, at) => Math.floor(number / LABELS ** at) % LABELS);
    let score = TRANSITIONS.begin[path[0]!]! + TRANSITIONS.end[path.at(-1)!]!;
    path.forEach((label, at) => {
      score += SCORES[at * LABELS + label]!;
      if (at > 0) score += TRANSITIONS.between[(CLASSES[at]! * LABELS + path[at - 1]!) * LABELS + label]!;
    });
    return { path, score };
  });
}

test('marginals and partition function are those of all labellings counted one by one', () => {
  const lattice = makeLattice(LABELS, 2);
  prepare(lattice, TRANSITIONS);
  reserve(lattice, COUNT);
  lattice.scores.set(SCORES);
  const logZ = marginals(lattice, COUNT, CLASSES);
  const paths = allPaths();
  const sum = paths.reduce((total, { score }) => total + Math.exp(score), 0);
  expect(logZ).toBeCloseTo(Math.log(sum), 4);
  for (let at = 0; at < COUNT; at++) {
    for (let label = 0; label < LABELS; label++) {
      const share = paths.filter(({ path }) => path[at] === label).reduce((total, { score }) => total + Math.exp(score), 0) / sum;
      expect(lattice.marginal[at * LABELS + label]).toBeCloseTo(share, 5);
    }
  }
});

test('marginals stay finite for scores far apart', () => {
  const lattice = makeLattice(LABELS);
  prepare(lattice, TRANSITIONS);
  lattice.scores.set(SCORES.map((score) => score * 40));
  marginals(lattice, COUNT, CLASSES);
  for (let at = 0; at < COUNT; at++) {
    const row = lattice.marginal.subarray(at * LABELS, (at + 1) * LABELS);
    expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
  }
});

test('the best path is the best of all labellings, and of those allowed', () => {
  for (const allowed of [Uint8Array.of(7, 7, 7, 7), Uint8Array.of(7, 2, 5, 7), Uint8Array.of(1, 6, 7, 4)]) {
    const path = new Uint8Array(COUNT);
    const score = bestPath(TRANSITIONS, SCORES, LABELS, COUNT, CLASSES, allowed, path);
    const open = allPaths().filter((one) => one.path.every((label, at) => (allowed[at]! & (1 << label)) !== 0));
    const best = open.reduce((a, b) => (b.score > a.score ? b : a));
    expect([...path]).toEqual(best.path);
    expect(score).toBeCloseTo(best.score, 4);
  }
});
