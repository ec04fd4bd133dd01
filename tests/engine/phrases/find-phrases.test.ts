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
    ['The boat was thought to be lost.', 'agentless: was thought to'], ['There are reports of a leak.', 'agentless: There are reports'],
    ['It seems that the bridge will close.', 'hedged: It seems that'], ['The ship was apparently empty.', 'hedged: apparently'],
    ['The bridge could have been saved.', 'hedged: could have been'], ['The fire possibly began at night.', 'hedged: possibly'],
    ['The paper was unable to verify the film.', 'hedged: was unable to verify'], ['An unconfirmed sum was paid.', 'hedged: unconfirmed'],
    ['The purported map was sold.', 'doubt: purported'], ['The self-styled prince left.', 'doubt: self-styled'], ['A supposed heir came.', 'doubt: supposed'],
    ['It is well known that boats sink.', 'factive: It is well known that'],
    ['The port issued a joint statement on Monday.', 'official: issued a joint statement'], ['According to a statement, it rained.', 'official: According to a statement'],
    ['Her press secretary smiled.', 'official: press secretary'],
    ['The firm refused to elaborate.', 'declined: refused to elaborate'], ['The bank would not discuss it.', 'declined: would not discuss'],
    ['The port would neither confirm nor deny it.', 'declined: would neither confirm nor deny'], ['The minister declined an interview.', 'declined: declined an interview'],
    ['Calls to the office were not returned.', 'no-response: were not returned'], ['Two emails went unanswered.', 'no-response: went unanswered'],
    ['The firm has yet to speak and didn’t reply.', 'no-response: didn’t reply'], ['The ministry failed to respond.', 'no-response: failed to respond'],
    ['There was no immediate reaction.', 'no-response: There was no immediate reaction'], ['The mayor was unavailable for comment.', 'no-response: was unavailable for comment'],
    ['She asked not to be named.', 'anonymity: asked not to be named'], ['He was not authorised to speak.', 'anonymity: not authorised to speak'],
  ])('finds in %s', (text, phrase) => {
    expect(listed(text)).toEqual([phrase]);
  });

  test.each([
    'He was supposed to sing.', 'They supposed that it rained.', '“It reportedly rained,” she wrote.', 'The Revelation of John was read.',
    'Minister Theresa May have left.', 'The statement of accounts is due.',
    'The court alleged that in May.', 'She declined the cake.', 'The boats appeared at dawn.',
    'The books were not returned.', 'The prayer went unanswered.', 'After requests for comment were sent, he spoke.', 'Sales declined to nine.',
    '“The firm declined to comment,” she wrote.', '“It seems that he left,” she said.', 'They named the ship after her.', 'The law does not authorise parking.',
    'In May have a rest.', 'The statement was true to type.', 'A seamless join.', 'The press met the secretary.', 'He admitted the guests.', 'The revealing light was dim.',
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
    ['The bridge will close, Ann Brook told Reuters, according to BBC.', 'second-hand: BBC'],
    ['Ann Brook, a painter, insisted that the bridge was hers.', 'doubt: insisted'], ['Ann Brook, a painter, alleged that the bridge was hers.', 'doubt: alleged'],
    ['Ann Brook, a painter, revealed that the bridge was hers.', 'factive: revealed'], ['Ann Brook, a painter, conceded that the bridge was hers.', 'factive: conceded'],
    ['Ann Brook, a painter, said in a statement that the bridge was hers.', 'official: in a statement'],
    ['Two people familiar with the talks said that the bridge was old.', 'unnamed: Two people familiar with the talks'],
    ['Experts say that the bridge is old.', 'vague: Experts'], ['Reports say that the bridge is old.', 'vague: Reports'],
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

describe('what tells of the sourcing only', () => {
  const statements = (text: string) => analyse({ text, publisher: 'The Harbour Daily', language: 'en' }).statements.map(({ steps, content }) => `${steps[0].asWritten}: ${content.map((span) => text.slice(...span)).join(' ')}`);

  test.each([
    ['A senior official, who asked not to be named, said that the bridge would close.', ['A senior official: that the bridge would close']],
    ['Two aides, who requested anonymity, said the vote was off.', ['Two aides: the vote was off']],
    ['The pilot asked not to be identified.', []], ['The pilot insisted that her name be withheld.', []],
    ['Ann Brook declined to comment.', []], ['Ann Brook declined to say how much she paid.', []], ['Ann Brook did not respond to a request for comment.', []],
    ['Ann Brook refused to answer questions about the ferry.', []], ['Ann Brook would not discuss the ferry.', []],
  ])('%s: %j', (text, expected) => expect(statements(text)).toEqual(expected));

  test.each([
    'Ann Brook asked not to be disturbed.', 'Ann Brook asked to be named captain of the ship.', 'Ann Brook refused to leave the ferry.', 'Ann Brook said she would not comment on the ferry.',
    'Ann Brook declined to sign the treaty.',
  ])('%s is a statement', (text) => expect(statements(text)).toHaveLength(1));
});
