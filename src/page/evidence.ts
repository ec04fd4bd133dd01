/** Weighs the evidence that a page is a news article: many weak signs, none of which decides alone. `weigh` is pure. */
import { ARTICLE_TYPE, type Metadata } from './metadata.ts';
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
  /** Headings that are links: teasers of other pages. */
  readonly teasers: number;
  /** A byline or a date of publication that readers see. */
  readonly hasByline: boolean;
  readonly hasMarkedBody: boolean;
  readonly hasPasswordField: boolean;
  /** A price or a button that puts something in a basket. */
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
const OTHER_TYPE = /^(?:Product|ProductGroup|Offer|CollectionPage|SearchResultsPage|ProfilePage|ItemList|QAPage|FAQPage|DiscussionForumPosting|Recipe|JobPosting|Hotel|LocalBusiness|Event)$/;

/** What the running text can add at most: where even that would not do, it need not be looked for. */
const TEXT_HOPE = TEXT_MOST + 0.5;

/** Gathers what can be known of a page without reading its text. */
export function gatherFacts({ url, metadata, page }: { readonly url: string; readonly metadata: Metadata; readonly page: Document }): Omit<PageFacts, 'isKnownOutlet'> {
  const has = (selector: string): boolean => page.querySelector(selector) !== null;
  return {
    url,
    types: metadata.types, ogType: metadata.ogType, hasPublished: metadata.published !== null, hasAuthor: metadata.author !== '',
    hasDeclaredBody: metadata.declaredBody.length > 200,
    headlines: page.getElementsByTagName('h1').length,
    teasers: page.querySelectorAll(TEASER).length,
    hasByline: has('[rel="author"],[itemprop="author"],[itemprop="datePublished"],article time,.byline,.author'),
    hasMarkedBody: has('[itemprop="articleBody"]'),
    hasPasswordField: has('input[type="password"]'),
    hasPrice: has('[itemprop="price"],meta[property^="product:"],[name="add-to-cart"],.add-to-cart,.addtocart,.add-to-basket,#add-to-cart,.single_add_to_cart_button'),
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
  const isDeclared = facts.types.some((type) => ARTICLE_TYPE.test(type));
  const found: readonly (readonly [boolean, string, number])[] = [
    [true, 'start', START],
    [isDeclared, 'structured data: article', 3],
    [!isDeclared && facts.types.some((type) => OTHER_TYPE.test(type)), 'structured data: something else', -2],
    [facts.ogType.includes('article'), 'og:type article', 2],
    [/^(?:product|profile|video)/.test(facts.ogType), 'og:type of something else', -2],
    [facts.hasPublished, 'date of publication', 1.5],
    [facts.hasAuthor, 'author', 0.5],
    [facts.hasDeclaredBody, 'body in structured data', 1],
    [facts.hasMarkedBody, 'body marked up', 1],
    [facts.hasByline, 'byline or date on the page', 0.5],
    [facts.isKnownOutlet, 'known outlet', 0.5],
    [facts.headlines === 1, 'one headline', 0.5],
    [facts.teasers > 12 && !isDeclared, 'many teasers', -1],
    [facts.hasPasswordField, 'password field', -1],
    [facts.hasPrice && !isDeclared, 'price or basket', -2],
    ...shapesOf(facts.url).map((shape) => [true, `address: ${shape}`, SHAPE_WEIGHT[shape]] as const),
    ...(text ? weighText(text, isDeclared) : []),
  ];
  const evidence = found.filter(([isSo, , weight]) => isSo && weight !== 0).map(([, signal, weight]) => ({ signal, weight }));
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  return { isArticle: score >= 0 && (text?.survey.rootLongChars ?? 0) > 0, score, evidence };
}

/** Whether running text could still make an article of a page that was weighed without it. */
export function isHopeful({ score }: Decision): boolean {
  return score + TEXT_HOPE >= 0;
}

function weighText({ survey: { rootLongChars, rootLinkChars, rootChars, rootBlocks }, teasersInText, fields }: TextFacts, isDeclared: boolean): (readonly [boolean, string, number])[] {
  return [
    [teasersInText > 3 && !isDeclared, 'teasers in the text', -1.5],
    [fields > 2, 'form in the text', -1],
    [true, 'running text', Math.min(TEXT_MOST, rootLongChars / TEXT_POINT)],
    [rootBlocks >= 4, 'several paragraphs', 0.5],
    [rootChars > 0, 'links in the text', -3 * (rootLinkChars / Math.max(1, rootChars))],
  ];
}
