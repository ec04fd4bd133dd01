import type { TextDocument } from '../../../text/document.ts';
import type { FoundAttribution } from '../../records.ts';
import { accordingToCandidates, findAccordingTo } from './according-to.ts';
import { hearsayCandidates, passiveCandidates } from './agentless.ts';
import type { Candidate } from './candidate.ts';
import { noCuts } from './clauses.ts';
import { lineCandidates } from './headlines.ts';
import { adjectiveCandidates, nounCandidates, pressureCandidates } from './noun-cues.ts';
import { citingCandidates } from './citing.ts';
import { quotedSayingCandidates } from './quoted-saying.ts';
import { readForRules } from './reading.ts';
import { settle } from './settle.ts';
import { verbCandidates } from './verb-cues.ts';
import { findVerbGroups } from './verb-groups.ts';
import { planVerbs } from './verb-plans.ts';

/** All attributions the rules find, nested ones included, in order of their first character. */
export function findByRules(document: TextDocument): FoundAttribution[] {
  const reading = readForRules(document);
  const cuts = noCuts(document.tokens.length);
  const groups = findVerbGroups(reading);
  const plans = planVerbs(reading, groups, cuts);
  const heads = new Set(groups.map(({ head }) => head));
  const phrases = findAccordingTo(reading, cuts);
  const quoted = quotedSayingCandidates(reading, cuts);
  const lines = lineCandidates(reading, cuts);
  const verbs = verbCandidates(reading, plans, cuts);
  const candidates: Candidate[] = [
    ...quoted,
    ...citingCandidates(reading, verbs),
    ...accordingToCandidates(reading, phrases, cuts),
    ...passiveCandidates(reading, groups, cuts),
    ...hearsayCandidates(reading, cuts),
    ...nounCandidates(reading, cuts, (token) => heads.has(token)),
    ...pressureCandidates(reading, cuts),
    ...adjectiveCandidates(reading, cuts),
    ...verbs,
    ...lines,
  ];
  return settle(reading, candidates);
}
