import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/engine/analyse.ts';
import { loadModel } from '../../src/engine/spans/model/load-model.ts';
import { inkShare, planMarks } from '../../src/messaging/marks.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/records.ts';
import { SAMPLE } from '../../src/ui/wording/sample.ts';

/** The most of an article's characters that may carry a line at rest: a page must stay a pleasure to read. */
const MOST_INK = 0.15;

const MODEL = loadModel(readFileSync(new URL('../../src/engine/spans/model/attribution.bin', import.meta.url)));

/** Dense on purpose: one sentence in eight is in the writer's own voice. */
const DENSE = [
  'The Bay Authority said on Monday that the old pier would be closed, according to a letter seen by Coast News.',
  '“We have waited for nine years,” said Mara Lind, who speaks for the crews. “Nobody has asked us once,” she added.',
  'A senior official, who asked not to be named, told Coast News that the money had been found. Critics say it had never been lost.',
  'The pier was built in 1911 and has carried no trains since the war; two of its five piles are gone, and the rest lean to the west.',
  'The council denied that, saying in a statement that the sum was “neither lost nor hidden”. Olav Brandt, a member, disagreed.',
  '“It was in a drawer,” Brandt told reporters. He said the drawer had been locked, and that the key was reportedly with the mayor.',
  'The mayor’s office did not respond to questions, Baltic Courier reported. Her deputy said she was travelling.',
  'Local media reported that a second letter exists. The authority said it knew of no such letter.',
].join('\n');

describe('the share of characters with a line at rest, found by the engine that ships', () => {
  test.each([['the welcome sample', SAMPLE.paragraphs.join('\n'), SAMPLE.publisher], ['a dense article', DENSE, 'Bay Herald']])('%s stays under it', (_what, text, publisher) => {
    const analysis = analyse({ text, publisher }, MODEL);
    const plan = planMarks({ text, analysis, notes: [], hidden: [], headlines: [], settings: DEFAULT_SETTINGS });
    expect(plan.marks.length).toBeGreaterThanOrEqual(8);
    expect(inkShare(plan, text)).toBeLessThanOrEqual(MOST_INK);
  });
});
