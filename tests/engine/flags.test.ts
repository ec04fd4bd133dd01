import { expect, test } from 'vitest';
import { completed } from './marked.ts';

const flagsOf = (written: string, publisher = 'The Pier Paper') => completed(written, { publisher }).get('1')!.flags;

test.each([
  ['<s1>a diplomat</s1> <c1>said</c1> <t1>it was late</t1>.', ['unnamed']],
  ['<s1>A diplomat</s1>, speaking on condition of anonymity, <c1>said</c1> <t1>it was late</t1>.', ['unnamed']],
  ['<s1>A diplomat</s1>, speaking on condition of anonymity because the talks are private, <c1>said</c1> <t1>it was late</t1>.', ['unnamed-reason-given']],
  ['<s1>Two guards</s1> <c1>said</c1> <t1>it was late</t1>. They declined to be named because they were not authorised to speak.', ['unnamed-reason-given']],
  ['<s1>Two guards</s1> <c1>said</c1> <t1>it was late</t1>. The city was not authorised to speak.', ['unnamed']],
  ['<s1>experts</s1> <c1>said</c1> <t1>it was late</t1>.', ['vague']],
  ['<t1>It was</t1> <c1>allegedly</c1> <t1>late</t1>.', ['nobody-named']],
  ['<s1>Reuters</s1> <c1>claimed</c1> <t1>it was late</t1>.', ['through-another-outlet', 'doubt-verb']],
  ['<s1>Ana Duarte</s1> <c1>admitted</c1> <t1>it was late</t1>.', ['factive-verb']],
  ['<s1>Ana Duarte</s1> <c1>pointed out</c1> <t1>that it was late</t1>.', ['factive-verb']],
  ['<s1>Ana Duarte</s1> <c1>said</c1> <t1>it was late</t1>.', []],
])('%s', (written, expected) => {
  expect(flagsOf(written)).toEqual(expected);
});

test('the page’s own outlet is not another one', () => {
  expect(flagsOf('<s1>Ana Duarte</s1> <c1>told</c1> <a1>Reuters</a1> <t1>it was late</t1>.', 'Reuters')).toEqual([]);
});
