/**
 * Looks for words in names such as `related-stories`, `commentList` or `js_share`. A plain look-up instead of one large
 * expression: the content script runs once a page, so what a regular expression costs to compile is never earned back.
 */

/** Characters of a word by which entries are filed; shorter entries are filed whole. */
const HEAD = 4;

/**
 * Makes a test for names that hold one of the words in `list` (separated by spaces, lower case, without hyphens): "menu"
 * is that word, "comment*" any that begins so, and "readnext" also two words in a row, `read-next`. Answers are kept.
 */
export function makeWordTest(list: string): (names: string) => boolean {
  let filed: ReadonlyMap<string, readonly string[]> | null = null;
  const fits = (word: string): boolean => {
    filed ??= file(list);
    for (let length = Math.min(HEAD, word.length); length > 1; length--) {
      const entries = filed.get(word.slice(0, length));
      if (entries?.some((entry) => (entry.endsWith('*') ? word.startsWith(entry.slice(0, -1)) : word === entry))) return true;
    }
    return false;
  };
  const known = new Map<string, boolean>();
  return (names) => {
    const before = known.get(names);
    if (before !== undefined) return before;
    const words = wordsOf(names);
    const found = words.some((word, index) => fits(word) || (index + 1 < words.length && fits(word + words[index + 1]!)));
    known.set(names, found);
    return found;
  };
}

/** Files the entries; done when first asked, because many pages never ask. */
function file(list: string): Map<string, string[]> {
  const filed = new Map<string, string[]>();
  for (const entry of list.split(/\s+/)) {
    if (entry === '') continue;
    const head = entry.replace('*', '').slice(0, HEAD);
    const others = filed.get(head);
    if (others) others.push(entry);
    else filed.set(head, [entry]);
  }
  return filed;
}

/** The words of names in lower case: cut where letters end and where a capital follows a small letter. */
export function wordsOf(names: string): string[] {
  return names.match(WORD)?.map((word) => word.toLowerCase()) ?? [];
}

const WORD = /[A-Z]*[a-z\u0080-\uffff]+|[A-Z]+/g;
