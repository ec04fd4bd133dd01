/** The word lists as an index of patterns, with verbs in all the forms that are asked for. */
import { type PatternIndex, expand, firstWords, indexLazily } from '../phrases/patterns.ts';
import { formsOf } from '../spans/rules/verb-forms.ts';
import { ENTRIES } from './entries/all.ts';
import type { Tier, WordingEntry } from './entry.ts';

/** `listed` is the pattern with verbs in their base form. */
export type Listed = { readonly entry: WordingEntry; readonly tier: Tier; readonly listed: string };

/** One pattern of an entry's list, with its choices in brackets. */
type Source = { readonly entry: WordingEntry; readonly tier: Tier; readonly pattern: string };

const TIERS: readonly Tier[] = ['short', 'wide'];

let index: PatternIndex<Listed> | null = null;

/** The index, made when first asked for. */
export function wordIndex(): PatternIndex<Listed> {
  return index ??= indexLazily(ENTRIES.flatMap(sourcesOf), ({ pattern }) => firstWords(pattern, formsOfWord), choicesOf);
}

/** The patterns of a list, with verbs written out. */
export function patternsOf(list: string): string[] {
  return cutList(list).flatMap(expand).map((words) => writtenOut(words.join(' ')));
}

/** One choice of a pattern with its verbs in every form that is asked for. */
export function writtenOut(choice: string): string {
  return choice.split(' ').map((word) => (isVerb(word) ? `(${formsOfWord(word).join('|')})` : word)).join(' ');
}

const sourcesOf = (entry: WordingEntry): Source[] => TIERS.flatMap((tier) => cutList(entry[tier] ?? '').map((pattern) => ({ entry, tier, pattern })));

function choicesOf({ entry, tier, pattern }: Source): (readonly [pattern: string, entry: Listed])[] {
  return expand(pattern).map((words) => {
    const choice = words.join(' ');
    return [writtenOut(choice), { entry, tier, listed: choice.replace(/[*+]/g, '') }] as const;
  });
}

const cutList = (list: string): string[] => list.split(',').map((pattern) => pattern.trim()).filter(Boolean);

/** "slam*" all forms of a verb, "rail+" only those that are no noun: past, participle and -ing. */
const isVerb = (word: string): boolean => word.length > 1 && (word.endsWith('*') || word.endsWith('+'));

function formsOfWord(word: string): readonly string[] {
  if (!isVerb(word)) return [word];
  const isWhole = word.endsWith('*');
  const forms = formsOf(word.slice(0, -1)).filter(([, form]) => isWhole || (form !== 'base' && form !== 'present')).map(([written]) => written);
  return [...new Set(forms)];
}
