/** The head of the card: who says it and in which of the article's words, no surer than the engine is. */
import type { Flag } from '../../engine/records.ts';
import type { CardView } from '../../messaging/protocol.ts';
import { UNSURE_SPAN } from '../../messaging/confidence.ts';
import { quote, shorten } from '../wording/numbers.ts';
import { CARD, FORM, LINK, probably, readAs, reportedOf, writtenHere } from '../wording/statement.ts';
import { headName, isMetonym, isPronoun, nameState, subjectOf } from './chain-names.ts';
import { fitCue } from './cue-grammar.ts';

const TITLE_LIMIT = 90;

export type ToldWho = { readonly title: string; readonly lines: readonly string[] };

/** The title, and beneath it the words as written and how the claim is given. */
export function tellWho({ statement }: Pick<CardView, 'statement'>): ToldWho {
  const [speaker] = statement.steps;
  const state = nameState(speaker);
  const hasSource = speaker.asWritten !== '' || speaker.name !== null;
  const isDescribed = hasSource && !statement.isSpeech && fitCue(speaker.verb, speaker.toldTo).kind === 'unfit';
  const form = statement.act === 'attitude' ? CARD.attitude : FORM[statement.form];
  // Where the title is the article's own words, they need not stand twice; where nobody is named, the phrase is shown.
  const words = hasSource ? (state === 'unnamed' ? '' : speaker.asWritten) : speaker.verb;
  const written = words ? writtenHere(words) : '';
  const reading = state === 'sure' && isMetonym(speaker) ? ` ${readAs(speaker.name!)}` : '';
  const unnamed = speaker.kind !== 'unnamed' || isPronoun(speaker.asWritten) ? '' : reasonTold(statement.flags);
  return {
    title: isDescribed ? reportedOf(subjectOf(speaker).text) : titleOf(speaker, state),
    lines: [
      [state === 'unsure' ? '' : written + reading, unnamed, form].filter(Boolean).join(' · '),
      statement.confidence < UNSURE_SPAN ? CARD.unsureSpan : '',
    ].filter(Boolean),
  };
}

/** Whether the article says why somebody is unnamed; empty where the statement has nobody unnamed, or two of whom that differs. */
export function reasonTold(flags: readonly Flag[]): string {
  const [given, none] = [flags.includes('unnamed-reason-given'), flags.includes('unnamed')];
  if (given === none) return '';
  return given ? LINK.reasonGiven : LINK.noReason;
}

function titleOf(speaker: CardView['statement']['steps'][0], state: ReturnType<typeof nameState>): string {
  if (state === 'sure') return headName(speaker.name!, speaker.kind);
  if (state === 'probable') return probably(speaker.name!);
  return speaker.asWritten ? quote(shorten(speaker.asWritten, TITLE_LIMIT)) : CARD.nobodyNamed;
}
