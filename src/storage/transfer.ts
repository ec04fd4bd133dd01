/**
 * Taking everything the reader wrote out as one JSON file, and in again. A file is read as a whole before anything is
 * written, shown as a preview, and applied in one transaction: all of it or nothing.
 */
import * as v from 'valibot';
import type { WordEntry } from '../engine/records.ts';
import { isHost } from '../registry/check-entry.ts';
import { OUTLET_KINDS } from '../registry/records.ts';
import type { OwnSource } from '../registry/records.ts';
import { openDatabase } from './database.ts';
import type { StoredNote } from './database.ts';
import { KNOWN_STORES, knownLists, knownSchemas, planKnown, putKnown } from './known-transfer.ts';
import type { KnownOutcome, KnownTransfer } from './known-transfer.ts';
import { toNote, toStored } from './notes.ts';
import type { Correction, Note } from './records.ts';
import { wordEntry } from './word-schema.ts';

/** What a file holds. */
export type Transfer = {
  readonly notes: readonly Note[]; readonly corrections: readonly Correction[]; readonly sources: readonly OwnSource[]; readonly words: readonly WordEntry[];
  readonly known: KnownTransfer;
};
type Written = Omit<Transfer, 'known'>;

/** What taking a file in does, counted before or after. A note changed later on this computer stays as it is here. */
export type ImportOutcome = KnownOutcome & {
  readonly added: number;
  readonly changed: number;
  /** In the file and here alike. */
  readonly same: number;
  /** Newer here than in the file. */
  readonly newerHere: number;
  readonly corrections: number;
  /** Own sources that are new or changed. */
  readonly sources: number;
  /** Own entries on words that are new or changed. */
  readonly words: number;
};

const FORMAT = 'sourcelight-notes';
/** Of the file format, not of the database. What a later version added is optional, so that earlier files are read too. */
const VERSION = 4;

