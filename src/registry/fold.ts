/** Names are compared folded: lower case, without accents, with straight apostrophes and plain spaces for hyphens. */
import { isPlain } from '../text/letters.ts';

/** Nothing to fold but capitals. */
const SIMPLE = /^[a-z\d]+(?: [a-z\d]+)*$/;
const MARKS = /\p{M}+/gu;

/** `text` in lower case without accents. The length may change. */
export function foldLetters(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('ı', 'i').replaceAll('ø', 'o').replaceAll('ł', 'l');
}

/** Whether a word begins with a letter that has a capital and is none; figures and letters without capitals do not. */
export function beginsSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 97 && code <= 122;
  const letter = word.charAt(0);
  return letter !== letter.toUpperCase();
}

/** What stands between two words of a name: hyphens and other spaces become a space, curly apostrophes straight ones. */
export function foldGap(gap: string): string {
  if (gap === ' ') return gap;
  return gap.replace(/[-\u2010\u2011\u00a0\u202f ]+/g, ' ').replace(/[’ʼ‘`´]/g, "'");
}

/** A whole name in one comparable form, points within and around it taken out ("U.S." is "us"). */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (SIMPLE.test(lower)) return lower;
  return foldGap(foldLetters(name)).replace(/[.,]/g, '').replace(/ {2,}/g, ' ').trim();
}
