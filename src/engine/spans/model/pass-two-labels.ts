/** The second pass's labels, and the steps in which it reads chances. */

/** Labels of the second pass: contents know their last token, which is where they most often go wrong. */
export const TWO = { outside: 0, beginSource: 1, inSource: 2, beginContent: 3, inContent: 4, endContent: 5 } as const;
export const PASS_TWO_LABELS = 6;
export const PASS_TWO_CLASSES = 6;

const STEPS = [0.02, 0.1, 0.3, 0.6, 0.85, 0.97];

/** The step of a chance, 0–6. */
export function chanceStep(chance: number): number {
  let step = 0;
  while (step < STEPS.length && chance >= STEPS[step]!) step++;
  return step;
}
