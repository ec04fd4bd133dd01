import type { TextDocument } from '../../../text/document.ts';
import type { FoundAttribution } from '../../records.ts';
import type { Candidate } from './candidate.ts';
import type { Cuts } from './clauses.ts';
import { readForRules } from './reading.ts';
import { settle } from './settle.ts';
import { verbCandidates } from './verb-cues.ts';
import { findVerbGroups } from './verb-groups.ts';
import { planVerbs } from './verb-plans.ts';

/** All attributions the rules find, nested ones included, in order of their first character. */
export function findByRules(document: TextDocument): FoundAttribution[] {
  const reading = readForRules(document);
  const cuts: Cuts = new Uint8Array(document.tokens.length + 1);
  const groups = findVerbGroups(reading);
  const plans = planVerbs(reading, groups, cuts);
  const candidates: Candidate[] = [
    ...verbCandidates(reading, plans, cuts),
  ];
  return settle(reading, candidates);
}
