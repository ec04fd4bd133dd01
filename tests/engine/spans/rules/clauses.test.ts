import { describe, expect, test } from 'vitest';
import { linesIn } from '../found.ts';

describe('clauses', () => {
  test.each([
    ['with that', 'Vale said that the bridge was closed.', ['Vale | said | that the bridge was closed']],
    ['bare', 'Vale said the bridge was closed.', ['Vale | said | the bridge was closed']],
    ['with whether', 'Vale asked whether the bridge was closed.', ['Vale | asked | whether the bridge was closed']],
    ['before a trailing cue', 'The bridge is closed, Vale said.', ['Vale | said | The bridge is closed']],
    ['after “However”', 'However, the bridge is closed, Vale said.', ['Vale | said | the bridge is closed']],
    ['around a cue', 'The bridge, officials said, will stay closed.', ['officials | said | The bridge … will stay closed']],
    ['with auxiliaries and adverbs in the cue', 'Moscow has repeatedly stressed that it agrees.', ['Moscow | has repeatedly stressed | that it agrees']],
    ['negated', 'The office did not say that it agreed.', ['The office | did not say | that it agreed']],
    ['with a time between', 'Vale on Friday said the bridge was closed.', ['Vale | said | the bridge was closed']],
    ['with a time after', 'Vale said Friday the bridge was closed.', ['Vale | said | the bridge was closed']],
    ['told to somebody', 'Vale told the Courier that the bridge was closed.', ['Vale | told | that the bridge was closed > the Courier']],
    ['told to several', 'Vale told Ann, Ben and the Courier that it was closed.', ['Vale | told | that it was closed > Ann, Ben and the Courier']],
    ['in an interview', 'Vale said in an interview with the Courier that it was closed.', ['Vale | said in an interview with | that it was closed > the Courier']],
    ['after a description', 'The head of the bridge office, Ida Vale, said it was closed.', ['The head of the bridge office, Ida Vale | said | it was closed']],
    ['after an incidental clause', 'Ida Vale, who runs the office, said it was closed.', ['Ida Vale | said | it was closed']],
    ['after an opening phrase', 'In a report to the council, Vale said the bridge was closed.', ['Vale | said | the bridge was closed']],
    ['by two who speak together', 'Vale and Stone said the bridge was closed.', ['Vale and Stone | said | the bridge was closed']],
    ['by nobody with a name', 'Two people familiar with the plan said it was late.', ['Two people familiar with the plan | said | it was late']],
  ])('are found %s', (_, text, expected) => expect(linesIn(text)).toEqual(expected));

  test.each([
    ['urging', 'Vale urged the council to close the bridge.', ['Vale | urged | to close the bridge > the council']],
    ['pledging', 'The council has pledged to close the bridge.', ['The council | has pledged | to close the bridge']],
    ['refusing', 'Vale declined to comment.', ['Vale | declined | to comment']],
    ['denying', 'Vale denied the report.', ['Vale | denied | the report']],
    ['calling for', 'Vale called for a new bridge.', ['Vale | called for | a new bridge']],
    ['calling names', 'Vale called the bridge “a joke.”', ['Vale | called | the bridge “a joke.”']],
    ['accusing', 'Vale accused the council of negligence.', ['Vale | accused | the council of negligence']],
    ['showing', 'A 2020 study shows that bridges age.', ['A 2020 study | shows | that bridges age']],
    ['wishing', 'They want a new bridge.', ['They | want | a new bridge']],
    ['going on to', 'Vale went on to say that it was closed.', ['Vale | went on to say | that it was closed']],
    ['being asked', 'Residents were asked to leave the bridge.', ['– | were asked | to leave the bridge > Residents']],
    ['joined to another', 'Vale criticized the plan and said it was late.', ['Vale | criticized | the plan', 'Vale | said | it was late']],
    ['as a participle', 'The bridge is closed, Vale said, adding that it was old.', ['Vale | said | The bridge is closed', 'Vale | adding | that it was old']],
  ])('tells of %s', (_, text, expected) => expect(linesIn(text)).toEqual(expected));

  test('keeps what the writer adds out of the content', () => {
    expect(linesIn('Vale said the bridge was closed, but nobody believed it.')[0]).toBe('Vale | said | the bridge was closed');
    expect(linesIn('The toll rose to 31, officials said, as divers recovered more bodies.')).toEqual(['officials | said | The toll rose to 31']);
  });

  test.each([
    ['a description', 'Vale was happy with the bridge.'],
    ['an action', 'Vale will visit the bridge on Friday.'],
    ['a future of the writer’s', 'The route will open before the end of the year.'],
    ['nouns that look like verbs', 'The calls, claims and reports of the year fill two shelves.'],
    ['a name like a verb', 'Will Hale and Mark May crossed the bridge.'],
    ['a name that is given', 'He crossed the river on a raft called Hope.'],
    ['plain talk of things', 'The trams leave every twenty minutes from the foot of the hill.'],
  ])('leaves %s alone', (_, text) => expect(linesIn(text)).toEqual([]));
});
