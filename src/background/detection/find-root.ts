/**
 * Finds the element that holds the running text of a page, among the places that the page told.
 *
 * Every block of text has a worth: its characters outside links, less where names or roles say that it stands beside
 * the article. A container is worth what the blocks in it are, less a share for each level between: so a level up must
 * bring more text to be chosen, as paragraphs in a row do and a far-off sidebar does not. Handing scores up the tree is an
 * idea of Readability (arc90, 2009); the decay is not.
 */
import type { PageFacts, PlaceFacts } from '../../messaging/page-facts.ts';
import { ASIDE, ASIDE_ROLES, isNamedAside, isNamedBody } from '../../text/element-names.ts';

export type Root = {
  /** Number of the place that holds the running text; -1 on a page without any. */
  readonly place: number;
  /** Characters of text below it, those in links, and those in blocks of running text. */
  readonly chars: number;
  readonly linkChars: number;
  readonly longChars: number;
  /** Blocks of running text below it. */
  readonly blocks: number;
  /** Headings in it that are links; fields in it to fill in. */
  readonly teasers: number;
  readonly fields: number;
};

/** A level up must bring this much more text: at 0.9, eleven per cent. */
const DECAY = 0.9;
/** What text beside the article is worth. */
const ASIDE_WORTH = 0.2;
/** What a name or mark-up that declares the article's body is worth. */
const DECLARED = 1.4;
const NAMED = 1.15;

export function findRoot({ places, blocks }: Pick<PageFacts, 'places' | 'blocks'>): Root {
  const root = { place: bestOf(places, weighBlocks(places, blocks)), chars: 0, linkChars: 0, longChars: 0, blocks: 0, teasers: 0, fields: 0 };
  if (root.place < 0) return root;
  const isInside: boolean[] = [];
  for (const [number, { within, beside: [chars, link, teasers, fields] }] of places.entries()) {
    isInside[number] = number === root.place || isInside[within] === true;
    if (!isInside[number]) continue;
    root.chars += chars;
    root.linkChars += link;
    root.teasers += teasers;
    root.fields += fields;
  }
  for (const [place, chars, link] of blocks) {
    if (!isInside[place]) continue;
    root.chars += chars;
    root.linkChars += link;
    root.longChars += chars;
    root.blocks++;
  }
  return root;
}

/** What each place is worth; places in the order in which they were first worth something. */
function weighBlocks(places: readonly PlaceFacts[], blocks: PageFacts['blocks']): ReadonlyMap<number, number> {
  const aside = tellAside(places);
  const worth = new Map<number, number>();
  const add = (place: number, share: number): void => void worth.set(place, (worth.get(place) ?? 0) + share);
  const handed = new Map<number, number>();
  for (const [place, chars, link] of blocks) {
    const share = (chars - link) * (aside[place] ? ASIDE_WORTH : 1);
    add(place, share);
    const parent = places[place]?.within ?? -1;
    if (parent >= 0) handed.set(parent, (handed.get(parent) ?? 0) + share * DECAY);
  }
  // Paragraphs in a row have one parent: from there on they are handed up together.
  for (const [parent, shares] of handed) {
    let share = shares;
    for (let at = parent; at >= 0; at = places[at]!.within) {
      add(at, share);
      share *= DECAY;
    }
  }
  return worth;
}

/** Which places stand beside the article, by name, role or kind, or in one that does; the body never. */
function tellAside(places: readonly PlaceFacts[]): boolean[] {
  const aside: boolean[] = [];
  for (const { within, tag, names, role } of places) {
    aside.push(within >= 0 && (aside[within] === true || ASIDE.has(tag) || isNamedAside(names) || ASIDE_ROLES.has(role)));
  }
  return aside;
}

function bestOf(places: readonly PlaceFacts[], worth: ReadonlyMap<number, number>): number {
  let root = -1;
  let best = 0;
  for (const [place, score] of worth) {
    const { tag } = places[place]!;
    if (score * DECLARED <= best || tag === 'p' || tag === 'li') continue;
    const weighed = score * priorOf(places[place]!);
    if (weighed > best) [root, best] = [place, weighed];
  }
  return root;
}

function priorOf({ isDeclared, tag, names }: PlaceFacts): number {
  if (isDeclared) return DECLARED;
  return tag === 'article' || tag === 'main' || isNamedBody(names) ? NAMED : 1;
}
