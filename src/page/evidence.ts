/** Weighs the evidence that a page is a news article. Pure but for `gatherFacts`. */
import { ARTICLE_TYPE, type Metadata } from './metadata.ts';
import type { Survey } from './survey.ts';
import { shapesOf } from './url-shape.ts';

/** One thing that speaks for (positive) or against (negative) an article. */
export type Evidence = { readonly signal: string; readonly weight: number };

export type Decision = {
  readonly isArticle: boolean;
  /** Sum of the weights; an article from 0 upwards. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
};

/** What is known of the page, as plain data. */
export type PageFacts = {
  readonly url: string;
  readonly types: readonly string[];
  readonly ogType: string;
  readonly hasPublished: boolean;
  readonly hasAuthor: boolean;
  readonly isKnownOutlet: boolean;
  readonly survey: Omit<Survey, 'root'>;
  readonly hasHeadline: boolean;
  readonly hasPasswordField: boolean;
  readonly hasDeclaredBody: boolean;
};

const START = -4;

export function judge({ url, metadata, survey, isKnownOutlet, page }: {
  readonly url: string; readonly metadata: Metadata; readonly survey: Survey; readonly isKnownOutlet: boolean; readonly page: Document;
}): Decision {
  return weigh({
    url, types: metadata.types, ogType: metadata.ogType, hasPublished: metadata.published !== null, hasAuthor: metadata.author !== '',
    isKnownOutlet, survey, hasHeadline: page.querySelectorAll('h1').length === 1,
    hasPasswordField: page.querySelector('input[type="password"]') !== null, hasDeclaredBody: metadata.declaredBody.length > 200,
  });
}

/** Adds up what speaks for and against an article. */
export function weigh(facts: PageFacts): Decision {
  const evidence: Evidence[] = [{ signal: 'start', weight: START }];
  const add = (signal: string, weight: number): void => { evidence.push({ signal, weight }); };
  if (facts.types.some((type) => ARTICLE_TYPE.test(type))) add('structured data: article', 3);
  if (facts.ogType.includes('article')) add('og:type article', 2);
  if (facts.hasPublished) add('date of publication', 1.5);
  if (facts.hasAuthor) add('author', 0.5);
  if (facts.hasDeclaredBody) add('body in structured data', 1);
  if (facts.isKnownOutlet) add('known outlet', 0.5);
  if (facts.hasHeadline) add('one headline', 0.5);
  if (facts.hasPasswordField) add('password field', -1.5);
  const { rootLongChars, rootLinkChars, rootChars, rootBlocks } = facts.survey;
  add('running text', Math.min(4, rootLongChars / 600));
  if (rootBlocks >= 4) add('several paragraphs', 0.5);
  if (rootChars > 0) add('links in the text', -3 * (rootLinkChars / rootChars));
  for (const shape of shapesOf(facts.url)) add(`address: ${shape}`, SHAPE_WEIGHT[shape]);
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  return { isArticle: score >= 0 && rootLongChars > 0, score, evidence };
}

const SHAPE_WEIGHT = {
  front: -4, section: -0.5, account: -3, shop: -2, forum: -2, search: -1.5, dated: 1.5, slug: 1, numbered: 0.5, 'story-folder': 0.5,
} as const;
