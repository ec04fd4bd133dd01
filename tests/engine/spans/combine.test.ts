import { describe, expect, test } from 'vitest';
import type { FoundAttribution } from '../../../src/engine/records.ts';
import { combine } from '../../../src/engine/spans/combine.ts';
import type { Span } from '../../../src/text/span.ts';

const TEXT = '“The pier is closed,” Holm said, adding that the ferry is late, Coast News reported.';

describe('where rules and model meet', () => {
  const holm = found('model', 'Holm', 'said', ['“The pier is closed,”']);
  const adding = found('cue-verb', 'Holm', 'adding', ['that the ferry is late']);
  const relay = (why: string, content: string): FoundAttribution => found(why, 'Coast News', 'reported', [content]);
  const WHOLE = '“The pier is closed,” Holm said, adding that the ferry is late';

  test('a relay carries all that the rule sees it relay, other speakers with it', () => {
    const combined = combine([adding, relay('trailing-verb', WHOLE)], [holm, relay('model', 'that the ferry is late')]);
    expect(contentsOf(combined, 'reported')).toEqual([WHOLE]);
    expect(combined.map(({ cue }) => textOf(cue))).toEqual(['reported', 'said', 'adding']);
  });

  test('without another speaker in between, the model says where a content begins', () => {
    const combined = combine([relay('trailing-verb', WHOLE)], [relay('model', 'that the ferry is late')]);
    expect(contentsOf(combined, 'reported')).toEqual(['that the ferry is late']);
  });

  test('a rule that does not stand alone is kept inside a content only', () => {
    const alone = found('cue-verb', 'Coast News', 'reported', ['Holm said']);
    expect(combine([alone], [])).toEqual([]);
    expect(combine([adding], [relay('model', WHOLE)]).map(({ why }) => why)).toEqual(['model', 'cue-verb']);
  });
});

function found(why: string, source: string, cue: string, content: readonly string[]): FoundAttribution {
  return { source: [spanOf(source)], cue: [spanOf(cue)], content: content.map(spanOf), confidence: 0.9, why };
}

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
}

function textOf(spans: readonly Span[]): string {
  return spans.map((span) => TEXT.slice(...span)).join(' ');
}

function contentsOf(all: readonly FoundAttribution[], cue: string): string[] {
  return all.filter((each) => textOf(each.cue) === cue).map(({ content }) => textOf(content));
}
