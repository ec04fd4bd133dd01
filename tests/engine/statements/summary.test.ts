import { expect, test } from 'vitest';
import { completeAttributions } from '../../../src/engine/complete.ts';
import { foldStatements } from '../../../src/engine/statements/fold.ts';
import { summarise } from '../../../src/engine/statements/summary.ts';
import { marked } from '../marked.ts';

function summaryOf(written: string, publisher = 'The Pier Paper') {
  const { document, found } = marked(written);
  const { attributions, credits, publisher: page } = completeAttributions(document, found, { publisher });
  return summarise(document, foldStatements(document, attributions, credits, page));
}

test('words are counted once, for the innermost statement, and the rest is the page’s own', () => {
  const summary = summaryOf('<s1>Ana Duarte</s1> <c1>said</c1> <t1>one two three four five and <s2>Peter Holm</s2> <c2>said</c2> <t2>six seven</t2></t1>.');
  expect(summary.sources.map(({ name, words }) => [name, words])).toEqual([['Ana Duarte', 9], ['Peter Holm', 2]]);
  expect(summary.statedWords).toBe(11);
  expect(summary.wordCount).toBe(14);
  expect(summary.statedShare + summary.ownShare).toBeCloseTo(1);
});

test('statements by one source are added up, those of unnamed ones only where they are written alike', () => {
  const summary = summaryOf('<s1>Officials</s1> <c1>said</c1> <t1>one two</t1>. <s2>officials</s2> <c2>said</c2> <t2>three</t2>. <s3>Residents</s3> <c3>said</c3> <t3>four</t3>.');
  expect(summary.sources.map(({ asWritten, statements, words }) => [asWritten, statements, words])).toEqual([['Officials', 2, 3], ['Residents', 1, 1]]);
});

test('beliefs, wishes and what is no speech are not counted', () => {
  expect(summaryOf('<s1>Ana Duarte</s1> <c1>believes</c1> <t1>it is late</t1>. <s2>Kenya</s2> <c2>is trying to convince</c2> them <t2>to wait</t2>.').statements).toBe(0);
});

test('every statement reached the page in one of three ways', () => {
  const summary = summaryOf([
    '<s1>Ana Duarte</s1> <c1>said</c1> <t1>one</t1>.', '<s2>Reuters</s2> <c2>reported</c2> <t2>two</t2>.', '<s3>Peter Holm</s3> <c3>told</c3> <a3>Reuters</a3> <t3>three</t3>.',
    '<s4>a report</s4> <c4>says</c4> <t4>four</t4>.', '<s5>a guard</s5> <c5>told</c5> <a5>Reuters</a5> <t5>five</t5>.',
  ].join(' '));
  expect(summary.noOtherOutlet).toBe(1);
  expect(summary.throughOutlets).toEqual([{ name: 'Reuters', outletId: 'reuters', statements: 2 }]);
  expect(summary.noClearSource).toBe(2);
  expect(summary.openPhrases).toEqual(['a report', 'a guard']);
  expect(summary.statements).toBe(5);
});

test('an empty page is all its own', () => {
  expect(summaryOf('')).toMatchObject({ statements: 0, wordCount: 0, ownShare: 1, sources: [] });
});
