import { describe, expect, test } from 'vitest';
import type { Analysis, Statement } from '../../src/engine/records.ts';
import { type MarkSources, inkShare, planMarks } from '../../src/messaging/marks.ts';
import { DEFAULT_SETTINGS, type Note, type PlacedNote, type Settings } from '../../src/storage/records.ts';
import type { Span } from '../../src/text/span.ts';
import { makeAnalysis, makeStatement, spanOf } from '../page/statements.ts';

const TEXT = [
  'The ferry line will close in May, a report says.',
  'Mara Lind said on Monday that the fares cover half of the cost, and added that no other town pays so little.',
  'Two more boats were sold to a shipyard in Gdynia, Baltic Courier reported.',
  '“We saw it coming,” Olav Brandt told Baltic Courier, and the crew has voted to stay.',
  'The harbour board has pledged to look into it. (North Wire)',
].join('\n');

const REPORT = makeStatement(TEXT, { id: 'a1', who: 'a report', cue: 'says', says: 'The ferry line will close in May', kind: 'vague', name: null, gap: 'a report' });
const SAID = makeStatement(TEXT, { id: 'a2', who: 'Mara Lind', cue: 'said', says: 'that the fares cover half of the cost' });
const ADDED = makeStatement(TEXT, { id: 'a3', who: 'Mara Lind', cue: 'added', says: 'that no other town pays so little' });
const COURIER = makeStatement(TEXT, { id: 'a4', who: 'Baltic Courier', cue: 'reported', says: 'Two more boats were sold to a shipyard in Gdynia', kind: 'outlet', via: 'Baltic Courier' });
const TOLD: Statement = {
  ...makeStatement(TEXT, { id: 'a5', who: 'Olav Brandt', cue: 'told', says: '“We saw it coming,”' }),
  via: [{ name: 'Baltic Courier', span: spanOf(TEXT, 'Baltic Courier', 2) }],
};
const PLEDGED = makeStatement(TEXT, { id: 'a6', who: 'The harbour board', cue: 'has pledged', says: 'to look into it', isSpeech: false });
const ALL = [REPORT, SAID, ADDED, COURIER, TOLD, PLEDGED];

const NOTE: Note = {
  id: 'n1', text: 'Check the fares.', tags: [], created: '2026-10-01T00:00:00Z', modified: '2026-10-01T00:00:00Z',
  target: { kind: 'claim', article: { url: 'https://news.example/a', title: 'Ferry', publisher: null }, quotes: [], speaker: 'Mara Lind' },
};

function plan(settings: Partial<Settings> = {}, more: Partial<MarkSources> & { readonly analysis?: Pick<Analysis, 'statements' | 'credits' | 'wording' | 'publisher'> } = {}) {
  return planMarks({ text: TEXT, analysis: makeAnalysis(ALL), notes: [], hidden: [], headlines: [], settings: { ...DEFAULT_SETTINGS, ...settings }, ...more });
}

function shown(given: ReturnType<typeof plan>, text = TEXT): string[] {
  return given.marks.map(({ kind, span, isThin }) => `${kind}${isThin ? ' thin' : ''}: ${text.slice(...span)}`);
}

describe('in Standard', () => {
  test('cues of speech, outlets and open sources are marked, in reading order', () => {
    expect(shown(plan())).toEqual(['gap: a report', 'says: said', 'via: Baltic Courier', 'says: told', 'via: Baltic Courier']);
  });

  test('a run by one speaker in one paragraph is marked once and stands for all of it', () => {
    expect(plan().marks.find(({ kind }) => kind === 'says')?.statements).toEqual(['a2', 'a3']);
  });

  test('beliefs and deeds are left to Everything, whoever holds them', () => {
    const text = 'Shopkeepers expect a quiet year.';
    const statements = [makeStatement(text, { id: 'a1', who: 'Shopkeepers', cue: 'expect', says: 'a quiet year', kind: 'vague', name: null, gap: 'Shopkeepers', act: 'attitude' })];
    expect(shown(plan({}, { text, analysis: makeAnalysis(statements) }), text)).toEqual([]);
    expect(shown(plan({ density: 'everything' }, { text, analysis: makeAnalysis(statements) }), text)).toContain('gap: Shopkeepers');
  });

  test('the same speaker in the next paragraph is marked again', () => {
    const text = 'Mara Lind said it rains.\nMara Lind said it pours.';
    const statements = [
      makeStatement(text, { id: 'a1', who: 'Mara Lind', cue: 'said', says: 'it rains' }),
      makeStatement(text, { id: 'a2', who: 'Mara Lind', cue: 'said', says: 'it pours', nth: 2 }),
    ];
    expect(shown(plan({}, { text, analysis: makeAnalysis(statements) }), text)).toEqual(['says: said', 'says: said']);
  });

  test('another speaker in between ends a run', () => {
    const text = 'Mara Lind said it rains, Olav Brandt told us it snows, and Mara Lind added it pours.';
    const statements = [
      makeStatement(text, { id: 'a1', who: 'Mara Lind', cue: 'said', says: 'it rains' }),
      makeStatement(text, { id: 'a2', who: 'Olav Brandt', cue: 'told', says: 'it snows' }),
      makeStatement(text, { id: 'a3', who: 'Mara Lind', cue: 'added', says: 'it pours' }),
    ];
    expect(shown(plan({}, { text, analysis: makeAnalysis(statements) }), text)).toEqual(['says: said', 'says: told', 'says: added']);
  });

  test('only claims that came through another outlet are tinted', () => {
    expect(plan().claims.map(({ kind, span }) => [kind, TEXT.slice(...span)])).toEqual([
      ['via', 'Two more boats were sold to a shipyard in Gdynia'], ['via', '“We saw it coming,”'],
    ]);
  });

  test.each([
    ['deeds that are no speech', { ...PLEDGED }],
    ['attitudes', { ...SAID, act: 'attitude' as const }],
    ['unsure findings', { ...SAID, confidence: 0.2 }],
  ])('%s are left alone', (_what, statement) => {
    expect(shown(plan({}, { analysis: makeAnalysis([statement]) }))).toEqual([]);
  });
});

