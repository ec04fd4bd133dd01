/** A half-open stretch of text `[start, end)` in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether `outer` covers every character of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The number of characters that `spans` cover, counting shared characters once for each span. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Sorted, disjoint spans that cover exactly what `spans` cover; touching spans are joined. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (start < end) merged.push([start, end]);
  }
  return merged;
}

/** What of `spans` is left when `holes` are taken out: sorted and disjoint. */
export function subtractSpans(spans: readonly Span[], holes: readonly Span[]): Span[] {
  let left = mergeSpans(spans);
  for (const hole of mergeSpans(holes)) {
    left = left.flatMap((span): Span[] => {
      if (!overlaps(span, hole)) return [span];
      const pieces: Span[] = [[span[0], hole[0]], [hole[1], span[1]]];
      return pieces.filter(([start, end]) => start < end);
    });
  }
  return left;
}

/** The span without white space at either end; empty at its start when it holds nothing else. */
export function trimSpan(text: string, [start, end]: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return [start, end];
}

/** The pieces of text that `spans` cover, joined with `joiner` where they are apart. */
export function textOf(text: string, spans: readonly Span[], joiner = ' … '): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(joiner);
}
