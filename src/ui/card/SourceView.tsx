import { useState } from 'preact/hooks';
import type { CardView } from '../../messaging/protocol.ts';
import type { Control, Fact, Outlet, Reference } from '../../registry/records.ts';
import { NoteField } from '../components/NoteField.tsx';
import type { NoteKeeper } from '../components/note-keeper.ts';
import { NOTE } from '../wording/notes.ts';
import { month } from '../wording/numbers.ts';
import { CONTROL_MEANING, OUTLET, checkedLine, controlLine, outletKind } from '../wording/outlet.ts';
import { SOURCES } from '../wording/sources.ts';
import { CARD } from '../wording/statement.ts';
import type { OpenEntry, OpenSource } from './ChainList.tsx';
import { ReportButton, ReportDone } from './ReportError.tsx';
import type { Reported } from './ReportError.tsx';

/** The state of things that facts without a date of checking describe. */
const KNOWN_UNTIL = '2025-12';

/** What is known of an outlet, in the same lines for all, and the reader's note on it; for other sources only the note. */
export function SourceView({ source, view, enter, keeper }: {
  readonly source: OpenSource; readonly view: CardView; readonly enter: OpenEntry; readonly keeper: NoteKeeper;
}) {
  const { name } = source;
  // As it is now: the reader may have changed it since it was opened.
  const outlet = source.outlet && !view.hiddenOutlets.includes(source.outlet.id) ? view.outlets[source.outlet.id] ?? source.outlet : null;
  const [reported, setReported] = useState<Reported | null>(null);
  // The reader's own lines are theirs: an error is one of what came with Sourcelight.
  const shipped = outlet?.own?.how === 'corrected' ? outlet.own.original : outlet?.own ? null : outlet;
  return (
    <>
      <h1 class="title" tabIndex={-1}>{name}</h1>
      {outlet && <OutletFacts outlet={outlet} published={view.published} />}
      {outlet?.own?.how === 'corrected' && <Original outlet={outlet.own.original} published={view.published} />}
      {outlet && (
        <p class="do">
          <button type="button" class="button" onClick={() => enter(outlet.id)}>{outlet.own ? SOURCES.change : SOURCES.correct}</button>
          {shipped && <ReportButton outlet={shipped} done={setReported} />}
        </p>
      )}
      {reported && <ReportDone reported={reported} />}
      <h2 class="section">{NOTE.onSource(name)}</h2>
      <NoteField keeper={keeper} label={NOTE.onSource(name)} placeholder={NOTE.placeholderSource} />
    </>
  );
}

function Original({ outlet, published }: { readonly outlet: Outlet; readonly published: string | null }) {
  return (
    <details class="original">
      <summary>{SOURCES.original}</summary>
      <h2 class="section">{outlet.name}</h2>
      <OutletFacts outlet={outlet} published={published} />
    </details>
  );
}

function OutletFacts({ outlet, published }: { readonly outlet: Outlet; readonly published: string | null }) {
  const references = referencesOf(outlet);
  const isOwn = outlet.own !== undefined;
  const unknown = outlet.own?.how === 'added' ? SOURCES.notEntered : OUTLET.unknown;
  const place = (reference: Reference): number => references.findIndex(({ url }) => url === reference.url) + 1;
  const year = published?.slice(0, 4) ?? '';
  const isOlder = /^\d{4}$/.test(year) && Number(year) < Number((outlet.checked ?? KNOWN_UNTIL).slice(0, 4));
  return (
    <>
      <p class="quiet">{outletKind(outlet.kind)}{outlet.own && ` · ${SOURCES[outlet.own.how]}`}</p>
      <dl class="facts">
        <Line label={OUTLET.owner} facts={outlet.owner} place={place} unknown={outlet.own ? SOURCES.notEntered : OUTLET.ownerUnknown} isOwn={isOwn} />
        {outlet.paidBy.length > 0 && <Line label={OUTLET.paidBy} facts={outlet.paidBy} place={place} />}
        <dt>{OUTLET.control}</dt>
        <dd>{outlet.control.length === 0
          ? <span class="quiet-text">{unknown}</span>
          : outlet.control.map((control) => <ControlLine key={control.term + control.by} control={control} place={place} />)}</dd>
        <Line label={OUTLET.country} facts={outlet.country ? [outlet.country] : []} place={place} unknown={unknown} isOwn={isOwn} />
        <Line label={OUTLET.started} facts={outlet.founded} place={place} unknown={unknown} />
      </dl>
      {outlet.note && <p class="about">{outlet.note}{isOwnNote(outlet) && <span class="quiet-text"> · {SOURCES.mine}</span>}</p>}
      <p class="quiet">{references.length > 0 && `${isOlder ? `${checkedLine(outlet.checked)} ${OUTLET.articleOlder(year)}` : `${checkedLine(outlet.checked)} ${OUTLET.articleMayBeOlder}`} `}{OUTLET.neutral}</p>
      {references.length > 0 && <h2 class="section">{OUTLET.references}</h2>}
      <ol class="references">
        {references.map((reference) => (
          <li key={reference.url}><span>[{place(reference)}]</span> <a href={reference.url} target="_blank" rel="noreferrer noopener">{reference.title}</a>{reference.date && `, ${month(reference.date)}`}</li>
        ))}
      </ol>
    </>
  );
}

function isOwnNote({ own, note }: Outlet): boolean {
  return own !== undefined && (own.how === 'added' || own.original.note !== note);
}

type Place = (reference: Reference) => number;

function Line({ label, facts, place, unknown = OUTLET.unknown, isOwn = false }: {
  readonly label: string; readonly facts: readonly Fact[]; readonly place: Place; readonly unknown?: string;
  /** Of an entry in which what has no reference is the reader's. */
  readonly isOwn?: boolean;
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {facts.length === 0 && <span class="quiet-text">{unknown}</span>}
        {facts.length > 1 && OUTLET.differ}
        {facts.map((fact, index) => <span key={fact.value}>{index > 0 && ' · '}{fact.value}<Marks references={fact.references} place={place} />{isOwn && fact.references.length === 0 && <span class="quiet-text"> · {SOURCES.mine}</span>}</span>)}
      </dd>
    </>
  );
}

function ControlLine({ control, place }: { readonly control: Control; readonly place: Place }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      {controlLine(control)}<Marks references={control.references} place={place} />{' '}
      <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{OUTLET.whatItMeans}</button>
      {isOpen && <p class="quiet">{CONTROL_MEANING[control.term]}</p>}
    </div>
  );
}

function Marks({ references, place }: { readonly references: readonly Reference[]; readonly place: Place }) {
  return (
    <>
      {references.map((reference) => (
        <span key={reference.url}>{' '}<a class="reference" href={reference.url} target="_blank" rel="noreferrer noopener" title={reference.title} aria-label={CARD.reference(place(reference), reference.title)}>[{place(reference)}]</a></span>
      ))}
    </>
  );
}

/** All references of an outlet once, in the order of its lines. */
function referencesOf(outlet: Outlet): readonly Reference[] {
  const all = [...outlet.owner, ...outlet.paidBy, ...outlet.control, ...(outlet.country ? [outlet.country] : []), ...outlet.founded].flatMap((fact) => fact.references);
  return [...new Map(all.map((reference) => [reference.url, reference])).values()];
}
