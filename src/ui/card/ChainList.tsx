import type { CardView } from '../../messaging/protocol.ts';
import type { Outlet } from '../../registry/records.ts';
import { InlineButton } from '../components/InlineButton.tsx';
import { OUTLET } from '../wording/outlet.ts';
import { SOURCES } from '../wording/sources.ts';
import { CARD } from '../wording/statement.ts';
import { chainRows } from './chain-rows.ts';
import type { ChainRow } from './chain-rows.ts';

/** What the card shows in place of the statement: an outlet with its facts, or any source with the reader's note on it. */
export type OpenSource = { readonly name: string; readonly outlet: Outlet | null };
type Open = (source: OpenSource) => void;
/** Opens the library at an outlet's id or at a new entry of this name. */
export type OpenEntry = (source: string) => void;

/** The steps from who says it down to this page, each outlet with its owner. */
export function ChainList({ view, open, enter, noteOn }: {
  readonly view: CardView; readonly open: Open; readonly enter: OpenEntry; readonly noteOn: (name: string) => string;
}) {
  return (
    <ol class="chain" aria-label={CARD.chain}>
      {chainRows(view).map((row, index) => (
        <Row key={`${index} ${row.label}`} row={row} note={row.noteName === null ? '' : noteOn(row.noteName)} open={open} enter={enter} />
      ))}
    </ol>
  );
}

function Row({ row, note, open, enter }: { readonly row: ChainRow; readonly note: string; readonly open: Open; readonly enter: OpenEntry }) {
  const source = row.noteName === null ? null : { name: row.noteName, outlet: row.outlet };
  return (
    <li class={`${row.shape}${row.link ? (row.link.told ? ' told' : ' untold') : ''}`}>
      <p class="hand">
        {source && (row.shape === 'person' || row.isUnknownOutlet)
          ? <button type="button" class="name plain" title={CARD.aboutSource(source.name)} onClick={() => open(source)}>{row.label}</button>
          : <span class="name">{row.label}</span>}
        {row.shape === 'open' ? ` · ${CARD.notIdentified}` : row.shape === 'page' ? ` · ${CARD.thisPage}` : row.tail && ` ${row.tail}`}
      </p>
      {row.outlet && source && <OwnerLine outlet={row.outlet} open={() => open(source)} />}
      {row.isUnknownOutlet && source && (
        <p class="line">{row.hiddenId === null
          ? <>{OUTLET.noFacts(row.label)} <button type="button" class="link" onClick={() => enter(source.name)}>{OUTLET.addYourOwn}</button></>
          : <>{SOURCES.hiddenHere(row.label)} <button type="button" class="link" onClick={() => enter(row.hiddenId!)}>{SOURCES.showAgain}</button></>}</p>
      )}
      {note && <p class="own-note" title={note}>{note}</p>}
      {row.link?.text && <p class="between">{row.link.href
        ? <a href={row.link.href} target="_blank" rel="noreferrer noopener">{row.link.text} ↗</a>
        : row.link.text}</p>}
    </li>
  );
}

function OwnerLine({ outlet, open }: { readonly outlet: Outlet; readonly open: () => void }) {
  // What the reader entered has none; a reference for something else must not seem to be its.
  const reference = (outlet.own ? outlet.owner : [...outlet.owner, ...(outlet.country ? [outlet.country] : [])]).flatMap((fact) => fact.references)[0];
  return (
    <p class="line">
      <InlineButton label={`${outlet.line}. ${CARD.aboutOutlet(outlet.name)}`} press={open}>{outlet.line}</InlineButton>
      {reference && <>{' '}<a class="reference" href={reference.url} target="_blank" rel="noreferrer noopener" title={reference.title} aria-label={CARD.reference(1, reference.title)}>[1]</a></>}
      {outlet.own && <span class="quiet"> · {SOURCES[outlet.own.how]}</span>}
      <span class="more" aria-hidden="true" onClick={open}>{'\u00a0▸'}</span>
    </p>
  );
}
