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

/** All shapes that fit the address; empty when it says nothing. */
export function shapesOf(url: string): readonly UrlShape[] {
  const address = url.toLowerCase().split('#')[0]!;
  const [, , host = '', ...rest] = address.split('?')[0]!.split('/');
  const query = address.includes('?') ? address.slice(address.indexOf('?')) : '';
  const path = `/${rest.join('/')}`;
  const parts = rest.filter((part) => part !== '');
  // A headline may hold any word: "the-man-who-would-not-register".
  const folders = parts.filter((part) => wordCount(part) < SLUG_WORDS);
  const inPath = new Set(folders.flatMap(wordsOf));
  const words = new Set([...inPath, ...wordsOf(host.split('.')[0]!)]);
  const shapes: UrlShape[] = [];
  if (parts.length === 0 || (parts.length === 1 && /^(?:index|home|default)\b/.test(parts[0]!))) {
    if (!NUMBER_QUERY.test(query)) shapes.push('front');
  }
  const asked = new Set([...words, ...wordsOf(query), ...parts.filter((part) => wordCount(part) === SLUG_WORDS).flatMap(wordsOf)]);
  if (has('account', asked)) shapes.push('account');
  if (has('shop', words)) shapes.push('shop');
  if (has('forum', words)) shapes.push('forum');
  if (has('search', inPath)) shapes.push('search');
  if (DATED.test(path)) shapes.push('dated');
  if (folders.length < parts.length) shapes.push('slug');
  if (/\d{5,}/.test(path) || NUMBER_QUERY.test(query)) shapes.push('numbered');
  if (has('story-folder', inPath)) shapes.push('story-folder');
  if (/\.html?$/.test(path) && !shapes.includes('front')) shapes.push('page');
  if (shapes.length === 0 && parts.length === 1) shapes.push('section');
  return shapes;
}

function has(shape: UrlShape, words: ReadonlySet<string>): boolean {
  return WORDS[shape]!.split(' ').some((word) => words.has(word));
}

/** Words of a part, and pairs of them: "create-account" is also "createaccount". */
function wordsOf(part: string): string[] {
  const words = part.match(/[a-z]+/g) ?? [];
  return words.flatMap((word, index) => (index + 1 < words.length ? [word, word + words[index + 1]!] : [word]));
}

function wordCount(part: string): number {
  return part.split(/[-_]/).filter((word) => word !== '' && !/^\d+$/.test(word)).length;
}
