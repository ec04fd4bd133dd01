/**
 * The sample's analysis with what only the sample has: its invented outlets and the note it shows. All else is what any
 * page gets.
 */
import type { Statement, Step } from '../../engine/records.ts';
import type { AsRead, ContentCalls, PageAnswer, PageText, ReadText } from '../../messaging/protocol.ts';
import { SAMPLE_OUTLETS } from '../../registry/sample-outlets.ts';
import type { Note, PlacedNote } from '../../storage/records.ts';
import { describeQuote } from '../../text/quote.ts';
import { overlaps } from '../../text/span.ts';
import { SAMPLE } from '../wording/sample.ts';

const NOTE_ID = 'sample-note';
/** Long past, so that the sample's note never counts as newer than one of the reader's. */
const WRITTEN = '2026-11-01T00:00:00.000Z';

const IDS: ReadonlyMap<string, string> = new Map(SAMPLE_OUTLETS.flatMap(({ id, name, aliases }) => [name, ...aliases.map((alias) => alias.name)].map((one) => [one, id])));

type Analyse = (page: PageText) => Promise<PageAnswer>;
type PlaceNotes = (page: Parameters<ContentCalls['placeNotes']>[0]) => Promise<ReturnType<ContentCalls['placeNotes']>>;

/** Adds the sample's outlets and note to what `analyse` yields. */
export function analyseSample(analyse: Analyse): Analyse {
  return async (page) => {
    const { analysis, notes, asRead, ...rest } = await analyse(page);
    const text = rest.chosen.map((at) => page.paragraphs[at]!.text).join('\n');
    const ofSample = ({ statements, wording }: AsRead): AsRead => ({
      statements: statements.map(withSampleOutlets), publisher: { name: SAMPLE.publisher, outletId: IDS.get(SAMPLE.publisher) }, wording,
    });
    return { ...rest, analysis: { ...analysis, ...ofSample(analysis) }, ...(asRead && { asRead: ofSample(asRead) }), notes: withSampleNote(notes, { text, article: page.article }), plan: null };
  };
}

/** Adds the sample's note to what `placeNotes` yields. */
export function placeSampleNotes(placeNotes: PlaceNotes): PlaceNotes {
  return async (page) => {
    const { notes, ...rest } = await placeNotes(page);
    return { ...rest, notes: withSampleNote(notes, page) };
  };
}

function withSampleOutlets(statement: Statement): Statement {
  const [speaker, ...through] = statement.steps;
  const steps = [withSampleOutlet(speaker), ...through.map(withSampleOutlet)] as const;
  const via = statement.via.map((outlet) => ({ ...outlet, outletId: outlet.outletId ?? IDS.get(outlet.name) }));
  // An outlet that no registry knows may count as some body only; here it is known.
  const added = steps.flatMap(({ name, outletId, source }) => {
    const isNew = name !== null && outletId !== undefined && name !== SAMPLE.publisher && !via.some((outlet) => outlet.outletId === outletId);
    return isNew && source[0] ? [{ name, outletId, span: source[0] }] : [];
  });
  return { ...statement, steps, via: [...via, ...added] };
}

function withSampleOutlet(step: Step): Step {
  const id = step.name === null ? undefined : IDS.get(step.name);
  return id === undefined ? step : { ...step, kind: 'outlet', outletId: id };
}

function withSampleNote(notes: readonly PlacedNote[], { text, article }: Pick<ReadText, 'text' | 'article'>): readonly PlacedNote[] {
  const start = text.indexOf(SAMPLE.note.on);
  const span = [start, start + SAMPLE.note.on.length] as const;
  // The reader's own words on the same claim, or the sample's note as the reader changed it, take its place.
  if (start < 0 || notes.some(({ note, spans }) => note.id === NOTE_ID || spans.some((own) => overlaps(own, span)))) return notes;
  const note: Note = {
    id: NOTE_ID, text: SAMPLE.note.text, tags: [], created: WRITTEN, modified: WRITTEN,
    target: { kind: 'claim', article, quotes: [describeQuote(text, span)], speaker: null },
  };
  return [...notes, { note, spans: [span], lost: false }];
}
