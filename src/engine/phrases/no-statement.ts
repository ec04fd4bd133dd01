/** Attributions that tell how an article is sourced and nothing else: they are listed as phrases, are no statements, and their words are the writer's. */
import { type Span, textOf } from '../../text/span.ts';

/** "asked", "wished", "on condition": by which somebody says how they want to be named. */
const ASKS = /\b(?:ask|request|wish|want|prefer|insist|declin|refus|choos|chose|seek|sought|demand|agreed|spoke|speak|condition)/i;
const MAY_BE_NAMING = /anonym|identified|by name|withheld|named/i;
const ABOUT_NAMING = new RegExp([
  '^(?:(?:that|for|on|to|not|be|being|remain|stay|keep|he|she|they|was|were|would|only|further|publicly|fully|the condition of|(?:his|her|their)(?: full| last| real| first)? names?)\\s+)*',
  '(?:anonym(?:ity|ous|ously)|identified|quoted by name|withheld|named(?!\\s+(?:as|chair\\w*|captain|coach|president|head|leader|minister|to|the|a|an|his|her|their|after)\\b))(?!\\p{L})',
].join(''), 'iu');

const NOT = '(?:\\s+not|n[\'’]t)(?:\\s+(?:immediately|yet|so far|publicly|directly|further))?';
/** Cue and content together, from the cue on: "declined to comment", "did not respond to a request", "would not say". */
const NO_ANSWER = new RegExp(`^(?:(?:also|repeatedly|previously|again|so far|yet|has|have|had|both|all)\\s+)*(?:${[
  '(?:declin|refus)(?:e|es|ed|ing)\\s+(?:(?:any|further|to|a|an|all|multiple|several|requests?|for)\\s+)*(?:comment|elaborate|answer|discuss|specify|say|be interviewed|speak|provide (?:any |further |more )?details|give (?:any |further |more )?details|go into|interview)',
  `(?:did|does|do|has|have|had)${NOT}\\s+(?:respond|repl|return|answer(?:ed)? (?:questions|calls|requests|emails|messages|inquiries)|comment)`,
  `(?:would|will|wo)${NOT}\\s+(?:comment|elaborate|discuss|say|specify|be interviewed)`,
  'fail(?:s|ed|ing)?\\s+to (?:respond|reply|comment)',
].join('|')})`, 'i');

/** One of these is in all of them, and they begin with one of those. */
const MAY_BE_NO_ANSWER = /declin|refus|\bnot\b|n['’]t|fail/i, NO_ANSWER_BEGINS = /^(?:declin|refus|d[io]|ha[sd]|have|w[io]|fail|al[sl]|repeat|prev|again|so|yet|both)/i;

type Words = { readonly cue: readonly Span[]; readonly content: readonly Span[] };

/** Whether what is attributed is how the source wants to be named ("who asked not to be named"), or that there was no answer ("declined to comment"). */
export function isNoStatement(text: string, words: Words): boolean {
  const known = told.get(words);
  if (known?.text === text) return known.isNone;
  const isNone = isAboutNaming(text, words) || isNoAnswer(text, words);
  told.set(words, { text, isNone });
  return isNone;
}

/** What was told of an attribution, which is asked for more than once. */
const told = new WeakMap<Words, { readonly text: string; readonly isNone: boolean }>();

function isAboutNaming(text: string, { cue, content }: Words): boolean {
  if (!ASKS.test(textOf(text, cue))) return false;
  const what = textOf(text, content);
  return MAY_BE_NAMING.test(what) && ABOUT_NAMING.test(what);
}

function isNoAnswer(text: string, { cue, content }: Words): boolean {
  const words = `${textOf(text, cue)} ${textOf(text, content)}`;
  return NO_ANSWER_BEGINS.test(words) && MAY_BE_NO_ANSWER.test(words) && NO_ANSWER.test(words.replace(/\s+/g, ' '));
}
