import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WHY, aboutVerb, whyMarked } from '../../src/ui/wording/why.ts';

const ENGINE = new URL('../../src/engine', import.meta.url).pathname;

/** The keys that the engine's rules and model give as reasons. */
const given = new Set(readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(join(ENGINE, file), 'utf8').matchAll(/\bwhy: '([a-z-]+)'/g)].map((match) => match[1]!)));

test('every reason the engine gives has words, and all words are needed', () => {
  expect(given.size).toBeGreaterThan(10);
  expect(Object.keys(WHY).sort()).toEqual([...given].sort());
});

test('a reason quotes the article’s own words', () => {
  expect(whyMarked('according-to', 'According to')).toMatch(/^“According to” and whom it names\./);
});

test.each([
  [['doubt-verb'], '“claimed”: Many newsrooms avoid it because it can suggest doubt.'],
  [['vague', 'factive-verb'], '“claimed”: Many newsrooms use it with care because it takes what follows as settled.'],
  [['vague'], null],
] as const)('about a verb with %j: %s', (flags, text) => {
  expect(aboutVerb(flags, 'claimed')).toBe(text);
});
