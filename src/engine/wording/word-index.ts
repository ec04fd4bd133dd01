/** The word lists as an index of patterns, with verbs in all the forms that are asked for. */
import { type PatternIndex, expand, indexPatterns } from '../phrases/patterns.ts';
import { formsOf } from '../spans/rules/verb-forms.ts';
import { ENTRIES } from './entries/all.ts';
import type { Tier, WordingEntry } from './entry.ts';

/** `listed` is the pattern with verbs in their base form. */
export type Listed = { readonly entry: WordingEntry; readonly tier: Tier; readonly listed: string };

/** "slam*" all forms of a verb, "rail+" only those that are no noun: past, participle and -ing. */
const VERB = /^([\p{L}-]+)([*+])$/u;

let index: PatternIndex<Listed> | null = null;

/** The index, made when first asked for. */
export function wordIndex(): PatternIndex<Listed> {
  return index ??= indexPatterns(ENTRIES.flatMap((entry) => (['short', 'wide'] as const).flatMap((tier) =>
    choicesOf(entry[tier] ?? '').map((choice) => [writtenOut(choice), { entry, tier, listed: choice.replace(/[*+]/g, '') }] as const))));
}

/** The patterns of a list, with verbs written out. */
export function patternsOf(list: string): string[] {
  return choicesOf(list).map(writtenOut);
}

/** One choice of a pattern with its verbs in every form that is asked for. */
export function writtenOut(choice: string): string {
  return choice.split(' ').map((word) => word.replace(VERB, (_, lemma: string, sign: string) => writtenForms(lemma, sign === '*'))).join(' ');
}

function choicesOf(list: string): string[] {
  return list.split(',').map((pattern) => pattern.trim()).filter(Boolean).flatMap(expand).map((words) => words.join(' '));
}

function writtenForms(lemma: string, isWhole: boolean): string {
  const forms = formsOf(lemma).filter(([, form]) => isWhole || (form !== 'base' && form !== 'present')).map(([written]) => written);
  return `(${[...new Set(forms)].join('|')})`;
}
