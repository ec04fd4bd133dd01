import { describe, expect, test } from 'vitest';
import { buildFingerprintIndex, bytesOf, findCandidates, indexFingerprints } from '../../src/corpus/fingerprint-index.ts';
import { fingerprintsOf } from '../../src/corpus/fingerprints.ts';
import { CHAINS, randomFrom } from './articles.ts';

const documents = (count: number, size: number) => {
  const hashesOf = (at: number): number[] => {
    const random = randomFrom(at);
    return Array.from({ length: size }, () => Math.floor(random() * 2 ** 32) + Math.floor(random() * 2 ** 21) * 2 ** 32);
  };
  return { count, total: count * size, hashesOf };
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
    expect(index.perDocument).toBe(20);
    expect(index.postings).toHaveLength(20_000);
    for (let at = 0; at < 1000; at += 37) expect(findCandidates(index, source.hashesOf(at))[0]).toMatchObject({ document: at, score: 20 });
    expect(bytesOf(index)).toBeLessThan(200_000);
  });

  test('is not led astray by what a thousand documents have', () => {
    const shared = 123_456_789;
    const { count, hashesOf } = documents(1500, 5);
    const index = buildFingerprintIndex({ count, total: count * 6, hashesOf: (at) => [shared, ...hashesOf(at)] });
    expect(findCandidates(index, [shared])).toEqual([]);
    expect(findCandidates(index, [shared, hashesOf(7)[0]!]).map(({ document }) => document)).toEqual([7]);
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
});
