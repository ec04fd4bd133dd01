/** Where a statement stands in the window, and what stands at a point of it. */
import type { LoadedWord, Statement } from '../engine/records.ts';
import type { PageAnalysis, WordRequest } from '../messaging/protocol.ts';
import type { ArticleKey } from '../storage/records.ts';
import { type Span, mergeSpans } from '../text/span.ts';
import { groundReader } from './ground.ts';
import { offsetAtPoint } from './hit-test.ts';
import type { Mark, Plan } from '../messaging/marks.ts';
import { type Box, boxAround } from './place-card.ts';
import type { Target } from './pointing.ts';
import type { Reading } from './read-text.ts';
import { sentencesAround } from './sentence.ts';
import { isShadowRoot } from './nodes.ts';

/** What is shown now. */
export type Shown = { readonly reading: Reading; readonly result: PageAnalysis; readonly plan: Plan; readonly article: ArticleKey; readonly published: string | null };

/** Sources and cues of all steps. */
export function headOf(statement: Statement): Span[] {
  return mergeSpans(statement.steps.flatMap(({ source, cue }) => [...source, ...cue]));
}

/** The words a card of the statement stands by: its mark, else its cue, else its claim. */
export function anchorSpan({ plan }: Shown, statement: Statement): Span {
  const mark = plan.marks.find(({ statements }) => statements[0] === statement.id) ?? plan.marks.find(({ statements }) => statements.includes(statement.id));
  return mark?.span ?? statement.steps[0].cue[0] ?? statement.content[0] ?? [0, 1];
}

/** What of ours stands at a point: the mark there, else the innermost tinted claim. */
export function targetAt(page: Document, { reading, plan, result }: Shown, x: number, y: number, path: readonly EventTarget[]): Target | null {
  const innermost = path[0];
  if (!(innermost && 'nodeType' in innermost) || !path.includes(reading.root)) return null;
  const offset = offsetAtPoint(page, reading.map, x, y, rootsAt(path));
  if (offset === null) return null;
  const holds = ({ span }: { readonly span: Span }): boolean => span[0] <= offset && offset < span[1];
  const mark: Mark | undefined = plan.marks.find(holds);
  if (mark?.kind === 'words') return { statement: null, key: wordKey(mark), word: mark.span };
  if (mark) return { statement: mark.statements[0] ?? null, key: `${mark.kind} ${mark.span[0]}`, ...creditAt(mark, result) };
  // Of claims inside one another the innermost is meant.
  const claims = plan.claims.filter(holds).sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  return claims[0] ? { statement: claims[0].statement, key: `claim ${claims[0].statement}` } : null;
}

/** The outlet of a credit, which has no statement: its peek line is all there is to show. */
function creditAt(mark: Mark, { analysis }: PageAnalysis): { readonly credit?: string } {
  if (mark.statements.length > 0) return {};
  const credit = analysis.credits.find(({ span }) => span[0] <= mark.span[0] && mark.span[1] <= span[1]);
  return credit ? { credit: credit.outlet } : {};
}

/** Tells loaded words apart. */
export function wordKey({ span }: { readonly span: Span }): string {
  return `words ${span[0]}`;
}

/** What the card is told of a loaded word. */
export function wordRequest(shown: Shown, word: LoadedWord, sheet: boolean): WordRequest {
  const { text } = shown.reading.map;
  const sentence = sentencesAround(text, [word.span]).map((span) => text.slice(...span)).join(' … ');
  return { word, words: text.slice(...word.span), sentence, article: shown.article, dark: isDark(shown, word.span), sheet, focus: false };
}

function rootsAt(path: readonly EventTarget[]): ShadowRoot[] {
  return path.filter((target): target is ShadowRoot => isShadowRoot(target));
}

function boxesOf({ reading }: Shown, span: Span): DOMRect[] {
  return reading.map.rangesOf(span).flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
}

/** The first line that the words at a span stand in; null when they are not on the page. */
export function lineAt(shown: Shown, at: Span): Box | null {
  return boxesOf(shown, at)[0] ?? null;
}

/** The line the words stand in, and the sentences that a card must not cover. */
export function anchorOf(shown: Shown | null, content: readonly Span[], at: Span): { readonly line: Box; readonly sentence: Box } | null {
  const line = shown && lineAt(shown, at);
  if (!shown || !line) return null;
  const { text } = shown.reading.map;
  const near = content.filter((span) => !text.slice(Math.min(at[0], span[0]), Math.max(at[1], span[0])).includes('\n'));
  const boxes = sentencesAround(text, [at, ...near]).flatMap((span) => boxesOf(shown, span));
  return { line, sentence: boxAround(boxes) ?? line };
}

/** Whether the words at a span stand on dark ground. */
export function isDark({ reading }: Shown, at: Span): boolean {
  const element = reading.map.nodeAt(at[0])?.parentElement;
  return element?.ownerDocument.defaultView ? groundReader(element.ownerDocument.defaultView)(element).isDark : false;
}

/** Brings words into the upper part of the window, unless they are there. */
export function scrollTo(view: Window, shown: Shown, at: Span): void {
  const element = shown.reading.map.nodeAt(at[0])?.parentElement;
  const line = lineAt(shown, at);
  if (!element || (line && line.top > 60 && line.bottom < view.innerHeight * 0.6)) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
}
