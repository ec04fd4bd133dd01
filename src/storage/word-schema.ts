/** What an entry on a word may hold in files. */
import * as v from 'valibot';
import { faultOfWords, flat, hasReason, isWordHost, WORD_LIMITS } from './check-word.ts';
import type { WordFault } from './check-word.ts';

const WHY: Readonly<Record<WordFault, string>> = {
  missing: 'is empty', 'too-long': 'is too long', 'too-many': 'is too long', sign: 'is written with signs', star: 'is written with a star in the wrong place',
  'too-short': 'is too short', common: 'is in every sentence',
};

const within = (most: number) => v.pipe(v.string(), v.maxLength(most, 'is too long'));
const words = v.pipe(v.string(), v.check((given) => faultOfWords(given) === null, ({ input }) => WHY[faultOfWords(input) ?? 'missing']), v.transform(flat));
/** A site of an entry. */
export const wordHost = v.pipe(v.string(), v.check(isWordHost, 'is no site'));

/** Words, reason and note of an entry; what marks a word says why. */
export const wordFields = {
  does: v.picklist(['add', 'silence', 'reword'], 'is none of add, silence, reword'), words, reason: within(WORD_LIMITS.reason), note: within(WORD_LIMITS.note),
} as const;

const moment = v.pipe(v.string(), v.isoTimestamp('is no date and time'));
const id = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(200, 'is too long'));

/** An entry as the file with everything has it. */
export const wordEntry = v.pipe(v.object({
  id, ...wordFields, pack: v.optional(within(120)), created: moment, modified: moment,
  where: v.variant('kind', [
    v.object({ kind: v.literal('everywhere') }),
    v.object({ kind: v.literal('site'), host: wordHost }),
    v.object({ kind: v.literal('article'), url: v.pipe(v.string(), v.regex(/^(?:https?|file|chrome-extension|moz-extension):\/\//i, 'is no web address')), title: v.string() }),
  ]),
}), v.check((given) => hasReason(given), 'is without a reason'));
