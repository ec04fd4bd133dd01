/** What element names, roles and class names say about an element's part on the page. No site is named here: words are. */

/** Never holds running text. */
export const NO_TEXT: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', 'button', 'input', 'iframe', 'object', 'embed', 'canvas', 'video',
  'audio', 'svg', 'math', 'picture', 'img', 'map', 'head', 'title', 'link', 'meta', 'datalist', 'progress', 'meter', 'dialog', 'rp', 'rt', 'frameset',
]);

/** Parts of a page that are not its article. */
export const ASIDE: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'menu', 'figure', 'figcaption', 'search']);

/** Elements that stand in a line of text unless a style sheet says otherwise. */
export const INLINE: ReadonlySet<string> = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'nobr',
  'q', 'rb', 'ruby', 's', 'samp', 'slot', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'br',
]);

const ASIDE_ROLE = /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|menu|menubar|toolbar|tooltip|status|alert|img|button|note|doc-footnote|doc-endnotes)$/;

/** Words in class names and ids of what stands beside an article: `related-stories`, `commentList`, `js-share`. */
const ASIDE_NAME = new RegExp([
  'comment(?!ar)', 'disqus', 'respond', 'relat(?:ed|ion)', 'recirc', 'recommend', 'read-?next', 'up-?next', 'also-?(?:like|read)', 'more-?(?:on|from|stories|news|in|like)',
  'most-?(?:read|popular|viewed)', 'popular', 'trending', 'latest', 'outbrain', 'taboola', 'zergnet', 'promo', 'sponsor', 'advert', 'banner', 'newsletter', 'sign-?up', 'subscri',
  'social', 'shar(?:e|ing)(?!d)', 'follow', 'cookie', 'consent', 'gdpr', 'privacy-?notice', 'paywall', 'regwall', 'side-?bar', 'breadcrumb', 'pagination', 'pager', 'pop-?up', 'modal', 'overlay',
  'toolbar', 'footer', 'menu', 'skip-?link', 'visually-?hidden', 'screen-?reader', 'sr-only', 'bio(?:graphy)?(?![a-z])', 'about-?(?:the-?)?author', 'author-?(?:bio|box|info|card|desc)', 'by-?line',
  'tag-?(?:s|list|cloud)', 'post-?meta', 'entry-?meta', 'article-?meta', 'timestamp', 'date-?line-?time', 'caption', 'photo-?credit', 'image-?credit', 'gallery', 'carousel', 'slide-?show', 'slider',
  'teaser', 'widget', 'toc(?![a-z])', 'table-of-contents', 'print-?only', 'no-?print', 'copyright', 'disclaimer', 'donat', 'poll(?![a-z])', 'quiz', 'rating', 'vote', 'login', 'register', 'forgot', 'jp-relatedposts',
  'yarpp', 'addtoany', 'sharedaddy', 'video-?player', 'media-?meta', 'pull-?quote', 'embed-?(?:caption|card)', 'call-?to-?action', 'cta(?![a-z])', 'next-?(?:article|post|story)', 'prev-?(?:article|post|story)', 'correction-?form', 'feedback', 'inline-?(?:ad|rel)',
].map((word) => `(?:^|[\\s_-]|(?<=[a-z]))${word}`).join('|'), 'i');
/** Short words count only as whole words: "ad", "nav". */
const ASIDE_WORD = /(?:^|[\s_-])(?:ads?|nav|rail|dfp|gpt|hidden|hide|aux|tags|meta|tool|tools|buttons?|icons?|links?|read-more)(?=$|[\s_-])/i;
/** Names of what holds an article's text. */
const BODY_NAME = /article-?(?:_+)?(?:body|text|content|copy|main)|(?:story|post|entry|news|page|main|body|blog|single)-?(?:_+)?-?(?:body|text|content|copy)|body-?(?:copy|text|content)|(?:^|[\s_-])(?:article|story|hentry|post)(?=$|[\s_-])|RichText|rich-text|articulo|artikel/i;

/** Class and id of an element as one string; empty when it has neither. */
export function namesOf(element: Element): string {
  const names = element.getAttribute('class');
  const { id } = element;
  return names ? (id ? `${names} ${id}` : names) : id;
}

/** Whether class names, id or role say that an element stands beside the article: related links, comments, share bars. */
export function isNamedAside(names: string): boolean {
  return names !== '' && (ASIDE_NAME.test(names) || ASIDE_WORD.test(names));
}

/** Whether the ARIA role is one of a part that is not the article. */
export function hasAsideRole(element: Element): boolean {
  const role = element.getAttribute('role');
  return role !== null && ASIDE_ROLE.test(role);
}

/** Whether class names or id say that an element holds an article's text. */
export function isNamedBody(names: string): boolean {
  return names !== '' && BODY_NAME.test(names);
}
