/** The first pass's labels and transition classes. */
import { IS_VERB } from './tag-set.ts';
import type { TokenView } from './token-view.ts';
import { QUOTE_STATE } from './token-view.ts';

/** Labels of the first pass: begin and inside of each role. */
export const ONE = { outside: 0, beginSource: 1, inSource: 2, beginCue: 3, inCue: 4, beginContent: 5, inContent: 6 } as const;
export const PASS_ONE_LABELS = 7;

/** Transition classes of the first pass. */
export const PASS_ONE_CLASSES = 5;

/** The transition class of the token entered: a word, a verb, a mark, inside a quotation, or its edge. */
export function passOneClass(view: TokenView, i: number): number {
  const state = view.state[i]!;
  if (state >= QUOTE_STATE.opening) return 4;
  if (state === QUOTE_STATE.inside) return 3;
  if (!view.isWord[i]) return 2;
  return IS_VERB[view.tag[i]!] ? 1 : 0;
}
