/** What a reader may want to know about how an attribution is sourced. */
import type { TextDocument } from '../text/document.ts';
import { isDoubtCue, isFactiveCue } from './acts/act.ts';
import { runOf } from './reading.ts';
import type { Flag, FoundAttribution, SourceKind } from './records.ts';

/** Why somebody is not named: "because they were not authorised to speak", "for fear of losing his licence". */
const REASON = new RegExp([
  '\\b(?:anonym\\w+|not (?:to )?be (?:named|identified)|declined to be (?:named|identified)|without being (?:named|identified)|withh[eo]ld (?:his|her|their) names?)\\b[^.]{0,80}?\\b(?:because|since|as (?:he|she|they|it|the)|for fear|fearing|citing|out of|due to|to (?:avoid|protect|discuss|speak|describe|talk)|given)\\b',
  '\\b(?:not|n[’\']t) (?:been )?(?:authori[sz]ed|allowed|permitted|cleared) to (?:speak|talk|discuss|comment|brief|give)',
  '\\blacked? (?:the )?authori[sz]ation\\b',
].join('|'), 'i');
/** One of these is in every reason. */
const MAY_BE_REASON = /anonym|named|identified|withh|authori|allowed|permitted|cleared/i;
const holdsReason = (text: string): boolean => MAY_BE_REASON.test(text) && REASON.test(text);
/** A reason stands no further from the source, in characters; sentences are shorter. */
const REASON_REACH = 600;
/** A next sentence goes on about the same people when it begins so. */
const GOES_ON = /^(?:they|he|she|the (?:official|officials|person|people|source|sources|man|woman|two|three)|both|all)\b/i;

/** The flags of one attribution, in a fixed order. */
export function flagsOf(document: TextDocument, found: FoundAttribution, kind: SourceKind, hops: number): Flag[] {
  const cue = found.cue[0] ? document.text.slice(...found.cue[0]) : '';
  const flags: Flag[] = [];
  if (kind === 'unnamed') flags.push(givesReason(document, found) ? 'unnamed-reason-given' : 'unnamed');
  if (kind === 'vague') flags.push('vague');
  if (kind === 'none') flags.push('nobody-named');
  if (hops > 0) flags.push('through-another-outlet');
  if (isDoubtCue(cue)) flags.push('doubt-verb');
  if (isFactiveCue(cue)) flags.push('factive-verb');
  return flags;
}

function givesReason(document: TextDocument, found: FoundAttribution): boolean {
  const anchor = found.source[0] ?? found.cue[0];
  if (!anchor) return false;
  const [first] = runOf(document, anchor);
  const here = document.tokens[first]?.sentence ?? -1;
  const sentence = document.sentences[here];
  if (!sentence) return false;
  const [start, end] = sentence.span;
  if (holdsReason(document.text.slice(Math.max(start, anchor[0] - REASON_REACH), Math.min(end, anchor[1] + REASON_REACH)))) return true;
  const next = document.sentences[here + 1];
  if (!next || next.paragraph !== sentence.paragraph) return false;
  const text = document.text.slice(next.span[0], Math.min(next.span[1], next.span[0] + REASON_REACH));
  return GOES_ON.test(text) && holdsReason(text);
}
