import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';
import { findPhrases } from '../../../src/engine/phrases/find-phrases.ts';
import { PHRASE_PATTERNS } from '../../../src/engine/phrases/phrase-lists.ts';
import type { Phrase } from '../../../src/engine/records.ts';
import { readText } from '../../../src/text/read-text.ts';
import { PHRASES } from '../../../src/ui/wording/phrases.ts';

const told = (phrases: readonly Phrase[], text: string) => phrases.map(({ span, kind }) => `${kind}: ${text.slice(...span)}`);
const listed = (text: string) => told(findPhrases(readText(text), []), text);
const inArticle = (text: string) => told(analyse({ text, publisher: 'The Harbour Daily', language: 'en' }).phrases, text);

describe('phrases of the lists', () => {
  test.each([
    ['The bridge will reportedly close.', 'agentless: reportedly'],
    ['It is widely believed that the ferry was late.', 'agentless: It is widely believed that'],
    ['The engine is said to be new.', 'agentless: is said to'],
    ['Rumour has it the pier moves.', 'agentless: Rumour has it'],
    ['He appeared to nod.', 'hedged: appeared to'],
    ['The crew may have slept.', 'hedged: may have'],
    ['The figure could not be independently verified.', 'hedged: could not be independently verified'],
    ['It was not immediately clear who paid.', 'hedged: It was not immediately clear'],
    ['The so-called harbour plan failed.', 'doubt: so-called'],
    ['Police found the alleged map.', 'doubt: alleged'],
    ['The revelation came on Friday.', 'factive: revelation'],
    ['The port thanked them in a written statement.', 'official: in a written statement'],
    ['A spokeswoman smiled.', 'official: spokeswoman'],
    ['The mayor declined to comment.', 'declined: declined to comment'],
    ['The mayor had no immediate comment.', 'declined: had no immediate comment'],
    ['The firm did not immediately respond.', 'no-response: did not immediately respond'],
    ['She did not return calls.', 'no-response: did not return calls'],
    ['The owner could not be reached.', 'no-response: could not be reached'],
    ['One clerk spoke on condition of anonymity.', 'anonymity: on condition of anonymity'],
  ])('finds in %s', (text, phrase) => {
    expect(listed(text)).toEqual([phrase]);
  });

  test.each([
    'He was supposed to sing.', 'They supposed that it rained.', '“It reportedly rained,” she wrote.', 'The Revelation of John was read.',
    'Minister Theresa May have left.', 'The statement of accounts is due.',
    'The court alleged that in May.', 'She declined the cake.', 'The boats appeared at dawn.',
  ])('leaves alone %s', (text) => {
    expect(listed(text)).toEqual([]);
  });
});

describe('phrases of attributions', () => {
  test.each([
    ['A senior official said on Monday that the bridge would close.', 'unnamed: A senior official'],
    ['Critics say that the bridge is too dear.', 'vague: Critics'],
    ['A report says that the bridge is old.', 'vague: A report'],
    ['Chinese media reported that the bridge is old.', 'vague: Chinese media'],
    ['Ann Brook, a painter, claimed that the bridge was hers.', 'doubt: claimed'],
    ['Ann Brook, a painter, admitted that the bridge was hers.', 'factive: admitted'],
    ['Ann Brook, a painter, pointed out that the bridge was hers.', 'factive: pointed out'],
    ['The bridge will close, Reuters reported on Monday.', 'second-hand: Reuters'],
  ])('finds in %s', (text, phrase) => {
    expect(inArticle(text)).toContain(phrase);
  });

  test('tells an unnamed source with a reason from one without', () => {
    const text = 'A clerk said the plan was late. She spoke on condition of anonymity because she was not authorised to speak to reporters.';
    expect(inArticle(text)).toContain('unnamed-reason-given: A clerk');
  });

  test.each([
    'Ann Brook, a painter, said that the bridge was hers.', 'The ministry said that the bridge was old.', 'A group calling itself “Friends of the Pier” said that the bridge was old.',
    'Ann Brook spoke for an hour, warning that the bridge was old.',
  ])('leaves alone %s', (text) => {
    expect(inArticle(text)).toEqual([]);
  });
});

test('every phrase has a sentence and a question for readers', () => {
  for (const { why } of PHRASE_PATTERNS) {
    expect(PHRASES[why]?.reason, why).toMatch(/\.$/);
    expect(PHRASES[why]?.question, why).toMatch(/\?$/);
  }
});

test('phrases are in order', () => {
  const { phrases } = analyse({ text: 'The bridge reportedly closed. Critics say it is old. A clerk declined to comment.', language: 'en' });
  expect(phrases.length).toBeGreaterThan(2);
  expect(phrases.map(({ span }) => span[0])).toEqual(phrases.map(({ span }) => span[0]).sort((a, b) => a - b));
});
