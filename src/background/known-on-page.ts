/** What is told of the known texts that a page has the words of: how it stands to each, what changed, and whether it names where they are from. */
import { whatChanged } from '../corpus/changes.ts';
import type { Change } from '../corpus/changes.ts';
import type { ReadPage } from '../corpus/match-document.ts';
import { bestFirst, matchWith, readPage } from '../corpus/match-document.ts';
import type { KnownText, ToldClaim } from '../corpus/records.ts';
import { SURE_NAME } from '../messaging/confidence.ts';
import type { ReadText } from '../messaging/protocol.ts';
import type { OwnRegistry } from '../registry/own-sources.ts';
import { apartFrom } from '../storage/apart.ts';
import type { KnownOnPage, SavedArticle } from '../storage/records.ts';
import { textOf } from '../text/span.ts';
import { corpusTexts } from './corpus-texts.ts';
import { ownRegistry } from './own-sources.ts';
import { savedCandidates } from './saved-articles.ts';
import { isUnnamed } from './unnamed.ts';

/** Known texts told of one page; more are versions of the same. */
const MOST_TOLD = 5;

/** The known texts a page has, the nearest first. */
export async function knownOnPage(read: ReadText): Promise<KnownOnPage[]> {
  const { text, article } = read;
  const asked = { text, url: article.url, publisher: article.publisher };
  const [ofCorpus, saved, apart, registry] = await Promise.all([corpusTexts(asked), savedMatches(readPage(asked)), apartFrom(article.url), ownRegistry()]);
  const savedBy = new Map(saved.map(({ known, from }) => [known.document.id, from]));
  return bestFirst([...ofCorpus, ...saved.map(({ known }) => known)]).slice(0, MOST_TOLD).map((known) =>
    toldOf({ known, from: savedBy.get(known.document.id) ?? null, read, claims: sureNamesOnly(read), isApart: apart.has(known.document.id), registry }));
}

export type Telling = {
  readonly known: KnownText;
  /** The saved article that the known text is. */
  readonly from: SavedArticle | null;
  readonly read: Pick<ReadText, 'text' | 'article' | 'credits'>;
  readonly claims: readonly ToldClaim[];
  readonly isApart: boolean;
  readonly registry: OwnRegistry;
};

/** One known text as it is told; where the reader said that it is not the same, hardly more than that. */
export function toldOf({ known, from, read, claims, isApart, registry }: Telling): KnownOnPage {
  const { document, relation, pageShare, knownShare, passages, isSameAddress, onPage } = known;
  const changes = isApart ? [] : whatChanged({ document, passages, relation, text: from?.text }, { text: read.text, claims });
  return {
    documentId: document.id, title: document.title, publisher: document.publisher, date: document.date, relation, pageShare, knownShare,
    isSameAddress, onPage, isApart, saved: from?.saved ?? null, notes: isApart ? [] : document.notes, isUnnamed: !isApart && isUnnamed(read, known, registry),
    changes: changes.map((change) => ({ ...change, knownWords: shown(change, from?.text ?? '', 'known'), pageWords: shown(change, read.text, 'page') })),
  };
}

function shown({ kind, passages }: Change, text: string, side: 'known' | 'page'): string {
  const words = textOf(text, passages[side]);
  return kind === 'number' && words !== '' ? `… ${words} …` : words;
}

async function savedMatches(page: ReadPage): Promise<readonly { readonly known: KnownText; readonly from: SavedArticle }[]> {
  return (await savedCandidates(page)).flatMap((from) => {
    const known = matchWith(page, from.document);
    return known ? [{ known, from }] : [];
  });
}

/** The attributions of a page with only the names that are shown as names. */
export function sureNamesOnly({ attributions }: Pick<ReadText, 'attributions'>): readonly ToldClaim[] {
  return attributions.map((claim) => (claim.speakerConfidence >= SURE_NAME ? claim : { ...claim, speaker: null }));
}
