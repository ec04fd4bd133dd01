/** What a loaded model holds. */
import type { Transitions } from './crf.ts';
import type { HashRows } from './hash-index.ts';
import type { Net } from './net.ts';
import type { Tagger } from './tagger.ts';
import type { Scorer, WeightTable } from './weight-table.ts';

export type CrfModel = { readonly table: WeightTable; readonly scorer: Scorer; readonly transitions: Transitions };

/** The learned weights by which attributions are found; made by `loadModel`, the same for every text. */
export type AttributionModel = {
  readonly tagger: Tagger;
  /** Cue strength, 1–7, by hash of a stem. */
  readonly strengths: Pick<HashRows, 'get'>;
  /** Its transitions are mixed with the network's. */
  readonly passOne: CrfModel;
  readonly net: Net;
  readonly passTwo: CrfModel;
  /** Weights of the decision whether a candidate is an attribution, by `decisionFeatures`. */
  readonly decision: Float32Array;
};
