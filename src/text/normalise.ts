/**
 * Same-length normalisation: every code unit is replaced by exactly one, so that an offset into the result is an offset
 * into the page.
 */

/** Replaces typographic marks and odd white space one for one; case and everything else stay as they are. */
export function normalise(text: string): string {
  return text.replace(ODD, (mark) => PLAIN.get(mark) ?? mark);
}

/** Lower case, one code unit for one: a letter whose lower case is longer or shorter (İ) stays as it is. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}

/** Soft hyphens, zero-width spaces and joiners: nothing a reader sees. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

const PLAIN = new Map([
  ...pairs('\u2018\u2019\u201a\u201b\u02bc\u2032\uff07', "'"),
  ...pairs('\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02', '"'),
  ...pairs('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'),
  ...pairs('\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t', ' '),
]);
const ODD = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');

function pairs(marks: string, plain: string): [string, string][] {
  return Array.from(marks, (mark) => [mark, plain]);
}
