/** What element names, roles and class names say about an element's part on the page. No site is named here: words are. */
import { makeWordTest } from './word-list.ts';

/** Never holds running text. */
export const NO_TEXT: ReadonlySet<string> = new Set(('script style noscript template textarea select option button input iframe object embed canvas video audio svg math picture img map '
  + 'head title link meta datalist progress meter dialog rp rt frameset').split(' '));

/** Parts of a page that are not its article. */
export const ASIDE: ReadonlySet<string> = new Set('nav footer aside menu figure figcaption search'.split(' '));

/** Elements that stand in a line of text unless a style sheet says otherwise. */
export const INLINE: ReadonlySet<string> = new Set(('a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr '
  + 'q rb ruby s samp slot small span strike strong sub sup time tt u var wbr br').split(' '));

const ASIDE_ROLES: ReadonlySet<string> = new Set(('navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar tooltip status alert img button note '
  + 'doc-footnote doc-endnotes').split(' '));

/** Whether class names or ids say that an element stands beside the article: related links, comments, share bars. */
export const isNamedAside = makeWordTest(`
  comment comments commentlist commentbox commentsection disqus* respond* related* relation recirc* recommend* readnext upnext alsolike* alsoread* youmaylike*
  moreon morefrom morestories morenews morein morelike mostread mostpopular mostviewed popular trending* latest outbrain* taboola* zergnet promo* sponsor* advert*
  banner banners newsletter* signup* subscri* social socials share* sharing follow followus cookie* consent* gdpr privacynotice paywall* regwall* sidebar* breadcrumb* pagination pager
  popup* modal* overlay* toolbar* footer* menu menus skiplink* visuallyhidden screenreader* sronly bio biography aboutauthor abouttheauthor authorbio authorbox authorinfo
  authorcard authordesc* byline* taglist tagcloud tags postmeta entrymeta articlemeta timestamp* caption* photocredit imagecredit gallery* carousel* slideshow* slider*
  teaser* widget* toc tableofcontents printonly noprint copyright* disclaimer* donat* poll quiz rating* vote votes login register* forgot jprelated* yarpp* addtoany* sharedaddy*
  videoplayer* mediameta pullquote* embedcaption calltoaction cta nextarticle nextpost nextstory prevarticle prevpost prevstory feedback* inlinead* ad ads nav rail
  dfp gpt hidden hide aux meta tool tools button buttons icon icons links readmore`);

/** Whether class names or id say that an element holds an article's text. */
export const isNamedBody = makeWordTest(`
  articlebody articletext articlecontent articlecopy articlemain storybody storytext storycontent posttext postbody postcontent entrycontent entrybody entrytext newsbody
  newstext newscontent pagecontent maincontent mainbody bodycontent bodycopy bodytext blogcontent blogbody singlecontent article story hentry post richtext articulo artikel`);

/** Class and id of an element as one string; empty when it has neither. */
export function namesOf(element: Element): string {
  const names = element.getAttribute('class');
  // As an attribute: in a form with a field of that name, `form.id` is the field.
  const id = element.getAttribute('id') ?? '';
  return names ? (id ? `${names} ${id}` : names) : id;
}

/** Whether the ARIA role is one of a part that is not the article. */
export function hasAsideRole(element: Element): boolean {
  const role = element.getAttribute('role');
  return role !== null && ASIDE_ROLES.has(role);
}

/** All of the above in one: what the second script is handed, which would carry the lists once more. */
export const ELEMENT_NAMES = { NO_TEXT, ASIDE, isNamedAside, hasAsideRole, namesOf };
export type ElementNames = typeof ELEMENT_NAMES;
