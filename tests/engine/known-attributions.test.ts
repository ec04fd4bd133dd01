import { expect, test } from 'vitest';
import { analyse } from '../../src/engine/analyse.ts';
import { withKnown } from '../../src/engine/known-attributions.ts';
import type { FoundAttribution } from '../../src/engine/records.ts';
import type { Span } from '../../src/text/span.ts';

const TEXT = 'Officials said the bridge was closed. Ferries run instead, the harbour board said.';
const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const found = (cue: string, content: string, why = 'cue-verb'): FoundAttribution => ({ source: [], cue: [at(cue)], content: [at(content)], confidence: 0.8, why });
const FIRST = found('said the', 'bridge was closed');
const SECOND = found('board said', 'Ferries run instead');
const KNOWN = found('Officials said', 'the bridge was closed', 'known-text');

test.each<[string, readonly Span[], readonly FoundAttribution[], readonly FoundAttribution[]]>([
  ['takes the place of what was found there', [at('Officials said the bridge was closed')], [KNOWN], [KNOWN, SECOND]],
  ['takes no place where nothing is known', [], [KNOWN], [KNOWN, FIRST, SECOND]],
  ['changes nothing where nothing was written down', [[0, TEXT.length]], [], [FIRST, SECOND]],
])('what is known %s', (_, spans, known, expected) => {
  const merged = withKnown([FIRST, SECOND], { spans, found: known });
  expect([...merged].sort((a, b) => expected.indexOf(a) - expected.indexOf(b))).toEqual(expected);
});

test('the engine names, nests and folds what is known like what it finds', () => {
  const known = { spans: [[0, TEXT.length] as const], found: [{ source: [at('Officials')], cue: [at('said')], content: [at('the bridge was closed')], confidence: 0.95, why: 'known-text' }] };
  const { attributions, statements } = analyse({ text: TEXT, language: 'en' }, null, known);
  expect(attributions.map(({ why, sourceKind }) => [why, sourceKind])).toEqual([['known-text', 'unnamed']]);
  expect(statements).toHaveLength(1);
});
