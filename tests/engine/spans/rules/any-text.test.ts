import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../../src/text/span.ts';
import { findIn } from '../found.ts';

const PIECES = [
  '"', '“', '”', "'", '‘', '’', "''", ' ', ' ', '\n', '.', ',', ':', '—', '(', ')', 'He said ', 'that ', 'Vale ', 'who ', 'told the Courier ', 'according to ', 'citing ',
  'was quoted by ', 'as saying ', 'reportedly ', 'and ', 'is said to ', 'wants ', 'to go ', 'allegations that ', 'Report', 'U.S. ', 'the old man ', 'VALE: ', 'has never ', 'urged ', '\u00ad', '😀', '\ud800',
];
const awkward = fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join(''));

test.each([
  ['awkward', awkward],
  ['any', fc.string({ unit: 'binary', maxLength: 200 })],
])('every span found in %s text lies in it, holds something and is in order', (_, strings) => {
  fc.assert(
    fc.property(strings, (text) => {
      for (const { source, cue, content, addressee, confidence } of findIn(text)) {
        expect(cue.length).toBeLessThanOrEqual(1);
        expect(content.length).toBeGreaterThan(0);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const spans of [source, cue, content, addressee ?? []]) isInOrder(text, spans);
      }
    }),
    { numRuns: 1500 },
  );
});

test.each([[':,"'], ['according to ,Report'], ['according to ,the old man ‘“that '], ["''according to ,U.S. according to was quoted by has never ”"]])('%j, which once went wrong, yields spans that hold something', (text) => {
  for (const { source, content } of findIn(text)) for (const spans of [source, content]) isInOrder(text, spans);
});

function isInOrder(text: string, spans: readonly Span[]): void {
  let last = 0;
  for (const [start, end] of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

test.each(['He said that ', '"We want it," he said. ', 'X, who said, ', 'citing X, ', '“a\n'])('a megabyte of %j is read in linear time', (piece) => {
  const time = (length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const before = process.cpuUsage();
    findIn(text);
    const { user } = process.cpuUsage(before);
    return user / 1000;
  };
  time(100_000);
  expect(time(1_000_000)).toBeLessThan(2000);
}, 60_000);
