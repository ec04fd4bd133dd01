/** Whom something was told to, where the span finder did not say: "told Reuters", "in an interview with the newspaper". */
import type { TextDocument } from '../../text/document.ts';
import { contains } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { OUTLET_NOUNS } from '../kinds/heads.ts';
import { bareLower, isCapitalised, runOf, spanOf } from '../reading.ts';
import type { FoundAttribution } from '../records.ts';
import type { Cast } from './cast.ts';

/** Cue endings after which the one told to follows. */
const TOLD = /\b(?:told|tells?|telling|interview with|spoke to|speaking to|wrote to|writing to|confirmed to|said to|statement to|message to|letter to|email to)$/i;
/** The same away from the cue: "In a text message to Reuters, his lawyer said". */
const CHANNEL = /\b(?:interview|interviews|message|letter|statement|e-?mail|comments|remarks|conversation|call) (?:with|to|for) /gi;
/** Longest description before an outlet's name, in tokens: "the private Lebanese broadcaster Al Mayadeen". */
const REACH = 6;

/** The outlet told to, as written, for an attribution without an addressee; null where there is none. */
export function findAddressee(document: TextDocument, cast: Cast, found: FoundAttribution): Span | null {
  const cue = found.cue[0];
  if (!cue) return null;
  const [, cueEnd] = runOf(document, cue);
  const words = document.text.slice(...cue);
  if (TOLD.test(words)) {
    const told = outletPhraseAt(document, cast, cueEnd);
    if (told) return told;
  }
  const sentence = document.sentences[document.tokens[cueEnd - 1]?.sentence ?? -1];
  if (!sentence || !channelsOf(document).some((at) => at >= sentence.span[0] && at < sentence.span[1])) return null;
  return CHANNEL_HINT.test(document.text.slice(Math.max(0, cue[0] - CHANNEL_REACH), cue[1] + CHANNEL_REACH)) ? channelOutlet(document, cast, found, sentence.span) : null;
}

const CHANNEL_HINT = /\b(?:interview|message|letter|statement|e-?mail|comments|remarks|conversation|call)/i;
/** How far from the cue a channel may stand, in characters. */
const CHANNEL_REACH = 160;

const channels = new WeakMap<TextDocument, readonly number[]>();

/** Where channels stand in a text; few texts have any. */
function channelsOf(document: TextDocument): readonly number[] {
  const known = channels.get(document);
  if (known) return known;
  const found = Array.from(document.text.matchAll(CHANNEL), ({ index }) => index);
  channels.set(document, found);
  return found;
}

function channelOutlet(document: TextDocument, cast: Cast, found: FoundAttribution, sentence: Span): Span | null {
  for (const match of document.text.slice(...sentence).matchAll(CHANNEL)) {
    const at = sentence[0] + match.index + match[0].length;
    if (found.content.some((span) => contains(span, [at - 1, at]))) continue;
    const phrase = outletPhraseAt(document, cast, runOf(document, [at, at + 1])[0]);
    if (phrase) return phrase;
  }
  return null;
}

/** The run from token `first` that names or describes an outlet. */
function outletPhraseAt(document: TextDocument, cast: Cast, first: number): Span | null {
  const { tokens } = document;
  for (let at = first; at < Math.min(tokens.length, first + REACH); at++) {
    const token = tokens[at]!;
    if (!token.isWord || token.sentence !== tokens[first]!.sentence) return null;
    const mention = cast.mentionAt(at);
    if (mention >= 0 && cast.names[mention]!.words.length) {
      const entity = cast.entityOf(mention);
      return entity?.type === 'outlet' && !cast.names[mention]!.isPossessive ? [tokens[first]!.start, cast.names[mention]!.span[1]] : null;
    }
    const isDescribed = OUTLET_NOUNS.has(bareLower(token)) && /^(?:the|this|that)$/.test(tokens[first]!.lower);
    const next = tokens[at + 1];
    if (isDescribed && !(next?.isWord && (isCapitalised(next) || OUTLET_NOUNS.has(next.lower)) && next.sentence === token.sentence)) return spanOf(document, [first, at + 1]);
  }
  return null;
}
