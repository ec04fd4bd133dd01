/** What a reader types about a word, checked before it is kept. */
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

/** What is not right with a field of an entry. */
export type DraftFault = { readonly field: 'words' | 'reason' | 'note' | 'site'; readonly why: WordFault | 'no-site' };

/** Everything that keeps an entry from being kept; empty when it may be. */
export function faultsOfDraft({ does, words, reason, note, where }: Pick<WordEntry, 'does' | 'words' | 'reason' | 'note' | 'where'>): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  const why = faultOfWords(words);
  if (why) faults.push({ field: 'words', why });
  if (!hasReason({ does, reason })) faults.push({ field: 'reason', why: 'missing' });
  if (reason.length > WORD_LIMITS.reason) faults.push({ field: 'reason', why: 'too-long' });
  if (note.length > WORD_LIMITS.note) faults.push({ field: 'note', why: 'too-long' });
  if (where.kind === 'site' && !isWordHost(where.host)) faults.push({ field: 'site', why: 'no-site' });
  return faults;
}

/** Whether an entry that marks a word gives a reason. */
export function hasReason({ does, reason }: Pick<WordEntry, 'does' | 'reason'>): boolean {
  return does === 'silence' || reason.trim() !== '';
}

/** Whether an entry may be for this site alone. */
export function isWordHost(host: string): boolean {
  return isHost(host) || host === 'localhost';
}
