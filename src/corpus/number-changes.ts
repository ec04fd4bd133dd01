/** Figures that differ between two versions where the words around them are the same. */
import type { Alignment } from './alignment.ts';
import type { KnownNumber } from './records.ts';

/** Words from a changed figure to the next word that both versions have; farther, the sentence was rewritten. */
const NEAR = 14;
/** The gap on the page in which its counterpart must stand. */
const MOST_GAP = 30;

/** Pairs of figures of which one took the other's place. */
export function changedNumbers(
  known: readonly KnownNumber[], page: readonly KnownNumber[], alignment: Alignment,
): { readonly before: KnownNumber; readonly after: KnownNumber }[] {
  const gaps = new Map<string, { readonly before: KnownNumber[]; readonly page: readonly [number, number] }>();
  for (const number of known) {
    if (alignment.toPage[number.word] !== -1) continue;
    const gap = gapAround(number.word, alignment);
    if (!gap) continue;
    const key = gap.join(' ');
    const met = gaps.get(key);
    if (met) met.before.push(number);
    else gaps.set(key, { before: [number], page: gap });
  }
  return [...gaps.values()].flatMap(({ before, page: [from, to] }) => {
    const after = page.filter(({ word }) => word > from && word < to && alignment.toKnown[word] === -1);
    const gone = without(before, after);
    const come = without(after, before);
    // Several figures that changed at once are paired in order, which holds only when there are as many on either side.
    return gone.length === come.length ? gone.map((number, at) => ({ before: number, after: come[at]! })) : [];
  });
}

/** The words of the page that stand around a word that is not there, or null where the text around it is not the same. */
function gapAround(word: number, { toPage }: Alignment): readonly [number, number] | null {
  let left = word - 1;
  while (left >= 0 && word - left <= NEAR && toPage[left] === -1) left--;
  let right = word + 1;
  while (right < toPage.length && right - word <= NEAR && toPage[right] === -1) right++;
  const [from, to] = [toPage[left] ?? -1, toPage[right] ?? -1];
  return from >= 0 && to > from && to - from <= MOST_GAP ? [from, to] : null;
}

function without(numbers: readonly KnownNumber[], others: readonly KnownNumber[]): KnownNumber[] {
  const left = others.map(({ value }) => value);
  return numbers.filter(({ value }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
