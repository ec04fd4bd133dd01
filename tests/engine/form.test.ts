import { expect, test } from 'vitest';
import { completed } from './marked.ts';

test.each([
  ['<t1>“It is late,”</t1> <s1>Duarte</s1> <c1>said</c1>.', 'direct'],
  ['‘<t1>It is late,</t1>’ <s1>Duarte</s1> <c1>said</c1>.', 'direct'],
  ['<s1>Duarte</s1> <c1>said</c1> <t1>it was late</t1>.', 'indirect'],
  ['<s1>Duarte</s1> <c1>said</c1> <t1>it was “far too late”</t1>.', 'mixed'],
])('%s is %s', (written, form) => {
  expect(completed(written).get('1')!.form).toBe(form);
});
