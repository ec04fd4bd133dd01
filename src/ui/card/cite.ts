/** The statement as text to paste elsewhere: it always says whose page puts it so, and when it was read. */
import type { CardView } from '../../messaging/protocol.ts';
import { CITATION } from '../wording/statement.ts';
import { day, quote } from '../wording/numbers.ts';
import { chainRows } from './chain-rows.ts';
import { pageName, plainSentence, tellChain } from './tell-chain.ts';

/** Words, sentence, chain, outlet, title, address and the day of reading, one a line. */
export function cite(view: CardView, read: Date): string {
  const chain = chainRows(view).map((row) => row.label).join(' → ');
  const published = view.published ? `, ${day(view.published)}` : '';
  return [
    quote(view.words),
    plainSentence(tellChain(view)),
    CITATION.chain(chain),
    `${pageName(view)}, ${quote(view.article.title)}${published}`,
    view.article.url,
    CITATION.read(day(read.toISOString())),
  ].join('\n');
}
