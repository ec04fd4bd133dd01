/**
 * Attribution by place on the page: "Filing: Utility knew", "EU nation asked for deal – media", "NAME: …" in transcripts,
 * “…” — Karen Vale, and a quotation introduced by a name and a colon.
 */
import type { Paragraph } from '../../../text/document.ts';
import type { Candidate } from './candidate.ts';
import { type Cuts, clauseFrom, cutAt, hasVerb, isCut, trimRun } from './clauses.ts';
import { KIND, isCapital } from './kinds.ts';
import { blockAfter } from './quoted-content.ts';
import { type Reading, type Run, isDash, isOpening, kindAt, lowerAt, quotationAt } from './reading.ts';
import { subjectBefore } from './subjects.ts';
import { wordSet } from './word-lists.ts';

/** The longest source before a colon or after a dash, in tokens. */
const SOURCE_LENGTH = 7;
/** The longest line that can be a headline, in tokens. */
const HEADLINE_LENGTH = 26;
/** The paragraphs among which a headline may stand: title, and a line above or below it. */
const HEADLINE_PARAGRAPHS = 2;

/** Candidates from the form of lines rather than from verbs; a source at the end of a headline is marked in `cuts`. */
export function lineCandidates(reading: Reading, cuts: Cuts): Candidate[] {
  const { paragraphs } = reading.document;
  const speakers = transcriptSpeakers(reading);
  return paragraphs.flatMap((paragraph, index): Candidate[] => {
    const turn = transcriptTurn(reading, paragraph, speakers);
    if (turn) return [turn];
    const found = index < HEADLINE_PARAGRAPHS && paragraph.end - paragraph.first <= HEADLINE_LENGTH ? headline(reading, paragraph, cuts) : null;
    if (found) return [found];
    return [...byline(reading, paragraph), ...introduced(reading, paragraph)];
  });
}

const colonIn = (reading: Reading, { first, end }: Paragraph): number => {
  for (let at = first; at < Math.min(end, first + 12); at++) if (lowerAt(reading, at) === ':') return at;
  return -1;
};

/** Words before a colon that name a kind of text, not who speaks. */
const LABELS = wordSet(`exclusive breaking live update updated opinion analysis explainer video watch photos gallery review interview podcast editorial listen correction
  factbox fact-check timeline note editor's politics sports world news business transcript here's part chapter pictures profile recap preview more
  sources`);

/** "Filing: Utility knew of faulty sensors", "Tehran rejects claims: Report", "EU nation asked for deal – media". */
function headline(reading: Reading, { first, end }: Paragraph, cuts: Cuts): Candidate | null {
  if (/^[.]$/.test(lowerAt(reading, end - 1)) && !isTitleLike(reading, first, end)) return null;
  for (let at = first + 1; at < end - 1; at++) {
    if (reading.tokens[at]!.quotation >= 0) continue;
    const isColon = lowerAt(reading, at) === ':';
    if (!isColon && !isSpacedDash(reading, at)) continue;
    const left: Run = [first, at];
    const right = trimRun(reading, at + 1, end);
    if (!right) return null;
    if (isName(reading, right) && hasVerbOrQuotation(reading, left)) {
      cutAt(cuts, at, first);
      return { source: right, cue: [at, at + 1], content: [left], why: 'headline', group: 'headline-after' };
    }
    if (isColon && isName(reading, left) && hasVerbOrQuotation(reading, right) && !LABELS.has(lowerAt(reading, first)) && !hasCut(cuts, right)) {
      const content = clauseFrom(reading, right[0], [first, end], cuts) ?? right;
      return { source: left, cue: [at, at + 1], content: [[content[0], Math.max(content[1], right[1])]], why: 'headline', group: 'headline-before' };
    }
  }
  return null;
}

/** Another cue in the line attributes it: "Libya: guards threaten strike, report says". */
function hasCut(cuts: Cuts, [first, end]: Run): boolean {
  for (let at = first; at < end; at++) if (isCut(cuts, at, first)) return true;
  return false;
}

function isTitleLike(reading: Reading, first: number, end: number): boolean {
  let capitals = 0;
  let words = 0;
  for (let at = first; at < end; at++) {
    const { isWord, text } = reading.tokens[at]!;
    if (!isWord || text.length < 4) continue;
    words++;
    if (isCapital(text)) capitals++;
  }
  return capitals * 10 >= words * 6;
}

function isSpacedDash(reading: Reading, at: number): boolean {
  return isDash(reading, at) && reading.tokens[at - 1]!.end < reading.tokens[at]!.start && reading.tokens[at]!.end < (reading.tokens[at + 1]?.start ?? 0);
}

function hasVerbOrQuotation(reading: Reading, [first, end]: Run): boolean {
  for (let at = first; at < end; at++) if (isOpening(reading, at) && quotationAt(reading, at)!.end - at > 3) return true;
  return hasVerb(reading, first, end) || hasTitleVerb(reading, first, end) || end - first >= 5;
}

/** In a headline a capital tells no name from a verb: "Wealthy Voters Abandon Party". */
function hasTitleVerb(reading: Reading, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) if (/^(?:is|are|was|were|has|have|will|would|can|could|should|must|may|not|to)$/.test(lowerAt(reading, at))) return true;
  return false;
}

