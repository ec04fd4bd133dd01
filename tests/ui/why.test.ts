import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WHY, whyMarked } from '../../src/ui/wording/why.ts';

const SRC = new URL('../../src', import.meta.url).pathname;

/** The keys that rules, model and known texts give as reasons. */
const given = new Set(['engine/spans', 'background'].flatMap((layer) => readdirSync(join(SRC, layer), { recursive: true, encoding: 'utf8' }).map((file) => join(SRC, layer, file)))
  .filter((file) => file.endsWith('.ts')).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bwhy: '([a-z-]+)'/g)].map((match) => match[1]!)));

test('every reason the engine gives has words, and all words are needed', () => {
  expect(given.size).toBeGreaterThan(10);
  expect(Object.keys(WHY).sort()).toEqual([...given].sort());
});

test('a reason quotes the article’s own words', () => {
  expect(whyMarked('according-to', 'According to')).toMatch(/^“According to” and whom it names\./);
});
