import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/engine/analyse.ts';
import { makeCardRequest } from '../../src/page/card-request.ts';
import { planMarks } from '../../src/messaging/marks.ts';
import type { TextMap } from '../../src/page/text-map.ts';
import { DEFAULT_SETTINGS, DENSITIES } from '../../src/storage/records.ts';
import { overlaps } from '../../src/text/span.ts';

const TEXT = `The crew of the ferry appeared to have slept, and may have left the bridge, which the so-called harbour plan allows.
Ann Brook, a painter, declined to comment. Bo Ek did not respond to a request for comment. The port would not discuss the plan.
Ann Brook said on Monday that the crew slept. It is not clear who paid. The revelation came late. A spokeswoman smiled.
The port issued a statement on Tuesday. Bo Ek admitted that he slept, and Ann Brook claimed that he snored.`;
const analysis = analyse({ text: TEXT, publisher: 'The Harbour Daily', language: 'en' });

describe('phrases that are listed only', () => {
  test('are found', () => {
    expect(new Set(analysis.phrases.map(({ kind }) => kind))).toEqual(new Set(['hedged', 'doubt', 'declined', 'no-response', 'factive', 'official']));
  });

  test.each(DENSITIES)('have no mark of their own in %s: what is marked on them is a cue', (density) => {
    const { marks } = planMarks({ text: TEXT, analysis, notes: [], hidden: [], headlines: [], settings: { ...DEFAULT_SETTINGS, density } });
    const heads = analysis.statements.flatMap(({ steps }) => steps.flatMap(({ source, cue }) => [...source, ...cue]));
    const onPhrases = marks.filter(({ span }) => analysis.phrases.some((phrase) => overlaps(phrase.span, span)));
    expect(onPhrases.every(({ kind, span }) => kind === 'says' && heads.some((head) => overlaps(head, span)))).toBe(true);
    expect(onPhrases.map(({ span }) => TEXT.slice(...span)).filter((words) => /comment|respond|discuss|appeared|may|so-called|clear|revelation|issued/.test(words))).toEqual([]);
  });
});

describe('the card of a statement', () => {
  const requestOf = (words: string) => {
    const statement = analysis.statements.find(({ steps }) => steps[0].verb === words)!;
    return makeCardRequest({
      statement, result: { analysis, notes: [], hidden: [] }, map: { text: TEXT, nodeAt: () => null } as unknown as TextMap, article: { url: '', title: '', publisher: null }, published: null,
      shown: { dark: false, sheet: false, focus: false },
    });
  };

  test('has the phrases of its sentence, but for those another statement there is told with', () => {
    expect(requestOf('admitted').phrases).toEqual([{ words: 'admitted', kind: 'factive', why: 'factive-verb' }]);
    expect(requestOf('claimed').phrases).toEqual([{ words: 'claimed', kind: 'doubt', why: 'doubt-verb' }]);
    expect(requestOf('said').phrases).toEqual([]);
  });
});
