/** Nouns and adjectives that attribute: "allegations that …", "has expressed concern about …", "is ready to …". */
import type { Candidate } from './candidate.ts';
import { type Cuts, clauseFrom } from './clauses.ts';
import { KIND } from './kinds.ts';
import { type Reading, type Run, frameAt, isClosing, isOpening, kindAt, lowerAt } from './reading.ts';
import { phraseAfter } from './phrases.ts';
import { subjectBefore } from './subjects.ts';
import { groupStartAt } from './verb-groups.ts';
import { mainSubject } from './clause-source.ts';
import { BE, wordSet } from './word-lists.ts';

/** Nouns of saying and thinking with the words that lead to what is said or thought. */
const NOUNS = new Map<string, ReadonlySet<string>>([
  ...entries('allegation allegations assertion assertions contention insistence claim claims admission suggestion suggestions accusation accusations', 'that'),
  ...entries('rumor rumour rumors rumours speculation suspicion suspicions assumption conclusion prediction predictions belief notion impression conviction assurance assurances revelation acknowledgment perception', 'that'),
  ...entries('warning warnings fear fears concern concerns worry worries hope hopes doubt doubts', 'that about over'),
  ...entries('promise promises pledge pledges vow vows threat threats willingness reluctance refusal determination readiness desire intention eagerness', 'to'),
  ...entries('plan plans decision proposal proposals', 'to'),
  ...entries('call calls demand demands request requests', 'for that to'),
  ...entries('criticism condemnation denunciation endorsement', 'of'),
  ...entries('support opposition objection objections', 'for to'),
  ...entries('confidence optimism regret surprise frustration disappointment outrage anger skepticism scepticism dismay alarm satisfaction gratitude interest sympathy', 'that about over at in for'),
]);

function entries(nouns: string, leads: string): [string, ReadonlySet<string>][] {
  const set = wordSet(leads);
  return nouns.split(/\s+/).map((noun) => [noun, set]);
}

/** Verbs that do nothing but carry such a noun: "expressed concern", "has doubts", "made a promise". */
const LIGHT_VERBS = wordSet(`express expresses expressed expressing voice voices voiced voicing have has had having make makes made making raise raises raised raising
  issue issues issued issuing reiterate reiterated repeat repeated renewed renew signal signaled signalled`);
/** Nouns that need such a verb: alone they say too little about whose words follow. */
const ONLY_WITH_VERB = wordSet(`support opposition interest willingness confidence optimism regret surprise frustration disappointment outrage anger skepticism scepticism dismay alarm satisfaction
  gratitude sympathy objection objections plan plans proposal proposals call calls request requests readiness desire`);

/** Nouns with a complement; the source is the subject of a light verb, a possessive before, or an agent with "by" or "from" after. */
export function nounCandidates(reading: Reading, cuts: Cuts, isVerb: (token: number) => boolean): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < reading.tokens.length; at++) {
    const leads = NOUNS.get(lowerAt(reading, at));
    if (!leads || kindAt(reading, at) === KIND.name || !leads.has(lowerAt(reading, at + 1)) || isVerb(at)) continue;
    const frame = frameAt(reading, at);
    if (at + 2 >= frame[1]) continue;
    const light = lightVerbBefore(reading, at, frame[0]);
    const lead = lowerAt(reading, at + 1);
    const isPreposition = lead !== 'that' && lead !== 'to';
    if (light >= 0) {
      const start = groupStartAt(reading, light, frame[0]);
      const subject = subjectBefore(reading, start, frame[0])?.run ?? (kindAt(reading, start - 1) === KIND.coordinator ? mainSubject(reading, frame, start) : null);
      const content = clauseFrom(reading, isPreposition ? at + 2 : at + 1, frame, cuts);
      if (subject && content) found.push({ source: subject, cue: [start, at + (isPreposition ? 2 : 1)], content: [content], why: 'light-verb', group: `light:${lowerAt(reading, at)}` });
      continue;
    }
    const owner = ownerBefore(reading, at, frame[0]);
    if (ONLY_WITH_VERB.has(lowerAt(reading, at)) || (!owner && lead !== 'that')) continue;
    const content = clauseFrom(reading, isPreposition ? at + 2 : at + 1, frame, cuts);
    if (content) found.push({ source: owner, cue: [at, at + (isPreposition ? 2 : 1)], content: [content], why: 'cue-noun', group: `noun:${lowerAt(reading, at)}` });
  }
  return found;
}

function lightVerbBefore(reading: Reading, at: number, first: number): number {
  for (let here = at - 1; here >= Math.max(first, at - 4); here--) {
    if (LIGHT_VERBS.has(lowerAt(reading, here))) return here;
    const kind = kindAt(reading, here);
    if (kind !== KIND.noun && kind !== KIND.determiner && kind !== KIND.adverb && kind !== KIND.possessive) return -1;
  }
  return -1;
}

