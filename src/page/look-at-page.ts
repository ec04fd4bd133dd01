/** What is asked of every page, in the script that every page gets: what it declares, and where its text stands. */
import type { PageFacts } from '../messaging/page-facts.ts';
import type { Pace } from './pace.ts';
import { type Survey, TEASER, surveyPage } from './survey.ts';

/** A page as it is told to the background, with the elements of its places in the same order. */
export type Look = { readonly facts: PageFacts; readonly elements: Survey['elements'] };

export type LookOptions = {
  readonly url: string;
  /** Look although the page can be no article. */
  readonly anyway?: boolean;
  readonly pace: Pace;
};

/** Structured data above this many characters is not told: no article's head is that long. */
const MOST_JSON = 400_000;
/** Characters of a meta element that are told. */
const MOST_META = 2000;
/** Structured data that may declare an article; what it does declare is read by the background. */
const DECLARES = /"Article"|NewsArticle"|BlogPosting"|ClaimReview"/;
const BYLINE = '[rel="author"],[itemprop="author"],[itemprop="datePublished"],article time,.byline,.author';
const PRICE = '[itemprop="price"],meta[property^="product:"],[name="add-to-cart"],.add-to-cart,.addtocart,.add-to-basket,#add-to-cart,.single_add_to_cart_button';
/** The address of a site itself: a front page. */
const FRONT = /^[^/]*\/\/[^/]*\/?(?:(?:index|home|default)\b[^/?#]*)?(?:[?#](?!.*\b(?:id|p|idx|article|story)=\d)|$)/i;
/** The address of a page where readers log in or register. */
const ENTRANCE = /\b(?:log-?[io]n|sign-?[iu][np]|regist\w*|(?:my)?accounts?)\b/i;

/** Looks at the page; changes nothing. Says at once where there is nothing to tell: the page asks not to be annotated, or can be no article. */
export async function lookAtPage(page: Document, { url, anyway = false, pace }: LookOptions): Promise<Look | 'opted-out' | 'not-article'> {
  const metas: [string, string][] = [];
  let isDeclared = false;
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv');
    if (!name) continue;
    const content = element.getAttribute('content')!.slice(0, MOST_META);
    if (/^annotations$/i.test(name) && /^none$/i.test(content)) return 'opted-out';
    isDeclared ||= name === 'og:type' && content.includes('article');
    metas.push([name, content]);
  }
  const structured: string[] = [];
  let hasArticle = false;
  for (const { textContent: source } of page.querySelectorAll('script[type="application/ld+json"]')) {
    if (source.length > MOST_JSON) continue;
    hasArticle ||= DECLARES.test(source);
    structured.push(source);
  }
  const { body } = page;
  const hasPasswordField = page.querySelector('input[type="password"]') !== null;
  const isHopeless = !body || (!(anyway || isDeclared || hasArticle) && (FRONT.test(url) || (hasPasswordField && ENTRANCE.test(url))));
  if (isHopeless) return 'not-article';
  if (pace.isDue()) await pace.rest();
  const { elements, places, blocks } = await surveyPage(body, { isDeclared: hasArticle, pace });
  if (places.length === 0 && !anyway) return 'not-article';
  const has = (selector: string): boolean => page.querySelector(selector) !== null;
  const facts = {
    url, title: page.title, language: page.documentElement.lang, metas, structured, places, blocks,
    headlines: page.querySelectorAll('h1').length,
    hasByline: !hasArticle && has(BYLINE),
    hasMarkedBody: has('[itemprop="articleBody"]'),
    hasPasswordField,
    hasPrice: !hasArticle && has(PRICE),
    teasers: hasArticle ? 0 : page.querySelectorAll(TEASER).length,
  };
  return { facts, elements };
}
