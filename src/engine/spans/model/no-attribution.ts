/** What the model takes for an attribution though people do not: shapes its training articles have too few of to learn from. */
import type { TextDocument, Token } from '../../../text/document.ts';
import { tellsManner } from '../manner.ts';
import type { Reading, Run } from './read-out.ts';
import type { TokenView } from './token-view.ts';

/** "That says it all", "say no more": the words are about saying, nobody says them. */
const SAYINGS = new Set(['it all', 'no more', 'so much', 'the least', 'a lot', 'volumes', 'a great deal', 'it best', 'otherwise']);
const SPEAKING = /^(?:sa(?:y|ys|id|ying)|speaks?|spoke)$/;
/** "That said, …", "Having said that, …": the writer turns to something else. */
const TURNING = new Set(['that', 'having']);
/** "The index declined 0.3%", "added two percent": what moves, not who speaks. "Added 40 percent of them would stay" does. */
const MOVING = new Set(['declined', 'gained', 'added']);
const BY_HOW_MUCH = /^(?:about |nearly |almost |some |another )?[$€£]?\d[\d.,]*(?: ?%| percent| per cent|(?: basis)? points?)(?! of\b| ?[a-z]+ (?:are|were|is|was|had|have|would|will)\b)/i;
/** No saying is longer, marks between its words included. In tokens. */
const LONGEST_SAYING = 12;
/** Strengths from here on are of words that attribute more often than not. */
const STRONG = 4;
/** Title words may be written small if they are no longer. */
const SMALL_WORD = 3;

/** Whether a reading is no attribution after all. Where a rule has found the cue too, little speaks against it. */
export function isNoAttribution({ tokens, text }: TextDocument, view: TokenView, { cue, source, content }: Reading, hasRule: boolean): boolean {
  const wordsIn = (): Token[] => content.flatMap(([from, to]) => tokens.slice(from, to)).filter(({ isWord }) => isWord);
  if (!content.some(([from, to]) => hasWord(tokens, from, to))) return true;
  if (SPEAKING.test(tokens[cue[1] - 1]!.lower) && content.every(([from, to]) => to - from <= LONGEST_SAYING) && SAYINGS.has(wordsIn().map(({ lower }) => lower).join(' '))) return true;
  if (tokens[cue[1] - 1]!.lower === 'said' && source.length === 1 && source[0]![1] - source[0]![0] === 1 && TURNING.has(tokens[source[0]![0]]!.lower)) return true;
  for (let at = cue[0]; at < cue[1]; at++) if (tellsManner(tokens, at)) return true;
  const first = content[0]!, last = tokens[cue[1] - 1]!.lower;
  if (MOVING.has(last) && BY_HOW_MUCH.test(text.slice(tokens[first[0]]!.start, tokens[first[1] - 1]!.end))) return true;
  if (hasRule) return false;
  // "Rain is said by nobody to be dry" is about rain, not what rain says.
  if (source.length > 0 && content.every((run) => source.some((around) => around[0] <= run[0] && run[1] <= around[1]))) return true;
  if (strengthOf(view, cue) >= STRONG) return false;
  const words = wordsIn(), quoted = words.filter(({ quotation }) => quotation >= 0);
  return quoted.length > 1 && words.every((word) => word.quotation >= 0 || word.lower === 'and') && isTitle(quoted);
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.isWord) return true;
  return false;
}

const strengthOf = ({ strength }: TokenView, [from, to]: Run): number => strength.subarray(from, to).reduce((most, each) => Math.max(most, each), 0);

/** "played “Wheels of June” and “Song of the Road”": every longer word has a capital, as in no sentence. */
function isTitle(words: readonly Token[]): boolean {
  return words.every(({ text, lower }) => text.length <= SMALL_WORD || text.charAt(0) !== lower.charAt(0));
}
