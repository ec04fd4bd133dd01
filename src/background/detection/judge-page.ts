/** Whether a page is a news article and where its text stands. Judged here, because a page would have to load and run the rules for it each time. */
import type { PageJudgement, PageQuestion, PageTitles } from '../../messaging/page-facts.ts';
import { type Evidence, weigh } from './evidence.ts';
import { findRoot } from './find-root.ts';
import { clean, readMetadata } from './metadata.ts';
import { declareArticle } from './structured-data.ts';

export type Judged = PageJudgement & {
  /** An article from 0 upwards; `evidence` says why. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
};

/** `isKnownOutlet`: the host is one of those the extension is made for. */
export function judgePage({ anyway, before, ...page }: Omit<PageQuestion, 'hasPart'>, isKnownOutlet: boolean): Judged {
  const head = readMetadata(page);
  const titles = { declared: head.title, own: page.title };
  const metadata = isLeftBehind(titles, before) ? { ...head, title: titles.own, description: '', published: null, author: '', declaredBody: '' } : head;
  const root = findRoot(page);
  const { isArticle, score, evidence } = weigh({ page, metadata, root, isKnownOutlet });
  const isUnclear = page.isBrief && !declareArticle(metadata.types);
  const { title, description, publisher, published, language } = metadata;
  return { isUnclear, isArticle, isRead: !isUnclear && root.place >= 0 && (isArticle || anyway), root: root.place, titles, metadata: { title, description, publisher, published, language }, score, evidence };
}

/** Whether the head still tells of an article that has gone: endless pages change their title and address only. */
function isLeftBehind({ declared, own }: PageTitles, before: PageTitles | null): boolean {
  return before !== null && own !== before.own && declared === clean(before.declared) && declared !== own;
}
