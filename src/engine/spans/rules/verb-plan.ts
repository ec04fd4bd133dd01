/** What is decided about one reporting verb before contents are built. */
import type { Complement } from './complements.ts';
import type { Run } from './reading.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Who its source is, and on which side its content stands. */
export type VerbPlan = {
  readonly group: VerbGroup;
  readonly source: Run | null;
  readonly cue: Run;
  readonly addressee: Run | null;
  readonly why: string;
  /** Content on the right. */
  readonly complement: Complement | null;
  /** For a trailing cue the mark its content ends at, else -1. */
  readonly edge: number;
  /** For a trailing cue the first token after cue, source and addressee. */
  readonly resume: number;
};
