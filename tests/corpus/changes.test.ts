import { describe, expect, test } from 'vitest';
import { whatChanged } from '../../src/corpus/changes.ts';
import type { Change } from '../../src/corpus/changes.ts';
import { indexCorpus, matchDocument } from '../../src/corpus/match-document.ts';
import type { ToldClaim } from '../../src/corpus/records.ts';
import { BRIDGE, CHAINS, claim, documentOf } from './articles.ts';

const OFFICIALS = { source: 'port officials', cue: 'said.\nThe work', content: 'The swing bridge across the mouth of Sandholm harbour will close to lorries in March so that its bearings can be replaced' };
const PLAN = { source: 'the harbour board\'s plan', cue: 'according to', content: 'The work will cost 4.2 million crowns and take eleven weeks', speaker: 'harbour board', kind: 'organisation' } as const;
const OLSEN = { source: 'Marit Olsen, the harbour master', cue: 'said Marit', content: 'We have put this off for as long as the steel would let us', speaker: 'Marit Olsen' };
const COURIER = { source: 'the Sandholm Courier', cue: 'reported', content: 'Some 60 of them wrote to the board in January', speaker: 'Sandholm Courier', kind: 'outlet' } as const;
const STUDY = { source: 'A study for the ministry', cue: 'found', content: 'that 7,000 vehicles cross the bridge on a working day, a third of them lorries on their way to the grain terminal', kind: 'document' } as const;
const REITER = { source: 'Tomas Reiter', cue: 'told the', content: 'that the town would pay for extra buses between the quays from the first morning to the last', speaker: 'Tomas Reiter' };
const ALL = { officials: OFFICIALS, plan: PLAN, olsen: OLSEN, courier: COURIER, study: STUDY, reiter: REITER };

/** The attributions that a text has: those whose words it has, with what `other` says differently. */
function claimsOf(text: string, other: Partial<Record<keyof typeof ALL, object | null>> = {}): ToldClaim[] {
  return Object.entries(ALL).flatMap(([id, told]) => {
    const changed = other[id as keyof typeof ALL];
    return changed === null ? [] : [trimmedCue(claim(text, id, { ...told, ...changed }))];
  });
}

/** The cues above hold the next word too, as "said" alone stands in the text twice. */
function trimmedCue(told: ToldClaim): ToldClaim {
  const [[start, end]] = told.cue as [[number, number]];
  return told.id === 'officials' || told.id === 'olsen' ? { ...told, cue: [[start, Math.min(end, start + 4)]] } : told;
}

const document = documentOf(BRIDGE, claimsOf(BRIDGE));
const index = indexCorpus([document]);

function changesTo(text: string, claims: readonly ToldClaim[], withText: boolean): Change[] {
  const [known] = matchDocument({ text, url: 'https://elsewhere.example/' }, index);
  return whatChanged({ document, passages: known!.passages, relation: known!.relation, ...(withText && { text: BRIDGE }) }, { text, claims });
}

const short = ({ kind, before, after, numbers }: Change): string =>
  [kind, numbers ? `${numbers.before} → ${numbers.after}` : `${before ? `${before.who} ${before.verb}` : '–'} → ${after ? `${after.who} ${after.verb}` : '–'}`].join(': ');

const edit = (from: string, to: string): string => {
  if (!BRIDGE.includes(from)) throw new Error(from);
  return BRIDGE.replace(from, to);
};

