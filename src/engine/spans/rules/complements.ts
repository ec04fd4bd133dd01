/** What follows a reporting verb: a quotation, a clause, an infinitive, a noun phrase; and whom it was told to. */
import { clauseFrom, hasVerb, skipTimesAfter, startsClause, trimRun, type Cuts } from './clauses.ts';
import { KIND } from './kinds.ts';
import type { Frame, Verb } from './lexicon.ts';
import { type Reading, type Run, isOpening, kindAt, lowerAt, quotationAt } from './reading.ts';
import type { VerbGroup } from './verb-groups.ts';
import { QUESTION_WORDS, wordSet } from './word-lists.ts';

export type Complement = {
  readonly frame: Frame | 'preposition';
  /** First token of the content. */
  readonly start: number;
  /** One past the last token of the cue. */
  readonly cueEnd: number;
  readonly addressee: Run | null;
  /** Where the content must end, if that is not the end of its clause. */
  readonly end?: number;
};

/** The complement on the right of `group`, or null: then what it attributes stands before it, or nothing does. */
export function complementOf(reading: Reading, group: VerbGroup): Complement | null {
  const { verb, frame } = group;
  const cue = cueWithMedium(reading, group.run[1], frame[1]);
  const base = { cueEnd: cue.end, addressee: cue.addressee };
  const at = skipTimesAfter(reading, cue.addressee ? cue.addressee[1] : cue.end, frame[1]);
  if (verb.frames.has('told')) return toldComplement(reading, group, at, base.cueEnd);
  const direct = markedComplement(reading, group, at);
  if (direct) return { ...base, ...direct };
  const marker = nextMarker(reading, at, frame[1]);
  if (marker >= 0) {
    const marked = markedComplement(reading, group, marker);
    if (marked) return { ...base, ...marked, addressee: base.addressee ?? addresseeAfterTo(reading, at, marker) };
  }
  if (leadsTo(reading, verb, at) && at + 1 < frame[1] && (kindAt(reading, at + 1) !== KIND.mark || isOpening(reading, at + 1))) {
    return { frame: 'preposition', start: at + 1, cueEnd: at + 1, addressee: null };
  }
  return plainComplement(reading, group, at, base.cueEnd);
}

/** Verbs that lead to content by "to" only where they answer for somebody: "did not respond to a request for comment". */
const ANSWERING = new Set(['respond', 'reply']);
const ASKED = /^(?:comment|question|questions|request|requests|inquiry|inquiries|messages)$/;

function leadsTo(reading: Reading, verb: Verb, at: number): boolean {
  if (!verb.prepositions.has(lowerAt(reading, at))) return false;
  if (!ANSWERING.has(verb.lemma)) return true;
  for (let here = at + 1; here < at + 6; here++) if (ASKED.test(lowerAt(reading, here))) return true;
  return false;
}

/** The run of the content that `complement` begins. */
export function contentOf(reading: Reading, complement: Complement, frame: Run, cuts: Cuts): Run | null {
  if (complement.end !== undefined) return trimRun(reading, complement.start, complement.end);
  const run = clauseFrom(reading, complement.start, frame, cuts);
  if (!run || !(complement.frame === 'np' || complement.frame === 'preposition')) return run;
  return trimRun(reading, run[0], endOfObject(reading, run));
}

/** Words after which a time, place or reason of the writer's follows an object. */
const AFTER_OBJECT = wordSet('during after before when while saying calling because by amid until since despite');

function endOfObject(reading: Reading, [start, end]: Run): number {
  for (let at = start + 1; at < end; at++) {
    if (isOpening(reading, at)) at = Math.min(end, quotationAt(reading, at)!.end) - 1;
    else if (AFTER_OBJECT.has(lowerAt(reading, at)) || (lowerAt(reading, at) === 'as' && hasVerb(reading, at + 1, Math.min(end, at + 6))) || skipTimesAfter(reading, at, end) > at) return at;
    else if (lowerAt(reading, at) === ',' && (kindAt(reading, at + 1) === KIND.ing || kindAt(reading, at + 1) === KIND.pronoun)) return at;
  }
  return end;
}

