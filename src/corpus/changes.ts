/**
 * What happened to the sourcing on the way from a known document to a page that has its words: attributions lost, added,
 * re-sourced or told with another verb, and figures changed. What is listed is seen in both texts; where words around an
 * attribution were not found again, or its name and verb still stand beside its words, nothing is listed.
 */
import type { Span } from '../text/span.ts';
import { mergeSpans } from '../text/span.ts';
import type { Alignment } from './alignment.ts';
import { alignPassages, alignWords, pageRangesOf } from './alignment.ts';
import { describeClaim } from './describe-document.ts';
import { changedNumbers } from './number-changes.ts';
import { readNumbers } from './numbers.ts';
import { pairClaims } from './pair-claims.ts';
import type { Pairing } from './pair-claims.ts';
import { claimPassage, figurePassage, passageSpans } from './quote-passage.ts';
import { spanOf } from './ranges.ts';
import type { KnownClaim, KnownDocument, Passage, Relation, ToldClaim, WordRange } from './records.ts';
import type { Telling } from './tellings.ts';
import { areBothNeutral, isGeneric, isSameWho, nameWords, verbKey } from './tellings.ts';
import type { Words } from './words.ts';
import { readWords } from './words.ts';

export type ChangeKind = 'lost' | 'added' | 're-sourced' | 'reworded' | 'number' | 'left-out' | 'new';

/** One change in the sourcing of words. `lost`: the words are here, who said them is not; `left-out`: both are gone; `new`: both are new. */
export type Change = {
  readonly kind: ChangeKind;
  /** Who says it in the known text, or the figure there; null where nothing stands for it. */
  readonly before: Telling | null;
  readonly after: Telling | null;
  readonly numbers?: { readonly before: string; readonly after: string };
  /** Others the page names for the same words, when one of several hands was lost: "Barak said" without "Global Times reported". */
  readonly still: readonly Telling[];
  /** Both verbs say no more than that it was said. */
  readonly isNeutral: boolean;
  /** The words on the page; empty where they are gone. */
  readonly onPage: readonly Span[];
  /** What is shown of either: the words with who says them, or a figure with the words around it; empty where a text is not at hand. */
  readonly passages: { readonly known: readonly Span[]; readonly page: readonly Span[] };
  /** Their place in the known text, 0–1, to list changes in its order. */
  readonly place: number;
  /** The attributions that changed, in the known text and on the page. */
  readonly knownClaim?: string;
  readonly pageClaim?: string;
};

export type KnownVersion = {
  readonly document: KnownDocument;
  /** What the two have in common, as `matchDocument` found it. */
  readonly passages: readonly Passage[];
  readonly relation: Relation;
  /** The known text, where it was kept: the comparison is then made word by word. */
  readonly text?: string;
};

/** Share of a claim's words that must be found on the page for it to be there; and below which it is gone. */
const PRESENT = 0.5;
const GONE = 0.2;
/** Share of a lost claim's words that somebody else must be named for, to be told as still named. */
const STILL = 0.3;
/** Fewer words ("this", "the size of the effect") are found everywhere. */
const FEWEST_WORDS = 4;
/** Words of the page's nameless sources that are told: it is the reader's page, nothing is kept of it. */
const MOST_WHO_WORDS = 12;
/** Words before and after a claim among which its source and verb are looked for: about a sentence. */
const NEAR = 20;

/** The changes between a known document and a page, in the order of the known text; what is new on the page comes last. */
export function whatChanged(known: KnownVersion, page: { readonly text: string; readonly claims: readonly ToldClaim[] }): Change[] {
  const pageWords = readWords(page.text);
  const knownWords = known.text === undefined ? null : readWords(known.text);
  const { document } = known;
  const alignment = knownWords
    ? alignWords(knownWords, pageWords)
    : alignPassages(known.passages, document.wordCount, pageWords.count);
  const claims = page.claims.map((claim) => describeClaim(page.text, pageWords, claim, MOST_WHO_WORDS));
  const pairing = pairClaims(document.claims, claims, alignment);
  const scene: Scene = { known, alignment, pageWords, knownWords, pageText: page.text, claims, pairing };
  const changes = [
    ...pairing.pairs.flatMap(([before, after]) => pairChange(scene, before, after) ?? []),
    ...pairing.knownOnly.flatMap((claim) => lostChange(scene, claim) ?? []),
    ...pairing.pageOnly.flatMap((claim) => addedChange(scene, claim) ?? []),
    ...numberChanges(scene),
  ];
  return changes.sort((a, b) => a.place - b.place);
}

