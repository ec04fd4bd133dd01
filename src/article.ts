/** The second content script: hands what only articles need to the first one, which asked for it. */
import { articlePart } from './page/article-part.ts';
import { world } from './page/world.ts';

// Asked for by a page that is no longer there, it finds nobody and does nothing.
world.sourcelight?.giveArticle(articlePart);
