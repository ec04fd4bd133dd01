/** Tells an article's paragraphs from what stands among them. Pure: works on what was read, not on the page. */
import { isSame } from './same-words.ts';

/** What kind of block a paragraph stands in. */
export type BlockKind = 'text' | 'heading' | 'item' | 'quote' | 'cell' | 'pre';

/** What the choice needs to know of a paragraph. */
export type ParagraphFacts = {
  readonly text: string;
  readonly kind: BlockKind;
  readonly linkChars: number;
  /** Tags and classes of the blocks it stands in, `>div.entry>p.`: equal for paragraphs that stand alike. */
  readonly place: string;
};

/**
 * Lines that are no part of an article wherever they stand, filed by their first word: what may follow it to the line's end.
 * "Read more: …", "Advertisement", "Follow us on Twitter".
 */
export const BESIDE: Readonly<Record<string, string>> = {
  ad: '.{0,3}', advertise: '.{0,30}', advertisement: '.{0,30}', advertising: '.{0,30}', sponsored: '( by| content| post| links?)?.{0,40}', promoted: '( (by|stories|links?).{0,40})?', scroll: ' (down )?to continue.*', article: ' continues.*',
  story: ' continues.*', content: ' continues.*', post: ' continues.*', continue: ' reading.*', keep: ' reading.*',
  read: '( (more|also|next|now|here|the full|full)\\b.{0,80}|:.*|[>»…]*)', see: '( (more|also)\\b.{0,80}|:.*)', watch: '( (more|also|now|next)\\b.{0,80}|:.*|[>»…]*)', learn: ' more.{0,60}', find: ' (out more|us on).{0,60}',
  click: ' (here|to|for)\\b.{0,80}', more: '(:? ?.{0,5}| (on|from|about)\\b.*|:.*)', related: '( (stories|articles|content|coverage|topics|posts|news|links|video))?:?.{0,80}', also: ' read\\b.*', must: ' read\\b.*',
  recommended: '.{0,40}', trending: '.{0,40}', you: ' (may|might) (also )?like.*', don: '[\'’]t miss:?.*', sign: ' up (for|to|here|now)\\b.*', subscribe: '( (to|for|now|here|today)\\b.*)?',
  get: ' (the|our|your) .{0,60}newsletters?.*', follow: ' (us|him|her|them|me|on|@\\w+)( .*)?', like: ' us on .*', join: ' us on .*', share: '( this.{0,40}| (on|via) .{0,20})?', tweet: '', print: '', email: '', comment: '.{0,10}', comments: '.{0,10}',
  leave: ' a (comment|reply).*', photo: '.{0,3}[:/(].{0,80}', image: '.{0,3}([:/(].{0,80}| (copyright|caption|source).*)', picture: 's?: .{0,80}', video: '(: .{0,80}|.{0,2})', file: ' photo.*', credit: 's?:? .{0,60}', credits: ':? .{0,60}', media: ' caption.*',
  copyright: '( ?©| ?\\d{4}| \\(c\\)| by).*', all: ' rights reserved.*', tags: '(:.*)?', topics: '(:.*)?', filed: ' under.*', posted: ' (in|on|by)\\b.{0,80}', updated: '(:| on| at) .{0,60}', last: ' updated.{0,60}', by: ' [\\p{Lu}][^.!?]{2,60}',
  most: ' (read|popular|viewed).*', view: ' (comments|gallery|all|more|the).{0,40}', loading: '.{0,20}', close: '', skip: ' (to|ads?|advert|past)\\b.{0,40}', back: ' to top', top: ' stories', previous: '( (article|post|story).*)?', next: '( (article|post|story).*)?',
  show: ' more', hide: ' caption', toggle: ' caption', enlarge: '.{0,30}', reprints: '.*', save: '', listen: '.{0,20}', download: ' .{0,40} app.*', advertisment: '.*',
};
/** A paragraph with more than this share of its characters in links is a list of links. */
const MOST_LINKED = 0.7;
/** Below this many characters a linked line is a label. */
const SHORT = 240;
const SHORT_ITEM = 120;
/** Longer lines are sentences, whatever they begin with. */
const LONGEST_LINE = 200;
/** Paragraphs as long as this are running text. */
const RUNNING = 80;
/** A place in the page that holds at least this share of the running text is where the article stands. */
const CORE_SHARE = 0.1;

