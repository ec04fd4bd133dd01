/** Finds reporting verbs in use as verbs, with their auxiliaries, negation and adverbs. */
import { KIND } from './kinds.ts';
import { type Verb, type VerbReading, VERB_FORMS } from './lexicon.ts';
import { type Reading, type Run, frameAt, isOpening, kindAt, lowerAt } from './reading.ts';
import { BE, DO, HAVE, MONTHS, TIME_NOUNS, wordSet } from './word-lists.ts';

export type Mood = 'finite' | 'passive' | 'ing' | 'infinitive';

export type VerbGroup = {
  readonly verb: Verb;
  /** The token of the verb itself. */
  readonly head: number;
  /** The cue: auxiliaries, negation, adverbs and verb. */
  readonly run: Run;
  readonly mood: Mood;
  /** Where a subject on the left must end: times between subject and verb ("Clinton on Friday said") are left out. */
  readonly subjectEnd: number;
  /** The run its words can be read in: sentence or quotation. */
  readonly frame: Run;
};

/** All verb groups of the document in order of their heads. */
export function findVerbGroups(reading: Reading): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    const token = reading.tokens[index]!;
    if (!token.isWord || reading.kinds[index] === KIND.name) continue;
    const known = VERB_FORMS.get(token.lower);
    const group = known && verbGroupAt(reading, index, known);
    if (group) groups.push(group);
  }
  return groups;
}

/** Forms that are as often nouns: they count as verbs only with a fitting neighbour on both sides. */
const OFTEN_NOUNS = wordSet(`claim claims call calls report reports plan plans hope hopes fear fears view views demand demands support supports promise promises
  offer offers request requests order orders note notes comment comments remark remarks answer answers reply replies shout shouts question questions doubt
  doubts love loves hate hates value values praise blame project projects estimate estimates forecast forecasts state states rule rules post posts tweet tweets
  text texts email emails show shows find finds cry cries laugh laughs sigh sighs respect respects trust trusts regret regrets fault faults address addresses
  detail details outline outlines challenge challenges press pressure pressures focus focuses talk talks point points back backs favor favors favour favours
  welcome rank ranks rate rates label labels brand brands pledge pledges vow vows desire desires wish wishes aim aims decree decrees signal signals quote quotes chant
  chants counter counters caution counsel dispute disputes vent shoot shoots snap snaps brief briefs warning blog reason reasons like likes
  crow discount pan trash knock hype attack attacks charge charges list lists credit credits champion express approve vote votes care raise raises reference references embrace study lament ridicule attempt threat decline declines begin sing guess
  suspect suspects review address protest protests think direct dread envy wonder wonders boast salute caution dislike dislikes`);

