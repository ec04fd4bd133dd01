/**
 * What kind of letter stands where. The plain ones are told by their codes: a regular expression over all letters costs a background that has
 * just woken half a millisecond, and most words have no other.
 */

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const CAPITALS = /^\p{Lu}+$/u;

const isPlainCapital = (code: number): boolean => code >= 65 && code <= 90;
const isPlainSmall = (code: number): boolean => code >= 97 && code <= 122;
const isPlainDigit = (code: number): boolean => code >= 48 && code <= 57;

const UNKNOWN = 0, WORD = 1, MARK = 2;
/** What is known of each code unit so far; the regular expression is asked once for each. */
const KIND = new Uint8Array(0x10000);

/** Whether a letter, a digit or a mark over one begins at the code unit `at`. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isPlainSmall(code) || isPlainCapital(code) || isPlainDigit(code);
  if (code >= 0xd800 && code <= 0xdfff) return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at)!));
  if (KIND[code] === UNKNOWN) KIND[code] = kindOf(code);
  return KIND[code] === WORD;
}

function kindOf(code: number): number {
  // Latin letters, and the block of dashes, quotation marks and the like.
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? MARK : WORD;
  if (code >= 0x2000 && code < 0x2070) return MARK;
  return LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? WORD : MARK;
}

/** Code units of the character at `at`. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Whether a word begins with a letter. */
export function beginsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isPlainSmall(code) || isPlainCapital(code) : LETTER.test(word);
}

/** Whether a word begins with a capital letter. */
export function beginsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isPlainCapital(code) : CAPITAL.test(word);
}

/** Whether a word is `least` to `most` capital letters and nothing else. */
export function isAllCapitals(word: string, least = 2, most = Infinity): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 127) return CAPITALS.test(word) && [...word].length >= least && [...word].length <= most;
    if (!isPlainCapital(code)) return false;
  }
  return word.length >= least && word.length <= most;
}

/** Whether a text has no character beyond ASCII. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
