/**
 * The reader's own entries on words, put before what the lists found: words they added, words they want left alone, reasons in
 * their own words. The entry for the narrowest place decides: an article before a site before everywhere.
 */
import { hostOf, isWithinSite } from '../../text/address.ts';
import { readText } from '../../text/read-text.ts';
import { overlaps } from '../../text/span.ts';
import { wordName } from '../../text/word-name.ts';
import { beginningOf } from '../analyse.ts';
import { eachMatch, indexPatterns } from '../phrases/patterns.ts';
import { bareLower, spanOf } from '../reading.ts';
import type { Attribution, LoadedWord, WordEntry } from '../records.ts';
import { voiceOf } from './voice.ts';
import { writtenOut } from './word-index.ts';

const NARROWNESS = { everywhere: 0, site: 1, article: 2 } as const;

/** What of a page the words are looked for in. */
export type OwnWordsPage = { readonly text: string; readonly url: string; readonly attributions: readonly Pick<Attribution, 'cue' | 'content'>[] };

/** `wording` as the reader wants it on this page: the very same list where no entry concerns it. In order, disjoint. */
export function withOwnWords(page: OwnWordsPage, wording: readonly LoadedWord[], entries: readonly WordEntry[]): readonly LoadedWord[] {
  const deciding = decidingOf(entries.filter(({ where }) => isThere(where, page.url)));
  if (deciding.size === 0) return wording;
  let isOther = false;
  const kept = wording.flatMap((word) => {
    const entry = namesOf(word, page.text).map((name) => deciding.get(name)).find((each) => each !== undefined);
    if (!entry) return [word];
    isOther = true;
    return entry.does === 'silence' ? [] : [{ ...word, own: ownOf(entry) }];
  });
  const added = addedTo(page, [...deciding.values()].filter(({ does }) => does === 'add'), kept);
  if (!isOther && added.length === 0) return wording;
  // Where the reader's words and ours overlap, theirs are told.
  const beside = kept.filter(({ span }) => !added.some((own) => overlaps(own.span, span)));
  return [...beside, ...added].sort((a, b) => a.span[0] - b.span[0]);
}

/** Whether an entry for `where` counts on a page. */
function isThere(where: WordEntry['where'], url: string): boolean {
  if (where.kind === 'article') return where.url === url;
  return where.kind === 'everywhere' || isWithinSite(hostOf(url), where.host);
}

/** For each word the one entry that decides: the narrowest; of equals the one that leaves it alone, else the latest. */
function decidingOf(entries: readonly WordEntry[]): ReadonlyMap<string, WordEntry> {
  const deciding = new Map<string, WordEntry>();
  for (const entry of entries) {
    const name = wordName(entry.words);
    const other = deciding.get(name);
    if (!other || goesBefore(entry, other)) deciding.set(name, entry);
  }
  return deciding;
}

function goesBefore(a: WordEntry, b: WordEntry): boolean {
  const narrower = NARROWNESS[a.where.kind] - NARROWNESS[b.where.kind];
  if (narrower !== 0) return narrower > 0;
  if ((a.does === 'silence') !== (b.does === 'silence')) return a.does === 'silence';
  return Date.parse(a.modified) > Date.parse(b.modified);
}

/** What a mark may be called in an entry: as it stands on the page, and as the lists have it. */
function namesOf({ span, listed }: LoadedWord, text: string): string[] {
  return [wordName(text.slice(...span)), wordName(listed)];
}

function ownOf({ id, does, words, reason, note, where, pack }: WordEntry): NonNullable<LoadedWord['own']> {
  return { id, does, words, reason, note, where, ...(pack !== undefined && { pack }) };
}

/** The reader's words in the writer's own voice, where no mark of theirs stands already. */
function addedTo({ text, attributions }: OwnWordsPage, entries: readonly WordEntry[], kept: readonly LoadedWord[]): LoadedWord[] {
  if (entries.length === 0) return [];
  const document = readText(beginningOf(text));
  const isWriters = voiceOf(document, attributions);
  const theirs = kept.filter(({ own }) => own !== undefined);
  const added: LoadedWord[] = [];
  const there = new Set(document.tokens.flatMap((token) => [token.lower, bareLower(token)]));
  eachMatch(document, indexPatterns(entries.filter(({ words }) => mayBeIn(there, words)).map((entry) => [patternOf(entry.words), entry] as const)), ({ run, entry }) => {
    const span = spanOf(document, run);
    if (!isWriters(run) || theirs.some((mark) => overlaps(mark.span, span))) return false;
    added.push({ span, kind: 'own', why: 'own', tier: 'short', listed: entry.words, own: ownOf(entry) });
    return true;
  });
  return added;
}

/** Whether the first of the words is in a text that has these: a look that spares reading thousands of patterns of a pack. */
function mayBeIn(there: ReadonlySet<string>, words: string): boolean {
  const head = words.split(/\s/, 1)[0]!.toLowerCase();
  return !/^[a-z]+$/.test(head) || there.has(head);
}

/** Words as they are cut in texts; verbs with a star in all their forms. */
function patternOf(words: string): string {
  return words.split(/\s+/).map((word) => {
    const isVerb = /^[\p{L}-]+\*$/u.test(word);
    // What stands for something in patterns is no part of any word.
    return isVerb ? writtenOut(word.toLowerCase()) : readText(word.replace(/[()|*]/g, '')).tokens.map(({ lower }) => lower).join(' ');
  }).join(' ');
}
