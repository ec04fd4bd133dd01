/** Figures in a text: digits and number words, by the value they stand for. */
import type { KnownNumber } from './records.ts';
import type { Words } from './words.ts';

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL = new Map([...UNITS.map((word, value) => [word, value] as const), ...TENS.map((word, at) => [word, (at + 2) * 10] as const)]);
const SCALES = new Map([['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]);
/** "one" is mostly no figure: "one of the", "no one". */
const NOT_ALONE = new Set(['one', 'zero', 'hundred', 'thousand', 'million', 'billion', 'trillion']);
const DIGITS = /^\d+$/;
const LONGEST_WORD = 9;

/** The figures of a text in order, each with the word it begins with: "31", "USD 7 billion" (7000000000), "forty-one" (41), "2.5". */
export function readNumbers(text: string, words: Words): KnownNumber[] {
  const numbers: KnownNumber[] = [];
  for (let word = 0; word < words.count;) {
    const found = numberAt(text, words, word);
    if (found) numbers.push({ word, words: found.end - word, value: String(found.value) });
    word = found ? found.end : word + 1;
  }
  return numbers;
}

function numberAt(text: string, words: Words, first: number): { readonly value: number; readonly end: number } | null {
  const start = wordAt(text, words, first);
  let end = first + 1;
  let value: number;
  if (DIGITS.test(start)) {
    value = Number(start);
    const fraction = isPointBetween(text, words, first) ? wordAt(text, words, first + 1) : '';
    if (DIGITS.test(fraction)) [value, end] = [Number(`${start}.${fraction}`), first + 2];
  } else {
    const small = SMALL.get(start);
    if (small === undefined) return null;
    value = small;
    const unit = SMALL.get(wordAt(text, words, end));
    if (small >= 20 && unit !== undefined && unit > 0 && unit < 10) [value, end] = [small + unit, end + 1];
  }
  for (let scale = SCALES.get(wordAt(text, words, end)); scale !== undefined; scale = SCALES.get(wordAt(text, words, end))) [value, end] = [value * scale, end + 1];
  return end === first + 1 && NOT_ALONE.has(start) ? null : { value: Number(value.toPrecision(12)), end };
}

function wordAt(text: string, { starts, ends, count }: Words, word: number): string {
  if (word >= count) return '';
  const [start, end] = [starts[word]!, ends[word]!];
  const code = text.charCodeAt(start);
  if (code >= 48 && code <= 57) return text.slice(start, end).replace(/,/g, '');
  return end - start > LONGEST_WORD ? '' : text.slice(start, end).toLowerCase();
}

const isPointBetween = (text: string, { starts, ends, count }: Words, word: number): boolean =>
  word + 1 < count && starts[word + 1] === ends[word]! + 1 && text[ends[word]!] === '.';
