import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../src/text/quote.ts';
import { matchQuote, prepareText } from '../../src/text/quote-match.ts';
import type { Span } from '../../src/text/span.ts';

const TEXT = [
  'The harbour bridge will open in May, the mayor said on Monday.',
  '“It will open in May,” Ada Lund told the Harbour Post. “We have waited for nine years, and the last bolt is in.”',
  'The port authority, in a report, says that the deck was tested with forty lorries.',
  'Asked whether it would open in May, an engineer said it would open when it was safe.',
].join('\n\n');

const spanOf = (text: string, words: string, nth = 0): Span => {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return [start, start + words.length];
};

/** What is found in `edited` of the words that stood in `text`. */
function follow(text: string, span: Span, edited: string): string | null {
  const found = matchQuote(edited, describeQuote(text, span));
  return found && edited.slice(...found);
}

describe('describeQuote', () => {
  test('gives up to 32 characters of context', () => {
    expect(describeQuote(TEXT, spanOf(TEXT, 'the last bolt is in'))).toEqual({
      exact: 'the last bolt is in', prefix: 'st. “We have waited for nine years, and '.slice(-32), suffix: TEXT.slice(TEXT.indexOf('the last bolt is in') + 19).slice(0, 32),
      start: TEXT.indexOf('the last bolt is in'),
    });
  });

  test('cuts no character in half', () => {
    const { prefix, suffix } = describeQuote(`${'😀'.repeat(20)}a${'😀'.repeat(20)} b`.replace('a', 'xay'), [40 + 1, 40 + 2]);
    expect([prefix, suffix].map((context) => /^\p{Cs}|\p{Cs}$/u.test(context))).toEqual([false, false]);
  });
});

describe('matchQuote finds', () => {
  test.each([
    ['words after a new beginning', 'It will open in May', `Updated at noon.\n\n${TEXT}`, 'It will open in May'],
    ['words before which much was cut', 'forty lorries', TEXT.slice(100), 'forty lorries'],
    ['words with other white space', 'the deck was tested with', TEXT.replaceAll(' ', '\u00a0 \n'), 'the\u00a0 \ndeck\u00a0 \nwas\u00a0 \ntested\u00a0 \nwith'],
    ['words with other quotation marks', '“It will open in May,” Ada Lund', TEXT.replace(/[“”]/g, '"'), '"It will open in May," Ada Lund'],
    ['words of which one was changed', 'We have waited for nine years, and the last bolt is in', TEXT.replace('nine', 'ten'), 'We have waited for ten years, and the last bolt is in'],
    ['words of which some were added', 'the deck was tested with forty lorries', TEXT.replace('with', 'last week with more than'), 'the deck was tested last week with more than forty lorries'],
    ['words of which some were cut', 'We have waited for nine years, and the last bolt is in', TEXT.replace('for nine years, ', ''), 'We have waited and the last bolt is in'],
    ['words of which the first was changed', 'forty lorries', TEXT.replace('forty', 'fifty'), 'fifty lorries'],
    ['half a word where half a word was meant', 'eck was tested with forty lorr', TEXT.replace('was', 'is'), 'eck is tested with forty lorr'],
    ['words whose paragraphs changed places', 'the deck was tested', TEXT.split('\n\n').reverse().join('\n\n'), 'the deck was tested'],
  ])('%s', (_what, words, edited, found) => expect(follow(TEXT, spanOf(TEXT, words), edited)).toBe(found));

  test.each([0, 1])('the right one of equal words, number %i', (nth) => {
    const span = spanOf(TEXT, 'open in May,', nth);
    const edited = `A line above.\n${TEXT}`;
    expect(matchQuote(edited, describeQuote(TEXT, span))).toEqual([span[0] + 14, span[1] + 14]);
  });

  test('words that stand alone in their text', () => expect(follow('Yes.', [0, 3], 'Yes!')).toBe('Yes'));
});

describe('matchQuote leaves alone', () => {
  test.each([
    ['words that were cut', 'the last bolt is in', TEXT.replace('the last bolt is in', '')],
    ['words replaced by others', 'We have waited for nine years, and the last bolt is in', TEXT.replace(/We have.*in\.”/, 'Nobody was there.”')],
    ['a common word in quite another text', 'said', 'Rain is expected, said nobody who had looked at the sky over the hills today.'],
    ['words like them in quite another text', 'the mayor said on Monday', 'The minister had said on Tuesday that taxes would stay as they are for some years.'],
    ['anything in an empty text', 'the mayor said', ''],
  ])('%s', (_what, words, edited) => expect(follow(TEXT, spanOf(TEXT, words), edited)).toBeNull());

  test('a quote without words', () => {
    expect(matchQuote(TEXT, { exact: '', prefix: 'The ', suffix: 'harbour', start: 4 })).toBeNull();
    expect(matchQuote(TEXT, { exact: ' \n', prefix: 'x', suffix: 'y', start: 4 })).toBeNull();
  });
});

describe('any span', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '“', 'é', '😀', '.'), minLength: 1, maxLength: 200 });
  const spanIn = (length: number) => fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);

  test('matches back to itself in the same text', () => {
    fc.assert(fc.property(text.chain((t) => fc.tuple(fc.constant(t), spanIn(t.length))), ([t, span]) => {
      fc.pre(span[0] < span[1]);
      expect(matchQuote(t, describeQuote(t, span))).toEqual(span);
      expect(matchQuote(prepareText(t), describeQuote(t, span))).toEqual(span);
    }));
  });

  // Words that do not repeat, so that there is one right answer.
  const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 5, maxLength: 9 }), { minLength: 20, maxLength: 80 });
  const cut = fc.tuple(words, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 3, max: 12 }));

  test('is found after edits elsewhere', () => {
    fc.assert(fc.property(cut, fc.lorem({ maxCount: 20 }), fc.lorem({ maxCount: 20 }), fc.nat(8), ([list, where, count], before, after, dropped) => {
      const first = Math.floor(where * (list.length - count));
      const quoted = list.slice(first, first + count).join(' ');
      const whole = list.join(' ');
      const edited = [before, ...list.slice(dropped, first), quoted, ...list.slice(first + count), after].join(' ');
      expect(follow(whole, spanOf(whole, quoted), edited)).toBe(quoted);
    }));
  });

  test('is found, whole, after a word inside it was exchanged', () => {
    fc.assert(fc.property(cut, fc.lorem({ maxCount: 20 }), ([list, where, count], before) => {
      const first = Math.floor(where * (list.length - count - 2));
      const quoted = list.slice(first, first + count + 2);
      const whole = list.join(' ');
      const changed = quoted.with(1, 'Zurich').join(' ');
      const edited = [before, ...list.slice(0, first), changed, ...list.slice(first + count + 2)].join(' ');
      expect(follow(whole, spanOf(whole, quoted.join(' ')), edited)).toBe(changed);
    }));
  });
});
