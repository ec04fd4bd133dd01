/** What is asked of every page, in the script that every page gets: what it declares, and where its text stands. */
import type { PageFacts, PageTitles } from '../messaging/page-facts.ts';
import type { Pace } from './pace.ts';
import { type Survey, TEASER, surveyPage } from './survey.ts';

/** A page as it is told to the background, with the elements of its places in the same order. */
export type Look = { readonly facts: PageFacts; readonly elements: Survey['elements'] };

/** A page that is not told: it asks tools not to annotate it, or can be no article. With what it calls itself and its outlet, as far as that is known. */
export type Refused = { readonly refused: 'opted-out' | 'not-article'; readonly titles: PageTitles; readonly publisher: string | null };

export type LookOptions = {
  readonly url: string;
  /** Look although the page can be no article. */
  readonly anyway?: boolean;
  /** Tell what is asked only where no article is declared too, although one seems to be. */
  readonly isThorough?: boolean;
  readonly pace: Pace;
};

/** Structured data above this many characters in all is not told: no article's head is that long. */
const MOST_JSON = 400_000;
/** Characters of a meta element's content and of its name that are told. */
const MOST_META = 2000;
const MOST_META_NAME = 100;
/** Structured data that may declare an article; that it does so, and does not just list some, is for the background to say. */
const MAY_DECLARE = /"Article"|NewsArticle"|BlogPosting"|ClaimReview"/;
const BYLINE = '[rel="author"],[itemprop="author"],[itemprop="datePublished"],article time,.byline,.author';
const PRICE = '[itemprop="price"],meta[property^="product:"],[name="add-to-cart"],.add-to-cart,.addtocart,.add-to-basket,#add-to-cart,.single_add_to_cart_button';
/** The address of a site itself: a front page. */
const FRONT = /^[^/]*\/\/[^/]*\/?(?:(?:index|home|default)\b[^/?#]*)?(?:[?#](?!.*\b(?:id|p|idx|article|story)=\d)|$)/i;
/** The address of a page where readers log in or register: by a folder or file, for a headline may hold any word. */
const ENTRANCE = /^[^?#]*\/(?:log-?[io]n|sign-?[iu][np]|register|registration|(?:my)?accounts?)(?:[/.?#]|$)/i;

/** Looks at the page; changes nothing. */
export async function lookAtPage(page: Document, { url, anyway = false, isThorough = false, pace }: LookOptions): Promise<Look | Refused> {
  const metas: [string, string][] = [];
  let title = '';
  let publisher: string | null = null;
  let isOptedOut = false;
  let isDeclared = false;
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv'))?.toLowerCase();
    if (!name || name.length > MOST_META_NAME) continue;
    const content = element.getAttribute('content')!.slice(0, MOST_META);
    if (name === 'og:title') title ||= content;
    else if (name === 'og:site_name') publisher ??= content;
    else if (name === 'og:type') isDeclared ||= content.toLowerCase().includes('article');
    else if (name === 'annotations') isOptedOut ||= content.toLowerCase() === 'none';
    metas.push([name, content]);
  }
  const refuse = (refused: Refused['refused']): Refused => ({ refused, titles: { declared: title || page.title, own: page.title }, publisher });
  if (isOptedOut) return refuse('opted-out');
  const structured: string[] = [];
  let mayDeclare = false;
  let chars = 0;
  for (const { textContent: source } of page.querySelectorAll('script[type="application/ld+json"]')) {
    if (chars + source.length > MOST_JSON) continue;
    chars += source.length;
    mayDeclare ||= MAY_DECLARE.test(source);
    structured.push(source);
  }
  const { body } = page;
  const hasPasswordField = page.querySelector('input[type="password"]') !== null;
  const isHopeless = !body || (!(anyway || isDeclared || mayDeclare) && (FRONT.test(url) || (hasPasswordField && ENTRANCE.test(url))));
  if (isHopeless) return refuse('not-article');
  const isBrief = mayDeclare && !isThorough;
  if (pace.isDue()) await pace.rest();
  const { elements, places, blocks } = await surveyPage(body, { isBrief, pace });
  if (places.length === 0 && !anyway) return refuse('not-article');
  const has = (selector: string): boolean => page.querySelector(selector) !== null;
  const facts = {
    isBrief, url, title: page.title, language: page.documentElement.lang, metas, structured, places, blocks,
    headlines: page.querySelectorAll('h1').length,
    hasByline: !isBrief && has(BYLINE),
    hasMarkedBody: has('[itemprop="articleBody"]'),
    hasPasswordField,
    hasPrice: !isBrief && has(PRICE),
    teasers: isBrief ? 0 : page.querySelectorAll(TEASER).length,
  };
  return { facts, elements };
}