/** "that …", a quotation, "whether …", ": …" at `at`. */
function markedComplement(reading: Reading, { verb, frame }: VerbGroup, at: number): Pick<Complement, 'frame' | 'start'> | null {
  const end = frame[1];
  if (at >= end) return null;
  const { frames } = verb;
  if (isOpening(reading, at) && isLongQuotation(reading, at, frames)) return { frame: 'quote', start: at };
  const word = lowerAt(reading, at);
  if ((word === ',' || word === ':') && frames.has('quote')) {
    if (isOpening(reading, at + 1) && at + 1 < end) return { frame: 'quote', start: at + 1 };
    // At the end of a paragraph a colon leads to the next one.
    if (word === ':') return { frame: 'quote', start: at + 1 };
  }
  if (word === 'that' && frames.has('that')) return { frame: 'that', start: at };
  if (frames.has('wh') && QUESTION_WORDS.has(word) && kindAt(reading, at + 1) !== KIND.mark) return { frame: 'wh', start: at };
  return null;
}

/** Without "quote" among its frames a verb takes a quotation only as a noun phrase or a complement would stand. */
function isLongQuotation(reading: Reading, at: number, frames: ReadonlySet<Frame>): boolean {
  if (frames.has('quote')) return true;
  if (!frames.has('np') && !frames.has('complement') && !frames.has('bare')) return false;
  const quotation = quotationAt(reading, at)!;
  return quotation.end - quotation.first > 2;
}

function plainComplement(reading: Reading, group: VerbGroup, at: number, cueEnd: number): Complement | null {
  const { verb, frame } = group;
  const end = frame[1];
  if (at >= end) return null;
  const { frames } = verb;
  const kind = kindAt(reading, at);
  const make = (name: Frame): Complement => ({ frame: name, start: at, cueEnd, addressee: null });
  if (kind === KIND.to && frames.has('to') && isBase(reading, at + 1)) return make('to');
  if (kind === KIND.ing && frames.has('ing')) return make('ing');
  if (frames.has('bare') && startsClause(reading, at, end)) return make('bare');
  // "had found no link"
  if (verb.lemma === 'find' && /^(?:no|little|evidence)$/.test(lowerAt(reading, at))) return make('np');
  if (frames.has('object-to') && hasInfinitive(reading, at, end)) return make('object-to');
  if ((frames.has('np') || frames.has('complement')) && startsPhrase(reading, at)) return make(frames.has('complement') ? 'complement' : 'np');
  return null;
}

function isBase(reading: Reading, at: number): boolean {
  const kind = kindAt(reading, at);
  return kind === KIND.noun || kind === KIND.verb || kind === KIND.adverb || kind === KIND.auxiliary || isOpening(reading, at) || kind === KIND.name;
}

function startsPhrase(reading: Reading, at: number): boolean {
  switch (kindAt(reading, at)) {
    case KIND.determiner: case KIND.possessive: case KIND.noun: case KIND.name: case KIND.number: case KIND.objectPronoun: case KIND.ing: return true;
    case KIND.pronoun: return lowerAt(reading, at) === 'it' || lowerAt(reading, at) === 'you';
    case KIND.that: return true;
    case KIND.ed: return true;
  }
  return isOpening(reading, at) || /^[$£€]$/.test(lowerAt(reading, at));
}

/** "wants voters to know": an infinitive after an object. */
function hasInfinitive(reading: Reading, at: number, end: number): boolean {
  for (let here = at + 1; here < Math.min(end, at + 12); here++) {
    const kind = kindAt(reading, here);
    if (kind === KIND.to) return isBase(reading, here + 1);
    if (kind === KIND.mark || kind === KIND.auxiliary || kind === KIND.modal || kind === KIND.that) return false;
  }
  return false;
}

/** How far a place, time or medium may stretch between a verb and what it introduces, in tokens. */
const MARKER_REACH = 16;