type Scene = {
  readonly known: KnownVersion; readonly alignment: Alignment; readonly pageWords: Words; readonly knownWords: Words | null;
  readonly pageText: string; readonly claims: readonly KnownClaim[]; readonly pairing: Pairing;
};

function pairChange(scene: Scene, before: KnownClaim, after: KnownClaim): Change | null {
  const isSame = isSameSource(scene.alignment, before, after);
  if (isSame && (verbKey(before.verb) === verbKey(after.verb) || before.verb === '' || after.verb === '')) return null;
  // Its very words still stand there: two records of one attribution, cut differently.
  if (isSame ? isWhole(scene.alignment.toPage, before.cue) || isWhole(scene.alignment.toKnown, after.cue) : isStillTold(scene, before)) return null;
  return {
    kind: isSame ? 'reworded' : 're-sourced', before: tellingOf(before), after: tellingOf(after), still: [],
    isNeutral: isSame && areBothNeutral(before.verb, after.verb), ...where(scene, before, after),
  };
}

function lostChange(scene: Scene, claim: KnownClaim): Change | null {
  const size = sizeOf(claim);
  const words = pageRangesOf(scene.alignment, rangesOf(claim));
  if (size < FEWEST_WORDS) return null;
  if (words.length <= size * GONE) {
    if (!isCopy(scene) || claim.act === 'attitude') return null;
    return { kind: 'left-out', before: tellingOf(claim), after: null, still: [], isNeutral: false, ...where(scene, claim, null) };
  }
  // Without attributing words nothing shows that somebody was named for these here.
  if (words.length < size * PRESENT || claim.cue.length === 0 || isStillTold(scene, claim)) return null;
  const onPage = new Set(words);
  const others = scene.claims.filter((other) => countIn(other, onPage) >= words.length * STILL).map(tellingOf);
  const still = others.filter(({ who }, at) => who !== '' && others.findIndex((other) => isSameWho(other.who, who)) === at);
  return { kind: 'lost', before: tellingOf(claim), after: null, still, isNeutral: false, ...where(scene, claim, null) };
}

function addedChange(scene: Scene, claim: KnownClaim): Change | null {
  const { toKnown } = scene.alignment;
  const size = sizeOf(claim);
  if (size < FEWEST_WORDS || claim.cue.length === 0) return null;
  // The known text has these attributing words too: its record missed them, the page did not add them.
  if (isWhole(toKnown, claim.cue)) return null;
  let mapped = 0;
  for (const [first, end] of rangesOf(claim)) for (let word = first; word < end; word++) if (toKnown[word]! >= 0) mapped++;
  if (mapped > size * GONE && mapped < size * PRESENT) return null;
  const isNew = mapped <= size * GONE;
  if (isNew && (claim.act === 'attitude' || !isCopy(scene))) return null;
  return { kind: isNew ? 'new' : 'added', before: null, after: tellingOf(claim), still: [], isNeutral: false, ...where(scene, null, claim) };
}

function numberChanges(scene: Scene): Change[] {
  const { known: { document }, alignment, pageWords, pageText } = scene;
  return changedNumbers(document.numbers, readNumbers(pageText, pageWords), alignment).map(({ before, after }): Change => ({
    kind: 'number', before: null, after: null, numbers: { before: before.value, after: after.value }, still: [], isNeutral: false,
    onPage: spans(pageWords, [[after.word, after.word + after.words]]),
    passages: passagesOf(scene, figurePassage(before.word, before.words, document.wordCount), figurePassage(after.word, after.words, pageWords.count)),
    place: before.word / document.wordCount,
  }));
}