describe('in Few', () => {
  test('only open sources, other outlets and notes are marked', () => {
    const notes: PlacedNote[] = [{ note: NOTE, spans: [spanOf(TEXT, 'the fares cover half of the cost')], lost: false }];
    expect(shown(plan({ density: 'few' }, { notes }))).toEqual(['gap: a report', 'note: the fares cover half of the cost', 'via: Baltic Courier', 'via: Baltic Courier']);
  });
});

describe('in Everything', () => {
  test('sources and cues of all kinds are marked, claims tinted, unsure ones thinly', () => {
    const given = plan({ density: 'everything' }, { analysis: makeAnalysis([PLEDGED, { ...SAID, confidence: 0.2 }]) });
    expect(shown(given)).toEqual(['says thin: Mara Lind', 'says thin: said', 'says: The harbour board', 'says: has pledged']);
    expect(given.claims.map(({ kind }) => kind)).toEqual(['says', 'says']);
  });
});

describe('where kinds meet', () => {
  test('a note wins over an outlet, an outlet over a cue, and marks stay disjoint', () => {
    const notes: PlacedNote[] = [{ note: NOTE, spans: [spanOf(TEXT, 'Gdynia, Baltic')], lost: false }];
    expect(shown(plan({}, { notes })).slice(2, 4)).toEqual(['note: Gdynia, Baltic', 'via: Courier']);
  });

  test.each(['few', 'standard', 'everything'] as const)('no character carries two marks in %s', (density) => {
    const notes: PlacedNote[] = [{ note: NOTE, spans: [[0, TEXT.length]], lost: false }, { note: NOTE, spans: [[5, 90]], lost: false }];
    for (const given of [plan({ density }, { notes }), plan({ density })]) {
      const sorted = given.marks.map(({ span }) => span);
      for (let index = 1; index < sorted.length; index++) expect(sorted[index]![0]).toBeGreaterThanOrEqual(sorted[index - 1]![1]);
    }
  });

  test('a note stands for the statement whose claim it covers most', () => {
    const notes: PlacedNote[] = [{ note: NOTE, spans: [spanOf(TEXT, 'no other town pays so little')], lost: false }];
    expect(plan({}, { notes }).marks.find(({ kind }) => kind === 'note')?.statements).toEqual(['a3']);
  });
});

describe('what is left alone', () => {
  test('statements the reader hid', () => {
    expect(shown(plan({}, { hidden: ['a1', 'a4', 'a5'] }))).toEqual(['says: said']);
  });

  test('headlines', () => {
    const headline: Span = [0, TEXT.indexOf('\n')];
    expect(shown(plan({}, { headlines: [headline] }))).not.toContain('gap: a report');
  });

  test('notes that are deleted, and those on a source or the article', () => {
    const spans = [spanOf(TEXT, 'in May')];
    const notes: PlacedNote[] = [
      { note: { ...NOTE, deleted: '2026-10-02T00:00:00Z' }, spans, lost: false }, { note: { ...NOTE, target: { kind: 'source', name: 'Mara Lind' } }, spans: [], lost: false },
    ];
    expect(shown(plan({}, { notes })).filter((mark) => mark.startsWith('note'))).toEqual([]);
  });

  test.each([
    ['that is the page’s own outlet', { name: 'North Wire' }, []],
    ['of another outlet, which is marked', { name: 'Baltic Courier' }, ['via: North Wire']],
  ])('a credit %s', (_what, publisher, expected) => {
    const credits = [{ span: spanOf(TEXT, 'North Wire'), outlet: 'North Wire', role: 'credit-line' as const }];
    expect(shown(plan({}, { analysis: makeAnalysis([], { credits, publisher }) }))).toEqual(expected);
  });
});

