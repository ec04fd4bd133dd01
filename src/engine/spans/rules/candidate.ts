import type { Act } from '../../records.ts';
import type { Run } from './reading.ts';

/** What a rule finds, in runs of tokens; later passes settle conflicts and turn runs into spans. */
export type Candidate = {
  readonly source: Run | null;
  readonly cue: Run | null;
  readonly content: readonly Run[];
  readonly addressee?: Run | null;
  readonly why: string;
  /** The cue's group in the lexicon, for the confidence table. */
  readonly group: string;
  readonly act?: Act;
};
