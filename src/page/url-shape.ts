/** What the shape of an address says about what stands there. Pure: works on strings. */
import { makeWordTest } from './word-list.ts';

export type UrlShape = 'front' | 'section' | 'account' | 'shop' | 'forum' | 'search' | 'dated' | 'slug' | 'numbered' | 'story-folder' | 'page';

const isAccount = makeWordTest(`login logon signin signup signon register registration registrazione registrieren regist join account accounts myaccount password auth
  createaccount checkout cart basket order subscribe profile user users`);
const isShop = makeWordTest('shop store product products item catalog catalogue category dp');
const isForum = makeWordTest('forum forums thread threads showthread viewtopic topic board');
const isSearch = makeWordTest('search find results tag tags topic topics author authors page');
const isStory = makeWordTest('news article articles story stories world politics business opinion sport sports blog post posts columnists entertainment culture');
const DATED = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[/-]|\d\d\b)/;
const NUMBER_QUERY = /[?&](?:id|p|idx|article|story)=\d/;
/** A slug is a headline in the address: at least this many words. */
const SLUG_WORDS = 4;

/** All shapes that fit the address; empty when it says nothing. */
export function shapesOf(url: string): readonly UrlShape[] {
  const [, host = '', path = '/', query = ''] = /^[a-z]+:\/\/([^/?#]*)([^?#]*)(\??[^#]*)/.exec(url.toLowerCase()) ?? [];
  const shapes: UrlShape[] = [];
  const parts = path.split('/').filter((part) => part !== '');
  // A slug may hold any word: "the-man-who-would-not-register".
  const folders = parts.filter((part) => wordCount(part) < SLUG_WORDS).join(' ');
  const site = host.split('.')[0]!;
  if (parts.length === 0 || (parts.length === 1 && /^(?:index|home|default)\b/.test(parts[0]!))) {
    if (!NUMBER_QUERY.test(query)) shapes.push('front');
  }
  if (isAccount(parts.filter((part) => wordCount(part) <= SLUG_WORDS).join(' ')) || isAccount(query) || /^(?:account|login|auth|secure)$/.test(site)) shapes.push('account');
  if (isShop(folders) || site === 'shop') shapes.push('shop');
  if (isForum(folders) || isForum(site)) shapes.push('forum');
  if (isSearch(folders)) shapes.push('search');
  if (DATED.test(path)) shapes.push('dated');
  if (parts.some((part) => wordCount(part) >= SLUG_WORDS)) shapes.push('slug');
  if (/\d{5,}/.test(path) || NUMBER_QUERY.test(query)) shapes.push('numbered');
  if (isStory(folders)) shapes.push('story-folder');
  if (/\.html?$/.test(path) && !shapes.includes('front')) shapes.push('page');
  if (shapes.length === 0 && parts.length === 1) shapes.push('section');
  return shapes;
}

function wordCount(part: string): number {
  return part.split(/[-_]/).filter((word) => /\p{L}|%/u.test(word)).length;
}
