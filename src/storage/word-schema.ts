/** What an entry on a word may hold, in forms and in files. */
import * as v from 'valibot';
import type { WordEntry } from '../engine/records.ts';
import { isHost } from '../registry/check-entry.ts';

/** In characters. */
export const WORD_LIMITS = { words: 80, reason: 400, note: 2000 } as const;
/** Longer phrases are sentences, which no second article has. */
const MOST_WORDS = 8;
/** What stands for something else in the word lists. */
const SIGNS = /[()|,;[\]{}\p{Cc}]/u;
/** They stand in every sentence. */
const COMMON = new Set('a an the and or of to in on at by for from with as is are was were be been it its he she they we you i his her their this that not but has have had will would'.split(' '));

/** Why words cannot be an entry. */
export type WordFault = 'missing' | 'too-long' | 'too-many' | 'sign' | 'star' | 'too-short' | 'common';

/** What keeps `words` from being looked for; null when nothing does. A star may stand at the end of a word of letters. */
export function faultOfWords(words: string): WordFault | null {
  const given = flat(words);
  if (given === '') return 'missing';
  if (given.length > WORD_LIMITS.words) return 'too-long';
  if (SIGNS.test(given)) return 'sign';
  const parts = given.split(' ');
  if (parts.length > MOST_WORDS) return 'too-many';
  if (parts.some((part) => part.includes('*') && !/^[\p{L}-]{2,}\*$/u.test(part))) return 'star';
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(given)) return 'too-short';
  return parts.every((part) => COMMON.has(part.toLowerCase())) ? 'common' : null;
}

/** Without white space at the ends, and one space for every other. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const WHY: Readonly<Record<WordFault, string>> = {
  missing: 'is empty', 'too-long': 'is too long', 'too-many': 'is too long', sign: 'is written with signs', star: 'is written with a star in the wrong place',
  'too-short': 'is too short', common: 'is in every sentence',
};

const within = (most: number) => v.pipe(v.string(), v.maxLength(most, 'is too long'));
const words = v.pipe(v.string(), v.check((given) => faultOfWords(given) === null, ({ input }) => WHY[faultOfWords(input) ?? 'missing']), v.transform(flat));
const host = v.pipe(v.string(), v.check((given) => isHost(given) || given === 'localhost', 'is no site'));

/** Words, reason and note of an entry; what marks a word says why. */
export const wordFields = {
  does: v.picklist(['add', 'silence', 'reword'], 'is none of add, silence, reword'), words, reason: within(WORD_LIMITS.reason), note: within(WORD_LIMITS.note),
} as const;

/** Whether an entry that marks a word gives a reason. */
export function hasReason({ does, reason }: Pick<WordEntry, 'does' | 'reason'>): boolean {
  return does === 'silence' || reason.trim() !== '';
}

const moment = v.pipe(v.string(), v.isoTimestamp('is no date and time'));
const id = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(200, 'is too long'));

/** An entry as the file with everything has it. */
export const wordEntry = v.pipe(v.object({
  id, ...wordFields, pack: v.optional(within(120)), created: moment, modified: moment,
  where: v.variant('kind', [
    v.object({ kind: v.literal('everywhere') }),
    v.object({ kind: v.literal('site'), host }),
    v.object({ kind: v.literal('article'), url: v.pipe(v.string(), v.regex(/^(?:https?|file|chrome-extension|moz-extension):\/\//i, 'is no web address')), title: v.string() }),
  ]),
}), v.check((given) => hasReason(given), 'is without a reason'));

/** A site's host, checked. */
export const wordHost = host;
