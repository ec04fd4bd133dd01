/**
 * A text and where each of its characters stands in the page. Built by `read-blocks.ts`; nothing here walks the DOM.
 *
 * The text is cut in pieces: runs of characters that stand in a row in one text node. Looking up is a binary search.
 */
import type { Span } from '../text/span.ts';

/** A run of characters in one text node, in the order of the text. */
export type Piece = {
  readonly node: Text;
  /** Offset of the first character in the node. */
  readonly from: number;
  /** Offset of the first character in the text. */
  at: number;
  readonly length: number;
  /** Something that is not part of the text, or a paragraph's end, stands before it: no range may run across. */
  readonly isCut: boolean;
};

export type TextMap = {
  /** Paragraphs with a line feed between them. */
  readonly text: string;
  /** One range for each stretch that stands together in the page; empty where the span holds line feeds only. */
  rangesOf(span: Span): Range[];
  /** The offset into the text of a point in the page; null where the point is not part of the text. */
  offsetAt(node: Node, offset: number): number | null;
  /** The text node that holds the character at `offset`. */
  nodeAt(offset: number): Text | null;
  /** Spans of the paragraphs, with the block element each stands in. */
  readonly paragraphs: readonly { readonly span: Span; readonly element: Element }[];
};

/** Makes the map of paragraphs that were read; `pieces` are in order, their `at` set, and do not overlap. */
export function makeTextMap(
  text: string, pieces: readonly Piece[], paragraphs: readonly { readonly span: Span; readonly element: Element }[],
): TextMap {
  let byNode: Map<Node, number> | null = null;

  /** Index of the last piece that begins at or before `offset`, or -1. */
  const find = (offset: number): number => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  return {
    text,
    paragraphs,
    rangesOf([start, end]) {
      const ranges: Range[] = [];
      let open: Range | null = null;
      for (let index = Math.max(0, find(start)); index < pieces.length; index++) {
        const { node, from, at, length, isCut } = pieces[index]!;
        if (at >= end) break;
        // Words that the page has shortened since are not there any more.
        if (at + length <= start || from + length > node.length) continue;
        if (!open || isCut) {
          ranges.push(open = node.ownerDocument.createRange());
          open.setStart(node, from + Math.max(0, start - at));
        }
        open.setEnd(node, from + Math.min(length, end - at));
      }
      return ranges;
    },
    offsetAt(node, offset) {
      byNode ??= firstPieces(pieces);
      const first = byNode.get(node);
      if (first === undefined) return null;
      let best: number | null = null;
      for (let index = first; index < pieces.length && pieces[index]!.node === node; index++) {
        const piece = pieces[index]!;
        if (offset < piece.from) break;
        best = piece.at + Math.min(offset - piece.from, piece.length);
      }
      return best;
    },
    nodeAt(offset) {
      const piece = pieces[find(offset)];
      return piece && offset < piece.at + piece.length ? piece.node : null;
    },
  };
}

function firstPieces(pieces: readonly Piece[]): Map<Node, number> {
  const first = new Map<Node, number>();
  pieces.forEach((piece, index) => {
    if (!first.has(piece.node)) first.set(piece.node, index);
  });
  return first;
}
