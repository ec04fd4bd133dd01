/** Words of the popup. */
import { count, percent, quote } from './numbers.ts';

export const POPUP = {
  name: 'Sourcelight',
  subtitle: 'See who says so',
  onFor: (host: string) => `On for ${siteName(host)}`,
  offFor: (host: string) => `Off for ${siteName(host)}`,
  reached: 'How they reached this page',
  show: 'Show in the text',
  openList: 'Open the list',
  noteOnArticle: 'Note on article',
  closeNote: 'Close the note',
  library: 'Library',
  notesHere: 'Notes that touch this page',
  others: (more: number) => `${count(more, 'more', 'more')}`,
  notIdentified: 'Not identified',
  oneSource: (name: string) => `All statements come from one source: ${name}.`,
  shares: 'Shares of the words by who says them',
  onArticle: 'On the article',
  onSource: (name: string) => `On ${name}`,
  inThePage: 'Show in the text',
} as const;

/** The site as a reader names it; our own pages, whose host is a random id, are "this page". */
export function siteName(host: string): string {
  return host.includes('.') || host === 'localhost' ? host : 'this page';
}

/** "11 statements by 7 sources". */
export function statementsBySources(statements: number, sources: number): string {
  const by = sources > 0 ? ` by ${count(sources, 'source', 'sources')}` : '';
  return count(statements, 'statement', 'statements') + by;
}

/** "48 % of the words. Press TV says the other 52 % itself." */
export function ownVoice(share: number, page: string): string {
  if (share >= 0.995) return 'Nearly all of the words.';
  return `${percent(share)} of the words. ${page} says the other ${percent(1 - Math.round(share * 100) / 100)} itself.`;
}

/** "Ehud Barak 41 %". */
export function sourceShare(name: string, share: number): string {
  return `${name} ${percent(share)}`;
}

/** "6 no other outlet named". */
export const REACHED = {
  direct: 'no other outlet named',
  through: (outlet: string) => `through ${outlet}`,
  open: (words: readonly string[], more: number) =>
    `no clear source: ${[...words.map(quote), ...(more > 0 ? [`${more} more`] : [])].join(', ')}`,
} as const;
