/** All saved articles as a pack's file, to hand on: without their texts. */
import { packLines } from '../corpus/pack.ts';
import type { KnownDocument } from '../corpus/records.ts';
import { articleBatches } from './articles.ts';

/** What stands for a title or publisher that is not known. */
const UNKNOWN = '–';
/** As long as a pack's schema allows. */
const LONGEST_TITLE = 300;
const LONGEST_NAME = 120;

/** The file; a reader of it takes the articles for documents of a pack. */
export async function savedAsPack(now = new Date()): Promise<Blob> {
  const documents: KnownDocument[] = [];
  for await (const batch of articleBatches()) for (const { document } of batch) documents.push(forPack(document));
  const head = { id: 'saved-articles', title: 'Saved articles', description: '', maker: '', created: now.toISOString().slice(0, 10) };
  return new Blob(packLines(head, documents), { type: 'application/json' });
}

/** A saved article's document as a pack may hold it: always with a title and a publisher, and only with addresses of the web. */
export function forPack(document: KnownDocument): KnownDocument {
  const { title, publisher, addresses } = document;
  return {
    ...document, title: title.slice(0, LONGEST_TITLE) || UNKNOWN, publisher: publisher.slice(0, LONGEST_NAME) || UNKNOWN,
    addresses: addresses.filter((address) => /^https?:\/\/[^/\s]+\/\S*$/.test(address) && address.length <= 2000),
  };
}
