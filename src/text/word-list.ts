/**
 * Looks for words in names such as `related-stories`, `commentList` or `js_share`. A plain look-up instead of one large
 * expression: the content script runs once a page, so what a regular expression costs to compile is never earned back.
 */

/** No beginning in a list is shorter. */
const LEAST_BEGINNING = 4;

/** The words of a list, separated by white space. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/**
 * Makes a test for names that hold one of the words in `list` (separated by spaces, lower case, without hyphens): "menu"
 * is that word, "comment*" any that begins so, and "readnext" also two words in a row, `read-next`. Answers are kept.
 */
export function makeWordTest(list: string): (names: string) => boolean {
  // Made when first asked, because many pages never ask.
  let entries: ReadonlySet<string> | null = null;
  const known = new Map<string, boolean>([['', false]]);
  // Loops rather than callbacks: each function is compiled anew on every page.
  return (names) => {
    const before = known.get(names);
    if (before !== undefined) return before;
    entries ??= setOf(list);
    let last = '';
    let found = false;
    for (const written of names.match(WORD) ?? []) {
      const word = written.toLowerCase();
      for (const asked of last === '' ? [word] : [word, last + word]) {
        found ||= entries.has(asked);
        for (let length = LEAST_BEGINNING; !found && length <= asked.length; length++) found = entries.has(`${asked.slice(0, length)}*`);
      }
      last = word;
    }
    known.set(names, found);
    return found;
  };
}

/** The words of names: cut where letters end and where a capital follows a small letter. */
const WORD = /[A-Z]*[a-z\u0080-\uffff]+|[A-Z]+/g;
