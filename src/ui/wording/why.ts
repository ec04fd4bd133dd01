/** "Why this is marked": one plain sentence for each key that the engine gives, and notes about certain verbs. */
import type { Flag } from '../../engine/records.ts';
import { quote } from './numbers.ts';
import { accuracySentence } from './statement.ts';

type Reason = (cue: string) => string;

/** By the key of `Statement.why`. */
export const WHY: Readonly<Record<string, Reason>> = {
  'cue-verb': (cue) => `${quote(cue)} with a name or a word for somebody beside it.`,
  'cue-verb-quote': (cue) => `${quote(cue)} with a name before or after it and quotation marks.`,
  'according-to': (cue) => `${quote(cue)} and whom it names.`,
  'quote': () => 'Quotation marks around whole sentences.',
  'quote-continued': () => 'Quotation marks that carry on from the paragraph before.',
  'quote-no-cue': () => 'Quotation marks, and the only person speaking in the sentences around them.',
  'colon': () => 'A name, a colon and what follows it.',
  'citing': (cue) => `${quote(cue)} and whom it names.`,
  'as-saying': (cue) => `Somebody is quoted as saying it: ${quote(cue)}.`,
  'relay': (cue) => `${quote(cue)} after a whole sentence, with the name of an outlet.`,
  'trailing-report': (cue) => `${quote(cue)} after a whole sentence, with the name of who reported it.`,
  'cue-noun': (cue) => `${quote(cue)}, a word for something said.`,
  'agentless': (cue) => `${quote(cue)}, which says that others say so and leaves open who.`,
  'document': (cue) => `${quote(cue)} beside a document.`,
  'model': () => 'Found by a model trained on news articles annotated by people.',
};

const GENERAL: Reason = (cue) => (cue ? `${quote(cue)} stands beside what it attributes.` : 'The words around it attribute it to somebody.');

/** The reason in words, with the measured figure where there is one. */
export function whyMarked(key: string, cue: string): string {
  return (WHY[key] ?? GENERAL)(cue) + accuracySentence();
}

const DOUBT = 'Many newsrooms avoid it because it can suggest doubt.';
const FACTIVE = 'Many newsrooms use it with care because it takes what follows as settled.';
const ABOUT_VERB: Partial<Readonly<Record<Flag, string>>> = { 'doubt-verb': DOUBT, 'factive-verb': FACTIVE };

/** "“claimed”: Many newsrooms avoid it …" for verbs that say something about what they report; null for all others. */
export function aboutVerb(flags: readonly Flag[], cue: string): string | null {
  const flag = flags.find((one) => ABOUT_VERB[one] !== undefined);
  return flag && cue ? `${quote(cue)}: ${ABOUT_VERB[flag]}` : null;
}