/** Only of a copy of the whole is it worth telling what it leaves out and what it adds. */
const isCopy = ({ known: { relation } }: Scene): boolean => relation === 'verbatim' || relation === 'edited';

/** The source's words stand at the same place, or the names are the same. */
function isSameSource(alignment: Alignment, before: KnownClaim, after: KnownClaim): boolean {
  const source = new Set(pageRangesOf(alignment, before.source));
  if (source.size > 0 && after.source.some(([first, end]) => [...source].some((word) => word >= first && word < end))) return true;
  return isSameWho(before.who, after.who);
}

/** Name and verb of a claim still stand beside its words on the page: then nothing was lost, whatever was found there. */
function isStillTold({ alignment, pageWords }: Scene, claim: KnownClaim): boolean {
  if (isWhole(alignment.toPage, claim.cue) && (claim.source.length === 0 || isWhole(alignment.toPage, claim.source))) return true;
  const words = pageRangesOf(alignment, [...rangesOf(claim), ...claim.source, ...claim.cue]);
  if (words.length === 0) return false;
  const [from, to] = [Math.max(0, words[0]! - NEAR), Math.min(pageWords.count, words.at(-1)! + 1 + NEAR)];
  const near = new Set(pageWords.hashes.subarray(from, to));
  const has = (words: string): boolean => readWords(words).hashes.every((hash) => near.has(hash));
  const isNear = (name: string): boolean => has(name) || has(`${name}'s`);
  const names = nameWords(claim.who);
  // A short form is enough for a name; "China media" and "a report" are themselves only with all their words.
  const isNamed = claim.speaker === null ? names.every(isNear) : names.some((word) => isNear(word) && !isGeneric(word));
  return has(claim.verb) && (claim.who === '' || isNamed);
}

/** Whether every word of the ranges has its counterpart in the other text. */
function isWhole(counterparts: Int32Array, ranges: readonly WordRange[]): boolean {
  return ranges.length > 0 && ranges.every(([first, end]) => counterparts.subarray(first, end).every((word) => word >= 0));
}

function where(scene: Scene, before: KnownClaim | null, after: KnownClaim | null): Pick<Change, 'onPage' | 'passages' | 'place' | 'knownClaim' | 'pageClaim'> {
  const { pageWords, alignment, known: { document } } = scene;
  const page = after ? rangesOf(after) : runsOf(pageRangesOf(alignment, before ? rangesOf(before) : []));
  const knownPlace = before ? rangesOf(before)[0]![0] / document.wordCount : 1 + (page[0]?.[0] ?? 0) / pageWords.count;
  return {
    onPage: spans(pageWords, page), passages: passagesOf(scene, before ? claimPassage(before) : [], after ? claimPassage(after) : page), place: knownPlace,
    ...(before && { knownClaim: before.id }), ...(after && { pageClaim: after.id }),
  };
}

function passagesOf({ known, knownWords, pageText, pageWords }: Scene, inKnown: readonly WordRange[], onPage: readonly WordRange[]): Change['passages'] {
  return { known: knownWords ? passageSpans(known.text ?? '', knownWords, inKnown) : [], page: passageSpans(pageText, pageWords, onPage) };
}

function spans(words: Words, ranges: readonly WordRange[]): Span[] {
  return mergeSpans(ranges.flatMap((range) => { const span = spanOf(words, range); return span ? [span] : []; }));
}

/** Words in order as runs; a gap of a word or two does not cut one. */
function runsOf(words: readonly number[]): WordRange[] {
  const runs: [number, number][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last && word <= last[1] + 2) last[1] = word + 1;
    else runs.push([word, word + 1]);
  }
  return runs;
}

const rangesOf = ({ content }: KnownClaim): WordRange[] => content.map(({ range }) => range);
const sizeOf = ({ content }: KnownClaim): number => content.reduce((sum, { range: [first, end] }) => sum + end - first, 0);
const tellingOf = ({ who, verb }: KnownClaim): Telling => ({ who, verb });

function countIn(claim: KnownClaim, words: ReadonlySet<number>): number {
  let count = 0;
  for (const [first, end] of rangesOf(claim)) for (let word = first; word < end; word++) if (words.has(word)) count++;
  return count;
}
