/** Numbers, shares, dates and quotation marks as the interface writes them. */

const LOCALE = 'en-GB';
const NUMBER = new Intl.NumberFormat(LOCALE);
const PLURAL = new Intl.PluralRules(LOCALE);
const LIST = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const LANGUAGE = new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' });
const NARROW_SPACE = '\u00a0';

/** "1,204". */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** "1 statement", "11 statements", "1,204 statements". */
export function count(value: number, one: string, other: string): string {
  return `${number(value)} ${PLURAL.select(value) === 'one' ? one : other}`;
}

/** A share of 0–1 as a whole percentage with a non-breaking space, "48 %"; a share under half a percent is "under 1 %". */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return share > 0 && whole === 0 ? `under 1${NARROW_SPACE}%` : `${number(whole)}${NARROW_SPACE}%`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  return LIST.format(items);
}

/** Words of the article in curly marks; marks that already stand around them are not doubled. */
export function quote(words: string): string {
  const bare = words.trim().replace(/^["“”]+|["“”]+$/g, '').trim();
  return `“${bare || words.trim()}”`;
}

/** The words of a span, without brackets around them. */
export function textAt(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(start, end).replace(/^\(|\)$/g, '').trim();
}

/** The words cut at a space before `limit` characters, with an ellipsis where something is left out. */
export function shorten(words: string, limit: number): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.lastIndexOf(' ', limit);
  return `${flat.slice(0, cut > limit / 2 ? cut : limit).replace(/[\s,;:]+$/, '')}…`;
}

/** "October 2026" from "2026-10" or "2026-10-08"; the text itself where it is no date. */
export function month(date: string): string {
  const parsed = /^\d{4}-\d{2}/.test(date) ? Date.parse(`${date.slice(0, 7)}-01T00:00:00Z`) : Number.NaN;
  return Number.isNaN(parsed) ? date : MONTH.format(parsed);
}

/** "8 October 2026" from an ISO date or date-time; the text itself where it is none. */
export function day(date: string): string {
  const parsed = Date.parse(date);
  return Number.isNaN(parsed) ? date : DAY.format(parsed);
}

/** "German" from "de"; the tag itself where it is unknown. */
export function languageName(tag: string): string {
  try {
    return LANGUAGE.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "Ehud Barak’s", "United States’". */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}
