/** Whether the page is an article, and where it stands: what is asked of every page, in the script that every page gets. */
import { type Decision, gatherFacts, gatherTextFacts, mayBeArticle, weigh } from './evidence.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { surveyPage } from './survey.ts';

/** What a page was found to be, before any of its text is taken. */
export type Look = {
  readonly metadata: Metadata;
  readonly decision: Decision;
  /** The element that holds the running text; null where there is none. */
  readonly root: Element | null;
  /** The text is to be read: the page is an article, or is to be read as one, and has text. */
  readonly isRead: boolean;
};

export type LookOptions = {
  readonly url: string;
  /** The host is one of those the extension is made for. */
  readonly isKnownOutlet: boolean;
  /** Read the text although the page does not look like an article. */
  readonly anyway?: boolean;
};

/** Looks at the page as it stands now; changes nothing. */
export function lookAtPage(page: Document, { url, isKnownOutlet, anyway = false }: LookOptions): Look {
  const metadata = readMetadata(page);
  const facts = gatherFacts({ url, metadata, isKnownOutlet, page });
  const isHopeless = !page.body || metadata.optedOut || !(anyway || mayBeArticle(facts));
  const survey = isHopeless ? null : surveyPage(page.body);
  const decision = weigh(facts, survey && gatherTextFacts(survey));
  const root = survey?.root ?? null;
  return { metadata, decision, root, isRead: root !== null && (decision.isArticle || anyway) };
}
