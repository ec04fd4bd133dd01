import type { ComponentChildren } from 'preact';
import type { CardView } from '../../messaging/protocol.ts';
import { CARD, FLAG, insideIt } from '../wording/statement.ts';
import { whyMarked } from '../wording/why.ts';
import { ChainList } from './ChainList.tsx';
import type { OpenEntry, OpenSource } from './ChainList.tsx';
import { PhraseList } from './PhraseList.tsx';
import { Speaker } from './Speaker.tsx';
import type { NameSpeaker } from './Speaker.tsx';
import { shortNameOf } from '../components/chain-names.ts';
import type { Part } from '../components/chain-names.ts';
import { tellChain } from './tell-chain.ts';
import type { ToldChain } from './tell-chain.ts';
import { tellWho } from '../components/tell-who.ts';

/** One statement: who, the sentence, the steps, and on demand why it is marked. */
export function StatementView(props: {
  readonly view: CardView; readonly showsWhy: boolean; readonly hidden: boolean;
  readonly open: (source: OpenSource) => void; readonly restore: () => void;
  readonly changed: ComponentChildren; readonly noteOn: (name: string) => string; readonly enter: OpenEntry; readonly nameSpeaker: NameSpeaker; readonly speakerFailure: 'quota' | 'failed' | null;
}) {
  const { view } = props;
  const { statement } = view;
  const who = tellWho(view);
  return (
    <>
      <h1 class="title" tabIndex={-1}>{who.title}</h1>
      {who.lines.map((line) => <p class="quiet" key={line}>{line}</p>)}
      <Speaker view={view} name={props.nameSpeaker} failure={props.speakerFailure} />
      {props.hidden && <p class="hidden-here" role="status">{CARD.hiddenHere} <button type="button" class="link" onClick={props.restore}>{CARD.undo}</button></p>}
      <Told told={tellChain(view)} />
      {statement.inside.map(({ asWritten, verb }) => <p class="inside" key={asWritten + verb}>{insideIt(shortNameOf(statement.steps[0]), asWritten, verb)}</p>)}
      <h2 class="section">{CARD.reached}</h2>
      <ChainList view={view} open={props.open} enter={props.enter} noteOn={props.noteOn} />
      {props.changed}
      <PhraseList phrases={view.phrases} />
      {props.showsWhy && <Why view={view} />}
    </>
  );
}

function Told({ told }: { readonly told: ToldChain }) {
  if (told.kind === 'sentence') return <p class="told"><Parts parts={told.parts} /></p>;
  return (
    <>
      <dl class="facts told-lines">
        {told.lines.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
      {told.open.length > 0 && <p class="told"><Parts parts={told.open} /></p>}
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return <>{parts.map(({ kind, text }) => (kind === 'name' || kind === 'open' ? <b>{text}</b> : text))}</>;
}

function Why({ view }: { readonly view: CardView }) {
  const { statement } = view;
  const cue = statement.steps[0].verb;
  const lines = [whyMarked(statement.why, cue), ...statement.flags.map((flag) => FLAG[flag])];
  return (
    <section id="why" class="why" aria-label={CARD.why}>
      {lines.filter((line) => line !== null).map((line) => <p key={line}>{line}</p>)}
    </section>
  );
}
