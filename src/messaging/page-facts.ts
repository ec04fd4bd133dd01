/** What a page tells the background so that it can say whether there is an article, and what it is told back. */

export type PageFacts = {
  readonly url: string;
  /** The structured data seems to declare an article, so that what is asked only where none is declared was not looked for. */
  readonly isBrief: boolean;
  /** `document.title` as it is now, and the `lang` of the page; empty where there is none. */
  readonly title: string;
  readonly language: string;
  /** Name (`property`, `name` or `http-equiv`, in lower case) and content of each meta element. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** Sources of the structured data (JSON-LD), unparsed. */
  readonly structured: readonly string[];
  /** First-order headings on the page. */
  readonly headlines: number;
  /** A byline or a date of publication that readers see: not looked for where the facts are brief. */
  readonly hasByline: boolean;
  readonly hasMarkedBody: boolean;
  readonly hasPasswordField: boolean;
  /** A price or a button that puts something in a basket: not looked for where the facts are brief. */
  readonly hasPrice: boolean;
  /** Headings that are links, teasers of other pages: not counted where the facts are brief. */
  readonly teasers: number;
  /** Elements that running text stands in, each after the one around it; `body` is the first. */
  readonly places: readonly PlaceFacts[];
  /** Visible blocks of running text in reading order: the place they are, their characters, those in links. */
  readonly blocks: readonly (readonly [place: number, chars: number, link: number])[];
};

export type PlaceFacts = {
  /** Number of the place around it; -1 for `body`. */
  readonly within: number;
  readonly tag: string;
  /** Class and id. */
  readonly names: string;
  readonly role: string;
  /** Declared as `articleBody`. */
  readonly isDeclared: boolean;
  /** What stands in it but in none of the places below: characters of labels and short text, those in links, headings that are links, fields; both only where the facts are not brief. */
  readonly beside: readonly [chars: number, link: number, teasers: number, fields: number];
};

/** What a page calls itself in its head, and its own title. */
export type PageTitles = { readonly declared: string; readonly own: string };

/** What is asked with the facts. */
export type PageQuestion = PageFacts & {
  /** Read the text although the page does not look like an article. */
  readonly anyway: boolean;
  /** What the page was called at another address: the head may have stayed behind since. Null where the address is still the same. */
  readonly before: PageTitles | null;
  /** The second script is there already. */
  readonly hasPart: boolean;
};

export type PageJudgement = {
  /** The facts were brief and should not have been: to be told in full, and judged then. */
  readonly isUnclear: boolean;
  readonly isArticle: boolean;
  /** The text is to be read: the page is an article, or is to be read as one, and has text. */
  readonly isRead: boolean;
  /** Number of the place that holds the running text; -1 where there is none. */
  readonly root: number;
  readonly titles: PageTitles;
  readonly metadata: PageMetadata;
};

/** What a page declares that reading it needs. */
export type PageMetadata = {
  readonly title: string;
  /** The summary for search and social media; empty when absent. */
  readonly description: string;
  readonly publisher: string | null;
  /** ISO date-time or date as declared; null when the page does not say. */
  readonly published: string | null;
  /** BCP 47 tag, lower case; undefined when not declared. */
  readonly language?: string | undefined;
};
