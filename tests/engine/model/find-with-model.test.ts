import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWithModel } from '../../../src/engine/spans/model/find-with-model.ts';
import { loadModel } from '../../../src/engine/spans/model/load-model.ts';
import { readText } from '../../../src/text/read-text.ts';
import { textOf } from '../../../src/text/span.ts';

const BYTES = readFileSync(new URL('../../../src/engine/spans/model/attribution.bin', import.meta.url));
const MODEL = loadModel(BYTES);

/** What the model finds in `text`, as "source | cue | content". */
function found(text: string): string[] {
  return findWithModel(readText(text), MODEL).map(({ source, cue, content }) => [source, cue, content].map((spans) => textOf(text, spans)).join(' | '));
}

describe('finds', () => {
  test.each([
    ['“The bridge will open in May,” the mayor said.', 'the mayor | said | “The bridge will open in May,”'],
    ['The minister said that the ferries would run again by Friday.', 'The minister | said | that the ferries would run again by Friday'],
    ['"We are ready to talk," Mara Lindqvist told reporters on Monday.', 'Mara Lindqvist | told reporters | "We are ready to talk,"'],
    ['She believes the port will be closed for a year.', 'She | believes | the port will be closed for a year'],
  ])('%s', (text, expected) => {
    const all = found(text);
    const [source, , content] = expected.split(' | ');
    expect(all.some((one) => one.startsWith(`${source} | `) && one.includes(content!))).toBe(true);
  });
});

describe('leaves alone', () => {
  test.each(['The bridge was built of steel in 1931.', 'A dog slept on the quay, and two boats lay at anchor.', ''])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('any string gives sorted, non-empty spans inside it', () => {
  const pieces = fc.constantFrom('he said', '“', '”', '"', "''", '‘', '’', ',', '.', ' ', '\n', '\n\n', 'that', 'the officials', 'believe', '\u00ad', '\u200b', '«', ':', '—', 'X', '😀', 'told');
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' '))), (text) => {
    for (const { source, cue, content, confidence } of findWithModel(readText(text), MODEL)) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(cue).toHaveLength(1);
      expect(content.length).toBeGreaterThan(0);
      for (const spans of [source, cue, content]) {
        let last = 0;
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
      }
    }
  }), { numRuns: 300 });
});

test('the same text gives the same findings, whatever came before it', () => {
  const text = 'Officials said the levy would rise. “It is too much,” a baker said.';
  const first = found(text);
  found('A much longer text. '.repeat(200));
  expect(found(text)).toEqual(first);
  // More forms than are kept at a time.
  found(Array.from({ length: 12_000 }, (_, at) => `${at.toString(36)}q`).join(' '));
  expect(found(text)).toEqual(first);
});

test('a text longer than its outputs are kept for is read as its beginning is alone', () => {
  const text = 'The harbour master said the pier was closed. '.repeat(600);
  const one = findWithModel(readText(text), MODEL), part = findWithModel(readText(text.slice(0, 4500)), MODEL);
  expect(part.length).toBeGreaterThan(50);
  expect(one.slice(0, 50).map(({ cue, content }) => [cue, content])).toEqual(part.slice(0, 50).map(({ cue, content }) => [cue, content]));
});

test('of a text as long as a book the beginning is read and the rest left alone', { timeout: 60_000 }, () => {
  const text = 'The harbour master said the pier was closed. '.repeat(8000);
  const places = findWithModel(readText(text), MODEL).map(({ cue }) => cue[0]![0]);
  expect(places.length).toBeGreaterThan(5000);
  expect(places.at(-1)).toBeLessThan(text.length * 0.95);
});
