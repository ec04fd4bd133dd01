/** "AFP quoted Liang as saying Z" and "Liang was quoted (by AFP) as saying Z": two hands, one inside the other. */
import type { Candidate } from './candidate.ts';
import { type Cuts, clauseFrom, cutAt, hasVerb } from './clauses.ts';
import { complementOf } from './complements.ts';
import { VERB_FORMS } from './lexicon.ts';
import { contentBefore } from './quoted-content.ts';
import { type Reading, type Run, frameAt, isClosing, lowerAt } from './reading.ts';
import { phraseAfter } from './phrases.ts';
import { subjectBefore } from './subjects.ts';
import type { VerbGroup } from './verb-groups.ts';
import { groupStartAt } from './verb-groups.ts';

/** The records of all such phrases, outer before inner; where they stand after their content, `cuts` is marked. */
export function quotedSayingCandidates(reading: Reading, cuts: Cuts): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < reading.tokens.length; at++) {
    const word = lowerAt(reading, at);
    if (word !== 'quoted' && word !== 'quotes' && word !== 'cited' && word !== 'cites') continue;
    const frame = frameAt(reading, at);
    const isPassive = /^(?:is|was|are|were|been)$/.test(lowerAt(reading, at - 1));
    found.push(...(isPassive ? passive(reading, at, frame, cuts) : active(reading, at, frame, cuts)));
  }
  return found;
}

/** The participle of "as saying" between `at` and the end, or -1. */
function sayingAfter(reading: Reading, at: number, end: number): number {
  for (let here = at; here + 1 < Math.min(end, at + 22); here++) {
    if (lowerAt(reading, here) === 'as' && VERB_FORMS.get(lowerAt(reading, here + 1))?.forms.has('ing')) return here + 1;
  }
  return -1;
}

function active(reading: Reading, at: number, frame: Run, cuts: Cuts): Candidate[] {
  const saying = sayingAfter(reading, at + 1, frame[1]);
  if (saying < 0) return [];
  const outer = subjectBefore(reading, groupStartAt(reading, at, frame[0]), frame[0]);
  const inner = phraseAfter(reading, at + 1, saying - 1);
  if (!inner) return [];
  const cue: Run = [outer ? Math.max(outer.run[1], groupStartAt(reading, at, frame[0])) : at, at + 1];
  const after = sayingContent(reading, saying, frame, cuts);
  const source = outer?.run ?? null;
  if (after) {
    const whole: Run = [inner[0], after.content[1]];
    return [
      { source, cue, content: [whole], why: 'quoted-saying', group: 'quoted' },
      { source: inner, cue: [saying, saying + 1], content: [after.content], addressee: after.addressee, why: 'as-saying', group: 'as-saying' },
    ];
  }
  const edge = outer ? outer.from - 1 : -1;
  if (edge <= frame[0] || !(lowerAt(reading, edge) === ',' || isClosing(reading, edge)) || !hasVerb(reading, frame[0], edge)) return [];
  const before = contentBefore(reading, edge, frame);
  cutAt(cuts, edge, frame[0]);
  return [
    { source, cue, content: [...before, [inner[0], saying + 1]], why: 'quoted-saying', group: 'quoted' },
    { source: inner, cue: [saying, saying + 1], content: before, why: 'as-saying', group: 'as-saying' },
  ];
}

function passive(reading: Reading, at: number, frame: Run, cuts: Cuts): Candidate[] {
  const saying = sayingAfter(reading, at + 1, frame[1]);
  if (saying < 0) return [];
  const start = groupStartAt(reading, at, frame[0]);
  const subject = subjectBefore(reading, start, frame[0]);
  const after = sayingContent(reading, saying, frame, cuts);
  if (!subject) return [];
  const content = after ? [after.content] : contentBefore(reading, subject.from - 1, frame);
  if (content.length === 0) return [];
  const by = lowerAt(reading, at + 1) === 'by' ? phraseAfter(reading, at + 2, saying - 1) : null;
  if (!by) return [{ source: subject.run, cue: [start, saying + 1], content, addressee: after?.addressee ?? null, why: 'was-quoted', group: 'was-quoted' }];
  return [
    { source: by, cue: [start, at + 1], content: [subject.run, [saying - 1, after ? after.content[1] : saying + 1]], why: 'quoted-saying', group: 'quoted' },
    { source: subject.run, cue: [saying, saying + 1], content, addressee: after?.addressee ?? null, why: 'as-saying', group: 'as-saying' },
  ];
}

function sayingContent(reading: Reading, saying: number, frame: Run, cuts: Cuts): { content: Run; addressee: Run | null } | null {
  const known = VERB_FORMS.get(lowerAt(reading, saying))!;
  const group: VerbGroup = { verb: known.verb, head: saying, run: [saying, saying + 1], mood: 'ing', subjectEnd: saying, frame };
  const complement = complementOf(reading, group);
  const content = complement && clauseFrom(reading, complement.start, frame, cuts);
  return content ? { content, addressee: complement.addressee } : null;
}
