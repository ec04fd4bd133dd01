/** The hands an attribution went through, from its speaker to the page. */
import type { SourceKind } from './records.ts';

/** What a chain is made of; `parent` is an index into the same list, or -1. */
export type ChainLink = {
  readonly speaker: string | null;
  readonly sourceKind: SourceKind;
  readonly addresseeName: string | null;
  readonly parent: number;
};

export type Chain = { readonly names: readonly string[]; readonly hops: number };

const UNKNOWN = '?';
/** Deeper nesting than this is not followed. */
const MAX_DEPTH = 20;

/** Whether two names are the same outlet's, article and case aside. */
export const isSameName = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a ?? '').toLowerCase().replace(/^the /, '') === (b ?? '').toLowerCase().replace(/^the /, '');

/** The chain of `links[index]`: speaker, outlet addressee, speakers of its ancestors, publisher; equal neighbours once. */
export function chainOf(links: readonly ChainLink[], index: number, publisher: string | null): Chain {
  const names: string[] = [];
  const outlets = new Set<string>();
  const add = (name: string | null, isOutlet: boolean): void => {
    const shown = name ?? UNKNOWN;
    if (names.length === 0 || name === null || !isSameName(names.at(-1), shown)) names.push(shown);
    if (isOutlet && name && !isSameName(name, publisher)) outlets.add(name.toLowerCase().replace(/^the /, ''));
  };
  let link: ChainLink | undefined = links[index];
  for (let depth = 0; link && depth < MAX_DEPTH; depth++) {
    add(link.speaker, link.sourceKind === 'outlet');
    if (depth === 0 && link.addresseeName) add(link.addresseeName, true);
    link = links[link.parent];
  }
  if (publisher) add(publisher, false);
  return { names, hops: outlets.size };
}
