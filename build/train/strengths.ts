/** How often each stem stands in a cue, as the small numbers the features use. */
import type { TokenView } from '../../src/engine/spans/model/token-view.ts';
import type { Article } from './corpus.ts';

type Count = { seen: number; inCue: number };
export type StrengthCounts = ReadonlyMap<number, Count>;

const PRIOR_SEEN = 4, PRIOR_IN_CUE = 0.12;
/** Upper bounds of the steps 0 … 6 as shares of uses that are in a cue. */
const STEPS = [0.012, 0.035, 0.08, 0.16, 0.32, 0.55, 0.78];

/** Counts over articles. */
export function countStrengths(articles: readonly Article[], views: readonly TokenView[]): Map<number, Count> {
  const counts = new Map<number, Count>();
  articles.forEach((article, a) => {
    const { stem, isWord, count } = views[a]!, inCue = cueTokens(article);
    for (let i = 0; i < count; i++) {
      if (!isWord[i]) continue;
      const entry = counts.get(stem[i]!) ?? { seen: 0, inCue: 0 };
      entry.seen++;
      if (inCue[i]) entry.inCue++;
      counts.set(stem[i]!, entry);
    }
  });
  return counts;
}

/** 1 where a token lies in a cue. */
export function cueTokens({ document, gold }: Article): Uint8Array {
  const inCue = new Uint8Array(document.tokens.length);
  for (const { cue } of gold) inCue.fill(1, cue[0], cue[1]);
  return inCue;
}

/** The step of a stem; `own` counts are taken away first, so that an article does not tell its own answers. */
export function stepOf(all: Count | undefined, own?: Count): number {
  const seen = (all?.seen ?? 0) - (own?.seen ?? 0), inCue = (all?.inCue ?? 0) - (own?.inCue ?? 0);
  if (seen <= 0) return 0;
  const share = (inCue + PRIOR_IN_CUE) / (seen + PRIOR_SEEN);
  let step = 0;
  while (step < STEPS.length && share > STEPS[step]!) step++;
  return step;
}
