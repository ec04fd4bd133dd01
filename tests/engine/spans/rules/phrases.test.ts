import { describe, expect, test } from 'vitest';
import { linesIn } from '../found.ts';

describe('sources named by a phrase', () => {
  test.each([
    ['according to, after', 'Trade grew by a tenth, according to the customs office.', ['the customs office | according to | Trade grew by a tenth']],
    ['according to, before', 'According to the customs office, trade grew by a tenth.', ['the customs office | According to | trade grew by a tenth']],
    ['according to, inside', 'The ship, according to the Courier, was late.', ['the Courier | according to | The ship … was late']],
    ['a report by somebody', 'Trade fell, according to a draft report by the state auditor.', ['the state auditor | according to a draft report by | Trade fell']],
    ['after a quotation', '“Trade fell,” Vale told the Courier, according to Lusa.', [
      'Lusa | according to | “Trade fell,” Vale told the Courier', 'Vale | told | “Trade fell,” > the Courier',
    ]],
    ['in somebody’s words', 'The plan is, in Vale’s words, “a joke on wheels.”', ['Vale’s | words | The plan is … “a joke on wheels.”']],
    ['in a survey', 'In the latest Courier poll, Vale leads by a tenth.', ['the latest Courier poll | In | Vale leads by a tenth']],
  ])('are found with %s', (_, text, expected) => expect([...linesIn(text)].sort()).toEqual([...expected].sort()));

  test('leaves "according" without a source alone', () => {
    expect(linesIn('They were paid accordingly, and according.')).toEqual([]);
  });
});

describe('hands inside hands', () => {
  test.each([
    ['a trailing report', 'Barns has pledged to sign, the Courier reported.', [
      'the Courier | reported | Barns has pledged to sign', 'Barns | has pledged | to sign',
    ]],
    ['citing after', 'The ship was late, Sputnik reported, citing Lusa.', [
      'Sputnik | reported | The ship was late', 'Lusa | citing | The ship was late',
    ]],
    ['citing before', 'The channel, citing an unnamed official, claimed that the ship was late.', [
      'The channel | claimed | that the ship was late', 'an unnamed official | citing | that the ship was late',
    ]],
    ['a second hand cited', 'The ship was late, Izvest reported, citing Rianova, which quoted the daily Cumhur.', [
      'Izvest | reported | The ship was late', 'Rianova | citing | The ship was late', 'the daily Cumhur | quoted | The ship was late',
    ]],
    ['quoted as saying', 'Lusa quoted a manager as saying that it was late.', [
      'Lusa | quoted | a manager as saying that it was late', 'a manager | saying | that it was late',
    ]],
    ['was quoted by', 'Vale was quoted by Lusa as saying that it was late.', [
      'Lusa | was quoted | Vale … as saying that it was late', 'Vale | saying | that it was late',
    ]],
    ['was quoted', 'Vale was quoted as saying that it was late.', ['Vale | was quoted as saying | that it was late']],
    ['quoted as saying, after', 'The maker wants a licence, Lusa quoted its boss as saying.', [
      'Lusa | quoted | The maker wants a licence … its boss as saying', 'its boss | saying | The maker wants a licence', 'The maker | wants | a licence',
    ]],
    ['a wish in a quotation', '“We want peace,” Vale told reporters.', ['Vale | told | “We want peace,” > reporters', 'We | want | peace']],
    ['a quotation in a quotation', '“He said, ‘Never again,’ and left,” Vale said.', [
      'Vale | said | “He said, ‘Never again,’ and left,”', 'He | said | ‘Never again,’ and left',
    ]],
  ])('are found in %s', (_, text, expected) => expect([...linesIn(text)].sort()).toEqual([...expected].sort()));

  test('leaves a cited reason to the one who cites it', () => {
    expect(linesIn('The firm said it was closed, citing privacy rules.')).toEqual(['The firm | said | it was closed', 'The firm | citing | privacy rules']);
  });
});

describe('cues that name nobody', () => {
  test.each([
    ['reportedly', 'The ferry was reportedly built in 1987.', ['– | reportedly | The ferry was … built in 1987']],
    ['is said to', 'The firm is said to have paid half.', ['– | is said | The firm … to have paid half']],
    ['it is believed', 'It is widely believed that the firm will pay.', ['– | is widely believed | that the firm will pay']],
    ['allegations', 'The port faces allegations that its boats boarded a ship.', ['– | allegations | that its boats boarded a ship']],
    ['was warned', 'The mayor was warned three times that the wall could fail.', ['– | was warned three times | that the wall could fail > The mayor']],
  ])('are found with %s', (_, text, expected) => expect(linesIn(text)).toEqual(expected));

  test.each([
    ['nouns and adjectives of feeling', 'China is ready to help.', ['China | is ready | to help']],
    ['expressed', 'Parents have expressed concern that forms were late.', ['Parents | have expressed concern | that forms were late']],
    ['pressure', 'It sold them under US pressure urging Tel Aviv to ask first.', ['US | pressure urging | to ask first > Tel Aviv']],
    ['insistence', 'They smiled at his insistence that it was over.', ['his | insistence | that it was over']],
  ])('finds %s beside them', (_, text, expected) => expect(linesIn(text)).toEqual(expected));
});

describe('lines', () => {
  test.each([
    ['a source before a colon', 'Filing: Utility knew of faults before blackout\nIt was dark.', 'Filing | : | Utility knew of faults before blackout'],
    ['a source after a colon', 'Tehran rejects claims over ship: Report\nIt was dark.', 'Report | : | Tehran rejects claims over ship'],
    ['a source after a dash', 'Nation asked for secret deal – media\nIt was dark.', 'media | – | Nation asked for secret deal'],
    ['a line by a dash', '“It was a dark night on the river.” — Ida Vale', 'Ida Vale | — | “It was a dark night on the river.”'],
    ['a title before a name', '“It was a dark night.” -Commissioner Ida Vale', 'Commissioner Ida Vale | - | “It was a dark night.”'],
    ['a name before a colon', 'The vote was close. And from Chairwoman Vale: “It was a dark night.”', 'Chairwoman Vale | : | “It was a dark night.”'],
    ['speakers in capitals', 'VALE: We agree on that.\nSTONE: We do not.', 'VALE | : | We agree on that'],
  ])('attribute by %s', (_, text, expected) => expect(linesIn(text)).toContain(expected));

  test.each([
    ['labels', 'Exclusive: River rises after storm'],
    ['a desk', 'From the desk of Ida Vale'],
    ['times and ratios', 'Doors open at 19:30 for the second half.'],
    ['lists', 'Bring with you: bread, water and a lamp.'],
  ])('leave %s alone', (_, text) => expect(linesIn(text)).toEqual([]));
});
