/** Weighs the evidence that a page is a news article: many weak signs, none of which decides alone. `weigh` is pure. */
import type { PageFacts } from '../../messaging/page-facts.ts';
import type { Root } from './find-root.ts';
import type { Metadata } from './metadata.ts';
import { declareArticle } from './structured-data.ts';
import { type UrlShape, shapesOf } from './url-shape.ts';

/** One thing that speaks for (positive) or against (negative) an article. */
export type Evidence = { readonly signal: string; readonly weight: number };

export type Decision = {
  readonly isArticle: boolean;
  /** Sum of the weights; an article from 0 upwards. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
};

/** What is known of the page. */
export type KnownOfPage = {
  readonly page: Pick<PageFacts, 'url' | 'headlines' | 'teasers' | 'hasByline' | 'hasMarkedBody' | 'hasPasswordField' | 'hasPrice'>;
  readonly metadata: Pick<Metadata, 'types' | 'ogType' | 'published' | 'author' | 'declaredBody'>;
  readonly root: Omit<Root, 'place'>;
  readonly isKnownOutlet: boolean;
};

/** Where the balance starts: a page with nothing but a few paragraphs is no article. */
const START = -3.5;
/** Characters of running text that weigh as much as one point, and the most they may weigh. */
const TEXT_POINT = 600;
const TEXT_MOST = 4;
const SHAPE_WEIGHT: Readonly<Record<UrlShape, number>> = {
  front: -4, section: -0.5, account: -3, shop: -2, forum: -2, search: -1.5, dated: 1.5, slug: 1, numbered: 0.5, 'story-folder': 0.5, page: 0.5,
};
/** Types of structured data that declare something else. */
const OTHER_TYPES: ReadonlySet<string> = new Set(['Product', 'ProductGroup', 'Offer', 'CollectionPage', 'SearchResultsPage', 'ProfilePage', 'ItemList', 'QAPage', 'FAQPage', 'DiscussionForumPosting',
  'Recipe', 'JobPosting', 'Hotel', 'LocalBusiness', 'Event']);

/** Characters of an article's text in structured data that count: less is a summary. */
const BODY = 200;

/** Adds up what speaks for and against an article. */
export function weigh({ page, metadata, root, isKnownOutlet }: KnownOfPage): Decision {
  const evidence: Evidence[] = [];
  let score = 0;
  const add = (isSo: boolean, signal: string, weight: number): void => {
    if (!isSo || weight === 0) return;
    evidence.push({ signal, weight });
    score += weight;
  };
  const isDeclared = declareArticle(metadata.types);
  add(true, 'start', START);
  add(isDeclared, 'structured data: article', 3);
  add(!isDeclared && metadata.types.some((type) => OTHER_TYPES.has(type)), 'structured data: something else', -2);
  add(metadata.ogType.includes('article'), 'og:type article', 2);
  add(/^(?:product|profile|video)/.test(metadata.ogType), 'og:type of something else', -2);
  add(metadata.published !== null, 'date of publication', 1.5);
  add(metadata.author !== '', 'author', 0.5);
  add(metadata.declaredBody.length > BODY, 'body in structured data', 1);
  add(page.hasMarkedBody, 'body marked up', 1);
  add(!isDeclared && page.hasByline, 'byline or date on the page', 0.5);
  add(isKnownOutlet, 'known outlet', 0.5);
  add(page.headlines === 1, 'one headline', 0.5);
  add(!isDeclared && page.teasers > 12, 'many teasers', -1);
  add(page.hasPasswordField, 'password field', -1);
  add(!isDeclared && page.hasPrice, 'price or basket', -2);
  for (const shape of shapesOf(page.url)) add(true, `address: ${shape}`, SHAPE_WEIGHT[shape]);
  add(!isDeclared && root.teasers > 3, 'teasers in the text', -1.5);
  add(!isDeclared && root.fields > 2, 'form in the text', -1);
  add(true, 'running text', Math.min(TEXT_MOST, root.longChars / TEXT_POINT));
  add(root.blocks >= 4, 'several paragraphs', 0.5);
  add(root.chars > 0, 'links in the text', -3 * (root.linkChars / Math.max(1, root.chars)));
  return { isArticle: score >= 0 && root.longChars > 0, score, evidence };
}
