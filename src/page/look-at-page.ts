/** Whether the page is an article, and where it stands: what is asked of every page, in the script that every page gets. */
import { type Decision, gatherFacts, gatherTextFacts, isHopeful, weigh } from './evidence.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import type { Pace } from './pace.ts';
import { surveyPage } from './survey.ts';

/** What a page was found to be, before any of its text is taken. */
export type Look = {
  readonly metadata: Metadata;
  readonly titles: PageTitles;
  readonly decision: Decision;
  /** The element that holds the running text; null where there is none. */
  readonly root: Element | null;
  /** The text is to be read: the page is an article, or is to be read as one, and has text. */
  readonly isRead: boolean;
};

export type LookOptions = {
  readonly url: string;
  /** Whether the host is one of those the extension is made for. */
  readonly isKnownOutlet: () => boolean;
  /** Read the text although the page does not look like an article. */
  readonly anyway?: boolean;
  /** What the page was called at another address: the head may have stayed behind since. Null where the address is still the same. */
  readonly before: PageTitles | null;
  readonly pace: Pace;
};

/** What the page calls itself in its head, and its own title. */
export type PageTitles = { readonly declared: string; readonly own: string };

/** Looks at the page; changes nothing. */
export async function lookAtPage(page: Document, { url, isKnownOutlet, anyway = false, before, pace }: LookOptions): Promise<Look> {
  const head = readMetadata(page);
  const titles = { declared: head.title, own: page.title };
  const metadata = isLeftBehind(titles, before) ? { ...head, title: titles.own, description: '', published: null, author: '', declaredBody: '' } : head;
  if (pace.isDue()) await pace.rest();
  const facts = gatherFacts({ url, metadata, page });
  // The best it can be: whether the outlet is known is asked only where it could decide.
  const outlook = weigh({ ...facts, isKnownOutlet: true }, null);
  const isHopeless = !page.body || metadata.optedOut || !(anyway || isHopeful(outlook));
  if (isHopeless) return { metadata, titles, decision: outlook, root: null, isRead: false };
  const survey = await surveyPage(page.body, pace);
  const decision = weigh({ ...facts, isKnownOutlet: isKnownOutlet() }, gatherTextFacts(survey));
  const { root } = survey;
  return { metadata, titles, decision, root, isRead: root !== null && (decision.isArticle || anyway) };
}

/** Whether the head still tells of an article that has gone: endless pages change their title and address only. */
function isLeftBehind({ declared, own }: PageTitles, before: PageTitles | null): boolean {
  return before !== null && own !== before.own && declared === before.declared && declared !== own;
}
