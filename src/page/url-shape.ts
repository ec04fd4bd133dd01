/** What the shape of an address says about what stands there. Pure: works on strings. */

/** A name for what the address looks like, with the words or numbers that say so. */
export type UrlShape =
  | 'front' | 'section' | 'account' | 'shop' | 'forum' | 'search'
  | 'dated' | 'slug' | 'numbered' | 'story-folder';

const ACCOUNT = /(?:^|[/_.-])(?:log-?[io]n|logon|sign-?(?:in|up|on)|regist(?:er|ration|razione|rieren)?|join|account|my-?account|password|auth|create-?account|checkout|cart|basket|order|subscribe|profile|users?)(?:[/_.-]|$)/i;
const SHOP = /\/(?:shop|store|product|products|item|catalog(?:ue)?|category|dp)\//i;
const FORUM = /(?:^|[./])(?:forums?|threads?|showthread|viewtopic|topic|board)(?:[./]|$)/i;
const SEARCH = /\/(?:search|find|results|tags?|topics?|author|authors|page)(?:\/|$)/i;
const DATED = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[/-]|\d\d\b)/i;
const STORY = /\/(?:news|article|articles|story|stories|world|politics|business|opinion|sports?|blog|post|posts|columnists|commentisfree|entertainment|culture)\//i;
/** A slug is a headline in the address: at least this many words. */
const SLUG_WORDS = 4;

/** All shapes that fit the address, most telling first; empty when it says nothing. */
export function shapesOf(url: string): readonly UrlShape[] {
  const [, host = '', path = '/', query = ''] = /^[a-z]+:\/\/([^/?#]*)([^?#]*)\??([^#]*)/i.exec(url) ?? [];
  const shapes: UrlShape[] = [];
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0 || (parts.length === 1 && /^(?:index|home|default)\b/i.test(parts[0]!))) {
    if (!/\b(?:id|p|idx|article|story)=\d/.test(query)) shapes.push('front');
  }
  if (ACCOUNT.test(path) || ACCOUNT.test(query) || /^(?:account|login|auth|secure)\./i.test(host)) shapes.push('account');
  if (SHOP.test(path) || /^shop\./i.test(host)) shapes.push('shop');
  if (FORUM.test(path) || /^forums?\./i.test(host)) shapes.push('forum');
  if (SEARCH.test(path)) shapes.push('search');
  if (DATED.test(path)) shapes.push('dated');
  if (parts.some((part) => part.split(/[-_]/).filter((word) => /\p{L}|%/u.test(word)).length >= SLUG_WORDS)) shapes.push('slug');
  if (/\d{5,}/.test(path) || /[?&](?:id|idx|article|story)=\d{3,}/.test(`?${query}`)) shapes.push('numbered');
  if (STORY.test(path)) shapes.push('story-folder');
  if (shapes.length === 0 && parts.length === 1) shapes.push('section');
  return shapes;
}
