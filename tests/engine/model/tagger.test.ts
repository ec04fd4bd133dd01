import { afterEach, expect, test, vi } from 'vitest';
import { TAGS, TAG_COUNT } from '../../../src/engine/spans/model/tag-set.ts';
import { makeTagger, tagFeatures, tagSentence } from '../../../src/engine/spans/model/tagger.ts';
import type { TagInput } from '../../../src/engine/spans/model/tagger.ts';
import { makeTable } from '../../../src/engine/spans/model/weight-table.ts';

const KINDS = 40;

/** A text of `count` made-up words, every seventh of them a mark. */
function madeInput(count: number): TagInput {
  const ints = (step: number, most: number): Int32Array => Int32Array.from({ length: count }, (_, at) => (at * at * step + at * 31) % most);
  const isWord = Uint8Array.from({ length: count }, (_, at) => Number(at % 7 !== 6));
  return {
    word: ints(7, KINDS), suffix2: ints(3, 9), suffix3: ints(5, 17), prefix3: ints(11, 13), shape: Uint8Array.from(ints(1, 8)), isWord,
    tag: Uint8Array.from(isWord, (word) => (word ? 0 : TAG_COUNT - 3)),
  };
}

/** A table that knows the features of the text as it is tagged now, with weights that change from row to row. */
function tableFor(input: TagInput): ReturnType<typeof makeTable> {
  const keys = new Set<number>(), own = new Int32Array(32), T = TAGS.length;
  for (let at = 0; at < input.word.length; at++) for (const key of own.subarray(0, tagFeatures(input, at, 0, input.word.length, own))) keys.add(key);
  const weights = Float32Array.from({ length: (keys.size + 1) * T }, (_, at) => (at < T ? 0 : Math.sin(at * 1.7)));
  return makeTable(T, Int32Array.from(keys), weights);
}

afterEach(() => vi.unstubAllGlobals());

test.each([1, 2, 5, 63, 255, 256, 257, 700])('%i tokens are tagged alike with and without WebAssembly', (count) => {
  const first = madeInput(count);
  // Twice over, so that rows of the tags that come out are there as well.
  tagSentence(makeTagger(tableFor(first)), first, 0, count);
  const fast = madeInput(count), plain = madeInput(count), table = tableFor(first);
  tagSentence(makeTagger(table), fast, 0, count);
  vi.stubGlobal('WebAssembly', undefined);
  tagSentence(makeTagger(tableFor(first)), plain, 0, count);
  expect([...fast.tag]).toEqual([...plain.tag]);
  expect(fast.tag.every((tag, at) => (fast.isWord[at] ? tag < TAGS.length : tag === TAG_COUNT - 3))).toBe(true);
});

test('every tag can be the best one', () => {
  const T = TAGS.length, input = madeInput(1), keys = new Int32Array(32);
  const used = tagFeatures(input, 0, 0, 1, keys);
  for (let tag = 0; tag < T; tag++) {
    const weights = new Float32Array((used + 1) * T).map((_, at) => (at >= T && at % T === tag ? 1 : -1));
    tagSentence(makeTagger(makeTable(T, keys.slice(0, used), weights)), input, 0, 1);
    expect(input.tag[0]).toBe(tag);
  }
});
