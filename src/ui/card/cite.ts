/** The statement as text to paste elsewhere: it always says whose page puts it so, and when it was read. */
import type { CardView } from '../../messaging/protocol.ts';
import { chainLine, pageName } from '../components/chain-line.ts';
import { CITATION } from '../wording/statement.ts';
import { day, quote } from '../wording/numbers.ts';
import { plainSentence, tellChain } from './tell-chain.ts';

/** Words, sentence, chain, outlet, title, address and the day of reading, one a line. */
export function cite(view: CardView, read: Date): string {
  const published = view.published ? `, ${day(view.published)}` : '';
  return [
    quote(view.words),
    plainSentence(tellChain(view)),
    CITATION.chain(chainLine(view)),
    `${pageName(view)}, ${quote(view.article.title)}${published}`,
    view.article.url,
    CITATION.read(day(read.toISOString())),
  ].join('\n');
}
