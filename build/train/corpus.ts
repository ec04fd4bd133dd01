/** Reads annotated articles and lines their spans up with the engine's tokens. */
import fs from 'node:fs';
import zlib from 'node:zlib';
import type { TextDocument } from '../../src/text/document.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Span } from '../../src/text/span.ts';

export type GoldSpans = { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] };
export type GoldLine = {
  readonly id: string;
  readonly publisher?: string;
  readonly text: string;
  readonly annotations?: readonly { readonly attributions: readonly GoldSpans[]; readonly discard: readonly Span[] }[];
  readonly attributions?: readonly GoldSpans[];
};

/** A role as half-open runs of tokens, without marks at the edges. */
export type Run = readonly [first: number, end: number];
export type Gold = { readonly source: readonly Run[]; readonly cue: Run; readonly content: readonly Run[] };
export type Article = {
  readonly id: string;
  readonly publisher: string;
  readonly document: TextDocument;
  readonly gold: readonly Gold[];
  /** By token: 1 where the annotators left a passage out. */
  readonly discarded: Uint8Array;
};

/** The JSON lines of a file, gzipped or not. */
export function readLines(file: string): GoldLine[] {
  const raw = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(raw) : raw).toString('utf8');
  return text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as GoldLine);
}

/** One line as an article, by its first annotator or the one asked for. */
export function toArticle(line: GoldLine, annotator = 0): Article {
  const document = readText(line.text);
  const annotation = line.annotations?.[annotator];
  const gold: Gold[] = [];
  for (const spans of annotation?.attributions ?? line.attributions ?? []) {
    const cue = runsOf(document, spans.cue)[0] ?? marksOf(document, spans.cue);
    const content = runsOf(document, spans.content);
    if (cue && content.length > 0) gold.push({ source: runsOf(document, spans.source), cue, content });
  }
  const discarded = new Uint8Array(document.tokens.length);
  for (const span of annotation?.discard ?? []) {
    for (const at of tokensIn(document, span)) discarded[at] = 1;
  }
  return { id: line.id, publisher: line.publisher ?? '', document, gold, discarded };
}

function tokensIn(document: TextDocument, [start, end]: Span): number[] {
  const { tokens } = document;
  let low = 0, high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  const inside: number[] = [];
  for (let at = low; at < tokens.length && tokens[at]!.start < end; at++) inside.push(at);
  return inside;
}

/**
 * The words a role touches as runs; marks between two of its words belong to it, marks at the edges do not. Annotators
 * differ about edge marks, and no measure counts them.
 */
function runsOf(document: TextDocument, spans: readonly Span[]): Run[] {
  const { tokens } = document;
  const words = [...new Set(spans.flatMap((span) => tokensIn(document, span)))].filter((at) => tokens[at]!.isWord).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const at of words) {
    const last = runs.at(-1);
    if (last && onlyMarks(document, last[1], at)) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function onlyMarks(document: TextDocument, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (document.tokens[at]!.isWord) return false;
  return true;
}

function marksOf(document: TextDocument, spans: readonly Span[]): Run | undefined {
  const marks = spans.flatMap((span) => tokensIn(document, span));
  return marks.length > 0 ? [marks[0]!, marks.at(-1)! + 1] : undefined;
}
