import { describe, expect, test } from 'vitest';
import { completeAttributions } from '../../src/engine/complete.ts';
import { completed, marked, told } from './marked.ts';

describe('ids and order', () => {
  test('attributions are numbered by the first character of cue or content, the outer one first', () => {
    const { document, found } = marked('<t1>“<t2>It is late</t2>,” <s2>Ana Duarte</s2> <c2>said</c2></t1>, <s1>the Quay Herald</s1> <c1>reported</c1>.');
    const { attributions } = completeAttributions(document, [...found].reverse(), {});
    expect(attributions.map(({ id, why }) => [id, why])).toEqual([['a1', '1'], ['a2', '2']]);
  });
});

describe('one clause found twice', () => {
  test('counts once, with the longer cue', () => {
    const { document, found } = marked('<s1>Kenya</s1> <c1>has expressed willingness</c1> <t1>to trade</t1>.');
    const [whole] = found;
    const shorter = { ...whole!, cue: [[6, 19]] as const, content: [[20, 40]] as const, why: 'shorter' };
    expect(completeAttributions(document, [shorter, whole!], {}).attributions.map(({ why }) => why)).toEqual(['1']);
  });
});

describe('the page’s publisher', () => {
  const publisherOf = (context: { publisher?: string; url?: string }) => {
    const { document, found } = marked('Nothing is said here.');
    return completeAttributions(document, found, context).publisher;
  };

  test('is named as the page names it and known by its address', () => {
    expect(publisherOf({ publisher: 'The Quay Herald' })).toEqual({ name: 'The Quay Herald' });
    expect(publisherOf({ publisher: 'Reuters' })).toEqual({ name: 'Reuters', outletId: 'reuters' });
    expect(publisherOf({ url: 'https://www.reuters.com/world/a-page' })).toEqual({ name: 'Reuters', outletId: 'reuters' });
    expect(publisherOf({ url: 'not an address' })).toBeNull();
    expect(publisherOf({})).toBeNull();
  });
});

describe('outlets', () => {
  test.each([
    ['<s1>Reuters</s1> <c1>reported</c1> <t1>the sale</t1>.', 'Reuters (outlet)'],
    ['<s1>China’s Xinhua</s1> <c1>reported</c1> <t1>the sale</t1>.', 'Xinhua (outlet)'],
    ['<s1>the Quay Herald</s1> <c1>said</c1> <t1>the sale was off</t1>.', 'Quay Herald (outlet)'],
    ['<s1>the newspaper Amanhã</s1> <c1>said</c1> <t1>the sale was off</t1>.', 'Amanhã (outlet)'],
    ['<s1>the private broadcaster Onda</s1> <c1>said</c1> <t1>the sale was off</t1>.', 'Onda (outlet)'],
    ['<s1>Channel 9</s1> <c1>said</c1> <t1>the sale was off</t1>.', 'Channel 9 (outlet)'],
    ['<s1>Tramont</s1> <c1>reported</c1> <t1>the sale</t1>.', 'Tramont (outlet)'],
  ])('%s', (written, expected) => {
    expect(told(completed(written).get('1'))).toBe(expected);
  });

  test.each([
    ['<s1>the Ministry of Trade</s1> <c1>reported</c1> <t1>a rise</t1>.', 'Ministry of Trade (organisation)'],
    ['<s1>Maria Costa</s1> <c1>reported</c1> <t1>the theft</t1>.', 'Maria Costa (person)'],
    ['<s1>Washington Post Editor Jim Hale</s1> <c1>said</c1> <t1>it was late</t1>.', 'Jim Hale (person)'],
  ])('leaves alone: %s', (written, expected) => {
    expect(told(completed(written).get('1'))).toBe(expected);
  });

  test('a longer name does not borrow the registry entry of a shorter one', () => {
    const by = completed('<s1>The Guardian of Zanzibar</s1> <c1>reported</c1> <t1>the sale</t1>. <s2>The Guardian</s2> <c2>said</c2> <t2>it was off</t2>.');
    expect(by.get('1')!.outletId).toBeUndefined();
  });

  test('known outlets carry their registry id', () => {
    expect(completed('<s1>Iran’s Press TV</s1> <c1>reported</c1> <t1>the sale</t1>.').get('1')!.outletId).toBe('press-tv');
  });
});

describe('outlets told to', () => {
  test.each([
    ['<s1>Ana Duarte</s1> <c1>told</c1> <a1>the Quay Herald</a1> <t1>it was late</t1>.', 'Quay Herald'],
    ['<s1>Ana Duarte</s1> <c1>told</c1> the Quay Herald <t1>it was late</t1>.', 'Quay Herald'],
    ['<s1>Ana Duarte</s1> <c1>said in an interview with</c1> private station Radio Onda <t1>that it was late</t1>.', 'Radio Onda'],
    ['In a text message to Reuters, <s1>Ana Duarte</s1> <c1>said</c1> <t1>it was late</t1>.', 'Reuters'],
    ['The Quay Herald sent two reporters. “<t1>It was late</t1>,” <s1>Ana Duarte</s1> <c1>told</c1> the newspaper.', 'Quay Herald'],
    ['The Kenyan daily Habari was first. <s1>Ana Duarte</s1> <c1>told</c1> <a1>the Kenyan daily</a1> <t1>it was late</t1>.', 'Habari'],
    ['Reuters was first. <s1>A guard</s1> <c1>told</c1> <a1>the news agency</a1> <t1>it was late</t1>.', 'Reuters'],
  ])('finds: %s', (written, expected) => {
    expect(completed(written).get('1')!.addresseeName).toBe(expected);
  });

  test.each([
    '<s1>Ana Duarte</s1> <c1>told</c1> <a1>reporters</a1> <t1>it was late</t1>.',
    '<s1>Ana Duarte</s1> <c1>told</c1> <a1>Peter Holm</a1> <t1>it was late</t1>.',
    '<s1>Ana Duarte</s1> <c1>told</c1> <a1>the Senate</a1> <t1>it was late</t1>.',
    '<s1>Ana Duarte</s1> <c1>said</c1> <t1>she had sent a letter to Reuters</t1>.',
    '<s1>Ana Duarte</s1> <c1>told</c1> the company <t1>it was late</t1>.',
  ])('leaves alone: %s', (written) => {
    expect(completed(written).get('1')!.addresseeName).toBeUndefined();
  });

  test('“this newspaper” is the page’s own', () => {
    expect(completed('<s1>Ana Duarte</s1> <c1>told</c1> <a1>this newspaper</a1> <t1>it was late</t1>.', { publisher: 'The Quay Herald' }).get('1')!.addresseeName).toBe('The Quay Herald');
  });

  test('a further verb in the sentence was told to the same outlet', () => {
    const by = completed('“<t2>It is late</t2>,” <s2>Ana Duarte</s2> <c2>told</c2> <a2>the Quay Herald</a2>, <c1>adding</c1> <t1>that she was tired</t1>.'.replace('<s2>Ana Duarte</s2>', '<s1><s2>Ana Duarte</s2></s1>'));
    expect(by.get('1')!.addresseeName).toBe('Quay Herald');
  });
});
