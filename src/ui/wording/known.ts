/** Words about known texts: what a page is a version of, and what changed in its sourcing on the way. */
import type { KnownInCard, KnownOnPage, Relation, ToldChange } from '../../storage/records.ts';
import { count, day, list, month, number, percent, quote, shorten } from './numbers.ts';

/** From here on a share of the words is nearly all of them: small changes lie within what is in common. */
const NEARLY_ALL = 0.99;
const TITLE_LIMIT = 60;
/** Of a passage that is cut so much is its beginning. */
const HEAD = 0.5;

export const KNOWN = {
  heading: 'Known text',
  whatDiffers: 'What differs',
  about: 'About this text',
  close: 'Close',
  notSame: 'Not the same',
  undo: 'Undo',
  nothing: 'Nothing differs in who is named for what.',
  reference: (title: string) => `Reference: ${title}`,
  version: 'In another version',
  inKnown: 'There',
  here: 'Here',
  save: 'Save this article',
  saveWithText: 'with its text, to show later what changed',
  forget: 'Forget it',
  forgotten: 'Forgotten.',
  saved: (when: string) => `Saved on ${day(when)}.`,
  tooShort: 'This text is too short to be recognised again.',
  full: 'Not saved: the disk is full.',
  failed: 'Not saved: the browser did not take it.',
} as const;

const RELATION: Readonly<Record<Relation, string>> = { verbatim: 'Same text as', edited: 'Edited version of', excerpt: 'Part of', quotes: 'Quotes' };

/** "Same text as Press TV, “Israel has pledged…”, 2011". An article the reader saved at this address is told by its date. */
export function tellKnown({ relation, publisher, title, date, saved, isSameAddress }: Omit<KnownInCard, 'changes'>): string {
  if (saved !== null && isSameAddress) return relation === 'verbatim' ? `Unchanged since you saved it on ${day(saved)}.` : `Changed since you saved it on ${day(saved)}.`;
  const named = [publisher, quote(title), ...(date === null ? [] : [date.length > 7 ? day(date) : month(date)])].filter(Boolean).join(', ');
  return `${RELATION[relation]} ${named}${saved === null ? '' : `, which you saved on ${day(saved)}`}`;
}

/** "Kept apart from Press TV, “Israel has pledged…”." */
export function tellApart({ publisher, title }: KnownOnPage): string {
  return `Kept apart from ${[publisher, quote(title)].filter(Boolean).join(', ')}.`;
}

/** "In common: 97 % of the words here, 48 % of the words there." */
export function tellShares({ relation, pageShare, knownShare }: KnownOnPage): string {
  if (relation === 'edited' && Math.min(pageShare, knownShare) >= NEARLY_ALL) return 'In common: nearly all of the words.';
  return `In common: ${percent(pageShare)} of the words here, ${percent(knownShare)} of the words there.`;
}

/** "Shares 62 % of its words with an article of Press TV, whose name does not stand in the text. Which of the two had them first is not known here." */
export function tellUnnamed({ publisher, pageShare, relation }: Pick<KnownOnPage, 'publisher' | 'pageShare' | 'relation'>): string {
  const share = pageShare < NEARLY_ALL ? percent(pageShare) : relation === 'verbatim' ? 'all' : 'nearly all';
  return `Shares ${share} of its words with an article of ${publisher}; the text here does not name ${publisher}. Which of the two had them first is not known here.`;
}

/** A passage of an article in quotation marks, those inside it single; a long one loses its middle, as who says it stands at an end. Empty for none. */
export function passage(words: string, limit: number): string {
  const bare = withoutMiddle(words.replace(/\s+/g, ' ').trim(), limit).replace(/^["“”„«»]([^"“”„«»]*)["“”„«»]$/, '$1');
  const inside = bare.replace(/["“”„«»]/g, (_mark, at: number) => (at === 0 || /[\s(]/.test(bare[at - 1]!) ? '‘' : '’'));
  return inside === '' ? '' : `“${inside}”`;
}

function withoutMiddle(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const [head, tail] = [words.slice(0, Math.ceil(limit * HEAD)), words.slice(words.length - Math.floor(limit * (1 - HEAD)))];
  return `${head.replace(/\s+\S*$/, '')} … ${tail.replace(/^\S*\s+/, '')}`;
}

/** "about 29 % into the text, whose words are not kept". */
export function tellPlace(place: number): string {
  return `about ${percent(Math.min(1, place))} into the text, whose words are not kept`;
}

/** "Written on another version of this text: Press TV, “Israel has pledged…”." */
export function tellCarried({ publisher, title }: { readonly publisher: string | null; readonly title: string }): string {
  return `Written on another version of this text: ${[publisher, quote(shorten(title, TITLE_LIMIT))].filter(Boolean).join(', ')}.`;
}

/** "What differs (3)". */
export function differences(changes: number): string {
  return `${KNOWN.whatDiffers} (${number(changes)})`;
}

/** One sentence or two on a change: what the known text has, and what is here. */
export function tellChange({ kind, before, after, numbers, still }: ToldChange): string {
  const [there, here] = [before ? telling(before) : '', after ? telling(after) : ''];
  switch (kind) {
    case 'lost': {
      const names = still.map(({ who }) => who);
      return `Known text: ${there}. Here: not there any more; ${names.length > 0 ? `${list(names)} ${names.length > 1 ? 'are' : 'is'} still named` : 'the page says it itself'}.`;
    }
    case 'left-out': return `Known text: ${there}. Here: neither that nor what was said.`;
    case 'added': return `Known text: nobody named. Here: ${here}.`;
    case 'new': return `Only here: ${here}.`;
    case 're-sourced': return `Known text: ${there}. Here: ${here}.`;
    case 'reworded': return `${subject(before, after)}Known text: ${quote(before?.verb ?? '')}. Here: ${quote(after?.verb ?? '')}.`;
    case 'number': return `Known text: ${figure(numbers?.before)}. Here: ${figure(numbers?.after)}.`;
  }
}

/** "35 statements are only here, 10 only in the known text." */
export function onlyInOne(changes: readonly ToldChange[]): string {
  const here = changes.filter(({ kind }) => kind === 'new').length;
  const there = changes.length - here;
  const parts = [here > 0 ? `${count(here, 'statement is', 'statements are')} only here` : '', there > 0 ? `${here > 0 ? number(there) : count(there, 'statement is', 'statements are')} only in the known text` : ''];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** "Global Times “reported”", "“according to” the plan": the name may be a resolved one, the verb is as written. */
function telling({ who, verb }: { readonly who: string; readonly verb: string }): string {
  const cue = verb && quote(verb);
  return (/^(?:according|in the words)/i.test(verb) ? [cue, who] : [who, cue]).filter(Boolean).join(' ');
}

/** "Ehud Barak. ", or nothing where nobody is named. */
function subject(before: ToldChange['before'], after: ToldChange['after']): string {
  const who = before?.who || after?.who;
  return who ? `${who}. ` : '';
}

function figure(value = ''): string {
  const parsed = Number(value);
  // Years and other bare figures of four digits are written without a comma.
  return Number.isFinite(parsed) && parsed >= 10_000 ? number(parsed) : value;
}

/** "2 more known texts". */
export function moreKnown(more: number): string {
  return count(more, 'more known text', 'more known texts');
}