function isName(reading: Reading, [first, end]: Run): boolean {
  if (end - first > SOURCE_LENGTH || hasVerb(reading, first, end)) return false;
  for (let at = first; at < end; at++) {
    const { isWord, text } = reading.tokens[at]!;
    if (!isWord && !/^['’&.-]$/.test(text)) return false;
    const kind = kindAt(reading, at);
    if ((kind === KIND.preposition || kind === KIND.coordinator) && at === first) return false;
    if (kind === KIND.modal || kind === KIND.that || kind === KIND.pronoun || kind === KIND.number || kind === KIND.to || kind === KIND.subordinator) return false;
  }
  return true;
}

/** Speakers that open at least two paragraphs with a name and a colon, or one in capitals. */
function transcriptSpeakers(reading: Reading): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const paragraph of reading.document.paragraphs) {
    const name = turnName(reading, paragraph);
    if (name) counts.set(name.text, (counts.get(name.text) ?? 0) + (name.isShouted ? 2 : 1));
  }
  const turns = [...counts.values()].filter((count) => count > 1).length;
  return new Set([...counts].filter(([, count]) => count > 1 || turns > 1).map(([name]) => name));
}

function turnName(reading: Reading, paragraph: Paragraph): { text: string; first: number; colon: number; isShouted: boolean } | null {
  const colon = colonIn(reading, paragraph);
  const first = isOpening(reading, paragraph.first) ? paragraph.first + 1 : paragraph.first;
  if (colon <= first || colon - first > 5 || colon >= paragraph.end - 2) return null;
  for (let at = first; at < colon; at++) if (!isCapital(reading.tokens[at]!.text) && !/^[.'’-]$/.test(reading.tokens[at]!.text)) return null;
  const text = reading.document.text.slice(reading.tokens[first]!.start, reading.tokens[colon - 1]!.end);
  if (LABELS.has(lowerAt(reading, first)) || kindAt(reading, first) === KIND.preposition || kindAt(reading, first) === KIND.subordinator) return null;
  return { text, first, colon, isShouted: text === text.toUpperCase() && text.length > 2 };
}

function transcriptTurn(reading: Reading, paragraph: Paragraph, speakers: ReadonlySet<string>): Candidate | null {
  const name = turnName(reading, paragraph);
  if (!name || !speakers.has(name.text)) return null;
  const content = trimRun(reading, name.colon + 1, paragraph.end);
  return content && { source: [name.first, name.colon], cue: [name.colon, name.colon + 1], content: [content], why: 'transcript', group: 'transcript' };
}

/** A paragraph that is a quotation, a dash and a name. */
function byline(reading: Reading, { first, end }: Paragraph): Candidate[] {
  const quotation = isOpening(reading, first) ? quotationAt(reading, first)! : null;
  if (!quotation?.isClosed || !isDash(reading, quotation.end)) return [];
  const source = trimRun(reading, quotation.end + 1, end);
  if (!source || source[1] - source[0] > SOURCE_LENGTH * 2 || kindAt(reading, source[0]) === KIND.pronoun) return [];
  if (hasVerb(reading, source[0], source[1]) || !(isCapital(reading.tokens[source[0]]!.text) || kindAt(reading, source[0]) === KIND.determiner)) return [];
  return [{ source, cue: [quotation.end, quotation.end + 1], content: [[first, quotation.end]], why: 'byline', group: 'byline' }];
}

/** "And from Chairwoman Vale:" or "His words:" before a quotation, where no verb attributes. */
function introduced(reading: Reading, { first, end }: Paragraph): Candidate[] {
  const found: Candidate[] = [];
  for (let at = first + 1; at < end; at++) {
    if (lowerAt(reading, at) !== ':' || reading.tokens[at]!.quotation >= 0) continue;
    const sentence = reading.document.sentences[reading.tokens[at]!.sentence]!;
    const content: Run[] = isOpening(reading, at + 1) && at + 1 < end
      ? [[at + 1, quotationAt(reading, at + 1)!.end]]
      : blockAfter(reading, at, () => false);
    if (content.length === 0 || hasVerb(reading, sentence.first, at)) continue;
    const source = ownerOrName(reading, at, sentence.first);
    if (source) found.push({ source, cue: [at, at + 1], content, why: 'introduced', group: 'introduced' });
  }
  return found;
}

function ownerOrName(reading: Reading, colon: number, first: number): Run | null {
  for (let at = first; at < colon; at++) if (kindAt(reading, at) === KIND.possessive) return [at, at + 1];
  let start = first;
  while (start < colon && (kindAt(reading, start) === KIND.coordinator || kindAt(reading, start) === KIND.preposition || kindAt(reading, start) === KIND.adverb)) start++;
  const subject = subjectBefore(reading, colon, start)?.run ?? null;
  // "Ida Vale, the council’s chair: “…”"
  const name = subject && lowerAt(reading, subject[0] - 1) === ',' ? subjectBefore(reading, subject[0] - 1, start) : null;
  return subject && name && kindAt(reading, name.run[0]) === KIND.name ? [name.run[0], subject[1]] : subject;
}
