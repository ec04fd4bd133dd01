/** What the shape of an address says about what stands there. Pure: works on strings. */

export type UrlShape = 'front' | 'section' | 'account' | 'shop' | 'forum' | 'search' | 'dated' | 'slug' | 'numbered' | 'story-folder' | 'page';

/** What words in folders, host and query say. */
const WORDS: Readonly<Partial<Record<UrlShape, string>>> = {
  account: 'login logon signin signup signon register registration registrazione registrieren regist join account accounts myaccount password auth createaccount checkout cart basket order '
    + 'subscribe profile user users',
  shop: 'shop store product products item catalog catalogue category dp',
  forum: 'forum forums thread threads showthread viewtopic topic board',
  search: 'search find results tag tags topic topics author authors page',
  'story-folder': 'news article articles story stories world politics business opinion sport sports blog post posts columnists entertainment culture',
};
const DATED = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3,9})(?:[/-]|\d\d\b)/;
const NUMBER_QUERY = /[?&](?:id|p|idx|article|story)=\d/;
/** A slug is a headline in the address: at least this many words. */
const SLUG_WORDS = 4;

/** All shapes that fit the address; empty when it says nothing. Loops rather than callbacks: each function is compiled anew on every page. */
export function shapesOf(url: string): readonly UrlShape[] {
  const [address = ''] = url.toLowerCase().split('#', 1);
  const [, , host = '', ...rest] = address.split('?', 1)[0]!.split('/');
  const query = address.includes('?') ? address.slice(address.indexOf('?')) : '';
  const path = `/${rest.join('/')}`;
  const parts: string[] = [];
  /** Words of folders, and those of what is just long enough to be a slug. */
  const inPath: string[] = [];
  const inShortSlugs: string[] = [];
  let hasSlug = false;
  for (const part of rest) {
    if (part === '') continue;
    parts.push(part);
    const length = wordCount(part);
    // A headline may hold any word: "the-man-who-would-not-register".
    if (length >= SLUG_WORDS) hasSlug = true;
    if (length < SLUG_WORDS) addWords(part, inPath);
    else if (length === SLUG_WORDS) addWords(part, inShortSlugs);
  }
  const words = [...inPath];
  addWords(host.split('.')[0]!, words);
  const asked = [...words, ...inShortSlugs];
  addWords(query, asked);
  const shapes: UrlShape[] = [];
  if (parts.length === 0 || (parts.length === 1 && /^(?:index|home|default)\b/.test(parts[0]!))) {
    if (!NUMBER_QUERY.test(query)) shapes.push('front');
  }
  if (has('account', asked)) shapes.push('account');
  if (has('shop', words)) shapes.push('shop');
  if (has('forum', words)) shapes.push('forum');
  if (has('search', inPath)) shapes.push('search');
  if (DATED.test(path)) shapes.push('dated');
  if (hasSlug) shapes.push('slug');
  if (/\d{5}/.test(path) || NUMBER_QUERY.test(query)) shapes.push('numbered');
  if (has('story-folder', inPath)) shapes.push('story-folder');
  if ((path.endsWith('.html') || path.endsWith('.htm')) && !shapes.includes('front')) shapes.push('page');
  if (shapes.length === 0 && parts.length === 1) shapes.push('section');
  return shapes;
}

/** Looked for in the list as it is written: splitting it would cost more than it saves, once a page. */
function has(shape: UrlShape, words: readonly string[]): boolean {
  const list = ` ${WORDS[shape]!} `;
  for (const word of words) if (list.includes(` ${word} `)) return true;
  return false;
}

/** Adds the words of a part, and pairs of them: "create-account" is also "createaccount". */
function addWords(part: string, words: string[]): void {
  let before = '';
  for (const word of part.match(/[a-z]+/g) ?? []) {
    if (before !== '') words.push(before + word);
    words.push(word);
    before = word;
  }
}

/** Words between hyphens or underscores; numbers are none. */
function wordCount(part: string): number {
  let count = 0;
  for (const word of part.replaceAll('_', '-').split('-')) if (word !== '' && Number.isNaN(Number(word))) count++;
  return count;
}
