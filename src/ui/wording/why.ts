/** "Why this is marked": one plain sentence for each key that the engine gives. */
import { quote } from './numbers.ts';
import { accuracySentence } from './statement.ts';

type Reason = (cue: string) => string;

/** By the key of `Statement.why`. */
export const WHY: Readonly<Record<string, Reason>> = {
  'cue-verb': (cue) => `${quote(cue)} with somebody before it and what is said after it.`,
  'quotation-verb': (cue) => `${quote(cue)} with a name beside it, and quotation marks.`,
  'trailing-verb': (cue) => `${quote(cue)} after what is said, with somebody beside it.`,
  participle: (cue) => `${quote(cue)}, which goes on with what somebody said before.`,
  'told-passive': (cue) => `${quote(cue)}, and by whom.`,
  'was-quoted': (cue) => `${quote(cue)} and what follows it.`,
  'quoted-saying': (cue) => `${quote(cue)} and “saying”: somebody passes on another’s words.`,
  'as-saying': (cue) => `${quote(cue)}, after the name of whoever is quoted.`,
  'according-to': (cue) => `${quote(cue)} and whom it names.`,
  'in-words': (cue) => `${quote(cue)} and whose they are.`,
  'in-survey': (cue) => `${quote(cue)} before the survey or study that shows it.`,
  citing: (cue) => `${quote(cue)} and whom it names.`,
  'cue-noun': (cue) => `${quote(cue)}, a word for something said, and whose it is.`,
  'light-verb': (cue) => `${quote(cue)}: words for something said, and by whom.`,
  feeling: (cue) => `${quote(cue)}, a word for what somebody thinks or feels.`,
  'judged-by': (cue) => `${quote(cue)}, and by whom.`,
  agentless: (cue) => `${quote(cue)}, which says that others say so and leaves open who.`,
  headline: () => 'A name, a colon or dash, and what is said: the way of headlines.',
  transcript: () => 'A name, a colon and what follows it.',
  byline: () => 'A quotation with a name under it.',
  introduced: () => 'A sentence that ends in a colon, and the quotation after it.',
  'known-text': () => 'People read this text before and wrote down who says what in it.',
  model: () => 'Found by a model trained on news articles annotated by people.',
};

const GENERAL: Reason = (cue) => (cue ? `${quote(cue)} stands beside what it attributes.` : 'The words around it attribute it to somebody.');

/** The reason in words, with the measured figure where there is one. */
export function whyMarked(key: string, cue: string): string {
  return (WHY[key] ?? GENERAL)(cue) + accuracySentence();
}