function verbGroupAt(reading: Reading, head: number, known: VerbReading): VerbGroup | null {
  const { forms, verb } = known;
  const frame = frameAt(reading, head);
  const before = skipAdverbs(reading, head - 1, frame[0]);
  const left = before >= frame[0] ? kindAt(reading, before) : KIND.mark;
  const leftWord = before >= frame[0] ? lowerAt(reading, before) : '';
  const isParticiple = forms.has('participle');
  const make = (mood: Mood, firstAt: number): VerbGroup => {
    const first = Math.max(frame[0], firstAt);
    return { verb, head, run: [first, head + 1], mood, frame, subjectEnd: skipTimes(reading, first, frame[0]) };
  };
  const isBe = BE.has(leftWord) || /^(?:i'm|(?:he|she|it)'s|(?:we|you|they)'re)$/.test(leftWord);
  if (forms.has('ing')) {
    if (isBe) return make('finite', groupStart(reading, before, frame[0]));
    return left === KIND.determiner || left === KIND.possessive ? null : make('ing', adverbStart(reading, head, before));
  }
  // "would like to", never "like"
  if (verb.lemma === 'like' && left !== KIND.modal && !/'d$/.test(leftWord)) return null;
  if (left === KIND.to && forms.has('base')) return infinitive(reading, before, frame[0], make);
  if (left === KIND.modal || DO.has(leftWord) || /'ll$|'d$/.test(leftWord)) return forms.has('base') ? make('finite', groupStart(reading, before, frame[0])) : null;
  if (HAVE.has(leftWord) || /'ve$/.test(leftWord)) return isParticiple ? make('finite', groupStart(reading, before, frame[0])) : null;
  if (isBe) {
    const isPerfect = /^(?:he|she|it)'s$/.test(leftWord);
    return isParticiple ? make(isPerfect ? 'finite' : 'passive', groupStart(reading, before, frame[0])) : null;
  }
  if (left === KIND.determiner && !QUANTITIES.has(leftWord)) return null;
  if (left === KIND.possessive || left === KIND.preposition || leftWord === 'that') return leftWord === 'that' && verb.frames.has('quote') && isRelativeThat(reading, before) ? make('finite', adverbStart(reading, head, before)) : null;
  if (isParticiple && !forms.has('past') && !forms.has('base')) return null;
  if (forms.has('past') || isParticiple) {
    const next = lowerAt(reading, head + 1);
    // "two people briefed on the talks", "a plan proposed by"
    if (next === 'by' || (BRIEFING.has(verb.lemma) && kindAt(reading, head + 1) === KIND.preposition)) return null;
    return make('finite', adverbStart(reading, head, before));
  }
  // "a US think tank": a single name has no verb without -s.
  if (left === KIND.name && !forms.has('present') && !/s$/.test(leftWord) && !isListed(reading, before, frame[0])) return null;
  if (lowerAt(reading, head) === 'state' && left !== KIND.pronoun) return null;
  if (OFTEN_NOUNS.has(lowerAt(reading, head)) && !isVerbInContext(reading, head, before, known)) return null;
  return make('finite', adverbStart(reading, head, before));
}

/** Part of "Mr. Vale and Ms. Stone" or of a list. */
function isListed(reading: Reading, at: number, first: number): boolean {
  for (let here = at - 1; here >= Math.max(first, at - 6); here--) if (kindAt(reading, here) === KIND.coordinator || kindAt(reading, here) === KIND.preposition) return true;
  return false;
}

const BRIEFING = wordSet('brief inform remind advise assure notify warn order urge');
const QUANTITIES = wordSet('some many most few all both several others another this these those each more');

function skipAdverbs(reading: Reading, at: number, first: number): number {
  while (at >= first && (kindAt(reading, at) === KIND.adverb || kindAt(reading, at) === KIND.negation)) at--;
  // "have in recent months repeatedly accused"
  if (at > first + 1 && TIME_NOUNS.has(lowerAt(reading, at))) {
    for (let back = at - 1; back >= Math.max(first, at - 3); back--) {
      const word = lowerAt(reading, back);
      if ((word === 'in' || word === 'over' || word === 'for') && HAVE.has(lowerAt(reading, back - 1))) return back - 1;
    }
  }
  return at;
}

/** Adverbs before a verb without auxiliaries belong to the cue ("also said"), those of place and opening do not. */
function adverbStart(reading: Reading, head: number, before: number): number {
  let start = before + 1;
  while (start < head && NOT_IN_CUE.has(lowerAt(reading, start))) start++;
  return start;
}
const NOT_IN_CUE = wordSet('here there today tomorrow tonight yesterday however meanwhile moreover too instead therefore indeed');

/** From auxiliary `at` leftwards: the first word of the group. A contraction ("he's") is subject and auxiliary in one and stays out. */
function groupStart(reading: Reading, at: number, first: number): number {
  let start = at + 1;
  while (at >= first) {
    const kind = kindAt(reading, at);
    if (kind === KIND.auxiliary || kind === KIND.modal || kind === KIND.negation) start = at;
    else if (kind !== KIND.adverb) break;
    at--;
  }
  // "neither confirmed nor denied" and "also has said" keep the adverb next to the auxiliary.
  while (start > first && kindAt(reading, start - 1) === KIND.adverb && !NOT_IN_CUE.has(lowerAt(reading, start - 1))) start--;
  return start;
}

/** Where the verb group that ends at token `head` begins: its auxiliaries, negation and adverbs are stepped over. */
export function groupStartAt(reading: Reading, head: number, first: number): number {
  const start = groupStart(reading, skipAdverbs(reading, head - 1, first), first);
  return Math.max(first, Math.min(start, head));
}

/** Verbs that only help: with "to" and the reporting verb they are one cue ("went on to say", "is trying to convince"). */
const HELPERS = wordSet(`going continue continued continues continuing began begins begin start started used try tries tried trying attempt attempted
  attempting attempts proceeded appeared appears seemed seems came had has have got rushed fail failed fails failing moved managed need needs needed
  is was are were expected likely quick careful set about due scheduled able unable supposed began helped work works worked working`);

function infinitive(reading: Reading, to: number, first: number, make: (mood: Mood, first: number) => VerbGroup): VerbGroup {
  let at = to - 1;
  if (lowerAt(reading, at) === 'on' && /^(?:went|goes|going|gone|go)$/.test(lowerAt(reading, at - 1))) at--;
  else if (!HELPERS.has(lowerAt(reading, at)) || at < first) return make('infinitive', to + 1);
  const start = groupStart(reading, skipAdverbs(reading, at - 1, first), first);
  return make('finite', Math.min(start, at));
}

/** A noun or name that can be subject on the left, and a complement on the right. */
function isVerbInContext(reading: Reading, head: number, before: number, { verb, forms }: VerbReading): boolean {
  const left = kindAt(reading, before);
  if (before < 0 || left === KIND.mark) {
    // "Mr. Vale, who is 30, hopes to …"
    const word = before >= 0 ? lowerAt(reading, before) : '';
    if (word === ',' && (forms.has('present') || lowerAt(reading, head + 1) === 'that') && startsClauseOf(reading, head + 1, verb)) return true;
    // “…,” reports the newspaper
    return before >= 0 && forms.has('present') && verb.frames.has('trail') && /^[,”"’]$|^''$/.test(reading.tokens[before]!.text);
  }
  if (left === KIND.pronoun || left === KIND.relative) return true;
  if (left === KIND.coordinator) return startsClauseOf(reading, head + 1, verb);
  if (left === KIND.noun && lowerAt(reading, head + 1) === 'that' && !isAfterVerb(reading, before)) return verb.frames.has('that');
  if (left !== KIND.noun && left !== KIND.name && left !== KIND.number && left !== KIND.determiner) return false;
  const word = lowerAt(reading, before);
  if (/'s?$/.test(word) || isVerbForm(word)) return false;
  const isPlural = /..[^s]s$|^(?:people|men|women|police|some|many|most|others|both|few|all|several|media)$/.test(word);
  if (left === KIND.noun && forms.has('present') && isPlural) return false;
  if (left === KIND.noun && !forms.has('present') && !isPlural) return false;
  if (left === KIND.name && !forms.has('present') && !isPlural && lowerAt(reading, before - 2) !== 'and') return false;
  return startsComplement(reading, head + 1, verb);
}

/** "that …" or "to …", which a noun in a list seldom has. */
function startsClauseOf(reading: Reading, at: number, verb: Verb): boolean {
  return (lowerAt(reading, at) === 'that' && verb.frames.has('that')) || (lowerAt(reading, at) === 'to' && verb.frames.has('to'));
}

/** Whether a verb stands within the few words before `at`, so that what follows is its object. */
function isAfterVerb(reading: Reading, at: number): boolean {
  for (let here = at; here > at - 8 && here >= 0; here--) {
    const kind = kindAt(reading, here);
    if (kind === KIND.mark) return false;
    if (kind === KIND.auxiliary || kind === KIND.modal || kind === KIND.verb || kind === KIND.ed || isVerbForm(lowerAt(reading, here))) return true;
  }
  return false;
}

/** "Governor denies plan": what follows another verb is its object. */
function isVerbForm(word: string): boolean {
  const forms = VERB_FORMS.get(word)?.forms;
  return forms !== undefined && (forms.has('present') || forms.has('past'));
}

/** Whether "that" at `index` stands for a noun before it ("a hat that says"), rather than opening what a verb reports. */
export function isRelativeThat(reading: Reading, index: number): boolean {
  const before = kindAt(reading, index - 1);
  return (before === KIND.noun || before === KIND.name) && !isVerbForm(lowerAt(reading, index - 1));
}

function startsComplement(reading: Reading, at: number, verb: Verb): boolean {
  if (isOpening(reading, at)) return true;
  const word = lowerAt(reading, at);
  if (verb.prepositions.has(word)) return true;
  switch (kindAt(reading, at)) {
    case KIND.that: case KIND.determiner: case KIND.possessive: case KIND.pronoun: case KIND.name: case KIND.objectPronoun: case KIND.subordinator: case KIND.number: return true;
    case KIND.to: return verb.frames.has('to');
    case KIND.noun: return verb.frames.has('np');
    case KIND.weekday: return true;
    case KIND.mark: return /^[:,.]$/.test(word) && verb.frames.has('trail');
  }
  return false;
}

/** Steps left over "on Friday", "Monday night", "last week" and "on March 3". */
export function skipTimes(reading: Reading, end: number, first: number): number {
  let at = end;
  for (;;) {
    let start = at;
    let word = lowerAt(reading, start - 1);
    if (start - 1 <= first) return at;
    if (TIME_NOUNS.has(word)) {
      const qualifier = lowerAt(reading, start - 2);
      if (kindAt(reading, start - 2) === KIND.weekday) start -= 1;
      else if (/^(?:last|this|next|earlier|same|that|past|later)$/.test(qualifier)) return skipPreposition(reading, start - 2, first);
      else return at;
      word = lowerAt(reading, start - 1);
    }
    if (kindAt(reading, start - 1) === KIND.weekday) start -= 1;
    else if (kindAt(reading, start - 1) === KIND.number && MONTHS.has(lowerAt(reading, start - 2))) start -= 2;
    else return at;
    at = skipPreposition(reading, start, first);
  }
}

function skipPreposition(reading: Reading, start: number, first: number): number {
  return start - 1 >= first && /^(?:on|in|by|late|early|since)$/.test(lowerAt(reading, start - 1)) ? start - 1 : start;
}