/** "his insistence", "the president’s repeated claims". */
function ownerBefore(reading: Reading, at: number, first: number): Run | null {
  for (let here = at - 1; here >= Math.max(first, at - 3); here--) {
    const kind = kindAt(reading, here);
    if (kind === KIND.possessive && lowerAt(reading, here) !== 'whose') return [here, here + 1];
    if (/'s?$/.test(lowerAt(reading, here)) || (/^['’]$/.test(lowerAt(reading, here)) && !isClosing(reading, here))) {
      return subjectBefore(reading, here + 1, first)?.run ?? [here, here + 1];
    }
    if (kind !== KIND.noun && kind !== KIND.adverb && kind !== KIND.ed) return null;
  }
  return null;
}

/** Adjectives of will and belief with what leads to their content. */
const ADJECTIVES = new Map<string, ReadonlySet<string>>([
  ...entries('ready eager willing unwilling prepared reluctant determined keen anxious inclined loath', 'to'),
  ...entries('confident hopeful optimistic convinced certain adamant sure positive worried concerned afraid fearful skeptical sceptical doubtful wary pessimistic unsure uncertain mindful', 'that about of'),
  ...entries('aware unaware critical supportive dismissive proud tired suspicious fond', 'of'),
  ...entries('open opposed committed sympathetic', 'to'),
  ...entries('glad happy pleased sorry disappointed surprised shocked grateful furious angry frustrated upset horrified relieved proud', 'that about'),
]);

/** "China is ready to …", "it was not aware of any such plans". */
export function adjectiveCandidates(reading: Reading, cuts: Cuts): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < reading.tokens.length; at++) {
    const leads = ADJECTIVES.get(lowerAt(reading, at));
    if (!leads || !leads.has(lowerAt(reading, at + 1))) continue;
    const frame = frameAt(reading, at);
    const start = groupStartAt(reading, at, frame[0]);
    const contraction = /'(?:s|re|m)$/.test(lowerAt(reading, start - 1));
    if (!contraction && !hasBe(reading, start, at)) continue;
    const joined = kindAt(reading, start - 1) === KIND.coordinator;
    const source = joined ? mainSubject(reading, frame, start) : (subjectBefore(reading, start, frame[0])?.run ?? null);
    const lead = lowerAt(reading, at + 1);
    const isPreposition = lead !== 'that' && lead !== 'to' || lead === 'to' && isNominal(reading, at);
    const content = clauseFrom(reading, isPreposition ? at + 2 : at + 1, frame, cuts);
    if (!source || !content || isOpening(reading, source[0])) continue;
    found.push({ source, cue: [start, at + (isPreposition ? 2 : 1)], content: [content], why: 'feeling', group: `adjective:${lowerAt(reading, at)}`, act: 'attitude' });
  }
  return found;
}

function hasBe(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (BE.has(lowerAt(reading, at)) || /^(?:feel|feels|felt|remain|remains|remained|seems|seemed|sounded)$/.test(lowerAt(reading, at))) return true;
  return false;
}

const isNominal = (reading: Reading, at: number): boolean => /^(?:open|opposed|committed|sympathetic)$/.test(lowerAt(reading, at));

const ACTING_NOUNS = wordSet('pressure efforts appeals calls demands pleas'), URGING = wordSet('urging asking pressing telling warning calling');

/** "US pressure urging Tel Aviv to …": the verb after an acting noun is part of the cue, what stands before the noun its source. */
export function pressureCandidates(reading: Reading, cuts: Cuts): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at + 3 < reading.tokens.length; at++) {
    if (!ACTING_NOUNS.has(lowerAt(reading, at)) || !URGING.has(lowerAt(reading, at + 1))) continue;
    const frame = frameAt(reading, at);
    if (kindAt(reading, at - 1) !== KIND.name && !/'s$/.test(lowerAt(reading, at - 1))) continue;
    const who = phraseAfter(reading, at + 2, frame[1]);
    if (!who || lowerAt(reading, who[1]) !== 'to') continue;
    const content = clauseFrom(reading, who[1], frame, cuts);
    if (content) found.push({ source: nameRun(reading, at, frame[0]), cue: [at, at + 2], content: [content], addressee: who, why: 'cue-noun', group: 'noun:pressure' });
  }
  return found;
}

function nameRun(reading: Reading, end: number, first: number): Run {
  let start = end - 1;
  while (start > first && (kindAt(reading, start - 1) === KIND.name || kindAt(reading, start - 1) === KIND.determiner)) start--;
  return [start, end];
}
