import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GUARANTEED_WORDS, SHINGLE_WORDS, WINDOW, fingerprintsOf, runHashes, shinglesOf } from '../../src/corpus/fingerprints.ts';
import { readWords } from '../../src/corpus/words.ts';

const word = fc.integer({ min: 0, max: 40 }).map((number) => `w${number}`);
const text = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength });

describe('fingerprints', () => {
  test('a shared run of the guaranteed length shares a fingerprint, wherever it stands', () => {
    fc.assert(fc.property(text(GUARANTEED_WORDS, 30), text(0, 60), text(0, 60), text(0, 60), text(0, 60), (run, a, b, c, d) => {
      const kept = new Set(fingerprintsOf([...a, ...run, ...b].join(' ')).hashes);
      const page = shinglesOf(readWords([...c, ...run, ...d].join(' ')));
      expect(page.some((hash) => kept.has(hash))).toBe(true);
    }), { numRuns: 400 });
  });

  test('runs shorter than a shingle share nothing', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 60, maxLength: 120 }), (numbers) => {
      // Every sixth word differs, all others are the same.
      const one = numbers.map((number, at) => (at % SHINGLE_WORDS === 0 ? `a${number}` : `w${number}`));
      const other = numbers.map((number, at) => (at % SHINGLE_WORDS === 0 ? `b${number}` : `w${number}`));
      const kept = new Set(fingerprintsOf(one.join(' ')).hashes);
      expect(shinglesOf(readWords(other.join(' '))).some((hash) => kept.has(hash))).toBe(false);
    }), { numRuns: 100 });
  });

  test('leave no word of a document uncovered', () => {
    fc.assert(fc.property(text(SHINGLE_WORDS, 200), (words) => {
      const { positions } = fingerprintsOf(words.join(' '));
      expect(positions[0]).toBe(0);
      expect(positions.at(-1)).toBe(words.length - SHINGLE_WORDS);
      for (let at = 1; at < positions.length; at++) expect(positions[at]! - positions[at - 1]!).toBeLessThanOrEqual(WINDOW);
    }));
  });

  test('are two of seven hashes on average', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ');
    expect(fingerprintsOf(words).hashes.length / 20_000).toBeCloseTo(2 / (WINDOW + 1), 2);
  });

  test.each([['', 0], ['five words are too few', 0], ['six words are just enough now', 1]])('of “%s” are %i', (short, count) => {
    expect(fingerprintsOf(short).hashes).toHaveLength(count);
  });
});

describe('runHashes', () => {
  test('rolls to what each run by itself hashes to', () => {
    const { hashes } = readWords('the harbour board has not answered the letter of the shopkeepers');
    for (const size of [1, 3, 7]) {
      const runs = runHashes(hashes, size);
      runs.forEach((hash, at) => expect(hash).toBe(runHashes(hashes.slice(at, at + size), size)[0]));
    }
  });

  test('depends on the order of words', () => {
    expect(runHashes(readWords('dog bites man').hashes, 3)[0]).not.toBe(runHashes(readWords('man bites dog').hashes, 3)[0]);
  });

  test('yields whole numbers below 2⁵³ without collisions in 100,000 runs', () => {
    const runs = runHashes(readWords(Array.from({ length: 100_002 }, (_, at) => String(at)).join(' ')).hashes, 3);
    expect(new Set(runs).size).toBe(runs.length);
    expect(runs.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  });
});
