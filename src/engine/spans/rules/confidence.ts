/**
 * How often findings are right: the share of each rule's outermost findings that annotators of PolNeAR's training articles
 * agree with (cue, source and content each meet), for frequent verbs by verb and complement.
 */
import type { Candidate } from './candidate.ts';

/** The share of such findings that are right, 0–1. */
export function confidenceOf({ why, group }: Candidate): number {
  return BY_GROUP.get(group) ?? BY_RULE.get(why) ?? UNMEASURED;
}

/** For rules of nesting, which those articles do not annotate: held against the project's own annotated chains, and lowered for their small number. */
const UNMEASURED = 0.8;

const BY_RULE = new Map<string, number>([
  ['quotation-verb', 0.97], ['trailing-verb', 0.94], ['according-to', 0.93], ['in-survey', 0.9], ['judged-by', 0.8], ['cue-verb', 0.76], ['light-verb', 0.76],
  ['told-passive', 0.73], ['headline', 0.72], ['feeling', 0.69], ['agentless', 0.67], ['participle', 0.58], ['in-words', 0.5], ['introduced', 0.45],
  ['cue-noun', 0.37], ['transcript', 0.37], ['byline', 0.9],
]);

/** Findings in steps of five hundredths, where there were twenty or more. */
const STEPS: readonly (readonly [number, string])[] = [
  [0.4, 'feel:bare'],
  [0.45, 'hearsay'],
  [0.5, 'attack:np back:np consider:complement embrace:np respond:preposition vote:preposition'],
  [0.55, 'challenge:np echo:np favor:np know:bare pledge:to see:complement state:that support:np think:bare think:that want:np want:to'],
  [0.6, 'ask:preposition believe:bare decide:to deny:np find:bare seek:to'],
  [0.65, 'highlight:np plan:to want:object-to write:bare'],
  [0.7, 'agree:to call:complement compare:complement endorse:np hope:to oppose:np promise:to reject:np report:bare respond:that say:np show:bare'],
  [0.75, 'ask:to continue:trail defend:np dismiss:np mock:np note:bare refer:preposition show:np show:that suggest:bare talk:preposition'],
  [0.8, `accuse:np acknowledge:that agree:that announce:np ask:passive believe:that call:preposition call:quote claim:bare claim:that denounce:np
    describe:complement expect:hearsay indicate:that point:preposition propose:bare question:np refuse:to report:that report:trail say:wh speak:preposition`],
  [0.85, `announce:that ask:trail ask:wh blame:np blast:np cite:np criticize:np declare:that discuss:np explain:wh express:np hope:bare mention:np say:quote
    suggest:that tell:bare tell:quote urge:to vow:to warn:that write:quote`],
  [0.9, 'add:quote add:that announce:bare decline:to find:that insist:bare insist:that note:trail praise:np slam:np write:that'],
  [0.95, 'add:trail argue:that note:that say:bare say:that tell:that tell:trail tweet:trail write:trail'],
  [0.97, 'say:trail'],
];
const BY_GROUP = new Map(STEPS.flatMap(([share, groups]) => groups.split(/\s+/).map((group) => [group, share] as const)));
