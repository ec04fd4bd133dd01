/** Under one name fall words that differ in case, white space, apostrophes, a plural’s “s”, and whether a star asks for all forms. */
export function wordName(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\*/g, '').replace(/\s+/g, ' ').trim()
    .replace(/'s$/, '').replace(/([^s'"])s$/, '$1');
}
