import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSpans } from '../../../src/engine/spans/find-spans.ts';
import { loadModel } from '../../../src/engine/spans/model/load-model.ts';
import { readText } from '../../../src/text/read-text.ts';
import { textOf } from '../../../src/text/span.ts';

const MODEL = loadModel(readFileSync(new URL('../../../src/engine/spans/model/attribution.bin', import.meta.url)));
const contentsIn = (text: string): string[] => findSpans(readText(text), MODEL).map(({ content }) => textOf(text, content));

test.each([
  'The empty quay says it all.', 'The harbour master would say no more.', 'The choir sang “Wheels of June” and “Song of the Road.”',
  'That said the old ferry has its charm.', 'Having said that, the boats will go on Monday.', 'The Harbour Index added 120 points.', 'The Estavian crown declined 2 percent against the dollar.',
])('leaves alone: %s', (text) => expect(contentsIn(text)).toEqual([]));

const MANNERS = ['Everything went according to plan on Monday.', 'Fares vary according to the season.', 'The boats were sorted according to size, and the crews by rank.', 'Fees differ according to the country of birth.'];

test.each(MANNERS)('with the model or without, nobody is said to say: %s', (text) => {
  for (const model of [MODEL, null]) expect(findSpans(readText(text), model)).toEqual([]);
});

test.each([
  ['Prices vary, according to the ministry.', 'the ministry'], ['The quay will close in May, according to plan documents seen by the Quay Herald.', 'plan documents'],
])('a source is one still: %s', (text, source) => {
  for (const model of [MODEL, null]) expect(findSpans(readText(text), model).map((found) => textOf(text, found.source)).join()).toContain(source);
});

test('what is told by how much is still told', () => {
  expect(contentsIn('The crews had left, Mara Lindqvist said. She added 40 percent of them would not come back.').join()).toContain('40 percent of them');
});

test('a quotation goes on in the paragraphs that continue it', () => {
  const text = '“The quay will close,” Mara Lindqvist said on Monday. “We have waited for years.\n\n“We cannot wait for another winter.\n\n“It ends now.”\n\nThe ferries ran on.';
  expect(contentsIn(text)).toEqual([expect.stringMatching(/^“The quay will close,” … “We have waited for years\. … “We cannot wait for another winter\. … “It ends now\.”$/)]);
});

test('what another says in a continuing paragraph stays theirs', () => {
  const text = '“The quay will close,” Mara Lindqvist said. “We have waited.\n\n“Nobody has asked us,” a fisherman said.';
  expect(contentsIn(text).at(-1)).toContain('Nobody has asked us');
  expect(contentsIn(text)[0]).not.toContain('Nobody');
});