const text = v.string();
const moment = v.pipe(v.string(), v.isoTimestamp('is no date and time'));
const id = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(200, 'is too long'));
/** Addresses become links: nothing that a click could run. */
const address = v.pipe(v.string(), v.regex(/^(?:https?|file|chrome-extension|moz-extension):\/\//i, 'is no web address'));
const article = v.object({ url: address, title: text, publisher: v.nullable(text) });
const quote = v.object({
  exact: v.pipe(text, v.minLength(1, 'is empty')), prefix: text, suffix: text, start: v.pipe(v.number(), v.integer(), v.minValue(0, 'is below zero')),
});
const target = v.variant('kind', [
  v.object({ kind: v.literal('claim'), article, quotes: v.array(quote), speaker: v.nullable(text) }),
  v.object({ kind: v.literal('source'), name: v.pipe(text, v.minLength(1, 'is empty')), outletId: v.optional(text) }),
  v.object({ kind: v.literal('article'), article }),
]);
const note = v.object({ id, target, text, tags: v.array(text), created: moment, modified: moment });
const correction = v.variant('kind', [
  v.object({ id, article, quote, kind: v.literal('not-right'), created: moment }),
  v.object({ id, article, quote, kind: v.literal('speaker'), name: v.pipe(text, v.minLength(1, 'is empty'), v.maxLength(200, 'is too long')), created: moment }),
]);
const words = (most: number) => v.pipe(text, v.maxLength(most, 'is too long'));
const named = v.pipe(words(120), v.minLength(1, 'is empty'));
const entry = v.object({
  name: named, aliases: v.array(named), domains: v.array(v.pipe(text, v.check(isHost, 'is no domain'))), kind: v.picklist(OUTLET_KINDS),
  country: words(200), owner: words(200), note: words(2000),
});
const source = v.object({ id, corrects: v.nullable(id), entry: v.nullable(entry), created: moment, modified: moment });
/** The first version had no sources, the second no words, the third no known texts. */
const file = v.object({ notes: v.array(note), corrections: v.array(correction), sources: v.optional(v.array(source), []), words: v.optional(v.array(wordEntry), []), ...knownSchemas(article, moment) });

/** All notes (but deleted ones), corrections, own sources and words, and known texts, as the text of a JSON file. */
export async function exportTransfer(now = new Date()): Promise<string> {
  const database = await openDatabase();
  const [notes, corrections, sources, words] = await Promise.all([database.getAll('notes'), database.getAll('corrections'), database.getAll('sources'), database.getAll('words')]);
  const kept = notes.filter(({ deleted }) => deleted === undefined).map(toNote);
  const written = JSON.stringify({ format: FORMAT, version: VERSION, exported: now.toISOString(), notes: kept, corrections, sources, words }, null, 1);
  const known = Object.entries(await knownLists()).map(([name, lines]) => ` "${name}": [${lines.length > 0 ? `\n${lines.join(',\n')}\n ` : ''}]`);
  return `${written.slice(0, -2)},\n${known.join(',\n')}\n}\n`;
}

/** Reads the text of a file. Throws an error whose message tells a reader what is not right with it, and where. */
export function readTransfer(content: string): Transfer {
  const given = parse(content);
  if (typeof given !== 'object' || given === null || (given as { format?: unknown }).format !== FORMAT) {
    throw new Error('This file holds no notes of Sourcelight.');
  }
  const { version } = given as { version?: unknown };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new Error('This file does not say of which version it is.');
  if (version > VERSION) throw new Error(`This file comes from a later Sourcelight (its version is ${version}, this one reads up to ${VERSION}).`);
  const result = v.safeParse(file, given, { abortEarly: true });
  if (!result.success) throw new Error(reasonOf(result.issues[0]));
  const { articles, packs, apart, ...written } = result.output;
  return { ...written, known: { articles, packs, apart } };
}

/** What `applyImport` would do now; changes nothing. */
export async function previewImport(transfer: Transfer): Promise<ImportOutcome> {
  const database = await openDatabase();
  const [notes, corrections, sources, words] = await Promise.all([database.getAll('notes'), database.getAll('corrections'), database.getAll('sources'), database.getAll('words')]);
  const known = await planKnown(transfer.known, database.transaction([...KNOWN_STORES]));
  return { ...planOf(transfer, { notes, corrections, sources, words }).outcome, ...countsOf(known) };
}

/** Takes everything in that is new or newer, in one transaction. Rejects, with nothing changed, when storage does (`writeFailure`). */
export async function applyImport(transfer: Transfer): Promise<ImportOutcome> {
  const transaction = (await openDatabase()).transaction(['notes', 'corrections', 'sources', 'words', ...KNOWN_STORES], 'readwrite', { durability: 'strict' });
  const [notes, corrections, sources, words] = [
    transaction.objectStore('notes'), transaction.objectStore('corrections'), transaction.objectStore('sources'), transaction.objectStore('words'),
  ];
  const plan = planOf(transfer, { notes: await notes.getAll(), corrections: await corrections.getAll(), sources: await sources.getAll(), words: await words.getAll() });
  const known = await planKnown(transfer.known, transaction);
  try {
    await Promise.all([
      ...plan.notes.map(async (each) => notes.put(toStored(each))),
      ...plan.corrections.map(async (each) => corrections.put(each)),
      ...plan.sources.map(async (each) => sources.put(each)),
      ...plan.words.map(async (each) => words.put(each)),
      putKnown(known, transaction),
    ]);
  } catch (error) {
    // A record that cannot be cloned is refused without ending the transaction, which would keep the ones before it.
    transaction.done.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  await transaction.done;
  return { ...plan.outcome, ...countsOf(known) };
}

/** What of a file is to be written, given what is here. A note deleted here but in the file comes back. */
function planOf(transfer: Written, present: Written & { readonly notes: readonly StoredNote[] }): Written & { readonly outcome: Omit<ImportOutcome, keyof KnownOutcome> } {
  const here = new Map(present.notes.filter(({ deleted }) => deleted === undefined).map((each) => [each.id, toNote(each)]));
  const notes: Note[] = [];
  const count = { added: 0, changed: 0, same: 0, newerHere: 0 };
  for (const given of newestOfEach(transfer.notes)) {
    const outcome = compare(given, here.get(given.id));
    count[outcome] += 1;
    if (outcome === 'added' || outcome === 'changed') notes.push(given);
  }
  const known = new Set(present.corrections.map((each) => each.id));
  const corrections = [...new Map(transfer.corrections.map((each) => [each.id, each])).values()].filter((each) => !known.has(each.id));
  const sourcesHere = new Map(present.sources.map((each) => [each.id, each]));
  const sources = [...newestOfEach(transfer.sources)].filter((each) => isLater(each, sourcesHere.get(each.id)));
  const wordsHere = new Map(present.words.map((each) => [each.id, each]));
  const words = [...newestOfEach(transfer.words)].filter((each) => isLater(each, wordsHere.get(each.id)));
  return { notes, corrections, sources, words, outcome: { ...count, corrections: corrections.length, sources: sources.length, words: words.length } };
}

function countsOf({ articles, packs, apart }: KnownTransfer): KnownOutcome {
  return { articles: articles.length, packs: packs.length, apart: apart.length };
}

type Dated = { readonly id: string; readonly modified: string };

function newestOfEach<Kind extends Dated>(given: readonly Kind[]): Iterable<Kind> {
  const newest = new Map<string, Kind>();
  for (const each of given) if (isLater(each, newest.get(each.id))) newest.set(each.id, each);
  return newest.values();
}

function compare(given: Note, here: Note | undefined): 'added' | 'changed' | 'same' | 'newerHere' {
  if (!here) return 'added';
  if (given.modified === here.modified && given.text === here.text) return 'same';
  return isLater(given, here) ? 'changed' : 'newerHere';
}

/** As moments: a file written by hand may give them in another form than ours. */
function isLater(a: Dated, b: Dated | undefined): boolean {
  return !b || Date.parse(a.modified) > Date.parse(b.modified);
}

function parse(content: string): unknown {
  try {
    // A byte order mark is what some editors leave.
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('This file is no JSON, or it was cut short.');
  }
}

const ENTRY: Readonly<Record<string, string>> = {
  corrections: 'Correction', sources: 'Entry on an outlet', words: 'Entry on a word', articles: 'Saved article', packs: 'Pack', apart: 'Decision on a known text',
};

function reasonOf(issue: v.InferIssue<typeof file>): string {
  const path = (issue.path ?? []).map(({ key }) => key);
  const [list, index, ...rest] = path;
  const what = ENTRY[String(list)] ?? 'Note';
  if (typeof index !== 'number') return `This file has no list of ${String(list ?? 'notes')}.`;
  const part = rest.length > 0 ? `“${rest.join('.')}”` : 'it';
  const why = /^is /.test(issue.message) ? issue.message : issue.received === 'undefined' ? 'is missing' : 'is not as it should be';
  return `${what} ${index + 1} cannot be read: ${part} ${why}. Nothing was changed.`;
}
