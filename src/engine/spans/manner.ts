/** "Went according to plan", "vary according to the season": how something is done, not who says so. */
import type { Token } from '../../text/document.ts';

const VARYING = new Set('vary varies varied varying differ differs differed differing sorted ranked arranged grouped classified graded'.split(' '));
/** Without an article nobody is called so. */
const MEASURES = new Set('plan schedule size rank need taste age merit script custom tradition protocol'.split(' '));
/** What may follow a measure that stands alone: "according to plan documents" names a source. */
const AFTER = new Set('on in at by and or but for so when until'.split(' '));

/** Whether "according to" at token `at` tells a manner. */
export function tellsManner(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return false;
  const next = tokens[at + 3];
  const isAlone = !next?.isWord || AFTER.has(next.lower);
  return VARYING.has(tokens[at - 1]?.lower ?? '') || (MEASURES.has(tokens[at + 2]?.lower ?? '') && isAlone);
}
