/** Collapses white space as CSS Text 3 § 4.1 does for `white-space: normal`, keeping where each kept character stood. */

/** Runs of kept characters: `from` and `length` in the source, in order. */
export type KeptRun = { readonly from: number; readonly length: number };

/** White space that collapses; a no-break space does not. */
const COLLAPSIBLE = /[ \t\n\r\f]/;
/** What there is to do anything about: most text has none of it. */
const RUN_OR_BREAK = /[\t\n\r\f]| {2}/;
const COLLAPSIBLE_RUN = /[ \t\n\r\f]+/g;

/**
 * The runs of `source` that are left. A run of white space keeps its first character, which reads as a space; one at
 * the beginning goes when `afterSpace` says that the text before already ends in one.
 */
export function keptRuns(source: string, afterSpace: boolean): KeptRun[] {
  if (!RUN_OR_BREAK.test(source)) {
    const skipped = afterSpace && source.startsWith(' ') ? 1 : 0;
    return source.length > skipped ? [{ from: skipped, length: source.length - skipped }] : [];
  }
  const runs: KeptRun[] = [];
  let from = 0;
  COLLAPSIBLE_RUN.lastIndex = 0;
  for (let match = COLLAPSIBLE_RUN.exec(source); match; match = COLLAPSIBLE_RUN.exec(source)) {
    const { index } = match;
    const { length } = match[0];
    if (length === 1 && !(index === 0 && afterSpace)) continue;
    const keptEnd = index === 0 && afterSpace ? index : index + 1;
    if (keptEnd > from) runs.push({ from, length: keptEnd - from });
    from = index + length;
  }
  if (from < source.length) runs.push({ from, length: source.length - from });
  return runs;
}

/** The text a reader sees of kept runs: each white-space character as a space. */
export function seenText(source: string, { from, length }: KeptRun): string {
  const kept = source.slice(from, from + length);
  return COLLAPSIBLE.test(kept) ? kept.replace(COLLAPSIBLE_RUN, ' ') : kept;
}

/** Collapses a whole string, as a reader sees it. */
export function collapsed(source: string): string {
  return source.replace(COLLAPSIBLE_RUN, ' ').trim();
}
