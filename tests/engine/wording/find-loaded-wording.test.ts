import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';

const words = (text: string) => analyse({ text, language: 'en' }).wording.map(({ span }) => text.slice(...span));
const kinds = (text: string) => analyse({ text, language: 'en' }).wording.map(({ kind, why, tier }) => ({ kind, why, tier }));
const FILLER = 'The ferry left at nine. The harbour was calm. Boats lay at the pier. ';

describe('whose words they are', () => {
  test.each([
    ['The damning report was read aloud.', ['damning']],
    ['“It is a damning report,” Ann Brook said.', []],
    ['Ann Brook said that it was a damning report.', []],
    ['According to the port authority, the damning report was late.', []],
    ['Furious parents said that the bridge was closed.', ['Furious']],
    ['Ann Brook slammed the decision on Monday.', ['slammed']],
    ['The port authority declined to comment on the damning report.', ['damning']],
    ['The port authority has so far failed to comment on the damning report.', ['failed to comment', 'damning']],
  ])('in %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('names, titles and plain senses', () => {
  test.each([
    'She wrote a regime change policy paper.', 'Three men face terrorist attack charges.', 'The bridge was built after the Second World War.',
    'The Radical Party lost two seats.', 'Parliament passed the Power Grab Act.', 'The novel Furious Hours sold well.', 'The tax regime is simple.',
    'The Reckless Driving Prevention Bill passed.', 'A fiery crash closed the road.', 'The grand slam was hers.',
  ])('leaves alone %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  test('reads headings in title case', () => {
    expect(words('Port Workers Slam New Harbour Plan\nThe ferry left at nine.')).toEqual(['Slam']);
  });
});

describe('sneer quotes', () => {
  test.each([
    ['The “temporary” bus runs every hour.', '“temporary”'],
    ["The city's 'improved' timetable has fewer trains.", "'improved'"],
  ])('finds in %s', (text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  test.each([
    'The bus, called “temporary” in the plan, runs.', 'The word “temporary” stands on the sign.', 'The “Long Road” opens in May.',
    'The mayor said the “temporary” bus stays.', 'The ship docked at the “dry port” on Monday.', 'He sang “hello” twice.',
  ])('leaves alone %s', (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe('the two lists', () => {
  test('the short one counts everywhere', () => {
    expect(kinds(`${FILLER.repeat(9)}The Assad regime went on.`)).toEqual([{ kind: 'label', why: 'regime', tier: 'short' }]);
  });

  test('its words that turn up the volume count in the first dozen sentences and the first half', () => {
    const loud = [{ kind: 'intensifier', why: 'drama-noun', tier: 'short' }];
    expect(kinds(`${FILLER.repeat(4)}The firestorm went on.`)).toEqual(loud);
    expect(kinds(`${FILLER.repeat(9)}The firestorm went on. ${FILLER.repeat(12)}`)).toEqual(loud);
    expect(kinds(`${FILLER.repeat(9)}The firestorm went on.`)).toEqual([]);
  });

  test('the wide one counts where the story is framed', () => {
    expect(kinds(`The desperate plan was read. ${FILLER.repeat(4)}`)).toEqual([{ kind: 'insinuation', why: 'motive', tier: 'wide' }]);
    expect(kinds(`${FILLER.repeat(4)}The desperate plan was read.`)).toEqual([]);
  });
});

test('other languages are left alone', () => {
  expect(analyse({ text: 'Das Regime in der Stadt hat die Brücke geschlossen.', language: 'de' }).wording).toEqual([]);
});

describe('whoever it is about', () => {
  const ARTICLE = `Iran and China Slam US Decision
Furious crowds met Iran’s minister in China on Monday, BBC reported. Critics say that China knew. A senior official said that the US had a plan.
The Iran regime has called the damning report a lie, while Republicans mocked it. Iran’s embattled envoy claimed that Republicans failed to answer. The so-called Iran plan reportedly hurts the US.
Press TV quoted the US as saying that Iran’s “temporary” camp was closed. The envoy declined to comment.`;
  const swap = (text: string, pairs: readonly (readonly [string, string])[]) =>
    pairs.reduce((swapped, [a, b]) => swapped.replace(new RegExp(`\\b(?:${a}|${b})\\b`, 'g'), (name) => (name === a ? b : a)), text);
  const shape = (text: string) => {
    const { wording, phrases } = analyse({ text, language: 'en' });
    return [...wording, ...phrases].map(({ kind, why }) => `${kind} ${why}`);
  };

  test.each([
    [[['Iran', 'Israel']]], [[['China', 'US']]], [[['Republicans', 'Democrats']]], [[['Press TV', 'BBC']]],
    [[['Iran', 'Israel'], ['China', 'US'], ['Republicans', 'Democrats'], ['Press TV', 'BBC']]],
  ] as const)('%j swapped, marks and kinds stay the same', (pairs) => {
    expect(shape(ARTICLE).length).toBeGreaterThan(8);
    expect(shape(swap(ARTICLE, pairs))).toEqual(shape(ARTICLE));
  });

  test.each(['Israeli', 'Assad', 'Biden', 'Iranian', 'Trump', 'Chinese', 'Netanyahu', 'British'])('the %s regime is marked as all are', (name) => {
    expect(words(`The ${name} regime closed the bridge.`)).toEqual([`${name} regime`]);
  });
});