/** Past "in a statement on Friday", ", citing a diplomat," and the like to "that", a colon or a quotation; -1 where a clause comes first. */
function nextMarker(reading: Reading, at: number, end: number): number {
  const isAside = lowerAt(reading, at) === ',';
  const startsAside = kindAt(reading, at) === KIND.preposition || kindAt(reading, at) === KIND.to || kindAt(reading, at) === KIND.adverb;
  if (!isAside && !startsAside) return -1;
  for (let here = at + 1; here < Math.min(end, at + MARKER_REACH); here++) {
    const word = lowerAt(reading, here);
    if (word === ':') return here;
    if (isOpening(reading, here)) return word === ',' ? here : lowerAt(reading, here - 1) === ',' ? here - 1 : isAside ? -1 : here;
    if (word === 'that' && kindAt(reading, here - 1) !== KIND.preposition) return isAside && lowerAt(reading, here - 1) !== ',' ? -1 : here;
    const kind = kindAt(reading, here);
    if (kind === KIND.auxiliary || kind === KIND.modal || kind === KIND.pronoun || kind === KIND.verb || kind === KIND.relative) return -1;
    if (kind === KIND.mark && !/^[,'’&.$]$/.test(word)) return -1;
  }
  return -1;
}

function addresseeAfterTo(reading: Reading, at: number, marker: number): Run | null {
  return lowerAt(reading, at) === 'to' ? trimRun(reading, at + 1, phraseEnd(reading, at + 1, marker)) : null;
}

/** "told X that", "urged X to", "asked X whether", "told X: “…”". */
function toldComplement(reading: Reading, group: VerbGroup, at: number, cueEnd: number): Complement | null {
  const { verb, frame } = group;
  const end = frame[1];
  if (at >= end) return null;
  const direct = toldMarked(reading, group, at);
  if (direct) return { ...direct, cueEnd, addressee: null };
  if (verb.prepositions.has(lowerAt(reading, at)) && at + 1 < end && kindAt(reading, at + 1) !== KIND.mark) {
    return { frame: 'preposition', start: at + 1, cueEnd: at + 1, addressee: null };
  }
  const who = phraseEnd(reading, at, end);
  if (who === at) return null;
  const addressee: Run = [at, who];
  const here = skipTimesAfter(reading, who, end);
  // "told everyone who would listen"
  const marked = kindAt(reading, here) === KIND.relative ? null : toldMarked(reading, group, here);
  if (marked) return { ...marked, cueEnd, addressee };
  const marker = nextMarker(reading, here, end);
  const further = marker >= 0 ? toldMarked(reading, group, marker) : null;
  if (further) return { ...further, cueEnd, addressee };
  if (verb.prepositions.has(lowerAt(reading, here)) && here + 1 < end) return { frame: 'preposition', start: here + 1, cueEnd, addressee };
  if (verb.frames.has('bare') && startsClause(reading, here, end)) return { frame: 'bare', start: here, cueEnd, addressee };
  if (verb.group === 'urging' && !/^['’]$/.test(lowerAt(reading, here))) {
    return startsPhrase(reading, at) ? { frame: 'np', start: at, cueEnd, addressee: null } : null;
  }
  return null;
}

function toldMarked(reading: Reading, group: VerbGroup, at: number): Pick<Complement, 'frame' | 'start'> | null {
  const marked = markedComplement(reading, group, at);
  if (marked) return marked;
  if (kindAt(reading, at) === KIND.to && isBase(reading, at + 1) && at + 1 < group.frame[1]) return { frame: 'to', start: at };
  if (lowerAt(reading, at) === 'not' && kindAt(reading, at + 1) === KIND.to) return { frame: 'to', start: at };
  return null;
}

/** The end of the phrase that begins at `at` and names people or bodies: "reporters", "the US, the EU and Russia". */
function phraseEnd(reading: Reading, at: number, end: number): number {
  let here = at;
  let hasNoun = false;
  for (; here < end; here++) {
    const kind = kindAt(reading, here);
    const word = lowerAt(reading, here);
    if (kind === KIND.objectPronoun || (kind === KIND.pronoun && here === at && /^(?:it|you|one|everyone|anyone|nobody|someone)$/.test(word))) return here + 1;
    if (kind === KIND.noun || kind === KIND.name || kind === KIND.number) {
      hasNoun = true;
      continue;
    }
    if ((kind === KIND.determiner || kind === KIND.possessive) && !hasNoun) continue;
    if (/^(?:of|for|from)$/.test(word) && hasNoun) {
      hasNoun = false;
      continue;
    }
    if (kind === KIND.ed && !hasNoun) continue;
    if (/^['’&]$/.test(word)) continue;
    if ((word === ',' || word === 'and') && hasNoun && goesOnListing(reading, here + 1, end)) {
      hasNoun = false;
      continue;
    }
    break;
  }
  return hasNoun ? here : at;
}

/** "…, the EU and Russia that": only nouns up to an "and". */
function goesOnListing(reading: Reading, at: number, end: number): boolean {
  if (lowerAt(reading, at - 1) === 'and') return kindAt(reading, at) === KIND.name || kindAt(reading, at) === KIND.determiner || kindAt(reading, at) === KIND.possessive || kindAt(reading, at) === KIND.noun;
  for (let here = at; here < Math.min(end, at + 8); here++) {
    if (lowerAt(reading, here) === 'and') return true;
    const kind = kindAt(reading, here);
    if (kind !== KIND.noun && kind !== KIND.name && kind !== KIND.determiner && lowerAt(reading, here) !== ',') return false;
  }
  return false;
}

const MEDIA = wordSet(`statement interview interviews email e-mail letter tweet tweets post posts report filing filings memo message speech note ad video blog op-ed book column
  release document documents complaint lawsuit ruling study survey announcement editorial article affidavit testimony brief remarks essay indictment twitter
  telegram facebook x weibo instagram network youtube platform reddit tiktok`);

/** "said in a statement", "wrote on Telegram", "said in an interview with the Courier": an adjacent medium belongs to the cue. */
function cueWithMedium(reading: Reading, at: number, end: number): { end: number; addressee: Run | null } {
  if (!/^(?:in|on|via|by|through)$/.test(lowerAt(reading, at))) return { end: at, addressee: null };
  for (let here = at + 1; here < Math.min(end, at + 6); here++) {
    const kind = kindAt(reading, here);
    if (MEDIA.has(lowerAt(reading, here)) && kindAt(reading, here + 1) !== KIND.noun && !/'s?$/.test(lowerAt(reading, here))) {
      // "the social network X"
      const last = lowerAt(reading, here) === 'network' && kindAt(reading, here + 1) === KIND.name ? here + 1 : here;
      if (lowerAt(reading, last + 1) !== 'with' && lowerAt(reading, last + 1) !== 'to') return { end: last + 1, addressee: null };
      const who = phraseEnd(reading, last + 2, end);
      return who > last + 2 ? { end: last + 2, addressee: [last + 2, who] } : { end: last + 1, addressee: null };
    }
    if (kind !== KIND.determiner && kind !== KIND.possessive && kind !== KIND.noun && kind !== KIND.name && kind !== KIND.number) break;
  }
  return { end: at, addressee: null };
}

/** The addressee of a verb whose content stands before it: "…,” she told reporters in Rome". */
export function addresseeAfter(reading: Reading, group: VerbGroup): { readonly cueEnd: number; readonly addressee: Run | null } {
  const cue = cueWithMedium(reading, group.run[1], group.frame[1]);
  if (cue.addressee || !group.verb.frames.has('told')) return { cueEnd: cue.end, addressee: cue.addressee };
  const who = phraseEnd(reading, group.run[1], group.frame[1]);
  return { cueEnd: group.run[1], addressee: who > group.run[1] ? [group.run[1], who] : null };
}
