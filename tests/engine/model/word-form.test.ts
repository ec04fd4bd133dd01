import { expect, test } from 'vitest';
import { hashText } from '../../../src/engine/spans/model/hash.ts';
import { formOf } from '../../../src/engine/spans/model/word-form.ts';

test.each([
  ['said', 1], ['Said', 2], ['NATO', 3], ['McVale', 4], ['2019', 5], ['F-16', 6], ['A', 7], ['Éloise', 2],
])('%s has shape %i', (text, shape) => {
  expect(formOf(text, text.toLowerCase()).shape).toBe(shape);
});

test.each([
  ['planned', 'plan'], ['planning', 'plan'], ['called', 'call'], ['says', 'say'], ['pass', 'pass'], ['believes', 'believ'], ["Vale's", 'vale'],
])('the stem of %s is that of %s', (text, stem) => {
  expect(formOf(text, text.toLowerCase()).stem).toBe(hashText(stem));
});

test('figures are all one figure', () => {
  expect(formOf('1931', '1931').word).toBe(formOf('2019', '2019').word);
});

test('a form keeps its number, no two share one, and very long words have none', () => {
  const numbers = ['ferry', 'Ferry', 'pier', 'harbours'].map((text) => formOf(text, text.toLowerCase()).number);
  expect(new Set(numbers).size).toBe(4);
  expect(formOf('ferry', 'ferry').number).toBe(numbers[0]);
  expect(formOf('counterrevolutionaries', 'counterrevolutionaries').number).toBe(0);
});

test('however many words come, a form says the same and its old number is given to no other', () => {
  const { number, ...before } = formOf('ferry', 'ferry'), seen = new Set<number>();
  for (let at = 0; at < 20_000; at++) seen.add(formOf(`w${at}x`, `w${at}x`).number);
  expect(seen.size).toBe(20_000);
  expect(seen.has(number)).toBe(false);
  expect(formOf('ferry', 'ferry')).toMatchObject(before);
});
