import { describe, expect, test } from 'vitest';
import { linesIn } from '../found.ts';

describe('quotations with a verb of speech', () => {
  test.each([
    ['before the name', '“We agree,” said Vale.', ['Vale | said | “We agree,”']],
    ['after the name', '“We agree,” Vale said.', ['Vale | said | “We agree,”']],
    ['with a colon before', 'Vale said: “We agree.”', ['Vale | said | “We agree.”']],
    ['with a comma before', 'Vale said, “We agree.”', ['Vale | said | “We agree.”']],
    ['on both sides', '“We agree,” Vale said, “and we will sign.”', ['Vale | said | “We agree,” … “and we will sign.”']],
    ['and a second sentence', '“We agree,” Vale said. “It is done.”', ['Vale | said | “We agree,” … “It is done.”']],
    ['in straight marks', '"We agree," Vale said.', ['Vale | said | "We agree,"']],
    ['in two apostrophes', "''We agree,'' Vale said.", ["Vale | said | ''We agree,''"]],
    ['in single marks', '‘We agree,’ Vale said.', ['Vale | said | ‘We agree,’']],
    ['in single marks with a possessive', '‘The workers’ day has come,’ Vale said.', ['Vale | said | ‘The workers’ day has come,’']],
    ['with marks mixed', '"We agree,” Vale said.', ['Vale | said | "We agree,”']],
    ['with an apposition', '“We agree,” Ida Vale, a retired teacher, said.', ['Ida Vale, a retired teacher | said | “We agree,”']],
    ['with an apposition after', '“We agree,” said Ida Vale, a retired teacher.', ['Ida Vale, a retired teacher | said | “We agree,”']],
    ['at a question', '“Who agreed?” Vale asked.', ['Vale | asked | “Who agreed?”']],
    ['told to somebody', '“We agree,” Vale told the Courier.', ['Vale | told | “We agree,” > the Courier']],
    ['in a statement', '“We agree,” the ministry said in a statement.', ['the ministry | said in a statement | “We agree,”']],
    ['several sentences long', '“We agree. We will sign. It is done,” Vale said.', ['Vale | said | “We agree. We will sign. It is done,”']],
    ['in part', 'Vale said the deal was “good enough.”', ['Vale | said | the deal was “good enough.”']],
    ['in part, before the verb', 'The deal was “good enough,” Vale said.', ['Vale | said | The deal was “good enough,”']],
  ])('finds them %s', (_, text, expected) => expect(linesIn(text)).toEqual(expected));

  test('follows a speech through paragraphs that open again', () => {
    expect(linesIn('“We agree,” Vale said. “It took long.\n\n“It was worth it.”')).toEqual(['Vale | said | “We agree,” … “It took long. … “It was worth it.”']);
    expect(linesIn('“It took long.\n\n“It was worth it,” Vale said.')).toEqual(['Vale | said | “It took long. … “It was worth it,”']);
  });

  test('follows a colon at the end of a paragraph', () => {
    expect(linesIn('Vale continued:\n\n“It took long.”')).toEqual(['Vale | continued | “It took long.”']);
  });

  test('gives each of two quotations its own cue', () => {
    expect(linesIn('“Yes,” said Ida. “No,” said Tom.')).toEqual(['Ida | said | “Yes,”', 'Tom | said | “No,”']);
  });

  test('finds what a quotation without its closing mark leaves', () => {
    expect(linesIn('“We agree, Vale said.\nTom said it was late.')).toContain('Tom | said | it was late');
  });
});

describe('quotation marks that hold no speech', () => {
  test.each([
    ['scare quotes', 'The “temporary” bridge stood for thirty years.'],
    ['single scare quotes', "The 'temporary' bridge stood for thirty years."],
    ['nicknames', 'Karel “Sparky” Dole rang the bell.'],
    ['names that are gone by', 'A homeless man who goes by the name “Shorty” slept there.'],
    ['names that are given', 'A band called “The Wheels” played on the square.'],
    ['titles of works', 'The museum opens with “Rails and Rivers” in May.'],
    ['words that name a thing', 'Holders of the city’s “silver card” ride free.'],
    ['feet and inches', 'The door is 6\'2" tall and 3\'1" wide.'],
    ['years', "'Twas the fashion of the '90s, rock 'n' roll and all."],
  ])('leaves %s alone', (_, text) => expect(linesIn(text)).toEqual([]));
});
