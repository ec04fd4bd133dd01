/** Articles the tests of known texts share: those of `fixtures/chains.jsonl`, a bridge article of our own, and edits to them. */
import { readFileSync } from 'node:fs';
import { describeDocument } from '../../src/corpus/describe-document.ts';
import type { DocumentDetails } from '../../src/corpus/describe-document.ts';
import type { KnownDocument, ToldClaim } from '../../src/corpus/records.ts';
import type { Span } from '../../src/text/span.ts';

export type Article = {
  readonly id: string; readonly url: string; readonly publisher: string; readonly copyOf?: string;
  readonly text: string; readonly attributions: readonly ToldClaim[];
};

export const CHAINS: readonly Article[] = readFileSync(new URL('fixtures/chains.jsonl', import.meta.url), 'utf8')
  .trim().split('\n').map((line) => JSON.parse(line) as Article);

export const BRIDGE = `Harbour bridge to close for eleven weeks
The swing bridge across the mouth of Sandholm harbour will close to lorries in March so that its bearings can be replaced, port officials said.
The work will cost 4.2 million crowns and take eleven weeks, according to the harbour board's plan, and ferries will run every 20 minutes meanwhile.
"We have put this off for as long as the steel would let us," said Marit Olsen, the harbour master. "Two of the four bearings are older than I am."
Shopkeepers on the north quay fear for their trade. Some 60 of them wrote to the board in January, the Sandholm Courier reported, and asked that one lane stay open for vans.
The board has not answered the letter. A study for the ministry found last year that 7,000 vehicles cross the bridge on a working day, a third of them lorries on their way to the grain terminal.
Rail traffic is not affected, because trains use the older viaduct farther up the river, which was strengthened five years ago after a winter of floods.
The mayor, Tomas Reiter, told the Courier that the town would pay for extra buses between the quays from the first morning to the last.`;

/** A claim made of words of `text`, each of which stands in it once. */
export function claim(text: string, id: string, who: { source?: string; cue: string; content: string; speaker?: string | null; kind?: ToldClaim['sourceKind'] }): ToldClaim {
  return {
    id, source: who.source ? [spanOf(text, who.source)] : [], cue: [spanOf(text, who.cue)], content: [spanOf(text, who.content)],
    form: 'indirect', act: 'statement', speaker: who.speaker ?? null, sourceKind: who.kind ?? (who.speaker ? 'person' : 'unnamed'),
  };
}

/** Where `words` stand in `text`. Throws when they stand there never or twice. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`“${words}” does not stand in the text exactly once`);
  return [start, start + words.length];
}

export function documentOf(text: string, claims: readonly ToldClaim[] = [], details: Partial<DocumentDetails> = {}): KnownDocument {
  return describeDocument(text, claims, { id: 'known', title: 'A known text', publisher: 'Sandholm Courier', ...details });
}

/** `text` with `share` of its words replaced, dropped or followed by another, by the numbers `random` gives (0–1). */
export function edited(text: string, share: number, random: () => number): string {
  const pieces = text.split(/(\s+)/);
  const words = pieces.flatMap((piece, at) => (/[\p{L}\p{N}]/u.test(piece) ? [at] : []));
  for (let left = Math.floor(words.length * share); left > 0; left--) {
    const [at] = words.splice(Math.floor(random() * words.length), 1);
    const other = OTHER_WORDS[Math.floor(random() * OTHER_WORDS.length)]!;
    const kind = random();
    pieces[at!] = kind < 0.6 ? other : kind < 0.8 ? '' : `${pieces[at!]} ${other}`;
  }
  return pieces.join('');
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const OTHER_WORDS = 'the of a and river glass seven orange slowly minister green table under water paper north against early bread stone'.split(' ');
