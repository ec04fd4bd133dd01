/** What the popup, the list and the card say when there is something other than statements to show. */
import { count, languageName } from './numbers.ts';
import { siteName } from './popup.ts';

export const STATE = {
  notAllowed: { title: 'Not looked at yet.', body: 'Reading happens on this computer. Nothing is sent.' },
  markThisPage: 'Mark this page',
  alwaysOn: (host: string) => `Always on ${host}`,
  alwaysAsk: 'The browser asks before it allows a site.',
  working: 'Reading the page…',
  notArticle: 'This does not look like a news article, so nothing is marked.',
  markAnyway: 'Mark it anyway',
  nothingFound: (words: number) => ({
    title: 'No statements by others found',
    body: ` in ${count(words, 'word', 'words')}. Perhaps there are none, perhaps we missed them. This says nothing about how good the article is.`,
  }),
  browserPage: 'The browser lets no extension read this page.',
  pdf: 'PDFs cannot be marked yet.',
  optedOut: 'This site asks tools not to mark its pages, so we do not.',
  offHere: (host: string) => `Off for ${siteName(host)}.`,
  turnOn: 'Turn on',
  failed: 'Something went wrong while reading this page. Nothing was sent.',
  tryAgain: 'Try again',
  copyDetails: 'Copy details',
  copied: 'Copied',
  pressButton: 'Press the Sourcelight button in the toolbar first: the browser then lets this page be read.',
} as const;

/** "This text seems to be in German. Statements are only found in English so far. Notes work." */
export function notEnglish(language: string): string {
  const seems = language === 'und' ? 'It cannot be told which language this text is in.' : `This text seems to be in ${languageName(language)}.`;
  return `${seems} Statements are only found in English so far. Notes work.`;
}

/** "The page changed. 2 marks were removed because their words are gone." */
export function pageChanged(removed: number): string {
  return `The page changed. ${count(removed, 'mark was', 'marks were')} removed because ${removed === 1 ? 'its' : 'their'} words are gone.`;
}

/** A text too long to be read whole. */
export function onlyBeginning(words: number): string {
  return `Only the first ${count(words, 'word was', 'words were')} read; this page is longer than any article.`;
}
