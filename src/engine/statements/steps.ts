/** One record as a step of a chain, and how the article tells the link that leads on from it. */
import type { Span } from '../../text/span.ts';
import { textOf } from '../../text/span.ts';
import type { Attribution, LinkTold, Step } from '../records.ts';

/** Words of the cue that say on what occasion or by what means something was said. */
const CHANNEL = new RegExp([
  '\\b(?:in|at|during|on|via|by|through|over|to)\\b.{0,30}?\\b(?:statements?|interviews?|e-?mails?|letters?|messages?|posts?|tweets?|reports?|filings?|speech(?:es)?|memo|testimony|briefing|conference|broadcast|address|telephone|phone|telegram|twitter|facebook|weibo|x|radio|television|court|parliament|affidavit|paper|article|book|blog|podcast|video)\\b',
  '^(?:has |have |had |also |later |then )*(?:tweeted|posted|testified|emailed|texted|telephoned)\\b',
  '^(?:citing|cites|cited|quoting)\\b',
].join('|'), 'i');

/** The step that `attribution` makes. */
export function stepOf(text: string, attribution: Attribution): Step {
  const { source, cue, speaker, sourceKind, outletId, speakerConfidence } = attribution;
  const verb = textOf(text, cue);
  return {
    name: speaker, asWritten: textOf(text, source), verb, toldTo: textOf(text, attribution.addressee ?? []),
    kind: sourceKind, how: linkTold(attribution, verb), ...(outletId ? { outletId } : {}), source, cue, confidence: speakerConfidence,
  };
}

/** Told to an outlet, said by a named means, or cited as somebody's source: then the article says how the words came. */
function linkTold(attribution: Attribution, verb: string): LinkTold {
  return attribution.addresseeName || CHANNEL.test(verb) ? 'stated' : 'notStated';
}

/** Where an outlet's name alone stands in the words that name it; all of them where only a description stands there. */
export function nameIn(text: string, spans: readonly Span[], name: string): Span | null {
  const bare = name.replace(/^the /i, '');
  for (const [start, end] of spans) {
    const at = text.slice(start, end).lastIndexOf(bare);
    if (at >= 0) return [start + at, start + at + bare.length];
  }
  const last = spans.at(-1);
  if (!last) return null;
  const capitals = /\p{Lu}[\p{L}\p{N}.&-]*(?:[ -](?:of |de |the )?[\p{Lu}\p{N}][\p{L}\p{N}.&-]*)*/gu;
  const found = [...text.slice(...last).matchAll(capitals)].at(-1);
  return found && !/^(?:The|A|An)$/.test(found[0]) ? [last[0] + found.index, last[0] + found.index + found[0].length] : last;
}
