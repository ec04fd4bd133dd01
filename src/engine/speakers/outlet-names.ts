/** Brings the registry's outlet mentions and the names of the text together. */
import type { Outlet, OutletMention } from '../../registry/records.ts';
import type { TextDocument } from '../../text/document.ts';
import { bareText, isPossessive, runOf } from '../reading.ts';
import { isOrganisationWord, isOutletWord } from './name-words.ts';
import type { NameMention } from './names.ts';

type WithOutlets = { readonly names: readonly NameMention[]; readonly outletOf: ReadonlyMap<number, Outlet> };

/** Words after an outlet's name that are still the same outlet: "Xinhua News Agency". */
const SAME_OUTLET = /^(?:news|agency|newspaper|tv|television|radio|network|channel|online|daily)$/i;

/**
 * The names with outlets known to the registry among them, in order: where a registry name and a run of capitals overlap,
 * the run is cut or made longer, so that "Israeli" in "Israeli Channel 12" and the lower case of "dpa" do no harm.
 */
export function withOutlets(document: TextDocument, names: readonly NameMention[], mentions: readonly OutletMention[]): WithOutlets {
  const merged: NameMention[] = [];
  const outletOf = new Map<number, Outlet>();
  let next = 0;
  for (const { span, outlet } of mentions) {
    const run = runOf(document, span);
    while (next < names.length && names[next]!.end <= run[0]) merged.push(names[next++]!);
    const overlapping: NameMention[] = [];
    while (next < names.length && names[next]!.first < run[1]) overlapping.push(names[next++]!);
    const person = officeHolder(overlapping.at(-1), run[1]);
    const { mention, isSame } = outletMention(document, run, person ? overlapping.slice(0, -1) : overlapping);
    if (isSame) outletOf.set(merged.length, outlet);
    merged.push(mention);
    const rest = person ?? remainder(document, overlapping.at(-1), mention.end);
    if (rest) merged.push(rest);
  }
  while (next < names.length) merged.push(names[next++]!);
  return { names: merged, outletOf };
}

/** "Editor Marty Baron" in "Washington Post Editor Marty Baron": a person of that outlet, not the outlet. */
function officeHolder(name: NameMention | undefined, outletEnd: number): NameMention | null {
  return name && name.words.length && name.nameFirst > outletEnd && name.nameFirst < name.end ? { ...name, first: outletEnd } : null;
}

/** What is left of a run of capitals behind an outlet's name: "Trump" in "told the Washington Post Trump had left". */
function remainder({ tokens }: TextDocument, name: NameMention | undefined, from: number): NameMention | null {
  if (!name || name.end <= from || name.isDoubtful || !tokens[from]!.isWord) return null;
  const words = tokens.slice(from, name.end).map(bareText);
  return { ...name, first: from, nameFirst: from, words, titles: [], span: [tokens[from]!.start, name.span[1]], afterThe: false };
}

function outletMention(document: TextDocument, [first, end]: readonly [number, number], overlapping: readonly NameMention[]): { mention: NameMention; isSame: boolean } {
  const { tokens } = document;
  const runEnd = Math.max(end, overlapping.at(-1)?.end ?? end);
  const after = tokens.slice(end, runEnd).map(bareText);
  // "Washington Post Trump": what follows the outlet is no part of its name unless it says what the outlet is.
  const isLonger = after[0] === 'of' || (after.length === 1 && /^\p{Lu}+$|^\d+$/u.test(after[0]!)) || (after.length < 4 && (isOutletWord(after.at(-1) ?? '') || isOrganisationWord(after.at(-1) ?? '')));
  const lastEnd = isLonger ? runEnd : end;
  const rest = isLonger ? after : [];
  const before = tokens[first - 1];
  const from = before?.text === 'The' && before.sentence === tokens[first]?.sentence && tokens[first - 2]?.sentence === before.sentence ? first - 1 : first;
  const words = tokens.slice(from, lastEnd).map((token, index, all) => (index === all.length - 1 ? bareText(token) : token.text));
  const last = tokens[lastEnd - 1]!;
  const mention: NameMention = {
    first: from, end: lastEnd, nameFirst: from, words, titles: [],
    span: [tokens[from]!.start, last.start + bareText(last).length],
    isPossessive: isPossessive(document, lastEnd - 1), afterThe: before?.lower === 'the', isDoubtful: false,
  };
  return { mention, isSame: rest.every((word) => SAME_OUTLET.test(word) || isOutletWord(word)) };
}
