/** Reads a pack's file piece by piece: a large one is never in memory as a whole. */
import { isFault, readPackData, startPack } from '../corpus/pack.ts';
import type { PackFault, PackHead, PackReader } from '../corpus/pack.ts';
import type { KnownDocument } from '../corpus/records.ts';

/** Gets the documents of a file in order, some at a time; reading goes on when it has resolved. */
export type TakeDocuments = (documents: readonly KnownDocument[]) => Promise<void>;

/** Files up to so many bytes are parsed in one piece, however they are laid out. */
const WHOLE = 32 * 1024 * 1024;
/** A larger one has its documents one a line, as `writePack` writes them, none of them longer than this. */
const LONGEST_LINE = 4 * 1024 * 1024;
/** Documents handed on at a time. */
const BATCH = 500;

/** Reads a pack's file, giving its documents to `take`. What was taken before a fault was found is the caller's to forget. */
export async function readPackFile(file: Blob, take: TakeDocuments, whole = WHOLE): Promise<PackHead | PackFault> {
  return file.size <= whole ? readWhole(file, take) : readLines(file, take);
}

async function readWhole(file: Blob, take: TakeDocuments): Promise<PackHead | PackFault> {
  const text = await file.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fault('not-json', '', error instanceof Error ? error.message : String(error));
  }
  const reading = readPackData(json);
  if (!reading.ok) return reading;
  const { documents, ...head } = reading.pack;
  for (let at = 0; at < documents.length; at += BATCH) await take(documents.slice(at, at + BATCH));
  return head;
}

async function readLines(file: Blob, take: TakeDocuments): Promise<PackHead | PackFault> {
  let reader: PackReader | null = null;
  let batch: KnownDocument[] = [];
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    if (line === null) return fault('too-big', `line ${number}`, 'a file of this size has one document a line');
    if (line === ']}' || line === '') continue;
    const json = parsed(reader ? line.replace(/,$/, '') : `${line}]}`);
    if (json === undefined) return reader ? fault('not-json', `line ${number}`, 'it is no document') : fault('too-big', '', 'a file of this size has one document a line');
    if (!reader) {
      const { documents: _none, ...head } = json as { readonly documents?: unknown };
      const started = startPack(head);
      if (isFault(started)) return started;
      reader = started;
      continue;
    }
    const document = reader.next(json);
    if (isFault(document)) return document;
    batch.push(document);
    if (batch.length < BATCH) continue;
    await take(batch);
    batch = [];
  }
  if (!reader) return fault('not-json', '', 'the file is empty');
  const last = reader.end();
  if (last) return last;
  if (batch.length > 0) await take(batch);
  return reader.head;
}

/** The lines of a file; null, and no more, where one is too long to be a document. */
async function* linesOf(file: Blob): AsyncGenerator<string | null> {
  const stream = file.stream().getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await stream.read();
    const lines = (rest + (done ? decoder.decode() : decoder.decode(value, { stream: true }))).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.trim();
    if (rest.length > LONGEST_LINE) {
      await stream.cancel();
      return yield null;
    }
    if (done) return yield rest.trim();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function fault(reason: PackFault['reason'], where: string, detail: string): PackFault {
  return { ok: false, reason, where, detail };
}
