/** Which attribution of a page is which of a known document. */
import type { Alignment } from './alignment.ts';
import type { KnownClaim } from './records.ts';
import { isSameWho, verbKey } from './tellings.ts';

export type Pairing = {
  readonly pairs: readonly (readonly [known: KnownClaim, page: KnownClaim])[];
  readonly knownOnly: readonly KnownClaim[];
  readonly pageOnly: readonly KnownClaim[];
};

/** Common words, as a share of all words of both contents, from which two attributions may be one. */
const SAME_CONTENT = 0.5;
/** With the same source a part of the content is enough, as one version may have cut the sentence. */
const SAME_CONTENT_SAME_SOURCE = 0.25;

/** Pairs each attribution with at most one of the other side, those with the same source and cue first, then by their common words. */
export function pairClaims(known: readonly KnownClaim[], page: readonly KnownClaim[], alignment: Alignment): Pairing {
  const contents = page.map(wordsOf);
  const possible = known.flatMap((before) => {
    const mapped = [...wordsOf(before)].map((word) => alignment.toPage[word]!);
    const found = new Set(mapped.filter((word) => word >= 0));
    return page.flatMap((after, at) => {
      const score = scoreOf(before, after, found, contents[at]!, alignment);
      return score > 0 ? [{ before, after, score }] : [];
    });
  });
  const pairs: [KnownClaim, KnownClaim][] = [];
  const taken = new Set<KnownClaim>();
  for (const { before, after } of possible.sort((a, b) => b.score - a.score)) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    pairs.push([before, after]);
  }
  return { pairs, knownOnly: known.filter((claim) => !taken.has(claim)), pageOnly: page.filter((claim) => !taken.has(claim)) };
}

/** Zero where they cannot be one. Of the words of the known claim only those found on the page count against it. */
function scoreOf(before: KnownClaim, after: KnownClaim, found: ReadonlySet<number>, content: ReadonlySet<number>, { toPage }: Alignment): number {
  let common = 0;
  for (const word of found) if (content.has(word)) common++;
  const likeness = common === 0 ? 0 : common / (found.size + content.size - common);
  const mapsInto = (from: KnownClaim['cue'], to: KnownClaim['cue']): boolean => from.some(([first, end]) => {
    for (let word = first; word < end; word++) if (to.some(([start, stop]) => toPage[word]! >= start && toPage[word]! < stop)) return true;
    return false;
  });
  const sameCue = mapsInto(before.cue, after.cue);
  const sameSource = mapsInto(before.source, after.source) || isSameWho(before.who, after.who);
  const needed = sameSource || sameCue ? SAME_CONTENT_SAME_SOURCE : SAME_CONTENT;
  if (likeness < needed && !(sameCue && sameSource)) return 0;
  const sameVerb = verbKey(before.verb) === verbKey(after.verb);
  return likeness + (sameSource ? 2 : 0) + (sameCue ? 2 : 0) + (sameVerb ? 0.25 : 0);
}

function wordsOf({ content }: KnownClaim): Set<number> {
  const words = new Set<number>();
  for (const { range: [first, end] } of content) for (let word = first; word < end; word++) words.add(word);
  return words;
}
