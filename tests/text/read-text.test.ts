import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowerSameLength, normalise } from '../../src/text/normalise.ts';
import { readText } from '../../src/text/read-text.ts';

const quotationsOf = (text: string): string[] => readText(text).quotations.map(({ span }) => text.slice(...span));
const sentencesOf = (text: string): string[] => readText(text).sentences.map(({ span }) => text.slice(...span));

/** Strings made of what trips up pairing and cutting, beside plain random ones. */
const awkward = fc.array(
  fc.constantFrom('"', '“', '”', "'", '‘', '’', "''", '``', '«', '»', '„', ' ', '\n', '.', ',', '?', '—', '(', 'a', 'He said', 'U.S.', 'Mr.', '\u00ad', '\u200b', '\u00a0', '😀', '\ud800'),
  { maxLength: 60 },
).map((parts) => parts.join(''));

describe('quotations', () => {
  test.each([
    ['straight', '"We agree," she said.', ['"We agree,"']],
    ['curly', '“We agree,” she said. “We do.”', ['“We agree,”', '“We do.”']],
    ['two apostrophes', "''We agree,'' she said.", ["''We agree,''"]],
    ['two backticks', "``We agree,'' she said.", ["``We agree,''"]],
    ['guillemets', '«Nous sommes prêts», dit-il.', ['«Nous sommes prêts»']],
    ['low marks', '„Wir sind bereit“, sagte er.', ['„Wir sind bereit“']],
    ['single', '‘We agree,’ she said.', ['‘We agree,’']],
    ['nested', '“He wrote ‘never again’ on it,” she said.', ['“He wrote ‘never again’ on it,”', '‘never again’']],
    ['same mark nested', '"He wrote "never" on it," she said.', ['"He wrote "never" on it,"', '"never"']],
    ['spaced straight', '" We agree, " she said.', ['" We agree, "']],
    ['opening mark typed for a closing one', '“We agree,“ she said. “We do.”', ['“We agree,“', '“We do.”']],
    ['adjacent', '“Yes.” “No.”', ['“Yes.”', '“No.”']],
    ['plural possessive inside single marks', '‘The workers’ rights are gone,’ he said.', ['‘The workers’ rights are gone,’']],
    ['missing opening mark', 'We agree," she said. "We do."', ['We agree,"', '"We do."']],
    ['missing closing mark before the next', '"We agree. "We do," she said.', ['"We agree.', '"We do,"']],
    ['after a dash', 'Her answer—“never”—came late.', ['“never”']],
  ])('finds %s marks', (_, text, expected) => expect(quotationsOf(text)).toEqual(expected));

  test.each([
    ['apostrophes', "It's the workers' day and the Joneses' house."],
    ['curly apostrophes', 'It’s the workers’ day and Palestinians’ bid.'],
    ['elisions', "'Twas rock 'n' roll in the '90s, ask 'em."],
    ['inches', 'He is 6\'2" tall.'],
    ['nothing', ''],
    ['a lone mark', '"'],
  ])('leaves %s alone', (_, text) => expect(quotationsOf(text)).toEqual([]));

  test('carries a speech of several paragraphs on, each opening and only the last closing', () => {
    const { quotations } = readText('“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four.”');
    expect(quotations.map(({ continues }) => continues)).toEqual([-1, 0, 1, -1]);
    expect(quotations.map(({ isClosed }) => isClosed)).toEqual([false, false, true, true]);
  });

  test('carries on where the next paragraph forgets to open', () => {
    const { quotations } = readText('"One.\nTwo," he said.');
    expect(quotations.map(({ continues }) => continues)).toEqual([-1, 0]);
  });

  test('lets a paragraph end close a quotation without spoiling the next', () => {
    expect(quotationsOf('He said "one and left.\nShe said "two" and stayed.')).toEqual(['"one and left.', '"two"']);
  });

  test('knows the quotation around a quotation and of each token', () => {
    const { quotations, tokens } = readText('“Say ‘no’ now,” he said.');
    expect(quotations[1]!.outer).toBe(0);
    expect(tokens.find(({ text }) => text === 'no')!.quotation).toBe(1);
    expect(tokens.find(({ text }) => text === 'now')!.quotation).toBe(0);
    expect(tokens.find(({ text }) => text === 'he')!.quotation).toBe(-1);
  });
});

