import type { ToldChange } from '../../storage/records.ts';
import { KNOWN, onlyInOne, passage, tellChange, tellPlace } from '../wording/known.ts';

/** So many statements that only one of the two texts has are listed; more are counted. */
const LISTED_ALONE = 4;

type Shown = {
  /** Passages are cut at so many characters. */
  readonly limit: number;
  /** Also tells where a passage stands in a known text whose words are not kept. */
  readonly places?: boolean;
  /** The page's own passage is in sight already. */
  readonly onlyKnown?: boolean;
};

/** What changed between a known text and a page, each with both passages. */
export function Changes({ changes, ...shown }: Shown & { readonly changes: readonly ToldChange[] }) {
  const alone = changes.filter(({ kind }) => kind === 'new' || kind === 'left-out');
  const listed = [...changes.filter((change) => !alone.includes(change)), ...(alone.length <= LISTED_ALONE ? alone : [])];
  return (
    <ul class="known-list">
      {listed.map((change, at) => <ChangeItem key={at} change={change} {...shown} />)}
      {alone.length > LISTED_ALONE && <li>{onlyInOne(alone)}</li>}
    </ul>
  );
}

function ChangeItem({ change, limit, places = false, onlyKnown = false }: Shown & { readonly change: ToldChange }) {
  const there = passage(change.knownWords, limit) || (places && (change.before !== null || change.numbers) ? tellPlace(change.place) : '');
  const here = onlyKnown ? '' : passage(change.pageWords, limit);
  return (
    <li>
      {tellChange(change)}
      <div class="sides quiet">
        {there !== '' && <p><b>{KNOWN.inKnown}</b> {there}</p>}
        {here !== '' && <p><b>{KNOWN.here}</b> {here}</p>}
      </div>
    </li>
  );
}
