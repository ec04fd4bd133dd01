/** What users of other quotation finders have complained about, each as a case of our own: by the rules alone, and as it ships. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSpans } from '../../../src/engine/spans/find-spans.ts';
import { loadModel } from '../../../src/engine/spans/model/load-model.ts';
import { readText } from '../../../src/text/read-text.ts';
import { textOf } from '../../../src/text/span.ts';
import { linesIn } from './found.ts';

const MODEL = loadModel(readFileSync(new URL('../../../src/engine/spans/model/attribution.bin', import.meta.url)));

/** Findings as they ship, a line each: source, cue, content. */
const shippedIn = (text: string): string[] =>
  findSpans(readText(text), MODEL).map(({ source, cue, content }) => [source, cue, content].map((spans) => textOf(text, spans) || '–').join(' | '));

/** Words only: a model need not agree with a rule on the last full stop. */
const partsOf = (line: string): string[] => line.split(' | ').map((part) => part.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());

describe('finds', () => {
  test.each([
    ['an apposition between name and verb', '“It will rain,” Hugh Hale, a farmer, said.', ['Hugh Hale, a farmer | said | “It will rain,”']],
    ['an aside between name and verb', '“It will rain,” Sir Hugh Hale, who left the council in July, said.', ['Sir Hugh Hale | said | “It will rain,”']],
    ['a paragraph break inside a quotation', '“It will rain,” Hale said. “It rained in May.\n\n“It rained in June too.”', [
      'Hale | said | “It will rain,” … “It rained in May. … “It rained in June too.”',
    ]],
    ['a sentence break between name and quotation', 'Hale looked up. “It will rain,” he said.', ['he | said | “It will rain,”']],
    ['a title with a full stop between quotation and verb', '“It will rain,” Mr. Hale said.', ['Mr. Hale | said | “It will rain,”']],
    ['single marks', '\'It will rain,\' Hale said.', ['Hale | said | \'It will rain,\'']],
    ['single marks with apostrophes inside', "'It won't rain on the farmers' fields,' Hale said.", ["Hale | said | 'It won't rain on the farmers' fields,'"]],
    ['no opening mark', 'It will rain," Hale said. "It must."', ['Hale | said | It will rain," … "It must."']],
    ['no closing mark', 'He called it "rain and left.\n"It must," Stone said.', ['He | called | it "rain and left', 'Stone | said | "It must,"']],
    ['spaced straight marks', '" It will rain, " Hale said.', ['Hale | said | " It will rain, "']],
    ['an odd number of marks', '"It will rain," Hale said. "It must.', ['Hale | said | "It will rain," … "It must.']],
    ['a dash and a title', '“It will rain on all of us.” -Commissioner Hale', ['Commissioner Hale | - | “It will rain on all of us.”']],
    ['a name that introduces', 'And from Chairwoman Stone: “It will rain on all of us.”', ['Chairwoman Stone | : | “It will rain on all of us.”']],
    ['adjacent quotations apart', '“It will rain,” said Hale. “It will not,” said Stone.', ['Hale | said | “It will rain,”', 'Stone | said | “It will not,”']],
    ['two sentences in one quotation', '“It will rain. It must,” Hale said.', ['Hale | said | “It will rain. It must,”']],
    ['a question before a name', '“Will it rain?” Hale asked.', ['Hale | asked | “Will it rain?”']],
    ['the same mark nested', '"He wrote "no rain" on the wall," Hale said.', ['Hale | said | "He wrote "no rain" on the wall,"', 'He | wrote | "no rain" on the wall']],
    ['an elision beside single marks', "''Twas a wet year,' Hale said.", []],
    ['guillemets', '« It will rain », Hale said.', ['Hale | said | « It will rain »']],
    ['British verbs of speech', '“It will rain,” quipped Hale.', ['Hale | quipped | “It will rain,”']],
    ['a passive without an agent', 'It was reported that it would rain.', ['– | was reported | that it would rain']],
    ['a source before a colon', 'Hale, the council’s chairman: “It will rain.”', ['Hale, the council’s chairman | : | “It will rain.”']],
    ['capitals throughout', 'HALE SAYS IT WILL RAIN ON ALL THE FIELDS', ['HALE | SAYS | IT WILL RAIN ON ALL THE FIELDS']],
    ['soft hyphens and no-break spaces', '“It will rain,”\u00a0Hale re\u00adported.', ['Hale | re\u00adported | “It will rain,”']],
  ])('%s', (_, text, expected) => {
    expect(linesIn(text)).toEqual(expected);
    const shipped = shippedIn(text).map(partsOf);
    for (const [source, cue, content] of expected.map(partsOf)) {
      expect(shipped.some((one) => one[0]!.includes(source!) && one[1] === cue && one[2]!.endsWith(content!))).toBe(true);
    }
  });
});

describe('leaves alone', () => {
  test.each([
    ['a nickname', 'They call the tall one “Shorty.” He never minds.', ['They | call | the tall one “Shorty.”']],
    ['a nickname inside a name', 'Ma “Iron Ears” Lin gave the signal.', []],
    ['a name somebody goes by', 'A homeless man who goes by the name “Rainy” slept there.', []],
    ['scare quotes', 'The “dry” season was wet.', []],
    ['titles', 'The band played “Wheels of June” and “Song of the Road.”', []],
    ['a desk', 'From the desk of Ida Stone', []],
    ['general talk', 'Rain is said by nobody to be dry. It falls. That says it all.', []],
    ['apostrophes', "The Joneses' field and the workers' huts are John's.", []],
    ['an action after a quotation mark', 'He opened the “silver” door and walked home.', []],
  ])('%s', (_, text, expected) => {
    expect(linesIn(text)).toEqual(expected);
    expect(shippedIn(text)).toEqual(expected);
  });
});
