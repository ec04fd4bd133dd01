/** Quotations that go on in the next paragraph: each opens, only the last closes, and the cue stands in or by the first. */
import type { Quotation, TextDocument } from '../../../text/document.ts';
import type { Scored } from './decide.ts';
import type { Run } from './read-out.ts';

/** Lets contents that end in an open quotation go on through the paragraphs that continue it, as far as no other content claims them. */
export function continueQuotations({ tokens, quotations }: TextDocument, taken: readonly Scored[]): Scored[] {
  const next = new Map<number, number>();
  quotations.forEach(({ continues }, at) => { if (continues >= 0) next.set(continues, at); });
  if (next.size === 0) return [...taken];
  const owned = new Uint8Array(tokens.length);
  const own = ([from, to]: Run): void => void owned.fill(1, from, to);
  for (const { reading: { cue, content } } of taken) [cue, ...content].forEach(own);
  const isFree = ({ first, end }: Quotation): boolean => !owned.subarray(first, end).includes(1);
  return taken.map((one) => {
    const [from, to] = one.reading.content.at(-1)!, start = tokens[to - 1]!.quotation;
    const added: Run[] = [];
    for (let at = next.get(start); at !== undefined && isFree(quotations[at]!); at = next.get(at)) {
      const { first, end } = quotations[at]!;
      added.push([first, end]);
      own([first, end]);
    }
    if (added.length === 0) return one;
    const whole: Run = [from, Math.max(to, quotations[start]!.end)];
    return { ...one, reading: { ...one.reading, content: [...one.reading.content.slice(0, -1), whole, ...added] } };
  });
}
