import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/engine/analyse.ts';
import { completeAttributions } from '../../src/engine/complete.ts';
import type { FoundAttribution } from '../../src/engine/records.ts';
import { foldStatements } from '../../src/engine/statements/fold.ts';
import { summarise } from '../../src/engine/statements/summary.ts';
import { readText } from '../../src/text/read-text.ts';
import { trimSpan } from '../../src/text/span.ts';
import type { Span } from '../../src/text/span.ts';

const WORDS = ('Ana Duarte said told the Quay Herald Reuters he she it they who which We I a report officials citing quoted as saying “ ” ‘ ’ " , . : ( ) — \n \n\n and of ' +
  'China Beijing Kenya’s Minister Mr. Dr. Dean General office his its minister company newspaper agency study experts some two believes is trying to 42 AFP (AFP) By Source: 😀 İ ß').split(' ');
const text = fc.oneof(fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' ')), fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 120 }));

/** Spans as the contract wants them: sorted, disjoint, not empty, no white space at their ends. */
function spansFrom(written: string, numbers: readonly number[], most: number): Span[] {
  const ends = [...new Set(numbers.map((number) => number % (written.length + 1)))].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let at = 0; at + 1 < ends.length && spans.length < most; at += 2) {
    const span = trimSpan(written, [ends[at]!, ends[at + 1]!]);
    if (span[0] < span[1]) spans.push(span);
  }
  return spans;
}

const numbers = fc.array(fc.nat(), { maxLength: 4 });
const input = fc.record({ text, roles: fc.array(fc.tuple(numbers, numbers, numbers, numbers), { maxLength: 8 }), publisher: fc.option(fc.constantFrom('Reuters', 'The Quay Herald', ''), { nil: undefined }), url: fc.option(fc.webUrl(), { nil: undefined }) });

const foundIn = (written: string, roles: readonly (readonly [number[], number[], number[], number[]])[]): FoundAttribution[] =>
  roles.map(([source, cue, content, addressee]) => ({
    source: spansFrom(written, source, 2), cue: spansFrom(written, cue, 1), content: spansFrom(written, content, 2), addressee: spansFrom(written, addressee, 1), confidence: 0.5, why: 'made up',
  }));

test('any text with any spans gives sound records and statements', () => {
  fc.assert(fc.property(input, ({ text: written, roles, publisher, url }) => {
    const document = readText(written);
    const found = foundIn(written, roles);
    const { attributions, credits, publisher: page } = completeAttributions(document, found, { publisher, url });
    const byId = new Map(attributions.map((each) => [each.id, each]));
    expect(byId.size).toBe(attributions.length);
    expect(attributions.length).toBeLessThanOrEqual(found.length);
    for (const each of attributions) {
      let steps = 0;
      for (let outer = each.parent; outer !== undefined; outer = byId.get(outer)!.parent) expect(++steps).toBeLessThanOrEqual(found.length);
      expect(each.speaker === null).toBe(each.sourceKind === 'unnamed' || each.sourceKind === 'vague' || each.sourceKind === 'none');
      expect(each.speakerConfidence).toBeGreaterThan(0);
      expect(each.speakerConfidence).toBeLessThanOrEqual(1);
    }
    for (const { span } of credits) expect(written.slice(...span).trim()).toBe(written.slice(...span));
    const statements = foldStatements(document, attributions, credits, page);
    const starts = statements.map(({ content, steps: [{ source, cue }] }) => Math.min(...[...content, ...source, ...cue].map(([start]) => start)));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const folded = new Set(statements.flatMap((statement) => statement.attributions));
    expect(attributions.every(({ id }) => folded.has(id))).toBe(true);
    const { statements: counted, noOtherOutlet, throughOutlets, noClearSource } = summarise(document, statements);
    expect(noOtherOutlet + noClearSource + throughOutlets.reduce((sum, each) => sum + each.statements, 0)).toBe(counted);
  }), { numRuns: 400 });
}, 60_000);

test('the same input gives the same output', () => {
  fc.assert(fc.property(input, ({ text: written, roles, publisher }) => {
    const run = () => completeAttributions(readText(written), foundIn(written, roles), { publisher });
    expect(run()).toEqual(run());
  }), { numRuns: 60 });
}, 60_000);

/** Below this, in microseconds, the clock of processor time is too coarse to say anything. */
const LEAST_CLOCKED = 4000;

/** Processor time of a run, since other processes may run beside; the least of some. */
function leastTime(runs: number, run: () => void): number {
  return Math.max(LEAST_CLOCKED, Math.min(...Array.from({ length: runs }, () => {
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    return user + system;
  })));
}

test('a text ten times as long takes about ten times as long, not a hundred', () => {
  const piece = 'Kenyan Trade Minister Joy Otieno told the Quay Herald that Veltrix Foods had paid. She added that it was late.\n';
  const runFor = (times: number) => {
    const document = readText(piece.repeat(times));
    const found = Array.from({ length: times }, (_, index): FoundAttribution => {
      const at = index * piece.length;
      return { source: [[at, at + 32]], cue: [[at + 33, at + 37]], content: [[at + 54, at + 81]], confidence: 0.9, why: 'x' };
    });
    return () => void completeAttributions(document, found, {});
  };
  leastTime(4, runFor(400));
  expect(leastTime(3, runFor(4000))).toBeLessThan(50 * leastTime(5, runFor(400)));
}, 60_000);

test('talk within talk without end takes time in proportion too', () => {
  const runFor = (times: number) => {
    const text = 'he said that '.repeat(times);
    return () => void analyse({ text });
  };
  leastTime(3, runFor(300));
  expect(leastTime(3, runFor(4800))).toBeLessThan(64 * leastTime(5, runFor(300)));
}, 60_000);
