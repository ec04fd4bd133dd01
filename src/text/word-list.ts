/**
 * Looks for words in names such as `related-stories`, `commentList` or `js_share`. A plain look-up instead of one large
 * expression: the content script runs once a page, so what a regular expression costs to compile is never earned back.
 */

/** No beginning in a list is shorter. */
const LEAST_BEGINNING = 4;

/**
 * Makes a test for names that hold one of the words in `list` (separated by spaces, lower case, without hyphens): "menu"
 * is that word, "comment*" any that begins so, and "readnext" also two words in a row, `read-next`. Answers are kept.
 */
export function makeWordTest(list: string): (names: string) => boolean {
  // Made when first asked, because many pages never ask.
  let entries: ReadonlySet<string> | null = null;
  const fits = (word: string): boolean => {
    entries ??= new Set(list.split(/\s+/));
    if (entries.has(word)) return true;
    for (let length = LEAST_BEGINNING; length <= word.length; length++) if (entries.has(`${word.slice(0, length)}*`)) return true;
    return false;
  };
  const known = new Map<string, boolean>([['', false]]);
  return (names) => {
    const before = known.get(names);
    if (before !== undefined) return before;
    let last = '';
    let found = false;
    for (const word of wordsOf(names)) {
      found ||= fits(word) || (last !== '' && fits(last + word));
      last = word;
    }
    known.set(names, found);
    return found;
  };
}

/** The words of names in lower case: cut where letters end and where a capital follows a small letter. */
export function wordsOf(names: string): string[] {
  return names.match(WORD)?.map((word) => word.toLowerCase()) ?? [];
}

const WORD = /[A-Z]*[a-z\u0080-\uffff]+|[A-Z]+/g;
