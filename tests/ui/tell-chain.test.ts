import { describe, expect, test } from 'vitest';
import { plainSentence, tellChain } from '../../src/ui/card/tell-chain.ts';
import { statement, step, view } from './statements.ts';

const tell = (...given: Parameters<typeof view>) => plainSentence(tellChain(view(...given)));

describe('the sentence about a chain', () => {
  test.each([
    ['an organisation inside a nameless report',
      statement([step('Israel', 'Israel', 'has pledged', { kind: 'organisation' }), step(null, 'a report', 'says')]),
      'Press TV says “a report” says that Israel has pledged this. It does not say which report.'],
    ['a speaker who told somebody',
      statement([step('Ehud Barak', 'Barak', 'told', { toldTo: 'reporters in Beijing', how: 'stated' })], { form: 'direct' }),
      'Press TV says Ehud Barak told reporters in Beijing this.'],
    ['a capital that stands for a state, according to media nobody names',
      statement([step('China', 'Beijing', 'has also expressed willingness', { kind: 'organisation' }), step(null, 'China media', 'According to')]),
      'Press TV says that, according to “China media”, Beijing has expressed this. It does not say which media.'],
    ['a chain through another outlet',
      statement([step('Ehud Barak', 'Barak', 'said'), step('Global Times', 'Global Times', 'reported', { kind: 'outlet' })], { form: 'direct' }),
      'Press TV says Global Times reported that Ehud Barak said this.'],
    ['a bare participle',
      statement([step('Ehud Barak', 'Barak', 'adding'), step('Global Times', 'Global Times', 'reported', { kind: 'outlet' })]),
      'Press TV says Global Times reported that Ehud Barak added this.'],
    ['a canonical name that wants its article',
      statement([step('United States', 'The US', 'says', { kind: 'organisation' })]),
      'Press TV says the United States says this.'],
    ['a cue with the artefact in it',
      statement([step('Ehud Barak’s office', 'his office', 'said in a statement', { kind: 'organisation' })]),
      'Press TV says Ehud Barak’s office said this in a statement.'],
    ['a verb that governs through "of"',
      statement([step('United States', 'it', 'has informed', { kind: 'organisation', toldTo: 'Palestinians' })]),
      'Press TV says the United States has informed Palestinians of this.'],
    ['an innermost "according to"',
      statement([step('Ada Vik', 'Ada Vik', 'according to')]),
      'Press TV says this, according to Ada Vik.'],
    ['a cited source',
      statement([step('Ministry of Ports', 'the ministry', 'citing', { kind: 'organisation' }), step('Xinhua', 'Xinhua', 'reported', { kind: 'outlet' })]),
      'Press TV says Xinhua reported this, citing the Ministry of Ports.'],
    ['somebody quoted as saying',
      statement([step('Liang Guanglie', 'Liang', 'saying'), step('AFP', 'AFP', 'quoted', { kind: 'outlet' })]),
      'Press TV says AFP quoted Liang Guanglie as saying this.'],
    ['a passive that quotes',
      statement([step('Liang Guanglie', 'Liang', 'was quoted as saying')]),
      'Press TV says Liang Guanglie was quoted as saying this.'],
    ['a verb with its particle',
      statement([step('Ada Vik', 'Vik', 'pointed out'), step('Harbour Radio', 'Harbour Radio', 'has repeatedly pointed out', { kind: 'outlet' })]),
      'Press TV says Harbour Radio has repeatedly pointed out that Ada Vik pointed this out.'],
    ['a cue that calls for something',
      statement([step('Ada Vik', 'Vik', 'has repeatedly called for')]),
      'Press TV says Ada Vik has repeatedly called for this.'],
    ['an agentless cue',
      statement([step(null, '', 'reportedly', { kind: 'none' })]),
      'Press TV writes “reportedly”. It does not say who says so.'],
    ['an unnamed source',
      statement([step(null, 'a senior official', 'said', { kind: 'unnamed' })]),
      'Press TV says “a senior official” said this. It gives no name.'],
    ['an unnamed source with a reason',
      statement([step(null, 'a senior official', 'said', { kind: 'unnamed' })], { flags: ['unnamed-reason-given'] }),
      'Press TV says “a senior official” said this. It gives no name, and says why.'],
    ['a document in lower case',
      statement([step('passenger list', 'a passenger list seen by AFP', 'according to', { kind: 'document' })]),
      'Press TV says this, according to a passenger list.'],
    ['a name after a description with an article',
      statement([step('Kallisto Shipping', 'The ship’s operator, Kallisto Shipping', 'said', { kind: 'organisation' })]),
      'Press TV says Kallisto Shipping said this.'],
    ['a cue that ends in whom it was told with',
      statement([step('Ada Vik', 'Vik', 'said in an interview with', { toldTo: 'the Courier' })]),
      'Press TV says Ada Vik said this in an interview with the Courier.'],
    ['a preposition that governs what is said',
      statement([step('Ada Vik', 'Vik', 'warned about')]),
      'Press TV says Ada Vik warned about this.'],
    ['a pronoun nobody could resolve',
      statement([step(null, 'they', 'said', { kind: 'person' })]),
      'Press TV says “they” said this. We could not tell who “they” are.'],
    ['a quotation without a cue',
      statement([step('Ada Vik', 'VIK', '', {})], { form: 'direct' }),
      'Press TV gives this as the words of Ada Vik.'],
    ['a name below the threshold, as written',
      statement([step('Ehud Barak', 'he', 'said', { confidence: 0.35 })]),
      'Press TV says “he” said this.'],
    ['a cue that is no speech, quoted and not paraphrased',
      statement([step('United States', 'US', 'pressure urging', { kind: 'organisation' })], { isSpeech: false }),
      'Press TV reports this of the United States: “pressure urging”.'],
    ['the page’s own voice',
      statement([step('Ada Vik', 'Vik', 'told', { toldTo: 'Press TV' }), step('Press TV', 'Press TV', 'has learned', { kind: 'outlet' })]),
      'Press TV says Ada Vik told Press TV this.'],
  ])('retells %s', (_what, shown, sentence) => {
    expect(tell(shown)).toBe(sentence);
  });

  test.each([
    ['a verb of no known grammar', statement([step('Ada Vik', 'Vik', 'hit out at')])],
    ['a relay whose verb takes no clause', statement([step('Ada Vik', 'Vik', 'said'), step('Harbour Radio', 'Harbour Radio', 'carried', { kind: 'outlet' })])],
    ['a passive', statement([step('Ada Vik', 'Vik', 'was told')])],
  ])('falls back to three lines for %s', (_what, shown) => {
    const told = tellChain(view(shown));
    expect(told.kind).toBe('lines');
    expect(plainSentence(told)).toMatch(/^Who: Ada Vik “.+”\. Through: .+\. You read it in: Press TV\.$/);
  });

  test('says "This page" where the publisher is unknown', () => {
    expect(tell(statement([step('Ada Vik', 'Vik', 'said')]), null)).toBe('This page says Ada Vik said this.');
  });
});

describe('swapping outlets and countries', () => {
  const swaps = [['Press TV', 'BBC'], ['Israel', 'Iran'], ['China', 'Chile'], ['Global Times', 'Le Monde']] as const;
  const swap = (words: string) => swaps.reduce((text, [a, b]) => text.replaceAll(a, '\u0000').replaceAll(b, a).replaceAll('\u0000', b), words);
  const cases = [
    statement([step('Israel', 'Israel', 'has pledged', { kind: 'organisation' }), step(null, 'a report', 'says')]),
    statement([step('Ehud Barak', 'Barak', 'said'), step('Global Times', 'Global Times', 'reported', { kind: 'outlet' })]),
    statement([step('China', 'China', 'claimed', { kind: 'organisation' }), step(null, 'China media', 'According to')]),
  ];

  test.each(cases.map((one) => [one.steps.map((each) => each.asWritten).join(', '), one] as const))('changes nothing but the names for %s', (_what, shown) => {
    const before = tellChain(view(shown, 'Press TV'));
    const after = tellChain(JSON.parse(swap(JSON.stringify(view(shown, 'Press TV')))));
    expect(after).toEqual(JSON.parse(swap(JSON.stringify(before))));
  });
});
