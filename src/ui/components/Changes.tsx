import type { ToldChange } from '../../storage/records.ts';
import { KNOWN, onlyInOne, tellChange, tellPlace } from '../wording/known.ts';
import { quote, shorten } from '../wording/numbers.ts';

/** So many statements that only one of the two texts has are listed; more are counted. */
const LISTED_ALONE = 4;

/**
 * What changed between a known text and a page, each with both passages, cut at `limit` characters. `places` also tells where a
 * passage stands in a known text whose words are not kept.
 */
export function Changes({ changes, limit, places = false }: { readonly changes: readonly ToldChange[]; readonly limit: number; readonly places?: boolean }) {
  const alone = changes.filter(({ kind }) => kind === 'new' || kind === 'left-out');
  const listed = [...changes.filter((change) => !alone.includes(change)), ...(alone.length <= LISTED_ALONE ? alone : [])];
  return (
    <ul class="known-list">
      {listed.map((change, at) => <ChangeItem key={at} change={change} limit={limit} places={places} />)}
      {alone.length > LISTED_ALONE && <li>{onlyInOne(alone)}</li>}
    </ul>
  );
}

function ChangeItem({ change, limit, places }: { readonly change: ToldChange; readonly limit: number; readonly places: boolean }) {
  const here = shorten(change.pageWords, limit);
  const there = shorten(change.knownWords, limit);
  const place = places && there === '' && change.kind !== 'new' ? tellPlace(change.place) : '';
  const isAlike = there === here;
  return (
    <li>
      {tellChange(change)}
      <div class="sides quiet">
        {place !== '' && <p><b>{KNOWN.inKnown}</b> {place}</p>}
        {there !== '' && !isAlike && <p><b>{KNOWN.inKnown}</b> {quote(there)}</p>}
        {here !== '' && <p>{(place !== '' || (there !== '' && !isAlike)) && <><b>{KNOWN.here}</b> </>}{quote(here)}</p>}
      </div>
    </li>
  );
}
