/** Packs of known documents: written, read with every check made before anything is used, and previewed. */
import * as v from 'valibot';
import { SHINGLE_WORDS, WINDOW } from './fingerprints.ts';
import { packDocument, unpackDocument } from './pack-document.ts';
import type { PackHeadFile } from './pack-schema.ts';
import { DocumentFile, MOST_DOCUMENTS, PACK_FORMAT, PACK_VERSION, PackHeadFile as PackHeadSchema } from './pack-schema.ts';
import type { KnownDocument } from './records.ts';

export type Pack = {
  /** Stable: a pack with the id of one that is there replaces it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly maker: string;
  /** ISO date. */
  readonly created: string;
  readonly documents: readonly KnownDocument[];
};

/** What a pack's file says of the whole. */
export type PackHead = Omit<Pack, 'documents'>;

/** Why a pack is refused. */
export type PackRefusal = 'not-json' | 'not-a-pack' | 'newer-version' | 'other-fingerprints' | 'wrong-field' | 'contradiction' | 'too-many' | 'too-big';

/** `where` is the path of the field ("documents.3.title"), empty where the whole is meant; `detail` tells what is wrong, in English. */
export type PackFault = { readonly ok: false; readonly reason: PackRefusal; readonly where: string; readonly detail: string };

export type PackReading = { readonly ok: true; readonly pack: Pack } | PackFault;

/** Reads a pack's documents one after the other, so that a large one need not be in memory at once. */
export type PackReader = {
  readonly head: PackHead;
  /** The next document of the file, as it was parsed; or why the pack is refused. */
  readonly next: (json: unknown) => KnownDocument | PackFault;
  /** Why the pack is refused now that all its documents were read; null where it is not. */
  readonly end: () => PackFault | null;
};

/** Reads a pack from the text of its file. Never throws; a pack with anything wrong is refused as a whole. */
export function readPack(file: string): PackReading {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch (error) {
    return refused('not-json', '', error instanceof Error ? error.message : String(error));
  }
  return readPackData(json);
}

/** Like `readPack`, of what a pack's file was parsed to. */
export function readPackData(json: unknown): PackReading {
  const { documents, ...head } = (typeof json === 'object' && json !== null ? json : {}) as { readonly documents?: unknown };
  const reader = startPack(head);
  if (isFault(reader)) return reader;
  if (!Array.isArray(documents)) return refused('wrong-field', 'documents', 'there is no list of documents');
  const read: KnownDocument[] = [];
  for (const packed of documents as readonly unknown[]) {
    const document = reader.next(packed);
    if (isFault(document)) return document;
    read.push(document);
  }
  return reader.end() ?? { ok: true, pack: { ...reader.head, documents: read } };
}

/** Begins to read a pack with all of its file but the documents. */
export function startPack(json: unknown): PackReader | PackFault {
  const about = v.safeParse(v.object({ format: v.literal(PACK_FORMAT), version: v.number() }), json);
  if (!about.success) return refused('not-a-pack', '', `“format” is not “${PACK_FORMAT}”`);
  if (about.output.version > PACK_VERSION) return refused('newer-version', 'version', `version ${about.output.version}; this program reads ${PACK_VERSION}`);
  const parsed = v.safeParse(PackHeadSchema, json, { abortEarly: true });
  if (!parsed.success) return refused('wrong-field', v.getDotPath(parsed.issues[0]) ?? '', parsed.issues[0].message);
  const { fingerprinting, id, title, description, maker, created } = parsed.output;
  if (fingerprinting.shingleWords !== SHINGLE_WORDS || fingerprinting.window !== WINDOW) {
    return refused('other-fingerprints', 'fingerprinting', `made with ${fingerprinting.shingleWords} words in windows of ${fingerprinting.window}`);
  }
  const ids = new Set<string>();
  return {
    head: { id, title, description, maker, created },
    next: (packed) => {
      const where = `documents.${ids.size}`;
      if (ids.size === MOST_DOCUMENTS) return refused('too-many', 'documents', `more than ${MOST_DOCUMENTS}`);
      const document = v.safeParse(DocumentFile, packed, { abortEarly: true });
      if (!document.success) return refused('wrong-field', [where, v.getDotPath(document.issues[0])].filter(Boolean).join('.'), document.issues[0].message);
      if (ids.has(document.output.id)) return refused('contradiction', where, `“${document.output.id}” is there twice`);
      const unpacked = unpackDocument(document.output);
      if (typeof unpacked === 'string') return refused('contradiction', where, unpacked);
      ids.add(unpacked.id);
      return unpacked;
    },
    end: () => (ids.size === 0 ? refused('wrong-field', 'documents', 'a pack holds at least one document') : null),
  };
}

