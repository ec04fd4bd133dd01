import type { WordingEntry } from '../entry.ts';
import { INSINUATION } from './insinuation.ts';
import { INTENSIFIERS } from './intensifiers.ts';
import { LABELS } from './labels.ts';
import { PRESUPPOSING } from './presupposing.ts';

/** Every entry; where two have the same words the earlier one wins. */
export const ENTRIES: readonly WordingEntry[] = [...LABELS, ...INSINUATION, ...PRESUPPOSING, ...INTENSIFIERS];
