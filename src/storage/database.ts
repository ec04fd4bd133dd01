/** The IndexedDB database of the extension's origin: notes, corrections, own sources and words, saved articles and packs, one record each. */
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { FingerprintIndex } from '../corpus/fingerprint-index.ts';
import type { WordEntry } from '../engine/records.ts';
import type { OwnSource } from '../registry/records.ts';
import { newId } from './new-id.ts';
import type { Apart, Binned, Correction, KnownDocument, Note, SavedArticle, SavedIndex, StoredPack } from './records.ts';

/** A note as it lies on disk: with the keys it is looked up by, which `Note` has only for some targets. */
export type StoredNote = Note & {
  /** Address of the article, for claims and article notes. */
  readonly articleUrl?: string;
  /** `sourceKey` of the name, for notes on a source. */
  readonly source?: string;
};

export type Schema = DBSchema & {
  notes: { key: string; value: StoredNote; indexes: { articleUrl: string; source: string; modified: string; deleted: string } };
  corrections: { key: string; value: Correction; indexes: { articleUrl: string } };
  articles: { key: string; value: SavedArticle; indexes: { saved: string } };
  articleIndex: { key: 'all'; value: SavedIndex };
  packs: { key: string; value: StoredPack };
  /** Documents by the key of their pack's head and their number. */
  packDocuments: { key: [pack: string, number: number]; value: KnownDocument; indexes: { address: string } };
  packIndexes: { key: string; value: FingerprintIndex };
  bin: { key: [kind: Binned['kind'], id: string]; value: Binned };
  sources: { key: string; value: OwnSource };
  words: { key: string; value: WordEntry };
  apart: { key: [articleUrl: string, documentId: string]; value: Apart; indexes: { articleUrl: string } };
};

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

const NAME = 'sourcelight';

/** `MIGRATIONS[i]` takes the database of version i to version i + 1, in the upgrade's transaction. Append only. */
const MIGRATIONS: readonly ((database: Database, upgrade: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    const notes = database.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('articleUrl', 'articleUrl');
    notes.createIndex('source', 'source');
    notes.createIndex('modified', 'modified');
    notes.createIndex('deleted', 'deleted');
    const corrections = database.createObjectStore('corrections', { keyPath: 'id' });
    corrections.createIndex('articleUrl', 'article.url');
  },
  (database) => {
    const articles = database.createObjectStore('articles', { keyPath: 'article.url' });
    articles.createIndex('saved', 'saved');
    database.createObjectStore('articleIndex');
    database.createObjectStore('packs', { keyPath: 'id' });
    const apart = database.createObjectStore('apart', { keyPath: ['articleUrl', 'documentId'] });
    apart.createIndex('articleUrl', 'articleUrl');
  },
  (database) => {
    database.createObjectStore('sources', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('words', { keyPath: 'id' });
  },
  async (database, upgrade) => {
    database.createObjectStore('bin', { keyPath: ['kind', 'id'] });
    database.createObjectStore('packIndexes');
    const documents = database.createObjectStore('packDocuments');
    documents.createIndex('address', 'addresses', { multiEntry: true });
    // Packs held their documents until then.
    const packs = upgrade.objectStore('packs');
    for (const whole of (await packs.getAll()) as unknown as readonly (Omit<StoredPack, 'documents'> & { readonly documents: readonly KnownDocument[] })[]) {
      const key = newId();
      await Promise.all([...whole.documents.map((document, at) => documents.put(document, [key, at])), packs.put({ ...whole, key, documents: whole.documents.length })]);
    }
  },
];

let opened: Promise<Database> | undefined;

/** The open database, made or migrated on first use. A connection that failed or was closed is opened anew the next time. */
export function openDatabase(): Promise<Database> {
  opened ??= connect().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Closes the connection; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const database = await opened?.catch(() => undefined);
  opened = undefined;
  database?.close();
}

/** Under one key fall names that differ in case, white space and the shape of their apostrophes only. */
export function sourceKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[\u2018\u2019\u02bc]/g, "'").replace(/\s+/g, ' ').trim();
}

/** Why a write was refused: the disk (or the browser's share of it) is full, or anything else. */
export function writeFailure(error: unknown): 'quota' | 'failed' {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return /quota|no[ _]?(?:device[ _]?)?space|disk (?:is )?full/i.test(text) ? 'quota' : 'failed';
}

function connect(): Promise<Database> {
  return openDB<Schema>(NAME, MIGRATIONS.length, {
    async upgrade(database, from, _to, upgrade) {
      for (const migrate of MIGRATIONS.slice(from)) await migrate(database, upgrade);
    },
    // Another context brings a newer version: let it, or it waits for ever.
    blocking: () => void closeDatabase(),
    terminated: () => { opened = undefined; },
  });
}
