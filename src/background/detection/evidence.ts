/** Weighs the evidence that a page is a news article: many weak signs, none of which decides alone. `weigh` is pure. */
import { type Metadata, declareArticle } from './metadata.ts';
import type { Survey } from './survey.ts';
import { type UrlShape, shapesOf } from './url-shape.ts';

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
  readonly hasDeclaredBody: boolean;
  readonly isKnownOutlet: boolean;
  /** First-order headings on the page. */
  readonly headlines: number;
  /** Headings that are links, teasers of other pages: counted only where no article is declared. */
  readonly teasers: number;
  /** A byline or a date of publication that readers see. */
  readonly hasByline: boolean;
  readonly hasMarkedBody: boolean;
  readonly hasPasswordField: boolean;
  /** A price or a button that puts something in a basket: looked for only where no article is declared. */
  readonly hasPrice: boolean;
};

/** What the element that holds the running text adds. */
export type TextFacts = {
  readonly survey: Pick<Survey, 'rootChars' | 'rootLinkChars' | 'rootLongChars' | 'rootBlocks'>;
  /** Headings in it that are links. */
  readonly teasersInText: number;
  /** Fields in it to fill in. */
  readonly fields: number;
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

/** What the running text can add at most: where even that would not do, it need not be looked for. */
const TEXT_HOPE = TEXT_MOST + 0.5;

/** Gathers what can be known of a page without reading its text. */
export function gatherFacts({ url, metadata, page }: { readonly url: string; readonly metadata: Metadata; readonly page: Document }): Omit<PageFacts, 'isKnownOutlet'> {
  const has = (selector: string): boolean => page.querySelector(selector) !== null;
  const isDeclared = declareArticle(metadata.types);
  return {
    url,
    types: metadata.types, ogType: metadata.ogType, hasPublished: metadata.published !== null, hasAuthor: metadata.author !== '',
    hasDeclaredBody: metadata.declaredBody.length > 200,
    headlines: page.getElementsByTagName('h1').length,
    teasers: isDeclared ? 0 : page.querySelectorAll(TEASER).length,
    hasByline: has('[rel="author"],[itemprop="author"],[itemprop="datePublished"],article time,.byline,.author'),
    hasMarkedBody: has('[itemprop="articleBody"]'),
    hasPasswordField: has('input[type="password"]'),
    hasPrice: !isDeclared && has('[itemprop="price"],meta[property^="product:"],[name="add-to-cart"],.add-to-cart,.addtocart,.add-to-basket,#add-to-cart,.single_add_to_cart_button'),
  };
}

/** Gathers what the running text adds. */
export function gatherTextFacts(survey: Survey): TextFacts {
  return {
    survey,
    teasersInText: survey.root?.querySelectorAll(TEASER).length ?? 0,
    fields: survey.root?.querySelectorAll('input:not([type="hidden"]):not([type="submit"]):not([type="search"]),select').length ?? 0,
  };
}

/** Headings that are links. */
const TEASER = 'h1 a[href],h2 a[href],h3 a[href],a[href] h2,a[href] h3';

/** Adds up what speaks for and against an article; without the facts of its text, as much as can be said before reading it. */
export function weigh(facts: PageFacts, text: TextFacts | null): Decision {
  const evidence: Evidence[] = [];
  let score = 0;
  const add: Add = (isSo, signal, weight) => {
    if (!isSo || weight === 0) return;
    evidence.push({ signal, weight });
    score += weight;
  };
  const isDeclared = declareArticle(facts.types);
  add(true, 'start', START);
  add(isDeclared, 'structured data: article', 3);
  add(!isDeclared && facts.types.some((type) => OTHER_TYPES.has(type)), 'structured data: something else', -2);
  add(facts.ogType.includes('article'), 'og:type article', 2);
  add(/^(?:product|profile|video)/.test(facts.ogType), 'og:type of something else', -2);
  add(facts.hasPublished, 'date of publication', 1.5);
  add(facts.hasAuthor, 'author', 0.5);
  add(facts.hasDeclaredBody, 'body in structured data', 1);
  add(facts.hasMarkedBody, 'body marked up', 1);
  add(facts.hasByline, 'byline or date on the page', 0.5);
  add(facts.isKnownOutlet, 'known outlet', 0.5);
  add(facts.headlines === 1, 'one headline', 0.5);
  add(facts.teasers > 12, 'many teasers', -1);
  add(facts.hasPasswordField, 'password field', -1);
  add(facts.hasPrice, 'price or basket', -2);
  for (const shape of shapesOf(facts.url)) add(true, `address: ${shape}`, SHAPE_WEIGHT[shape]);
  if (text) weighText(text, isDeclared, add);
  return { isArticle: score >= 0 && (text?.survey.rootLongChars ?? 0) > 0, score, evidence };
}

type Add = (isSo: boolean, signal: string, weight: number) => void;

/** Whether running text could still make an article of a page that was weighed without it. */
export function isHopeful({ score }: Decision): boolean {
  return score + TEXT_HOPE >= 0;
}

function weighText({ survey: { rootLongChars, rootLinkChars, rootChars, rootBlocks }, teasersInText, fields }: TextFacts, isDeclared: boolean, add: Add): void {
  add(teasersInText > 3 && !isDeclared, 'teasers in the text', -1.5);
  add(fields > 2, 'form in the text', -1);
  add(true, 'running text', Math.min(TEXT_MOST, rootLongChars / TEXT_POINT));
  add(rootBlocks >= 4, 'several paragraphs', 0.5);
  add(rootChars > 0, 'links in the text', -3 * (rootLinkChars / Math.max(1, rootChars)));
}
