import { findByRules } from '../../../src/engine/spans/rules/find-by-rules.ts';
import type { FoundAttribution } from '../../../src/engine/records.ts';
import { readText } from '../../../src/text/read-text.ts';
import { textOf } from '../../../src/text/span.ts';

/** What the rules find in `text`. */
export const findIn = (text: string): FoundAttribution[] => findByRules(readText(text));

/** Each finding as "source | cue | content", pieces joined with " … ", an addressee after " > "; "–" for what is missing. */
export function linesIn(text: string): string[] {
  return findIn(text).map(({ source, cue, content, addressee }) => {
    const words = (spans: FoundAttribution['source']): string => textOf(text, spans) || '–';
    return `${words(source)} | ${words(cue)} | ${words(content)}${addressee?.length ? ` > ${words(addressee)}` : ''}`;
  });
}
