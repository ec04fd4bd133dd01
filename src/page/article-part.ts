/**
 * What only article pages need: reading the text, marks. It is a script of its own, which the background runs on a page once it
 * has found an article there; every other page is spared it.
 */
import { joinChosen, readParagraphs, tellParagraphs } from './read-text.ts';
import { createShowing } from './showing.ts';

export const articlePart = { readParagraphs, tellParagraphs, joinChosen, createShowing };

/** How the first script meets the second one. */
export type ArticlePart = typeof articlePart;
