/** What the card tells of known texts: what one statement's words have otherwise than a known version of them. */
import { changesOfClaim, isInPassages } from '../corpus/changes-of-claim.ts';
import { sendToTab } from '../messaging/calls.ts';
import type { CardRequest } from '../messaging/protocol.ts';
import { readTextOf } from '../messaging/read-text.ts';
import type { KnownInCard } from '../storage/records.ts';
import { knownOnPage } from './known-on-page.ts';

/**
 * The known texts in which the statement that a tab's card shows has changes, or whose outlet the page leaves unnamed while it has
 * the statement in their words.
 */
export async function knownInCard(tabId: number, { statement }: CardRequest): Promise<readonly KnownInCard[]> {
  const page = await sendToTab(tabId, 'pageState');
  if (!page?.text) return [];
  return (await knownOnPage(readTextOf(page))).flatMap(({ notes: _notes, onPage, ...known }) => {
    const changes = changesOfClaim(known.changes, statement);
    return changes.length > 0 || (known.isUnnamed && isInPassages(onPage, statement)) ? [{ ...known, changes }] : [];
  });
}
