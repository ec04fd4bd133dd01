import { describe, expect, test } from 'vitest';
import { chainRows } from '../../src/ui/card/chain-rows.ts';
import { cite } from '../../src/ui/card/cite.ts';
import { tellWho } from '../../src/ui/components/tell-who.ts';
import { outlet, statement, step, view } from './statements.ts';

const gt = step('Global Times', 'Global Times', 'reported', { kind: 'outlet', outletId: 'global-times' });
const outlets = { 'global-times': outlet('global-times', 'Global Times'), 'press-tv': outlet('press-tv', 'Press TV') };
const publisher = { name: 'Press TV', outletId: 'press-tv' };

/** "○ Ehud Barak “said” ┊ To whom …" for each row. */
function drawn(...given: Parameters<typeof view>): string[] {
  const shapes = { person: '○', outlet: '□', open: '◌', page: '■' };
  return chainRows(view(...given)).map(({ shape, label, tail, link }) =>
    [shapes[shape], label, tail, link && (link.told ? '│' : '┊'), link?.text].filter(Boolean).join(' '));
}

describe('the steps of a statement', () => {
  test.each([
    ['through another outlet', [step('Ehud Barak', 'Barak', 'said'), gt],
      ['○ Ehud Barak “said” ┊ To whom, where and when: not stated', '□ Global Times “reported” ┊ No link to the Global Times report', '■ Press TV']],
    ['in a nameless report', [step('Israel', 'Israel', 'has pledged', { kind: 'organisation' }), step(null, 'a report', 'says')],
      ['○ Israel “has pledged” ┊ By whom, where and when: not stated', '◌ “a report” “says” ┊ Whose report, and of what date?', '■ Press TV']],
    ['told to reporters', [step('Ehud Barak', 'Barak', 'told', { toldTo: 'reporters in Beijing', how: 'stated' })],
      ['○ Ehud Barak “told” reporters in Beijing ┊ How Press TV got it: not stated', '■ Press TV']],
    ['according to media nobody names', [step(null, 'China media', 'According to')],
      ['◌ “China media” “According to” ┊ Which outlets?', '■ Press TV']],
    ['by a class of people', [step(null, 'some analysts', 'say')],
      ['◌ “some analysts” “say” ┊ Which analysts?', '■ Press TV']],
    ['by nobody', [step(null, '', 'reportedly', { kind: 'none' })],
      ['◌ “reportedly” ┊ A reader may ask: who says so?', '■ Press TV']],
    ['by somebody unsure', [step('Ehud Barak', 'he', 'said', { confidence: 0.1 })],
      ['○ “he” “said” ┊ To whom, where and when: not stated', '■ Press TV']],
  ] as const)('%s', (_what, steps, rows) => {
    expect(drawn(statement(steps as never), 'Press TV', { outlets, publisher })).toEqual(rows);
  });

  test.each([
    [['unnamed'], 'Unnamed; no reason given. A reader may ask: who?'],
    [['unnamed-reason-given'], 'Unnamed; the article gives a reason. A reader may ask: who?'],
    [['unnamed', 'unnamed-reason-given'], 'A reader may ask: who?'],
  ] as const)('an unnamed one on the way has %s with it, and not the named speaker', (flags, text) => {
    const relayed = statement([step('Ada Vik', 'Vik', 'said'), step(null, 'an aide to the mayor', 'recalled', { kind: 'unnamed' })], { flags });
    expect(chainRows(view(relayed))[1]!.link?.text).toBe(text);
    expect(tellWho(view(relayed)).lines.join()).not.toContain('Unnamed');
  });

  test('an outlet that the reader hid is told apart from one that nobody knows', () => {
    const hidden = view(statement([step('Ada Vik', 'Vik', 'said'), gt]), 'Press TV', { publisher, hiddenOutlets: ['global-times'] });
    expect(chainRows(hidden).map(({ isUnknownOutlet, hiddenId }) => [isUnknownOutlet, hiddenId])).toEqual([[false, null], [true, 'global-times'], [true, null]]);
  });

  test('a link beside the cue is told and leads there', () => {
    const rows = chainRows(view(statement([step('Ada Vik', 'Vik', 'said'), gt]), 'Press TV', { links: [null, 'https://www.globaltimes.cn/a/1'] }));
    expect(rows[1]!.link).toEqual({ told: true, text: 'Links to: globaltimes.cn', href: 'https://www.globaltimes.cn/a/1' });
  });

  test('an outlet that was told this stands in between', () => {
    const shown = statement([step('Ada Vik', 'Vik', 'told', { toldTo: 'Global Times' })], { via: [{ name: 'Global Times', outletId: 'global-times', span: [0, 3] }] });
    expect(drawn(shown, 'Press TV', { outlets, publisher })).toEqual([
      '○ Ada Vik “told” Global Times │', '□ Global Times was told this ┊ How Press TV got it: not stated', '■ Press TV',
    ]);
  });

  test('the page itself does not stand twice', () => {
    const shown = statement([step('Ada Vik', 'Vik', 'told', { toldTo: 'Press TV' }), step('Press TV', 'Press TV', 'has learned', { kind: 'outlet' })]);
    expect(drawn(shown).filter((row) => row.includes('Press TV')).at(-1)).toBe('■ Press TV');
    expect(chainRows(view(shown))).toHaveLength(2);
  });

  test('every outlet has its facts, known or not', () => {
    const rows = chainRows(view(statement([gt]), 'Press TV', { outlets: {}, publisher }));
    expect(rows.map((row) => row.isUnknownOutlet)).toEqual([true, true]);
  });
});