/** Whether reading came to a fault. */
export function isFault(reading: object): reading is PackFault {
  return 'reason' in reading && 'where' in reading;
}

/** The text of a pack's file; `readPack` yields the same pack again. */
export function writePack({ documents, ...head }: Pack): string {
  return packLines(head, documents).join('');
}

/** Like `writePack`, in pieces: the head, a line for each document, the end. */
export function packLines({ id, title, description, maker, created }: PackHead, documents: readonly KnownDocument[]): string[] {
  const file: PackHeadFile = {
    format: PACK_FORMAT, version: PACK_VERSION, fingerprinting: { shingleWords: SHINGLE_WORDS, window: WINDOW }, id, title, description, maker, created,
  };
  const last = documents.length - 1;
  return [`${JSON.stringify(file).slice(0, -1)},"documents":[\n`, ...documents.map((document, at) => `${JSON.stringify(packDocument(document))}${at === last ? '' : ','}\n`), ']}\n'];
}

/** What a reader is shown before a pack is taken in. */
export type PackPreview = {
  readonly title: string; readonly description: string; readonly maker: string; readonly created: string;
  readonly documents: number; readonly claims: number; readonly notes: number;
  /** Publishers by the number of their documents, most first. */
  readonly publishers: readonly { readonly name: string; readonly documents: number }[];
  /** Earliest and latest date of a document; null where none has one. */
  readonly dates: readonly [string, string] | null;
  /** The pack of this id that it would replace, and how many documents come, go and stay. */
  readonly replaces: { readonly created: string; readonly added: number; readonly removed: number; readonly kept: number } | null;
};

/** Sums a pack up as its documents come, beside the one of the same id that is there already. */
export function summariseDocuments(): { readonly add: (document: KnownDocument) => void; readonly preview: (head: PackHead, present: PresentPack | null) => PackPreview } {
  const counts = new Map<string, number>();
  const ids = new Set<string>();
  let [claims, notes] = [0, 0];
  let [first, last] = ['', ''];
  return {
    add: ({ id, publisher, date, claims: told, notes: noted }) => {
      ids.add(id);
      counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
      claims += told.length;
      notes += noted.length;
      if (date !== null && (first === '' || date < first)) first = date;
      if (date !== null && date > last) last = date;
    },
    preview: ({ title, description, maker, created }, present) => {
      const kept = present?.ids.filter((id) => ids.has(id)).length ?? 0;
      return {
        title, description, maker, created, documents: ids.size, claims, notes,
        publishers: [...counts].map(([name, number]) => ({ name, documents: number })).sort((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1)),
        dates: first === '' ? null : [first, last],
        replaces: present && { created: present.created, added: ids.size - kept, removed: present.ids.length - kept, kept },
      };
    },
  };
}

/** A pack that is there, as a preview needs it. */
export type PresentPack = { readonly created: string; readonly ids: readonly string[] };

/** Sums a pack up that is in memory. */
export function previewPack({ documents, ...head }: Pack, present: PresentPack | null): PackPreview {
  const summary = summariseDocuments();
  documents.forEach(summary.add);
  return summary.preview(head, present);
}

function refused(reason: PackRefusal, where: string, detail: string): PackFault {
  return { ok: false, reason, where, detail };
}
