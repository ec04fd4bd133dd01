/**
 * Packs of entries on words: a JSON file to hand on. Read as a whole before anything is kept; articles a reader has read stay out
 * of it, so that only entries for everywhere or for a site leave.
 *
 * `{ "format": "sourcelight-words", "version": 1, "title", "about", "exported", "entries": [{ "does", "words", "reason", "note", "site"? }] }`
 */
import * as v from 'valibot';
import type { WordEntry } from '../engine/records.ts';
import { hasReason } from './check-word.ts';
import { entryKey } from './own-words.ts';
import type { WordDraft } from './own-words.ts';
import { wordFields, wordHost } from './word-schema.ts';

/** What is not right with a file: a sentence for the reader. */
export type WordPackRefused = { readonly refused: string };

export type WordPack = { readonly title: string; readonly about: string; readonly drafts: readonly WordDraft[] };

/** What taking a pack in would do. */
export type WordPackPreview = {
  readonly title: string; readonly about: string;
  readonly marks: number; readonly silences: number; readonly rewords: number;
  /** Of them here already, in the same words; and those whose place it takes. */
  readonly same: number; readonly replaces: number;
  /** Up to a few of its words, to see what it is about. */
  readonly examples: readonly string[];
};

const FORMAT = 'sourcelight-words';
const VERSION = 1;
const MOST_ENTRIES = 5000;
const EXAMPLES = 8;
/** In characters. */
const TITLE_LIMIT = 120;
const ABOUT_LIMIT = 1000;

const entry = v.pipe(v.object({ ...wordFields, note: v.optional(wordFields.note, ''), reason: v.optional(wordFields.reason, ''), site: v.optional(wordHost) }), v.check((given) => hasReason(given), 'is without a reason'));
const file = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.maxLength(TITLE_LIMIT, 'is too long')),
  about: v.optional(v.pipe(v.string(), v.maxLength(ABOUT_LIMIT, 'is too long')), ''),
  entries: v.pipe(v.array(entry), v.minLength(1, 'is empty'), v.maxLength(MOST_ENTRIES, 'is too long')),
});

/** Entries as the text of a pack's file; those for one article are left out. */
export function writeWordPack(entries: readonly WordEntry[], { title, about }: Pick<WordPack, 'title' | 'about'>, now = new Date()): string {
  const written = entries.flatMap(({ does, words, reason, note, where }) =>
    (where.kind === 'article' ? [] : [{ does, words, reason, note, ...(where.kind === 'site' && { site: where.host }) }]));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title: title.trim().slice(0, TITLE_LIMIT), about: about.trim().slice(0, ABOUT_LIMIT), exported: now.toISOString(), entries: written }, null, 1)}\n`;
}

/** Reads a pack's file, or says what is not right with it. */
export function readWordPack(content: string): WordPack | WordPackRefused {
  let given: unknown;
  try {
    // A byte order mark is what some editors leave.
    given = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { refused: 'This file is no JSON, or it was cut short.' };
  }
  if (typeof given !== 'object' || given === null || (given as { format?: unknown }).format !== FORMAT) return { refused: 'This file holds no words for Sourcelight.' };
  const { version } = given as { version?: unknown };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { refused: 'This file does not say of which version it is.' };
  if (version > VERSION) return { refused: `This file comes from a later Sourcelight (its version is ${version}, this one reads up to ${VERSION}).` };
  const result = v.safeParse(file, given, { abortEarly: true });
  if (!result.success) return { refused: reasonOf(result.issues[0]) };
  const { title, about, entries } = result.output;
  const drafts = entries.map(({ site, ...fields }): WordDraft => ({
    ...fields, pack: title, where: site === undefined ? { kind: 'everywhere' } : { kind: 'site', host: site },
  }));
  // Of two entries on the same word in the same place the later one counts.
  return { title, about, drafts: [...new Map(drafts.map((draft) => [entryKey(draft), draft])).values()] };
}

/** What taking `pack` in beside the entries that are `here` would do. */
export function previewWordPack({ title, about, drafts }: WordPack, here: readonly WordEntry[]): WordPackPreview {
  const known = new Map(here.map((each) => [entryKey(each), each]));
  const there = drafts.flatMap((draft) => {
    const other = known.get(entryKey(draft));
    return other ? [isSame(draft, other)] : [];
  });
  const count = (does: WordEntry['does']): number => drafts.filter((draft) => draft.does === does).length;
  return {
    title, about, marks: count('add'), silences: count('silence'), rewords: count('reword'),
    same: there.filter(Boolean).length, replaces: there.filter((same) => !same).length, examples: drafts.slice(0, EXAMPLES).map(({ words }) => words),
  };
}

function isSame(draft: WordDraft, entry: WordEntry): boolean {
  return draft.does === entry.does && draft.words === entry.words && draft.reason === entry.reason && draft.note === entry.note;
}

function reasonOf({ path, message, received }: v.BaseIssue<unknown>): string {
  const [list, index, field] = (path ?? []).map(({ key }) => key);
  const why = /^is /.test(message) ? message : received === 'undefined' ? 'is missing' : 'is not as it should be';
  if (list !== 'entries' || typeof index !== 'number') return `This file cannot be read: “${String(list ?? 'entries')}” ${why}. Nothing was changed.`;
  return `Entry ${index + 1} cannot be read: ${field === undefined ? 'it' : `“${String(field)}”`} ${why}. Nothing was changed.`;
}
