/** Which rows of the network's tables a token has. */
import type { TextDocument } from '../../../text/document.ts';
import { TABLE_NAMES } from './net-shape.ts';
import type { Vocabulary } from './net.ts';
import type { SentenceContext } from './sentence-context.ts';
import type { TokenView } from './token-view.ts';

/** Rows of each table for every token: `ids[token * tables + table]`. */
export function readIds(document: TextDocument, view: TokenView, context: SentenceContext, { word, suffix, prefix }: Vocabulary): Int32Array {
  const tables = TABLE_NAMES.length, ids = new Int32Array(view.count * tables);
  for (let i = 0; i < view.count; i++) {
    const at = i * tables;
    ids[at] = word.get(view.word[i]!) ?? 0;
    ids[at + 1] = suffix.get(view.suffix3[i]!) ?? 0;
    ids[at + 2] = prefix.get(view.prefix3[i]!) ?? 0;
    ids[at + 3] = view.tag[i]!;
    ids[at + 4] = kindId(document, view, i);
    ids[at + 5] = view.quoteShape[i]!;
    ids[at + 6] = cueId(view, context, i);
  }
  return ids;
}

/** The row of a token's shape, its place toward quotation marks, and whether it begins a sentence or a paragraph. */
export function kindId({ sentences, tokens, paragraphs }: TextDocument, view: TokenView, i: number): number {
  const sentence = sentences[tokens[i]!.sentence]!;
  const starts = sentence.first !== i ? 0 : paragraphs[sentence.paragraph]!.first === i ? 2 : 1;
  return (starts * 4 + view.state[i]!) * 8 + view.shape[i]!;
}

/** The row of a token's cue strength and marker. */
export const cueId = (view: TokenView, context: SentenceContext, i: number): number => view.strength[i]! * 9 + context.marker[i]!;
