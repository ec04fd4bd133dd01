import { describe, expect, test } from 'vitest';
import { ENTRIES } from '../../../src/engine/wording/entries/all.ts';
import { findLoadedWording } from '../../../src/engine/wording/find-loaded-wording.ts';
import { patternsOf } from '../../../src/engine/wording/word-index.ts';
import { readText } from '../../../src/text/read-text.ts';
import { WORDS } from '../../../src/ui/wording/words.ts';

const found = (text: string) => {
  const document = readText(text);
  return findLoadedWording(document, []).map(({ span, why, tier }) => ({ words: document.text.slice(...span), why, tier }));
};

describe.each(ENTRIES)('the entry $id', ({ id, short = '', wide = '', finds, leavesAlone }) => {
  test.each(finds)('finds %s', (marked) => {
    const wanted = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, words]) => words);
    const here = found(marked.replace(/[[\]]/g, ''));
    expect(here.map(({ words }) => words)).toEqual(wanted);
    expect(here.map(({ why }) => why)).toContain(id);
  });

  test.each(leavesAlone)('leaves alone %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('has examples of both', () => {
    expect(finds.length).toBeGreaterThan(0);
    expect(leavesAlone.length).toBeGreaterThan(0);
  });

  test('lists nothing twice and only lower case', () => {
    for (const pattern of patternsOf(`${short},${wide}`)) expect(pattern).toBe(pattern.toLowerCase());
    expect(patternsOf(short).filter((pattern) => patternsOf(wide).includes(pattern))).toEqual([]);
  });

  test('has a reason and a question for readers', () => {
    expect(WORDS[id]?.reason).toMatch(/\.$/);
    expect(WORDS[id]?.question).toMatch(/\?$/);
  });
});
