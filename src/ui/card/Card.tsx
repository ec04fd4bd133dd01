import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SPEAKER } from '../../messaging/protocol.ts';
import type { CardView } from '../../messaging/protocol.ts';
import { NoteField } from '../components/NoteField.tsx';
import { copyText } from '../components/copy-text.ts';
import { setDark } from '../components/theme.ts';
import { useStore } from '../components/use-store.ts';
import { tellCarried } from '../wording/known.ts';
import { NOTE } from '../wording/notes.ts';
import { CARD } from '../wording/statement.ts';
import type { OpenSource } from './ChainList.tsx';
import { ChangedView } from './ChangedView.tsx';
import { SourceView } from './SourceView.tsx';
import { StatementView } from './StatementView.tsx';
import { WordView } from './WordView.tsx';
import type { CardPort } from './card-port.ts';
import { cite } from './cite.ts';
import { leaveByTab, reportHeight } from './frame.ts';
import { isCarried } from './note-desk.ts';
import type { NoteDesk } from './note-desk.ts';

/** How long "Copied" stands, in ms. */
const COPIED_MS = 2000;

type Props = { readonly port: CardPort; readonly desk: NoteDesk };

/** The whole card, drawn anew for each statement it is asked to show. */
export function Card({ port, desk }: Props) {
  const view = useStore(port.store, (state) => state.view);
  const word = useStore(port.store, (state) => state.word);
  const frame = word ?? view;
  const root = useRef<HTMLDivElement>(null);
  // A card that is opened again starts with the statement, whatever was open in it before.
  const [openings, setOpenings] = useState(0);
  useEffect(() => {
    if (!root.current) return undefined;
    return reportHeight(root.current, {
      height: (height) => port.send({ type: 'action', action: { do: 'height', height } }),
      hidden: () => {
        desk.flush();
        setOpenings((count) => count + 1);
      },
    });
  }, [frame !== null]);
  useLayoutEffect(() => {
    if (!frame) return;
    setDark(frame.dark);
    document.documentElement.classList.toggle('sheet', frame.sheet);
  }, [frame]);
  if (!frame) return <p class="loading" role="status">{CARD.loading}</p>;
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close(port, desk);
    else leaveByTab(event, root.current!, (forward) => port.send({ type: 'action', action: { do: 'leave', forward } }));
  };
  return (
    <div class="card" ref={root} onKeyDown={keyDown}>
      {word && <WordView key={`${openings} ${word.article.url} ${word.word.span[0]}`} word={word} port={port} close={<IconButton label={CARD.close} sign="✕" press={() => close(port, desk)} />} />}
      {!word && view && <Shown key={`${openings} ${statementKey(view)}`} view={view} port={port} desk={desk} />}
    </div>
  );
}

