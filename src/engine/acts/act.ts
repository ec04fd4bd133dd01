/** Tells statements from attitudes, and speech from other acts, by the words of the cue. */
import type { Act } from '../records.ts';
import { ATTITUDE_ADJECTIVES, ATTITUDE_STEMS, DOUBT_STEMS, EFFORT_NOUNS, EFFORT_STEMS, FACTIVE_STEMS, SPEECH_STEMS } from './lexicon.ts';
import { isOneOf } from './stems.ts';
import { isPlain } from '../../text/letters.ts';
import { remember } from '../../text/remember.ts';

const WORD = /[a-z\d]+(?:['-][a-z\d]+)*/g, ANY_WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;
/** "has yet to", "would not": words that carry no act of their own. */
const AUXILIARIES = new Set('is are was were be been being am has have had do does did will would shall should can could may might must not n\'t also to that it the a an of in on at for with by as so far yet now then has\'t widely long often always never repeatedly later earlier recently reportedly'.split(' '));
/** Copulas after which an adjective tells a state of mind. */
const STATE_OF_MIND = /\b(?:is|are|was|were|be|been|being|'s|’s|'re|’re|seems?|seemed|appears?|appeared|remains?|remained|feels?|felt|became|becomes?)\b/;

function wordsOf(cue: string): string[] {
  const lower = cue.toLowerCase().replaceAll('’', "'");
  return lower.match(isPlain(lower) ? WORD : ANY_WORD) ?? [];
}

/** Whether `cue` tells of something said, written or shown, or of a belief, wish, plan, liking, fear or perception. */
export const actOf = remember((cue: string): Act => {
  const words = wordsOf(cue).filter((word) => !AUXILIARIES.has(word));
  const isPassive = /\b(?:is|are|was|were|been)\b/.test(cue);
  if (/^(?:according|per)\b/i.test(cue)) return 'statement';
  if (!words.length) return 'statement';
  if (STATE_OF_MIND.test(cue.toLowerCase()) && words.some((word) => ATTITUDE_ADJECTIVES.has(word)) && !words.some((word) => isOneOf(word, SPEECH_STEMS))) return 'attitude';
  const heads = words.map((word) => ({ isSpeech: isOneOf(word, SPEECH_STEMS), isAttitude: isOneOf(word, ATTITUDE_STEMS) }));
  const attitude = heads.findIndex(({ isAttitude, isSpeech }) => isAttitude && !isSpeech);
  const speech = heads.findIndex(({ isSpeech }) => isSpeech);
  if (attitude < 0) return 'statement';
  if (speech < 0) return 'attitude';
  // "expects to announce" is a plan, "expressed hope" is speech, "is believed to have said" is a belief.
  return attitude < speech && !isPassive && /\bto\s+[\p{L}]+$/u.test(cue) ? 'attitude' : 'statement';
});

/** Whether the cue is speech; false for attempts and pressure ("is trying to convince", "pressure urging"), and for attitudes. */
export function isSpeechCue(cue: string, act: Act): boolean {
  if (act === 'attitude') return false;
  const words = wordsOf(cue);
  const first = words.find((word) => !AUXILIARIES.has(word));
  if (!first) return true;
  if (words.some((word) => EFFORT_NOUNS.has(word)) && !/\b(?:said|says|say|told|called)\b/.test(cue)) return false;
  return !(isOneOf(first, EFFORT_STEMS) && !isOneOf(first, REFUSALS));
}

/** Whether the words name an effort as if it could speak: "US pressure" (urging others to wait). */
export const isEffort = (source: string): boolean => EFFORT_NOUNS.has(wordsOf(source).at(-1) ?? '');

/** Refusals and the like are told of in words. */
const REFUSALS = new Set(['refuse', 'fail', 'campaign', 'push', 'press']);

export const isDoubtCue = remember((cue: string): boolean => wordsOf(cue).some((word) => isOneOf(word, DOUBT_STEMS)));
export const isFactiveCue = remember((cue: string): boolean => /\bpoint(?:s|ed|ing)? out\b/i.test(cue) || wordsOf(cue).some((word) => isOneOf(word, FACTIVE_STEMS)));
