/** Where a listed word is left alone: names and titles, plain senses. */
import type { Sentence, TextDocument, Token } from '../../text/document.ts';
import { type Run, isCapitalised } from '../reading.ts';
import type { WordingEntry } from './entry.ts';

/** Share of a heading's longer words that have a capital when it is written in title case. */
const TITLE_CASE = 0.6;
/** Words shorter than this stay small in title case. */
const LONGER = 4;

/** Whether the words at `run` are not what the entry is about. */
export function isLeftAlone(document: TextDocument, run: Run, entry: WordingEntry): boolean {
  const { tokens } = document;
  const first = tokens[run[0]]!;
  const before = wordAt(document, run[0] - 1, first);
  const after = wordAt(document, run[1], first);
  if (after && entry.notBefore?.has(after.lower)) return true;
  if (before && entry.notAfter?.has(before.lower)) return true;
  if (entry.id === 'capital-name') return first.text === first.text.toUpperCase() || !isActing(before, after);
  if (isName(document, run, before, after)) return true;
  // "insisted on paying", but "insisted on Monday that".
  if (entry.id === 'insist' && (after?.lower === 'on' || after?.lower === 'upon')) return !tokens[run[1] + 1] || !isCapitalised(tokens[run[1] + 1]!);
  return entry.id === 'regime' && !isRuling(before);
}

/** The word right beside `near`, in its sentence; undefined across a mark. */
function wordAt({ tokens }: TextDocument, at: number, near: Token): Token | undefined {
  const token = tokens[at];
  return token && token.isWord && token.sentence === near.sentence ? token : undefined;
}

/** Capitals inside a sentence make a name: "the Radical Party", "Furious Hours"; a heading in title case has them everywhere. */
function isName(document: TextDocument, [first, end]: Run, before: Token | undefined, after: Token | undefined): boolean {
  const token = document.tokens[first]!;
  const sentence = document.sentences[token.sentence]!;
  if (!isCapitalised(token)) return !!after && /^(?:Act|Bill|Party|Law)$/.test(after.text) && !!before && isCapitalised(before);
  if (isTitleCase(document, sentence)) return false;
  return sentence.first !== first || (end - first > 1 && isCapitalised(document.tokens[end - 1]!)) || (!!after && isCapitalised(after) && /^(?:Party|Act|Bill|Law|Movement|Front|Group|Inc|News)$/.test(after.text));
}

function isTitleCase({ tokens }: TextDocument, { first, end }: Sentence): boolean {
  if (tokens[end - 1]!.text === '.') return false;
  let longer = 0;
  let capital = 0;
  for (let at = first; at < end; at++) {
    if (!tokens[at]!.isWord || tokens[at]!.text.length < LONGER) continue;
    longer++;
    capital += Number(isCapitalised(tokens[at]!));
  }
  return longer > 2 && capital / longer >= TITLE_CASE;
}

const RULING = /^(?:authoritarian|communist|socialist|fascist|military|clerical|theocratic|islamist|apartheid|puppet|brutal|ruling|old|new|former|current|dictatorial|totalitarian|rogue|murderous|despotic|corrupt|the|this|that|his|her|their|whose)$/;

/** "the Assad regime", "the regime": those who rule; not a "tax regime". */
function isRuling(before: Token | undefined): boolean {
  return !!before && (isCapitalised(before) || RULING.test(before.lower) || before.lower.endsWith("'s"));
}

const ACTS = /^(?:has|have|had|is|was|are|were|remain|will|would|could|should|must|may|says?|said|hopes?|wants?|wanted|seeks?|sought|plans?|planned|agreed|agrees|rejected|rejects|refused|refuses|denied|denies|claims|claimed|insists|insisted|continues|continued|launched|signed|accuses|accused|announced|to)$/;
const ASKED = /^(?:urging|urged|urges|urge|pressing|pressed|pressured|pressuring|accused|accuses|accusing|condemned|condemning|criticised|criticized|warned|warning|told|asked|against|supports|supported|forced|forcing|allowed)$/;
const BESIDE = /^(?:and|between|with)$/;

/** "urging Tel Aviv to consult", "Tel Aviv has signed": a government; not the town one is in, leaves or goes to. */
function isActing(before: Token | undefined, after: Token | undefined): boolean {
  if (before && ASKED.test(before.lower)) return true;
  if (before && BESIDE.test(before.lower)) return !after || ACTS.test(after.lower);
  return !before && !!after && ACTS.test(after.lower) && after.lower !== 'to';
}
