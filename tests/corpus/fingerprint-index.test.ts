import { describe, expect, test } from 'vitest';
import { buildFingerprintIndex, bytesOf, findCandidates, guaranteedWords, indexFingerprints } from '../../src/corpus/fingerprint-index.ts';
import { fingerprintsOf, GUARANTEED_WORDS, shinglesOf } from '../../src/corpus/fingerprints.ts';
import type { Fingerprints } from '../../src/corpus/fingerprints.ts';
import { readWords } from '../../src/corpus/words.ts';
import { CHAINS, randomFrom } from './articles.ts';

const documents = (count: number, size: number, shared: readonly number[] = []) => {
  const fingerprintsOf = (at: number): Fingerprints => {
    const random = randomFrom(at);
    const hashes = Float64Array.from({ length: size }, () => Math.floor(random() * 2 ** 32) + Math.floor(random() * 2 ** 21) * 2 ** 32);
    return { hashes: Float64Array.from([...shared, ...hashes]), positions: Uint32Array.from({ length: size + shared.length }, (_, place) => place * 3) };
  };
  return { count, fingerprintsOf, hashesOf: (at: number) => [...fingerprintsOf(at).hashes] };
};

describe('the index', () => {
  test.each([[1], [2], [3], [500], [5000]])('finds each of %i documents by any one of its fingerprints', (count) => {
    const source = documents(count, 20);
    const index = buildFingerprintIndex(source);
    for (let at = 0; at < count; at += Math.ceil(count / 50)) {
      for (const hash of source.hashesOf(at)) expect(findCandidates(index, [hash]).map(({ document }) => document)).toContain(at);
    }
  });

  test('puts the document first that shares most', () => {
    const index = indexFingerprints(CHAINS.map(({ text }) => fingerprintsOf(text)));
    const copy = CHAINS.findIndex(({ id }) => id === 'chains-05');
    expect(findCandidates(index, fingerprintsOf(CHAINS[copy]!.text).hashes).map(({ document }) => CHAINS[document]!.id)).toEqual(['chains-05', 'chains-04']);
  });

  test('keeps as many fingerprints of each document as there is room for, and still finds whole copies', () => {
    const source = documents(1000, 100);
    const index = buildFingerprintIndex(source, 20_000);
    expect(index.window).toBeGreaterThan(20);
    expect(index.postings.length).toBeGreaterThan(16_000);
    expect(index.postings.length).toBeLessThan(21_000);
    for (let at = 0; at < 1000; at += 37) {
      const [best] = findCandidates(index, source.hashesOf(at));
      expect(best!.document).toBe(at);
      expect(best!.score).toBeGreaterThanOrEqual(16);
    }
    expect(bytesOf(index)).toBeLessThan(200_000);
  });

  test('is not led astray by what a thousand documents have', () => {
    const shared = 123_456_789;
    const { hashesOf, ...source } = documents(1500, 5, [shared]);
    const index = buildFingerprintIndex(source);
    expect(findCandidates(index, [shared])).toEqual([]);
    expect(findCandidates(index, [shared, hashesOf(7)[1]!]).map(({ document }) => document)).toEqual([7]);
  });

  test('answers alike however often it is asked', () => {
    const source = documents(50, 10);
    const index = buildFingerprintIndex(source);
    const asked = [...source.hashesOf(3), ...source.hashesOf(4)];
    expect(findCandidates(index, asked)).toEqual(findCandidates(index, asked));
  });

  test('of no documents finds none', () => {
    expect(findCandidates(indexFingerprints([]), [1, 2, 3])).toEqual([]);
  });

  describe('with room for', () => {
    const known = CHAINS.map(({ text }) => fingerprintsOf(text));
    const all = known.reduce((sum, { hashes }) => sum + hashes.length, 0);

    test.each([[1, GUARANTEED_WORDS], [0.4, GUARANTEED_WORDS], [0.2, 13], [0.1, 20]])('%d of the fingerprints finds every run of as many words as it guarantees, from %i on', (share, atLeast) => {
      const index = indexFingerprints(known, Math.floor(all * share));
      const size = guaranteedWords(index);
      expect(size).toBeGreaterThanOrEqual(atLeast);
      CHAINS.forEach(({ text }, document) => {
        const words = readWords(text);
        for (let first = 0; first + size <= words.count; first += 3) {
          const run = shinglesOf(readWords(text.slice(words.starts[first]!, words.ends[first + size - 1]!)));
          expect(findCandidates(index, run).map((candidate) => candidate.document)).toContain(document);
        }
      });
    });

    test('all of them guarantees what winnowing does', () => expect(guaranteedWords(indexFingerprints(known, all))).toBe(GUARANTEED_WORDS));
  });
});