describe('who says it', () => {
  test.each([
    ['a name', step('Ehud Barak', 'Barak', 'said'), 'Ehud Barak', ['Written here: “Barak” · In the writer’s words']],
    ['a capital that stands for a state', step('China', 'Beijing', 'says', { kind: 'organisation' }), 'China',
      ['Written here: “Beijing” (read as China’s government) · In the writer’s words']],
    ['initials', step('United States', 'the US', 'says', { kind: 'organisation' }), 'United States', ['Written here: “the US” · In the writer’s words']],
    ['a likely name', step('Ehud Barak', 'he', 'said', { confidence: 0.7 }), 'Probably Ehud Barak', ['Written here: “he” · In the writer’s words']],
    ['an unlikely name', step('Ehud Barak', 'he', 'said', { confidence: 0.5 }), '“he”', ['In the writer’s words']],
    ['a phrase for nobody in particular', step(null, 'a report', 'says'), '“a report”', ['In the writer’s words']],
    ['nobody', step(null, '', 'reportedly', { kind: 'none' }), 'Nobody named', ['Written here: “reportedly” · In the writer’s words']],
  ])('%s', (_what, speaker, title, lines) => {
    expect(tellWho(view(statement([speaker])))).toEqual({ title, lines });
  });

  test('a cue that is no speech is reported of somebody', () => {
    const shown = statement([step('United States', 'US', 'pressure urging', { kind: 'organisation' })], { isSpeech: false });
    expect(tellWho(view(shown)).title).toBe('Reported of the United States');
  });
});

test('the citation holds words, sentence, chain, outlet, title, address and day', () => {
  const text = cite(view(statement([step('Ehud Barak', 'Barak', 'said'), gt]), 'Press TV', { published: '2011-06-15' }), new Date('2026-11-22T10:00:00Z'));
  expect(text.split('\n')).toEqual([
    '“The words.”',
    'Press TV says Global Times reported that Ehud Barak said this.',
    'As this article puts it: Ehud Barak → Global Times → Press TV',
    'Press TV, “A title”, 15 June 2011',
    'https://news.example/2011/a',
    'Read on 22 November 2026',
  ]);
});
