import { describe, expect, test } from 'vitest';
import { SURE_NAME } from '../../src/messaging/confidence.ts';
import { chainLine } from '../../src/page/peek.ts';
import { makeStatement } from './statements.ts';

const TEXT = 'The ferry will close, she said.';

describe('the peek line', () => {
  test.each([[SURE_NAME, 'Mara Lind → North Wire'], [SURE_NAME - 0.01, '“she” → North Wire']])('with a name at confidence %s reads %s', (confidence, expected) => {
    const made = makeStatement(TEXT, { id: 'a1', who: 'she', cue: 'said', says: 'The ferry will close', name: 'Mara Lind' });
    const [step] = made.steps;
    expect(chainLine({ ...made, steps: [{ ...step, confidence }] }, 'North Wire')).toBe(expected);
  });
});