describe.each([['with the text at hand', true], ['from hashes alone', false]])('between two versions, %s,', (_, withText) => {
  test.each<[string, string, Parameters<typeof claimsOf>[1], string[]]>([
    ['a source that is gone', edit(', port officials said.', '.'), { officials: null }, ['lost: port officials said → –']],
    ['a relay that is gone', edit(', the Sandholm Courier reported,', ''), { courier: null }, ['lost: Sandholm Courier reported → –']],
    ['a study that became a plain statement', edit('A study for the ministry found last year that 7,000', 'Some 7,000'), { study: null }, ['lost: A study for found → –']],
    ['another verb', edit('let us," said Marit Olsen', 'let us," admitted Marit Olsen'), { olsen: { cue: 'admitted' } }, ['reworded: Marit Olsen said → Marit Olsen admitted']],
    ['another source', edit('port officials said', 'shipowners said'), { officials: { source: 'shipowners' } }, ['re-sourced: port officials said → shipowners said']],
    ['another figure', edit('7,000 vehicles', '9,000 vehicles'), { study: { content: 'that 9,000 vehicles cross the bridge on a working day, a third of them lorries on their way to the grain terminal' } }, ['number: 7000 → 9000']],
    ['another figure in words', edit('eleven weeks, according', 'fourteen weeks, according'), { plan: { content: 'The work will cost 4.2 million crowns and take fourteen weeks' } }, ['number: 11 → 14']],
    ['a source that was added', edit('the river, which', 'the river, the railway says, which'), {}, []],
    ['nothing where nothing changed', BRIDGE, {}, []],
    ['nothing where the engine missed an attribution that is still there', BRIDGE, { courier: null, reiter: null, officials: null }, []],
    ['nothing where only the tense of a verb changed', edit('the Sandholm Courier reported', 'the Sandholm Courier reports'), { courier: { cue: 'reports' } }, []],
    ['nothing where a figure is written otherwise', edit('4.2 million crowns', '4,200,000 crowns'), { plan: { content: 'The work will cost 4,200,000 crowns and take eleven weeks' } }, []],
    ['nothing where a source is named by a short form', edit('according to the harbour board\'s plan', 'according to the board\'s plan for it'), { plan: { source: 'the board\'s plan for it', speaker: 'board' } }, []],
  ])('lists %s', (_, text, other, expected) => {
    expect(changesTo(text, claimsOf(text, other), withText).map(short)).toEqual(expected);
  });

  test('lists an attribution that was added, to old words and with new ones', () => {
    const text = edit('Rail traffic is not affected, because', 'The port’s engineers concede: rail traffic is not affected, because')
      .replace('The mayor', 'Divers from two towns will inspect the piers in April, the coast guard announced.\nThe mayor');
    const added = claim(text, 'added', { source: 'The port’s engineers', cue: 'concede', content: 'rail traffic is not affected, because trains use the older viaduct farther up the river' });
    const fresh = claim(text, 'fresh', { source: 'the coast guard', cue: 'announced', content: 'Divers from two towns will inspect the piers in April', speaker: 'coast guard' });
    const changes = changesTo(text, [...claimsOf(text), added, fresh], withText);
    expect(changes.map(short)).toEqual(['added: – → The port’s engineers concede', 'new: – → coast guard announced']);
    expect(changes[0]!.onPage.map(([start, end]) => text.slice(start, end))).toEqual(['rail traffic is not affected, because trains use the older viaduct farther up the river']);
  });

  test('lists what was left out together with its words', () => {
    const text = BRIDGE.split('\n').filter((line) => !line.includes('Shopkeepers')).join('\n');
    expect(changesTo(text, claimsOf(text, { courier: null }), withText).map(short)).toEqual(['left-out: Sandholm Courier reported → –']);
  });

  test('tells whom the page still names when one hand of several is gone', () => {
    const text = edit(', port officials said.', ', which the ministry confirmed.');
    const ministry = claim(text, 'm', { source: 'the ministry confirmed', cue: 'confirmed', content: 'will close to lorries in March so that its bearings can be replaced', speaker: 'ministry' });
    const [change] = changesTo(text, [...claimsOf(text, { officials: null }), ministry], withText);
    expect([change!.kind, change!.after?.who ?? change!.still[0]?.who]).toEqual(['re-sourced', 'ministry']);
  });

  test('shows each change where it stands on the page', () => {
    const text = edit(', the Sandholm Courier reported,', '');
    const [change] = changesTo(text, claimsOf(text, { courier: null }), withText);
    expect(change!.onPage.map(([start, end]) => text.slice(start, end)).join()).toMatch(/^Some 60 of them wrote to the board|^of them wrote/);
    expect(change!.passages.known.map(([start, end]) => BRIDGE.slice(start, end))).toEqual(withText ? ['Some 60 of them wrote to the board in January, the Sandholm Courier reported'] : []);
    expect(change!.passages.page.map(([start, end]) => text.slice(start, end)).join()).toMatch(/^(?:Some 60 )?of them wrote to the board/);
    expect(change!.knownClaim).toBe('courier');
  });
});

test('what a rewritten copy that quotes does otherwise is listed, what else it says is not', () => {
  const [known, page] = ['chains-06', 'chains-07'].map((id) => CHAINS.find((article) => article.id === id)!) as [typeof CHAINS[0], typeof CHAINS[0]];
  const quoted = documentOf(known.text, known.attributions, { publisher: known.publisher });
  const [match] = matchDocument({ text: page.text, url: page.url, publisher: page.publisher }, indexCorpus([quoted]));
  const changes = whatChanged({ document: quoted, passages: match!.passages, relation: match!.relation, text: known.text }, { text: page.text, claims: page.attributions });
  expect(changes.map(({ kind }) => kind)).not.toContain('new');
  expect(changes.filter(({ isNeutral }) => !isNeutral).map(short)).toContain('reworded: Meena Varadhan said → Meena Varadhan has admitted');
});

test('an agency report loses its source on the way', () => {
  const [known, page] = ['chains-04', 'chains-05'].map((id) => CHAINS.find((article) => article.id === id)!) as [typeof CHAINS[0], typeof CHAINS[0]];
  const original = documentOf(known.text, known.attributions, { publisher: known.publisher });
  const [match] = matchDocument({ text: page.text, url: page.url }, indexCorpus([original]));
  for (const text of [known.text, undefined]) {
    const changes = whatChanged({ document: original, passages: match!.passages, relation: match!.relation, text }, { text: page.text, claims: page.attributions });
    expect(changes.filter(({ kind }) => kind === 'lost').map(short)).toEqual(['lost: state auditor according to a draft report by → –']);
  }
});