/** The paragraphs that belong to the article, of those that were read in its element. */
export function chooseParagraphs<Facts extends ParagraphFacts>(read: readonly Facts[], { title, description }: { readonly title: string; readonly description: string }): Facts[] {
  const seen = new Set<string>();
  const chosen = read.filter((facts) => {
    // What is set twice, for narrow and wide windows or as a pull quote, is read once.
    const isNew = facts.text.length < RUNNING || !seen.has(facts.text);
    seen.add(facts.text);
    return isNew && belongsToArticle(facts);
  });
  const core = coreOf(chosen);
  const isCore = ({ place, text, kind }: ParagraphFacts): boolean => core.has(place) && kind !== 'heading' && text.length >= RUNNING / 2;
  const first = chosen.findIndex(isCore);
  const last = chosen.findLastIndex(isCore);
  if (first < 0) return chosen;
  const homes = [...core].map((place) => place.slice(0, place.lastIndexOf('>') + 1));
  return chosen.filter((facts, index) => {
    if (isSame(facts.text, title)) return false;
    if (index < first) return facts.kind !== 'heading' && facts.text.length >= RUNNING && /[.!?]["'”’)]*$/.test(facts.text) && !isSame(facts.text, description);
    if (index > last) return homes.some((home) => facts.place.startsWith(home)) ? facts.kind !== 'heading' : isCreditLine(facts.text);
    return true;
  });
}

/** The places that hold much of the running text. */
function coreOf(chosen: readonly ParagraphFacts[]): ReadonlySet<string> {
  const chars = new Map<string, number>();
  let all = 0;
  for (const { place, text, kind, linkChars } of chosen) {
    if (text.length < RUNNING || kind === 'heading') continue;
    const own = text.length - linkChars;
    all += own;
    chars.set(place, (chars.get(place) ?? 0) + own);
  }
  return new Set([...chars].filter(([, own]) => own >= all * CORE_SHARE).map(([place]) => place));
}

/** A line at an article's end that says where it comes from. */
function isCreditLine(text: string): boolean {
  return text.length < LONGEST_LINE && (/^\([\p{Lu}][^()]{1,40}\)$/u.test(text) || /^(?:source|via|—|–|-)[: ]/i.test(text) || /contributed to this (?:report|story|article)/i.test(text));
}

/** Whether the paragraph by itself may be part of an article. */
export function belongsToArticle({ text, kind, linkChars }: ParagraphFacts): boolean {
  const linked = linkChars / text.length;
  if (linked > MOST_LINKED && text.length < (kind === 'item' ? SHORT_ITEM : SHORT)) return false;
  if (!(/[a-z\d]/i.test(text) || /[\p{L}\p{N}]/u.test(text)) || /^https?:\S+$/.test(text)) return false;
  return !isLineBeside(text) && !isDateLine(text) && !isCaption(text);
}

/** Words that dates, times and what stands around them are made of; months and days by their first three letters. */
const DATE_WORDS: ReadonlySet<string> = new Set(('jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun am pm st nd rd th gmt utc bst ist est edt cst cdt mst mdt pst pdt cet cest '
  + 'et ct mt pt wat published updated posted modified last on at by min mins minutes hour hours day days read ago first').split(' '));
const LONG_NAME = /^(?:january|february|march|april|june|july|august|sept|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues|thur|thurs)$/;

function isDateLine(text: string): boolean {
  // A post's last line, "— Name (@handle) date", says who speaks.
  if (text.length > 110 || !/\d/.test(text) || /[@“"]/.test(text)) return false;
  const words = text.toLowerCase().match(/\d[\d:.,/-]*|[^\s\d,.:|()•·—–-]+/g) ?? [];
  const dated = words.filter((word) => /^\d/.test(word) || DATE_WORDS.has(word) || LONG_NAME.test(word)).length;
  return dated >= 2 && dated >= words.length * 0.6;
}

/** A caption that stands among the paragraphs as if it were one. */
function isCaption(text: string): boolean {
  if (text.length >= 500 || !/hoto|mage|icture|getty|©|\bvia /i.test(text)) return false;
  return /\bfile photo\b|\((?:[A-Z]{2,4} )?(?:photo|image|picture)\b[^)]*\)|\b(?:photo|image|picture|photograph)s? (?:by|courtesy|credit|©)|\bgetty images\b|©|\bvia (?:AP|AFP|Reuters)\b\)?$/i.test(text)
    && !/["”] (?:\w+ )?(?:said|says|told)\b/.test(text);
}

const expressions = new Map<string, RegExp>();

/** Whether a line is one of those that stand among an article's paragraphs without being part of it. */
export function isLineBeside(text: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  if (/^(?:©|\(c\) |\d+ comments?\b)/i.test(text)) return true;
  const word = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  const first = word.toLowerCase();
  if (!Object.hasOwn(BESIDE, first)) return false;
  let expression = expressions.get(first);
  if (!expression) {
    expression = new RegExp(`^(?:${BESIDE[first]})$`, first === 'by' ? 'u' : 'iu');
    expressions.set(first, expression);
  }
  return expression.test(text.slice(word.length));
}