describe('sentences', () => {
  test.each([
    ['after titles and initials', 'Mr. Vale and Gov. A. B. Stone met. They left.', ['Mr. Vale and Gov. A. B. Stone met.', 'They left.']],
    ['after abbreviations of states', 'It left the U.S. The crew stayed.', ['It left the U.S.', 'The crew stayed.']],
    ['before figures', 'No. 10 said no. It was late.', ['No. 10 said no.', 'It was late.']],
    ['inside quotations', '“We won. We left,” she said.', ['“We won.', 'We left,” she said.']],
    ['at a question in a quotation', '“Why?” Mr. Vale asked. Nobody knew.', ['“Why?” Mr. Vale asked.', 'Nobody knew.']],
    ['at a question with a small letter after it', '“Why?” he asked.', ['“Why?” he asked.']],
    ['without a space', 'So she said.The crew left.', ['So she said.', 'The crew left.']],
    ['at hours', 'They met at 5 p.m. Friday.', ['They met at 5 p.m. Friday.']],
    ['between quotations', '“Yes.” “No.”', ['“Yes.”', '“No.”']],
    ['at line ends', 'A title\nA line', ['A title', 'A line']],
    ['after brackets', 'They left (in May.) He stayed.', ['They left (in May.)', 'He stayed.']],
  ])('are cut well %s', (_, text, expected) => expect(sentencesOf(text)).toEqual(expected));
});

describe('tokens', () => {
  test.each([
    ["don't rock the Israeli-built boat", ["don't", 'rock', 'the', 'Israeli-built', 'boat']],
    ['U.S. aid of $100,000.50', ['U.S.', 'aid', 'of', '$', '100,000.50']],
    ["``So,'' -- he", ['``', 'So', ',', "''", '--', 'he']],
    ['wait... what', ['wait', '...', 'what']],
    ['Breit\u00adbart said\u200b', ['Breit\u00adbart', 'said']],
    ['one\u00a0two\u202fthree', ['one', 'two', 'three']],
  ])('of %j', (text, expected) => expect(readText(text).tokens.map((token) => token.text)).toEqual(expected));

  test('have a plain lower form', () => {
    expect(readText('Don’t Re\u00adPORT').tokens.map(({ lower }) => lower)).toEqual(["don't", 'report']);
  });
});

test.each([
  ['awkward', awkward],
  ['any', fc.string({ unit: 'binary', maxLength: 200 })],
])('every span of %s text lies inside it, in order', (_, strings) => {
  fc.assert(
    fc.property(strings, (text) => {
      const { tokens, sentences, paragraphs, quotations } = readText(text);
      let last = 0;
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(token.end).toBeGreaterThan(token.start);
        expect(sentences[token.sentence]!.paragraph).toBe(token.paragraph);
        last = token.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      for (const run of [...sentences, ...paragraphs]) expect(run.span).toEqual([tokens[run.first]!.start, tokens[run.end - 1]!.end]);
      quotations.forEach(({ span, inner, outer, continues, first, end }, index) => {
        expect(span).toEqual([tokens[first]!.start, tokens[end - 1]!.end]);
        expect(inner[0]).toBeGreaterThanOrEqual(span[0]);
        expect(inner[1]).toBeLessThanOrEqual(span[1]);
        expect(inner[1]).toBeGreaterThan(inner[0]);
        expect(Math.max(outer, continues)).toBeLessThan(index);
      });
    }),
    { numRuns: 2000 },
  );
});

test('normalising keeps the length of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalise(text)).toHaveLength(text.length);
      expect(lowerSameLength(text)).toHaveLength(text.length);
    }),
  );
  expect(normalise('“It’s”\u00a0— İ')).toBe('"It\'s" - İ');
});

test.each(['“‘"\'', "'a ", '\n"', '“ ', '"a" ', 'a. ', 'Mr. '])('a megabyte of %j is read in under two seconds', { timeout: 30_000 }, (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  // Processor time: other work on the machine does not count.
  const before = process.cpuUsage();
  expect(readText(text).tokens.length).toBeGreaterThan(1000);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});
