import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCorpus, isSameName, matchDocument } from '../../src/corpus/match-document.ts';
import { BRIDGE, CHAINS, documentOf, edited, randomFrom, spanOf } from './articles.ts';

const ELSEWHERE = 'https://elsewhere.example/1';
const PARAGRAPHS = BRIDGE.split('\n');
const OTHER = CHAINS.find(({ id }) => id === 'chains-11')!.text;
const index = indexCorpus([documentOf(BRIDGE, [], { addresses: ['https://courier.example/bridge?utm_source=mail'] })]);
const relationOf = (text: string, publisher?: string) => matchDocument({ text, url: ELSEWHERE, publisher }, index)[0]?.relation;

describe('a page is found to be', () => {
  test.each([
    ['the same text', 'verbatim', BRIDGE],
    ['the same text under another headline and with a credit', 'verbatim', `Lorries to lose bridge until June\nBy our staff\n${PARAGRAPHS.slice(1).join('\n')}\nSandholm Courier`],
    ['the same text in capitals, with other marks and line ends', 'verbatim', BRIDGE.toUpperCase().replace(/"/g, '“').replace(/\n/g, ' ')],
    ['the same text with one word changed', 'edited', BRIDGE.replace('strengthened', 'rebuilt')],
    ['the same text without one source', 'edited', BRIDGE.replace(', the Sandholm Courier reported,', '')],
    ['the same paragraphs in another order', 'edited', [PARAGRAPHS[5], PARAGRAPHS[6], PARAGRAPHS[1], PARAGRAPHS[2], PARAGRAPHS[3], PARAGRAPHS[4], PARAGRAPHS[7]].join('\n')],
    ['its first paragraphs', 'excerpt', PARAGRAPHS.slice(0, 3).join('\n')],
    ['a text that has a paragraph of it and names its publisher', 'quotes', `${OTHER}\nAs the Sandholm Courier wrote: ${PARAGRAPHS[6]}`],
    ['a text with much of it that names nobody', 'quotes', `${OTHER}\n${PARAGRAPHS[5]}\n${PARAGRAPHS[6]}`],
  ])('%s', (_, relation, text) => {
    expect(relationOf(text)).toBe(relation);
  });

  test.each([
    ['another article', OTHER],
    ['a text with the same quotation', `${OTHER}\n${PARAGRAPHS[3]}`.replace('the harbour master', 'who runs the port')],
    ['a text with the same quotation that names the publisher', `${OTHER}\nThe Sandholm Courier wrote on it too: ${PARAGRAPHS[3]!.split(' said Marit')[0]}`],
    ['a text with a sentence of it, naming nobody', `${OTHER}\nRail traffic is not affected, because trains use the older viaduct farther up the river.`],
    ['a text that only names the publisher', `${OTHER}\nThe Sandholm Courier wrote on it too.`],
    ['nothing', ''],
  ])('no known text: %s', (_, text) => {
    expect(relationOf(text)).toBeUndefined();
  });

  test('quoting only where it is by somebody else', () => {
    const text = `${OTHER}\nThe Sandholm Courier writes: ${PARAGRAPHS[6]}`;
    expect(relationOf(text, 'Harbour Weekly')).toBe('quotes');
    expect(relationOf(text, 'The Sandholm Courier')).toBeUndefined();
  });

  test('quoting words that were said to the publisher, unlike words said to everybody', () => {
    const quote = '“The interval runs from eight to sixty, and nobody who reads it honestly would build a headline on it,”';
    const known = `${OTHER}\n${quote} he told The Hindu.`;
    const said = { id: 'a1', source: [], cue: [spanOf(known, 'told The Hindu')], content: [spanOf(known, quote)], form: 'direct', act: 'statement', speaker: null, sourceKind: 'unnamed' } as const;
    const page = { text: `${BRIDGE}\n${quote} an expert told The Hindu.`, url: ELSEWHERE };
    const found = (addressee: object) => matchDocument(page, indexCorpus([documentOf(known, [{ ...said, ...addressee }], { publisher: 'The Hindu' })]))[0]?.relation;
    expect(found({ addresseeName: 'Hindu' })).toBe('quotes');
    expect(found({})).toBeUndefined();
  });

  test('not a part of an article of which it shares the list of links alone', () => {
    const links = 'Ten recipes for a windy evening Why the ferry horn has two notes Our map of every bench on the quay What the tide tables do not say The last lamplighter speaks';
    const teaser = `Watch the bridge turn on a calm morning in early spring\n${links}`;
    expect(matchDocument({ text: teaser, url: ELSEWHERE }, indexCorpus([documentOf(`${BRIDGE}\n${links}`)]))).toEqual([]);
  });
});

describe('what is told of a match', () => {
  test('is the share of either text and where the passages stand', () => {
    const text = `${OTHER}\n${PARAGRAPHS[5]}\n${PARAGRAPHS[6]}`;
    const [known] = matchDocument({ text, url: ELSEWHERE }, index);
    const shared = `${PARAGRAPHS[5]}\n${PARAGRAPHS[6]}`;
    const [passage, ...others] = known!.onPage.map(([start, end]) => text.slice(start, end));
    expect(others).toEqual([]);
    // Up to five words at either end lie in a shingle that the document did not keep.
    expect(shared).toContain(passage);
    expect(passage!.split(/\s+/).length).toBeGreaterThanOrEqual(shared.split(/\s+/).length - 10);
    expect(known!.knownShare).toBeCloseTo(0.31, 1);
    expect(known!.pageShare).toBeCloseTo(0.2, 1);
    expect(known!.isSameAddress).toBe(false);
  });

  test('is the address, whatever its tracking parameters', () => {
    const [known] = matchDocument({ text: BRIDGE, url: 'https://courier.example/bridge?fbclid=1#top' }, index);
    expect(known).toMatchObject({ isSameAddress: true, relation: 'verbatim', pageShare: 1, knownShare: 1 });
  });

  test('is nothing for an address whose text is another now', () => {
    expect(matchDocument({ text: OTHER, url: 'https://courier.example/bridge' }, index)).toEqual([]);
  });

  test('is all known texts, the nearest first', () => {
    const several = indexCorpus([documentOf(edited(BRIDGE, 0.1, randomFrom(5)), [], { id: 'edited' }), documentOf(BRIDGE, [], { id: 'same' })]);
    expect(matchDocument({ text: BRIDGE, url: ELSEWHERE }, several).map(({ document, relation }) => [document.id, relation])).toEqual([['same', 'verbatim'], ['edited', 'edited']]);
  });
});

describe('the sixteen articles', () => {
  const all = indexCorpus(CHAINS.map(({ id, text, publisher, attributions }) => documentOf(text, attributions, { id, publisher })));
  const found = CHAINS.flatMap(({ id, text, publisher }) => matchDocument({ text, url: ELSEWHERE, publisher }, all)
    .filter(({ document }) => document.id !== id).map(({ document, relation }) => [id, relation, document.id]));

  test('are found to have the three copies among them, and no other', () => {
    const ofCopies = found.filter(([id]) => CHAINS.find((article) => article.id === id)!.copyOf);
    expect(ofCopies).toEqual([['chains-03', 'verbatim', 'chains-02'], ['chains-05', 'edited', 'chains-04'], ['chains-07', 'quotes', 'chains-06']]);
    expect(found.filter((pair) => !ofCopies.includes(pair))).toEqual([['chains-02', 'verbatim', 'chains-03'], ['chains-04', 'edited', 'chains-05']]);
  });

  test('are recognised with up to every fifth word changed', () => {
    fc.assert(fc.property(fc.constantFrom(...CHAINS), fc.integer(), fc.double({ min: 0.01, max: 0.2, noNaN: true }), ({ id, text }, seed, share) => {
      const [known] = matchDocument({ text: edited(text, share, randomFrom(seed)), url: ELSEWHERE }, all);
      const copies = ['chains-02 chains-03', 'chains-04 chains-05'].find((pair) => pair.includes(id)) ?? id;
      expect(copies.split(' ')).toContain(known?.document.id);
      expect(['verbatim', 'edited']).toContain(known!.relation);
    }), { numRuns: 600, seed: 20261122 });
  });
});

test.each([['The Hindu', 'hindu', true], ['Agence France-Presse', 'Agence France Presse', true], ['Global Times', 'Times', false], ['', '', false]])(
  '“%s” and “%s” are the same name: %s', (a, b, isSame) => expect(isSameName(a, b)).toBe(isSame));
