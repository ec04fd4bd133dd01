import { describe, expect, test } from 'vitest';
import { actOf, isDoubtCue, isFactiveCue, isSpeechCue } from '../../../src/engine/acts/act.ts';

describe('statements', () => {
  test.each(['said', 'has repeatedly called for', 'according to', 'has also expressed willingness', 'have expressed concern', 'did not respond to a request for comment on',
    'was quoted', 'figures, seen by the paper, show', 'ruled', 'declined', 'threaten', 'allegedly', ':', '', 'is trying to convince', 'promised', 'has found'])('“%s”', (cue) => {
    expect(actOf(cue)).toBe('statement');
  });
});

describe('attitudes', () => {
  test.each(['believes', 'want', 'was not aware of', 'is ready', 'do not think', 'hopes', 'fears', 'for fear of', 'knew', 'heard', 'plan', 'is planning', 'expect', 'is widely believed',
    'were willing', 'values', 'suspect', 'doubt', 'is open to', 'expects to announce'])('“%s”', (cue) => {
    expect(actOf(cue)).toBe('attitude');
  });
});

describe('speech', () => {
  test.each(['said', 'according to', 'has pledged', 'refused', 'adding', 'urges', ':', 'did not respond to a request for comment on'])('“%s” is speech', (cue) => {
    expect(isSpeechCue(cue, actOf(cue))).toBe(true);
  });
  test.each(['is trying to convince', 'pressure urging', 'tried to persuade', 'efforts to convince', 'believes', 'want'])('“%s” is none', (cue) => {
    expect(isSpeechCue(cue, actOf(cue))).toBe(false);
  });
});

describe('verbs', () => {
  test.each(['claimed', 'alleges', 'has alleged', 'claiming'])('“%s” can suggest doubt', (cue) => expect(isDoubtCue(cue)).toBe(true));
  test.each(['admitted', 'pointed out', 'reveals', 'conceded'])('“%s” takes it for settled', (cue) => expect(isFactiveCue(cue)).toBe(true));
  test.each(['said', 'added', 'told'])('“%s” is neither', (cue) => expect(isDoubtCue(cue) || isFactiveCue(cue)).toBe(false));
});
