/** Tells an article's paragraphs from what stands among them. Pure: works on what was read, not on the page. */
import type { BlockKind } from './read-blocks.ts';

/** What the choice needs to know of a paragraph. */
export type ParagraphFacts = { readonly text: string; readonly kind: BlockKind; readonly linkChars: number; readonly names: string };

/**
 * Lines that are no part of an article wherever they stand, filed by their first word: what may follow it to the line's end.
 * "Read more: …", "Advertisement", "Follow us on Twitter".
 */
const BESIDE: Readonly<Record<string, string>> = {
  ad: '.{0,3}', advertise: '.{0,30}', advertisement: '.{0,30}', advertising: '.{0,30}', sponsored: '.*', promoted: '.*', scroll: ' (down )?to continue.*', article: ' continues.*',
  story: ' continues.*', content: ' continues.*', post: ' continues.*', continue: ' reading.*', keep: ' reading.*',
  read: '( (more|also|next|now|here|the full|full)\\b.{0,80}|:.*|[>»…]*)', see: '( (more|also)\\b.{0,80}|:.*)', watch: '( (more|also|now|next)\\b.{0,80}|:.*|[>»…]*)', learn: ' more.{0,60}', find: ' (out more|us on).{0,60}',
  click: ' (here|to|for)\\b.{0,80}', more: '(:? ?.{0,5}| (on|from|about)\\b.*|:.*)', related: '( (stories|articles|content|coverage|topics|posts|news|links|video))?:?.{0,80}', also: ' read\\b.*', must: ' read\\b.*',
  recommended: '.{0,40}', trending: '.{0,40}', you: ' (may|might) (also )?like.*', don: '[\'’]t miss:?.*', sign: ' up (for|to|here|now)\\b.*', subscribe: '( (to|for|now|here|today)\\b.*)?',
  get: ' (the|our|your) .{0,60}newsletters?.*', follow: ' (us|him|her|them|me|on|@\\w+)( .*)?', like: ' us on .*', join: ' us on .*', share: '( this.{0,40}|.{0,20})', tweet: '', print: '', email: '', comment: '.{0,10}', comments: '.{0,10}',
  leave: ' a (comment|reply).*', photo: '.{0,3}[:/(].{0,80}', image: '.{0,3}([:/(].{0,80}| (copyright|caption|source).*)', picture: 's?: .{0,80}', video: '(: .{0,80}|.{0,2})', file: ' photo.*', credit: 's?:? .{0,60}', credits: ':? .{0,60}', media: ' caption.*',
  copyright: '\\b.*', all: ' rights reserved.*', tags: '?:?.*', topics: ':?.{0,60}', filed: ' under.*', posted: ' (in|on|by)\\b.{0,80}', published: '.{0,60}', updated: '.{0,60}', last: ' updated.{0,60}', by: ' [\\p{Lu}][^.!?]{2,60}',
  most: ' (read|popular|viewed).*', view: ' (comments|gallery|all|more|the).{0,40}', loading: '.{0,20}', playing: '.{0,20}', close: '', skip: '.{0,40}', back: ' to top', top: ' stories', previous: '( (article|post|story).*)?', next: '( (article|post|story).*)?',
  show: ' more', hide: ' caption', toggle: ' caption', enlarge: '.{0,30}', reprints: '.*', save: '', listen: '.{0,20}', download: ' .{0,40} app.*', advertisment: '.*',
};
/** A paragraph with more than this share of its characters in links is a list of links. */
const MOST_LINKED = 0.7;
const MOST_LINKED_ITEM = 0.6;
/** Below this many characters a linked line is a label. */
const SHORT = 240;
/** Longer lines are sentences, whatever they begin with. */
const LONGEST_LINE = 200;

const expressions = new Map<string, RegExp>();

/** Whether the paragraph belongs to the article's text. */
export function belongsToArticle(facts: ParagraphFacts): boolean {
  const { text, kind, linkChars } = facts;
  const linked = linkChars / text.length;
  if (kind === 'item' && linked > MOST_LINKED_ITEM) return false;
  if (linked > MOST_LINKED && text.length < SHORT) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  return !isLineBeside(text);
}

/** Whether a line is one of those that stand among an article's paragraphs without being part of it. */
export function isLineBeside(text: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  if (/^(?:©|\(c\) |\d+ comments?\b)/i.test(text)) return true;
  const word = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  const first = word.toLowerCase();
  if (!Object.hasOwn(BESIDE, first)) return false;
  let expression = expressions.get(first);
  if (!expression) {
    expression = new RegExp(`^${BESIDE[first]}$`, first === 'by' ? 'u' : 'iu');
    expressions.set(first, expression);
  }
  return expression.test(text.slice(word.length));
}
