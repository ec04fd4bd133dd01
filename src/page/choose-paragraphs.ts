/** Tells an article's paragraphs from what stands among them. Pure: works on what was read, not on the page. */
import type { BlockKind } from './read-blocks.ts';

/** What the choice needs to know of a paragraph. */
export type ParagraphFacts = { readonly text: string; readonly kind: BlockKind; readonly linkChars: number; readonly names: string };

/** Lines that are no part of an article wherever they stand: "Read more: …", "Advertisement", "Follow us on Twitter". */
const LINE_BESIDE = new RegExp(`^(?:${[
  'advertis(?:e|ement|ing)\\b.{0,30}', 'ad\\b.{0,3}', 'sponsored\\b.*', 'promoted\\b.*', 'scroll (?:down )?to continue.*', '(?:article|story|content|post) continues.*', 'continue reading.*', 'keep reading.*',
  '(?:read|see|watch|learn|find out|click)(?: here)?(?: for)?(?: more| also| next| now)?(?: (?:on|about|at|from|in) .{0,60})?[:>»…]*', '(?:read|see|watch)(?: more| also)?: .*', 'more:? ?.{0,5}', 'more (?:on|from|about)\\b.*',
  'related(?: (?:stories|articles|content|coverage|topics|posts))?:?.*', '(?:also|must) read:?.*', 'recommended.{0,40}', 'trending.{0,40}', 'you (?:may|might) (?:also )?like.*', "don['’]t miss:?.*",
  'sign up (?:for|to|here|now)\\b.*', 'subscribe(?: (?:to|for|now|here|today)\\b.*)?', 'get (?:the|our|your) .{0,60}newsletters?.*', 'follow (?:us|him|her|them|me)\\b.*', '(?:like|find|join) us on .*', 'share(?: this)?.{0,40}', 'tweet', 'print', 'email', 'comments?(?: \\(\\d+\\))?', '\\d+ comments?', 'leave a (?:comment|reply).*',
  '(?:photo|image|picture|video|file photo|credit|source)s?:? ?(?:by|courtesy)?:? .{0,60}', '(?:©|copyright\\b|\\(c\\) ).*', 'all rights reserved.*', 'tags?:.*', 'filed under:?.*', 'posted (?:in|on|by)\\b.{0,80}', 'published:?.{0,60}', '(?:last )?updated:?.{0,60}', 'by [\\p{Lu}][^.!?]{2,60}',
  'most (?:read|popular|viewed).*', 'view (?:comments|gallery|all|more).*', 'loading.{0,20}', 'playing.{0,20}', 'close', 'skip.{0,40}', 'back to top', 'top stories', '(?:previous|next)(?: (?:article|post|story))?', 'show more', 'read (?:the )?full .{0,40}', 'image copyright.*', 'media caption.*', 'image caption.*',
].join('|')})$`, 'iu');
/** A paragraph with more than this share of its characters in links is a list of links. */
const MOST_LINKED = 0.7;
const MOST_LINKED_ITEM = 0.6;
/** Below this many characters a linked line is a label. */
const SHORT = 120;

/** Whether the paragraph belongs to the article's text. */
export function belongsToArticle(facts: ParagraphFacts): boolean {
  const { text, kind, linkChars } = facts;
  const linked = linkChars / text.length;
  if (kind === 'item' && linked > MOST_LINKED_ITEM) return false;
  if (linked > MOST_LINKED && text.length < SHORT * 2) return false;
  if (!/\p{L}|\p{N}/u.test(text)) return false;
  if (text.length < 200 && LINE_BESIDE.test(text.trim())) return false;
  return true;
}
