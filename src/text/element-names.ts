/** What element names, roles and class names say about an element's part on the page. No site is named here: words are. */
import { makeWordTest, setOf } from './word-list.ts';

/** Never holds running text. */
export const NO_TEXT: ReadonlySet<string> = /* @__PURE__ */ setOf('script style noscript template textarea select option button input iframe object embed canvas video audio svg math picture img map '
  + 'head title link meta datalist progress meter dialog rp rt frameset');

/** Parts of a page that are not its article. */
export const ASIDE: ReadonlySet<string> = /* @__PURE__ */ setOf('nav footer aside menu figure figcaption search');

/** Elements that stand in a line of text unless a style sheet says otherwise. */
export const INLINE: ReadonlySet<string> = /* @__PURE__ */ setOf('a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr '
  + 'q rb ruby s samp slot small span strike strong sub sup time tt u var wbr br');

/** ARIA roles of parts that are not the article. */
export const ASIDE_ROLES: ReadonlySet<string> = /* @__PURE__ */ setOf('navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar tooltip status alert img button note '
  + 'doc-footnote doc-endnotes');

/** Whether class names or ids say that an element stands beside the article: related links, comments, share bars. */
export const isNamedAside = /* @__PURE__ */ makeWordTest(`
  comment comments commentlist commentbox commentsection disqus* respond* related* relation recirc* recommend* readnext upnext alsolike* alsoread* youmaylike*
  moreon morefrom morestories morenews morein morelike mostread mostpopular mostviewed popular trending* latest outbrain* taboola* zergnet promo* sponsor* advert*
  banner banners newsletter* signup* subscri* social socials share* sharing follow followus cookie* consent* gdpr privacynotice paywall* regwall* sidebar* breadcrumb* pagination pager
  popup* modal* overlay* toolbar* footer* menu menus skiplink* visuallyhidden screenreader* sronly bio biography aboutauthor abouttheauthor authorbio authorbox authorinfo
  authorcard authordesc* byline* taglist tagcloud tags postmeta entrymeta articlemeta timestamp* caption* photocredit imagecredit gallery* carousel* slideshow* slider*
  teaser* widget* toc tableofcontents printonly noprint copyright* disclaimer* donat* poll quiz rating* vote votes login register* forgot jprelated* yarpp* addtoany* sharedaddy*
  videoplayer* mediameta pullquote* embedcaption calltoaction cta nextarticle nextpost nextstory prevarticle prevpost prevstory feedback* inlinead* ad ads nav rail
  dfp gpt hidden hide aux meta tool tools button buttons icon icons links readmore`);

/** Whether class names or id say that an element holds an article's text. */
export const isNamedBody = /* @__PURE__ */ makeWordTest(`
  articlebody articletext articlecontent articlecopy articlemain storybody storytext storycontent posttext postbody postcontent entrycontent entrybody entrytext newsbody
  newstext newscontent pagecontent maincontent mainbody bodycontent bodycopy bodytext blogcontent blogbody singlecontent article story hentry post richtext articulo artikel`);