function Shown({ view, port, desk }: Props & { readonly view: CardView }) {
  const [source, setSource] = useState<OpenSource | null>(null);
  const [showsWhy, setShowsWhy] = useState(false);
  const [hidden, setHidden] = useState(view.hidden);
  const [speakerFailure, setSpeakerFailure] = useState<'quota' | 'failed' | null>(null);
  const body = useRef<HTMLElement>(null);
  useEffect(() => setHidden(view.hidden), [view.hidden]);
  useLayoutEffect(() => {
    if (!view.focus) return;
    window.focus();
    body.current?.querySelector('h1')?.focus();
  }, [view.focus]);
  const show = (next: OpenSource | null): void => {
    desk.flush();
    setSource(next);
    requestAnimationFrame(() => {
      body.current?.scrollTo(0, 0);
      body.current?.querySelector('h1')?.focus({ preventScroll: true });
    });
  };
  const judge = (right: boolean): void => {
    setHidden(!right);
    const quote = view.quotes[0];
    if (quote) port.send({ type: right ? 'right-again' : 'not-right', statement: view.statement.id, quote, article: view.article });
  };
  useEffect(() => port.onReply((reply) => {
    if (reply.type === 'not-saved' && reply.key === SPEAKER) setSpeakerFailure(reply.reason);
  }), [port]);
  const nameSpeaker = (name: string | null): void => {
    setSpeakerFailure(null);
    const quote = view.quotes[0];
    // What was pressed goes away.
    body.current?.querySelector('h1')?.focus();
    if (quote) port.send(name === null ? { type: 'unname-speaker', quote, article: view.article } : { type: 'name-speaker', quote, article: view.article, name });
  };
  const enter = (at: string): void => {
    desk.flush();
    port.send({ type: 'open-source', source: at });
  };
  const go = (to: 'next' | 'previous'): void => {
    desk.flush();
    port.send({ type: 'action', action: { do: 'go', to } });
  };
  return (
    <>
      <header class="bar">
        {source
          ? <button type="button" class="back plain" onClick={() => show(null)}><span aria-hidden="true">‹ </span>{CARD.back}</button>
          : <><span class="place">{CARD.place(view.index, view.total)}</span>
            <IconButton label={CARD.previous} sign="‹" disabled={view.index === 1} press={() => go('previous')} />
            <IconButton label={CARD.next} sign="›" disabled={view.index >= view.total} press={() => go('next')} /></>}
        <IconButton label={CARD.close} sign="✕" press={() => close(port, desk)} />
      </header>
      <main class="body" ref={body}>
        <div class="content">
          {source
            ? <SourceView source={source} view={view} enter={enter} keeper={desk.source(view, source.name, source.outlet?.id)} />
            : <StatementView view={view} showsWhy={showsWhy} hidden={hidden} open={show} restore={() => judge(true)}
                enter={enter} nameSpeaker={nameSpeaker} speakerFailure={speakerFailure} noteOn={(name) => desk.sourceText(view, name)} changed={<ChangedView port={port} />} />}
        </div>
      </main>
      {!source && <NotePad view={view} desk={desk} />}
      {!source && <Foot view={view} showsWhy={showsWhy} toggleWhy={() => setShowsWhy(!showsWhy)} hidden={hidden} notRight={() => judge(false)} body={body} />}
    </>
  );
}

/** The note stands below what scrolls: a reader finds it at once, however long the chain is. */
function NotePad({ view, desk }: { readonly view: CardView; readonly desk: NoteDesk }) {
  return (
    <section class="note-pad">
      <h2 class="section">{NOTE.own}</h2>
      {isCarried(view) && <p class="quiet">{tellCarried(view.note.target.article)}</p>}
      <NoteField key={statementKey(view)} keeper={desk.claim(view)} label={NOTE.own} placeholder={NOTE.placeholderClaim} />
    </section>
  );
}

function Foot(props: {
  readonly view: CardView; readonly showsWhy: boolean; readonly toggleWhy: () => void; readonly hidden: boolean; readonly notRight: () => void;
  readonly body: { readonly current: HTMLElement | null };
}) {
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (props.showsWhy) props.body.current?.querySelector('#why')?.scrollIntoView({ block: 'end' });
  }, [props.showsWhy]);
  const copy = async (): Promise<void> => {
    setCopied(await copyText(cite(props.view, new Date())));
    setTimeout(() => setCopied(null), COPIED_MS);
  };
  return (
    <footer class="foot">
      <button type="button" class="plain" aria-expanded={props.showsWhy} onClick={props.toggleWhy}>{CARD.why}</button>
      <button type="button" class="plain" onClick={() => void copy()}>
        <span role="status">{copied === null ? CARD.copy : copied ? CARD.copied : CARD.notCopied}</span>
      </button>
      <button type="button" class="plain last" disabled={props.hidden} onClick={props.notRight}>{CARD.notRight}</button>
    </footer>
  );
}

function IconButton(props: { readonly label: string; readonly sign: string; readonly press: () => void; readonly disabled?: boolean }) {
  return (
    <button type="button" class="icon" aria-label={props.label} title={props.label} disabled={props.disabled} onClick={props.press}>
      <span aria-hidden="true">{props.sign}</span>
    </button>
  );
}

function close(port: CardPort, desk: NoteDesk): void {
  desk.flush();
  port.send({ type: 'action', action: { do: 'close' } });
}

function statementKey(view: CardView): string {
  return `${view.article.url} ${view.statement.id} ${view.quotes[0]?.start ?? ''}`;
}