describe('switches', () => {
  test('a kind that is off is not painted but still counted', () => {
    const given = plan({ marks: { ...DEFAULT_SETTINGS.marks, says: false } });
    expect(shown(given)).toEqual(['gap: a report', 'via: Baltic Courier', 'via: Baltic Courier']);
    expect(given.counts).toEqual({ says: 2, via: 2, gap: 1, words: 0, note: 0 });
  });

  test('loaded words are marked only where the reader asked for them', () => {
    const wording = [
      { span: spanOf(TEXT, 'pays so little'), kind: 'loaded', why: 'loaded', tier: 'short' as const, listed: 'pay so little' }, { span: spanOf(TEXT, 'saw it coming'), kind: 'loaded', why: 'loaded', tier: 'wide' as const, listed: 'see it coming' },
    ];
    const analysis = makeAnalysis([], { wording });
    expect(shown(plan({}, { analysis }))).toEqual([]);
    expect(shown(plan({ marks: { ...DEFAULT_SETTINGS.marks, words: true } }, { analysis }))).toEqual(['words: pays so little']);
  });

  test('the wide list of loaded words is marked as a second choice only', () => {
    const wording = [{ span: spanOf(TEXT, 'saw it coming'), kind: 'loaded', why: 'loaded', tier: 'wide' as const, listed: 'see it coming' }];
    const settings = { marks: { ...DEFAULT_SETTINGS.marks, words: true } };
    const analysis = makeAnalysis([], { wording });
    expect(shown(plan(settings, { analysis }))).toEqual([]);
    expect(shown(plan({ ...settings, widerWords: true }, { analysis }))).toEqual(['words: saw it coming']);
  });

  test('no tint for claims where other outlets are switched off', () => {
    expect(plan({ marks: { ...DEFAULT_SETTINGS.marks, via: false } }).claims).toEqual([]);
  });
});

describe('the share of characters with a line', () => {
  test('counts lines, not tints', () => {
    const marks = [{ kind: 'says', span: [0, 10], statements: [], isThin: false }, { kind: 'words', span: [20, 60], statements: [], isThin: false }] as const;
    expect(inkShare({ marks }, 'x'.repeat(100))).toBe(0.1);
  });

  test('stays under 15 % on a dense article in Standard', () => {
    const names = ['Mara Lind', 'Olav Brandt', 'Ida Falk', 'Per Holm', 'the harbour board', 'Baltic Courier', 'a report', 'Jon Vik'];
    const lines = names.flatMap((name, index) => [
      `The boats that were sold in spring will not come back to the bay before the ice is gone, ${name} ${index % 2 ? 'has repeatedly said in a statement' : 'said'} on day ${index}.`,
      `“Nobody asked the crew number ${index} what it would do without work in the winter months,” she added in letter ${index}.`,
    ]);
    const text = lines.join('\n');
    const statements = lines.map((line, index): Statement => {
      const name = names[index >> 1]!;
      const start = text.indexOf(line);
      const isSecond = index % 2 === 1;
      const who = isSecond ? 'she' : name;
      const cue = isSecond ? 'added' : line.includes('has repeatedly') ? 'has repeatedly said in a statement' : 'said';
      const at = (words: string): Span => [start + line.indexOf(words), start + line.indexOf(words) + words.length];
      const isOutlet = name === 'Baltic Courier' && !isSecond;
      const made = makeStatement('she added x', { id: `a${index}`, who: 'she', cue: 'added', says: 'x', name, kind: isOutlet ? 'outlet' : 'person' });
      return {
        ...made, content: [[start, at(who)[0]]], steps: [{ ...made.steps[0], asWritten: who, source: [at(who)], cue: [at(cue)] }],
        via: isOutlet ? [{ name, span: at(name) }] : [], gap: name === 'a report' && !isSecond ? [at(name)] : [],
      };
    });
    const given = planMarks({ text, analysis: makeAnalysis(statements), notes: [], hidden: [], headlines: [], settings: DEFAULT_SETTINGS });
    expect(given.marks.length).toBeGreaterThanOrEqual(16);
    expect(inkShare(given, text)).toBeLessThanOrEqual(0.15);
    expect(inkShare(given, text)).toBeGreaterThan(0.03);
  });
});
