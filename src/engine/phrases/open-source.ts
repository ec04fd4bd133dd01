/** Whether a source that has no name in the records is really left open where it stands. */
import { type Span, textOf } from '../../text/span.ts';
import type { Attribution } from '../records.ts';

/** "warning that": goes on with what somebody already named said before, so that nobody is missing. */
const GOES_ON = /^\p{L}+ing\b/u;
const goesOn = (cue: string): boolean => cue.includes('ing') && GOES_ON.test(cue);
/** "A group calling itself “Mothers of the Aqueduct”": the name follows. */
const NAMES_ITSELF = /^[^.!?\n]*?\b(?:calling (?:itself|himself|herself|themselves)|known as|by the name of)\s+(?:the )?["“‘'«]?\p{Lu}/u;
/** "a senior official, who asked not to be named": the words before it leave the source open already. */
const RELATIVE = /^(?:who|whom|which|that)$/i;
/** How far after a source its name may stand, in characters. */
const REACH = 40;

/** The spans of an attribution that leave open who says so: its source without a name, else its cue; none where somebody is named after all. */
export function openSpans(text: string, { source, cue, speaker }: Pick<Attribution, 'source' | 'cue' | 'speaker'>): readonly Span[] {
  if (speaker !== null) return [];
  if (source.length === 0) return goesOn(textOf(text, cue)) ? [] : cue;
  if (RELATIVE.test(textOf(text, source))) return [];
  const start = source[0]![0];
  const words = text.slice(start, source.at(-1)![1] + REACH);
  return /calling|known as|by the name of/.test(words) && NAMES_ITSELF.test(words) ? [] : source;
}
