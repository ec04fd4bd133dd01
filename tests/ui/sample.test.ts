import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/engine/analyse.ts';
import type { PageAnswer } from '../../src/messaging/protocol.ts';
import { SAMPLE_OUTLETS } from '../../src/registry/sample-outlets.ts';
import { findOutletByName } from '../../src/registry/registry.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/records.ts';
import { chainLine } from '../../src/ui/components/chain-line.ts';
import { analyseSample, placeSampleNotes } from '../../src/ui/welcome/sample-analysis.ts';
import { SAMPLE } from '../../src/ui/wording/sample.ts';
import { paragraphsOf } from '../paragraphs-of.ts';

const article = { url: 'chrome-extension://abc/welcome.html', title: SAMPLE.headline, publisher: SAMPLE.publisher };
const text = SAMPLE.paragraphs.join('\n');
const page = { ...paragraphsOf(text), publisher: SAMPLE.publisher, article, description: '', settings: DEFAULT_SETTINGS };
const asAnyPage = async (): Promise<PageAnswer> => ({ analysis: analyse({ text, publisher: SAMPLE.publisher }), notes: [], hidden: [], plan: null, chosen: SAMPLE.paragraphs.map((_text, at) => at) });

describe('the sample article', () => {
  const result = analyseSample(asAnyPage)(page);

  test('is read by the engine like any article, with a chain of two outlets', async () => {
    const { analysis } = await result;
    const chains = analysis.statements.map((statement) => chainLine({ statement, article, publisher: analysis.publisher }));
    expect(chains).toContain('Tomas Brandt → Radio Lindhaven → Coast Press Agency → The Morning Quay');
    expect(chains).toContain('Ines Holm → The Morning Quay');
  });

  test('holds every form and every way of leaving a source open', async () => {
    const { statements } = (await result).analysis;
    expect(new Set(statements.map(({ form }) => form))).toEqual(new Set(['direct', 'indirect', 'mixed']));
    const open = statements.filter(({ gap }) => gap.length > 0).map(({ steps }) => steps.find(({ name }) => name === null)!.kind);
    expect(open).toEqual(expect.arrayContaining(['vague', 'unnamed', 'none']));
    expect(statements.some(({ flags }) => flags.includes('unnamed-reason-given'))).toBe(true);
  });

  test('knows the owners of its outlets', async () => {
    const { analysis } = await result;
    const ids = analysis.statements.flatMap(({ via }) => via.map(({ outletId }) => outletId));
    expect(new Set(ids)).toEqual(new Set(['sample-radio-lindhaven', 'sample-coast-press-agency']));
    expect(analysis.publisher).toEqual({ name: 'The Morning Quay', outletId: 'sample-morning-quay' });
  });

  test('shows a note on its words until the reader writes another there', async () => {
    const { notes } = await result;
    expect(notes.map(({ note, spans }) => [note.text, spans.map((span) => text.slice(...span))])).toEqual([[SAMPLE.note.text, [SAMPLE.note.on]]]);
    const own = { note: { ...notes[0]!.note, id: 'mine', text: 'Mine' }, spans: notes[0]!.spans, lost: false };
    const again = await placeSampleNotes(async () => ({ statements: [], publisher: null, wording: [], notes: [own], hidden: [] }))({ text, article, attributions: [], statements: [], publisher: null, wording: [] });
    expect(again.notes).toEqual([own]);
  });
});

describe('the outlets of the sample', () => {
  test('own and pay in different ways', () => {
    expect(new Set(SAMPLE_OUTLETS.flatMap(({ owner }) => owner.map(({ value }) => value))).size).toBe(3);
    for (const { note } of SAMPLE_OUTLETS) expect(note).toBe('Invented for this sample.');
  });

  test.each(SAMPLE_OUTLETS.map(({ name }) => [name]))('%s is known to no registry', (name) => {
    expect(findOutletByName(name)).toBeNull();
  });
});
